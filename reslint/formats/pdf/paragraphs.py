"""Rows to paragraphs: indents, gaps, short lines and labels tell where one begins."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reslint.formats.lines import begins_paragraph
from reslint.formats.pdf.rows import BOLD, ITALIC, Row
from reslint.labels import label_at

_GAP = 1.25  # of the usual distance of baselines
_INDENT = 0.8  # em
_STEP = 1.5  # em that make one more of depth
_CLOSED = re.compile(r"[;:.,][\s\d\"”’)\]]*$")


class Paragraph(NamedTuple):
    """The rows of one paragraph, how far it is indented, and its kind: text or table."""

    rows: tuple[Row, ...]
    depth: int
    kind: str = "text"


class Layout(NamedTuple):
    """What is usual in a document: edges of the text, distance of baselines in em, indents.

    `indents` says that paragraphs begin with an indent.
    """

    left: float
    right: float
    pitch: float
    indents: bool


def paragraphs_of(pages: Sequence[Sequence[Row]]) -> list[Paragraph]:
    """The paragraphs of the pages' rows, joined over the ends of pages."""
    rows = [row for page in pages for row in page]
    if not rows:
        return []
    layout = _layout(rows)
    tables = _tables(rows)
    groups: list[list[Row]] = []
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        if groups and row.cells == 1 and not _begins(groups[-1], row, following, layout):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [
        Paragraph(
            tuple(group),
            max(0, round((group[0].left - layout.left) / (_STEP * group[0].size))),
            "table" if (group[0].page, group[0].baseline) in tables else "text",
        )
        for group in groups
    ]


def _layout(rows: Sequence[Row]) -> Layout:
    pairs = [
        (one, other)
        for one, other in itertools.pairwise(rows)
        if one.page == other.page and one.cells == other.cells == 1
    ]
    pitches = Counter(
        round((one.baseline - other.baseline) / other.size, 1)
        for one, other in pairs
        if one.size == other.size and one.baseline > other.baseline
    )
    pitch = max(pitches, key=lambda each: pitches[each], default=1.2)
    lefts: Counter[int] = Counter()
    for row in rows:
        lefts[round(row.left)] += len(row.text)
    left = max(lefts, key=lambda each: lefts[each])
    rights = sorted(row.right for row in rows if row.cells == 1) or [rows[0].right]
    after_gap = [
        row.left > left + _INDENT * row.size
        for one, row in pairs
        if one.baseline - row.baseline > _GAP * pitch * row.size
    ]
    indents = bool(after_gap) and sum(after_gap) * 2 >= len(after_gap)
    return Layout(left, rights[len(rights) * 9 // 10], pitch, indents)


def _tables(rows: Sequence[Row]) -> set[tuple[int, float]]:
    """The lines of tables by page and baseline; columns of the first page's head are none."""
    lines = [
        list(line) for _, line in itertools.groupby(rows, lambda row: (row.page, row.baseline))
    ]
    found: set[tuple[int, float]] = set()
    for one, other in itertools.pairwise(lines):
        in_head = not one[0].page and other[0].baseline > 0.6 * other[0].height
        if len(one) > 1 and len(other) > 1 and one[0].page == other[0].page and not in_head:
            found |= {(one[0].page, one[0].baseline), (other[0].page, other[0].baseline)}
    return found


def _begins(group: Sequence[Row], row: Row, following: Row | None, layout: Layout) -> bool:
    """Whether a row begins a paragraph of its own after those of a group."""
    last = group[-1]
    if last.cells > 1 or abs(last.size - row.size) > 0.12 * row.size:
        return True
    if bool(last.common & BOLD) != bool(row.common & BOLD) and not _shares(last, row, BOLD):
        return True
    same_page = last.page == row.page
    gap = last.baseline - row.baseline
    if same_page and not 0 < gap <= _GAP * layout.pitch * row.size:
        return True
    if _is_heading(last, row, layout):
        return False
    if _is_short(group, row, following, layout):
        return True
    if _is_moved(group, row):
        return True
    if begins_paragraph(last.text, row.text):
        return True
    return not same_page and not layout.indents and _may_begin(last, row)


def _shares(last: Row, row: Row, look: int) -> bool:
    """Whether a look goes on over the end of a line: some of the text of both has it."""
    return bool(last.looks[-1] & row.looks[0] & look)


def _is_heading(last: Row, row: Row, layout: Layout) -> bool:
    """Whether two rows are lines of one title: bold or centred, and the first of some length."""
    is_long = last.right - last.left > 0.5 * (layout.right - layout.left)
    is_bold = bool(last.common & row.common & BOLD)
    return is_long and label_at(row.text) is None and (is_bold or _are_centred(last, row, layout))


def _are_centred(last: Row, row: Row, layout: Layout) -> bool:
    middle = layout.left + layout.right
    return row.left > layout.left + row.size and all(
        abs(each.left + each.right - middle) < 2 * each.size for each in (last, row)
    )


def _is_short(group: Sequence[Row], row: Row, following: Row | None, layout: Layout) -> bool:
    """Whether the last row ends although the next one's first word would have fitted in."""
    last = group[-1]
    near = [*group[-2:], row]
    if following and following.page == row.page and following.cells == 1:
        near.append(following)
    rights = [each.right for each in near]
    right = layout.right
    is_narrow = len(near) > 2 and max(rights[:-1]) - min(rights[:-1]) < 4 * row.size
    if is_narrow and min(each.left for each in near) > layout.left + _INDENT * row.size:
        right = max(rights)
    return last.right + 0.25 * row.size + row.first < right - 0.5 * row.size


def _is_moved(group: Sequence[Row], row: Row) -> bool:
    """Whether the left edge says that a paragraph begins."""
    em = _INDENT * row.size
    if len(group) == 1:
        first = group[0]
        hangs = first.body > first.left and abs(row.left - first.body) < em
        return row.left > first.left + em and not hangs
    return abs(row.left - group[-1].left) > em


def _may_begin(last: Row, row: Row) -> bool:
    """Whether a paragraph may begin with a page, where no indents tell."""
    if not _CLOSED.search(last.text):
        return False
    return label_at(row.text) is not None or bool(row.looks[0] & ITALIC and row.text[0].isupper())
