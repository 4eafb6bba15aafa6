"""Whether a citation's date lies in the session that its number names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, recorded, sessions
from reslint.citations.fitting import exists, fits
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "number", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every date on which that session of the organ cannot have adopted a text.

    Where the record has the resolution, `citation_date_record` says more.
    """
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            if item.number.form not in ("session", "roman") or fits(citation.owner, item):
                continue
            if item.date is not None and exists(item) and not recorded.differs(document, item):
                words = {
                    "found": document.text(item.date.span),
                    "number": item.number.text,
                    "wanted": sessions.described(citation.owner.organ or "", item.number.session),
                }
                yield Hit(item.date.span, words)
