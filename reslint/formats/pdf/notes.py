"""The notes at the foot of a page: below a rule, a line of underscores, or in smaller type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reslint.formats.pdf.child import RAISED
from reslint.formats.pdf.rows import Row

_UNDERSCORES = re.compile(r"_{5,}$")
_RAISED_LABEL = re.compile(r"(?:\d{1,3}|[a-z]{1,2}|[*†‡§]{1,3})(?=[ \t]?)")
_LABEL = re.compile(r"(\d{1,3}|[*†‡§]{1,3})[.)]?[ \t]+(?=\S)")
_SMALL = 0.93  # of the size of the body


class Note(NamedTuple):
    """A note: its label, its rows, and where the text begins in the first of them."""

    label: str
    rows: tuple[Row, ...]
    start: int

    @property
    def is_raised(self) -> bool:
        """Whether its label is set above the line."""
        return bool(self.rows[0].looks[0] & RAISED)


def usual_size(pages: Sequence[Sequence[Row]]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            sizes[round(row.size * 2) / 2] += len(row.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def split(
    pages: Sequence[Sequence[Row]], rules: Sequence[Sequence[tuple[float, float, float]]]
) -> tuple[list[list[Row]], list[Note]]:
    """The rows of the body, page by page, and the notes of all pages."""
    size = usual_size(pages)
    body: list[list[Row]] = []
    notes: list[Note] = []
    for rows, lines in zip(pages, rules, strict=True):
        at, is_apart = _begin(rows, lines, size, notes)
        body.append([row for row in rows[:at] if not _UNDERSCORES.match(row.text)])
        for row in rows[at:]:
            _add(row, notes, is_apart=is_apart)
    return body, notes


def _begin(
    rows: Sequence[Row],
    rules: Sequence[tuple[float, float, float]],
    size: float,
    notes: Sequence[Note],
) -> tuple[int, bool]:
    """Where the notes of a page begin, and whether a rule says so."""
    for index, row in enumerate(rows[:-1]):
        below = rows[index + 1 :]
        if _UNDERSCORES.match(row.text) and (
            _are_notes(below, size, notes) or _label(below[0], notes, is_apart=True)
        ):
            return index + 1, True
    for _, _, height in sorted(rules, key=lambda rule: -rule[2]):
        index = next((i for i, row in enumerate(rows) if row.baseline < height), len(rows))
        if 0 < index < len(rows) and _are_notes(rows[index:], size, notes):
            return index, True
    index = len(rows)
    while index and rows[index - 1].size < _SMALL * size:
        index -= 1
    while index < len(rows) and not _label(rows[index], notes, is_apart=False):
        index += 1
    return index, False


def _are_notes(rows: Sequence[Row], size: float, notes: Sequence[Note]) -> bool:
    """Whether all rows below a rule are small, or begin with a note's label."""
    if all(row.size < _SMALL * size for row in rows):
        return bool(notes) or any(_label(row, notes, is_apart=True) for row in rows)
    return bool(_label(rows[0], notes, is_apart=True)) and rows[0].looks[0] & RAISED > 0


def _label(row: Row, notes: Sequence[Note], *, is_apart: bool) -> tuple[str, int] | None:
    """The label that a row begins with, and where the text behind it begins.

    One that is not raised must be the next number, so that no figure of a note is taken for one.
    """
    raised = len(row.text) - len(row.text.lstrip())
    while raised < len(row.text) and row.looks[raised] & RAISED:
        raised += 1
    match = _RAISED_LABEL.match(row.text, 0, raised) if raised else None
    if match:
        start = match.end()
        while start < len(row.text) and row.text[start].isspace():
            start += 1
        return match[0], start
    match = _LABEL.match(row.text)
    if not match:
        return None
    if match[1].isdecimal():
        last = next((note for note in reversed(notes) if note.label.isdecimal()), None)
        if (last and last.is_raised) or int(match[1]) != int(last.label if last else 0) + 1:
            return None
    elif not is_apart and row.text[match.end() : match.end() + 1].islower():
        return None
    return match[1], match.end()


def _add(row: Row, notes: list[Note], *, is_apart: bool) -> None:
    label = _label(row, notes, is_apart=is_apart)
    if label and label[1] < len(row.text):
        notes.append(Note(label[0], (row,), label[1]))
    elif notes:
        notes[-1] = notes[-1]._replace(rows=(*notes[-1].rows, row))
