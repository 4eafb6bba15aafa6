"""The citations of resolutions and decisions in a document, found once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reslint import citation_numbers, citation_organs, dates, quotations
from reslint.citation_numbers import Number
from reslint.citation_organs import Owner
from reslint.dates import Date
from reslint.document import Document, Part
from reslint.source import Span


class Item(NamedTuple):
    """One number of a citation and its date.

    `link` is what stands between the number and its own date (` of `, `, dated `). A `shared`
    date stands behind a later number of the list. `listed` is false for a number that is set
    off from the noun by other words: `resolutions 74/270 of 2 April 2020 on …, 74/274 of …`.
    """

    number: Number
    date: Date | None = None
    link: Span | None = None
    shared: bool = False
    listed: bool = True


class Citation(NamedTuple):
    """A citation: noun and numbers, with whose they are.

    `noun` is `resolution`, `decisions`, `res.` as written, None for a symbol that stands alone;
    `kind` is resolution or decision. `marker` is `No.` between noun and number. `quoted`
    citations stand in a quotation, whose spelling is its own.
    """

    part: int
    span: Span
    noun: Span | None
    kind: str
    plural: bool
    abbreviated: bool
    marker: Span | None
    owner: Owner
    items: tuple[Item, ...]
    quoted: bool


class _Noun(NamedTuple):
    span: Span
    kind: str
    plural: bool
    abbreviated: bool = False


_SHORT = re.compile(
    r"[RrDd](?:es|ec|ES|EC)(s|S)?(?:\. ?| )(?=(?:[Nn]os?\.? ?|#)?(?:A/|S/|E/)?(?:E?S-)?\d+[ /(A])"
)
_MARKER = re.compile(r"(?:[Nn][Oo][Ss]?\.?|[Nn]umbers?|#) ?(?=[\dASE])")
_LINK = re.compile(
    r"\ufffc? *(?:\( *|,? *(?:of the|of|dated|adopted on the|adopted on|passed on|adopted)? *)"
)
_SEPARATOR = re.compile(r"\ufffc?(?:, ?(?:and |or |as well as )?| (?:and|or|to|&|as well as) |–|; ?)\ufffc?")
_FARTHER = re.compile(r"(?:[,;]| and| or)\ufffc? (?=(?:E?S-)?\d)")
# What follows a bare number in a list; before any other word it counts things.
_AFTER_BARE = re.compile(r"\ufffc?(?:[,;.:)]| (?:and|or|of|on|to|as|in|by|concerning)\b|\s|$)")


def find(document: Document) -> tuple[Citation, ...]:
    """Every citation of a resolution or decision of a United Nations organ, by place.

    Those of other bodies (commissions, conferences of parties, agencies) are none.
    """
    text = document.source.text
    starts = document.view(dates.by_start)
    nouns = sorted(_nouns(text))
    found = []
    for index, noun in enumerate(nouns):
        part = document.part_at(noun.span.start)
        if part is None:
            continue
        limit = part.span.end
        if index + 1 < len(nouns):
            limit = min(limit, nouns[index + 1].span.start)
        citation = _cited(document, part, noun, limit, starts)
        if citation is not None:
            found.append(citation)
    found += _bare_symbols(document, found, starts)
    return tuple(_carried(sorted(found, key=lambda citation: citation.span)))


def in_parts(document: Document, parts: Sequence[Part]) -> Iterator[Citation]:
    """The citations of some parts that are not quoted."""
    wanted = {part.index for part in parts}
    for citation in document.view(find):
        if citation.part in wanted and not citation.quoted:
            yield citation


def _nouns(text: str) -> Iterator[_Noun]:
    for kind, tail in (("resolution", "esolution"), ("decision", "ecision")):
        at = text.find(tail)
        while at >= 0:
            start, end = at - 1, at + len(tail)
            plural = text[end : end + 1] == "s"
            end += plural
            is_word = start >= 0 and text[start] in "RrDd" and not text[start - 1 : start].isalpha()
            if is_word and not text[end : end + 1].isalpha():
                yield _Noun(Span(start, end), kind, plural)
            at = text.find(tail, end)
    for match in _SHORT.finditer(text):
        start = match.start()
        if not text[start - 1 : start].isalnum() and text[start - 1 : start] not in ("/", "."):
            kind = "resolution" if match.group()[0] in "Rr" else "decision"
            span = Span(start, start + len(match.group().rstrip()))
            yield _Noun(span, kind, match.group(1) is not None, abbreviated=True)


def _cited(
    document: Document, part: Part, noun: _Noun, limit: int, starts: dict[int, Date]
) -> Citation | None:
    text = document.source.text
    at = noun.span.end
    while at < limit and text[at] == " ":
        at += 1
    marker = _MARKER.match(text, at, limit)
    first = marker.end() if marker else at
    items = _items(text, first, limit, noun, starts)
    if not items:
        return None
    own = _own(document, part)
    end = _end(items[_listed(items) - 1])
    owner = _owner(text, part, noun, items, own, end)
    if owner.known == "foreign":
        return None
    return Citation(
        part=part.index,
        span=Span(noun.span.start, _end(items[-1])),
        noun=noun.span,
        kind=noun.kind,
        plural=noun.plural,
        abbreviated=noun.abbreviated,
        marker=Span(*marker.span()) if marker else None,
        owner=owner,
        items=tuple(items),
        quoted=quotations.is_quoted(document, noun.span.start),
    )


def _items(
    text: str, start: int, limit: int, noun: _Noun, starts: dict[int, Date]
) -> list[Item]:
    """The numbers of a citation: a list without gaps, then those further on in its clause."""
    number = citation_numbers.read(text, start, limit)
    items: list[Item] = []
    while number is not None:
        items.append(_with_date(text, number, limit, starts))
        separator = _SEPARATOR.match(text, _end(items[-1]), limit)
        number = None
        if separator is not None:
            number = citation_numbers.read(text, separator.end(), limit)
            if number is not None and number.form == "bare" and not _is_number(text, number, items):
                number = None
    if items:
        _share(items)
        items += _farther(text, _end(items[-1]), limit, noun, starts)
    return items


def _with_date(text: str, number: Number, limit: int, starts: dict[int, Date]) -> Item:
    link = _LINK.match(text, number.span.end, limit)
    if link is None:
        return Item(number)
    date = starts.get(link.end())
    if date is None or date.year is None:
        return Item(number)
    words = link.group().strip("\ufffc ")
    if words in ("", ",") and date.span.end < limit and text[date.span.end] not in ",;.)\ufffc\n":
        return Item(number)  # "under resolution 1874 (2009) 12 May 2011 was"
    return Item(number, date, Span(number.span.end, date.span.start))


def _is_number(text: str, number: Number, items: list[Item]) -> bool:
    """Whether a bare number continues a list of Security Council resolutions."""
    return (
        items[-1].number.form in ("bare", "council")
        and number.count >= 100
        and _AFTER_BARE.match(text, number.span.end) is not None
    )


def _share(items: list[Item]) -> None:
    """Numbers of one session that stand in a row have the date that follows the last of them."""
    for index in range(len(items) - 2, -1, -1):
        item, after = items[index], items[index + 1]
        same = item.number.form == after.number.form and item.number.session == after.number.session
        if item.date is None and after.date is not None and same and item.number.form != "bare":
            items[index] = item._replace(date=after.date, shared=True)


def _farther(
    text: str, start: int, limit: int, noun: _Noun, starts: dict[int, Date]
) -> Iterator[Item]:
    at = start
    while True:
        match = _FARTHER.search(text, at, limit)
        if match is None:
            return
        at = match.end()
        number = citation_numbers.read(text, at, limit)
        if number is None or number.form == "bare":
            continue
        item = _with_date(text, number, limit, starts)._replace(listed=False)
        if noun.plural or item.date is not None:
            yield item
        at = _end(item)


def _end(item: Item) -> int:
    if item.date is None or item.shared:
        return item.number.span.end
    return item.date.span.end


def _listed(items: Sequence[Item]) -> int:
    return sum(item.listed for item in items)


def _own(document: Document, part: Part) -> str | None:
    """The organ that the part's resolution speaks for."""
    profile = document.profile
    if 1 <= part.resolution <= len(document.resolutions):
        profile = document.resolution(part).profile
    return profile if profile in ("ga", "sc", "ecosoc", "hrc") else None


