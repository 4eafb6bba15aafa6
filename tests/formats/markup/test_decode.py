"""The encoding that a markup file declares, and the language it begins in."""

from __future__ import annotations

import pytest

from reslint.errors import Failure
from reslint.formats.decode import encode
from reslint.formats.markup.decode import decode_html, decode_xml
from reslint.formats.markup.detect import language_of


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("<a>é</a>".encode(), "<a>é</a>", "utf-8"),
        (b"\xef\xbb\xbf<a/>", "<a/>", "utf-8"),
        ("\ufeff<a>é</a>".encode("utf-16-le"), "<a>é</a>", "utf-16-le"),
        (b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>",
         "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", "iso8859-1"),
        (b'<?xml version="1.0" encoding="windows-1252"?><a>\x93</a>',
         '<?xml version="1.0" encoding="windows-1252"?><a>“</a>', "cp1252"),
    ],
)  # fmt: skip
def test_xml(data: bytes, text: str, encoding: str) -> None:
    origin = decode_xml(data)
    assert (origin.text, origin.encoding, encode(origin.text, origin)) == (text, encoding, data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<a>\xe9</a>", "not a text file (damaged UTF-8 text)"),
        (b"<?xml version='1.0' encoding='x-none'?>", "XML in the encoding x-none is not read"),
        (b"<?xml version='1.0' encoding='punycode'?>", "XML in the encoding punycode is not read"),
        (b"<?xml version='1.0' encoding='zip'?>", "XML in the encoding zip is not read"),
        (b"PK\x03\x04", "not a text file (a ZIP archive or an office document)"),
    ],
)
def test_xml_that_cannot_be_decoded(data: bytes, message: str) -> None:
    with pytest.raises(Failure) as failure:
        decode_xml(data)
    assert str(failure.value) == message


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("<p>é".encode(), "<p>é", "utf-8"),
        (b"<p>\x93\xe9", "<p>“é", "cp1252"),
        (b"<META charset='koi8-r'><p>\xc1", "<META charset='koi8-r'><p>а", "koi8-r"),
        (b'<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>\x93',
         '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>“', "cp1252"),
        (b"<meta charset=none><p>\xe9", "<meta charset=none><p>é", "cp1252"),
        ("<meta charset=iso-8859-1><p>é".encode(), "<meta charset=iso-8859-1><p>é", "utf-8"),
    ],
)  # fmt: skip
def test_html(data: bytes, text: str, encoding: str) -> None:
    origin = decode_html(data)
    assert (origin.text, origin.encoding, encode(origin.text, origin)) == (text, encoding, data)


@pytest.mark.parametrize(
    ("data", "language"),
    [
        (b'<akomaNtoso xmlns="x">', "akn"),
        (b"<?xml version='1.0'?>\n<!-- a --><an:akomaNtoso>", "akn"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "html"),
        (b"<HTML>", "html"),
        ("\ufeff<html>".encode("utf-16-le"), "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "html"),
        (b"<?xml version='1.0'?><x>", "xml"),
        (b"<!DOCTYPE akomaNtoso [<!ENTITY x 'y'>]><akomaNtoso/>", "xml"),
        (b"<!-- reslint: ignore-file x -- y -->\n\n*Text*", None),
        (b"<htmlx>", None),
        (b"<p>x", None),
        (b"<!---->" * 500 + b"x", None),
        (b"", None),
    ],
)
def test_language(data: bytes, language: str | None) -> None:
    assert language_of(data) == language
