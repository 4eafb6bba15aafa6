"""How a resolution calls itself: `the present resolution`, in the Security Council `this`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import quotations
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["this", "present"],
            "description": "what is looked for: “this resolution” or “the present resolution”",
        },
    },
}
WORDS = ("found", "wanted")

_THIS = r"(?:[Tt]his|[Tt]he current)(?= (?:draft )?resolution\b)"
_PRESENT = r"[Tt]he present(?= (?:draft )?resolution\b)"


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every word before `resolution` that is not the organ's."""
    text = document.source.text
    pattern, other = _THIS, "the present"
    if options["wrong"] == "present":
        pattern, other = _PRESENT, "this"
    for part in parts:
        if text.find("resolution", part.body.start, part.body.end) < 0:
            continue
        for match in re.compile(pattern).finditer(text, *part.body):
            before = text[match.start() - 1 : match.start()]
            if before.isalnum() or quotations.is_quoted(document, match.start()):
                continue
            wanted = other
            if match.group()[0] == "T":
                wanted = other.capitalize()
            span = Span(*match.span())
            fix = Fix((Replace(span, wanted),), f"write {wanted}")
            yield Hit(span, {"found": match.group(), "wanted": wanted}, fix)
