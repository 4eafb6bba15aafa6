"""The Treaty Series and the Official Records as notes name them, rightly or wrongly.

The mark behind an Ibid. is left as it is here: how that word is written, a check of its own says.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reslint.document import Document, Part
from reslint.source import Span


class Step(NamedTuple):
    """A stretch of a reference, and what it should say; empty where something is to be put in."""

    span: Span
    wanted: str


class Series(NamedTuple):
    """One volume as a note names it: steps without gaps between them.

    Kinds: treaty-series, official-records. `lacks` is what the reference breaks off without.
    """

    kind: str
    part: int
    steps: tuple[Step, ...]
    lacks: str = ""

    @property
    def span(self) -> Span:
        """The whole."""
        return Span(self.steps[0].span.start, self.steps[-1].span.end)


_TREATY = (
    r"((?:\b(?:United Nations|UN|U\.N\.),? (?:the )?)?\b(?:[Tt]reat(?:y|ies) [Ss]eries|UNTS\b)"
    r"|\bU\.N\.T\.S\.|[Ii]bid(?:em)?\.?(?=[,;]? ?[Vv]ol))"
)
_LINK = r"(?:, and |, | and | ?& ?| ?[–-] ?| to )"
_VOLUME = rf"([,.;:]? ?)([Vv]ol(?:ume)?s?\.?)( ?)(\d+(?:{_LINK}\d+)*)"
_NUMBER = rf"([,.;:]? ?)([Nn]os?\.?|[Nn]umbers?|#)( ?)((?:I-)?\d+(?:{_LINK}\d+)*)"
_RECORDS = (
    r"(\bGAOR\b|\bESCOR\b|\b[Oo]fficial [Rr]ecords?(?: of)?(?: the)?"
    r" (?:General Assembly|Economic and Social Council)|[Ii]bid(?:em)?\.?)"
    r"([,;:]? )(?:((?:\d{1,3}(?:st|nd|rd|th)?|[A-Za-z]+(?:[ -][A-Za-z]+)?)"
    r" (?:(?:[Ee]mergency )?[Ss]pecial )?[Ss]ess(?:ion\b|\.))|(\d{4}))"
    r"([,;:]? )([Ss]upplement|[Ss]uppl?\.?)( ?(?:[Nn]os?\.?|#|[Nn]umber)? ?)"
    r"(\d+(?:[A-Za-z]\b| [A-Z](?=[ ,]))?)(?!\w)"
)
# Behind the number: a symbol that is not in parentheses.
_BARE = r"(,? )([AE]/[A-Z0-9][\w./-]*\w)()(?![\w(])"
_UNITS = (
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth",
    "Eighteenth", "Nineteenth",
)  # fmt: skip
_TENS = ("Twent", "Thirt", "Fort", "Fift", "Sixt", "Sevent", "Eight", "Ninet")
_ORGANS = {
    "GAOR": "General Assembly",
    "ESCOR": "Economic and Social Council",
}


def find(document: Document) -> tuple[Series, ...]:
    """A view: every volume that the notes name in so many words, by the notes' order."""
    text = document.source.text
    found: list[Series] = []
    for part in document.parts:
        if part.role == "footnote":
            found += _treaties(text, part)
            found += _records(text, part)
    return tuple(found)


def ordinal(number: int) -> str:
    """The ordinal of 1 to 99 in words, with a capital: `Seventy-fourth`."""
    if number < 20:
        return _UNITS[number - 1]
    tens, units = divmod(number, 10)
    if units == 0:
        return f"{_TENS[tens - 2]}ieth"
    return f"{_TENS[tens - 2]}y-{_UNITS[units - 1].lower()}"


def count(words: str) -> int | None:
    """What an ordinal in words or figures counts; None where it is none."""
    figures = words.rstrip("stndrh")
    if figures.isdecimal():
        return int(figures)
    wanted = words.replace(" ", "-").lower()
    for number in range(1, 100):
        if ordinal(number).lower() == wanted:
            return number
    return None


def _treaties(text: str, part: Part) -> list[Series]:
    said = text[part.body.start : part.body.end]
    if not any(word in said for word in ("reat", "UNTS", "U.N.T.S.", "bid")):
        return []
    found = []
    for match in re.compile(_TREATY).finditer(text, part.body.start, part.body.end):
        before = text[max(part.body.start, match.start() - 20) : match.start()]
        if "League of Nations" in before:
            continue
        name = match.group()
        ibid = name[0] in "Ii"
        wanted = "United Nations, Treaty Series"
        if ibid:
            wanted = name
        steps = [Step(Span(*match.span()), wanted)]
        volume = re.compile(_VOLUME).match(text, match.end(), part.body.end)
        at = match.end()
        if volume is not None:
            steps += _counted(volume, ("vol.", "vols."))
            if ibid:
                steps[1] = Step(steps[1].span, volume.group(1))
            at = volume.end()
        number = re.compile(_NUMBER).match(text, at, part.body.end)
        if number is not None:
            steps += _counted(number, ("No.", "Nos."))
        lacks = ""
        if number is None:
            lacks = ", No. …"
        elif volume is None:
            lacks = ", vol. …"
        if not ibid or not lacks:
            found.append(Series("treaty-series", part.index, tuple(steps), lacks))
    return found


def _counted(match: re.Match[str], words: tuple[str, str]) -> list[Step]:
    """Separator, word, space and figures."""
    figures = match.group(4).removeprefix("I-")
    several = not figures.isdecimal()
    figures = re.sub(r" ?[–-] ?| to ", "–", figures)
    figures = re.sub(r",? and | ?& ?", " and ", figures)
    wanted = (", ", words[several], " ", figures)
    return [
        Step(Span(*match.span(group)), said)
        for group, said in zip(range(1, 5), wanted, strict=True)
    ]


def _records(text: str, part: Part) -> list[Series]:
    said = text[part.body.start : part.body.end]
    if "upp" not in said:
        return []
    found = []
    for match in re.compile(_RECORDS).finditer(text, part.body.start, part.body.end):
        name, comma, session, year, _, _, _, number = match.groups()
        number = number.replace(" ", "").upper()
        wanted = [_record_name(name), ", ", year or "", year or "", ", ", "Supplement", " No. "]
        if name[0] in "Ii":
            wanted[1] = comma
        if session:
            wanted[2] = _session(session)
        wanted.append(number)
        steps = [
            Step(Span(*match.span(group)), told)
            for group, told in enumerate(wanted, start=1)
            if match.start(group) >= 0
        ]
        bare = re.compile(_BARE).match(text, match.end(), part.body.end)
        if bare is not None:
            told = (" (", bare.group(2), ")")
            steps += [Step(Span(*bare.span(at)), told[at - 1]) for at in (1, 2, 3)]
        found.append(Series("official-records", part.index, tuple(steps)))
    return found


def _record_name(name: str) -> str:
    if name[0] in "Ii":
        return name
    for organ in ("General Assembly", "Economic and Social Council"):
        if name.endswith(organ) or _ORGANS.get(name) == organ:
            return f"Official Records of the {organ}"
    return name


def _session(written: str) -> str:
    words, _, rest = written.partition(" ")
    if rest and not rest.lower().startswith(("special", "emergency", "sess")):
        second, _, rest = rest.partition(" ")
        words = f"{words}-{second}"
    number = count(words)
    if number is not None and 0 < number < 100:
        words = ordinal(number)
    rest = rest.replace("sess.", "Session").replace("Sess.", "Session")
    return " ".join([words, *(word.capitalize() for word in rest.split())])