def _owner(
    text: str, part: Part, noun: _Noun, items: Sequence[Item], own: str | None, end: int
) -> Owner:
    first = items[0].number
    if first.organ is not None:
        return Owner(first.organ, "symbol")
    owner = citation_organs.of_noun(text, part.body.start, noun.span.start, own)
    if owner.organ is None and owner.known != "foreign":
        farther = citation_organs.behind(text, end, part.span.end)
        if farther.known:
            owner = farther
    if owner.known:
        return owner
    return _by_form(text, part, noun, items, own)


def _by_form(
    text: str, part: Part, noun: _Noun, items: Sequence[Item], own: str | None
) -> Owner:
    """Years in parentheses are the Security Council's, years before a stroke the other Council's."""
    form = items[0].number.form
    before = text[part.body.start : noun.span.start].strip().lower()
    if part.role == "footnote" and before in ("", "see", "see also") and own and form != "bare":
        form = items[0].number.form
        if form in ("session", "roman"):
            return Owner(own, "own")
    if form == "council":
        return Owner("sc", "form")
    if form == "year":
        return Owner("ecosoc", "form")
    if form == "bare" and own == "sc" and items[0].number.count >= 100:
        return Owner("sc", "form")
    return citation_organs.UNKNOWN


def _bare_symbols(
    document: Document, found: Sequence[Citation], starts: dict[int, Date]
) -> Iterator[Citation]:
    """Symbols of adopted texts that no noun announces: `Recalling A/RES/60/1`."""
    text = document.source.text
    at = text.find("/RES/")
    while at >= 0:
        start = at - 5 if text.startswith("A/HRC", at - 5) else at - 1
        number = None
        if start >= 0 and not text[start - 1 : start].isalnum():
            number = citation_numbers.read(text, start, len(text))
        part = document.part_at(start)
        if number is not None and part is not None and not any(
            item.number.span == number.span for citation in found for item in citation.items
        ):
            item = _with_date(text, number, part.span.end, starts)
            owner = Owner(number.organ, "symbol")
            span, quoted = Span(start, _end(item)), quotations.is_quoted(document, start)
            yield Citation(
                part.index, span, None, "resolution", False, False, None, owner, (item,), quoted
            )
        at = text.find("/RES/", at + 5)


def _carried(citations: Iterable[Citation]) -> Iterator[Citation]:
    """A number whose organ is said once has it wherever it stands."""
    citations = list(citations)
    organs: dict[tuple[str, str], set[str]] = {}
    for citation in citations:
        if citation.owner.organ is not None:
            for item in citation.items:
                key = citation.kind, item.number.text
                organs.setdefault(key, set()).add(citation.owner.organ)
    for citation in citations:
        if citation.owner.organ is None:
            known = organs.get((citation.kind, citation.items[0].number.text), set())
            if len(known) == 1:
                citation = citation._replace(owner=Owner(next(iter(known)), "carried"))
        yield citation
