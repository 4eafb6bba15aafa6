"""The text of a markup format laid into a flow: white space, references, marks, labels."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from reslint.formats.flow import Flow
from reslint.source import INDICATOR, Mark, Origin, Place, Span

# What is not in the flow as it is in the file: a reference, or white space but a single blank.
_ODD = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
                  r"|[ \t\r\n\f]{2,}|[\t\r\n\f]")  # fmt: skip
_BLANKS = " \t\r\n\f"
_NOWHERE = Place(0, 0)
_LONGEST_HEADING = 160


class Shape(NamedTuple):
    """What a paragraph is, as `Flow.end` takes it."""

    kind: str = "text"
    depth: int = 0
    quote: int = 0
    level: int = 0


class _Open:
    """An element that sets marks and has not ended; `tag` is None where it began earlier."""

    __slots__ = ("at", "kinds", "tag")

    def __init__(self, kinds: Iterable[str], tag: Place | None, at: int) -> None:
        self.kinds = tuple(kinds)
        self.tag = tag
        self.at = at


class Runs:
    """Fills a flow run by run; white space is collapsed as a browser does.

    A paragraph begins with the first text that is given, in the `shape` of that moment.
    """

    def __init__(self, origin: Origin) -> None:
        self.flow = Flow(origin)
        self.raw = origin.text
        self.shape = Shape()
        self.is_open = False
        self.after_label = False
        self.line = self._first = 0
        self._floor = 0
        self._spaced = True
        self._label: tuple[str, Place] | None = None
        self._open: list[_Open] = []
        self._in_note = False
        self._note = "", 0

    def text(self, start: int, end: int) -> None:
        """A run of text with references."""
        at = start
        for match in _ODD.finditer(self.raw, start, end):
            written = match[0]
            if written[0] != "&":
                self.plain(at, match.start())
                self.space(match.start(), match.end())
            else:
                meant = unescape(written)
                if meant == written:
                    continue
                self.plain(at, match.start())
                self.word(meant, match.start(), match.end())
            at = match.end()
        self.plain(at, end)

    def plain(self, start: int, end: int) -> None:
        """A run without references in which blanks stand alone."""
        if self._spaced and start < end and self.raw[start] == " ":
            self.flow.cover(start, start + 1)
            start += 1
        if start < end:
            self.ready(start)
            self.flow.exact(start, end)
            self._spaced = self.raw[end - 1] == " "

    def literal(self, start: int, end: int) -> None:
        """A run in which nothing is a reference."""
        for match in re.compile(r"[^ \t\r\n\f]+|[ \t\r\n\f]+").finditer(self.raw, start, end):
            if match[0][0] in _BLANKS:
                self.space(*match.span())
            else:
                self.plain(*match.span())

    def word(self, text: str, start: int, end: int) -> None:
        """A text that is written otherwise in the file."""
        if text.strip(_BLANKS):
            self.ready(start)
            self.flow.stand_in(text, start, end)
            self._spaced = False
        else:
            self.space(start, end)

    def space(self, start: int, end: int) -> None:
        """White space, or what stands for it; where a blank stands already it is nothing."""
        if self._spaced:
            self.flow.cover(start, end)
        elif end == start + 1 and self.raw[start] == " ":
            self.flow.exact(start, end)
        else:
            self.flow.stand_in(" ", start, end)
        self._spaced = True
        self.after_label = False

    def indicator(self, label: str, start: int, end: int) -> None:
        """A note indicator."""
        self.ready(start)
        self.flow.indicator(label, start, end)
        self._spaced = False

    def count(self, label: str, place: Place) -> None:
        """The label of the next paragraph, which is counted and not written in the file."""
        self._label = label, place

    def uncount(self) -> None:
        """Drop the label that waits: its paragraph never came."""
        self._label = None

    def end_label(self) -> None:
        """What was written since the paragraph began is its label."""
        self.after_label = self.is_open

    def ready(self, at: int) -> None:
        """Begin the paragraph and write its label if need be; its text goes on at `at`."""
        if not self.is_open:
            self.flow.begin()
            self.is_open = True
            self._first = self.flow.length
            if self._label:
                label, place = self._label
                self._label = None
                self.flow.stand_in(label, *place)
                self.after_label = True
                self._spaced = False
            self.line = self.flow.length
        if self.after_label:
            self.after_label = False
            if not self._spaced:
                self.flow.stand_in(" ", at, at)
                self._spaced = True

    def begin_mark(self, kinds: Iterable[str], tag: Place | None, at: int) -> None:
        """An element that sets these marks begins at `at`.

        `tag` is the tag without which they would not be set, None where it is there for more.
        """
        if self._label or self.after_label:
            self.ready(at)
        self._open.append(_Open(kinds, tag, self.flow.length))

    def end_mark(self, closing: Place | None) -> None:
        """The innermost such element ends; `closing` is its closing tag."""
        ended = self._open.pop()
        opening = ended.tag
        if opening is None or closing is None or ended.at < self._floor:
            opening = closing = _NOWHERE
        if self._mark(ended.kinds, ended.at, opening, closing) and closing.end and self.is_open:
            self.flow.cover(opening.start, closing.end)

    def clear(self, kinds: Iterable[str]) -> list[tuple[_Open, tuple[str, ...]]]:
        """The marks of these kinds are off from here, until they are given to `restore`."""
        unwanted = set(kinds)
        cleared = [(each, each.kinds) for each in self._open if unwanted & set(each.kinds)]
        for each, had in cleared:
            self._cut(each)
            each.kinds = tuple(kind for kind in had if kind not in unwanted)
        return cleared

    def restore(self, cleared: list[tuple[_Open, tuple[str, ...]]]) -> None:
        """The marks that were cleared go on."""
        for each, had in cleared:
            self._cut(each)
            each.kinds = had

    def end_paragraph(self) -> None:
        """End the paragraph that is open, if one is; in a note it goes on behind a blank."""
        self.after_label = self._in_note
        if not self.is_open or self._in_note:
            return
        self._mark_rest()
        shape = self.shape
        if shape.kind == "text" and self._is_bold():
            shape = shape._replace(kind="heading", level=2)
        self.flow.end(*shape)
        self._closed()

    def begin_note(self, label: str, start: int, end: int) -> None:
        """Begin a note whose label stands for the stretch from `start` to `end`."""
        self._in_note = self.is_open = True
        self.flow.begin()
        if self.raw[start:end] == label:
            self.flow.exact(start, end)
        else:
            self.flow.stand_in(label, start, end)
        self._note = label, self.flow.length
        self._spaced = False
        self.after_label = True

    def end_note(self) -> None:
        """End the note that is open."""
        self._mark_rest()
        self.flow.end_note(*self._note)
        self._in_note = False
        self._closed()

    def _is_bold(self) -> bool:
        """Whether the paragraph is set in bold from end to end, as headings are."""
        text = self.flow.text_from(self._first)
        if len(text) > _LONGEST_HEADING or text.rstrip()[-1:] in (";", ",", ":", "."):
            return False
        if text[:1].isdigit():
            return False
        plain = bytearray(not letter.isspace() and letter != INDICATOR for letter in text)
        for mark in reversed(self.flow.marks):
            if mark.span.end <= self._first:
                break
            if mark.kind == "bold":
                start, end = mark.span.start - self._first, mark.span.end - self._first
                plain[start:end] = bytes(end - start)
        return 1 not in plain

    def _closed(self) -> None:
        self.is_open = self.after_label = False
        self._spaced = True
        self._floor = self.flow.length

    def _cut(self, each: _Open) -> None:
        """Set marks as far as the text goes now; what follows is marked apart from it."""
        self._mark(each.kinds, each.at, _NOWHERE, _NOWHERE)
        each.tag = None
        each.at = self.flow.length

    def _mark_rest(self) -> None:
        """Set the marks of the elements that go on behind the paragraph.

        Those within others of their kind are left out: in a hostile file they would be many.
        """
        seen: set[str] = set()
        for each in self._open:
            if not seen.issuperset(each.kinds):
                kinds = [kind for kind in each.kinds if kind not in seen]
                self._mark(kinds, each.at, _NOWHERE, _NOWHERE)
                seen.update(kinds)

    def _mark(self, kinds: Iterable[str], at: int, opening: Place, closing: Place) -> bool:
        span = Span(max(at, self._floor), self.flow.length)
        if span.start == span.end:
            return False
        self.flow.marks += [Mark(kind, span, opening, closing) for kind in kinds]
        return True
