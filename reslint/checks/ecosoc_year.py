"""The year in the number of an Economic and Social Council resolution, and that of its date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, recorded
from reslint.citations.fitting import fits
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "number")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every year of a date in which the number cannot have been given."""
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            if item.number.form != "year" or fits(citation.owner, item):
                continue
            if recorded.differs(document, item):
                continue  # `citation_date_record` says more
            if item.date is not None and item.date.year_span is not None:
                words = {"found": document.text(item.date.span), "number": item.number.text}
                yield Hit(item.date.year_span, words)
