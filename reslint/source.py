"""What a format's reader hands on: one flow text, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

INDICATOR = "\ufffc"
"""Stands in the flow text for one note indicator, whatever it looks like in the file."""


class Span(NamedTuple):
    """A stretch of the flow text, in code points, end exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in the file as people count: line and column from 1, columns in code points."""

    line: int
    column: int


class Place(NamedTuple):
    """A stretch of the origin's text, in code points, end exclusive."""

    start: int
    end: int


class Paragraph(NamedTuple):
    """One paragraph of the flow text.

    `depth` is how far the format indents or nests it (0 for none), `quote` how many block
    quotes it stands in, `level` its heading level (0 for no heading), `place` its content in
    the origin without white space around it.
    """

    span: Span
    place: Place
    kind: str = "text"  # text, heading, table, code, header (of the page)
    depth: int = 0
    quote: int = 0
    level: int = 0


class Mark(NamedTuple):
    """Formatting of a stretch: italic, bold, underline, superscript, link, insertion, deletion.

    `opening` and `closing` are the delimiters in the origin, empty where there are none.
    """

    kind: str
    span: Span
    opening: Place = Place(0, 0)
    closing: Place = Place(0, 0)


class Indicator(NamedTuple):
    """A note indicator: `span` covers its one `INDICATOR` in the flow text."""

    label: str
    span: Span


class Note(NamedTuple):
    """A note: `label_span` covers its label in the flow text, `span` its text after the label."""

    label: str
    label_span: Span
    span: Span


class Comment(NamedTuple):
    """A comment of the format; `paragraph` is the index of the paragraph it stands before or in."""

    text: str
    place: Place
    paragraph: int


class Origin(NamedTuple):
    """The file as text, decoded and otherwise untouched, and what is needed to encode it again.

    In formats without lines the origin is made of the units that places are counted in
    (paragraphs of a Word file, pages of a PDF), one a line.
    """

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""


class Piece(NamedTuple):
    """How a stretch of the flow text lies in the origin.

    `exact` pieces lie there code point by code point; of the others (an entity, a joined line
    break, a counted number) only the whole is known.
    """

    start: int
    place: Place
    exact: bool


class Source:
    """A document as a person reads it: flow text, paragraphs, marks, notes, and their places.

    `lacks` maps a trait that this file cannot show (`italics`) to the reason in words. `changed`
    are the paragraphs and notes that tracked changes touch, None where nobody asked for them.
    """

    __slots__ = (
        "_line_starts",
        "_piece_starts",
        "changed",
        "comments",
        "format",
        "indicators",
        "lacks",
        "marks",
        "notes",
        "origin",
        "paragraphs",
        "path",
        "pieces",
        "text",
    )

    def __init__(  # noqa: PLR0913  all are named
        self,
        *,
        path: str,
        format: str,
        text: str,
        origin: Origin,
        pieces: tuple[Piece, ...],
        paragraphs: tuple[Paragraph, ...],
        marks: tuple[Mark, ...] = (),
        indicators: tuple[Indicator, ...] = (),
        notes: tuple[Note, ...] = (),
        comments: tuple[Comment, ...] = (),
        lacks: Mapping[str, str] | None = None,
        changed: tuple[Span, ...] | None = None,
    ) -> None:
        self.path = path
        self.format = format
        self.text = text
        self.origin = origin
        self.pieces = pieces
        self.paragraphs = paragraphs
        self.marks = marks
        self.indicators = indicators
        self.notes = notes
        self.comments = comments
        self.lacks = dict(lacks or {})
        self.changed = changed
        self._piece_starts = [piece.start for piece in pieces]
        self._line_starts: list[int] | None = None

    def place(self, span: Span) -> Place:
        """Where a span lies in the origin, from its first code point to behind its last."""
        if span.start == span.end:
            point = self._end_of(span.start)
            return Place(point, point)
        return Place(self._start_of(span.start), self._end_of(span.end))

    def position(self, offset: int) -> Position:
        """Line and column of an offset in the origin."""
        starts = self._line_starts
        if starts is None:
            starts = self._line_starts = _line_starts(self.origin.text)
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def positions(self, span: Span) -> tuple[Position, Position]:
        """First and exclusive last position of a span of the flow text."""
        place = self.place(span)
        return self.position(place.start), self.position(place.end)

    def is_exact(self, span: Span) -> bool:
        """Whether the origin holds the span's text code point by code point, without markup."""
        place = self.place(span)
        if place.end - place.start != span.end - span.start:
            return False
        first = bisect_right(self._piece_starts, span.start) - 1
        last = bisect_right(self._piece_starts, max(span.start, span.end - 1)) - 1
        return all(piece.exact for piece in self.pieces[first : last + 1])

    def _start_of(self, offset: int) -> int:
        """Origin offset of the flow text's code point at `offset`."""
        if not self.pieces:
            return 0
        piece = self.pieces[max(0, bisect_right(self._piece_starts, offset) - 1)]
        if not piece.exact:
            return piece.place.start
        return min(piece.place.start + offset - piece.start, piece.place.end)

    def _end_of(self, offset: int) -> int:
        """Origin offset behind the flow text's code point before `offset`."""
        if not self.pieces:
            return 0
        if offset == 0:
            return self.pieces[0].place.start
        piece = self.pieces[max(0, bisect_right(self._piece_starts, offset - 1) - 1)]
        if not piece.exact:
            return piece.place.end
        return min(piece.place.start + offset - piece.start, piece.place.end)


def _line_starts(text: str) -> list[int]:
    # A lone carriage return ends a line only in files of the old Macintosh kind.
    end = "\r" if "\r" in text and "\n" not in text else "\n"
    starts = [0]
    at = text.find(end)
    while at >= 0:
        starts.append(at + 1)
        at = text.find(end, at + 1)
    return starts
