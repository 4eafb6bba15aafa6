"""Running heads and feet, page numbers and job numbers: what no reader counts to the text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reslint.formats.pdf.child import RAISED
from reslint.formats.pdf.rows import Row

_HEAD, _FOOT = 0.86, 0.14  # of the page's height
_SAME_HEIGHT = 4.0
_CLOSE, _APART = 1.4, 1.6  # em between lines of one block, and of two
_MOST_ROWS_OF_A_HEAD = 4
_FIGURES = re.compile(r"[0-9]+")
_SYMBOL = re.compile(r"[AES](?:/[\w.()-]+)+(?: \(\d{4}\))?\*?$")
_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:Page|page|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*$"
)
# The job number of the Organization's documents, its bar code, and what stands about it.
_JOB = re.compile(
    r"(?:\d{1,4}/\d{1,4}\s+)?\*?(?:GE\.)?\d\d-\d{5}\*?(?:\s*\([A-Z]\))?(?:\s+[\d/]+)*$"
    r"|\*\d{5,9}\*$|Please recycle"
)


class _Sign(NamedTuple):
    """A row in the zone of heads and feet: its text without figures, these, its height."""

    page: int
    words: str
    figures: tuple[int, ...]
    baseline: float


def without(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The rows of the pages without furniture; the first page keeps its masthead."""
    signs: dict[str, list[_Sign]] = {}
    for rows in pages:
        for row in rows:
            if not _FOOT * row.height < row.baseline < _HEAD * row.height:
                sign = _sign(row)
                signs.setdefault(sign.words, []).append(sign)
    found = []
    for number, rows in enumerate(pages):
        lines = [list(line) for _, line in itertools.groupby(rows, lambda row: row.baseline)]
        first = _head(lines, signs, is_first=number == 0)
        last = _foot(lines, first, signs)
        found.append([row for line in lines[first:last] for row in line])
    return found


def _sign(row: Row) -> _Sign:
    figures = tuple(int(figure[:9]) for figure in _FIGURES.findall(row.text))
    return _Sign(row.page, _FIGURES.sub("#", row.text), figures, row.baseline)


def _is_repeated(row: Row, signs: Mapping[str, Sequence[_Sign]]) -> bool:
    """Whether another page has the same at this height; page numbers grow from page to page."""
    own = _sign(row)
    return not row.looks[0] & RAISED and any(
        other.page != own.page
        and abs(other.baseline - own.baseline) < _SAME_HEIGHT
        and all(
            figure - each in (0, other.page - own.page)
            for figure, each in zip(other.figures, own.figures, strict=True)
        )
        for other in signs.get(own.words, ())
    )


def _foot(lines: Sequence[Sequence[Row]], first: int, signs: Mapping[str, Sequence[_Sign]]) -> int:
    """Where the running foot begins; a note's last line may repeat, but stands close to others."""
    last = len(lines)
    while last > first and _is_foot(lines[last - 1], signs):
        last -= 1
    while 0 < last < len(lines) and _gap(lines, last) <= _CLOSE and not _is_foot(lines[last], {}):
        last += 1
    return last


def _is_foot(line: Sequence[Row], signs: Mapping[str, Sequence[_Sign]]) -> bool:
    return line[0].baseline < _FOOT * line[0].height and all(
        _NUMBER.match(row.text) or _JOB.match(row.text) or _is_repeated(row, signs) for row in line
    )


def _head(
    lines: Sequence[Sequence[Row]], signs: Mapping[str, Sequence[_Sign]], *, is_first: bool
) -> int:
    """How many lines the running head has: a block apart that holds a sign of one."""
    end = 0
    for index, line in enumerate(lines[:_MOST_ROWS_OF_A_HEAD]):
        row = line[0]
        if row.baseline < _HEAD * row.height:
            break
        if end < index and _gap(lines, index) > _APART:
            break
        told = [_is_sign(row, signs, is_first=is_first) for row in line]
        if (any(told) and not is_first) or all(told):
            end = index + 1
        elif is_first:
            break
    if end and not is_first:
        return _end_of_block(lines, end)
    return end


def _end_of_block(lines: Sequence[Sequence[Row]], end: int) -> int:
    """Where the block ends that a sign stands in: a head may hold the title over some lines."""
    last = end
    while last < min(len(lines) - 1, _MOST_ROWS_OF_A_HEAD):
        row = lines[last][0]
        if row.baseline < _HEAD * row.height or _gap(lines, last) > _CLOSE:
            break
        last += 1
    return last if _gap(lines, last) > _APART else end


def _gap(lines: Sequence[Sequence[Row]], index: int) -> float:
    """How far a line stands below the one before it, in em."""
    if index >= len(lines):
        return 0.0
    row = lines[index][0]
    return (lines[index - 1][0].baseline - row.baseline) / row.size


def _is_sign(row: Row, signs: Mapping[str, Sequence[_Sign]], *, is_first: bool) -> bool:
    """Whether a row tells that it belongs to a running head."""
    if _NUMBER.match(row.text):
        return True
    if is_first:
        return _is_repeated(row, signs) and not _SYMBOL.match(row.text)
    text = row.text
    return bool(_SYMBOL.match(text) or _JOB.match(text)) or _is_repeated(row, signs)
