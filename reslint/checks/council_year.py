"""The year that belongs to the number of a Security Council resolution: `1373 (2001)`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, recorded, sessions
from reslint.citations import Item
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["missing", "year"],
            "description": "what is looked for: numbers without a year, or with a wrong one",
        },
    },
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on a number without its year; or on the year that is not the number's."""
    for citation in citations.in_parts(document, parts):
        if citation.owner.organ != "sc" or citation.kind != "resolution":
            continue
        for item in citation.items:
            if options["wrong"] == "missing":
                hit = None
                if not _is_later_mention(document, citation, item):
                    hit = _missing(document, item)
            elif item.number.form == "council":
                hit = _wrong(document, item)
            else:
                hit = None
            if hit is not None:
                yield hit


def _is_later_mention(document: Document, citation: citations.Citation, item: Item) -> bool:
    """Whether the Council cites a number of its own again whose year it has given before.

    10 of 50 texts of the Council leave the year out then.
    """
    part = document.parts[citation.part]
    if document.resolution(part).profile != "sc":
        return False
    first = document.view(_first_with_year).get(item.number.serial)
    return first is not None and first < item.number.span.start


def _first_with_year(document: Document) -> dict[int, int]:
    """A view: where each number of the Council is first cited with its year."""
    found: dict[int, int] = {}
    for citation in document.view(citations.find):
        for item in citation.items:
            if item.number.form == "council":
                found.setdefault(item.number.serial, item.number.span.start)
    return found


def _missing(document: Document, item: Item) -> Hit | None:
    number = item.number
    found = document.text(number.span)
    if number.form in ("session", "year") and number.session.isdecimal():
        # `1373/2001`: the year is there, in another system's place
        serial, year = int(number.session), number.serial
        if not _is_between(year, sessions.council_years(serial)):
            return None
        edit = Replace(number.span, f"{serial} ({year})")
    elif number.form == "bare" and number.serial:
        serial = number.serial
        years = sessions.council_years(serial)
        year = years[0]
        if item.date is not None and item.date.year is not None:
            year = item.date.year
        elif years[0] != years[1]:
            return None  # beyond the last resolution that is known
        edit = Replace(Span(number.span.end, number.span.end), f" ({year})")
    else:
        return None
    wanted = f"{serial} ({year})"
    return Hit(number.span, {"found": found, "wanted": wanted}, Fix((edit,), f"write {wanted}"))


def _wrong(document: Document, item: Item) -> Hit | None:
    number, date = item.number, item.date
    year, years = int(number.session), sessions.council_years(number.serial)
    if number.session_span is not None and not _is_between(year, years):
        wanted = f"{number.serial} ({years[0]})"
        if years[0] != years[1]:
            wanted = f"a year from {years[0]} on"
        words = {"found": document.text(number.span), "wanted": wanted}
        return Hit(number.span, words)
    if recorded.differs(document, item):
        return None  # `citation_date_record` says more
    if date is not None and date.year != year and not item.shared and date.year_span is not None:
        words = {"found": document.text(date.span), "wanted": f"a date in {year}"}
        return Hit(date.year_span, words)
    return None


def _is_between(year: int, years: tuple[int, int]) -> bool:
    return years[0] <= year <= years[1]
