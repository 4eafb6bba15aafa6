"""Damaged and hostile files: one clear line, within bounds, and nothing outside is touched."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reslint.errors import Failure
from reslint.formats import docx
from reslint.formats.docx import archive, tree
from reslint.formats.docx.source import WordSource
from reslint.source import Source

if TYPE_CHECKING:
    from tests.formats.docx.conftest import Word

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DAMAGED = "not a Word file (damaged archive)"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def failure(data: bytes) -> str:
    with pytest.raises(Failure) as caught:
        docx.read(data, "a.docx")
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"),
         "a Word file with a password: save it in Word without one"),
        (OLE + "WordDocument".encode("utf-16-le"),
         "an old Word file: save it as .docx in Word or LibreOffice"),
        (OLE + "Workbook".encode("utf-16-le"), "not a Word file (an old Excel workbook)"),
        (OLE, "not a Word file (an old Office file)"),
        (b"{\\rtf1 x}", "a rich text file: save it as .docx in Word or LibreOffice"),
        (b"%PDF-1.7", "not a Word file (a PDF file)"),
        (b"\x89PNG\r\n", "not a Word file (an image)"),
        (b"<!DOCTYPE html><html><body>x", "not a Word file (a web page)"),
        ("<html>".encode("utf-16"), "not a Word file (a web page)"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>',
         "a Word file in XML: save it as .docx in Word"),
        (b'<?xml version="1.0"?><office:document office:mimetype='
         b'"application/vnd.oasis.opendocument.text">',
         "an OpenDocument text: save it as .docx in Word or LibreOffice"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><akomaNtoso>', "not a Word file (an XML file)"),
        (b"The General Assembly,\n", "not a Word file (plain text)"),
        (b"\x00\x01\x02", DAMAGED),
        (b"PK", DAMAGED),
        (b"PK\x05\x06" + bytes(18), "not a Word file (no word/document.xml)"),
    ],
)  # fmt: skip
def test_what_is_something_else_is_named(data: bytes, expected: str) -> None:
    assert failure(data) == expected


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a.txt": "x"}, "not a Word file (no word/document.xml)"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"},
         "an OpenDocument text: save it as .docx in Word or LibreOffice"),
        ({"content.xml": "<a/>"}, "not a Word file (an OpenDocument file)"),
        ({"xl/workbook.xml": "<a/>"}, "not a Word file (an Excel workbook)"),
        ({"ppt/presentation.xml": "<a/>"}, "not a Word file (a PowerPoint presentation)"),
        ({"Index/Document.iwa": "x"}, "a Pages document: export it as Word from Pages"),
        ({"META-INF/container.xml": "<a/>"}, "not a Word file (an electronic book)"),
        ({"word/document.xml": "<a/>"}, "not a Word file (word/document.xml is no Word document)"),
        ({"word/document.xml": "<a>"}, "not a Word file (damaged word/document.xml)"),
        ({"word/document.xml": ""}, "not a Word file (damaged word/document.xml)"),
        ({"word/document.xml": '<?xml version="1.0" encoding="klingon"?><a/>'},
         "not a Word file (damaged word/document.xml)"),
        ({"word/document.xml": f'<w:sz xmlns:w="{MAIN}"/>'},
         "not a Word file (damaged word/document.xml)"),
        ({"_rels/.rels": "<a", "word/document.xml": "<a/>"},
         "not a Word file (damaged _rels/.rels)"),
        ({"/word/document.xml": "<a/>"}, "not a Word file (no word/document.xml)"),
        ({"../word/document.xml": "<a/>"}, "not a Word file (no word/document.xml)"),
        ({"word/../../word/document.xml": "<a/>"}, "not a Word file (no word/document.xml)"),
        ({"C:/word/document.xml": "<a/>"}, "not a Word file (no word/document.xml)"),
    ],
)  # fmt: skip
def test_archives_without_a_document(
    word: type[Word], files: dict[str, str], expected: str
) -> None:
    assert failure(word.archive(files, zipfile.ZIP_STORED)) == expected


def test_an_empty_file_is_an_empty_draft() -> None:
    assert docx.read(b"", "a.docx").text == ""


def test_the_document_is_where_the_relationships_say(word: type[Word]) -> None:
    relationship = '<Relationship Id="a" Type="x/officeDocument" Target="{}"{}/>'
    document = f"<w:document {word.namespaces}><w:body>{word.p('here')}</w:body></w:document>"

    def read(relationships: str, *more: str) -> Source:
        files = {"_rels/.rels": word.relationships(relationships), **dict.fromkeys(more, document)}
        return docx.read(word.archive(files), "a.docx")

    assert (
        read(relationship.format("/word/document2.xml", ""), "word/document2.xml").text == "here\n"
    )
    assert read(relationship.format("../../x/y.xml", ""), "x/y.xml").text == "here\n"
    outside = relationship.format("http://example.org/x.xml", ' TargetMode="External"')
    assert read(outside, "word/document.xml").text == "here\n"
    assert read(relationship.format("gone.xml", ""), "WORD\\Document.XML").text == "here\n"


def test_relationships_lead_nowhere_outside(word: type[Word], tmp_path: Path) -> None:
    secret = tmp_path / "styles.xml"
    secret.write_text("<a")
    targets = (
        f'<Relationship Id="a" Type="x/styles" Target="{secret}"/>',
        f'<Relationship Id="a" Type="x/styles" Target="file://{secret}" TargetMode="External"/>',
        '<Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/>',
        '<Relationship Id="a" Type="x/styles"/>',
    )
    document = f"<w:document {word.namespaces}><w:body>{word.p('here')}</w:body></w:document>"
    for target in targets:
        rels = word.relationships(target)
        files = {"word/document.xml": document, "word/_rels/document.xml.rels": rels}
        assert docx.read(word.archive(files), "a.docx").text == "here\n"


@pytest.mark.parametrize(
    "declaration",
    [
        "<!DOCTYPE a>",
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
@pytest.mark.parametrize("part", ["document", "styles"])
def test_no_document_types(word: type[Word], declaration: str, part: str) -> None:
    parts = {
        "document": f"<w:document {word.namespaces}><w:body>{word.p('x')}</w:body></w:document>",
        "styles": f"<w:styles {word.namespaces}/>",
    }
    parts[part] = declaration + parts[part]
    assert failure(word.package(parts)) == (
        f"a Word file that declares a document type in word/{part}.xml, as Word never does"
    )


def test_deep_nesting(word: type[Word]) -> None:
    expected = "a Word file with elements nested too deeply in word/document.xml"
    assert failure(word.file("<w:sdt>" * 1_000_000)) == expected
    assert failure(word.file("<w:sdt>" * 200 + "</w:sdt>" * 200)) == expected
    depth = tree.DEEPEST - 5
    nested = "<w:ins>" * depth + word.r("x") + "</w:ins>" * depth
    assert docx.read(word.file(f"<w:p>{nested}</w:p>"), "a.docx").text == "x\n"


def test_too_many_elements(word: type[Word]) -> None:
    assert failure(word.file("<w:p/>" * tree.MOST_ELEMENTS)) == (
        "a Word file with more than 250000 elements (in word/document.xml)"
    )
    half = "<w:p/>" * (tree.MOST_ELEMENTS // 2)
    assert failure(word.file(half, styles=half)).endswith("(in word/styles.xml)")


def test_parts_that_unpack_to_too_much(word: type[Word]) -> None:
    expected = "a Word file too large to be read (word/document.xml unpacks to more than 32 MB)"
    data = word.file(word.p("a" * (archive.LARGEST_PART + 1)))
    assert failure(data) == expected
    # One that lies about its size is read no further than it says.
    at = data.rindex(b"word/document.xml") - 46 + 24
    lying = data[:at] + struct.pack("<L", 100) + data[at + 4 :]
    assert failure(lying) == DAMAGED


def test_the_whole_may_not_unpack_to_too_much(
    word: type[Word], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST_WHOLE", 5 << 20)
    fill = "<!--" + "a" * (3 << 20) + "-->"
    assert failure(word.file(fill, styles=fill)) == (
        "a Word file too large to be read (word/styles.xml unpacks to more than 1 MB)"
    )


def test_pictures_are_not_unpacked(word: type[Word]) -> None:
    document = f"<w:document {word.namespaces}><w:body>{word.p('x')}</w:body></w:document>"
    picture = bytes(archive.LARGEST_PART + 1)
    data = word.archive({"word/document.xml": document, "word/media/a.png": picture})
    assert docx.read(data, "a.docx").text == "x\n"


def test_too_many_parts(word: type[Word]) -> None:
    files = dict.fromkeys((f"{index}" for index in range(archive.MOST_PARTS + 1)), "")
    assert failure(word.archive(files)) == "not a Word file (more than 10000 parts)"


def test_text_that_stands_in_another_file(word: type[Word]) -> None:
    assert failure(word.file('<w:altChunk r:id="x"/>')) == (
        "a Word file whose text is another file put into it: save it anew in Word"
    )


def test_archives_of_other_makes(word: type[Word]) -> None:
    document = f"<w:document {word.namespaces}><w:body>{word.p('x')}</w:body></w:document>"
    files = {"word/document.xml": document}
    stored = word.archive(files, zipfile.ZIP_STORED)
    assert docx.read(stored, "a.docx").text == "x\n"
    assert docx.read(b"#!/bin/sh\n" + stored, "a.docx").text == "x\n"
    assert failure(word.archive(files, zipfile.ZIP_BZIP2)) == (
        "not a Word file (packed as Word packs no file)"
    )
    flags = stored.rindex(b"PK\1\2") + 8
    locked = stored[:flags] + b"\1" + stored[flags + 1 :]
    assert failure(locked) == "not a Word file (encrypted archive)"
    packed = word.archive(files)
    start = packed.index(b"word/document.xml") + len("word/document.xml")
    assert failure(packed[:start] + b"\0" + packed[start + 1 :]) == DAMAGED
    short = packed.rindex(b"PK\1\2") + 20
    size = struct.unpack_from("<L", packed, short)[0] - 9
    assert failure(packed[:short] + struct.pack("<L", size) + packed[short + 4 :]) == DAMAGED
    assert failure(stored[:-30]) == DAMAGED
    assert failure(stored.replace(b">x<", b">y<")) == DAMAGED


def test_zip64(word: type[Word]) -> None:
    document = f"<w:document {word.namespaces}><w:body>{word.p('x')}</w:body></w:document>"
    content = document.encode()
    name = b"word/document.xml"
    crc = zlib.crc32(content)
    local = struct.pack(
        "<4s5H3L2H", b"PK\3\4", 45, 0, 0, 0, 0, crc, len(content), len(content), len(name), 0
    )
    extra = struct.pack("<2H3Q", 1, 24, len(content), len(content), 0)
    long = 0xFFFFFFFF
    entry = struct.pack(
        "<4s6H3L5H2L",
        b"PK\1\2", 45, 45, 0, 0, 0, 0, crc, long, long, len(name), len(extra), 0, 0, 0, 0, long,
    )  # fmt: skip
    before = local + name + content
    directory = entry + name + extra
    end_64 = struct.pack(
        "<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, len(directory), len(before)
    )
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(before) + len(directory), 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, long, long, 0)
    data = before + directory + end_64 + locator + end
    assert docx.read(data, "a.docx").text == "x\n"


def ends_well(data: bytes, view: str = "accepted") -> None:
    """Read a file; whatever it is, a Source with sound places or a Failure comes of it."""
    try:
        source = docx.read(data, "a.docx", view)
    except Failure as caught:
        message = str(caught)
    else:
        message = ""
        is_sound(source)
    assert "\n" not in message


def is_sound(source: WordSource) -> None:
    spans = [
        *(each.span for each in source.paragraphs),
        *(each.span for each in source.marks),
        *(each.span for each in source.indicators),
        *(each.span for each in source.notes),
        *(source.changed or ()),
    ]
    for span in spans:
        assert 0 <= span.start <= span.end <= len(source.text)
        place = source.place(span)
        assert 0 <= place.start <= place.end <= len(source.origin.text)
    starts = [each.span.start for each in source.paragraphs]
    assert starts == sorted(starts)
    for run in source.runs:
        assert 0 <= run.place.start < run.place.end <= len(source.origin.text)


PIECES = st.sampled_from(
    ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>Recalling, ¹ </w:t>", "<w:t>1.</w:t>", "<w:tab/>",
     "<w:br/>", "<w:rPr><w:i/></w:rPr>", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
     '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', '<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>',
     '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
     "<w:ins>", "</w:ins>", "<w:del>", "</w:del>", "<w:delText>x</w:delText>", "<w:softHyphen/>",
     '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>',
     '<w:fldChar w:fldCharType="end"/>', '<w:footnoteReference w:id="1"/>',
     '<w:footnoteReference w:id="2" w:customMarkFollows="1"/>', "<w:footnoteRef/>",
     "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:txbxContent>", "</w:txbxContent>",
     '<w:commentRangeStart w:id="1"/>', '<w:commentReference w:id="1"/>', "<w:sdt>", "</w:sdt>",
     "<w:hyperlink>", "</w:hyperlink>", "<mc:AlternateContent>", "</mc:AlternateContent>"]
)  # fmt: skip


def balanced(pieces: list[str]) -> str:
    """The pieces with every element closed in its turn, and end tags of nothing left out."""
    written: list[str] = []
    opened: list[str] = []
    for piece in pieces:
        for tag in piece.replace("<", "\0<").split("\0"):
            name = tag[1:].rstrip("/>").split(" ")[0].rstrip(">").split(">")[0]
            if tag.startswith("</"):
                name = tag[2:].split(">")[0]
                if name in opened:
                    while (last := opened.pop()) != name:
                        written.append(f"</{last}>")
                    written.append(tag)
            elif tag.startswith("<") and "/>" not in tag:
                opened.append(name)
                written.append(tag)
            else:
                written.append(tag)
    written += [f"</{name}>" for name in reversed(opened)]
    text = "".join(written)
    try:
        ParserCreate().Parse(f"<a>{text}</a>", True)
    except ExpatError as error:  # the test itself would prove nothing then
        raise AssertionError(text) from error
    return text


@given(st.lists(PIECES, max_size=30).map(balanced), st.sampled_from(docx.VIEWS))
def test_any_elements_in_any_order(word: type[Word], body: str, view: str) -> None:
    parts = {
        "footnotes": word.note(1, body) + word.note(2, "*", body),
        "numbering": f'<w:abstractNum w:abstractNumId="0">{word.levels("decimal %1.")}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        "comments": f'<w:comment w:id="1">{word.p("reslint: ignore x -- y")}</w:comment>',
    }
    data = word.file(body, **parts)
    docx.read(data, "a.docx", view)
    ends_well(data, view)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    ends_well(data)
    ends_well(b"PK\3\4" + data)
    ends_well(data + b"PK\5\6" + bytes(18))


@settings(max_examples=200)
@given(st.data())
def test_a_word_file_changed_anywhere(word: type[Word], data: st.DataObject) -> None:
    method = data.draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
    document = f"<w:document {word.namespaces}><w:body>{word.p('One', 'two')}</w:body></w:document>"
    whole = bytearray(word.archive({"word/document.xml": document, "x": "y"}, method))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        if not whole:
            break
    ends_well(bytes(whole))
