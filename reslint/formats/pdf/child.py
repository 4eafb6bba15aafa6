"""The process of its own that opens a PDF with pdfium: bytes come in, pages of glyphs go out.

pdfium is fast and can be made to eat all memory, run for hours or fall over: a page of a few
hundred bytes may draw itself a billion times. So it runs where it can be stopped. This file is
run by its path, and imports nothing of reslint.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import marshal
import math
import re
import sys
from collections import Counter
from typing import Any, NamedTuple

ITALIC, BOLD, RAISED = 1, 2, 4
MOST_PAGES = 2_000
MOST_CHARACTERS = 2_000_000
MOST_BYTES = 1 << 30  # of memory
MOST_SECONDS = 30

_MOST_OBJECTS = 20_000  # of a page, searched for rules
_SLANT = 0.1
_RAISED = 0.15  # em above the baseline: a figure that the font itself has raised
_SUPERSCRIPTS = dict(zip(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"), "0123456789", strict=True))
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_ITALIC = re.compile(
    r"(?i:ital|obli|kursiv|slanted|^(?:cm|ec|sf)(?:b?x?ti|sl))|(?:[-, ]|(?<=[a-z]))It\b"
)
_BOLD = re.compile(r"(?i:bold|black|heavy|[-,]medi?\b|[-,]bd\b|^(?:cm|ec|sf)bx)")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
              0xFB06: "st", 0xF0B7: "•", 0x02: "\x02"}  # fmt: skip
_ERRORS = {4: "the PDF is protected by a password",
           5: "the PDF is protected in a way that cannot be read"}  # fmt: skip
_DAMAGED = "not a PDF file (damaged)"


class Glyph(NamedTuple):
    """A character as it stands on the page: its edges, its baseline, its size, its font's look.

    U+0002 is a hyphen at a line's end, a space one that the file holds (most show as gaps).
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    look: int


class Page(NamedTuple):
    """A page: its size, its glyphs in the file's order, its horizontal rules (left, right, y)."""

    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[tuple[float, float, float]]


class Unreadable(Exception):  # noqa: N818 - news for the user, as reslint.errors.Failure is
    """The file cannot be read; the message is one line."""


def pages(data: bytes) -> list[Page]:
    """The pages of a PDF; raises Unreadable."""
    pdfium: Any = importlib.import_module("pypdfium2.raw")
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise Unreadable(_ERRORS.get(pdfium.FPDF_GetLastError(), _DAMAGED))
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MOST_PAGES:
            raise Unreadable(f"the PDF has {count:,} pages; more than {MOST_PAGES:,} are not read")
        found: list[Page] = []
        left = MOST_CHARACTERS
        for number in range(count):
            page = pdfium.FPDF_LoadPage(document, number)
            if not page:
                raise Unreadable(f"{_DAMAGED[:-1]}: page {number + 1} cannot be read)")
            try:
                found.append(_page(pdfium, page, left))
            finally:
                pdfium.FPDF_ClosePage(page)
            left -= len(found[-1].glyphs)
    finally:
        pdfium.FPDF_CloseDocument(document)
    return found


def _page(pdfium: Any, page: Any, most: int) -> Page:
    texts = pdfium.FPDFText_LoadPage(page)
    if not texts:
        return Page(0, 0, [], [])
    try:
        count = pdfium.FPDFText_CountChars(texts)
        if count > most:
            raise Unreadable(
                f"the PDF has more than {MOST_CHARACTERS:,} characters; that many are not read"
            )
        glyphs, turn = _glyphs(pdfium, texts, count)
    finally:
        pdfium.FPDFText_ClosePage(texts)
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return Page(width, height, glyphs, _rules(pdfium, page) if not turn else [])


