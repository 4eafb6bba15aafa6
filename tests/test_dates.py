"""Dates, rightly and wrongly written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint import dates, formats, structure
from reslint.dates import Date
from reslint.document import Document

HEAD = "*The General Assembly*,\n\n*Recalling* the Charter of the United Nations,\n\n"


def read(paragraph: str) -> Document:
    return structure.parse(formats.read(f"{HEAD}1. *Decides* {paragraph}\n".encode(), "draft.md"))


def found(paragraph: str) -> list[tuple[str, str, int | None, int, int]]:
    document = read(paragraph)
    return [
        (document.text(date.span), date.order, date.year, date.month, date.day)
        for date in document.view(dates.find)
    ]


@pytest.mark.parametrize(
    ("written", "order"),
    [
        ("20 December 2006", "day-first"),
        ("20th December 2006", "day-first"),
        ("20th of December, 2006", "day-first"),
        ("20 Dec. 2006", "day-first"),
        ("20 Dec 2006", "day-first"),
        ("20 december 2006", "day-first"),
        ("20 DECEMBER 2006", "day-first"),
        ("December 20, 2006", "month-first"),
        ("December 20 2006", "month-first"),
        ("Dec. 20th, 2006", "month-first"),
        ("20/12/2006", "numeric"),
        ("20.12.2006", "numeric"),
        ("20-12-2006", "numeric"),
        ("2006-12-20", "iso"),
    ],
)
def test_one_day_written_in_many_ways(written: str, order: str) -> None:
    assert found(f"to meet on {written}, and later;") == [(written, order, 2006, 12, 20)]


@pytest.mark.parametrize(
    "text",
    [
        "under article 1 may not be changed;",
        "that part 2 march on;",
        "in accordance with resolution 62/175;",
        "in document A/62/12/2006 and E/2007/30;",
        "that COVID-19 March reports are late;",
        "that 10.5 May count and 1,200 May not;",
        "that in May 9 States reported;",
        "for the period 2008-2011, and by 31/12;",
        "on 12 Marine areas and 30 Septembers;",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


def test_a_date_may_lack_its_year() -> None:
    assert found("to meet on 15 May and by June 30.") == [
        ("15 May", "day-first", None, 5, 15),
        ("June 30", "month-first", None, 6, 30),
    ]


def test_of_a_range_of_days_the_last_is_the_date() -> None:
    assert found("to meet from 13 to 15 February 2008, 29–31 April 2009 and 2 and 3 May;") == [
        ("15 February 2008", "day-first", 2008, 2, 15),
        ("31 April 2009", "day-first", 2009, 4, 31),
        ("3 May", "day-first", None, 5, 3),
    ]


def test_a_full_stop_behind_a_full_month_ends_the_sentence() -> None:
    assert found("to meet on 4 July.") == [("4 July", "day-first", None, 7, 4)]
    assert found("to meet on 4 Sept.") == [("4 Sept.", "day-first", None, 9, 4)]


def test_the_pieces_of_a_date_have_places() -> None:
    document = read("to meet on 20th Dec., 2006;")
    (date,) = document.view(dates.find)
    assert date.year_span is not None
    pieces = [document.text(span) for span in (date.day_span, date.month_span, date.year_span)]
    assert pieces == ["20th", "Dec.", "2006"]
    assert document.parts[date.part].role == "operative"


def test_dates_stand_in_order_and_in_notes_too() -> None:
    text = f"{HEAD}1. *Notes* 5 May 2006[^1] and 4 May 2006.\n\n[^1]: Letter of 3 May 2006.\n"
    document = structure.parse(formats.read(text.encode(), "draft.md"))
    known = [(date.day, document.parts[date.part].role) for date in document.view(dates.find)]
    assert known == [(5, "operative"), (4, "operative"), (3, "footnote")]


@pytest.mark.parametrize(
    ("month", "year", "days"),
    [(1, 2007, 31), (4, 2007, 30), (2, 2007, 28), (2, 2008, 29), (2, 1900, 28), (2, 2000, 29)],
)
def test_the_days_of_a_month(month: int, year: int, days: int) -> None:
    assert dates.days_in(month, year) == days


def test_february_may_have_29_days_where_the_year_is_not_known() -> None:
    assert dates.days_in(2, None) == 29


@given(st.text(alphabet="0123456789 ./-,MayJunestndrhof\n", max_size=60))
def test_any_text_is_read_and_every_date_lies_in_it(text: str) -> None:
    document = read(text)
    for date in document.view(dates.find):
        assert isinstance(date, Date)
        part = document.parts[date.part]
        assert part.span.start <= date.span.start < date.span.end <= part.span.end
