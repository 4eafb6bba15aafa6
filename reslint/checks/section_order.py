"""The numbers of section headings: I, II, III, and A, B, C in each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

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


class _Heading(NamedTuple):
    """A heading and its number, read."""

    part: Part
    label: Label


class _Level(NamedTuple):
    """The headings of one depth: what they count with, the last number, which of them it is."""

    system: str
    value: int
    place: int


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the number of each heading that does not follow the one before it."""
    sequences: dict[int, list[_Heading]] = {}
    for part in parts:
        label = label_at(f"({(part.number or '').strip('(). ')})")
        if label is not None:
            # The letters of composite resolutions, A and B, stand before the organ lines.
            whose = 0
            if part.section:
                whose = part.resolution
            sequences.setdefault(whose, []).append(_Heading(part, label))
    for headings in sequences.values():
        # Part B of a composite resolution is printed alone (General Assembly, 74/249 B).
        if len(headings) > 1:
            yield from _in_sequence(document, headings)


def _in_sequence(document: Document, headings: Sequence[_Heading]) -> Iterator[Hit]:
    levels: list[_Level] = []
    for part, label in headings:
        system = _system(label, levels)
        while levels and levels[-1].system != system and system in _systems(levels):
            levels.pop()
        last = _Level(system, 0, 0)
        if system in _systems(levels):
            last = levels.pop()
        value = label.values().get(system, 0)
        levels.append(_Level(system, value, last.place + 1))
        # A number that is right by its place is right although the one before it is wrong.
        if value not in (last.value + 1, last.place + 1):
            at = document.source.text.index(label.inner, part.span.start)
            span = Span(at, at + len(label.inner))
            yield Hit(span, {"found": label.inner, "wanted": written(last.value + 1, system)})


def _systems(levels: Sequence[_Level]) -> list[str]:
    return [level.system for level in levels]


def _system(label: Label, levels: Sequence[_Level]) -> str:
    """`C`, `D`, `I`, `V` and `X` are letters where the letter before them came just before."""
    values = label.values()
    if len(values) < 2:
        return next(iter(values), ARABIC)
    letter, roman = values
    if levels and levels[-1].system == letter and levels[-1].value == values[letter] - 1:
        return letter
    if len(label.inner) > 1 or label.inner in "IVX":
        return roman
    return letter
