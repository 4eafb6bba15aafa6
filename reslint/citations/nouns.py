"""Where a text says resolution or decision, in full or abbreviated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reslint.source import Span


class Noun(NamedTuple):
    """`resolution`, `Decisions`, `res.` as written; `kind` is resolution or decision."""

    span: Span
    kind: str
    plural: bool = False
    abbreviated: bool = False


_SHORT = re.compile(r"[RrDd](?:es|ec|ES|EC)([sS])?(?:\.? |\.)(?=[NnASE#\d])")
# An abbreviation is one only before a number. "6 Dec. 2018 (S/2018/1088)" is a month.
_BEHIND_SHORT = (
    r"(?:[Nn][Oo][Ss]?\.? ?|#)?"
    r"(?:(?:A/HRC|[ASE])/(?:RES|DEC)/|(?:E?S-)?\d{1,4}(?:/\d| ?[A-Z]? ?\((?:\d{4}|[ESIVXLC-]+)\)))"
)

# A number may stand right behind the noun, the space forgotten.
_GLUED = ("S-", "ES-", "A/RES/", "S/RES/", "E/RES/", "A/HRC/")


def find(text: str) -> list[Noun]:
    """Every such noun of a text, by place; most of them cite nothing."""
    nouns = [*_full(text, "resolution"), *_full(text, "decision"), *_short(text), *_joined(text)]
    nouns.sort()
    return nouns


def _full(text: str, kind: str) -> Iterator[Noun]:
    tail = kind[1:]
    initials = (kind[0], kind[0].upper())
    at = text.find(tail)
    while at >= 0:
        start, end = max(0, at - 1), at + len(tail)
        plural = text.startswith("s", end)
        end += plural
        inside = text[start - 1 : start].isalpha() or (
            text[end : end + 1].isalpha() and not text.startswith(_GLUED, end)
        )
        if text[start] in initials and not inside:
            yield Noun(Span(start, end), kind, plural)
        at = text.find(tail, end)


def _short(text: str) -> Iterator[Noun]:
    for match in _SHORT.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before.isalnum() or before in ("/", "."):
            continue
        if re.compile(_BEHIND_SHORT).match(text, match.end()):
            kind = "resolution" if text[match.start()] in "Rr" else "decision"
            span = Span(match.start(), match.start() + len(match.group().rstrip()))
            yield Noun(span, kind, match.group(1) is not None, True)


def _joined(text: str) -> Iterator[Noun]:
    """`UNSCR 1325`, `SCR 1325`: organ and noun in one."""
    at = text.find("SCR")
    while at >= 0:
        start = at - 2 if text.startswith("UN", max(0, at - 2)) else at
        if not text[start - 1 : start].isalnum() and text[at + 3 : at + 5].strip(" ").isdecimal():
            yield Noun(Span(start, at + 3), "resolution", False, True)
        at = text.find("SCR", at + 3)
