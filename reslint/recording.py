"""Makes the record of adoptions from a table: `python -m reslint.recording resolutions.csv`.

The table has the columns organ (GA, SC, ECOSOC, HRC), number, earliest, latest, basis and title.
Rows that cannot be right are left out, and told: their day lies outside the session or the
year that their number names, or the number is another organ's. Of two rows for one resolution
the better founded stays. A day that only other resolutions give is held for sure where the
numbers beside it confirm it: one has the same day, or the days stand in the order of the numbers;
for the Human Rights Council, of whose cited days up to 5 in 100 are wrong, one has the same day.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reslint import data, sessions
from reslint.records import dated
from reslint.sessions import Day


class Row(NamedTuple):
    """A row of the table, its number taken apart: `74/92 A-B` is serial 92 of session 74."""

    organ: str
    number: str
    session: str
    serial: int
    letters: str
    earliest: Day
    latest: Day
    basis: str
    title: str


_STROKE = re.compile(r"((?:E?S-)?\d+)/(\d+)(?:[ /]([A-Z](?:(?:-| and | to )[A-Z])?))?")
_PARENTHESES = re.compile(
    r"(\d+)(?: ([A-Z](?:(?:-| and | to )[A-Z])?))? \(((?:E?S-)?[IVXLC]+|\d{4})\)"
)
_FIRST, _LAST = (0, 0, 0), (9999, 0, 0)
_LETTERS = {"record": "r", "cited": "c", "neighbours": "n", "window": "w"}
_RANK = ("record", "cited", "neighbours", "window")


def main(arguments: Sequence[str]) -> int:
    """Write the record, and say what was left out."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m reslint.recording resolutions.csv\n")
        return 2
    with open(arguments[0], encoding="utf-8", newline="") as file:
        rows = list(read(file))
    kept = [row for row in rows if is_possible(row)]
    for row in rows:
        if not is_possible(row):
            day = dated(row.earliest)
            sys.stdout.write(f"left out: {row.organ} {row.number} of {day} ({row.basis})\n")
    content = lines(kept)
    with open(data.RECORD, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(content)
    sys.stdout.write(f"{len(content)} resolutions in {data.RECORD}\n")
    return 0


def read(table: Iterable[str]) -> Iterator[Row]:
    """The rows of a table; raises ValueError for a number that is none."""
    for row in csv.DictReader(table):
        session, serial, letters = take_apart(row["number"])
        number = f"{session}/{serial}{letters}"
        if "(" in row["number"]:
            number = f"{serial}{letters} ({session})"
        title = " ".join(row["title"].split())
        days = _day(row["earliest"]), _day(row["latest"])
        yield Row(
            row["organ"].lower(), number, session, serial, letters, *days, row["basis"], title
        )


def is_possible(row: Row) -> bool:
    """Whether number, organ and day can go together."""
    days = (row.earliest, row.latest)
    if row.earliest > row.latest:  # a window between numbers that are themselves out of order
        return False
    if row.organ == "sc":
        year = int(row.session)
        first, last = sessions.council_years(row.serial)
        return first <= year <= last and all(day[0] == year for day in days)
    if row.organ == "hrc":
        return all(sessions.fits_rights_council(row.session, day) for day in days)
    if row.organ == "ecosoc":
        return all(sessions.fits_economic_council(row.session, day) for day in days)
    if "/" not in row.number and sessions.session_of(row.serial) not in (None, row.session):
        return False
    return all(sessions.fits_assembly(row.session, day) for day in days)


def lines(rows: Iterable[Row]) -> list[str]:
    """The lines of the record, sorted as it is searched."""
    best: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = row.organ, row.number
        if key not in best or _worth(row) > _worth(best[key]):
            best[key] = row
    unsure = _unsure(best.values())
    told = [_line(row, row in unsure) for row in best.values()]
    return sorted(told, key=str.encode)


def _line(row: Row, is_unsure: bool) -> str:
    letter = "d" if is_unsure else _LETTERS[row.basis]
    days = ["{:04}{:02}{:02}".format(*day) for day in (row.earliest, row.latest)]
    return f"{row.organ} {row.number}\t{letter}{'-'.join(dict.fromkeys(days))}\t{row.title}\n"


def _worth(row: Row) -> tuple[int, bool]:
    return -_RANK.index(row.basis), bool(row.title)


def _unsure(rows: Iterable[Row]) -> set[Row]:
    """The cited days that the numbers beside them do not confirm."""

    def block(row: Row) -> tuple[str, str]:
        return row.organ, row.session

    # Lettered parts are adopted when their time comes, and say nothing of their neighbours.
    dated = [row for row in rows if row.basis in ("record", "cited") and not row.letters]
    dated.sort(key=lambda row: (*block(row), row.serial))
    unsure = set()
    for (organ, _), group in groupby(dated, block):
        members = list(group)
        for index, row in enumerate(members):
            before = members[index - 1].earliest if index else _FIRST
            after = members[index + 1].earliest if index + 1 < len(members) else _LAST
            same = (before == row.earliest) + (after == row.earliest)
            is_confirmed = same > 0 or (organ != "hrc" and before < row.earliest < after)
            if row.basis == "cited" and not is_confirmed:
                unsure.add(row)
    return unsure


def take_apart(written: str) -> tuple[str, int, str]:
    """Session or year, serial number, and letters as they are cited: ` A and B`, ` A to C`."""
    match = _STROKE.fullmatch(written)
    if match is not None:
        session, serial, letters = match.groups()
    else:
        match = _PARENTHESES.fullmatch(written)
        if match is None:
            raise ValueError(f"'{written}' is no number of a resolution")
        serial, letters, session = match.groups()
    if letters is None:
        return session, int(serial), ""
    first, _, last = re.sub(" (?:and|to) ", "-", letters).partition("-")
    if last:
        link = "and" if ord(last) == ord(first) + 1 else "to"
        return session, int(serial), f" {first} {link} {last}"
    return session, int(serial), f" {first}"


def _day(written: str) -> Day:
    year, month, day = map(int, written.split("-"))
    return year, month, day


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
