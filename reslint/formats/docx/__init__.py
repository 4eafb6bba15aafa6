"""Word files (.docx, .docm, .dotx) to a Source, in one of three views of tracked changes.

The origin has one line for every paragraph of the body in reading order (empty ones and those in
tables and text boxes included, whether or not the view shows them), then those of the notes in
the order of their indicators, then those of the first page's header, whose paragraphs stand
first in the flow, with the kind `header`. A line is the paragraph's text as the view shows it: an
indicator, a tab, a break is one character each, a number that Word computes is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reslint.formats.docx.assembly import Assembly, Story
from reslint.formats.docx.notes import Notes
from reslint.formats.docx.numbering import Numbering
from reslint.formats.docx.package import Package
from reslint.formats.docx.source import WordSource, origin_of
from reslint.formats.docx.styles import Styles
from reslint.formats.docx.tree import Element
from reslint.formats.docx.walk import Walk
from reslint.formats.flow import Flow
from reslint.source import Origin

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
VIEWS = ("accepted", "original", "changes")


def read(data: bytes, path: str, view: str = "accepted") -> WordSource:
    """The Source of a Word file; raises Failure where it cannot be read.

    `accepted` shows the text with its tracked changes, `original` the text before them,
    `changes` the former, and `Source.changed` then says which paragraphs they touch.
    """
    if not data:
        return WordSource(Flow(Origin("")).source(path, "docx", {}), (), None)
    return Reader(Package(data), view).source(path)


class Reader:
    """Reads the parts of a package, one after the other."""

    def __init__(self, package: Package, view: str) -> None:
        self.package = package
        self.view = view
        self.numbering = Numbering(lambda: package.part("numbering"))
        self.styles = Styles(package.part("styles"), self.numbering)
        self.section = _first_section(package.document)
        settings = package.part("settings") if "footnotes" in package.kinds else None
        self.notes = Notes(settings, self.section)

    def source(self, path: str) -> WordSource:
        """The Source of the whole."""
        comments = _suppressions(self.package.part("comments"))
        body = self._walk(self.package.document, self.package.main, comments)
        notes = list(self._notes())
        headers = self._header()
        origin, runs = origin_of([body, *notes, *headers])
        assembly = Assembly(origin, self.numbering, comments)
        for story in (*headers, body):
            assembly.body(story)
        for story in notes:
            assembly.note(story)
        changed = tuple(assembly.changed) if self.view == "changes" else None
        return WordSource(assembly.flow.source(path, "docx"), runs, changed)

    def _walk(
        self, element: Element, part: str, comments: Mapping[str, str], label: str | None = None
    ) -> Story:
        walk = Walk(self.styles, self.numbering, self.notes, self.view, comments)
        walk.walk(element)
        return Story(part, walk.blocks, walk.groups, label)

    def _notes(self) -> Iterator[Story]:
        """The notes that the body refers to; footnotes first."""
        labels = self.notes.labels
        for kind in ("footnote", "endnote"):
            wanted = [(key, label) for (whose, key), label in labels.items() if whose == kind]
            root = self.package.part(f"{kind}s") if wanted else None
            elements = {each.attributes.get("w:id"): each for each in root.children} if root else {}
            for key, label in wanted:
                if key in elements:
                    yield self._walk(elements[key], self.package.kinds[f"{kind}s"], {}, label)

    def _header(self) -> Sequence[Story]:
        """What the first page shows as its header; where that is empty, the next pages' one."""
        found: dict[str, str] = {}
        for each in self.section.children if self.section else ():
            if each.name == "w:headerReference":
                part = self.package.ids.get(each.attributes.get("r:id", ""))
                if part:
                    found[each.attributes.get("w:type", "default")] = part
        is_titled = self.section is not None and self.section.find("w:titlePg") is not None
        for kind in ("first", "default") if is_titled else ("default",):
            root = self.package.named(found[kind]) if kind in found else None
            if root:
                story = self._walk(root, found[kind], {})
                for block in story.blocks:
                    block.kind = "header"
                if any(block.text.strip() for block in story.blocks):
                    return [story]
        return []


def _first_section(document: Element) -> Element | None:
    """The properties of the first section: they stand in its last paragraph."""
    body = document.find("w:body")
    for each in body.children if body else ():
        if each.name == "w:sectPr":
            return each
        properties = each.find("w:pPr") if each.name == "w:p" else None
        section = properties.find("w:sectPr") if properties else None
        if section:
            return section
    return None


def _suppressions(root: Element | None) -> dict[str, str]:
    """The comments that speak to this program, by id; the others are none of its business."""
    found = {}
    for comment in root.children if root else ():
        text = " ".join("".join(_texts(each)) for each in comment.children).strip()
        if text.startswith("reslint"):
            found[comment.attributes.get("w:id", "")] = text
    return found


def _texts(element: Element) -> Iterator[str]:
    if element.name == "w:t":
        yield element.text
    for child in element.children:
        yield from _texts(child)
