"""Days that no calendar has, and years that no draft can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import dates, quotations
from reslint.dates import MONTHS, Date
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "first_year": {
            "type": "integer",
            "default": 1500,
            "description": "the earliest year that a date may have",
        },
        "last_year": {
            "type": "integer",
            "default": 2099,
            "description": "the latest year that a date may have",
        },
    },
}
WORDS = ("found", "reason")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every date that cannot be."""
    wanted = {part.index for part in parts}
    for date in document.view(dates.find):
        if date.part not in wanted or quotations.is_quoted(document, date.span.start):
            continue
        reason = _reason(date, options["first_year"], options["last_year"])
        if reason:
            yield Hit(date.span, {"found": document.text(date.span), "reason": reason})


def _reason(date: Date, first_year: int, last_year: int) -> str:
    if date.year is not None and not first_year <= date.year <= last_year:
        return f"the year {date.year} cannot be meant"
    day, month = date.day, date.month
    if date.order == "numeric" and month > 12 >= day:
        day, month = month, day  # month first, as in 12/20/2006
    if not 1 <= month <= 12:
        return "there is no such month"
    days = dates.days_in(month, date.year)
    if day < 1:
        return "days count from 1"
    if day > days:
        year = ""
        if month == 2 and date.year is not None:
            year = f" {date.year}"
        return f"{MONTHS[month - 1]}{year} has {days} days"
    return ""
