"""The Word files of the corpus, beside what their XML says: italics, notes, typed numbers."""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reslint.formats import docx
from reslint.openings import italics_of
from reslint.structure import parse

NAMED = os.environ.get("RESLINT_CORPUS")
CORPUS = Path(NAMED) if NAMED else Path(__file__).parents[4] / "shared" / "corpus"
FILES = sorted((CORPUS / "docx").glob("*/*.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = re.compile(r"\s*(?:\d{1,3}\.|\([a-z]{1,4}\))\s")

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not at hand (RESLINT_CORPUS)")


def italic_beginning(paragraph: ET.Element) -> str:
    """The italic text that a paragraph begins with, by the properties of its runs alone.

    The files of the corpus set italics directly, never by style.
    """
    found = ""
    for run in paragraph.iter(f"{W}r"):
        text = "".join(each.text or "" for each in run.iter(f"{W}t"))
        italic = run.find(f"{W}rPr/{W}i")
        is_italic = italic is not None and italic.get(f"{W}val", "1") not in ("0", "false")
        if is_italic or (found and not text.strip()):
            found += text
        elif text.strip():
            break
    return " ".join(found.split())


def written(paragraph: ET.Element) -> str:
    """The text of a paragraph's runs with its tabs."""
    return "".join(
        "\t" if each.tag == f"{W}tab" else each.text or ""
        for run in paragraph.iter(f"{W}r")
        for each in run
        if each.tag in {f"{W}t", f"{W}tab"}
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_adopted_resolutions(path: Path) -> None:
    data = path.read_bytes()
    source = docx.read(data, path.name)
    document = parse(source)
    with zipfile.ZipFile(path) as archive:
        body = ET.fromstring(archive.read("word/document.xml"))[0]
        footnotes = ET.fromstring(archive.read("word/footnotes.xml"))
    paragraphs = list(body.iter(f"{W}p"))

    assert document.reason is None
    assert len(source.notes) == sum(f"{W}type" not in note.attrib for note in footnotes)
    beginnings = {}
    for part in document.of_role("preambular"):
        line = source.positions(part.span)[0].line
        first = next(iter(italics_of(document, part)), part.span)
        beginnings[line] = " ".join(document.text(first).split())
    assert beginnings == {line: italic_beginning(paragraphs[line - 1]) for line in beginnings}
    typed = {line for line, each in enumerate(paragraphs, 1) if NUMBER.match(written(each) + " ")}
    numbered = {
        source.positions(part.span)[0].line
        for part in document.parts
        if part.role != "footnote" and NUMBER.match(document.text(part.span) + " ")
    }
    assert numbered == typed
