"""The record of adoptions: its file, its search, and how it is made."""

from __future__ import annotations

import csv
import itertools
import os
from pathlib import Path

import pytest

from reslint import data, recording, records, sessions
from reslint.records import Adoption

HERE = Path(__file__).parent
TABLE = (
    Path(os.environ.get("RESLINT_CORPUS", HERE.parents[1] / "shared" / "corpus")).parent
    / "facts"
    / "resolutions.csv"
)


def one(organ: str, session: str, serial: int) -> Adoption:
    (found,) = records.of_session(organ, session, serial)
    return found


def test_what_a_line_says() -> None:
    line = "ga 64/224\tw20091221-20091222\tA title"
    told = Adoption("ga", "64/224", (2009, 12, 21), (2009, 12, 22), "window", False, "A title")
    assert records.parse(line) == told
    assert told.day is None


def test_a_resolution_is_found() -> None:
    day = (2006, 9, 8)
    assert one("ga", "60", 288) == Adoption("ga", "60/288", day, day, "record", True, "")
    assert one("ga", "60", 288).day == day
    assert one("ga", "70", 1).title == (
        "Transforming our world: the 2030 Agenda for Sustainable Development"
    )


@pytest.mark.parametrize(
    ("organ", "session", "serial"),
    [("ga", "60", 28888), ("ga", "60", 0), ("aa", "1", 1), ("zz", "1", 1), ("", "", 0)],
)
def test_what_is_not_there_is_not_found(organ: str, session: str, serial: int) -> None:
    assert records.of_session(organ, session, serial) == []


def test_a_whole_comes_with_its_parts() -> None:
    numbers = [found.number for found in records.of_session("ga", "57", 270)]
    assert numbers == ["57/270", "57/270 A", "57/270 B"]


def test_a_number_is_not_the_beginning_of_another() -> None:
    assert [found.number for found in records.of_session("ga", "60", 28)] == ["60/28"]
    assert [found.number for found in records.of_serial("sc", 137)] == ["137 (1960)"]


def test_a_serial_number_with_and_without_its_session() -> None:
    assert [found.number for found in records.of_serial("ga", 2200)] == [
        "2200 (XXI)",
        "2200 A (XXI)",
    ]
    assert [found.number for found in records.of_serial("ga", 217, "III")] == ["217 A (III)"]
    assert records.of_serial("ga", 217, "IV") == []


def test_every_line_is_found_by_its_number() -> None:
    missed = []
    for adoption in records.everything():
        session, serial, _ = recording.take_apart(adoption.number)
        if "/" in adoption.number:
            found = records.of_session(adoption.organ, session, serial)
        else:
            found = records.of_serial(adoption.organ, serial, session)
        if adoption not in found:
            missed.append(adoption)
    assert missed == []


def test_the_file_is_sorted_as_it_is_searched() -> None:
    lines = Path(data.RECORD).read_bytes().splitlines(keepends=True)
    assert len(lines) == 19_289
    assert all(before < after for before, after in itertools.pairwise(lines))
    assert not any(b"\r" in line for line in lines)


def test_the_record_agrees_with_itself() -> None:
    wrong = []
    for adoption in records.everything():
        session, serial, _ = recording.take_apart(adoption.number)
        days = (adoption.earliest, adoption.latest)
        if adoption.organ == "sc":
            years = sessions.council_years(serial)
            fits = years == (int(session), int(session)) == (days[0][0], days[1][0])
        else:
            fits_organ = {
                "ga": sessions.fits_assembly,
                "hrc": sessions.fits_rights_council,
                "ecosoc": sessions.fits_economic_council,
            }[adoption.organ]
            fits = all(fits_organ(session, day) for day in days)
        if not fits or adoption.earliest > adoption.latest:
            wrong.append(adoption)
        if (adoption.day is None) != (adoption.basis == "window"):
            wrong.append(adoption)
    assert wrong == []


@pytest.mark.parametrize(
    ("line", "when", "how"),
    [
        (
            "ga 60/288\tr20060908\t",
            "on 8 September 2006",
            "an official text or meeting record gives the day",
        ),
        ("ga 1514 (XV)\tc19601214\t", "on 14 December 1960", "other resolutions give the day"),
        (
            "hrc 4/4\td20070330\t",
            "on 30 March 2007",
            "other resolutions give the day, but the numbers beside it do not confirm it",
        ),
        (
            "ga 64/211\tn20091221\t",
            "on 21 December 2009",
            "the numbers before and after were adopted that day",
        ),
        (
            "ga 64/224\tw20091221-20091222\t",
            "between 21 December 2009 and 22 December 2009",
            "the numbers around it were adopted then",
        ),
    ],
)
def test_an_adoption_in_words(line: str, when: str, how: str) -> None:
    adoption = records.parse(line)
    assert (records.when(adoption), records.how(adoption)) == (when, how)


HEAD = "organ,number,earliest,latest,basis,title"


def made(*rows: str) -> list[str]:
    """The lines that are made of these rows, without their ends."""
    kept = filter(recording.is_possible, recording.read([HEAD, *rows]))
    return [line.removesuffix("\n") for line in recording.lines(kept)]


