"""Citations of what was adopted after the draft itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.citations import Citation, Item, identity
from reslint.citations.identity import Identity
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every date or number that is later than the draft's own."""
    own = document.view(identity.find)
    if own.day is None and own.session is None:
        return
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            hit = _later_day(document, item, own) or _later_number(document, citation, item, own)
            if hit is not None:
                yield hit


def _later_day(document: Document, item: Item, own: Identity) -> Hit | None:
    date = item.date
    if date is None or date.year is None or own.day is None or item.shared:
        return None
    if (date.year, date.month, date.day) <= own.day:
        return None
    year, month, day = own.day
    wanted = f"{day} {citations.MONTHS[month - 1]} {year}"
    return Hit(date.span, {"found": document.text(date.span), "wanted": wanted})


def _later_number(document: Document, citation: Citation, item: Item, own: Identity) -> Hit | None:
    """Only numbers of the organ's own kind can be compared with its session."""
    if own.session is None or citation.owner.organ != own.organ:
        return None
    if own.organ == "hrc" and citation.owner.known == "presumed":
        return None  # a commission's, perhaps
    number = item.number
    if number.form not in _FORMS.get(own.organ or "", ()) or not number.session.isdecimal():
        return None
    session = int(number.session)
    is_later = session > own.session
    if session == own.session and own.serial is not None and citation.kind == "resolution":
        is_later = number.serial > own.serial
    if not is_later:
        return None
    wanted = str(own.session)
    if number.form != "council":
        wanted = f"session {own.session}"
    return Hit(number.span, {"found": document.text(number.span), "wanted": wanted})


_FORMS = {"ga": ("session",), "hrc": ("session",), "ecosoc": ("year",), "sc": ("council",)}
