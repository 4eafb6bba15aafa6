"""Plain text to a Source: as saved from Word, as copied out of a PDF, or clean."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reslint.formats import indicators
from reslint.formats.decode import decode
from reslint.formats.flow import Flow
from reslint.formats.lines import begins_paragraph, columns
from reslint.source import Comment, Place, Source

SUFFIXES = (".txt",)

_SEPARATOR = re.compile(r"\s*_{4,}\s*$")
_NOTE = re.compile(r"\s*(?:\[\^?(\d{1,3})\]:?|(\d{1,3})|([⁰¹²³⁴-⁹]{1,3}))[ \t]*(?=\S)")
_NO_NOTE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\d|[a-z]|[-–/.,)%])"
)
_FURNITURE = re.compile(
    r"\s*(?:\d{1,3}|(?:\d{1,3}/\d{1,3}\s+)?\d\d-\d{5}(?: \(E\))?(?:\s+\d{1,3}/\d{1,3})?"
    r"|\d{1,3}/\d{1,3}|/\.{2,3}|/…|[AES](?:/[\w.-]+)+)\s*$"
)
_SUPPRESSION = re.compile(r"\s*%%[ \t]*(reslint:.*)")
_CLOSED = re.compile(r"[,;:.][\d\s\"”’)\]]*$")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LONGEST_WRAPPED = 160


class Line(NamedTuple):
    """One line of the origin, without its end."""

    start: int
    end: int
    text: str


class Block(NamedTuple):
    """The lines of one paragraph or note, without white space around each."""

    lines: list[Place]
    depth: int
    label: str | None = None


def read(data: bytes, path: str, view: str = "accepted") -> Source:
    """The Source of a plain text; raises Failure for what is no text. It has one view."""
    del view
    origin = decode(data)
    lines = list(_lines(origin.text))
    flow = Flow(origin)
    wrapped = _is_wrapped(lines)
    body, notes = _blocks(lines, wrapped, flow)
    found = indicators.find(
        origin.text,
        [block.lines for block in body],
        [note.label for note in notes if note.label],
        copied=wrapped,
    )
    remaining = iter(found)
    indicator = next(remaining, None)
    comments = flow.comments[::-1]
    flow.comments.clear()
    for number, block in enumerate(body):
        while comments and comments[-1].paragraph <= number:
            flow.comments.append(comments.pop()._replace(paragraph=len(flow.paragraphs)))
        flow.begin()
        for line_number, place in enumerate(block.lines):
            at = place.start
            if line_number:
                flow.stand_in(" ", block.lines[line_number - 1].end, at)
            while indicator and indicator.place.start < place.end:
                before = indicator.place.start
                while wrapped and before > at and origin.text[before - 1] in " \t":
                    before -= 1
                flow.exact(at, before)
                flow.indicator(indicator.label, *indicator.place)
                at = indicator.place.end
                while wrapped and origin.text.startswith("  ", at):
                    at += 1
                indicator = next(remaining, None)
            flow.exact(at, place.end)
        flow.end(depth=block.depth)
    while comments:
        flow.comments.append(comments.pop()._replace(paragraph=len(flow.paragraphs)))
    _write_notes(flow, notes)
    return flow.source(path, "text", {"italics": "this format carries no italics"})


def _write_notes(flow: Flow, notes: Sequence[Block]) -> None:
    for note in notes:
        assert note.label
        flow.begin()
        match = _NOTE.match(flow.origin.text, note.lines[0].start, note.lines[0].end)
        assert match
        label_end = match.end(match.lastindex or 0)
        flow.stand_in(note.label, note.lines[0].start, label_end)
        after_label = flow.length
        at = label_end
        for place in note.lines:
            if place is not note.lines[0]:
                flow.stand_in(" ", at, place.start)
                at = place.start
            flow.exact(at, place.end)
            at = place.end
        flow.end_note(note.label, after_label)


def _lines(text: str) -> Iterator[Line]:
    end = "\r" if "\r" in text and "\n" not in text else "\n"
    start = 0
    for line in text.split(end):
        written = line.rstrip("\r")
        yield Line(start, start + len(written), written)
        start += len(line) + 1


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs run over several lines, as in text copied out of a PDF."""
    written = [line.text.strip() for line in lines if line.text.strip()]
    if not written or max(map(len, written)) > _LONGEST_WRAPPED:
        return False
    joints = sum(
        len(one) > 30 and not _CLOSED.search(one) and following[0].islower()
        for one, following in itertools.pairwise(written)
    )
    return joints > 0 and joints * 10 >= len(written)


