"""When each organ met: windows and bands that a resolution's number and date must fit."""

from __future__ import annotations

from bisect import bisect_right

Day = tuple[int, int, int]
"""Year, month, day."""

# First resolution of each year from 1946 on, and the last one known.
# UNITED NATIONS, Security Council, annual lists of resolutions.
_COUNCIL_FIRST = (
    1, 16, 38, 67, 79, 90, 97, 99, 104, 106, 111, 122, 127, 132, 133, 161, 171, 178, 186, 200,
    220, 233, 245, 263, 276, 292, 308, 325, 345, 367, 385, 403, 423, 444, 462, 485, 500, 529, 546,
    560, 581, 594, 607, 627, 647, 684, 726, 800, 893, 970, 1036, 1093, 1147, 1220, 1285, 1335,
    1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860, 1908, 1967, 2033, 2086, 2133, 2196, 2260, 2337,
    2398, 2452, 2504, 2561, 2618, 2672, 2722, 2768, 2812,
)  # fmt: skip
_COUNCIL_LAST = 2825
_NO_YEAR = 9999

# Special sessions of the General Assembly (un.org/en/ga/sessions/special.shtml), by year.
_SPECIAL = (
    1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989,
    1990, 1990, 1997, 1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2020, 2021,
)  # fmt: skip
# Emergency special sessions: the tenth and the eleventh are adjourned, not closed.
_EMERGENCY = (
    (1956, 1956), (1956, 1956), (1958, 1958), (1960, 1960), (1967, 1967), (1980, 1980),
    (1980, 1982), (1981, 1981), (1982, 1982), (1997, _NO_YEAR), (2022, _NO_YEAR),
)  # fmt: skip

# The first nine sessions of the Human Rights Council, before the regular March, June, September.
_RIGHTS_COUNCIL = (
    (2006, 6), (2006, 10), (2006, 12), (2007, 3), (2007, 6), (2007, 10), (2008, 3), (2008, 6),
    (2008, 9),
)  # fmt: skip

# Its special sessions (S-1 to S-37), by year; there may have been more since.
_RIGHTS_COUNCIL_SPECIAL = (
    2006, 2006, 2006, 2006, 2007, 2008, 2008, 2008, 2009, 2009, 2009, 2009, 2010, 2010, 2011, 2011,
    2011, 2011, 2012, 2014, 2014, 2014, 2015, 2015, 2016, 2016, 2017, 2018, 2021, 2021, 2021, 2021,
    2021, 2022, 2022, 2023, 2025,
)  # fmt: skip

# Known first and last numbers of a session while the General Assembly numbered through
# (1 to 3541); there are gaps between them where the border is not known.
_THROUGH = (
    (1, 101, "I"), (102, 181, "II"), (192, 291, "III"), (302, 364, "IV"), (376, 489, "V"),
    (513, 602, "VI"), (742, 802, "VIII"), (913, 990, "X"), (1010, 1125, "XI"),
    (1145, 1228, "XII"), (1240, 1348, "XIII"), (1378, 1472, "XIV"), (1508, 1603, "XV"),
    (1653, 1747, "XVI"), (1759, 1803, "XVII"), (1872, 1880, "S-IV"), (1881, 1991, "XVIII"),
    (1995, 2006, "XIX"), (2029, 2130, "XX"), (2142, 2247, "XXI"), (2248, 2250, "S-V"),
    (2252, 2257, "ES-V"), (2272, 2373, "XXII"), (2385, 2487, "XXIII"), (2510, 2617, "XXIV"),
    (2621, 2750, "XXV"), (2758, 2857, "XXVI"), (2914, 3042, "XXVII"), (3057, 3191, "XXVIII"),
    (3201, 3202, "S-VI"), (3210, 3357, "XXIX"), (3362, 3362, "S-VII"), (3369, 3541, "XXX"),
)  # fmt: skip

_MONTHS_OF_COUNCIL = {3: "March", 6: "June", 9: "September", 10: "October", 12: "December"}

LAST_ROMAN_ASSEMBLY = 30
LAST_ROMAN_SPECIAL = 7
LAST_ROMAN_COUNCIL = 63
"""The last sessions counted in Roman figures: General Assembly 1975, Economic and Social 1977."""

_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def to_roman(number: int) -> str:
    """A number up to 89 in Roman capitals."""
    letters = ""
    for value, letter in _ROMAN:
        while number >= value:
            letters += letter
            number -= value
    return letters


