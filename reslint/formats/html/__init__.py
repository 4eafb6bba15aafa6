"""HTML to a Source: as published on the web, as saved from Word or from a browser."""

from __future__ import annotations

from reslint.formats.html.walk import read, source_of

__all__ = ["SUFFIXES", "read", "source_of"]

SUFFIXES = (".html", ".htm")
