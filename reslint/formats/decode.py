"""Bytes to text without losing the way back: encoding and byte order mark are kept."""

from __future__ import annotations

import codecs

from reslint.errors import Failure
from reslint.source import Origin

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_KINDS = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"%PDF-", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b"))


def decode(data: bytes) -> Origin:
    """The text of a text file.

    UTF-8 and UTF-16 with or without a mark, else Windows-1252. Raises Failure for what is no
    text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Origin(_strict(data[len(mark) :], encoding), encoding, mark)
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise Failure(f"not a text file ({kind})")
    if b"\0" in data:
        return _unmarked_utf16(data)
    if data.translate(None, _CONTROLS) != data:
        raise Failure("not a text file (binary data)")
    try:
        return Origin(data.decode("utf-8"))
    except UnicodeDecodeError:
        return Origin(_strict(data, "cp1252"), "cp1252")


def encode(text: str, origin: Origin) -> bytes:
    """The bytes of a text in the encoding of the file it came from; raises UnicodeEncodeError."""
    return origin.bom + text.encode(origin.encoding)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Failure(f"not a text file (damaged {encoding.upper()} text)") from None


def _unmarked_utf16(data: bytes) -> Origin:
    """Text in UTF-16 without a mark: where it is, nearly all zero bytes stand on one side."""
    sample = data[: 1 << 16]
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if high > low else "utf-16-be"
    if len(data) % 2 or max(low, high) < 0.4 * len(sample) / 2 or min(low, high) > 1:
        raise Failure("not a text file (binary data)")
    return Origin(_strict(data, encoding), encoding)
