"""Whether a file is a draft in English at all, and what kind of line stands outside its body."""

from __future__ import annotations

import re

_STOP_WORDS = {
    "English": frozenset(
        ["the", "of", "and", "to", "in", "for", "with", "that", "by", "on", "its", "at", "is", "be"]
    ),
    "French": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "et",
            "une",
            "dans",
            "que",
            "pour",
            "par",
            "aux",
            "sur",
            "ses",
            "qui",
        ]
    ),
    "Spanish": frozenset(
        [
            "el",
            "los",
            "las",
            "del",
            "y",
            "que",
            "una",
            "para",
            "por",
            "con",
            "en",
            "su",
            "sus",
            "al",
            "se",
        ]
    ),
    "Portuguese": frozenset(
        [
            "o",
            "os",
            "as",
            "do",
            "da",
            "dos",
            "das",
            "e",
            "que",
            "uma",
            "para",
            "por",
            "com",
            "em",
            "ao",
        ]
    ),
    "German": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "den",
            "von",
            "zu",
            "des",
            "mit",
            "für",
            "ist",
            "im",
            "dem",
            "ein",
            "eine",
        ]
    ),
    "Italian": frozenset(
        [
            "il",
            "gli",
            "della",
            "delle",
            "di",
            "e",
            "che",
            "una",
            "per",
            "con",
            "dei",
            "nel",
            "alla",
            "sono",
        ]
    ),
}
_SCRIPTS = (
    ("Russian", re.compile("[\u0400-\u04ff]")),
    ("Arabic", re.compile("[\u0600-\u06ff]")),
    ("Chinese", re.compile("[\u4e00-\u9fff]")),
)
_SAMPLE = 3_000

ADOPTION = re.compile(
    r"\d{1,5}(?:st|nd|rd|th) (?:\(resumed\) |\([^)]*\) )?(?:plenary |closed |emergency )?meeting\b"
    r"|(?:\[?Adopted (?:by|without|at|unanimously|as)\b)"
    r"|\[(?:Resolution )?adopted\b",
    re.IGNORECASE,
)
VOTE = re.compile(r"(?:In favour|Against|Abstaining|Absent)\b[^;]{0,3}:")
DATE = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}$")
ANNEX = re.compile(
    r"(?:Annex(?:es)?|Appendix|Enclosure)(?:[ \t]+(?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?\b[.:]?(?:[ \t]|$)"
)
SPONSORS = re.compile(
    r":\s*(?:revised\s+)?draft resolution\b|\bdraft resolution submitted by\b", re.IGNORECASE
)
SPONSOR_FIELD = re.compile(
    r"(?:Sponsors?|Submitted by|Co-sponsors?|Signatories)\s*:", re.IGNORECASE
)
MASTHEAD = re.compile(
    r"United Nations|\[?\s*DU\d|Distr\.|Original:|Agenda item|Item \d|(?:[A-Z][a-z-]+ )+session\b"
    r"|Resolution adopted by|Decision adopted by|\[?[Oo]n the report of|\[?without reference"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Special Political) .*Committee$|General Assembly$"
    r"|Security Council$|Economic and Social Council$|Human Rights Council$|\d{1,2} \w+ \d{4}"
    r"|Provisional|Advance|GE\.\d|\d\d-\d{5}|<<ODS|Please recycle|Limited$|General$"
    r"|\d{4} session|Substantive session|Promotion and protection of all human rights,"
)
SYMBOL = re.compile(r"(?:A|S|E|ST)(?:/[\w.()-]+)+(?: \(\d{4}\))?$")
NUMBERED_TITLE = re.compile(
    r"(?:(?:S-|ES-)?\d{1,4}/\d{1,3}|\d{1,4} \(\d{4}\))(?: [A-Z])?[.:]?(?:\s+|$)"
)


def foreign_language(text: str) -> str | None:
    """The language of a text where it is not English; None for English and for too few words."""
    sample = text[:_SAMPLE]
    if not sample.isascii():
        for language, script in _SCRIPTS:
            if len(script.findall(sample)) * 3 > len(sample):
                return language
    seen: dict[str, int] = {}
    for word in sample.lower().split():
        seen[word] = seen.get(word, 0) + 1
    counts = {
        language: sum(seen.get(word, 0) for word in stop_words)
        for language, stop_words in _STOP_WORDS.items()
    }
    language = max(counts, key=lambda name: counts[name])
    if language == "English" or counts[language] < max(5, 2 * counts["English"]):
        return None
    return language
