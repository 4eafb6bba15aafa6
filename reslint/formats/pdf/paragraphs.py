"""Rows to paragraphs: indents, gaps, short lines and labels tell where one begins."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reslint.formats.lines import begins_paragraph
from reslint.formats.pdf.child import BOLD, ITALIC
from reslint.formats.pdf.rows import Row
from reslint.labels import label_at

_GAP = 1.25  # of the usual distance of baselines
_PITCH, _FARTHEST = 1.2, 3.0  # em
_SHARE = 0.15  # of the text at the usual left edge stands at one that counts
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

    `indents` says that paragraphs begin with an indent, `spaced` that gaps part these.
    """

    left: float
    right: float
    pitch: float
    indents: bool
    spaced: bool


def paragraphs_of(pages: Sequence[Sequence[Row]]) -> list[Paragraph]:
    """The paragraphs of the pages' rows, joined over the ends of pages."""
    rows = [row for page in pages for row in page]
    if not rows:
        return []
    layout = _layout(rows)
    tables = _tables(rows)
    groups: list[list[Row]] = []
    for row, right in zip(rows, _rights(rows, layout), strict=True):
        if groups and row.cells == 1 and not _begins(groups[-1], row, right, layout):
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
    pitch = _pitch(
        (one.baseline - other.baseline) / other.size
        for one, other in pairs
        if one.size == other.size
    )
    lefts: Counter[int] = Counter()
    for row in rows:
        lefts[round(row.left)] += len(row.text)
    left = min(each for each, n in lefts.items() if n >= _SHARE * max(lefts.values()))
    rights = sorted(row.right for row in rows if row.cells == 1) or [rows[0].right]
    indented, flush = _beginnings(pairs, left, pitch)
    return Layout(
        left,
        rights[len(rights) * 9 // 10],
        pitch,
        indents=len(indented) > flush,
        spaced=sum(indented) * 2 >= len(indented),
    )


def _beginnings(
    pairs: Sequence[tuple[Row, Row]], left: float, pitch: float
) -> tuple[list[bool], int]:
    """Whether each row that is clearly indented follows a gap; how many others follow one."""
    indented: list[bool] = []
    flush = 0
    for one, row in pairs:
        em = _INDENT * row.size
        is_apart = one.baseline - row.baseline > _GAP * pitch * row.size
        if row.left <= left + em:
            flush += is_apart
        elif one.left <= left + em and not _hangs(one, row):
            indented.append(is_apart)
    return indented, flush


def _pitch(distances: Iterator[float]) -> float:
    """The distance of lines: the smallest that is common, since gaps may outnumber it."""
    counts = Counter(round(each, 1) for each in distances if 0 < each < _FARTHEST)
    common = [each for each, n in counts.items() if n > 1 and n * 10 >= counts.total()]
    return min(common, default=_PITCH)


def _rights(rows: Sequence[Row], layout: Layout) -> list[float]:
    """The right edge that each row had: that of the text, or of the narrow block it stands in."""
    blocks: list[list[Row]] = []
    for row in rows:
        last = blocks[-1][-1] if blocks else None
        if (
            last
            and last.page == row.page
            and abs(last.left - row.left) < 0.5 * row.size
            and last.baseline - row.baseline <= _GAP * layout.pitch * row.size
        ):
            blocks[-1].append(row)
        else:
            blocks.append([row])
    rights: list[float] = []
    for block in blocks:
        is_narrow = len(block) > 2 and block[0].left > layout.left + _INDENT * block[0].size
        right = max(row.right for row in block) if is_narrow else layout.right
        rights += [right] * len(block)
    return rights


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


def _begins(group: Sequence[Row], row: Row, right: float, layout: Layout) -> bool:
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
    if _is_short(last, row, right):
        return True
    may_be_again = not same_page or not layout.spaced
    if _is_moved(group, row) or (may_be_again and _is_again_indented(group, row, layout)):
        return True
    # Where paragraphs begin with an indent, `(b)` at the edge is within one that has begun so.
    began_indented = layout.indents and group[0].left > layout.left + _INDENT * row.size
    if not began_indented and begins_paragraph(last.text, row.text):
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


def _is_short(last: Row, row: Row, right: float) -> bool:
    """Whether the last row ends although the next one's first word would have fitted in."""
    return last.right + 0.25 * row.size + row.first < right - 0.5 * row.size


def _is_moved(group: Sequence[Row], row: Row) -> bool:
    """Whether the left edge says that a paragraph begins."""
    em = _INDENT * row.size
    if len(group) == 1:
        return row.left > group[0].left + em and not _hangs(group[0], row)
    return abs(row.left - group[-1].left) > em


def _hangs(first: Row, row: Row) -> bool:
    """Whether a row stands below the text behind the label of the one before it."""
    return first.body > first.left and abs(row.left - first.body) < _INDENT * row.size


def _is_again_indented(group: Sequence[Row], row: Row, layout: Layout) -> bool:
    """Whether a row is indented as the paragraph of one row before it, and as they begin."""
    em = _INDENT * row.size
    first = group[0]
    is_indented = layout.indents and first.left > layout.left + em
    return is_indented and len(group) == 1 and abs(row.left - first.left) < em


def _may_begin(last: Row, row: Row) -> bool:
    """Whether a paragraph may begin with a page, where no indents tell."""
    if not _CLOSED.search(last.text):
        return False
    return label_at(row.text) is not None or bool(row.looks[0] & ITALIC and row.text[0].isupper())
