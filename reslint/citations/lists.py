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
    date stands behind a later number of the list. `listed` is false for a number that is set
    off from the noun by other words: `resolutions 74/270 of 2 April 2020 on …, 74/274 of …`.
    """

    number: Number
    date: Date | None = None
    link: Span | None = None
    shared: bool = False
    listed: bool = True

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
        _share(items)
        items += _farther(text, items[-1].end, end, plural, dates)
    return items


def single(text: str, start: int, end: int, dates: Mapping[int, Date]) -> Item | None:
    """The one number at `start`, with its date."""
    number = numbers.read(text, start, end)
    return None if number is None else _with_date(text, number, end, dates)


def _with_date(text: str, number: Number, end: int, dates: Mapping[int, Date]) -> Item:
    link = _LINK.match(text, number.span.end, end)
    date = dates.get(link.end()) if link is not None else None
    if link is None or date is None or date.year is None:
        return Item(number)
    introduced = link.group().strip("\ufffc, ")
    if not introduced and text[date.span.end : min(end, date.span.end + 1)] not in _CLOSING:
        return Item(number)  # "under resolution 1874 (2009) 12 May 2011 was"
    return Item(number, date, Span(number.span.end, date.span.start))


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
        is_shared = same and item.number.form in ("session", "year")
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
