"""The numbers of section headings: I, II, III, and A, B, C in each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.labels import Label, label_at
from reslint.numbering import ARABIC, written
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the number of each heading that does not follow the one before it."""
    for _, group in groupby(parts, key=lambda part: part.resolution):
        numbered = [part for part in group if part.number is not None]
        # Part B of a composite resolution is printed alone (General Assembly, 74/249 B).
        if len(numbered) > 1:
            yield from _in_resolution(document, numbered)


def _in_resolution(document: Document, headings: Sequence[Part]) -> Iterator[Hit]:
    levels: list[tuple[str, int]] = []
    for part in headings:
        number = (part.number or "").strip("(). ")
        label = label_at(f"({number})")
        at = document.source.text.find(number, part.span.start, part.span.end)
        if label is None or at < 0:
            continue
        system = _system(label, levels)
        value = label.values().get(system, 0)
        wanted = 1
        while any(known == system for known, _ in levels):
            known, last = levels.pop()
            if known == system:
                wanted = last + 1
                break
        levels.append((system, value))
        if value != wanted:
            span = Span(at, at + len(number))
            yield Hit(span, {"found": number, "wanted": written(wanted, system)})


def _system(label: Label, levels: Sequence[tuple[str, int]]) -> str:
    """`C`, `D`, `I`, `V` and `X` are letters where the letter before them came just before."""
    values = label.values()
    if len(values) < 2:
        return next(iter(values), ARABIC)
    letter, roman = values
    if levels and levels[-1] == (letter, values[letter] - 1):
        return letter
    if label.inner in ("I", "V", "X"):
        return roman
    return letter
