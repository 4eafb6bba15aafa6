"""Whether a citation's date is that of the record of adoptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import recorded, records
from reslint.dates import MONTHS, Date
from reslint.diagnostic import Edit, Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.recorded import Finding
from reslint.records import Day

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["record"],
    "properties": {
        "record": {
            "type": "string",
            "enum": ["sure", "likely"],
            "description": "what speaks against the date: what is beyond doubt, or the rest",
        },
    },
}
WORDS = ("found", "number", "wanted", "how")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every date against which the record speaks, surely or likely."""
    wanted = {part.index for part in parts}
    for finding in recorded.contradicted(document):
        is_wanted = finding.sure == (options["record"] == "sure")
        if is_wanted and finding.citation.part in wanted and finding.item.date is not None:
            yield _hit(document, finding, finding.item.date)


def _hit(document: Document, finding: Finding, date: Date) -> Hit:
    adoption = finding.adoption
    words = {
        "found": document.text(date.span),
        "number": records.name(adoption),
        "wanted": records.when(adoption),
        "how": records.how(adoption),
    }
    fix = None
    if adoption.day is not None:
        fix = Fix(_edits(document, date, adoption.day), f"write {records.dated(adoption.day)}")
    return Hit(date.span, words, fix)


def _edits(document: Document, date: Date, day: Day) -> tuple[Edit, ...]:
    """Only what differs, where the date is written as it should be."""
    if date.order != "day-first" or date.year_span is None:
        return (Replace(date.span, records.dated(day)),)
    pieces = (
        (date.day_span, str(day[2])),
        (date.month_span, MONTHS[day[1] - 1]),
        (date.year_span, str(day[0])),
    )
    return tuple(Replace(span, text) for span, text in pieces if document.text(span) != text)
