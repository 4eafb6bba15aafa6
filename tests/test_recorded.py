"""What the record says of the dated citations of a draft."""

from __future__ import annotations

import pytest

from reslint import formats, recorded, structure
from reslint.citations import numbers
from reslint.document import Document

HEAD = "*The General Assembly*,\n\n*Recalling* the Charter of the United Nations,\n\n"


def parsed(text: str, organ: str = "General Assembly") -> Document:
    head = HEAD.replace("General Assembly", organ)
    return structure.parse(formats.read(f"{head}1. *Recalls* {text};\n".encode(), "draft.md"))


def told(text: str, organ: str = "General Assembly") -> list[tuple[str, str]]:
    """The number and what the record says of its date: agrees, differs surely or likely."""
    document = parsed(text, organ)
    found = []
    for finding in document.view(recorded.find).values():
        said = "agrees"
        if not finding.agrees:
            said = "surely differs" if finding.sure else "differs"
        found.append((finding.adoption.number, said))
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("its resolution 60/288 of 8 September 2006", [("60/288", "agrees")]),
        ("its resolution 60/288 of 9 September 2006", [("60/288", "surely differs")]),
        ("its resolution 1514 (XV) of 14 December 1961", [("1514 (XV)", "surely differs")]),
        ("its resolution 1514 (15) of 14 December 1961", [("1514 (XV)", "surely differs")]),
        (
            "Security Council resolution 1373 (2001) of 28 September 2001",
            [("1373 (2001)", "agrees")],
        ),
        (
            "Security Council resolution 1373 (2001) of 29 September 2001",
            [("1373 (2001)", "surely differs")],
        ),
        # days that are known from the numbers around only
        ("its resolution 64/211 of 22 December 2009", [("64/211", "differs")]),
        ("its resolution 64/224 of 22 December 2009", [("64/224", "agrees")]),
        ("its resolution 64/224 of 23 December 2009", [("64/224", "differs")]),
        ("its resolution 64/224 of 23 December 2019", [("64/224", "surely differs")]),
        # wholes and parts
        ("its resolution 57/270 of 23 June 2003", [("57/270 B", "agrees")]),
        ("its resolution 57/270 of 24 June 2003", [("57/270", "differs")]),
        ("its resolution 57/270 A of 23 June 2003", [("57/270 A", "surely differs")]),
        ("its resolution 57/270 C of 23 June 2003", []),
        ("its resolution 74/92 A of 14 December 2019", [("74/92 A and B", "surely differs")]),
        ("its resolutions 74/92 A and B of 13 December 2019", [("74/92 A and B", "agrees")]),
        # of these nothing is known, or not whose they are
        ("its resolution 60/999 of 9 September 2006", []),
        ("its decision 60/288 of 9 September 2006", []),
        ("its resolution 60/288", []),
        ("its resolution 60/288 of 31 September 2006", []),
        ("the Committee, and resolution 60/288 of 9 September 2006", []),
        ("resolution 60/288 of 9 September 2006 of the Commission on Narcotic Drugs", []),
        # the General Assembly's numbers and the Human Rights Council's look alike
        ("resolution 31/6 of 23 March 2016", []),
        ("resolution 31/6 of 24 March 2016", []),
        ("resolution 31/7 of 23 June 1980", [("31/7", "surely differs")]),
        ("General Assembly resolution 31/8 of 23 March 2016", [("31/8", "surely differs")]),
        ("Human Rights Council resolution 31/6 of 23 March 2016", [("31/6", "agrees")]),
    ],
)
def test_what_the_record_says(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


def test_a_number_of_the_rights_council_may_be_the_assembly_s() -> None:
    organ = "Human Rights Council"
    assert told("resolution 60/288 of 8 September 2006", organ) == []
    assert told("resolution 60/1 of 16 September 2005", organ) == []
    assert told("resolution 16/18 of 25 March 2011", organ) == [("16/18", "surely differs")]


def test_a_shared_date_is_the_last_number_s() -> None:
    assert told("its resolutions 72/10, 72/11 and 72/256 of 24 December 2017") == [
        ("72/256", "agrees")
    ]


def test_quotations_are_not_contradicted() -> None:
    document = parsed("the report “Resolution 60/288 of 9 September 2006”")
    assert len(document.view(recorded.find)) == 1
    assert list(recorded.contradicted(document)) == []


@pytest.mark.parametrize(
    ("number", "letters"),
    [
        ("60/1", ""),
        ("57/270 B", "B"),
        ("55/33 E", "E"),
        ("74/92 A and B", "AB"),
        ("74/92 A and D", "AD"),
        ("74/92 A, B and D", "ABD"),
        ("74/92 A-C", "ABC"),
        ("74/92 A–C", "ABC"),
        ("3419 A to D (XXX)", "ABCD"),
        ("1514 (XV)", ""),
        ("S-24/2", ""),
        ("ES-10/2 A", "A"),
        ("2252 (ES-V)", ""),
    ],
)
def test_the_letters_of_a_number(number: str, letters: str) -> None:
    assert recorded.letters_of(number) == frozenset(letters)


@pytest.mark.parametrize(
    ("organ", "written", "found"),
    [
        ("ga", "57/270", ["57/270", "57/270 A", "57/270 B"]),
        ("ga", "57/270 B", ["57/270 B"]),
        ("ga", "74/92 B", ["74/92 A and B"]),
        ("ga", "217 (III)", ["217 A (III)"]),
        ("ga", "217 B (III)", []),
        ("sc", "1373 (2001)", ["1373 (2001)"]),
        ("sc", "1373", []),
        ("ecosoc", "2007/20", ["2007/20"]),
    ],
)
def test_the_candidates_for_a_number(organ: str, written: str, found: list[str]) -> None:
    number = numbers.read(written, 0, len(written))
    assert number is not None
    assert [one.number for one in recorded.candidates(organ, number)] == found