def _blocks(lines: Sequence[Line], wrapped: bool, flow: Flow) -> tuple[list[Block], list[Block]]:
    """The lines grouped into paragraphs and notes; suppressions go to the flow's comments."""
    body: list[Block] = []
    notes: list[Block] = []
    grouping = _Wrapped(lines) if wrapped else _Unwrapped()
    expected = 1
    in_notes = after_separator = note_goes_on = False
    text = flow.origin.text
    last_long = max((i for i, line in enumerate(lines) if len(line.text) > 200), default=-1)
    for i, line in enumerate(lines):
        if not line.text.strip():
            grouping.gap()
            in_notes = in_notes and after_separator
            note_goes_on = False
            continue
        suppression = _SUPPRESSION.match(line.text)
        if suppression:
            place = Place(line.start, line.end)
            flow.comments.append(Comment(suppression[1].strip(), place, len(body)))
            continue
        if _SEPARATOR.match(line.text):
            in_notes = after_separator = True
            grouping.page()
            continue
        label = _note_label(line)
        if wrapped and _FURNITURE.match(line.text):
            grouping.page()
            note_goes_on = False
            continue
        if note_goes_on and label != str(expected) and _continues_note(notes[-1], line, text):
            notes[-1].lines.append(_place(line))
            continue
        if label and (in_notes or _may_begin_notes(lines, i, label, expected, last_long)):
            notes.append(Block([_place(line)], 0, label))
            expected = int(label) + 1
            in_notes = True
            note_goes_on = wrapped
            continue
        in_notes = after_separator = note_goes_on = False
        grouping.add(line, body)
    return body, notes


def _note_label(line: Line) -> str | None:
    match = _NOTE.match(line.text)
    if not match:
        return None
    bare = match[2]
    if bare and match.end() == match.end(2):
        return None
    return match[1] or bare or match[3].translate(_SUPERSCRIPTS)


def _may_begin_notes(
    lines: Sequence[Line], i: int, label: str, expected: int, last_long: int
) -> bool:
    """Whether notes may begin here though no line of underscores says so.

    They stand behind the meeting and date (seed 62/175) or behind an empty line, and go on from
    the last number.
    """
    match = _NOTE.match(lines[i].text)
    if int(label) != expected or (match and _NO_NOTE.match(lines[i].text, match.end())):
        return False
    before = lines[i - 1].text.strip() if i else ""
    following = _note_label(lines[i + 1]) if i + 1 < len(lines) else None
    apart = not before or (len(before) < 60 and before[-1:].isalnum())
    return apart and (following == str(expected + 1) or i >= last_long)


def _continues_note(note: Block, line: Line, text: str) -> bool:
    """Whether a line goes on with a note: notes end with a full stop, paragraphs are indented."""
    return text[note.lines[-1].end - 1] != "." and not line.text[:1].isspace()


def _place(line: Line) -> Place:
    left = len(line.text) - len(line.text.lstrip())
    return Place(line.start + left, line.start + len(line.text.rstrip()))


class _Unwrapped:
    """Every line is a paragraph."""

    def gap(self) -> None:
        """An empty line; nothing depends on it here."""

    def page(self) -> None:
        """A page ends; nothing depends on it here."""

    def add(self, line: Line, body: list[Block]) -> None:
        """Add the next line."""
        body.append(_single(line))


class _Wrapped:
    """Lines are joined until a gap, an indent, a label or a short line ends the paragraph.

    How far a line is indented says nothing in a text copied out of a PDF; that it is indented
    says that a paragraph begins, where lines that go on are not.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        written = [line.text for line in lines if line.text.strip()]
        self.width = sorted(len(text.strip()) for text in written)[len(written) * 3 // 4]
        going_on = [text for text in written if text.lstrip()[0].islower()]
        indented = sum(text[0].isspace() for text in going_on)
        self.indent_begins = indented * 20 < len(going_on)
        self.apart = self.page_ended = False
        self.last = ""

    def gap(self) -> None:
        """An empty line."""
        self.apart = True

    def page(self) -> None:
        """A page ends: notes, a running head or a page number."""
        self.page_ended = True

    def add(self, line: Line, body: list[Block]) -> None:
        """Add the next line to the last paragraph, or as the first of a new one."""
        if body and self._joins(line):
            body[-1].lines.append(_place(line))
        else:
            body.append(_single(line)._replace(depth=0))
        self.apart = self.page_ended = False
        self.last = line.text.strip()

    def _joins(self, line: Line) -> bool:
        text = line.text.strip()
        closed = bool(_CLOSED.search(self.last))
        # A page may end within a paragraph: then what follows goes on in lower case.
        if self.page_ended and text[0].islower():
            return True
        if self.apart:
            return not closed and len(self.last) > self.width * 0.6 and text[0].islower()
        if line.text[0].isspace() and (closed or self.indent_begins):
            return False
        if not closed:
            return text[0].islower() or len(self.last) > self.width * 0.6
        if begins_paragraph(self.last, text):
            return False
        return len(self.last) > self.width * 0.7


def _single(line: Line) -> Block:
    indent = line.text[: len(line.text) - len(line.text.lstrip())]
    return Block([_place(line)], columns(indent))
