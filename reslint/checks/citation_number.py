"""Numbers that no resolution has, since the organ's decisions have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.citations import Citation, Item
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("number", "first")

# The General Assembly's resolutions reached 337 in a session, its decisions begin at 401; but in
# the fifty-sixth session it adopted resolutions up to 56/512.
_FIRST_SESSION = 57
_FIRST_DECISIONS = {"ga": 401, "ecosoc": 201, "hrc": 101}


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every number of a resolution that lies among those of the decisions."""
    for citation in citations.in_parts(document, parts):
        if citation.kind != "resolution":
            continue
        for item in citation.items:
            first = _first_decision(citation, item)
            if first and item.number.serial >= first:
                words = {"number": item.number.text, "first": str(first)}
                yield Hit(item.number.span, words)


def _first_decision(citation: Citation, item: Item) -> int:
    """From which number on the organ counts decisions; 0 where that is not certain."""
    organ, session, form = citation.owner.organ, item.number.session, item.number.form
    if organ == "ecosoc" and form == "year":
        return _FIRST_DECISIONS[organ]
    if form != "session" or not session.isdecimal():
        return 0
    if organ == "ga" and int(session) >= _FIRST_SESSION:
        return _FIRST_DECISIONS[organ]
    # The General Assembly's numbers look alike, and go beyond 100.
    if organ == "hrc" and citation.owner.known in ("named", "symbol"):
        return _FIRST_DECISIONS[organ]
    return 0
