"""One resolution, two dates: one of them is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reslint import citations, recorded
from reslint.citations import Citation, Item
from reslint.citations.fitting import exists, fits
from reslint.dates import MONTHS, Date
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "number", "wanted")

Day = tuple[int | None, int, int]


class _Dated(NamedTuple):
    day: Day
    date: Date


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every date that differs from the one its resolution has elsewhere.

    Right is the more frequent one, then the first. Dates that cannot be are other rules' business.
    """
    dated: dict[tuple[str, str | None, str], list[_Dated]] = {}
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            if item.date is None or recorded.differs(document, item):
                continue  # `citation_date_record` says more
            if _is_known(citation, item):
                day = item.date.year, item.date.month, item.date.day
                key = citation.kind, citation.owner.organ, item.number.text
                dated.setdefault(key, []).append(_Dated(day, item.date))
    for (kind, _, number), places in dated.items():
        right = _right(places)
        for place in places:
            if place.day != right:
                words = {
                    "found": document.text(place.date.span),
                    "number": f"{kind} {number}",
                    "wanted": f"{right[2]} {MONTHS[right[1] - 1]} {right[0]}",
                }
                yield Hit(place.date.span, words)


def _is_known(citation: Citation, item: Item) -> bool:
    """Numbers of two organs look alike; without the organ nothing is said."""
    if citation.owner.organ is None or item.number.form == "bare" or item.shared:
        return False
    return fits(citation.owner, item) and exists(item)


def _right(places: Sequence[_Dated]) -> Day:
    days = [place.day for place in places]
    return max(dict.fromkeys(days), key=days.count)
