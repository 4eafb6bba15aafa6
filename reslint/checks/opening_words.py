"""Words at the start of an opening phrase that are to be others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.openings import find
from reslint.source import Span
from reslint.verbs import cased

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["instead"],
    "properties": {
        "instead": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "description": "wrong words and right ones, in lower case, from the verb on",
        },
    },
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the wrong words; the fix changes the one word that differs where only one does."""
    openings = document.view(find)
    instead: Mapping[str, str] = options["instead"]
    verbs = {wrong.partition(" ")[0] for wrong in instead}
    for part in parts:
        opening = openings.get(part.index)
        if opening is None or opening.head.lower() not in verbs:
            continue
        for wrong, right in instead.items():
            span = Span(opening.verb.start, opening.verb.start + len(wrong))
            if span.end > opening.span.end or document.text(span).lower() != wrong:
                continue
            # "Calls once again upon" does not begin with "Calls on".
            if document.source.text[span.end : span.end + 1].isalpha():
                continue
            found = document.text(span)
            wanted = cased(right, found)
            words = {"found": found, "wanted": wanted}
            yield Hit(span, words, Fix(_edits(span, found, wanted), f"write “{wanted}”"))


def _edits(span: Span, found: str, wanted: str) -> tuple[Replace, ...]:
    """Word by word, so that italics that end between them stay as they are."""
    before, after = found.split(" "), wanted.split(" ")
    if len(before) != len(after):
        return (Replace(span, wanted),)
    edits, at = [], span.start
    for old, new in zip(before, after, strict=True):
        if old != new:
            edits.append(Replace(Span(at, at + len(old)), new))
        at += len(old) + 1
    return tuple(edits)
