"""The capital that an item of a list or a note begins with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.nesting import first_word
from reslint.numbering import label_of
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on each first word in lower case; items under a dash are not looked at."""
    for part in parts:
        label = label_of(document, part)
        if label is None or label.form == "dash" or part.body.start == part.body.end:
            continue
        span = first_word(document, part)
        found = document.text(span)
        if not found[0].islower() or _keeps_its_case(found):
            continue
        wanted = found[0].upper() + found[1:]
        edit = Replace(Span(span.start, span.start + 1), found[0].upper())
        fix = Fix((edit,), "begin with a capital")
        yield Hit(span, {"found": found, "wanted": wanted}, fix)


def _keeps_its_case(word: str) -> bool:
    """Names such as `eSwatini` and addresses such as `www.un.org`."""
    if any(char.isupper() for char in word[1:]):
        return True
    return word.startswith("www.") or "://" in word or "@" in word
