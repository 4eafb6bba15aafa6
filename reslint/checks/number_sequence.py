"""Numbers and letters that run on without gap and repetition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.nesting import siblings_of
from reslint.numbering import (
    UNCOUNTED,
    core_span,
    label_of,
    names_own_paragraphs,
    rewrite,
    system_of,
    written,
)

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("found", "wanted")


class _Item(NamedTuple):
    part: Part
    value: int
    wanted: int
    right: bool
    begins: bool


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on each label at which the sequence breaks, not on those that follow it."""
    for group in siblings_of(document, parts):
        labels = [label_of(part) for part in group]
        system = system_of(labels)
        if any(label is not None and label.form in UNCOUNTED for label in labels):
            continue
        values = [0 if label is None else label.values().get(system, 0) for label in labels]
        items = list(_followed(group, values))
        for at, item in enumerate(items):
            if not item.right and item.part.label is not None:
                yield _hit(document, items, at, system)


def _followed(group: Sequence[Part], values: Sequence[int]) -> Iterator[_Item]:
    """Every part with the number it should have.

    A paragraph without a number may hold the place of one. A number that is right by its
    position is right although the one before it is wrong.
    """
    last = places = position = 0
    section = group[0].section
    for part, value in zip(group, values, strict=True):
        begins = value == 1 and part.section != section
        section = part.section
        if begins:
            last = places = position = 0
        position += 1
        wanted = last + 1 + places
        if value == 0:
            places += 1
            yield _Item(part, value, wanted, True, begins)
            continue
        right = last < value <= wanted and (places > 0 or value == wanted)
        yield _Item(part, value, wanted, right or value == position, begins)
        last, places = value, 0


def _hit(document: Document, items: Sequence[_Item], at: int, system: str) -> Hit:
    item = items[at]
    assert item.part.label is not None
    found = document.text(item.part.label)
    span = core_span(document, item.part)
    wanted = written(item.wanted, system)
    if span is not None:
        start = span.start - item.part.label.start
        wanted = found[:start] + wanted + found[start + span.end - span.start :]
    return Hit(item.part.label, {"found": found, "wanted": wanted}, _fix(document, items, at, system))


def _fix(document: Document, items: Sequence[_Item], at: int, system: str) -> Fix | None:
    """This label and all that follow it are numbered on, up to the next new beginning."""
    edits: list[Replace] = []
    number = items[at].wanted
    for item in items[at:]:
        if item.begins:
            break
        if item.value:
            span = core_span(document, item.part)
            if span is None:
                return None
            if item.value != number:
                edits.extend(rewrite(document, span, written(number, system)))
        number += 1
    safe = not document.view(names_own_paragraphs)
    return Fix(tuple(edits), "number on from here", safe)
