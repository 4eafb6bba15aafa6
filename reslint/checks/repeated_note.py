"""Notes that say word for word what a note before them says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "except": {
            "type": "array",
            "items": {"type": "string"},
            "default": [],
            "description": "beginnings of notes that mean another thing each time",
        },
    },
}
WORDS = ("label", "first")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the text of each repetition."""
    excepted = tuple(options["except"])
    first: dict[str, str] = {}
    for note in document.source.notes:
        said = " ".join(document.text(note.span).split()).rstrip(".")
        if not said or said.startswith(excepted):
            continue
        if said in first:
            yield Hit(note.span, {"label": note.label, "first": first[said]})
        else:
            first[said] = note.label
