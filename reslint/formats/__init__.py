"""Bytes to a Source: which format a file is in, and its reader."""

from __future__ import annotations

import os.path
import re

from reslint import hooks
from reslint.hooks import Registry
from reslint.source import Source

VIEWS = ("accepted", "original", "changes")
"""How tracked changes are read: as accepted, as refused, or accepted and told apart."""

WRITABLE = frozenset(("markdown", "text", "html", "akn"))
"""The formats whose files are written back; `reslint.formats.edits` knows how."""

_MARKDOWN_SIGNS = rb"(?m)^(?:#{1,6} \S|[*_]{1,3}\w[^*_\n]*[*_]{1,3}|\[\^[^\]\n]+\]:)"


def read(
    data: bytes, path: str, registry: Registry | None = None, view: str = "accepted"
) -> Source:
    """The Source of a file's bytes; raises Failure where they cannot be read."""
    known = registry or hooks.registry()
    name = format_of(data, path, known)
    source: Source = known.load("format", name).read(data, path, view)
    return source


def format_of(data: bytes, path: str, registry: Registry) -> str:
    """The name of the format: the beginning of the content tells it, else the suffix."""
    for sign, name in registry.signs.items():
        if data.startswith(sign):
            return name
    suffix = os.path.splitext(path)[1].lower()
    name = registry.suffixes.get(suffix) or registry.named.get(suffix, "")
    if b"<" in data[:4] or b"<!--" in data[:200]:
        from reslint.formats.markup.detect import language_of

        language = language_of(data)
        if language in registry.formats:
            return str(language)
        if language == "xml":
            return name if name not in ("", "text", "markdown") else "akn"
    if name:
        return name
    return "markdown" if re.search(_MARKDOWN_SIGNS, data) else "text"
