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
    """A hit on the first word of each paragraph without a number, of two or more."""
    for _, group in groupby(parts, key=lambda part: (part.resolution, part.section)):
        siblings = list(group)
        if len(siblings) < 2:
            continue
        separator = _separator(document, siblings)
        number = 0
        for part in siblings:
            label = label_of(part)
            if label is None:
                number += 1
                wanted = f"{number}."
                edit = Replace(Span(part.body.start, part.body.start), wanted + separator)
                fix = Fix((edit,), f"number it {wanted}")
                yield Hit(first_word(document, part), {"wanted": wanted}, fix)
            else:
                number = label.values().get(ARABIC, number + 1)


def _separator(document: Document, siblings: Sequence[Part]) -> str:
    """What stands between number and text: in the siblings, or else in the other resolutions."""
    for part in siblings:
        if part.label is not None and part.label.end < part.body.start:
            return document.source.text[part.label.end : part.body.start]
    return " "
