"""The parts of a Word file: opened without unpacking anything, each part unpacked within limits."""

from __future__ import annotations

import io
import zipfile
import zlib

from reslint.errors import Failure

LARGEST_PART = 32 << 20
LARGEST_WHOLE = 96 << 20
MOST_PARTS = 10_000

_DAMAGED = "not a Word file (damaged archive)"
# What zipfile raises on damaged archives, whatever it is that is damaged.
_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError)


class Archive:
    """The parts of a ZIP file by name; names with roots or parents (`../x`) are left out."""

    def __init__(self, data: bytes) -> None:
        self._left = LARGEST_WHOLE
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            entries = self._file.infolist()
        except _FAULTS:
            raise Failure(_DAMAGED) from None
        if len(entries) > MOST_PARTS:
            raise Failure(f"not a Word file (more than {MOST_PARTS} parts)")
        names = ((entry.filename.replace("\\", "/"), entry) for entry in entries)
        self._entries = {name.lower(): entry for name, entry in names if _is_safe(name)}

    def __contains__(self, name: object) -> bool:
        return str(name).lower() in self._entries

    def read(self, name: str) -> bytes:
        """The part's bytes; raises Failure where it is damaged or larger than the limits."""
        entry = self._entries[name.lower()]
        limit = min(LARGEST_PART, self._left)
        if entry.flag_bits & 1:
            raise Failure("not a Word file (encrypted archive)")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Failure("not a Word file (packed as Word packs no file)")
        if entry.file_size > limit:
            raise Failure(_too_large(name, limit))
        try:
            with self._file.open(entry) as part:
                content = part.read(limit + 1)
        except _FAULTS:
            raise Failure(_DAMAGED) from None
        if len(content) > limit:
            raise Failure(_too_large(name, limit))
        self._left -= len(content)
        return content


def _too_large(name: str, limit: int) -> str:
    return f"a Word file too large to be read ({name} unpacks to more than {limit >> 20} MB)"


def _is_safe(name: str) -> bool:
    return not name.startswith("/") and ":" not in name and ".." not in name.split("/")
