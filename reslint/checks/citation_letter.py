"""The letter of a resolution in parts: `57/270 B`, `2200 A (XXI)`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.citations.numbers import Number
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every number whose letter is glued to it, in lower case, or on the wrong side."""
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            number = item.number
            if number.letters is None or number.symbol is not None:
                continue
            edits = _edits(document.source.text, number, number.letters)
            if edits:
                words = {"found": document.text(number.span), "wanted": number.text}
                yield Hit(number.span, words, Fix(edits, f"write {number.text}"))


def _edits(text: str, number: Number, letters: Span) -> tuple[Replace, ...]:
    written = text[letters.start : letters.end]
    if number.form == "roman" and number.session_span and letters.start > number.session_span.end:
        serial_end = number.span.start + len(str(number.serial))
        closing = text.index(")", number.session_span.end) + 1
        moved = Replace(Span(serial_end, serial_end), f" {written.upper()}")
        return moved, Replace(Span(closing, letters.end), "")
    edits = []
    if text[letters.start - 1] != " ":
        edits.append(Replace(Span(letters.start, letters.start), " "))
    if len(written) == 1 and written.islower():
        edits.append(Replace(letters, written.upper()))
    return tuple(edits)
