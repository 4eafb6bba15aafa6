"""Bytes of a markup text to its characters, by the encoding that it declares."""

from __future__ import annotations

import codecs
import re

from reslint.errors import Failure
from reslint.formats.decode import decode
from reslint.source import Origin

_XML = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_META = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096
# Those of texts in English; others are Python's own, or slow on hostile input.
_READ = re.compile(r"utf-8|ascii|iso8859-\d+|cp125\d|koi8-[ru]|mac-roman")


def decode_xml(data: bytes) -> Origin:
    """The text of an XML file: UTF-8 unless a mark or its declaration says otherwise.

    Raises Failure for what is no text, or declares an encoding that is not read.
    """
    origin = decode(data)
    if origin.bom or origin.encoding.startswith("utf-16"):
        return origin
    declared = _XML.match(data)
    name = declared[1].decode() if declared else "utf-8"
    encoding = _known(name)
    if encoding is None:
        raise Failure(f"XML in the encoding {name} is not read")
    return _read(data, encoding)


def decode_html(data: bytes) -> Origin:
    """The text of an HTML file: UTF-8 where it is, else as it declares, else Windows-1252.

    Raises Failure for what is no text.
    """
    origin = decode(data)
    declared = _META.search(data, 0, _HEAD)
    if origin.encoding != "cp1252" or declared is None:
        return origin
    encoding = _known(declared[1].decode())
    # HTML Living Standard, Encoding: whatever calls itself Latin-1 or ASCII is Windows-1252.
    if encoding in (None, "utf-8", "ascii", "iso8859-1", "cp1252"):
        return origin
    return _read(data, str(encoding))


def _known(name: str) -> str | None:
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        return None
    return encoding if _READ.fullmatch(encoding) else None


def _read(data: bytes, encoding: str) -> Origin:
    try:
        return Origin(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        raise Failure(f"not a text file (damaged {encoding.upper()} text)") from None
