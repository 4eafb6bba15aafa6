"""The preamble before the operative part, in every resolution and section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.nesting import first_word

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "allowed": {
            "type": "array",
            "items": {"type": "string"},
            "default": [],
            "description": "openings of preambular paragraphs that may stand anywhere",
        },
    },
}
WORDS = ("found",)

_FOUND = {
    "preambular": "among the operative paragraphs",
    "operative": "among the preambular paragraphs",
}


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the first word of each paragraph that stands in the other half."""
    allowed = tuple(options["allowed"])
    for _, group in groupby(parts, key=lambda part: (part.resolution, part.section)):
        paragraphs = [part for part in group if not _is_allowed(document, part, allowed)]
        for part in _misplaced(paragraphs):
            yield Hit(first_word(document, part), {"found": _FOUND[part.role]})


def _is_allowed(document: Document, part: Part, allowed: tuple[str, ...]) -> bool:
    if part.role != "preambular":
        return False
    return document.text(part.body).startswith(allowed)


def _misplaced(paragraphs: Sequence[Part]) -> list[Part]:
    """The fewest paragraphs that must move for the preamble to stand first."""
    before = 0
    after = sum(part.role == "preambular" for part in paragraphs)
    best, cut = after, 0
    for at, part in enumerate(paragraphs, start=1):
        if part.role == "preambular":
            after -= 1
        else:
            before += 1
        if before + after < best:
            best, cut = before + after, at
    return [part for at, part in enumerate(paragraphs) if (at < cut) != (part.role == "preambular")]
