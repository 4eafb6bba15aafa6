"""The capitals of an opening phrase: one, on its first letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.openings import find
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit from the first word with wrong capitals to the last one."""
    openings = document.view(find)
    for part in parts:
        opening = openings.get(part.index)
        if opening is None:
            continue
        text = document.text(opening.span)
        right = text[:1].upper() + text[1:].lower()
        if text == right:
            continue
        edits = []
        at = 0
        for word in text.split(" "):
            wanted = right[at : at + len(word)]
            if word != wanted:
                start = opening.span.start + at
                edits.append(Replace(Span(start, start + len(word)), wanted))
            at += len(word) + 1
        span = Span(edits[0].span.start, edits[-1].span.end)
        wanted = right[span.start - opening.span.start : span.end - opening.span.start]
        words = {"found": document.text(span), "wanted": wanted}
        yield Hit(span, words, Fix(tuple(edits), f"write “{wanted}”"))
