"""Edits of indicators and notes written back into text and Markdown files."""

from __future__ import annotations

import re
from bisect import bisect_left

from reslint.diagnostic import Edit, Relabel, Replace, Restate, SetMark
from reslint.formats.changes import (
    Change,
    Patch,
    Refused,
    end_of,
    line_end,
    marks_near,
    start_of,
)
from reslint.source import Note, Place, Source, Span

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_removal(source: Source, edit: Edit) -> bool:
    """Whether an edit takes a whole note away."""
    return isinstance(edit, Replace) and not edit.text and _note_at(source, edit.span) is not None


def patch(source: Source, edit: Edit) -> Patch:
    """The changes that relabel, restate or remove a note; raises Refused where that fails."""
    if source.format not in ("text", "markdown"):
        raise Refused("the notes of this format cannot be numbered anew")
    if isinstance(edit, Relabel):
        return _relabelling(source, edit)
    if isinstance(edit, Restate):
        there, told = _whole(source, edit.span), _whole(source, edit.other)
        change = Change(there.start, there.end, source.origin.text[slice(*told)])
        return Patch((change,), there)
    assert not isinstance(edit, SetMark)
    note = _note_at(source, edit.span)
    assert note
    return _removal(source, note)


def _note_at(source: Source, span: Span) -> Note | None:
    """The note that a span covers, with its label."""
    at = bisect_left(source.notes, span.start, key=lambda note: note.label_span.start)
    for note in source.notes[at : at + 1]:
        if note.label_span.start == span.start and note.span.end == span.end:
            return note
    return None


def _relabelling(source: Source, edit: Relabel) -> Patch:
    place = source.place(edit.span)
    written = source.origin.text[slice(*place)]
    label = edit.label
    if source.format == "markdown":
        found = re.search(r"\[\^([^\[\]]+)\]", written)
    elif not label.isdecimal():
        raise Refused("the notes of a plain text have figures only")
    else:
        found = re.search(r"\d+|[⁰¹²³⁴-⁹]+", written)
        if found and not found[0].isdecimal():
            label = label.translate(_SUPERSCRIPTS)
    if not found:
        raise Refused("the label is written in another way in the file")
    group = found.lastindex or 0
    start = place.start + found.start(group)
    return Patch((Change(start, place.start + found.end(group), label),), place)


def _whole(source: Source, span: Span) -> Place:
    """Where a span lies with the markup of all marks within it."""
    start, end = start_of(source, span.start), end_of(source, span.end)
    for mark in marks_near(source, span):
        if span.start <= mark.span.start and mark.span.end <= span.end:
            start, end = min(start, mark.opening.start), max(end, mark.closing.end)
    return Place(start, end)


def _removal(source: Source, note: Note) -> Patch:
    """Takes a note away with its lines, and one of two gaps around it."""
    raw = source.origin.text
    place = _whole(source, Span(note.label_span.start, note.span.end))
    mark = line_end(raw)[-1]
    start = raw.rfind(mark, 0, place.start) + 1
    end = _next_line(raw, mark, place.end)
    if raw[start : place.start].strip() or raw[place.end : end].strip():
        raise Refused("something else stands on the note's line")
    if any(start <= comment.place.start < end for comment in source.comments):
        raise Refused("a comment stands in the note")
    if re.search(r"_{4,}\s*\Z", raw[max(0, start - 80) : start]) and not _begins_note(source, end):
        raise Refused("it is the only note under its line")
    if end == len(raw):
        start = _before_gap(raw, mark, start)
    elif _before_gap(raw, mark, start) < start or start == 0:
        end = _behind_gap(raw, mark, end)
    return Patch((Change(start, end, ""),), Place(start, end))


def _begins_note(source: Source, at: int) -> bool:
    """Whether a note begins at an offset of the origin."""
    return any(source.place(note.label_span).start == at for note in source.notes)


def _next_line(raw: str, mark: str, at: int) -> int:
    """Where the line after that of an offset begins."""
    end = raw.find(mark, at)
    return end + 1 if end >= 0 else len(raw)


def _before_gap(raw: str, mark: str, start: int) -> int:
    """Where the empty lines begin that stand before a line."""
    while start:
        before = raw.rfind(mark, 0, start - 1) + 1
        if raw[before:start].strip():
            break
        start = before
    return start


def _behind_gap(raw: str, mark: str, end: int) -> int:
    """Where the empty lines end that stand behind a line."""
    while end < len(raw):
        behind = _next_line(raw, mark, end)
        if raw[end:behind].strip():
            break
        end = behind
    return end
