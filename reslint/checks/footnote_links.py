"""Indicators without a note, notes without an indicator, notes with the number of another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.footnotes import footnotes

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["missing"],
    "properties": {
        "missing": {
            "type": "string",
            "enum": ["note", "indicator", "number"],
            "description": "what is looked for: indicators without a note, notes without an "
            "indicator, notes without a number of their own",
        },
    },
}
WORDS = ("label",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the indicator or on the note's label."""
    links = document.view(footnotes)
    if options["missing"] == "note":
        for indicator in document.source.indicators:
            if indicator.label not in links.defined:
                yield Hit(indicator.span, {"label": indicator.label})
        return
    for note in document.source.notes:
        repeated = links.defined[note.label] is not note
        if options["missing"] == "number":
            if repeated:
                yield Hit(note.label_span, {"label": note.label})
        elif note.label not in links.first and not repeated:
            yield Hit(note.label_span, {"label": note.label})
