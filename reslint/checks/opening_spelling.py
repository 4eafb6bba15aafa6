"""The spelling of an opening phrase's verb: misspelt, or in no vocabulary at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.openings import find
from reslint.verbs import cased, nearest, past_forms

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["report"],
    "properties": {
        "report": {
            "enum": ["misspelt", "unknown"],
            "description": "misspelt: what is near a known verb; unknown: what is near none",
        },
        "accept": {
            "type": "array",
            "items": {"type": "string"},
            "default": [],
            "description": "verbs that are right here, as they are written",
        },
    },
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the verb; where it is near a known one, that is what is wanted."""
    openings = document.view(find)
    for part in parts:
        opening = openings.get(part.index)
        if opening is None or opening.known or opening.head in options["accept"]:
            continue
        found = opening.head
        if found.lower() in past_forms():
            continue
        near = nearest(found)
        if near is None and options["report"] == "unknown":
            yield Hit(opening.verb, {"found": found, "wanted": ""})
        if near is not None and options["report"] == "misspelt":
            wanted = cased(near, found)
            fix = Fix((Replace(opening.verb, wanted),), f"write “{wanted}”")
            yield Hit(opening.verb, {"found": found, "wanted": wanted}, fix)
