"""Resolutions without a line that names the organ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.organs import NAMES

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("wanted",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the first paragraph of each resolution that has no organ line."""
    first: dict[int, Part] = {}
    named = set()
    for part in parts:
        if part.role == "organ":
            named.add(part.resolution)
        elif part.role in {"preambular", "operative"}:
            first.setdefault(part.resolution, part)
    for number, part in first.items():
        resolution = document.resolutions[number - 1]
        if number not in named and not resolution.embedded:
            wanted = f"“{resolution.organ},”"
            if resolution.organ is None:
                example = NAMES.get(resolution.profile, NAMES["ga"])
                wanted = f"a line as “{example},”"
            yield Hit(part.span, {"wanted": wanted})
