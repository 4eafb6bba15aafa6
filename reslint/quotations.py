"""The stretches of a document that stand in double quotation marks, found once."""

from __future__ import annotations

from bisect import bisect_right

from reslint.document import Document
from reslint.source import Span


def find(document: Document) -> tuple[Span, ...]:
    """Every quoted stretch with its marks, curly or straight, by place, none within another.

    A mark that is not closed in its paragraph opens nothing.
    """
    text = document.source.text
    spans = []
    opening, limit = -1, -1
    for at in _marks(text):
        mark = text[at]
        if at >= limit:
            part = document.part_at(at)
            opening, limit = -1, part.span.end if part is not None else at + 1
        if opening < 0 or mark == "“":
            if mark != "”":
                opening = at
        elif (mark == '"') == (text[opening] == '"'):
            spans.append(Span(opening, at + 1))
            opening = -1
    return tuple(spans)


def is_quoted(document: Document, offset: int) -> bool:
    """Whether an offset of the flow text lies in a quotation."""
    starts, spans = document.view(_by_start)
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < spans[at].end


def _by_start(document: Document) -> tuple[list[int], tuple[Span, ...]]:
    spans = document.view(find)
    return [span.start for span in spans], spans


def _marks(text: str) -> list[int]:
    places = []
    for mark in '“”"':
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    return sorted(places)
