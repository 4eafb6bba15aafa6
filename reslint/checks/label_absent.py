"""Paragraphs that carry a number, letter or working label where none belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.numbering import label_of
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "only": {
            "type": "string",
            "enum": ["any", "sole"],
            "default": "any",
            "description": "whether any paragraph is meant, or only one that stands alone",
        },
    },
}
WORDS = ("found",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on each label."""
    count = Counter(part.resolution for part in parts)
    for part in parts:
        label = label_of(document, part)
        if label is None or part.label is None:
            continue
        if options["only"] == "sole" and count[part.resolution] > 1:
            continue
        typed = document.text(part.label)
        found = f"the label “{typed}”"
        if label.is_number:
            found = f"the number “{typed}”"
        elif label.form == "working":
            found = f"the working label “{typed}”"
        elif label.form == "dash":
            found = f"the dash “{typed}”"
        fix = Fix((Replace(Span(part.label.start, part.body.start), ""),), f"leave out “{typed}”")
        yield Hit(part.label, {"found": found}, fix)