def test_a_row_becomes_a_line() -> None:
    assert made(
        "SC,1373 (2001),2001-09-28,2001-09-28,record,",
        'GA,70/1,2015-09-25,2015-09-25,record,"Transforming our world:  the\n2030 Agenda"',
        "GA,64/224,2009-12-21,2009-12-22,window,",
        "GA,64/211,2009-12-21,2009-12-21,neighbours,",
    ) == [
        "ga 64/211\tn20091221\t",
        "ga 64/224\tw20091221-20091222\t",
        "ga 70/1\tr20150925\tTransforming our world: the 2030 Agenda",
        "sc 1373 (2001)\tr20010928\t",
    ]


def test_letters_are_written_as_they_are_cited() -> None:
    assert made(
        "GA,74/92 A-B,2019-12-13,2019-12-13,record,",
        "GA,75/254 A-C,2020-12-31,2020-12-31,record,",
        "GA,217 A (III),1948-12-10,1948-12-10,record,",
        "GA,72/266/A,2017-12-24,2017-12-24,record,",
    ) == [
        "ga 217 A (III)\tr19481210\t",
        "ga 72/266 A\tr20171224\t",
        "ga 74/92 A and B\tr20191213\t",
        "ga 75/254 A to C\tr20201231\t",
    ]


def test_of_two_rows_the_better_founded_stays() -> None:
    assert made(
        "GA,72/266 A,2017-12-23,2017-12-23,cited,",
        "GA,72/266/A,2017-12-24,2017-12-24,record,",
        "GA,72/266 A,2017-12-24,2017-12-24,record,A title",
    ) == ["ga 72/266 A\tr20171224\tA title"]


@pytest.mark.parametrize(
    "row",
    [
        "HRC,54/42,2023-04-04,2023-04-04,cited,",
        "GA,49/248,1995-08-07,1995-07-20,window,",
        "GA,S-3/1,1994-05-25,1994-05-25,cited,",
        "GA,2403 (XXII),1967-12-16,1967-12-16,cited,",
        "GA,782 (XL),2024-10-11,2024-10-11,cited,",
        "ECOSOC,3201 (S-VI),1974-05-01,1974-05-01,cited,",
        "ECOSOC,174 (XXXIII),1977-04-29,1977-04-29,cited,",
        "ECOSOC,2013/1,2012-10-05,2012-10-05,cited,",
        "SC,1373 (2002),2002-09-28,2002-09-28,record,",
        "SC,1373 (2001),2002-09-28,2002-09-28,record,",
    ],
)
def test_what_cannot_be_is_left_out(row: str) -> None:
    assert made(row) == []


def test_a_cited_day_is_sure_where_the_numbers_beside_it_confirm_it() -> None:
    def letters(organ: str, *days: int) -> str:
        rows = [
            f"{organ},{60 if organ == 'GA' else 24}/{number},{day},{day},cited,"
            for number, day in enumerate((f"2013-09-{day:02}" for day in days), start=1)
        ]
        if organ == "GA":
            rows = [row.replace("2013", "2005") for row in rows]
        return "".join(line.split("\t")[1][0] for line in made(*rows))

    assert letters("GA", 20, 22, 24) == "ccc"
    assert letters("GA", 20, 28, 24) == "cdd"
    assert letters("GA", 20, 20, 28, 24, 24) == "ccdcc"
    assert letters("HRC", 20, 22, 24) == "ddd"
    assert letters("HRC", 20, 20, 24) == "ccd"


def test_a_number_that_is_none_is_an_error() -> None:
    with pytest.raises(ValueError, match="'60-1' is no number of a resolution"):
        made("GA,60-1,2005-09-16,2005-09-16,record,")


def test_the_command_writes_the_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(data, "RECORD", str(tmp_path / "made.tsv"))
    (tmp_path / "rows.csv").write_text(
        f"{HEAD}\nSC,1373 (2001),2001-09-28,2001-09-28,record,\n"
        "HRC,54/42,2023-04-04,2023-04-04,cited,\n"
    )
    assert recording.main([str(tmp_path / "rows.csv")]) == 0
    assert (tmp_path / "made.tsv").read_bytes() == b"sc 1373 (2001)\tr20010928\t\n"
    assert capsys.readouterr().out == (
        f"left out: hrc 54/42 of 4 April 2023 (cited)\n1 resolutions in {tmp_path / 'made.tsv'}\n"
    )


def test_the_command_wants_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert recording.main([]) == 2
    assert capsys.readouterr().err == "usage: python -m reslint.recording resolutions.csv\n"


@pytest.mark.skipif(not TABLE.is_file(), reason="the table of resolutions is not at hand")
def test_the_record_is_what_the_command_makes_of_the_table() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(recording.read(file))
    with TABLE.open(encoding="utf-8", newline="") as file:
        assert len(rows) == sum(1 for _ in csv.DictReader(file))
    kept = [row for row in rows if recording.is_possible(row)]
    assert len(rows) - len(kept) == 41
    assert "".join(recording.lines(kept)) == Path(data.RECORD).read_text(encoding="utf-8")
