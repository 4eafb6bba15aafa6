"""The organs whose resolutions are read, and the line that names them."""

from __future__ import annotations

import re
from typing import NamedTuple

NAMES = {
    "ga": "The General Assembly",
    "sc": "The Security Council",
    "ecosoc": "The Economic and Social Council",
    "hrc": "The Human Rights Council",
}
"""Profile → the organ's name as the organ line has it."""

OTHER_NAMES = ("The Trusteeship Council",)

# Few drafts need these: `re` compiles them when it first meets them.
_OTHER = (
    r"The (?:Commission|Committee|Conference|Executive Board|Governing Council|Assembly"
    r"|United Nations Environment Assembly|Preparatory|Trusteeship Council|Board|Meeting"
    r"|Ministerial|Forum|Summit|Congress|World|International|Council|Parties)\b"
    r"(?:[ ,][\w’'-]+){0,14}[,:.;]?$"
)
_SYMBOLS = (
    (r"\bA/HRC/", "hrc"),
    (r"\bE/(?:RES/|CN\.\d+/)?\d{4}/", "ecosoc"),
    (r"\bS/(?:RES/)?\d{4}", "sc"),
    (r"\bA/(?:RES/|C\.\d/|ES-)?\d", "ga"),
)
_TITLES = (
    (r"(?:19|20)\d\d/\d", "ecosoc"),
    (r"\d{1,4} \((?:19|20)\d\d\)", "sc"),
)
# The Council alone numbers its resolutions through the years: `1373 (2001)`.
_COUNCIL_NUMBER = r"\b\d{2,4} \((?:19|20)\d\d\)"
_OTHER_NUMBER = r"\bresolutions? \d{1,4}/\d"
_OWN_OTHER_NUMBER = r"\b[Ii]ts resolutions? \d{1,4}/\d"
# Sessions of the Human Rights Council: the tenth in 2009, three a year, the 65th in June 2027.
_FIRST_OF_THREE_A_YEAR, _LAST_OF_RIGHTS_COUNCIL = 10, 65
_LONGEST = 90


def _letters(text: str) -> str:
    """The letters of a text, in lower case, and nothing else."""
    written = text.lower().replace("&", "and")
    return "".join(letter for letter in written if "a" <= letter <= "z")


_NAME_LETTERS = {profile: _letters(name) for profile, name in NAMES.items()}


class OrganLine(NamedTuple):
    """What an organ line names: the organ's right name, its profile, and whether it is exact."""

    name: str
    profile: str | None
    exact: bool


def organ_line(text: str) -> OrganLine | None:
    """The organ that a paragraph names and nothing else; misspelt names count, marks do not."""
    if len(text) > _LONGEST:
        return None
    letters = _letters(text)
    if not letters or any(character.isdecimal() for character in text):
        return None
    for profile, right in _NAME_LETTERS.items():
        if letters in (right, right.removeprefix("the")):
            exact = text.rstrip(" ,") == NAMES[profile]
            return OrganLine(NAMES[profile], profile, exact)
    stripped = text.rstrip(" ,:;.")
    if stripped in OTHER_NAMES or (text.startswith("The ") and re.match(_OTHER, text)):
        return OrganLine(stripped, None, True)
    return None


def misspelt_organ_line(text: str) -> OrganLine | None:
    """The organ that a short paragraph misspells, by the nearest name."""
    if len(text) > _LONGEST:
        return None
    from difflib import SequenceMatcher

    letters = _letters(text)
    best, profile = 0.0, ""
    for key, right in _NAME_LETTERS.items():
        ratio = SequenceMatcher(None, letters, right).ratio()
        if ratio > best:
            best, profile = ratio, key
    return OrganLine(NAMES[profile], profile, False) if best >= _NEAR else None


_NEAR = 0.84


def profile_of_symbols(text: str) -> str | None:
    """The profile that a masthead tells by its symbol, or by naming the adopting organ."""
    for pattern, profile in _SYMBOLS:
        if re.search(pattern, text):
            return profile
    for profile, name in NAMES.items():
        if name.removeprefix("The ") in text:
            return profile
    return None


def profile_of_numbers(title: str, text: str) -> str | None:
    """The profile that a title's number tells, or the numbers of the resolutions it cites."""
    for pattern, profile in _TITLES:
        if re.match(pattern, title):
            return profile
    match = re.match(r"(\d\d)/\d", title)
    session = int(match[1]) if match else 0
    if session > _LAST_OF_RIGHTS_COUNCIL:
        return "ga"
    if _is_of_rights_council(session, text):
        return "hrc"
    if re.search(_OWN_OTHER_NUMBER, text):
        return None
    council = len(re.findall(_COUNCIL_NUMBER, text))
    return "sc" if council > len(re.findall(_OTHER_NUMBER, text)) else None


def _is_of_rights_council(session: int, text: str) -> bool:
    """Whether `54/33` is the Human Rights Council's of 2023, not the Assembly's of 1999.

    The numbers look alike; the latest date that is cited tells (catalogue 4.1 and 4.5).
    """
    if session < _FIRST_OF_THREE_A_YEAR:
        return False
    years = [int(year) for year in re.findall(r"\d [A-Z][a-z]{2,8} (20\d\d)\b", text)]
    latest = max(years, default=0)
    return (
        latest > 1946 + session + 5 and latest >= 2009 + (session - _FIRST_OF_THREE_A_YEAR) // 3 - 3
    )
