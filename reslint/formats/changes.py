"""How text and Markdown files are changed: stretches of the file, and where spans lie in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from reslint.source import Mark, Place, Source, Span

_UNMARKED = Place(0, 0)


class Change(NamedTuple):
    """A stretch of the origin's text and what stands in its place."""

    start: int
    end: int
    text: str


class Patch(NamedTuple):
    """The changes of one edit; `reach` is the stretch within which no other edit may change."""

    changes: tuple[Change, ...]
    reach: Place


class Refused(Exception):  # noqa: N818 - no error of the program, but what it must not do
    """An edit that cannot be written back exactly; the reason is fit for a report."""


def spliced(text: str, changes: Iterable[Change]) -> str:
    """The text with the changes made; they must not overlap."""
    parts: list[str] = []
    at = 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        if change.start < at:
            raise Refused("the edits of this fix overlap")
        parts += (text[at : change.start], change.text)
        at = change.end
    parts.append(text[at:])
    return "".join(parts)


def start_of(source: Source, offset: int) -> int:
    """Where the code point at `offset` begins in the origin, with the backslash that escapes it."""
    _refuse_cut(source, offset)
    start = source.place(Span(offset, offset + 1)).start
    if source.format == "markdown" and start > source.place(Span(offset, offset)).start:
        start -= source.origin.text[start - 1] == "\\"
    return start


def end_of(source: Source, offset: int) -> int:
    """Where the code point before `offset` ends in the origin."""
    _refuse_cut(source, offset)
    return source.place(Span(offset, offset)).start


def _refuse_cut(source: Source, offset: int) -> None:
    pieces = source.pieces
    piece = pieces[max(0, bisect_right(pieces, offset, key=lambda piece: piece.start) - 1)]
    if not piece.exact and piece.start < offset < len(source.text):
        raise Refused("the place is written in another way in the file")


def marks_near(source: Source, span: Span) -> list[Mark]:
    """The marks with markup from the paragraph's start to the span's end."""
    paragraph = source.text.rfind("\n", 0, span.start) + 1
    first = bisect_left(source.marks, paragraph, key=lambda mark: mark.span.start)
    last = bisect_right(source.marks, span.end, key=lambda mark: mark.span.start)
    marks = source.marks[first:last]
    return [mark for mark in marks if (mark.opening, mark.closing) != (_UNMARKED, _UNMARKED)]


def line_end(text: str) -> str:
    """How the lines of a file end."""
    end = text.find("\n")
    if end < 0:
        return "\r" if "\r" in text else "\n"
    return "\r\n" if text[end - 1 : end] == "\r" else "\n"
