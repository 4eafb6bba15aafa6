"""Paragraphs that lack the number which paragraphs of their kind carry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.nesting import first_word
from reslint.numbering import ARABIC, label_of
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("wanted",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the first word of each paragraph without a number, of two or more in a section."""
    last = 0
    for (_, section), group in groupby(parts, key=lambda part: (part.resolution, part.section)):
        siblings = list(group)
        if section < 2:
            last = 0
        number = _before(document, siblings, last)
        separator = _separator(document, siblings)
        for part in siblings:
            label = label_of(document, part)
            number += 1
            if label is not None:
                number = label.values().get(ARABIC, number)
            elif len(siblings) > 1:
                yield _hit(document, part, f"{number}.", separator)
        last = number


def _before(document: Document, siblings: Sequence[Part], last: int) -> int:
    """The number before the first of a section: what its numbers tell, else the last one."""
    for place, part in enumerate(siblings, start=1):
        label = label_of(document, part)
        if label is not None:
            return max(0, label.values().get(ARABIC, place) - place)
    return last


def _hit(document: Document, part: Part, wanted: str, separator: str) -> Hit:
    edit = Replace(Span(part.body.start, part.body.start), wanted + separator)
    fix = Fix((edit,), f"number it {wanted}")
    return Hit(first_word(document, part), {"wanted": wanted}, fix)


def _separator(document: Document, siblings: Sequence[Part]) -> str:
    """What stands between number and text of the siblings."""
    for part in siblings:
        if part.label is not None and part.label.end < part.body.start:
            return document.source.text[part.label.end : part.body.start]
    return " "
