"""The italics of the organ line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.checks.organ_line import name_span
from reslint.diagnostic import Fix, Hit, SetMark
from reslint.document import Document, Part
from reslint.openings import italics_of

NEEDS = "italics"
OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the organ's name where not all of it is in italics."""
    for part in parts:
        span = name_span(document, part)
        if not any(
            run.start <= span.start and run.end >= span.end for run in italics_of(document, part)
        ):
            found = document.text(span)
            fix = Fix((SetMark(span, "italic", True),), f"set “{found}” in italics")
            yield Hit(span, {"found": found}, fix)
