"""PDF files to a Source: read only, the origin one line a page, every place its page's start.

Needs pypdfium2 (the extra `pdf`), which runs in a process of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from reslint.errors import Failure
from reslint.formats.pdf import furniture, notes
from reslint.formats.pdf.child import Page
from reslint.formats.pdf.paragraphs import paragraphs_of
from reslint.formats.pdf.process import pages
from reslint.formats.pdf.rows import Row, rows_of
from reslint.formats.pdf.writing import Writing
from reslint.source import Origin, Source

SUFFIXES = (".pdf",)


def read(data: bytes, path: str, view: str = "accepted") -> Source:  # noqa: ARG001
    """The Source of a PDF file; raises Failure where it cannot be read.

    All views are one: a PDF file shows no tracked changes.
    """
    return source_of(pages(data), path)


def source_of(found: Sequence[Page], path: str) -> Source:
    """The Source of the pages of a PDF; raises Failure where they have no text."""
    if not any(page.glyphs for page in found):
        raise Failure("the pages have no text (scanned?): recognize their text first")
    every = [rows_of(page, number) for number, page in enumerate(found)]
    body, footnotes = notes.split(furniture.without(every), [page.rules for page in found])
    writing = Writing(_origin(every), [note.label for note in footnotes], body)
    for paragraph in paragraphs_of(body):
        writing.paragraph(paragraph)
    for note in footnotes:
        writing.note(note)
    return writing.flow.source(path, "pdf")


def _origin(pages: Sequence[Sequence[Row]]) -> Origin:
    lines = [" ".join(row.text.replace("\x02", "-") for row in page) for page in pages]
    return Origin("\n".join(line.strip() for line in lines))
