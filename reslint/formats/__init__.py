"""Bytes to a Source: which format a file is in, and its reader."""

from __future__ import annotations

import re

from reslint.formats.decode import decode
from reslint.source import Origin, Source

_MARKDOWN_SIGNS = r"(?m)^(?:#{1,6} \S|[*_]{1,3}\w[^*_\n]*[*_]{1,3}|\[\^[^\]\n]+\]:)"


def read(data: bytes, path: str) -> Source:
    """The Source of a file's bytes; raises Failure where they cannot be read.

    The path tells the format by its ending; where it tells nothing, the content does.
    """
    origin = decode(data)
    if format_of(path, origin) == "markdown":
        from reslint.formats import markdown

        return markdown.read(origin, path)
    from reslint.formats import text

    return text.read(origin, path)


def format_of(path: str, origin: Origin) -> str:
    """The name of the format: `markdown` or `text`."""
    name = path.lower()
    if name.endswith((".md", ".markdown")):
        return "markdown"
    if name.endswith(".txt"):
        return "text"
    return "markdown" if re.search(_MARKDOWN_SIGNS, origin.text) else "text"
