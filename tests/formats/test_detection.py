"""A file is known by its content first, by its suffix second."""

from __future__ import annotations

import pytest

from reslint import formats, hooks
from reslint.errors import Failure
from reslint.run import read

DRAFT = b"*The General Assembly*,\n\n*Noting* it,\n\n1. *Decides* so.\n"


@pytest.mark.parametrize(
    ("data", "path", "name"),
    [
        (DRAFT, "a.md", "markdown"),
        (DRAFT, "A.MARKDOWN", "markdown"),
        (DRAFT, "a.txt", "text"),
        (DRAFT, "-", "markdown"),
        (b"The General Assembly,\n", "draft", "text"),
        (b"# Title\n", "draft.unknown", "markdown"),
        (b"<!-- reslint: ignore x -- y -->\n" + DRAFT, "a.md", "markdown"),
        (b"<!DOCTYPE html><html><p>x</p></html>", "a.txt", "html"),
        (b"\xef\xbb\xbf<!-- saved --> <html><p>x</p></html>", "a.xml", "html"),
        (b"<p>The General Assembly,</p>", "a.htm", "html"),
        (b'<?xml version="1.0"?><akomaNtoso/>', "a.html", "akn"),
        (b"<an:akomaNtoso/>", "-", "akn"),
        (b'<?xml version="1.0"?><project/>', "pom.xml", "akn"),
        (b"PK\x03\x04", "a.md", "docx"),
        (b"{\\rtf1 x}", "a.docx", "docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "docx"),
        (b"x", "a.DOCM", "docx"),
        (b"%PDF-1.7", "a.txt", "pdf"),
        (b"x", "a.pdf", "pdf"),
    ],
)
def test_the_format_of_a_file(data: bytes, path: str, name: str) -> None:
    assert formats.format_of(data, path, hooks.registry()) == name


@pytest.mark.parametrize(
    ("data", "path", "message"),
    [
        (b"{\\rtf1 x}", "a.docx", "a rich text file: save it as .docx in Word or LibreOffice"),
        (b"{\\rtf1 x}", "a.rtf", "a rich text file: save it as .docx in Word or LibreOffice"),
        (b"x", "a.docx", "not a Word file (plain text)"),
        (b"PK\x03\x04", "a.docx", "not a Word file (damaged archive)"),
        (b"\0\1\2", "a.md", "not a text file (binary data)"),
    ],
)
def test_what_a_file_really_is_is_told(data: bytes, path: str, message: str) -> None:
    with pytest.raises(Failure) as failure:
        formats.read(data, path)
    assert str(failure.value) == message


def test_xml_of_another_kind_is_no_draft() -> None:
    document = read(b'<?xml version="1.0"?><project/>', "pom.xml")
    assert (document.source.format, document.profile) == ("akn", None)
    assert document.reason == "XML of another kind: its root element is 'project'"
