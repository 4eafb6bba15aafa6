"""Glyphs to rows of text: what stands on one baseline, with its spaces and its look."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reslint.formats.pdf.child import Glyph, Page

ITALIC, BOLD, RAISED = 1, 2, 4

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


def rows_of(page: Page, number: int) -> list[Row]:
    """The rows of a page from top to bottom, cells from left to right."""
    found: list[Row] = []
    for letters, baseline in _lines(page.glyphs):
        size = _usual_size(letter.glyph for letter in letters if not letter.look & RAISED)
        cells = _cells(letters, size)
        for cell in cells:
            text, looks, body = _text(cell)
            glyphs = [letter.glyph for letter in cell]
            right = max(glyph.right for glyph in glyphs)
            found.append(
                Row(number, glyphs[0].left, right, baseline, size, text, looks,
                    _first_word(cell), body, len(cells), page.height)
            )  # fmt: skip
    return found


def _lines(glyphs: Sequence[Glyph]) -> Iterator[tuple[list[_Letter], float]]:
    """The letters of each line from left to right, and its baseline."""
    groups = _groups(glyphs)
    raised: list[list[Glyph]] = []
    for index, group in enumerate(groups):
        following = groups[index + 1] if index + 1 < len(groups) else []
        if following and _is_raised(group, following):
            raised.append(group)
            continue
        if index and not raised and _is_lowered(group, groups[index - 1]):
            continue
        lowered = groups[index + 1] if following and _is_lowered(following, group) else []
        small = [glyph for each in raised for glyph in each]
        raised = []
        yield _letters(group + lowered, small), group[0].baseline


def _groups(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs by baseline, from the top."""
    groups: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.baseline):
        last = groups[-1][0] if groups else None
        if last and last.baseline - glyph.baseline < 0.2 * min(last.size, glyph.size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [group for group in groups if any(glyph.text != " " for glyph in group)]


def _is_raised(group: Sequence[Glyph], base: Sequence[Glyph]) -> bool:
    """Whether a group of small glyphs hangs on the line below it, as note indicators do."""
    size, other = _usual_size(group), _usual_size(base)
    return (
        size < 0.85 * other
        and group[0].baseline - base[0].baseline < 0.7 * other
        and _touches(group, base, other)
    )


def _is_lowered(group: Sequence[Glyph], base: Sequence[Glyph]) -> bool:
    size, other = _usual_size(group), _usual_size(base)
    return (
        size < 0.85 * other
        and base[0].baseline - group[0].baseline < 0.35 * other
        and _touches(group, base, other)
    )


def _touches(group: Sequence[Glyph], base: Sequence[Glyph], size: float) -> bool:
    """Whether a group of glyphs stands within a line or next to it."""
    left = min(glyph.left for glyph in group) - 1.5 * size
    right = max(glyph.right for glyph in group) + 1.5 * size
    return any(left <= glyph.right and glyph.left <= right for glyph in base)


def _usual_size(glyphs: Iterator[Glyph] | Sequence[Glyph]) -> float:
    sizes = Counter(round(glyph.size, 1) for glyph in glyphs if glyph.text != " ")
    return max(sizes, key=lambda size: sizes[size], default=1.0)


def _letters(line: Sequence[Glyph], small: Sequence[Glyph]) -> list[_Letter]:
    """The letters from left to right; what is drawn twice to look bold is one."""
    size = _usual_size(line)
    base = line[0].baseline
    letters: list[_Letter] = []
    apart = False
    for glyph in sorted((*line, *small), key=lambda glyph: glyph.left):
        if glyph.text == " ":
            apart = True
            continue
        last = letters[-1].glyph if letters else None
        if last and last.text == glyph.text and abs(last.left - glyph.left) < 0.1 * size:
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
