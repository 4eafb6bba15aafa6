"""The citations of resolutions and decisions in a document, found once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reslint import dates, quotations
from reslint.citations import lists, nouns, owners
from reslint.citations.lists import Item
from reslint.citations.nouns import Noun
from reslint.citations.owners import Owner
from reslint.dates import MONTHS, Date
from reslint.document import Document, Part
from reslint.source import INDICATOR, Span

__all__ = ["MONTHS", "Citation", "Item", "Noun", "Owner", "find", "in_parts"]


class Citation(NamedTuple):
    """A citation: a noun, its numbers, and whose they are.

    `noun` is None for a symbol that stands alone, `marker` is `No.` between noun and number.
    A `quoted` citation stands in a quotation, whose spelling is its own.
    """

    part: int
    span: Span
    noun: Noun | None
    marker: Span | None
    owner: Owner
    items: tuple[Item, ...]
    quoted: bool

    @property
    def kind(self) -> str:
        """Resolution or decision."""
        return self.noun.kind if self.noun is not None else "resolution"


_MARKER = re.compile(r"(?:[Nn][Oo][Ss]?\.?|[Nn]umbers?|#) ?(?=[\dASE])")


def find(document: Document) -> tuple[Citation, ...]:
    """Every citation of a resolution or decision of a United Nations organ, by place.

    Those of other bodies (commissions, conferences of parties, agencies) are none.
    """
    text = document.source.text
    starts = {date.span.start: date for date in document.view(dates.find)}
    found: list[Citation] = []
    announced = nouns.find(text)
    for index, noun in enumerate(announced):
        part = document.part_at(noun.span.start)
        if part is not None:
            end = part.span.end
            if index + 1 < len(announced):
                end = min(end, announced[index + 1].span.start)
            citation = _cited(document, part, noun, end, starts)
            if citation is not None:
                _share_back(text, found, citation)
                found.append(_continued(text, found, citation))
    found += _unannounced(document, found, starts)
    found.sort(key=lambda citation: citation.span)
    return tuple(_carried(found))


def in_parts(document: Document, parts: Sequence[Part]) -> Iterator[Citation]:
    """The citations of some parts, but for those in quotations."""
    wanted = {part.index for part in parts}
    for citation in document.view(find):
        if citation.part in wanted and not citation.quoted:
            yield citation


def _cited(
    document: Document, part: Part, noun: Noun, end: int, starts: Mapping[int, Date]
) -> Citation | None:
    text = document.source.text
    at = noun.span.end
    while at < end and text[at] == " ":
        at += 1
    marker = _MARKER.match(text, at, end)
    if marker is not None:
        at = marker.end()
    items = lists.read(text, at, end, noun.plural, starts)
    if not items:
        return None
    owner = owners.find(document, part, noun, items)
    if owner.known == "foreign":
        return None
    span = Span(noun.span.start, items[-1].end)
    quoted = quotations.is_quoted(document, noun.span.start)
    marker_span = Span(*marker.span()) if marker is not None else None
    return Citation(part.index, span, noun, marker_span, owner, tuple(items), quoted)


def _share_back(text: str, found: list[Citation], citation: Citation) -> None:
    """`resolution 60/180 and Security Council resolution 1645 (2005), both of 20 December 2005`."""
    date = citation.items[-1].date
    if not found or date is None or not citation.items[-1].shared:
        return
    last = found[-1]
    start = citation.span.start
    if citation.owner.span is not None:
        start = min(start, citation.owner.span.start)
    if last.part != citation.part or text[last.span.end : start] not in _GOING_ON:
        return
    if all(item.date is None for item in last.items):
        items = tuple(item._replace(date=date, shared=True) for item in last.items)
        found[-1] = last._replace(items=items)


_GOING_ON = (" and ", ", ", ", and ", " or ", " as well as ", ", as well as ")
_FORMS = {
    "ga": ("session", "roman"), "sc": ("council", "bare"), "ecosoc": ("year", "roman"),
    "hrc": ("session",),
}  # fmt: skip


def _continued(text: str, found: Sequence[Citation], citation: Citation) -> Citation:
    """`General Assembly resolution 60/1 and decision 62/555`: the organ is carried on."""
    if not found or citation.noun is None or citation.owner.known not in ("", "presumed", "form"):
        return citation
    last, between = found[-1], text[found[-1].span.end : citation.span.start]
    if last.part != citation.part or between.replace(INDICATOR, "") not in _GOING_ON:
        return citation
    organ = last.owner.organ
    if organ is None or citation.items[0].number.form not in _FORMS[organ]:
        return citation
    return citation._replace(owner=Owner(organ, "carried"))


def _unannounced(
    document: Document, found: Sequence[Citation], starts: Mapping[int, Date]
) -> Iterator[Citation]:
    """Symbols of adopted texts that no noun announces: `Recalling A/RES/60/1`."""
    text = document.source.text
    known = {item.number.span.start for citation in found for item in citation.items}
    at = text.find("/RES/")
    while at >= 0:
        start = at - 5 if text.startswith("A/HRC", max(0, at - 5)) else at - 1
        part = document.part_at(start)
        before = text[max(0, start - 1) : max(0, start)]
        if start not in known and part is not None and not before.isalnum():
            item = lists.single(text, start, part.span.end, starts)
            if item is not None:
                owner = Owner(item.number.organ, "symbol")
                quoted = quotations.is_quoted(document, start)
                span = Span(start, item.end)
                yield Citation(part.index, span, None, None, owner, (item,), quoted)
        at = text.find("/RES/", at + 5)


def _carried(citations: Sequence[Citation]) -> Iterator[Citation]:
    """A number whose organ is said once has it wherever it stands."""
    organs: dict[tuple[str, str], set[str]] = {}
    for citation in citations:
        if citation.owner.organ is not None and citation.owner.known != "presumed":
            for item in citation.items:
                key = citation.kind, item.number.text
                organs.setdefault(key, set()).add(citation.owner.organ)
    for citation in citations:
        key = citation.kind, citation.items[0].number.text
        known = organs.get(key, set())
        if (citation.owner.organ is None or citation.owner.known == "presumed") and len(known) == 1:
            yield citation._replace(owner=Owner(next(iter(known)), "carried"))
        else:
            yield citation
