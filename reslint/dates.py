"""The dates of a document, rightly or wrongly written, found once."""

from __future__ import annotations

import re
from typing import NamedTuple

from reslint.document import Document
from reslint.source import Span

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Date(NamedTuple):
    """A day as written. `year` and `year_span` are None in "15 May"; all spans lie in `span`.

    `order` is day-first (`20 December 2006`), month-first (`December 20, 2006`), iso
    (`2006-12-20`) or numeric (`20/12/2006`, where `month` may be the day). `part` is the index
    of the part the date stands in.
    """

    part: int
    span: Span
    order: str
    day: int
    month: int
    year: int | None
    day_span: Span
    month_span: Span
    year_span: Span | None


_NAMES = {name.lower(): month for month, name in enumerate(MONTHS, start=1)}
_NAMES |= {name[:3].lower(): month for month, name in enumerate(MONTHS, start=1)} | {"sept": 9}

# A number of one or two figures: every day is one. What must not stand before them is looked up
# behind the first of them, since only a pattern that begins with a character class scans fast.
_DAY = re.compile(r"[0-9](?<![\w./,][0-9])[0-9]?(?![0-9])")
_MONTH_BEHIND = re.compile(r"( ?(?:st|nd|rd|th))?(?: of)? *([A-Za-z]{3,9})\b(\.?)")
_DAY_BEHIND_MONTH = r"(\d\d?(?:st|nd|rd|th)?)(?![\w/%]|[.,:-]\d)"
_YEAR = re.compile(r"(?:,? *| of )(\d{4})(?![\w/]|[.,-]\d)")
_NUMERIC = r"(\d\d?)([/.-])(\d\d?)\2((?:19|20)\d\d)(?![\w/-])"
_ISO = r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-])"
# "June 30" without a year is a day only after such a word: "in June 30 States" is none.
_BEFORE_DAY = frozenset((
    "on", "by", "until", "till", "before", "after", "since", "from", "to", "and", "between", "of",
    "dated", "adopted", "through",
))  # fmt: skip


def find(document: Document) -> tuple[Date, ...]:
    """Every date of the parts, by its place in the flow text."""
    text = document.source.text
    found: list[Date] = []
    for match in _DAY.finditer(text):
        start, end = match.span()
        if found and start < found[-1].span.end:
            continue
        if text[start - 1 : start] == "-" and text[start - 2 : start - 1].isupper():
            continue  # "COVID-19 March"
        following = text[end : end + 1]
        date = None
        if following in ("/", ".", "-") and text[end + 1 : end + 2].isdecimal():
            date = _in_figures(document, start, end)
        else:
            if following == " " or following.isalpha():
                date = _day_first(document, start, end)
            if date is None and text[start - 1 : start] == " ":
                date = _month_first(document, start)
        if date is not None:
            found.append(date)
    return tuple(found)


def by_start(document: Document) -> dict[int, Date]:
    """The dates by the offset they begin at."""
    return {date.span.start: date for date in document.view(find)}


def days_in(month: int, year: int | None) -> int:
    """The days of a month; February has 29 where the year is not known."""
    if month != 2:
        return 30 if month in (4, 6, 9, 11) else 31
    if year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        return 29
    return 28


def _day_first(document: Document, start: int, end: int) -> Date | None:
    text = document.source.text
    match = _MONTH_BEHIND.match(text, end)
    if match is None:
        return None
    word = match.group(2)
    month = _NAMES.get(word.lower())
    if month is None:
        return None
    is_short = word.lower() != MONTHS[month - 1].lower()
    name = Span(match.start(2), match.end(3) if is_short else match.end(2))
    year = _YEAR.match(text, name.end)
    if year is None and not word[0].isupper():
        return None  # "annex 1 may", "part 2 march"
    day = Span(start, match.end(1) if match.group(1) else end)
    return _dated(document, day, name, month, year)


def _month_first(document: Document, start: int) -> Date | None:
    text = document.source.text
    before = text[max(0, start - 11) : start - 1].rpartition(" ")[2]
    month = _NAMES.get(before.rstrip(".").lower())
    if month is None or not before[0].isupper():
        return None
    day = re.compile(_DAY_BEHIND_MONTH).match(text, start)
    if day is None:
        return None
    name = Span(start - 1 - len(before), start - 1)
    year = _YEAR.match(text, day.end())
    if year is None:
        words = text[max(0, name.start - 12) : name.start].lower().split()
        if not words or words[-1] not in _BEFORE_DAY:
            return None
    return _dated(document, Span(*day.span()), name, month, year)


def _dated(
    document: Document, day: Span, name: Span, month: int, year: re.Match[str] | None
) -> Date | None:
    start, end = min(day.start, name.start), max(day.end, name.end)
    order = "day-first" if day.start == start else "month-first"
    count = int(document.text(day).rstrip(" stndrh"))
    year_span = None
    if year is not None:
        year_span = Span(*year.span(1))
        end = year_span.end
    part = document.part_at(start)
    if part is None or end > part.span.end:
        return None
    number = int(year.group(1)) if year is not None else None
    return Date(part.index, Span(start, end), order, count, month, number, day, name, year_span)


def _in_figures(document: Document, start: int, end: int) -> Date | None:
    text = document.source.text
    part = document.part_at(start)
    order, groups = "numeric", (1, 3, 4)
    match = None
    if text[end] in text[end + 2 : end + 4]:
        match = re.compile(_NUMERIC).match(text, start)
    if match is None and start >= 5 and text[start - 1] == "-":  # the month of 2006-12-20
        order, groups = "iso", (3, 2, 1)
        match = re.compile(_ISO).match(text, start - 5)
        if match is not None and (text[start - 6 : start - 5].isalnum() or text[start - 6] in "/-"):
            return None
    if match is None or part is None:
        return None
    spans = [Span(*match.span(group)) for group in groups]
    day, month, year = (int(match.group(group)) for group in groups)
    return Date(part.index, Span(*match.span()), order, day, month, year, *spans)
