"""When the organs met."""

from __future__ import annotations

import pytest

from reslint import sessions


@pytest.mark.parametrize(
    ("number", "letters"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (15, "XV"),
        (30, "XXX"),
        (44, "XLIV"),
        (48, "XLVIII"),
        (63, "LXIII"),
    ],
)
def test_roman_figures(number: int, letters: str) -> None:
    assert sessions.to_roman(number) == letters
    assert sessions.from_roman(letters) == number


@pytest.mark.parametrize("letters", ["", "IIX", "XXXX", "VV", "IL", "xv", "XVa", "C"])
def test_what_are_no_roman_figures(letters: str) -> None:
    assert sessions.from_roman(letters) is None


@pytest.mark.parametrize(
    ("number", "years"),
    [
        (1, (1946, 1946)),
        (15, (1946, 1946)),
        (16, (1947, 1947)),
        (242, (1967, 1967)),
        (1325, (2000, 2000)),
        (1334, (2000, 2000)),
        (1335, (2001, 2001)),
        (1386, (2001, 2001)),
        (2811, (2025, 2025)),
        (2825, (2026, 2026)),
        (2826, (2026, 9999)),
    ],
)
def test_every_council_number_belongs_to_a_year(number: int, years: tuple[int, int]) -> None:
    assert sessions.council_years(number) == years


@pytest.mark.parametrize(
    ("session", "day", "fits"),
    [
        ("62", (2007, 12, 18), True),
        ("62", (2008, 9, 15), True),
        ("62", (2006, 12, 18), False),
        ("62", (2008, 12, 18), False),
        ("55", (2000, 9, 8), True),
        ("1", (1946, 1, 24), True),
        ("I", (1946, 12, 14), True),
        ("XV", (1960, 12, 14), True),
        ("X", (1955, 12, 15), True),
        ("X", (1995, 12, 15), False),
        ("S-24", (2000, 7, 1), True),
        ("S-24", (2001, 7, 1), False),
        ("S-VI", (1974, 5, 1), True),
        ("ES-V", (1967, 7, 4), True),
        ("ES-10", (2003, 10, 21), True),
        ("ES-10", (1996, 10, 21), False),
        ("ES-11", (2022, 3, 2), True),
        ("ES-12", (2030, 3, 2), True),
        ("0", (1945, 12, 1), False),
        ("IIX", (1952, 12, 1), False),
    ],
)
def test_sessions_of_the_general_assembly(session: str, day: sessions.Day, fits: bool) -> None:
    assert sessions.fits_assembly(session, day) is fits


@pytest.mark.parametrize(
    ("session", "day", "fits"),
    [
        ("5", (2007, 6, 18), True),
        ("16", (2011, 3, 24), True),
        ("16", (2013, 3, 24), False),
        ("43", (2020, 6, 22), True),
        ("43", (2022, 6, 22), False),
        ("54", (2023, 10, 12), True),
        ("S-16", (2011, 4, 29), True),
        ("S-16", (2012, 4, 29), False),
        ("S-60", (2031, 4, 29), True),
        ("0", (2006, 6, 19), False),
        ("ES-10", (2006, 6, 19), False),
        ("XV", (1960, 12, 14), False),
    ],
)
def test_sessions_of_the_human_rights_council(session: str, day: sessions.Day, fits: bool) -> None:
    assert sessions.fits_rights_council(session, day) is fits


@pytest.mark.parametrize(
    ("organ", "session", "words"),
    [
        ("ga", "72", "between September 2017 and September 2018"),
        ("ga", "XV", "between September 1960 and September 1961"),
        ("ga", "S-24", "at another time"),
        ("hrc", "16", "about March 2011"),
        ("hrc", "54", "about October 2023"),
    ],
)
def test_a_session_in_words(organ: str, session: str, words: str) -> None:
    assert sessions.described(organ, session) == words


@pytest.mark.parametrize(
    ("number", "session"),
    [
        (217, "III"),
        (1514, "XV"),
        (2625, "XXV"),
        (3201, "S-VI"),
        (3541, "XXX"),
        (3542, None),
        (870, None),
    ],
)
def test_the_session_of_a_number_that_runs_through(number: int, session: str | None) -> None:
    assert sessions.session_of(number) == session


@pytest.mark.parametrize(
    ("session", "day", "fits"),
    [
        ("2007", (2007, 7, 25), True),
        ("2007", (2006, 12, 25), False),
        ("2013", (2012, 12, 25), False),
        ("2014", (2013, 7, 1), True),
        ("2014", (2013, 6, 30), False),
        ("2014", (2014, 1, 1), True),
        ("I", (1946, 2, 16), True),
        ("III", (1946, 10, 3), True),
        ("IV", (1947, 3, 28), True),
        ("VII", (1948, 8, 10), True),
        ("XIV", (1952, 7, 1), True),
        ("XV", (1953, 4, 1), True),
        ("XXXVI", (1963, 8, 1), True),
        ("XXXVII", (1964, 8, 1), True),
        ("XXXIX", (1965, 7, 30), True),
        ("XLVIII", (1970, 5, 27), True),
        ("LXIII", (1977, 7, 22), True),
        ("LXIII", (1978, 7, 22), False),
        ("LXIV", (1978, 5, 1), False),
        ("S-VI", (1974, 5, 1), False),
        ("IIX", (1948, 8, 10), False),
    ],
)
def test_the_economic_and_social_council_s_sessions(
    session: str, day: sessions.Day, fits: bool
) -> None:
    assert sessions.fits_economic_council(session, day) is fits
