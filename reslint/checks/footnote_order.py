"""Footnotes numbered in the order in which the text first calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.footnotes import footnotes, renumbering
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit where a number is skipped: on the indicator, or on the note's label.

    One fix numbers all.
    """
    links = document.view(footnotes)
    called = [(label, indicator.span) for label, indicator in links.first.items()]
    listed = [(label, note.label_span) for label, note in links.defined.items()]
    breaks = [*_breaks(called, links.defined)]
    for hit in breaks or _breaks(listed, links.first):
        yield hit._replace(fix=document.view(renumbering))


def _breaks(labels: Iterable[tuple[str, Span]], partners: Mapping[str, object]) -> Iterator[Hit]:
    """Numbers that come before a smaller one, which is missing or follows later.

    A number that occurs among the partners only (a note without an indicator, an indicator
    without a note) is not missing; one that they lack counts if it is the next. A name holds the
    place of one number, if one is left out for it.
    """
    labels = list(labels)
    here = {label for label, _ in labels}
    wanted, names = 1, 0
    for label, span in labels:
        number = _number(label)
        if not number:
            names += 1
        if not number or (label not in partners and number != wanted):
            continue
        while wanted < number and (names or (str(wanted) in partners and str(wanted) not in here)):
            names -= str(wanted) not in partners
            wanted += 1
        if number > wanted:
            yield Hit(span, {"found": str(number), "wanted": str(wanted)})
        wanted = max(wanted, number + 1)


def _number(label: str) -> int:
    """What a label counts; 0 where it is a name."""
    if label.isascii() and label.isdigit():
        return int(label)
    return 0
