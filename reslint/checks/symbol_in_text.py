"""Document symbols in parentheses in the text, where a note belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.citations import symbols
from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.quotations import is_quoted

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the symbol; those of resolutions and decisions are cited otherwise."""
    given = {part.index for part in parts}
    text = document.source.text
    for symbol in document.view(symbols.in_document):
        part = document.part_at(symbol.span.start)
        if part is None or part.index not in given or is_quoted(document, symbol.span.start):
            continue
        written = document.text(symbol.span)
        if "/RES/" in written or "/DEC/" in written:
            continue
        opening = text.rfind("(", part.span.start, symbol.span.start)
        before = text[max(opening, 0) : symbol.span.start]
        if opening >= 0 and before in ("(", "(see ", "(document ", "(see document "):
            yield Hit(symbol.span, {"found": written})
