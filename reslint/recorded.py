"""What the record of adoptions says of a document's dated citations, found once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reslint import citations, records, sessions
from reslint.citations import Citation, Item, Owner
from reslint.citations.fitting import exists, fits
from reslint.citations.numbers import Number
from reslint.document import Document
from reslint.records import Adoption, Day
from reslint.source import Span

OTHER = {"ga": "hrc", "hrc": "ga"}
"""Whose numbers look like an organ's own."""


_LETTER = re.compile(r"(?<=[ –-])[A-Z]\b")
_RANGE = re.compile(r" to |[A-Z] ?[–-] ?[A-Z]")


class Finding(NamedTuple):
    """A dated citation whose resolution the record has.

    Where they do not `agree`, the date is wrong for certain only if the finding is `sure`: the
    record is beyond doubt, or the date is not even in the session or year of the number.
    """

    citation: Citation
    item: Item
    adoption: Adoption
    agrees: bool
    sure: bool


def find(document: Document) -> Mapping[Span, Finding]:
    """The findings by the span of the date. About any other date the record is silent."""
    found = {}
    for citation in document.view(citations.find):
        if citation.kind == "resolution" and citation.owner.organ is not None:
            for item in citation.items:
                if item.date is not None and not item.shared and exists(item):
                    finding = _compared(citation, item)
                    if finding is not None:
                        found[item.date.span] = finding
    return found


def differs(document: Document, item: Item) -> bool:
    """Whether the record speaks against the date of a citation."""
    if item.date is None:
        return False
    finding = document.view(find).get(item.date.span)
    return finding is not None and not finding.agrees


def candidates(organ: str, number: Number) -> list[Adoption]:
    """What the record has under a number: the very resolution, else the parts and wholes."""
    if number.form in ("session", "year"):
        rows = records.of_session(organ, number.session, number.serial)
    elif number.form in ("roman", "council"):
        session = number.text.partition("(")[2].rstrip(")")  # (XV) where (15) is written
        rows = records.of_serial(organ, number.serial, session)
    else:
        return []
    letters = letters_of(number.text)
    exact = [row for row in rows if letters_of(row.number) == letters]
    if exact and letters:
        return exact
    if letters:
        return [row for row in rows if letters & letters_of(row.number)]
    return rows


def letters_of(number: str) -> frozenset[str]:
    """The letters of a number: A and C of `74/92 A and C`, A, B and C of `3419 A to C (XXX)`."""
    letters = _LETTER.findall(number.partition("(")[0])
    if len(letters) == 2 and _RANGE.search(number):
        return frozenset(map(chr, range(ord(letters[0]), ord(letters[1]) + 1)))
    return frozenset(letters)


def _compared(citation: Citation, item: Item) -> Finding | None:
    organ, day = citation.owner.organ, _day(item)
    if organ is None or day is None:
        return None
    rows = candidates(organ, item.number)
    for row in rows:
        if row.earliest <= day <= row.latest:
            return Finding(citation, item, row, True, row.sure)
    if not rows or _may_be_others(citation.owner, item.number, day):
        return None
    days = {(row.earliest, row.latest) for row in rows}
    sure = (rows[0].sure and len(days) == 1) or not fits(citation.owner, item)
    return Finding(citation, item, rows[0], False, sure)


def _day(item: Item) -> Day | None:
    date = item.date
    if date is None or date.year is None:
        return None
    return date.year, date.month, date.day


def _may_be_others(owner: Owner, number: Number, day: Day) -> bool:
    """Whether a number whose organ no word tells is that of the organ that numbers alike."""
    if owner.known != "presumed" or number.form != "session":
        return False
    if owner.organ == "ga":
        return sessions.fits_rights_council(number.session, day)
    return sessions.fits_assembly(number.session, day)


def contradicted(document: Document) -> Iterator[Finding]:
    """The findings where the record speaks against a date, by place; not those in quotations."""
    for finding in document.view(find).values():
        if not finding.agrees and not finding.citation.quoted:
            yield finding
