"""Days that no calendar has, and years that no draft can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, dates, quotations, recorded
from reslint.citations.fitting import fits
from reslint.dates import MONTHS, Date
from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.source import Span

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
        reason = _reason(date)
        is_far = not reason and not _is_in_reach(date, options)
        if is_far and date.span not in document.view(_doubted):
            reason = f"the year {date.year} cannot be meant"
        if reason:
            yield Hit(date.span, {"found": document.text(date.span), "reason": reason})


def _is_in_reach(date: Date, options: Mapping[str, Any]) -> bool:
    if date.year is None:
        return True
    earliest, latest = options["first_year"], options["last_year"]
    return bool(earliest <= date.year <= latest)


def _doubted(document: Document) -> frozenset[Span]:
    """The dates that a rule on citations reports already, with the year that is wanted."""
    return frozenset(
        item.date.span
        for citation in document.view(citations.find)
        for item in citation.items
        if item.date is not None
        and (not fits(citation.owner, item) or recorded.differs(document, item))
    )


def _reason(date: Date) -> str:
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
