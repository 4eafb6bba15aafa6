"""Which text a draft itself is: its session, its number and its day, as far as it says so."""

from __future__ import annotations

import re
from typing import NamedTuple

from reslint import dates
from reslint.citations import symbols
from reslint.citations.ordinals import from_words
from reslint.document import Document
from reslint.sessions import Day


class Identity(NamedTuple):
    """What the front and the adoption line tell of the first resolution of a document.

    `session` is the number of a regular session, or the year of the Economic and Social
    Council's and the Security Council's numbers; `serial` its number in it; `day` that of the
    adoption. None where nothing tells it, or where two things tell it differently.
    """

    organ: str | None
    session: int | None
    serial: int | None
    day: Day | None


_TITLE = r"(?:(\d{1,4})/(\d{1,4})|(\d{1,4}) \((\d{4})\))(?: [A-Z])?[.:]?(?:\s|$)"
_SESSION = r"([A-Z][a-z]+(?:-[a-z]+)?(?: and [a-z-]+)?) session\b"
_RES = r"/RES/(?:(\d{1,4})/(\d{1,4})|(\d{1,4})(?: ?\(|/)(\d{4}))"
_FORMER = r"(?:A/C\.\d|A/HRC|A|E/CN\.\d+|E)/(\d{1,4})/"


def find(document: Document) -> Identity:
    """A view: what the document is, by its title, its masthead and its adoption line."""
    organ = document.resolutions[0].profile if document.resolutions else document.profile
    sessions: set[int] = set()
    serials: set[int] = set()
    for part in document.parts:
        if part.resolution != 1 or part.role not in ("title", "masthead"):
            continue
        text = document.text(part.span)
        for session, serial in _told(text, part.role, organ):
            sessions.add(session)
            if serial is not None:
                serials.add(serial)
    return Identity(organ, _only(sessions), _only(serials), _day(document))


def _only(numbers: set[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None


def _told(text: str, role: str, organ: str | None) -> list[tuple[int, int | None]]:
    """Session and number that a line of the front tells."""
    found: list[tuple[int, int | None]] = []
    if role == "title":
        match = re.match(_TITLE, text)
        if match is not None:
            first, second, number, year = match.groups()
            found.append((int(first), int(second)) if first else (int(year), int(number)))
        return found
    match = re.search(_RES, text)
    if match is not None:
        first, second, number, year = match.groups()
        found.append((int(first), int(second)) if first else (int(year), int(number)))
    elif symbols.find(text):
        match = re.match(_FORMER, text)
        if match is not None:
            found.append((int(match.group(1)), None))
    elif organ in ("ga", "hrc"):
        words = re.match(_SESSION, text)
        session = from_words(words.group(1)) if words is not None else None
        if session is not None:
            found.append((session, None))
    return found


def _day(document: Document) -> Day | None:
    """The day of the adoption: in its own line, or in the masthead behind `adopted`."""
    days: set[Day] = set()
    for date in document.view(dates.find):
        part = document.parts[date.part]
        if part.resolution != 1 or date.year is None:
            continue
        text = document.source.text[part.span.start : date.span.start].lower()
        if part.role == "adoption" or (part.role == "masthead" and "adopted" in text):
            days.add((date.year, date.month, date.day))
    return days.pop() if len(days) == 1 else None
