"""Whether a file is a draft in English at all, and what kind of line stands outside its body."""

from __future__ import annotations

import re
from collections import Counter

_STOP_WORDS = {
    "English": "the of and to in for with that by on its at is be",
    "French": "le la les des du et une dans que pour par aux sur ses qui",
    "Spanish": "el los las del y que una para por con en su sus al se",
    "Portuguese": "o os as do da dos das e que uma para por com em ao",
    "German": "der die das und den von zu des mit für ist im dem ein eine",
    "Italian": "il gli della delle di e che una per con dei nel alla sono",
}
_SCRIPTS = (
    ("Russian", "[\u0400-\u04ff]"),
    ("Arabic", "[\u0600-\u06ff]"),
    ("Chinese", "[\u4e00-\u9fff]"),
)
_SAMPLE = 3_000

NUMBERED_TITLE = re.compile(
    r"(?:(?:S-|ES-)?\d{1,4}/\d{1,3}|\d{1,4} \(\d{4}\))(?: [A-Z])?[.:]?(?:\s+|$)"
)

DATE = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}$")

# What follows is compiled only when a line has passed the test of its first letters: to compile
# all of it takes as long as to lint a draft.
_ADOPTION = (
    r"(?i)\d{1,5}(?:st|nd|rd|th) (?:\(resumed\) |\([^)]*\) )?"
    r"(?:plenary |closed |emergency )?meeting\b"
    r"|(?:\[?Adopted (?:by|without|at|unanimously|as)\b)"
    r"|\[(?:Resolution )?adopted\b"
)
_VOTE = r"(?:In favour|Against|Abstaining|Absent)\b[^;]{0,3}:"
_ANNEX = (
    r"(?:Annex(?:es)?|Appendix|Enclosure)(?:[ \t]+(?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?\b[.:]?(?:[ \t]|$)"
)
_SPONSORS = r"(?i):\s*(?:revised\s+)?draft resolution\b|\bdraft resolution submitted by\b"
_SPONSOR_FIELD = r"(?i)(?:Sponsors?|Submitted by|Co-sponsors?|Signatories)\s*:"
_MASTHEAD_LINES = frozenset({
    "General Assembly", "Security Council", "Economic and Social Council", "Human Rights Council",
    "Limited", "General",
})  # fmt: skip
_MASTHEAD_STARTS = (
    "United Nations", "Distr.", "Original:", "Agenda item", "Resolution adopted by",
    "Decision adopted by", "On the report of", "on the report of", "[On the report of",
    "[on the report of", "without reference", "[without reference", "Provisional", "Advance",
    "<<ODS", "Please recycle", "Substantive session",
    "Promotion and protection of all human rights,",
)  # fmt: skip
_COMMITTEES = ("First ", "Second ", "Third ", "Fourth ", "Fifth ", "Sixth ", "Special Political ")
_MASTHEAD = (
    r"\[?\s*DU\d|Item \d|(?:[A-Z][a-z-]+ )+session\b|\d{1,2} \w+ \d{4}|\d{4} session"
    r"|GE\.\d|\d\d-\d{5}"
)
_SYMBOL = r"(?:A|S|E|ST)(?:/[\w.()-]+)+(?: \(\d{4}\))?$"


def is_adoption(text: str) -> bool:
    """Whether a line tells when, or by whom, the text was adopted."""
    start = text[:20].lower().lstrip("0123456789")
    if not start.startswith(("st ", "nd ", "rd ", "th ", "adopted", "[")):
        return False
    return bool(re.match(_ADOPTION, text))


def is_vote(text: str) -> bool:
    """Whether a line of a recorded vote begins: `In favour:`."""
    return bool(re.match(_VOTE, text))


def is_annex(text: str) -> bool:
    """Whether a line is the heading of an annex."""
    return text.startswith(("Annex", "Appendix", "Enclosure")) and bool(re.match(_ANNEX, text))


def is_sponsors(text: str) -> bool:
    """Whether a line names the sponsors of a draft."""
    lower = text.lower()
    if "draft resolution" in lower and re.search(_SPONSORS, text):
        return True
    starts = ("sponsor", "submitted", "co-sponsor", "signator")
    return lower.startswith(starts) and bool(re.match(_SPONSOR_FIELD, text))


def is_masthead(text: str) -> bool:
    """Whether a line is one of those that the Secretariat puts above and below a text."""
    if text in _MASTHEAD_LINES or text.startswith(_MASTHEAD_STARTS):
        return True
    if text.startswith(_COMMITTEES) and text.endswith("Committee"):
        return True
    if text.startswith(("A/", "S/", "E/", "ST/")) and re.match(_SYMBOL, text):
        return True
    return bool(re.match(_MASTHEAD, text))


def foreign_language(text: str) -> str | None:
    """The language of a text where it is not English; None for English and for too few words."""
    sample = text[:_SAMPLE]
    foreign = len(sample) - len(sample.encode("ascii", "ignore"))
    if foreign * 3 > len(sample):
        for language, script in _SCRIPTS:
            if len(re.findall(script, sample)) * 3 > len(sample):
                return language
    seen = Counter(sample.lower().split())
    counts = {
        language: sum([seen.get(word, 0) for word in stop_words.split()])
        for language, stop_words in _STOP_WORDS.items()
    }
    language = max(counts, key=lambda name: counts[name])
    if language == "English" or counts[language] < max(5, 2 * counts["English"]):
        return None
    return language
