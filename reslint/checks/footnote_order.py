"""Footnotes numbered in the order in which the text first calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.footnotes import footnotes
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit where a number is skipped: on the indicator, or on the note's label."""
    links = document.view(footnotes)
    unused = {int(label) for label in links.defined if label not in links.first and _counts(label)}
    called = [
        (int(label), indicator.span)
        for label, indicator in links.first.items()
        if _counts(label) and label in links.defined
    ]
    breaks = list(_breaks(called, unused))
    yield from breaks
    if breaks:
        return
    notes = [
        (int(label), note.label_span) for label, note in links.defined.items() if _counts(label)
    ]
    yield from _breaks(notes, set())


def _counts(label: str) -> bool:
    return label.isascii() and label.isdigit()


def _breaks(numbers: Iterable[tuple[int, Span]], unused: set[int]) -> Iterator[Hit]:
    """Numbers that come before a smaller one, which is missing or follows later."""
    wanted = 1
    for number, span in numbers:
        while wanted < number and wanted in unused:
            wanted += 1
        if number > wanted:
            yield Hit(span, {"found": str(number), "wanted": str(wanted)})
        wanted = max(wanted, number + 1)
