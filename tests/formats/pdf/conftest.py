"""PDF files for the tests, written by hand, and what was read of them."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from reslint.formats import pdf
from reslint.formats.pdf import child
from reslint.source import INDICATOR, Source, Span

# The reader's package is an extra: without it there is nothing to test here.
collect_ignore_glob = [] if importlib.util.find_spec("pypdfium2") else ["test_*.py"]

Line = tuple[float, float, str]

FONTS = {"R": "Times-Roman", "I": "ABCDEF+Times-Italic", "B": "Times-Bold"}
# Each character is half as wide as high: then tests can count where a line ends.
WIDTHS = f"/FirstChar 32/LastChar 255/Widths[{'500 ' * 224}]"
_RUN = re.compile(r"\*\S[^*]*\*|_[^_]+_|\^[^^]+\^|\t|[^*_^\t]+|.")
_WORD = re.compile(r"[^ -]*(?:- ?| )|[^ -]+$")


class Sheets:
    """Writes pages and files of them, and reads them."""

    @staticmethod
    def page(*lines: Line | Mapping[str, Any], size: float = 10, drawn: str = "") -> str:
        """The content of a page.

        Each line stands at x and y, with `*italic*`, `_bold_`, `^raised^` in it; a tab is a gap of
        15 points. One may begin with its size, `<8>`; one that begins with `=` has no marks. What
        is no line is a paragraph to be wrapped.
        """
        written = [drawn]
        for each in lines:
            for x, y, text in [each] if isinstance(each, tuple) else Sheets.wrapped(**each):
                told = re.match(r"<(\d+)>", text)
                own = float(told[1]) if told else size
                written += _shown(x, y, text[told.end() :] if told else text, own)
        return "\n".join(written)

    @staticmethod
    def wrapped(
        y: float, text: str, first: float = 80, left: float = 80, right: float = 500
    ) -> list[Line]:
        """The lines of a paragraph, 12 points apart, as a word processor breaks them."""
        lines: list[Line] = []
        line, x = "", first
        for word in _WORD.findall(text):
            plain = re.sub(r"[*_^]", "", line + word).replace("\t", "   ").rstrip()
            if x + 5 * len(plain) > right:
                lines.append((x, y, line))
                line, x, y = "", left, y - 12
            line += word
        return [*lines, (x, y, line)]

    @staticmethod
    def file(*pages: str, trailer: str = "") -> bytes:
        """A PDF of these pages, A4."""
        names = "".join(
            f"/{key}<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding{WIDTHS}>>"
            for key, name in FONTS.items()
        )
        kids = " ".join(f"{3 + 2 * i} 0 R" for i in range(len(pages)))
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        ]
        for index, content in enumerate(pages):
            objects.append(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {4 + 2 * index} 0 R"
                f"/Resources<</Font<<{names}>>>>>>".encode()
            )
            objects.append(Sheets.stream(content.encode("cp1252")))
        return Sheets.of_objects(objects, trailer)

    @staticmethod
    def stream(data: bytes, entries: bytes = b"") -> bytes:
        return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)

    @staticmethod
    def of_objects(objects: Sequence[bytes], trailer: str = "") -> bytes:
        """A file of objects that are numbered from 1; the first is the catalog."""
        data = b"%PDF-1.7\n"
        offsets = []
        for number, each in enumerate(objects, 1):
            offsets.append(len(data))
            data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
        at = len(data)
        data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        told = (
            f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n"
        )
        return data + told.encode()

    @staticmethod
    def read(*pages: str) -> Source:
        """What is read of these pages, without a process of its own."""
        return pdf.source_of(child.pages(Sheets.file(*pages)), "draft.pdf")

    @staticmethod
    def words(source: Source, span: Span) -> str:
        """The text of a span, indicators as `[^1]`."""
        labels = {one.span.start: one.label for one in source.indicators}
        return "".join(
            f"[^{labels[at]}]" if source.text[at] == INDICATOR else source.text[at]
            for at in range(*span)
        )

    @staticmethod
    def paragraphs(source: Source) -> list[str]:
        return [Sheets.words(source, each.span) for each in source.paragraphs]

    @staticmethod
    def marked(source: Source, kind: str = "italic") -> list[str]:
        return [source.text[slice(*mark.span)] for mark in source.marks if mark.kind == kind]

    @staticmethod
    def notes(source: Source) -> list[tuple[str, str]]:
        return [(note.label, Sheets.words(source, note.span)) for note in source.notes]


def _shown(x: float, y: float, text: str, size: float) -> list[str]:
    """The operators that show a line."""
    written = []
    for run in [text[1:]] if text.startswith("=") else _RUN.findall(text):
        if run == "\t":
            x += 15
            continue
        is_marked = len(run) > 2 and run[0] in "*_^" and not text.startswith("=")
        shown = run[1:-1] if is_marked else run
        font = {"*": "I", "_": "B"}.get(run[0], "R") if is_marked else "R"
        height, rise = size, 0.0
        if is_marked and run[0] == "^":
            height, rise = size * 0.65, size * 0.35
        escaped = re.sub(r"([\\()])", r"\\\1", shown)
        written.append(f"BT 1 0 0 1 {x} {y + rise} Tm /{font} {height} Tf ({escaped}) Tj ET")
        x += height * len(shown) / 2
    return written


@pytest.fixture(scope="session")
def sheets() -> type[Sheets]:
    return Sheets


RECALLING = (
    "*Recalling* its resolutions 70/1 of 25 September 2015 and 71/313 of 6 July 2017, the 2030 "
    "Agenda for Sustainable Development,^1^ and the public-spirited work of libraries in the years "
    "2015-2030 in low- and middle-income countries, where many people read a long-established "
    "newspaper and each book that they want,^2^"
)
NOTING = (
    "*Noting with appreciation* that many people in all regions of the world read books, and that "
    "reading is good for them and for the whole of the community in which they all, at each hour "
    "of every day of the week, now"
)
OPENING = (
    "(a)\tTo open libraries on all days of the week, in the evening too, for all of those who work "
    "by day;"
)


def indented(y: float, text: str) -> dict[str, Any]:
    return {"y": y, "text": text, "first": 134, "left": 110, "right": 490}


# A draft as the Organization sets it: first lines indented, 6 points between paragraphs.
FIRST = Sheets.page(
    (110, 780, "<14>United Nations"),
    (460, 781, "A/C.3/79/L.5"),
    (110, 750, "<20>_General Assembly_"),
    (390, 750, "Distr.: Limited"),
    (390, 738, "24 October 2024"),
    (50, 650, "_Seventy-ninth session_"),
    (50, 638, "Agenda item 30"),
    (110, 600, "<12>_The role of libraries in the promotion of sustainable_"),
    (110, 586, "<12>_development_"),
    (134, 560, "*The General Assembly*,"),
    indented(542, RECALLING),
    indented(464, NOTING),
    (60, 130, "<8>__________________"),
    (80, 118, "<8>^1^ Resolution 70/1."),
    (
        80,
        107,
        "<8>^2^ See *Official Records of the General Assembly, Seventy-ninth Session*, and the",
    ),
    (60, 44, "24-12345 (E)    301024"),
    (60, 30, "=*2412345*"),
    (300, 30, "Please recycle"),
)
SECOND = Sheets.page(
    (50, 790, "<8>_A/C.3/79/L.5_"),
    (350, 800, "<8>_The role of libraries in the promotion_"),
    (350, 790, "<8>_of sustainable development_"),
    (110, 760, "live,"),
    (134, 742, "1.\t*Encourages* Member States:"),
    indented(724, OPENING),
    (134, 694, "(b)\tTo buy books;"),
    (134, 676, "2.\t*Decides* to remain seized of the matter."),
    (60, 130, "<8>__________________"),
    (80, 119, "<8>reports named therein."),
    (50, 36, "<8>2/2"),
    (500, 37, "<7>24-12345"),
)


@pytest.fixture(scope="session")
def draft() -> tuple[str, str]:
    """The two pages of a draft."""
    return FIRST, SECOND
