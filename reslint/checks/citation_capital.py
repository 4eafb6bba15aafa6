"""A capital letter in the word resolution or decision of a citation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import INDICATOR, Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every `Resolution` that begins no sentence."""
    for citation in citations.in_parts(document, parts):
        noun = citation.noun
        if noun is None or noun.abbreviated or begins_sentence(document, noun.span.start):
            continue
        found = document.text(noun.span)
        if found[0].isupper():
            first = Span(noun.span.start, noun.span.start + 1)
            fix = Fix((Replace(first, found[0].lower()),), "write it in lower case")
            yield Hit(noun.span, {"found": found, "wanted": found.lower()}, fix)


def begins_sentence(document: Document, offset: int) -> bool:
    """Whether nothing of a sentence stands before an offset in its paragraph."""
    part = document.part_at(offset)
    if part is None:
        return True
    start = max(part.body.start, offset - 20)
    before = document.source.text[start:offset].rstrip(f" \t“\"‘'(*{INDICATOR}")
    return not before or before[-1] in ".:!?"
