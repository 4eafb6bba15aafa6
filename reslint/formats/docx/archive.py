"""The parts of a ZIP file: opened without unpacking anything, each part unpacked within limits.

The standard library's zipfile costs a third of a cold run to import (research/speed.md), and what
is needed of it here is small.
"""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

from reslint.errors import Failure

LARGEST_PART = 32 << 20
LARGEST_WHOLE = 96 << 20
MOST_PARTS = 10_000

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s22x2H")
_STORED, _DEFLATED = 0, 8
_LONGEST_COMMENT = 0xFFFF
_IN_EXTRA = 0xFFFFFFFF
_DAMAGED = "not a Word file (damaged archive)"


class Entry(NamedTuple):
    """Where a part lies in the file, and what it must be when it is unpacked."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int


class Archive:
    """The parts of a ZIP file by name; names with roots or parents (`../x`) are left out."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = LARGEST_WHOLE
        try:
            self._entries = {entry.name.lower(): entry for entry in _entries(data)}
        except (struct.error, OverflowError, ValueError):
            raise Failure(_DAMAGED) from None

    def __contains__(self, name: object) -> bool:
        return str(name).lower() in self._entries

    def read(self, name: str) -> bytes:
        """The part's bytes; raises Failure where it is damaged or larger than the limits."""
        entry = self._entries[name.lower()]
        if entry.flags & 1:
            raise Failure("not a Word file (encrypted archive)")
        limit = min(LARGEST_PART, self._left)
        if entry.size > limit:
            raise Failure(_too_large(name, limit))
        try:
            content = _unpacked(self._data, entry, limit)
        except (struct.error, OverflowError, zlib.error):
            raise Failure(_DAMAGED) from None
        if len(content) > limit:
            raise Failure(_too_large(name, limit))
        if zlib.crc32(content) != entry.crc:
            raise Failure(_DAMAGED)
        self._left -= len(content)
        return content


def _too_large(name: str, limit: int) -> str:
    return f"a Word file too large to be read ({name} unpacks to more than {limit >> 20} MB)"


def _entries(data: bytes) -> list[Entry]:
    """The archive's directory; raises struct.error or ValueError where it is damaged."""
    end = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - _LONGEST_COMMENT))
    if end < 0:
        raise ValueError
    _, _, _, _, count, size, offset, _ = _END.unpack_from(data, end)
    before = end
    if _IN_EXTRA in (size, offset) or count == _LONGEST_COMMENT:
        before = data.rfind(b"PK\6\6", 0, end)
        if before < 0:
            raise ValueError
        *_, count, size, offset = _END_64.unpack_from(data, before)
    if count > MOST_PARTS:
        raise Failure(f"not a Word file (more than {MOST_PARTS} parts)")
    # Something may stand before the archive; what the offsets miss tells how much.
    shift = before - size - offset
    at = offset + shift
    if shift < 0:
        raise ValueError
    found = []
    for _ in range(count):
        entry, at = _entry(data, at, shift)
        if _is_safe(entry.name):
            found.append(entry)
    return found


def _entry(data: bytes, at: int, shift: int) -> tuple[Entry, int]:
    fields = _ENTRY.unpack_from(data, at)
    signature, _, _, flags, method, _, _, crc, packed, size, *lengths = fields
    name_length, extra_length, comment_length, _, _, _, offset = lengths
    if signature != b"PK\1\2":
        raise ValueError
    at += _ENTRY.size
    name = data[at : at + name_length].decode("utf-8", "replace").replace("\\", "/")
    at += name_length
    if _IN_EXTRA in (size, packed, offset):
        extra = data[at : at + extra_length]
        size, packed, offset = _long_fields(extra, size, packed, offset)
    at += extra_length + comment_length
    return Entry(name, flags, method, crc, packed, size, offset + shift), at


def _long_fields(extra: bytes, *fields: int) -> list[int]:
    """Sizes and offset of a ZIP64 entry, which stand in its extra field."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        at += 4
        if kind == 1:
            longs = (struct.unpack_from("<Q", extra, at + i)[0] for i in range(0, length - 7, 8))
            return [next(longs, 0) if field == _IN_EXTRA else field for field in fields]
        at += length
    raise ValueError


def _is_safe(name: str) -> bool:
    return not name.startswith("/") and ":" not in name and ".." not in name.split("/")


def _unpacked(data: bytes, entry: Entry, limit: int) -> bytes:
    """The content of an entry, at most one byte more than the limit of it."""
    signature, name_length, extra_length = _LOCAL.unpack_from(data, entry.offset)
    start = entry.offset + _LOCAL.size + name_length + extra_length
    packed = data[start : start + entry.packed]
    if signature != b"PK\3\4" or len(packed) != entry.packed:
        raise Failure(_DAMAGED)
    if entry.method == _STORED:
        return packed
    if entry.method != _DEFLATED:
        raise Failure("not a Word file (packed as Word packs no file)")
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    content = unpacking.decompress(packed, limit + 1)
    if not unpacking.eof and len(content) <= limit:
        raise Failure(_DAMAGED)
    return content
