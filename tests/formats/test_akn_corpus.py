"""The official Akoma Ntoso files: every word is read, and read as in the other formats."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reslint import structure
from reslint.document import Document
from reslint.formats import akn, markdown
from reslint.openings import find
from reslint.source import INDICATOR, Source

CORPUS = Path(os.environ.get("RESLINT_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
MANIFEST = CORPUS / "manifest.csv"
pytestmark = pytest.mark.skipif(
    not MANIFEST.is_file(), reason=f"no corpus in {CORPUS} (RESLINT_CORPUS names its folder)"
)
NOT_OF_THE_BODY = ("masthead", "adoption", "title")
# Slips of the rendering into Markdown: a title's note left out, emphasis that Markdown misreads.
ODD = ("A_RES_74_249B", "A_RES_78_151", "A_HRC_RES_56_10")
BLOCKS = ("p", "num", "subheading", "heading", "crossHeading", "listIntroduction", "outcome")


@cache
def rows() -> list[dict[str, str]]:
    with MANIFEST.open(encoding="utf-8", newline="") as manifest:
        return [row for row in csv.DictReader(manifest) if row["format"] == "akn"]


def read(path: str) -> Source:
    return akn.read((CORPUS / path).read_bytes(), path)


def squeezed(text: str) -> str:
    """A text without white space, and its hyphens all alike."""
    return re.sub(r"[\s\xad\u200b-\u200f]+", "", text).replace("\u2011", "-")


def texts(element: ET.Element) -> Iterator[str]:
    """The texts of an element, its notes and inner blocks left out: they are asked for apart."""
    yield element.text or ""
    for inner in element:
        name = inner.tag.rpartition("}")[2]
        if name in ("embeddedStructure", "outcome", "eol"):
            yield "\0"
        elif name not in ("authorialNote", "sup", "decoration"):
            yield from texts(inner)
        yield inner.tail or ""


def test_every_word_is_read() -> None:
    for row in rows():
        tree = ET.parse(CORPUS / row["path"])
        flow = squeezed(read(row["path"]).text.replace(INDICATOR, ""))
        for element in tree.iter():
            if element.tag.rpartition("}")[2] in BLOCKS:
                for text in "".join(texts(element)).split("\0"):
                    assert squeezed(text) in flow, row["path"]


def counts(document: Document) -> tuple[int, ...]:
    """As the manifest counts: the notes that are called in the body."""
    roles = [part.role for part in document.parts]
    called = {
        indicator.label
        for indicator in document.source.indicators
        for part in (document.part_at(indicator.span.start),)
        if part and part.role not in NOT_OF_THE_BODY
    }
    return (*map(roles.count, ("preambular", "operative", "subparagraph")), len(called))


def test_plainly_shaped_resolutions_have_the_counts_of_the_manifest() -> None:
    found = {row["path"]: counts(structure.parse(read(row["path"]))) for row in rows()}
    told = {
        row["path"]: tuple(
            int(row[name]) for name in ("preambular", "operative", "subparagraphs", "footnotes")
        )
        for row in rows()
        if row["plain_shape"] == "yes"
    }
    assert {path: found[path] for path in told} == told


def outline(source: Source) -> tuple[list[tuple[object, ...]], list[str]]:
    document = structure.parse(source)
    openings = document.view(find)
    parts: list[tuple[object, ...]] = [
        (part.role, part.number, part.level, part.parent is None, part.resolution, part.section,
         document.text(part.body), openings[part.index].text if part.index in openings else None)
        for part in document.parts
        if part.role not in NOT_OF_THE_BODY
    ]  # fmt: skip
    return parts, [each.label for each in source.indicators]


def test_the_same_resolution_in_markdown_is_the_same() -> None:
    for row in rows():
        path = row["path"].replace("akn/", "md/").replace(".xml", ".md")
        if row["plain_shape"] == "yes" and Path(path).stem not in ODD:
            other = markdown.read((CORPUS / path).read_bytes(), path)
            assert outline(read(row["path"])) == outline(other), path
