"""The `and` that some texts hang behind the mark of an item, before the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.endings import endings

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("found",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the conjunction."""
    found = document.view(endings)
    for part in parts:
        ending = found[part.index]
        if ending.word is None or not ending.mark:
            continue
        word = document.text(ending.word).strip()
        fix = None
        if word == "and":
            # An `or` carries meaning: leaving it out makes alternatives of one list a sum.
            fix = Fix((Replace(ending.word, ""),), "leave out “and”")
        span = ending.word._replace(start=ending.word.end - len(word))
        yield Hit(span, {"found": word}, fix)
