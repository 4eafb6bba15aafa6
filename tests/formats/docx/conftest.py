"""Word files for the tests, written part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


class Word:
    """Writes pieces of WordprocessingML, and files of them."""

    namespaces = NAMESPACES

    @staticmethod
    def r(text: str, properties: str = "") -> str:
        """A run; `properties` are short forms such as `i` and `b=0`, or XML."""
        return f"<w:r>{_properties('w:rPr', properties)}{Word.t(text)}</w:r>"

    @staticmethod
    def t(text: str) -> str:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'

    @staticmethod
    def p(*content: str, properties: str = "") -> str:
        """A paragraph; content that is no XML is a run of plain text."""
        runs = "".join(each if each.startswith("<") else Word.r(each) for each in content)
        return f"<w:p>{_properties('w:pPr', properties)}{runs}</w:p>"

    @staticmethod
    def numbered(number: str, level: int = 0) -> str:
        """The properties of a paragraph in a list."""
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    @staticmethod
    def levels(*levels: str) -> str:
        """The levels of a list, each `format text start …` and further elements as XML."""
        written = []
        for index, level in enumerate(levels):
            form, text, *more = level.split(" ", 2)
            written.append(
                f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{text}"/>{"".join(more)}</w:lvl>'
            )
        return "".join(written)

    @staticmethod
    def note(key: int | str, *content: str, kind: str = "footnote") -> str:
        """A note of the notes' part; content as that of a paragraph."""
        return f'<w:{kind} w:id="{key}">{Word.p(*content)}</w:{kind}>'

    @staticmethod
    def refer(key: int | str, *, kind: str = "footnote", more: str = "", text: str = "") -> str:
        """A run with the indicator of a note."""
        return f'<w:r><w:{kind}Reference w:id="{key}"{more}/>{Word.t(text) if text else ""}</w:r>'

    @staticmethod
    def change(kind: str, *content: str) -> str:
        """Tracked content: `ins`, `del`, `moveFrom`, `moveTo`."""
        runs = "".join(each if each.startswith("<") else Word.r(each) for each in content)
        if kind == "del":
            runs = runs.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        return f'<w:{kind} w:id="1" w:author="A">{runs}</w:{kind}>'

    @staticmethod
    def mark(kind: str) -> str:
        """Paragraph properties that say that the paragraph mark is tracked."""
        return f'<w:rPr><w:{kind} w:id="1" w:author="A"/></w:rPr>'

    @staticmethod
    def file(body: str, *, section: str = "", **parts: str) -> bytes:
        """A Word file; `parts` are what stands in styles, numbering, footnotes, comments …"""
        whole = {
            name: f"<w:{_ROOTS[name.rstrip('12')]} {NAMESPACES}>{content}"
            f"</w:{_ROOTS[name.rstrip('12')]}>"
            for name, content in parts.items()
        }
        sections = f"<w:sectPr>{section}</w:sectPr>"
        document = f"<w:document {NAMESPACES}><w:body>{body}{sections}</w:body></w:document>"
        return Word.package({"document": document, **whole})

    @staticmethod
    def package(parts: Mapping[str, str]) -> bytes:
        """A Word file of whole parts."""
        relations = "".join(
            f'<Relationship Id="{name}" Type="{R}/{name.rstrip("12")}" Target="{name}.xml"/>'
            for name in parts
            if name != "document"
        )
        return Word.archive(
            {
                "[Content_Types].xml": CONTENT_TYPES,
                "_rels/.rels": Word.relationships(
                    f'<Relationship Id="d" Type="{R}/officeDocument" Target="word/document.xml"/>'
                ),
                "word/_rels/document.xml.rels": Word.relationships(relations),
                **{f"word/{name}.xml": content for name, content in parts.items()},
            }
        )

    @staticmethod
    def relationships(content: str) -> str:
        """A part that holds relationships."""
        return f'<Relationships xmlns="{PACKAGE}">{content}</Relationships>'

    @staticmethod
    def archive(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        """A ZIP archive."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", method) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return written.getvalue()


_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "comments": "comments",
    "header": "hdr",
}


def _properties(name: str, said: str) -> str:
    if not said:
        return ""
    if not said.startswith("<"):
        elements = (each.partition("=") for each in said.split())
        said = "".join(
            f'<w:{key} w:val="{value}"/>' if sign else f"<w:{key}/>"
            for key, sign, value in elements
        )
    return f"<{name}>{said}</{name}>"


@pytest.fixture(scope="session")
def word() -> type[Word]:
    """What writes Word files."""
    return Word
