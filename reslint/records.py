"""The record of adoptions: which resolution was adopted when, and how surely that is known.

It is a text file with one line a resolution, sorted by its bytes and searched by bisection: a
run that asks nothing of it does not open it, and one that asks parses no more than the answer.
`reslint.recording` makes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reslint import data
from reslint.dates import MONTHS

Day = tuple[int, int, int]
"""Year, month, day."""

BASES = {
    "r": ("record", True),
    "c": ("cited", True),
    "d": ("cited", False),
    "n": ("neighbours", False),
    "w": ("window", False),
}
"""What the letter before a day means: its basis, and whether it is sure enough for an error."""


ORGANS = {
    "ga": "General Assembly",
    "sc": "Security Council",
    "ecosoc": "Economic and Social Council",
    "hrc": "Human Rights Council",
}
_HOW = {
    "record": "an official text or meeting record gives the day",
    "cited": "other resolutions give the day",
    "neighbours": "the numbers before and after were adopted that day",
    "window": "the numbers around it were adopted then",
}


class Adoption(NamedTuple):
    """One resolution of the record.

    `organ` is ga, sc, ecosoc or hrc, `number` as it is cited (`70/1`, `2200 A (XXI)`, `74/92 A
    and B`). It was adopted between `earliest` and `latest`, mostly the same day. `basis` is
    record, cited, neighbours or window; what is `sure` is right in practice without exception.
    `title` is the official one, empty where it is not known.
    """

    organ: str
    number: str
    earliest: Day
    latest: Day
    basis: str
    sure: bool
    title: str

    @property
    def day(self) -> Day | None:
        """The day of adoption, None where only a window is known."""
        return self.earliest if self.earliest == self.latest else None


def of_session(organ: str, session: str, serial: int) -> list[Adoption]:
    """The resolution `session/serial` and its lettered parts, the whole first."""
    return list(_numbered(f"{organ} {session}/{serial}"))


def of_serial(organ: str, serial: int, session: str | None = None) -> list[Adoption]:
    """The resolutions of that serial number that have a parenthesis: `1514 (XV)`, `242 (1967)`.

    Where the session is given, only its own, parts included.
    """
    found = _numbered(f"{organ} {serial}")
    if session is None:
        return list(found)
    return [one for one in found if one.number.endswith(f"({session})")]


def _numbered(key: str) -> Iterator[Adoption]:
    """The lines that begin with the key, as a whole or with letters or a parenthesis behind."""
    content = _content()
    at = _bisect(content, key.encode())
    while content.startswith((f"{key}\t".encode(), f"{key} ".encode()), at):
        end = content.index(b"\n", at)
        yield parse(content[at:end].decode())
        at = end + 1


def parse(line: str) -> Adoption:
    """What a line of the record says."""
    name, told, title = line.split("\t")
    organ, _, number = name.partition(" ")
    basis, sure = BASES[told[0]]
    days = [(int(day[:4]), int(day[4:6]), int(day[6:])) for day in told[1:].split("-")]
    return Adoption(organ, number, days[0], days[-1], basis, sure, title)


def name(adoption: Adoption) -> str:
    """`General Assembly resolution 70/1`, `General Assembly resolutions 74/92 A and B`."""
    several = " and " in adoption.number or " to " in adoption.number
    noun = "resolutions" if several else "resolution"
    return f"{ORGANS[adoption.organ]} {noun} {adoption.number}"


def dated(day: Day) -> str:
    """`8 September 2006`."""
    return f"{day[2]} {MONTHS[day[1] - 1]} {day[0]}"


def when(adoption: Adoption) -> str:
    """`on 8 September 2006`, or `between 21 December 2009 and 22 December 2009`."""
    if adoption.day is not None:
        return f"on {dated(adoption.day)}"
    return f"between {dated(adoption.earliest)} and {dated(adoption.latest)}"


def how(adoption: Adoption) -> str:
    """In words how the day is known, and how surely."""
    doubt = ""
    if adoption.basis == "cited" and not adoption.sure:
        doubt = ", but the numbers beside it do not confirm it"
    return _HOW[adoption.basis] + doubt


def everything() -> Iterator[Adoption]:
    """The whole record, by organ and number; this takes its time."""
    return map(parse, _content().decode().splitlines())


@cache
def _content() -> bytes:
    with open(data.RECORD, "rb") as file:
        return file.read()


def _bisect(content: bytes, key: bytes) -> int:
    """Where the first line begins that does not sort before the key."""
    low, high, length = 0, len(content), len(key)
    while low < high:
        middle = (low + high) // 2
        start = content.rfind(b"\n", low, middle) + 1 or low
        if content[start : start + length] < key:
            low = content.index(b"\n", middle) + 1
        else:
            high = start
    return low
