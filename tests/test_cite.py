"""`reslint cite`: what is known about a resolution."""

from __future__ import annotations

import json

import pytest

from reslint import citations, cite, formats, records, structure
from reslint.cli import main
from reslint.records import Adoption

GA_60_288 = "General Assembly resolution 60/288 of 8 September 2006"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("60/288", [GA_60_288]),
        ("resolution 60/288", [GA_60_288]),
        ("Resolution 60/288 of 8 September 2006", [GA_60_288]),
        (GA_60_288, [GA_60_288]),
        ("general assembly resolution 60/288", [GA_60_288]),
        ("GA 60/288", [GA_60_288]),
        ("Assembly resolution 60/288", [GA_60_288]),
        ("A/RES/60/288", [GA_60_288]),
        ("a/res/60/288", [GA_60_288]),
        (" 60/288, annex ", [GA_60_288]),
        ("resolution 1373", ["Security Council resolution 1373 (2001) of 28 September 2001"]),
        ("UNSCR 1373", ["Security Council resolution 1373 (2001) of 28 September 2001"]),
        ("S/RES/1373", ["Security Council resolution 1373 (2001) of 28 September 2001"]),
        ("S/RES/1325 (2000)", ["Security Council resolution 1325 (2000) of 31 October 2000"]),
        (
            "General Assembly resolution 2200 A (XXI)",
            ["General Assembly resolution 2200 A (XXI) of 16 December 1966"],
        ),
        ("A/RES/217(III)", ["General Assembly resolution 217 A (III) of 10 December 1948"]),
        ("1514 (15)", ["General Assembly resolution 1514 (XV) of 14 December 1960"]),
        (
            "663 C (XXIV)",
            ["Economic and Social Council resolution 663 C (XXIV) of 31 July 1957"],
        ),
        ("E/RES/2007/20", ["Economic and Social Council resolution 2007/20 of 26 July 2007"]),
        ("ECOSOC 2007/20", ["Economic and Social Council resolution 2007/20 of 26 July 2007"]),
        ("HRC 16/18", ["Human Rights Council resolution 16/18 of 24 March 2011"]),
        ("A/HRC/RES/16/18", ["Human Rights Council resolution 16/18 of 24 March 2011"]),
        ("16/18", ["Human Rights Council resolution 16/18 of 24 March 2011"]),
        ("General Assembly resolution 16/18", []),
        ("s-21/2", ["General Assembly resolution S-21/2 of 2 July 1999"]),
        ("ES\u201111/1", ["General Assembly resolution ES-11/1 of 2 March 2022"]),
        (
            "60/1",
            [
                "General Assembly resolution 60/1 of 16 September 2005",
                "Human Rights Council resolution 60/1 of 6 October 2025",
            ],
        ),
        (
            "57/270",
            [
                "General Assembly resolution 57/270 of 20 December 2002",
                "General Assembly resolution 57/270 A of 20 December 2002",
                "General Assembly resolution 57/270 B of 23 June 2003",
            ],
        ),
        ("57/270b", ["General Assembly resolution 57/270 B of 23 June 2003"]),
        (
            "General Assembly resolutions 74/92 A and B",
            ["General Assembly resolutions 74/92 A and B of 13 December 2019"],
        ),
        ("74/92 B", ["General Assembly resolutions 74/92 A and B of 13 December 2019"]),
        (
            "resolutions 72/256 of 24 December 2017 and 60/288",
            ["General Assembly resolution 72/256 of 24 December 2017", GA_60_288],
        ),
        ("64/224", ["General Assembly resolution 64/224"]),
        ("60/999", []),
        ("resolution 9999", []),
    ],
)
def test_a_resolution_is_known_in_every_form(text: str, found: list[str]) -> None:
    answer = cite.ask(text)
    assert answer.understood
    assert [cite.citation(adoption) for adoption in answer.found] == found
    assert (answer.reason is None) == bool(found)


