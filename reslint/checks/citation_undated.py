"""The date at the first citation of a resolution, and at the later ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, dates
from reslint.citations import Citation, Item
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import INDICATOR, Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["absent", "repeated"],
            "description": "what is looked for: first citations without, or later ones with a date",
        },
    },
}
WORDS = ("number", "found", "wanted")

# A resolution that is named as the origin of a body or a measure is not cited for itself.
_ORIGIN = (
    r"(?:established|created|imposed|designated|amended|listed|[Cc]ommittee)"
    r"(?: (?:by|under|to|with|through|pursuant|in))+ (?:its |the )?"
    r"(?:[A-Z]\w+ (?:[A-Za-z]+ ){0,4})?$"
)
_BEFORE_DATE = r"(?:(?:, | both | all )(?:of|on) |\badopted [^,;]{0,40}on )$"
_REACH = 400
_NEXT = 10
Key = tuple[int, str, str]


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the number of a first citation without date, or on a later date."""
    if options["wrong"] == "absent":
        yield from _undated(document, parts)
    else:
        yield from _dated_again(document, parts)


def _undated(document: Document, parts: Sequence[Part]) -> Iterator[Hit]:
    dated = _first_dates(document)
    seen: set[Key] = set()
    for citation in citations.in_parts(document, parts):
        scope = document.resolution(document.parts[citation.part])
        for item in citation.items:
            key = _key(scope.number, citation, item)
            # An embedded draft may lean on the text that it stands in.
            is_known = key in seen or (scope.embedded and _key(1, citation, item) in seen)
            if not is_known and _is_undated(document, citation, item):
                yield _absent(document, item, dated.get(key))
            seen.add(key)


def _dated_again(document: Document, parts: Sequence[Part]) -> Iterator[Hit]:
    dated: set[Key] = set()
    for citation in citations.in_parts(document, parts):
        scope = document.parts[citation.part].resolution
        keys = [_key(scope, citation, item) for item in citation.items]
        if dated.issuperset(keys):
            for item in citation.items:
                if item.date is not None and item.link is not None and not item.shared:
                    yield _repeated(document, item, item.date)
        dated.update(
            key for key, item in zip(keys, citation.items, strict=True) if item.date is not None
        )


def _key(resolution: int, citation: Citation, item: Item) -> Key:
    return resolution, citation.kind, item.number.text


def _first_dates(document: Document) -> dict[Key, dates.Date]:
    """The dates that the text itself gives, by number; none for a number that has two."""
    found: dict[Key, dates.Date] = {}
    doubtful = set()
    for citation in document.view(citations.find):
        for item in citation.items:
            resolution = document.parts[citation.part].resolution
            key, date = _key(resolution, citation, item), item.date
            if date is None or item.shared:
                continue
            first = found.setdefault(key, date)
            if (first.year, first.month, first.day) != (date.year, date.month, date.day):
                doubtful.add(key)
    return {key: date for key, date in found.items() if key not in doubtful}


def _is_undated(document: Document, citation: Citation, item: Item) -> bool:
    """Whether a date is missing that is wanted here."""
    number, owner = item.number, citation.owner
    if item.date is not None or number.symbol is not None or citation.noun is None:
        return False
    if owner.organ is None or owner.known == "presumed" or number.form == "bare":
        return False
    part, start = document.parts[citation.part], citation.span.start
    before = document.plain(Span(max(part.body.start, start - 90), start))
    if re.search(_ORIGIN, before):
        return False
    # The Council's older resolutions stand in lists without dates: "242 (1967), 338 (1973)".
    is_list = len(citation.items) > 1 and not any(each.date for each in citation.items)
    if is_list and owner.organ == "sc":
        return False
    return not _is_dated_later(document, citation, item, part.span.end)


def _is_dated_later(document: Document, citation: Citation, item: Item, end: int) -> bool:
    """Whether a date of its own stands farther on: `5/2, on the code of conduct, of 18 June`."""
    text, start = document.source.text, item.number.span.end
    for each in citation.items:
        is_next = start < each.number.span.start < start + _NEXT
        if is_next and each.date and item.number.form == each.number.form == "council":
            return item.number.session == each.number.session  # "1988 (2011) and 1989 (2011) of"
    dates_after, cited = document.view(dates.find), document.view(_cited_dates)
    for date in dates_after[bisect_left(dates_after, start, key=_start) :]:
        before = text[start : date.span.start]
        if len(before) > _REACH or date.span.end > end or ";" in before:
            return False
        if date.year is not None and date.span.start not in cited:
            return before == " on " or re.search(_BEFORE_DATE, before) is not None
    return False


def _start(date: dates.Date) -> int:
    return date.span.start


def _cited_dates(document: Document) -> frozenset[int]:
    """A view: where the dates begin that a number has to itself."""
    return frozenset(
        item.date.span.start
        for citation in document.view(citations.find)
        for item in citation.items
        if item.date is not None and not item.shared
    )


def _absent(document: Document, item: Item, date: dates.Date | None) -> Hit:
    span = item.number.span
    found = document.text(span)
    if date is None:
        return Hit(span, {"number": found, "found": found, "wanted": f"{found} of …"})
    wanted = f"{found} of {document.text(date.span)}"
    edit = Replace(Span(span.end, span.end), f" of {document.text(date.span)}")
    words = {"number": found, "found": found, "wanted": wanted}
    return Hit(span, words, Fix((edit,), f"write {wanted}"))


def _repeated(document: Document, item: Item, date: dates.Date) -> Hit:
    gone = Span(item.number.span.end, date.span.end)
    found = document.text(item.number.span)
    words = {"number": found, "found": document.text(date.span), "wanted": found}
    fix = None
    if INDICATOR not in document.text(gone):
        fix = Fix((Replace(gone, ""),), f"write {found}")
    return Hit(date.span, words, fix)
