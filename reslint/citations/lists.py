"""The numbers that one noun cites, with their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reslint.citations import numbers
from reslint.citations.numbers import Number
from reslint.dates import Date
from reslint.source import Span


class Item(NamedTuple):
    """One number of a citation and its date.

    `link` is what stands between the number and its own date (` of `, `, dated `). A `shared`
    date stands behind a later number of the list, or behind them all: `…, both of 5 May 2020`.
    `listed` is false for a number that is set off from the noun by other words: `resolutions
    74/270 of 2 April 2020 on …, 74/274 of …`. `title` is the quotation that names it, with its
    marks. A date behind a title or a section has no link: `65/1, section XI, of 5 May 2011`.
    """

    number: Number
    date: Date | None = None
    link: Span | None = None
    shared: bool = False
    listed: bool = True
    title: Span | None = None

    @property
    def end(self) -> int:
        """Behind the number and its own date."""
        if self.date is None or self.shared:
            return self.number.span.end
        return self.date.span.end


_LINK = re.compile(r"\ufffc? *(?:\( *|,? *(?:of the|of|dated|adopted on|adopted|passed on)? *)")
# Behind these marks a date that nothing introduces is the citation's: `60/1, 16 September 2005,`.
_CLOSING = ",;.)\ufffc"
_SEPARATOR = re.compile(
    r"\ufffc?(?:, ?(?:and |or |as well as )?| (?:and|or|to|&|as well as) |–|; ?)\ufffc?"
)
# The longest separator between two numbers in a row, `, as well as `, is shorter.
_NEXT = 15
_ALL = r",\ufffc? (both|all)? ?(?:of|adopted on) (?=\d)"
# How far behind the last number their common date may stand; no description is longer.
_REACH = 400
# What may stand between a number and its date: a title, or the part that is meant.
_WITHIN = (
    r"\ufffc?,? (?:entitled (“[^”\n]{1,400}”)"
    r"|(?:section|sect\.|part|annex|paragraph|para\.)s? [\w.() ]{1,12}),?\ufffc?(?: of )?"
)
# A number further on. The search begins at a figure, since that scans fast.
_FARTHER = re.compile(r"\d(?<=[ -]\d)\d{0,3}(?:/\d| ?[A-Z]? \((?:\d{4}|(?:E?S-)?[IVXL]+)\))")
_BEFORE_FARTHER = (", ", " and ", " or ", "; ", ",\ufffc ", "\ufffc and ", "\ufffc, ")
# What follows a bare number in a list; before any other word it counts things.
_AFTER_BARE = r"\ufffc?(?:[,;.:)\n]| (?:and|or|of|on|to|as|in|by|concerning)\b|$)"


def read(text: str, start: int, end: int, plural: bool, dates: Mapping[int, Date]) -> list[Item]:
    """The numbers from `start` on: a list without gaps, then those further on in its clause.

    `end` is where the clause ends at the latest, `dates` are those of the document by place.
    """
    items: list[Item] = []
    number = numbers.read(text, start, end)
    while number is not None:
        items.append(_with_date(text, number, end, dates))
        separator = _SEPARATOR.match(text, items[-1].end, end)
        number = None
        if separator is not None:
            number = numbers.read(text, separator.end(), end)
            if number is not None and number.form == "bare" and not _is_cited(text, number, items):
                number = None
    if items:
        items += _farther(text, items[-1].end, end, plural, dates)
        _share(items)
        _share_with_all(text, items, end, dates)
    return items


def single(text: str, start: int, end: int, dates: Mapping[int, Date]) -> Item | None:
    """The one number at `start`, with its date."""
    number = numbers.read(text, start, end)
    return None if number is None else _with_date(text, number, end, dates)


def _with_date(text: str, number: Number, end: int, dates: Mapping[int, Date]) -> Item:
    link = _LINK.match(text, number.span.end, end)
    date = dates.get(link.end()) if link is not None else None
    if link is None or date is None or date.year is None:
        return _dated_late(text, number, end, dates)
    introduced = link.group().strip("\ufffc, ")
    if not introduced and text[date.span.end : min(end, date.span.end + 1)] not in _CLOSING:
        return Item(number)  # "under resolution 1874 (2009) 12 May 2011 was"
    item = Item(number, date, Span(number.span.end, date.span.start))
    return item._replace(title=_title(text, item.end, end))


def _title(text: str, at: int, end: int) -> Span | None:
    within = None
    if text.startswith(_BEFORE_TITLE, at):
        within = re.compile(_WITHIN).match(text, at, end)
    return Span(*within.span(1)) if within is not None and within.group(1) else None


_BEFORE_WITHIN = (" en", ", en", ", se", ", pa", ", an", "\ufffc")
_BEFORE_TITLE = (", en", " en", "\ufffc, en", ",\ufffc en", "\ufffc en")


def _dated_late(text: str, number: Number, end: int, dates: Mapping[int, Date]) -> Item:
    """`65/1, section XI, of 5 May 2011`, `72/241, entitled “…”, of 20 December 2017`."""
    within = None
    if text.startswith(_BEFORE_WITHIN, number.span.end):
        within = re.compile(_WITHIN).match(text, number.span.end, end)
    if within is None:
        return Item(number)
    title = Span(*within.span(1)) if within.group(1) else None
    date = dates.get(within.end()) if within.group().endswith(" of ") else None
    if date is None or date.year is None:
        return Item(number, title=title)
    return Item(number, date, title=title)


def _share_with_all(text: str, items: list[Item], end: int, dates: Mapping[int, Date]) -> None:
    """`…, both of 20 December 2005` dates the numbers before it, `…, of 18 June 2007` as well."""
    if items[-1].date is not None:
        return
    start = items[-1].end
    comma = text.find(",", start, min(end, start + _REACH))
    while comma >= 0:
        words = re.compile(_ALL).match(text, comma)
        date = dates.get(words.end()) if words is not None else None
        if words is not None and words.group(1) is None and len(items) == 1:
            return  # "resolution 2248 (2015) and the statement, of 26 June 2015"
        if date is not None and date.year is not None:
            _give(items, date)
            return
        comma = text.find(",", comma + 1, min(end, start + _REACH))


def _give(items: list[Item], date: Date) -> None:
    for index, item in enumerate(items):
        if item.date is None:
            items[index] = item._replace(date=date, shared=True)


def _is_cited(text: str, number: Number, items: list[Item]) -> bool:
    """Whether a bare number continues a list of Security Council resolutions."""
    return (
        items[-1].number.form in ("bare", "council")
        and number.serial >= 100
        and re.compile(_AFTER_BARE).match(text, number.span.end) is not None
    )


def _share(items: list[Item]) -> None:
    """Numbers of one session that stand in a row have the date that follows the last of them.

    Not so those of the Security Council: each has a date of its own, or none.
    """
    for index in range(len(items) - 2, -1, -1):
        item, after = items[index], items[index + 1]
        same = (item.number.form, item.number.session) == (after.number.form, after.number.session)
        is_next = after.number.span.start - item.number.span.end < _NEXT
        is_shared = same and is_next and item.number.form in ("session", "year")
        if is_shared and item.date is None and after.date is not None:
            items[index] = item._replace(date=after.date, shared=True)


def _farther(
    text: str, start: int, end: int, plural: bool, dates: Mapping[int, Date]
) -> Iterator[Item]:
    for match in _FARTHER.finditer(text, start, end):
        at = match.start()
        for prefix in ("ES-", "S-"):
            if text.endswith(prefix, start, at):
                at -= len(prefix)
        if at < start or not text.endswith(_BEFORE_FARTHER, start, at):
            continue
        number = numbers.read(text, at, end)
        if number is not None:
            item = _with_date(text, number, end, dates)._replace(listed=False)
            start = item.end
            if plural or item.date is not None or _stands_alone(text, item):
                yield item


def _stands_alone(text: str, item: Item) -> bool:
    """Whether a number behind other words is one more, though the noun is a singular.

    `resolution 5/1, on institution-building, and 5/2, on the code of conduct`.
    """
    before = text[max(0, item.number.span.start - 5) : item.number.span.start]
    if before not in (" and ", "\ufffcand "):
        return False
    return re.compile(_AFTER_BARE).match(text, item.end) is not None
