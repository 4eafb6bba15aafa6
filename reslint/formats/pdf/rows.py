"""Glyphs to rows of text: what stands on one baseline, with its spaces and its look."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reslint.formats.pdf.child import BOLD, ITALIC, RAISED, Glyph, Page

# In the PDF files of the Organization, glyphs of one word are at most 0.144 em apart, words that
# no space character parts at least 0.239 (both files of the corpus).
_SPACE = 0.19
_TAB = 0.7
_CELL = 3.0  # justified lines part their words by up to 1.6 em
_LABEL = re.compile(r"(?:\(?\w{1,6}[.)]|\d{1,3}|[-–—•*·]|(?:S-|ES-)?\d{1,4}/\d{1,3}\.?)$")


class Row(NamedTuple):
    """A line of text, or a cell of one; `looks` has the look of each code point of `text`.

    `first` is the width of its first word, `body` the left edge of what follows its label,
    `cells` how many cells its line has, `height` that of its page.
    """

    page: int
    left: float
    right: float
    baseline: float
    size: float
    text: str
    looks: bytes
    first: float
    body: float
    cells: int
    height: float

    @property
    def common(self) -> int:
        """The look that all of it has."""
        look = ITALIC | BOLD
        for each in set(self.looks):
            look &= each
        return look


class _Letter(NamedTuple):
    """A glyph in its line; `apart` says whether the file has a space before it."""

    glyph: Glyph
    look: int
    apart: bool


class _Group(NamedTuple):
    """The glyphs on one baseline, and their usual size."""

    glyphs: list[Glyph]
    size: float

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline


def rows_of(page: Page, number: int) -> list[Row]:
    """The rows of a page from top to bottom, cells from left to right."""
    found: list[Row] = []
    for line, small in _lines(page.glyphs):
        cells = _cells(_letters(line, small), line.size)
        for cell in cells:
            text, looks, body = _text(cell)
            left, right = cell[0].glyph.left, max(letter.glyph.right for letter in cell)
            found.append(
                Row(number, left, right, line.baseline, line.size, text, looks,
                    _first_word(cell), body, len(cells), page.height)
            )  # fmt: skip
    return found


def _lines(glyphs: Sequence[Glyph]) -> Iterator[tuple[_Group, list[Glyph]]]:
    """The lines from the top, each with the small glyphs that are raised or lowered in it."""
    groups = _groups(glyphs)
    small: list[Glyph] = []
    lowered = -1
    for index, group in enumerate(groups):
        following = groups[index + 1] if index + 1 < len(groups) else None
        if index == lowered:
            continue
        if following and _hangs(group, following, 0.7):
            small += group.glyphs
            continue
        if following and _hangs(following, group, 0.35):
            small += following.glyphs
            lowered = index + 1
        yield group, small
        small = []


def _groups(glyphs: Sequence[Glyph]) -> list[_Group]:
    """The glyphs by baseline, from the top."""
    groups: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.baseline):
        last = groups[-1][0] if groups else None
        if last and last.baseline - glyph.baseline < 0.2 * min(last.size, glyph.size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    found = []
    for group in groups:
        sizes = Counter(glyph.size for glyph in group if glyph.text != " ")
        if sizes:
            found.append(_Group(group, sizes.most_common(1)[0][0]))
    return found


def _hangs(group: _Group, base: _Group, farthest: float) -> bool:
    """Whether a group of small glyphs belongs to a line: note indicators, the 2 of CO2."""
    distance = abs(group.baseline - base.baseline)
    if group.size >= 0.85 * base.size or distance >= farthest * base.size:
        return False
    left = min(glyph.left for glyph in group.glyphs) - 1.5 * base.size
    right = max(glyph.right for glyph in group.glyphs) + 1.5 * base.size
    return any(left <= glyph.right and glyph.left <= right for glyph in base.glyphs)


def _letters(line: _Group, small: Sequence[Glyph]) -> list[_Letter]:
    """The letters from left to right; what is drawn twice to look bold is one.

    Those of a ligature all have its place.
    """
    size, base = line.size, line.baseline
    letters: list[_Letter] = []
    apart = False
    for glyph in sorted((*line.glyphs, *small), key=lambda glyph: glyph.left):
        if glyph.text == " ":
            apart = True
            continue
        last = letters[-1].glyph if letters else None
        if last and last.text == glyph.text and 0 < glyph.left - last.left < 0.1 * size:
            continue
        is_raised = glyph.size < 0.85 * size and glyph.baseline > base + 0.15 * size
        look = glyph.look | RAISED if is_raised else glyph.look
        letters.append(_Letter(glyph, look, apart))
        apart = False
    return letters


def _cells(letters: Sequence[_Letter], size: float) -> list[list[_Letter]]:
    """The letters of each cell; a label and its paragraph are one, a field's name and value too."""
    if _is_justified(letters):
        return [list(letters)]
    cells: list[list[_Letter]] = []
    for letter in letters:
        if cells and letter.glyph.left - cells[-1][-1].glyph.right < _CELL * size:
            cells[-1].append(letter)
            continue
        written = "".join(each.glyph.text for each in cells[-1]) if cells else ""
        if written.endswith(":") or _LABEL.match(written):
            cells[-1].append(letter)
        else:
            cells.append([letter])
    return cells


def _is_justified(letters: Sequence[_Letter]) -> bool:
    """Whether the few words of a line are spread over it: then no gap stands out."""
    gaps = [
        letter.glyph.left - last.glyph.right
        for last, letter in itertools.pairwise(letters)
        if _are_apart(last, letter)
    ]
    return len(gaps) > 2 and min(gaps) > 0.5 * max(gaps)


def _text(letters: Sequence[_Letter]) -> tuple[str, bytes, float]:
    """A row's text, the look of each of its code points, the left edge of the text proper."""
    written: list[str] = []
    looks = bytearray()
    body = letters[0].glyph.left
    last: _Letter | None = None
    for letter in letters:
        if last and _are_apart(last, letter):
            space = " "
            gap = letter.glyph.left - last.glyph.right
            if gap > _SPACE * letter.glyph.size and _LABEL.match("".join(written)):
                body = letter.glyph.left
                if gap > _TAB * letter.glyph.size:
                    space = "\t"
            written.append(space)
            looks.append(last.look & letter.look)
        written.append(letter.glyph.text)
        looks += bytes([letter.look]) * len(letter.glyph.text)
        last = letter
    return "".join(written), bytes(looks), body


def _are_apart(last: _Letter, letter: _Letter) -> bool:
    """Whether a space parts two letters; indicators are set off a little without one."""
    if letter.apart:
        return True
    gap = letter.glyph.left - last.glyph.right
    if letter.look & RAISED and not last.look & RAISED:
        return gap > last.glyph.size
    return gap > _SPACE * max(last.glyph.size, letter.glyph.size)


def _first_word(letters: Sequence[_Letter]) -> float:
    """The width of the first word."""
    end = letters[0].glyph.right
    for last, letter in itertools.pairwise(letters):
        if _are_apart(last, letter):
            break
        end = letter.glyph.right
    return end - letters[0].glyph.left
