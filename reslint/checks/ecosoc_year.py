"""The year in the number of an Economic and Social Council resolution, and that of its date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.dates import Date
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "number")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every year of a date in which the number cannot have been given."""
    for citation in citations.in_parts(document, parts):
        if citation.owner.organ != "ecosoc":
            continue
        for item in citation.items:
            date = item.date
            if date is None or date.year_span is None or item.shared:
                continue
            if item.number.form == "year" and not _fits(int(item.number.session), date):
                words = {"found": document.text(date.span), "number": item.number.text}
                yield Hit(date.year_span, words)


def _fits(year: int, date: Date) -> bool:
    """Since 2014 the Council's year runs from July to July (General Assembly resolution 68/1)."""
    if date.year == year:
        return True
    return year >= 2014 and date.year == year - 1 and date.month >= 7
