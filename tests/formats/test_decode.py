"""Encodings: what comes in goes out as the same bytes."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint.errors import Failure
from reslint.formats.decode import decode, encode

TEXT = "The General Assembly,\r\n\tRecalling “its” resolution 60/1 – naïve\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_each_encoding_is_recognised_and_written_back(data: bytes, encoding: str) -> None:
    origin = decode(data)
    assert (origin.text, origin.encoding) == (TEXT, encoding)
    assert encode(origin.text, origin) == data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04rest", "not a text file (a ZIP archive or an office document)"),
        (b"%PDF-1.7 rest", "not a text file (a PDF file)"),
        (b"\xd0\xcf\x11\xe0rest", "not a text file (an old Word file)"),
        (b"{\\rtf1 rest}", "not a text file (a rich text file)"),
        (b"\x7fELF\x00\x01\x02\x00\x00\xff\xfe\x00", "not a text file (binary data)"),
        (b"text with \x01 a control", "not a text file (binary data)"),
        (b"\x81 is in no Windows-1252", "not a text file (damaged CP1252 text)"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "not a text file (damaged UTF-16-LE text)"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, message: str) -> None:
    with pytest.raises(Failure) as failure:
        decode(data)
    assert str(failure.value) == message


@given(st.binary(max_size=200))
def test_any_bytes_are_text_that_goes_back_or_are_refused(data: bytes) -> None:
    try:
        origin = decode(data)
    except Failure:
        return
    assert encode(origin.text, origin) == data
