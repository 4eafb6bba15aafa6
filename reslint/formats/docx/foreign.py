"""What a file is that is no Word file of the kind that can be read, and what to do about it."""

from __future__ import annotations

from collections.abc import Container

_CONVERT = "save it as .docx in Word or LibreOffice"

_BEGINNINGS = (
    (b"{\\rtf", f"a rich text file: {_CONVERT}"),
    (b"%PDF-", "not a Word file (a PDF file)"),
    (b"\x89PNG", "not a Word file (an image)"),
    (b"\xff\xd8\xff", "not a Word file (an image)"),
    (b"GIF8", "not a Word file (an image)"),
)
_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "a Word file with a password: save it in Word without one"),
    ("WordDocument", f"an old Word file: {_CONVERT}"),
    ("Workbook", "not a Word file (an old Excel workbook)"),
    ("PowerPoint Document", "not a Word file (an old PowerPoint presentation)"),
)
_PARTS = (
    ("xl/workbook.xml", "not a Word file (an Excel workbook)"),
    ("xl/workbook.bin", "not a Word file (an Excel workbook)"),
    ("ppt/presentation.xml", "not a Word file (a PowerPoint presentation)"),
    ("index/document.iwa", "a Pages document: export it as Word from Pages"),
    ("content.xml", "not a Word file (an OpenDocument file)"),
    ("meta-inf/container.xml", "not a Word file (an electronic book)"),
)
_OPEN_TEXT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_SAMPLE = 2_000


def complaint(data: bytes) -> str:
    """What a file is that is no ZIP archive, for the report."""
    for beginning, words in _BEGINNINGS:
        if data.startswith(beginning):
            return words
    if data.startswith(_CONTAINER):
        for stream, words in _STREAMS:
            if stream.encode("utf-16-le") in data:
                return words
        return "not a Word file (an old Office file)"
    sample = data[:_SAMPLE]
    if b"\0" in sample and not sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "not a Word file (damaged archive)"
    lower = sample.replace(b"\0", b"").lower()
    if b"word.document" in lower or b"/2006/xmlpackage" in lower:
        return "a Word file in XML: save it as .docx in Word"
    if b"opendocument.text" in lower:
        return f"an OpenDocument text: {_CONVERT}"
    if b"<html" in lower or b"<!doctype html" in lower:
        return "not a Word file (a web page)"
    if lower.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<?xml"):
        return "not a Word file (an XML file)"
    return "not a Word file (plain text)"


def other_archive(data: bytes, parts: Container[str]) -> str | None:
    """What a ZIP archive is that holds no Word document, None where its parts do not tell."""
    if _OPEN_TEXT in data[:200]:
        return f"an OpenDocument text: {_CONVERT}"
    for name, words in _PARTS:
        if name in parts:
            return words
    return None