def from_roman(letters: str) -> int | None:
    """What well-formed Roman capitals up to LXXXIX say, None for any others."""
    number, at = 0, 0
    for value, letter in _ROMAN:
        while letters.startswith(letter, at):
            number += value
            at += len(letter)
    return number if number and to_roman(number) == letters else None


def council_years(number: int) -> tuple[int, int]:
    """The years between which a Security Council resolution was adopted: one year but the last."""
    if number > _COUNCIL_LAST:
        return 1945 + len(_COUNCIL_FIRST), _NO_YEAR
    year = 1945 + bisect_right(_COUNCIL_FIRST, number)
    return year, year


def session_of(number: int) -> str | None:
    """The session, in Roman figures, of a General Assembly resolution up to 3541 where known."""
    for first, last, session in _THROUGH:
        if first <= number <= last:
            return session
    return None


def fits_assembly(session: str, day: Day) -> bool:
    """Whether the General Assembly can have adopted a text of that session that day.

    `session` is as in the number: `62`, `XV`, `S-24`, `ES-X`; what is none fits nothing.
    """
    kind, _, count = session.rpartition("-")
    number = int(count) if count.isdecimal() else from_roman(count)
    if number is None or number == 0:
        return False
    if kind == "S":
        return number > len(_SPECIAL) or day[0] == _SPECIAL[number - 1]
    if kind == "ES":
        first, last = _EMERGENCY[number - 1] if number <= len(_EMERGENCY) else (2022, _NO_YEAR)
        return first <= day[0] <= last
    # Regular sessions run from September to September; 55/2 was adopted on 8 September, and
    # texts of a closing session up to 17 September. The first one opened in January 1946.
    opening = (1945 + number, 9, 5) if number > 1 else (1946, 1, 10)
    return opening <= day <= (1946 + number, 9, 25)


def described(organ: str, session: str) -> str:
    """When a session met, in words: `between September 2017 and September 2018`."""
    kind, _, count = session.rpartition("-")
    number = int(count) if count.isdecimal() else from_roman(count) or 0
    if kind or number == 0:
        return "at another time"
    if organ == "hrc":
        year, month = _rights_council(number)
        return f"about {_MONTHS_OF_COUNCIL[month]} {year}"
    return f"between September {1945 + number} and September {1946 + number}"


def fits_rights_council(session: str, day: Day) -> bool:
    """Whether the Human Rights Council can have adopted a text of that session that day."""
    kind, _, count = session.rpartition("-")
    number = int(count) if count.isdecimal() else 0
    if number == 0 or kind not in ("", "S"):
        return False
    if kind and number > len(_RIGHTS_COUNCIL_SPECIAL):
        return day[0] >= _RIGHTS_COUNCIL_SPECIAL[-1]
    if kind:
        return day[0] == _RIGHTS_COUNCIL_SPECIAL[number - 1]
    year, month = _rights_council(number)
    # Sessions have been resumed months later: the forty-third, of March 2020, in June.
    return abs(_days(day) - _days((year, month, 20))) <= 110


def fits_economic_council(session: str, day: Day) -> bool:
    """Whether the Economic and Social Council can have adopted a text of that session that day.

    `session` is a year, or up to 1977 Roman figures.
    """
    if session.isdecimal():
        # Since 2014 the Council's year runs from July to July (General Assembly resolution 68/1).
        year = int(session)
        return day[0] == year or (year >= 2014 and day[0] == year - 1 and day[1] >= 7)
    number = from_roman(session)
    return number is not None and number <= LAST_ROMAN_COUNCIL and day[0] == _economic(number)


def _economic(number: int) -> int:
    """The year of a session of the Economic and Social Council: mostly two a year, from 1946."""
    if number <= 5:
        return 1946 + (number > 3)
    if number <= 14:
        return 1948 + (number - 6) // 2
    if number <= 36:
        return 1953 + (number - 15) // 2
    return 1964 + (number - 36) // 2


def _rights_council(number: int) -> tuple[int, int]:
    """Year and month about which a session met."""
    if number <= len(_RIGHTS_COUNCIL):
        return _RIGHTS_COUNCIL[number - 1]
    return 2009 + (number - 10) // 3, (3, 6, 10)[(number - 10) % 3]


def _days(day: Day) -> int:
    return day[0] * 365 + day[1] * 30 + day[2] + day[1] * 5 // 12
