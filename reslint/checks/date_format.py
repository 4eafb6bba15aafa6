"""How a date is written: `20 December 2006`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import dates, quotations
from reslint.dates import MONTHS, Date
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on what is wrong in a date: the day, the month, or the whole."""
    wanted = {part.index for part in parts}
    for date in document.view(dates.find):
        if date.part not in wanted or quotations.is_quoted(document, date.span.start):
            continue
        if date.order == "numeric":
            # Which of the two figures is the month, only the drafter knows.
            words = {"found": document.text(date.span), "wanted": "the month in words"}
            yield Hit(date.span, words)
        elif date.day < 1:
            continue  # no day at all: another rule's business
        elif date.order == "day-first":
            yield from _pieces(document, date)
        elif 1 <= date.month <= 12:
            yield _turned(document, date)


def right(date: Date) -> str:
    """The date as it should be written."""
    written = f"{date.day} {MONTHS[date.month - 1]}"
    if date.year is not None:
        written += f" {date.year}"
    return written


def _turned(document: Document, date: Date) -> Hit:
    words = {"found": document.text(date.span), "wanted": f"“{right(date)}”"}
    behind = document.source.text[date.span.end : date.span.end + 5].lstrip(" ")
    if date.year is None and behind.startswith(("to", "and", "or", "-", "–")):
        return Hit(date.span, words)  # "from June 28 to 30, 2006" is to be turned as a whole
    return Hit(date.span, words, Fix((Replace(date.span, right(date)),), f"write {right(date)}"))


def _pieces(document: Document, date: Date) -> Iterator[Hit]:
    edits = []
    text, end = document.source.text, date.span.end
    month = MONTHS[date.month - 1]
    for span, wanted in (
        (date.day_span, str(date.day)),
        (Span(date.day_span.end, date.month_span.start), " "),
        (date.month_span, month),
        (Span(date.month_span.end, end if date.year_span is None else date.year_span.start), " "),
    ):
        if span.start < span.end and text[span.start : span.end] not in (wanted, month.upper()):
            edits.append(_least(text, span, wanted))
    if edits:
        span = Span(edits[0].span.start, edits[-1].span.end)
        if len(edits) > 1 or span.start == span.end:
            span = date.span
        words = {"found": document.text(date.span), "wanted": f"“{right(date)}”"}
        yield Hit(span, words, Fix(tuple(edits), f"write {right(date)}"))


def _least(text: str, span: Span, wanted: str) -> Replace:
    """The smallest edit that makes a piece what is wanted."""
    found = text[span.start : span.end]
    if found.startswith(wanted):
        return Replace(Span(span.start + len(wanted), span.end), "")
    if found.endswith(wanted):
        return Replace(Span(span.start, span.end - len(wanted)), "")
    return Replace(span, wanted)
