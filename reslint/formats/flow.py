"""Builds the flow text of a Source piece by piece, with the map back to the origin."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reslint.source import (
    INDICATOR,
    Comment,
    Indicator,
    Mark,
    Note,
    Origin,
    Paragraph,
    Piece,
    Place,
    Source,
    Span,
)

# Catalogue, section 6, trap 2: spaces of all widths read as spaces, the non-breaking hyphen as
# a hyphen; what has no width is no text.
_SAME_WIDTH = str.maketrans(
    dict.fromkeys("\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                  "\u2008\u2009\u200a\u202f\u205f\u3000\x0b\x0c", " ")
    | {"\u2010": "-", "\u2011": "-"}
)  # fmt: skip
_NO_WIDTH = "[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc]+"
_NOWHERE = -1


class Flow:
    """A flow text in the making; offsets into the origin are code points."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.marks: list[Mark] = []
        self.paragraphs: list[Paragraph] = []
        self.indicators: list[Indicator] = []
        self.notes: list[Note] = []
        self.comments: list[Comment] = []
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0
        self._first = 0
        self._begin = self._end = _NOWHERE
        """What the paragraph covers of the origin."""

    def exact(self, start: int, end: int) -> None:
        """Add a stretch of the origin as it stands."""
        text = self.origin.text[start:end]
        if _is_plain(text):
            self._exact(text, start, end)
            return
        at = start
        for gap in re.finditer(_NO_WIDTH, text):
            before = start + gap.start()
            self._exact(text[at - start : gap.start()].translate(_SAME_WIDTH), at, before)
            at = start + gap.end()
            self.cover(before, at)
        self._exact(text[at - start :].translate(_SAME_WIDTH), at, end)

    def _exact(self, text: str, start: int, end: int) -> None:
        if text:
            last = self._pieces[-1] if self._pieces else None
            if last and last.exact and last.place.end == start:
                self._pieces[-1] = Piece(last.start, Place(last.place.start, end), True)
            else:
                self._pieces.append(Piece(self.length, Place(start, end), True))
            self._add(text)
            self.cover(start, end)

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch of the origin written otherwise."""
        if not _is_plain(text):
            text = re.sub(_NO_WIDTH, "", text).translate(_SAME_WIDTH)
        if text:
            self._stand_in(text, start, end)
        else:
            self.cover(start, end)

    def indicator(self, label: str, start: int, end: int) -> None:
        """Add a note indicator that lies in the origin from `start` to `end`."""
        self.indicators.append(Indicator(label, Span(self.length, self.length + 1)))
        self._stand_in(INDICATOR, start, end)

    def begin(self) -> None:
        """Begin a paragraph."""
        self._first = self.length
        self._begin = self._end = _NOWHERE

    def end(self, kind: str = "text", depth: int = 0, quote: int = 0, level: int = 0) -> bool:
        """End the paragraph; one of white space alone is dropped, and False returned."""
        span = self._trimmed(self._first)
        kept = span.start < span.end
        if kept and self._end != _NOWHERE:
            self.paragraphs.append(Paragraph(span, self._place(), kind, depth, quote, level))
        self._break()
        return kept

    def end_note(self, label: str, label_end: int) -> None:
        """End the paragraph as a note whose label ends at `label_end` of the flow text."""
        span = self._trimmed(label_end)
        self.notes.append(Note(label, Span(self._first, label_end), span))
        self._break()

    def source(self, path: str, name: str, lacks: Mapping[str, str] | None = None) -> Source:
        """The finished Source of the format called `name`.

        Unless `lacks` says what the format cannot show, it shows italics; whether a draft has
        markup is decided once for all of it (catalogue, section 6, trap 4).
        """
        if lacks is None and not any(mark.kind == "italic" for mark in self.marks):
            lacks = {"italics": "this draft has no italics at all"}
        return Source(
            path=path,
            format=name,
            text="".join(self._texts),
            origin=self.origin,
            pieces=tuple(self._pieces),
            paragraphs=tuple(self.paragraphs),
            marks=tuple(sorted(self.marks, key=lambda mark: mark.span)),
            indicators=tuple(self.indicators),
            notes=tuple(self.notes),
            comments=tuple(self.comments),
            lacks=lacks or {},
        )

    def text_from(self, offset: int) -> str:
        """What was added since the flow text had the length `offset`."""
        found: list[str] = []
        missing = self.length - offset
        for text in reversed(self._texts):
            if missing <= 0:
                break
            found.append(text[-missing:])
            missing -= len(text)
        return "".join(reversed(found))

    def _stand_in(self, text: str, start: int, end: int) -> None:
        self._pieces.append(Piece(self.length, Place(start, end), False))
        self._add(text)
        self.cover(start, end)

    def _add(self, text: str) -> None:
        self._texts.append(text)
        self.length += len(text)

    def cover(self, start: int, end: int) -> None:
        """Count a stretch of the origin (a delimiter, say) to the place of the paragraph."""
        if start < self._begin or self._begin == _NOWHERE:
            self._begin = start
        self._end = max(self._end, end)

    def _trimmed(self, start: int) -> Span:
        text = self.text_from(start)
        left = len(text) - len(text.lstrip())
        return Span(start + left, start + max(left, len(text.rstrip())))

    def _place(self) -> Place:
        """What the paragraph covers, without white space around it."""
        text = self.origin.text[self._begin : self._end]
        start = self._begin + len(text) - len(text.lstrip())
        return Place(start, max(start, self._begin + len(text.rstrip())))

    def _break(self) -> None:
        end = max(0, self._end)
        self._pieces.append(Piece(self.length, Place(end, end), False))
        self._add("\n")


def _is_plain(text: str) -> bool:
    """Whether nothing in a text reads otherwise than it is written; quicker than to look for it."""
    if text.isascii():
        return True
    return text.isprintable() and not (
        "\u2010" in text or "\u2011" in text or INDICATOR in text  # the rest is not printable
    )
