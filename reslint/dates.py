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


_KEYS = tuple(name[:3].lower() for name in MONTHS)
_NAME = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_MONTH = re.compile(_NAME)
_DAY_AFTER = re.compile(r" (\d{1,2})(?:st|nd|rd|th)?(?![\w/%]|[.,:-]\d)")
_YEAR = re.compile(r"(?:,? *| of )(\d{4})(?![\w/]|[.,-]\d)")
# Scans for the middle of a date in figures, which is rare, not for digits, which are not.
_FIGURES = re.compile(r"[/.-]\d\d?[/.-](?=\d)")
_NUMERIC = re.compile(r"(\d\d?)([/.-])(\d\d?)\2((?:19|20)\d\d)(?![\w/-])")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-])")
# "June 30" without a year is a day only after such a word: "in June 30 States" is none.
_BEFORE_DAY = frozenset(
    "on by until till before after since from to and between of dated adopted through".split()
)


def find(document: Document) -> tuple[Date, ...]:
    """Every date of the parts, by its place in the flow text."""
    text = document.source.text
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is longer would shift all places
        lowered = text
    found = _in_words(document, lowered) + _in_figures(document)
    return tuple(sorted(found, key=lambda date: date.span))


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


def _in_words(document: Document, lowered: str) -> list[Date]:
    found = []
    for month, key in enumerate(_KEYS, start=1):
        at = lowered.find(key)
        while at >= 0:
            before = lowered[at - 1 : at]
            if before == " " or before.isdigit() or not before.isalnum():
                date = _around(document, lowered, month, at)
                if date is not None:
                    found.append(date)
            at = lowered.find(key, at + 3)
    return found


def _around(document: Document, lowered: str, month: int, at: int) -> Date | None:
    """The date whose month stands at `at`, if there is a day before or behind it."""
    name = _MONTH.match(lowered, at)
    if name is None:
        return None
    part = document.part_at(at)
    if part is None:
        return None
    month_span = Span(at, name.end())
    if name.group().endswith(".") and name.group(1) == MONTHS[month - 1].lower():
        month_span = Span(at, name.end() - 1)  # that full stop ends a sentence
    date = _day_first(document.source.text, lowered, part.index, month, month_span)
    if date is None and document.source.text[at].isupper():
        date = _month_first(lowered, part.index, month, month_span)
    if date is not None and date.span.start >= part.span.start and date.span.end <= part.span.end:
        return date
    return None


def _day_first(text: str, lowered: str, part: int, month: int, name: Span) -> Date | None:
    end = name.start
    while lowered[end - 1 : end] == " ":
        end -= 1
    if lowered.endswith(" of", 0, end):
        end -= 3
    start = end
    if lowered.endswith(("st", "nd", "rd", "th"), 0, end):
        start -= 2
    figures = start
    while start > 0 and lowered[start - 1].isdecimal():
        start -= 1
    if not 1 <= figures - start <= 2 or lowered[start - 1 : start].isalpha():
        return None
    if lowered[start - 1 : start] in ("/", ".", ","):
        return None
    year = _YEAR.match(lowered, name.end)
    if year is None and not text[name.start].isupper():
        return None  # "annex 1 may", "part 2 march"
    day = int(lowered[start:figures])
    return _dated(part, "day-first", day, month, year, Span(start, end), name)


def _month_first(lowered: str, part: int, month: int, name: Span) -> Date | None:
    day = _DAY_AFTER.match(lowered, name.end)
    if day is None:
        return None
    year = _YEAR.match(lowered, day.end())
    if year is None:
        word = lowered[max(0, name.start - 12) : name.start].split()
        if not word or word[-1] not in _BEFORE_DAY:
            return None
    day_span = Span(day.start(1), day.end())
    return _dated(part, "month-first", int(day.group(1)), month, year, day_span, name)


def _dated(
    part: int, order: str, day: int, month: int, year: re.Match[str] | None, at: Span, name: Span
) -> Date:
    start, end = min(at.start, name.start), max(at.end, name.end)
    if year is None:
        return Date(part, Span(start, end), order, day, month, None, at, name, None)
    year_span = Span(*year.span(1))
    span = Span(start, year_span.end)
    return Date(part, span, order, day, month, int(year.group(1)), at, name, year_span)


def _in_figures(document: Document) -> list[Date]:
    found = []
    text = document.source.text
    for middle in _FIGURES.finditer(text):
        part = document.part_at(middle.start())
        start = middle.start()
        while start > 0 and text[start - 1].isdecimal():
            start -= 1
        if part is None or start == 0 or text[start - 1].isalnum() or text[start - 1] in "/.-–":
            continue
        order, groups = "numeric", (1, 3, 4)
        match = _NUMERIC.match(text, start)
        if match is None:
            order, groups = "iso", (3, 2, 1)
            match = _ISO.match(text, start)
        if match is not None:
            spans = [Span(*match.span(group)) for group in groups]
            day, month, year = (int(match.group(group)) for group in groups)
            found.append(Date(part.index, Span(*match.span()), order, day, month, year, *spans))
    return found