@pytest.mark.parametrize("text", ["decision 75/561", "Dec. 2007/253", "A/HRC/DEC/17/119"])
def test_nothing_is_known_of_decisions(text: str) -> None:
    assert cite.ask(text) == cite.Answer(text, True, (), cite.NO_DECISIONS)


@pytest.mark.parametrize("text", ["", "wells", "the resolution", "of September"])
def test_a_text_without_a_number_is_not_understood(text: str) -> None:
    answer = cite.ask(text)
    assert (answer.understood, list(answer.found)) == (False, [])


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["cite", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_answers_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "70/1", "64/224") == (
        0,
        "General Assembly resolution 70/1 of 25 September 2015\n"
        "  title: Transforming our world: the 2030 Agenda for Sustainable Development\n"
        "  basis: an official text or meeting record gives the day\n"
        "\n"
        "General Assembly resolution 64/224\n"
        "  date:  between 21 December 2009 and 22 December 2009\n"
        "  basis: the numbers around it were adopted then\n",
        "",
    )


def test_what_is_not_known_is_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "60/999", "decision 75/561") == (
        1,
        "60/999: no such resolution is on record\n\n"
        "decision 75/561: the record has resolutions only, no decisions\n",
        "",
    )


def test_what_is_not_understood_is_status_2_and_the_others_are_answered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "wells", "60/288") == (
        2,
        f"{GA_60_288}\n  basis: an official text or meeting record gives the day\n",
        "reslint: 'wells': there is no number of a resolution in it\n",
    )


def test_a_text_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys)
    assert (status, out) == (2, "")
    assert "TEXT" in err


def test_the_answers_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "--format", "json", "70/1", "64/224", "60/999")
    assert (status, err) == (1, "")
    assert json.loads(out) == {
        "version": 1,
        "answers": [
            {
                "text": "70/1",
                "found": [
                    {
                        "organ": "ga",
                        "number": "70/1",
                        "citation": "General Assembly resolution 70/1 of 25 September 2015",
                        "date": "2015-09-25",
                        "earliest": "2015-09-25",
                        "latest": "2015-09-25",
                        "title": "Transforming our world: the 2030 Agenda for Sustainable "
                        "Development",
                        "basis": "record",
                        "how": "an official text or meeting record gives the day",
                    }
                ],
                "reason": None,
            },
            {
                "text": "64/224",
                "found": [
                    {
                        "organ": "ga",
                        "number": "64/224",
                        "citation": "General Assembly resolution 64/224",
                        "date": None,
                        "earliest": "2009-12-21",
                        "latest": "2009-12-22",
                        "title": None,
                        "basis": "window",
                        "how": "the numbers around it were adopted then",
                    }
                ],
                "reason": None,
            },
            {"text": "60/999", "found": [], "reason": cite.NOTHING},
        ],
    }


Key = tuple[str | None, str, records.Day | None]


def cited_in(adoptions: list[Adoption]) -> list[Key]:
    """Organ, number and date of what the citations of a draft that cites them all say."""
    paragraphs = [f"{n}. *Recalls* {cite.citation(a)};" for n, a in enumerate(adoptions, start=1)]
    text = "\n\n".join(["# Wells", "*The General Assembly*,", *paragraphs])
    document = structure.parse(formats.read(text.encode(), "draft.md"))
    found: list[Key] = []
    for citation in document.view(citations.find):
        for item in citation.items:
            day = None
            if item.date is not None and item.date.year is not None:
                day = item.date.year, item.date.month, item.date.day
            found.append((citation.owner.organ, item.number.text, day))
    return found


def test_the_form_that_is_printed_is_read_back() -> None:
    adoptions = list(records.everything())
    size = 1000
    for start in range(0, len(adoptions), size):
        some = adoptions[start : start + size]
        assert cited_in(some) == [(each.organ, each.number, each.day) for each in some]


def test_the_form_that_is_printed_is_understood() -> None:
    some = list(records.everything())[::7]
    assert [each for each in some if each not in cite.ask(cite.citation(each)).found] == []
