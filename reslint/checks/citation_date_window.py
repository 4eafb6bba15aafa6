"""Whether a citation's date lies in the session that its number names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, sessions
from reslint.citations import Citation, Item
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "number", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every date on which that session of the organ cannot have adopted a text."""
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            date, number = item.date, item.number
            if date is None or item.shared or number.form not in ("session", "roman"):
                continue
            if fits(citation, item):
                continue
            words = {
                "found": document.text(date.span),
                "number": number.text,
                "wanted": sessions.described(citation.owner.organ or "", number.session),
            }
            yield Hit(date.span, words)


def fits(citation: Citation, item: Item) -> bool:
    """Whether number and date go together, or nothing is known against it."""
    date, session, owner = item.date, item.number.session, citation.owner
    if date is None or date.year is None:
        return True
    day = (date.year, date.month, date.day)
    if owner.organ == "hrc" and item.number.form == "session":
        if sessions.fits_rights_council(session, day):
            return True
        return owner.known != "named" and sessions.fits_assembly(session, day)
    if owner.organ == "ga":
        if sessions.fits_assembly(session, day):
            return True
        # The two organs' numbers look alike, and only a name tells them apart for certain.
        return owner.known != "named" and sessions.fits_rights_council(session, day)
    return True