def _is_raised(pdfium: Any, texts: Any, index: int, size: float) -> bool:
    """Whether a figure hangs above its baseline without being set higher or smaller."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    pdfium.FPDFText_GetCharBox(texts, index, left, right, bottom, top)
    pdfium.FPDFText_GetCharOrigin(texts, index, x, y)
    return top.value > bottom.value > y.value + _RAISED * size


class _Style(NamedTuple):
    """What the characters of one text object share: size, look, quarter turns."""

    size: float
    look: int
    turn: int


def _glyphs(pdfium: Any, texts: Any, count: int) -> tuple[list[Glyph], int]:
    """The glyphs that stand upright, and the quarter turns by which most of the text is turned."""
    styles: dict[int, _Style] = {}
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    found: list[tuple[int, Glyph]] = []
    for index in range(count):
        text = _text(pdfium.FPDFText_GetUnicode(texts, index))
        item = pdfium.FPDFText_GetTextObject(texts, index) if text else None
        if not item:
            continue  # a control, or a line end that is pdfium's own idea
        key = ctypes.addressof(item.contents)
        if key not in styles:
            styles[key] = _style(pdfium, texts, index, item)
        style = styles[key]
        pdfium.FPDFText_GetLooseCharBox(texts, index, box)
        pdfium.FPDFText_GetCharOrigin(texts, index, x, y)
        left, right, baseline = _turned(style.turn, box, x.value, y.value)
        is_shown = text != " " or right > left  # pdfium's own idea of a space has no width
        if is_shown and style.size > 0 and math.isfinite(left + right + baseline):
            look = style.look
            if text.isdecimal() and not style.turn and _is_raised(pdfium, texts, index, style.size):
                look |= RAISED
            found.append((style.turn, Glyph(text, left, right, baseline, style.size, look)))
    turns = Counter(turn for turn, _ in found)
    usual = max(turns, key=lambda turn: turns[turn], default=0)
    return [glyph for turn, glyph in found if turn == usual], usual


def _style(pdfium: Any, texts: Any, index: int, item: Any) -> _Style:
    """The style of a text object; its font's name tells the look, the flags often do not."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(texts, index, matrix)
    size = pdfium.FPDFText_GetFontSize(texts, index) * math.hypot(matrix.c, matrix.d)
    if not math.isfinite(size + matrix.a + matrix.b):
        return _Style(0, 0, 0)
    turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
    look = _look(_font_name(pdfium, item))
    if not turn and matrix.d and matrix.c / matrix.d > _SLANT:
        look |= ITALIC
    return _Style(round(size, 1), look, turn)


def _turned(turn: int, box: Any, x: float, y: float) -> tuple[float, float, float]:
    """Left and right edge and baseline as they would be if the text stood upright."""
    if turn == 0:
        return x, max(box.right, x), y
    if turn == 1:
        return y, max(box.top, y), -x
    if turn == 2:
        return -x, max(-box.left, -x), -y
    return -y, max(-box.bottom, -y), x


def _text(code: int) -> str:
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in _SUPERSCRIPTS:
        return _SUPERSCRIPTS[code]
    if code in (0x20, 0xA0):
        return " "
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xF900 or code >= 0xFFF0:
        return ""  # controls, surrogates, private characters of symbol fonts
    return chr(code)


def _font_name(pdfium: Any, item: Any) -> str:
    font = pdfium.FPDFTextObj_GetFont(item)
    if not font:
        return ""
    buffer = ctypes.create_string_buffer(256)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    return buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace")


def _look(name: str) -> int:
    """Whether a font is italic or bold."""
    name = _SUBSET.sub("", name)
    return (ITALIC if _ITALIC.search(name) else 0) | (BOLD if _BOLD.search(name) else 0)


def _rules(pdfium: Any, page: Any) -> list[tuple[float, float, float]]:
    """The thin horizontal lines and bars that are drawn on a page."""
    found = []
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(item, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            if top - bottom < 3 and right - left > 30:
                found.append((left, right, (top + bottom) / 2))
    return found


def _limit() -> None:
    """Bound memory and time where the system lets us; the parent bounds the time in any case."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))


def main() -> None:
    """Read a PDF from standard input, write what was found to standard output."""
    sys.path.append(sys.argv[1])  # where the parent found pypdfium2
    _limit()
    answer: tuple[str, object]
    try:
        data = sys.stdin.buffer.read()
        answer = (
            "pages",
            [
                (page.width, page.height, [tuple(glyph) for glyph in page.glyphs], page.rules)
                for page in pages(data)
            ],
        )
    except Unreadable as failure:
        answer = "unreadable", str(failure)
    except MemoryError:
        answer = "unreadable", "the PDF takes too much memory to read"
    marshal.dump(answer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
