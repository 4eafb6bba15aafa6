"""Italics at the start of a paragraph that has none there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, SetMark
from reslint.document import Document, Part
from reslint.openings import italics_of

NEEDS = "italics"
OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the italics; those of a title stay."""
    for part in parts:
        for run in italics_of(document, part)[:1]:
            found = document.plain(run)
            if run.start == part.body.start and not _is_title(found):
                fix = Fix((SetMark(run, "italic", False),), f"set “{found}” in roman type")
                yield Hit(run, {"found": found}, fix)


def _is_title(text: str) -> bool:
    """Whether the words have the capitals of a publication, a ship or a case."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 1 and all(word[0].isupper() or word[0].isdecimal() for word in words)
