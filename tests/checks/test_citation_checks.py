"""Checks on citations and dates, beyond the examples of their rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reslint.diagnostic import Hit, Replace

Hits = Callable[..., list[Hit]]
Found = Callable[..., list[tuple[str, ...]]]

LEAD = len("The General Assembly,\nRecalling the Charter of the United Nations,\n1. Recalls ")


def edits(hits: Hits, check: str, text: str, **given: Any) -> list[list[tuple[str, str]]]:
    """The edits of every hit as old and new text."""
    told = []
    for hit in hits(check, f"1. *Recalls* {text}\n", **given):
        assert hit.fix is not None
        spans = [(edit.span, edit.text) for edit in hit.fix.edits if isinstance(edit, Replace)]
        assert len(spans) == len(hit.fix.edits)
        told.append([(text[span.start - LEAD : span.end - LEAD], new) for span, new in spans])
    return told


@pytest.mark.parametrize(
    ("check", "text", "wanted"),
    [
        ("citation_symbol", "resolution A/RES/60/1;", [("A/RES/", "")]),
        ("citation_symbol", "resolution S/RES/1373;", [("S/RES/1373", "1373 (2001)")]),
        ("citation_symbol", "A/RES/60/1;", [("A/RES/60/1", "resolution 60/1")]),
        ("citation_capital", "its Decision 75/561;", [("D", "d")]),
        ("citation_abbreviation", "its resolution No. 60/1;", [("No. ", "")]),
        ("citation_letter", "its resolution 57/270B;", [("", " ")]),
        ("citation_letter", "its resolution 57/270b;", [("", " "), ("b", "B")]),
        ("citation_letter", "its resolution 2200 (XXI) A;", [("", " A"), (" A", "")]),
        ("citation_session", "its resolution 1514 (15);", [("15", "XV")]),
        ("citation_session", "its resolution 65/1 (LXV);", [(" (LXV)", "")]),
        ("citation_spacing", "its resolution 1514(XV);", [("", " ")]),
        ("citation_spacing", "its resolution 60 / 1;", [(" ", ""), (" ", "")]),
        ("citation_spacing", "its resolution 57/270  B;", [("  ", " ")]),
        ("citation_spacing", "its resolution 1373 ( 2001 );", [(" ", ""), (" ", "")]),
        ("date_format", "the letter of 20th December 2006;", [("th", "")]),
        ("date_format", "the letter of 01 May 2019;", [("0", "")]),
        ("date_format", "the letter of 20 Dec. 2006;", [("Dec.", "December")]),
        ("date_format", "the letter of 20 December, 2006;", [(",", "")]),
        ("date_format", "the letter of 3 march 2006;", [("march", "March")]),
        (
            "date_format",
            "the letter of 03rd of Mar 2006;",
            [("03rd", "3"), ("of ", ""), ("Mar", "March")],
        ),
        ("date_format", "the letter of March 3, 2006;", [("March 3, 2006", "3 March 2006")]),
    ],
)
def test_only_the_wrong_characters_are_edited(
    hits: Hits, check: str, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert edits(hits, check, text) == [wanted]


@pytest.mark.parametrize(
    ("wrong", "text", "wanted"),
    [
        ("comma", "its resolution 60/1, of 5 May 2006;", [(",", "")]),
        ("comma", "its resolution 60/1, 5 May 2006;", [(",", " of")]),
        ("word", "its resolution 60/1 dated 5 May 2006;", [("dated", "of")]),
        ("word", "its resolution 60/1, adopted on 5 May 2006;", [("adopted on", "of")]),
        ("word", "its resolution 60/1 (5 May 2006);", [("(", "of "), (")", "")]),
    ],
)
def test_the_date_is_joined_by_of(
    hits: Hits, wrong: str, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert edits(hits, "citation_date_link", text, wrong=wrong) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "resolution 60/1 (5 May 2006, in French);",
        "resolution 60/1 of 5 May 2006;",
        "resolution 60/1, until 5 May 2006;",
    ],
)
@pytest.mark.parametrize("wrong", ["comma", "word"])
def test_other_words_before_a_date_are_let_be(hits: Hits, text: str, wrong: str) -> None:
    assert hits("citation_date_link", f"1. *Recalls* {text}\n", wrong=wrong) == []


def test_what_is_not_certain_is_no_safe_fix(hits: Hits) -> None:
    for check, text in (
        ("citation_symbol", "A/RES/60/1;"),
        ("citation_plural", "resolution 5/1, on building, and 5/2, on conduct;"),
    ):
        given = {"noun": "singular"} if check == "citation_plural" else {}
        (hit,) = hits(check, f"1. *Recalls* {text}\n", **given)
        assert hit.fix is not None
        assert not hit.fix.safe


def test_a_symbol_in_parentheses_refers_to_the_document(hits: Hits) -> None:
    assert hits("citation_symbol", "1. *Recalls* the 2030 Agenda (A/RES/70/1);\n") == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("its resolution 60/1; Resolution 61/1 follows;", ["Resolution"]),
        ("the work done. Resolution 61/1 follows;", []),
        ("the report “On Resolution 61/1”;", []),
    ],
)
def test_a_capital_begins_a_sentence(found: Found, text: str, flagged: list[str]) -> None:
    assert [hit[0] for hit in found("citation_capital", f"1. *Recalls* {text}\n")] == flagged


@pytest.mark.parametrize(
    "text",
    [
        "its resolutions 58/153 and all subsequent resolutions;",
        "its resolutions 46/152 to 46/155;",
        "its resolutions 74/92 A and B;",
        "its resolutions 74/270 on solidarity as well as on trade, with 74/274;",
        "its resolutions on peace;",
    ],
)
def test_a_plural_may_stand_before_one_number(hits: Hits, text: str) -> None:
    assert hits("citation_plural", f"1. *Recalls* {text}\n", noun="plural") == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("its resolution 74/92 A and B;", True),
        ("its resolution 74/92 A;", False),
        ("its resolution 60/1 on X, and its resolution 60/2;", False),
        ("its resolution 60/1 on X, 60/2 of 5 December 2005 on Y;", True),
        ("its res. 60/1 and 60/2;", False),
    ],
)
def test_a_singular_stands_before_one(hits: Hits, text: str, flagged: bool) -> None:
    assert bool(hits("citation_plural", f"1. *Recalls* {text}\n", noun="singular")) is flagged


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Security Council resolution 1373;", [("1373", "1373", "1373 (2001)")]),
        ("Security Council resolution 1373/2001;", [("1373/2001", "1373/2001", "1373 (2001)")]),
        ("Security Council resolution 1373/2002;", []),
        ("Security Council resolution 9999;", []),
        ("Security Council resolution 9999 of 5 May 2035;", [("9999", "9999", "9999 (2035)")]),
        ("Security Council decision 1373;", []),
        ("Security Council resolution 1373 (2001);", []),
        ("its resolution 1373;", []),
    ],
)
def test_the_council_s_year_is_missing(
    found: Found, text: str, wanted: list[tuple[str, ...]]
) -> None:
    assert found("council_year", f"1. *Recalls* {text}\n", wrong="missing") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("resolution 1373 (2002);", [("1373 (2002)", "1373 (2002)", "1373 (2001)")]),
        ("resolution 9999 (2001);", [("9999 (2001)", "9999 (2001)", "a year from 2026 on")]),
        ("resolution 9999 (2035);", []),
        (
            "resolution 2762 (2024) of 13 November 2023;",
            [("2023", "13 November 2023", "a date in 2024")],
        ),
        ("resolution 1373 (2001) of 28 September 2002;", []),  # the record says more
        ("resolution 1373 (2001) of the Conference of the Parties;", []),
    ],
)
def test_the_council_s_year_is_wrong(
    found: Found, text: str, wanted: list[tuple[str, ...]]
) -> None:
    assert found("council_year", f"1. *Recalls* {text}\n", wrong="year") == wanted


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("its resolution 55/1 of 5 September 2107;", True),
        ("resolution 55/1 of 5 September 2001;", False),
        ("resolution 55/1 of 5 October 2001;", True),
        ("its resolution 72/256 of 24 December 2107;", False),  # the record says more
        ("resolution 16/18 of 24 March 2011;", False),
        ("General Assembly resolution 16/18 of 24 March 2011;", True),
        ("the Committee, and resolution 16/19 of 24 March 2012;", False),
        ("the Committee, and General Assembly resolution 16/19 of 24 March 2012;", True),
        ("its resolution S-23/9 of 1 July 2001;", True),
        ("Human Rights Council resolution S-16/2 of 29 April 2012;", True),
        ("Human Rights Council resolution 60/30 of 16 September 2005;", True),
        ("its resolution 1521 (XV) of 15 December 1990;", True),
        ("its resolution 1521 (XV) of 15 December 1960;", False),
        ("resolutions 60/290, 60/291 and 60/292 of 5 December 2015;", True),
    ],
)
def test_the_date_lies_in_the_session(hits: Hits, text: str, flagged: bool) -> None:
    assert bool(hits("citation_date_window", f"1. *Recalls* {text}\n")) is flagged


def test_the_more_frequent_date_is_the_right_one(found: Found) -> None:
    text = (
        "1. *Recalls* its resolution 55/1 of 9 September 2000;\n\n"
        "2. *Recalls* its resolution 55/1 of 5 September 2000;\n\n"
        "3. *Recalls* its resolution 55/1 of 5 September 2000;\n"
    )
    assert found("citation_dates_differ", text) == [
        ("9 September 2000", "9 September 2000", "resolution 55/1", "5 September 2000")
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Human Rights Council resolution 16/18 of 24 March 2011;",
        "its decision 16/18 of 9 December 1961;",
        "its resolution 16/18 of 5 December 2101;",
        "its resolution 16/18 of 31 November 1961;",
        "its resolution 16/18 A of 9 December 1961;",
    ],
)
def test_dates_of_other_texts_and_dates_that_cannot_be_do_not_count(
    hits: Hits, second: str
) -> None:
    text = f"1. *Recalls* its resolution 16/18 of 5 December 1961;\n\n2. *Recalls* {second}\n"
    assert hits("citation_dates_differ", text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Economic and Social Council resolution 2007/12 of 25 July 2008;", ["2008"]),
        ("Economic and Social Council resolution 2007/12 of 25 July 2007;", []),
        ("Economic and Social Council decision 2017/206 of 5 October 2016;", []),
        ("Economic and Social Council decision 2017/206 of 5 June 2016;", ["2016"]),
        ("Economic and Social Council decision 2013/206 of 5 October 2012;", ["2012"]),
        ("Commission on Human Rights resolution 2005/80 of 21 April 2006;", []),
    ],
)
def test_the_economic_and_social_council_s_year(
    found: Found, text: str, flagged: list[str]
) -> None:
    assert [hit[0] for hit in found("ecosoc_year", f"1. *Recalls* {text}\n")] == flagged


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31 April 2027", "April has 30 days"),
        ("29 February 2027", "February 2027 has 28 days"),
        ("30 February", "February has 29 days"),
        ("00 May 2027", "days count from 1"),
        ("13/13/2027", "there is no such month"),
        ("2027-02-30", "February 2027 has 28 days"),
        ("1 May 0206", "the year 206 cannot be meant"),
        ("1 May 2107", "the year 2107 cannot be meant"),
    ],
)
def test_dates_that_cannot_be(found: Found, text: str, reason: str) -> None:
    assert found("impossible_date", f"1. *Decides* to meet on {text};\n") == [(text, text, reason)]


@pytest.mark.parametrize(
    "text", ["29 February 2028", "29 February", "12/31/2027", "31/12/2027", "the item “31 April”"]
)
def test_dates_that_can_be(hits: Hits, text: str) -> None:
    assert hits("impossible_date", f"1. *Decides* to meet on {text};\n") == []


def test_a_year_that_the_number_refutes_is_reported_once(hits: Hits) -> None:
    text = "1. *Recalls* its resolution 55/1 of 5 September 2107;\n"
    assert hits("impossible_date", text) == []
    assert len(hits("citation_date_window", text)) == 1


def test_which_figure_is_the_month_only_the_drafter_knows(hits: Hits) -> None:
    (hit,) = hits("date_format", "1. *Decides* to meet on 03/04/2027;\n")
    assert hit.fix is None


def test_a_range_before_its_month_is_not_turned_in_part(hits: Hits) -> None:
    (hit,) = hits("date_format", "1. *Decides* to meet from June 28 to 30, 2027;\n")
    assert hit.fix is None


def test_the_organs_of_a_quoted_citation_are_not_spelled_out(found: Found) -> None:
    text = "1. *Recalls* the report “GA res. 60/1 in practice” and UNSCR 1325 (2000);\n"
    assert found("citation_abbreviation", text) == [
        ("UNSCR", "UNSCR", "“Security Council resolution”")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("its resolution 1514 (XVI);", "1514 (XV)"),
        ("its resolution 2625 (XXXV);", "2625 (XXV)"),
        ("Economic and Social Council resolution 1503 (LXIV);", "a session that there was"),
        ("its resolution 3300 (S-XII);", "3300 (XXIX)"),
    ],
)
def test_a_session_that_is_not_the_number_s(hits: Hits, text: str, wanted: str) -> None:
    (hit,) = hits("citation_session", f"1. *Recalls* {text}\n")
    assert (hit.words["wanted"], hit.fix) == (wanted, None)


def test_another_council_s_session_is_not_compared(hits: Hits) -> None:
    text = "1. *Recalls* Economic and Social Council resolution 1514 (XLVIII);\n"
    assert hits("citation_session", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("resolution 60/288 of 9 September 2006;", [("9", "8")]),
        ("resolution 60/288 of 9 October 2006;", [("9", "8"), ("October", "September")]),
        ("resolution 60/288 of 08 September 2007;", [("08", "8"), ("2007", "2006")]),
        (
            "resolution 60/288 of September 9, 2006;",
            [("September 9, 2006", "8 September 2006")],
        ),
        ("resolution 60/288 of 2006-09-09;", [("2006-09-09", "8 September 2006")]),
    ],
)
def test_a_date_is_replaced_by_that_of_the_record(
    hits: Hits, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert edits(hits, "citation_date_record", text, record="sure") == [wanted]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("its resolution 60/288 of 9 September 2006;", {"sure": 1, "likely": 0}),
        ("its resolution 64/211 of 22 December 2009;", {"sure": 0, "likely": 1}),
        ("its resolution 60/288 of 8 September 2006;", {"sure": 0, "likely": 0}),
        ("the report “Resolution 60/288 of 9 May 2006”;", {"sure": 0, "likely": 0}),
    ],
)
def test_what_is_likely_is_another_rule_s(hits: Hits, text: str, flagged: dict[str, int]) -> None:
    draft = f"1. *Recalls* {text}\n"
    for record, count in flagged.items():
        assert len(hits("citation_date_record", draft, record=record)) == count


def test_a_date_in_a_part_that_is_not_asked_for_is_let_be(hits: Hits) -> None:
    text = "1. *Recalls* its resolution 60/288 of 9 September 2006;\n"
    assert hits("citation_date_record", text, "preambular", record="sure") == []


def test_where_only_a_window_is_known_nothing_is_mended(hits: Hits) -> None:
    text = "1. *Recalls* its resolution 64/224 of 23 December 2009;\n"
    (hit,) = hits("citation_date_record", text, record="likely")
    assert hit.fix is None


DATES = {
    "citation_date_record": ({"record": "sure"}, {"record": "likely"}),
    "citation_date_window": ({},),
    "citation_dates_differ": ({},),
    "council_year": ({"wrong": "year"},),
    "ecosoc_year": ({},),
    "impossible_date": ({},),
}


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("its resolution 72/256 of 24 December 2107;", ["citation_date_record"]),
        ("its resolution 64/211 of 22 December 2109;", ["citation_date_record"]),
        ("its resolution 60/288 of 31 September 2006;", ["impossible_date"]),
        ("Security Council resolution 1373 (2001) of 28 May 2002;", ["citation_date_record"]),
        ("Security Council resolution 1373 (2002) of 28 September 2001;", ["council_year"]),
        (
            "Economic and Social Council resolution 2007/20 of 26 July 2008;",
            ["citation_date_record"],
        ),
        ("Economic and Social Council resolution 2007/12 of 26 July 2008;", ["ecosoc_year"]),
        (
            "its resolutions 60/288 of 8 September 2006 and 60/288 of 9 September 2006;",
            ["citation_date_record"],
        ),
        ("its resolution 55/1 of 5 September 2003;", ["citation_date_window"]),
        (
            "its resolutions 55/1 of 5 September 2000 and 55/1 of 6 September 2000;",
            ["citation_dates_differ"],
        ),
    ],
)
def test_one_slip_in_a_date_is_reported_once(hits: Hits, text: str, checks: list[str]) -> None:
    found = [
        check
        for check, given in DATES.items()
        for options in given
        for _ in hits(check, f"1. *Recalls* {text}\n", **options)
    ]
    assert found == checks


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("its resolution 79/1, entitled “The Pact for the Future”;", []),
        ("its resolution 79/1 entitled “Pact for peace”;", ["Pact for peace"]),
        ('its resolution 79/1, entitled "Pact for peace";', ["Pact for peace"]),
        ("its resolution 79/1, entitled “The pact – for the future!”;", []),
        ("its resolution 79/1, entitled “The Pact”;", []),
        ("its resolution 79/1, entitled “The Pact for the Future of Wells”;", []),
        ("its resolution 79/1, entitled “”;", []),
        ("its resolution 79/1, entitled Pact for peace;", []),
        ("its resolution 79/1, on the “Pact for peace”;", []),
        ("its decision 79/1, entitled “Pact for peace”;", []),
        ("its resolution 60/288, entitled “Pact for peace”;", []),
        ("its resolution 79/999, entitled “Pact for peace”;", []),
        ("the Committee, and resolution 79/1, entitled “Pact for peace”;", []),
        ("resolution 60/1, entitled “Pact for peace”;", []),
        (
            "Human Rights Council resolution 60/1, entitled “Pact for peace”;",
            ["Pact for peace"],
        ),
        ("resolution 75/253, entitled “Pact for peace”;", []),
    ],
)
def test_the_title_is_the_official_one(found: Found, text: str, flagged: list[str]) -> None:
    assert [hit[0] for hit in found("citation_title", f"1. *Recalls* {text}\n")] == flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("its resolution 75/401;", True),
        ("its resolution 75/400;", False),
        ("its decision 75/561;", False),
        ("its resolution 56/512;", False),
        ("resolution S-31/501;", False),
        ("Security Council resolution 2401 (2018);", False),
        ("Economic and Social Council resolution 2007/201;", True),
        ("Economic and Social Council resolution 2007/200;", False),
        ("Human Rights Council resolution 17/119;", True),
        ("Human Rights Council resolution 17/19;", False),
        ("the Committee, and resolution 75/561;", False),
    ],
)
def test_the_numbers_of_decisions(hits: Hits, text: str, flagged: bool) -> None:
    assert bool(hits("citation_number", f"1. *Recalls* {text}\n")) is flagged
