"""How the word Ibid. is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.citations import sources
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the word and the mark behind it, where it lacks its full stop or its comma."""
    given = {part.index for part in parts}
    for reference in document.view(sources.find):
        if reference.kind != "ibid" or reference.part not in given:
            continue
        start = reference.span.start
        if reference.lead is not None:
            start = reference.lead.end + 1
        hit = _hit(document, Span(start, reference.span.end))
        if hit is not None:
            yield hit


def _hit(document: Document, reference: Span) -> Hit | None:
    text, start = document.source.text, reference.start
    end = start
    while end < reference.end and text[end].isalpha():
        end += 1
    # At the end of a note the full stop is the note's too, and another rule's.
    alone = end == reference.end
    if alone and text[start + 1 : end] == "bid" and text[end : end + 1] not in (";", ","):
        return None
    while end < reference.end and text[end] in ".,;:":
        end += 1
    wanted = text[start] + "bid."
    if end < reference.end:
        wanted += ","
    found = text[start:end]
    if found == wanted:
        return None
    fix = Fix((Replace(Span(start, end), wanted),), f"write {wanted}")
    return Hit(Span(start, end), {"found": found, "wanted": wanted}, fix)
