"""What is known about a resolution: the answers of `reslint cite`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from reslint import recorded, records
from reslint.citations import numbers
from reslint.citations.numbers import Number
from reslint.citations.owners import ABBREVIATIONS
from reslint.records import Adoption, Day

NO_DECISIONS = "the record has resolutions only, no decisions"
NOTHING = "no such resolution is on record"


class Answer(NamedTuple):
    """What the record has under the numbers of a text; the `reason` where it has nothing.

    A text without a number of a resolution is not `understood`.
    """

    text: str
    understood: bool
    found: Sequence[Adoption]
    reason: str | None


_START = re.compile(r"(?<![\w/.-])(?:(?:A/HRC|[ASE])/(?:RES|DEC)/)?(?:E?S-)?\d", re.IGNORECASE)
_LOWER = re.compile(r"(?<![\w/])(?:(?:a/hrc|[ase])/(?:res|dec)/|e?s-(?=\d))", re.IGNORECASE)
_DECISION = re.compile(r"\bdec(?:ision|\b)", re.IGNORECASE)
# Abbreviations with the noun in one, and the short names of later mentions.
_WORDS = {**ABBREVIATIONS, "UNSCR": "sc", "SCR": "sc", "UNGAR": "ga", "ASSEMBLY": "ga"}
# Whose numbers may have a form, where no organ is named.
_ORGANS = {
    "session": ("ga", "hrc"),
    "year": ("ecosoc",),
    "council": ("sc",),
    "roman": ("ga", "ecosoc"),
    "bare": ("sc", "ga", "ecosoc"),
}


def ask(text: str) -> Answer:
    """What is known of the resolution, or the resolutions, that a text names in any form."""
    written = " ".join(text.replace("\u2011", "-").split())
    written = _LOWER.sub(lambda match: match.group().upper(), written)
    cited = list(_numbers(written))
    if not cited:
        return Answer(text, False, (), "there is no number of a resolution in it")
    if _DECISION.search(written):
        return Answer(text, True, (), NO_DECISIONS)
    named = _organ(written)
    found: dict[tuple[str, str], Adoption] = {}
    for number in cited:
        for adoption in _adoptions(number, number.organ or named):
            found[adoption.organ, adoption.number] = adoption
    return Answer(text, True, tuple(found.values()), None if found else NOTHING)


def citation(adoption: Adoption) -> str:
    """The full form: `General Assembly resolution 60/288 of 8 September 2006`."""
    if adoption.day is None:
        return records.name(adoption)
    return f"{records.name(adoption)} of {records.dated(adoption.day)}"


def told(answer: Answer) -> str:
    """An answer for people."""
    if not answer.found:
        return f"{answer.text}: {answer.reason}\n"
    lines = []
    for adoption in answer.found:
        lines.append(citation(adoption))
        if adoption.title:
            lines.append(f"  title: {adoption.title}")
        if adoption.day is None:
            lines.append(f"  date:  {records.when(adoption)}")
        lines.append(f"  basis: {records.how(adoption)}")
    return "\n".join(lines) + "\n"


def data(answers: Sequence[Answer]) -> dict[str, Any]:
    """The answers as plain data."""
    return {
        "version": 1,
        "answers": [
            {
                "text": answer.text,
                "found": [_entry(adoption) for adoption in answer.found],
                "reason": answer.reason,
            }
            for answer in answers
        ],
    }


def _entry(adoption: Adoption) -> dict[str, Any]:
    earliest, latest = _iso(adoption.earliest), _iso(adoption.latest)
    return {
        "organ": adoption.organ,
        "number": adoption.number,
        "citation": citation(adoption),
        "date": earliest if adoption.day else None,
        "earliest": earliest,
        "latest": latest,
        "title": adoption.title or None,
        "basis": adoption.basis,
        "how": records.how(adoption),
    }


def _iso(day: Day) -> str:
    return "{:04}-{:02}-{:02}".format(*day)


def _numbers(text: str) -> Iterator[Number]:
    """The numbers in a text; a bare one only where it comes first, since dates have figures."""
    end = 0
    for match in _START.finditer(text):
        if match.start() >= end:
            number = numbers.read(text, match.start(), len(text))
            if number is not None and (number.form != "bare" or not end):
                yield number
                end = number.span.end


def _organ(text: str) -> str | None:
    """The organ that a text names, in full or abbreviated."""
    folded = text.casefold()
    for organ, name in records.ORGANS.items():
        if name.casefold() in folded:
            return organ
    for word in re.findall(r"\w+", text.upper()):
        if word in _WORDS:
            return _WORDS[word]
    return None


def _adoptions(number: Number, organ: str | None) -> Iterator[Adoption]:
    for candidate in _ORGANS[number.form]:
        if organ in (None, candidate):
            if number.form == "bare":
                yield from records.of_serial(candidate, number.serial)
            else:
                yield from recorded.candidates(candidate, number)
