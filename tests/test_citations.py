"""Citations: what is one, whose it is, and what it cites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint import citations, formats, structure
from reslint.citations import Citation
from reslint.document import Document

ORGANS = {
    "ga": "General Assembly",
    "sc": "Security Council",
    "ecosoc": "Economic and Social Council",
    "hrc": "Human Rights Council",
}


def read(paragraph: str, profile: str = "ga", note: str = "") -> Document:
    draft = (
        f"*The {ORGANS[profile]}*,\n\n*Recalling* {paragraph}\n\n1. *Decides* to remain seized.\n"
    )
    return structure.parse(formats.read((draft + note).encode(), "draft.md"))


def found(paragraph: str, profile: str = "ga") -> list[Citation]:
    return list(read(paragraph, profile).view(citations.find))


def numbers(paragraph: str, profile: str = "ga") -> list[list[str]]:
    return [[item.number.text for item in each.items] for each in found(paragraph, profile)]


def dated(paragraph: str) -> list[tuple[str, str | None, bool]]:
    document = read(paragraph)
    (citation,) = document.view(citations.find)
    return [
        (item.number.text, item.date and document.text(item.date.span), item.shared)
        for item in citation.items
    ]


@pytest.mark.parametrize(
    ("written", "text", "form"),
    [
        ("62/175", "62/175", "session"),
        ("57/270 B", "57/270 B", "session"),
        ("57/270B", "57/270 B", "session"),
        ("74/92 A and B", "74/92 A and B", "session"),
        ("S-24/2", "S-24/2", "session"),
        ("ES-10/19", "ES-10/19", "session"),
        ("60 / 1", "60/1", "session"),
        ("65/1 (LXV)", "65/1", "session"),
        ("2007/20", "2007/20", "year"),
        ("1514 (XV)", "1514 (XV)", "roman"),
        ("1514(xv)", "1514 (XV)", "roman"),
        ("1514 (15)", "1514 (XV)", "roman"),
        ("3201 (S-VI)", "3201 (S-VI)", "roman"),
        ("3201 (S-6)", "3201 (S-VI)", "roman"),
        ("2200 A (XXI)", "2200 A (XXI)", "roman"),
        ("2200 (XXI) A", "2200 A (XXI)", "roman"),
        ("3419 A to D (XXX)", "3419 A to D (XXX)", "roman"),
        ("1373 (2001)", "1373 (2001)", "council"),
        ("1373( 2001 )", "1373 (2001)", "council"),
        ("1373", "1373", "bare"),
        ("A/RES/60/1", "60/1", "session"),
        ("A/RES/217(III)", "217 (III)", "roman"),
        ("A/RES/217 A (III)", "217 A (III)", "roman"),
        ("S/RES/1373 (2001)", "1373 (2001)", "council"),
        ("S/RES/1373", "1373 (2001)", "council"),
        ("S/RES/1373/2001", "1373 (2001)", "council"),
        ("S/RES/9999", "9999", "bare"),
        ("E/RES/2007/20", "2007/20", "year"),
        ("A/HRC/RES/16/18", "16/18", "session"),
    ],
)
def test_numbers_as_written_and_as_they_should_be(written: str, text: str, form: str) -> None:
    document = read(f"its resolution {written} on peace,")
    (citation,) = document.view(citations.find)
    (item,) = citation.items
    assert document.text(item.number.span) == written
    assert (item.number.text, item.number.form) == (text, form)


@pytest.mark.parametrize(
    "text",
    [
        "general comment No. 15 (2002) of the Committee,",
        "the Recommendation concerning National Floors, 2012 (No. 202),",
        "decision 1/CP.21 of the Conference of the Parties,",
        "resolution UNEP/EA.4/Res.1 and resolution GC(63)/RES/13,",
        "World Health Assembly resolution WHA58.3 and resolution 61.21 of 24 May 2008,",
        "Commission on Human Rights resolution 2005/80 of 21 April 2005,",
        "decision 16/1 of 27 April 2007 of the Commission on Crime Prevention,",
        "resolution 60/2, adopted by the Commission on the Status of Women,",
        "United Nations Environment Assembly resolution 5/14 of 2 March 2022,",
        "UNESCO resolution 40/15 and Conference decision 10/2,",
        "that the Commission, in its resolution 64/2 of 9 March 2020, met,",
        "resolution 542 (LXXIII) 2022 of 9 November 2022 of the African Commission,",
        "resolution EC-55/1 and resolution MSC.257(84),",
        "the resolution of 1995 and the decision on 4 items,",
        "the meeting of 6 Dec. 2018 (S/2018/1088),",
    ],
)
def test_what_only_looks_like_a_citation(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "profile", "organ", "known"),
    [
        ("its resolution 60/1,", "ga", "ga", "own"),
        ("its relevant resolution 1373 (2001),", "sc", "sc", "own"),
        ("all its previous resolutions 2007/20 and 2007/21,", "ecosoc", "ecosoc", "own"),
        ("General Assembly resolution 60/1,", "hrc", "ga", "named"),
        ("Security Council’s resolution 1373 (2001),", "ga", "sc", "named"),
        ("Economic and Social Council decision 2007/253,", "ga", "ecosoc", "named"),
        ("UNGA resolution 60/1,", "hrc", "ga", "named"),
        ("Assembly resolution 60/1,", "hrc", "ga", "named"),
        ("the Council resolution 5/1,", "hrc", "hrc", "named"),
        ("resolution 16/18 of 24 March 2011 of the Human Rights Council,", "ga", "hrc", "named"),
        ("that the Human Rights Council, in its resolution 16/18, met,", "ga", "hrc", "own"),
        ("resolution 1373 (2001),", "ga", "sc", "form"),
        ("resolution 2007/20,", "ga", "ecosoc", "form"),
        ("resolution 1373,", "sc", "sc", "form"),
        ("resolutions 242 of 22 November 1967 and 446 (1979),", "ga", "sc", "form"),
        ("resolution A/HRC/RES/16/18,", "ga", "hrc", "symbol"),
        ("resolution 60/1,", "ga", "ga", "presumed"),
        ("that the Commission met, and resolution 60/1,", "ga", None, ""),
        ("that the Commission met, and its resolution 60/1,", "ga", None, ""),
        ("resolution 1373,", "ga", None, ""),
    ],
)
def test_whose_a_citation_is(text: str, profile: str, organ: str | None, known: str) -> None:
    (citation,) = found(text, profile)
    assert (citation.owner.organ, citation.owner.known) == (organ, known)


def test_a_number_keeps_its_organ_in_the_whole_draft() -> None:
    first, second = found(
        "that the Commission met, and resolution 5/1, and Human Rights Council resolution 5/1,"
    )
    assert (first.owner.organ, first.owner.known) == ("hrc", "carried")
    assert (second.owner.organ, second.owner.known) == ("hrc", "named")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("its resolutions 46/152 and 61/181,", [["46/152", "61/181"]]),
        ("its resolutions 54/54 V, 55/33 E and 56/1,", [["54/54 V", "55/33 E", "56/1"]]),
        (
            "Security Council resolutions 242 (1967), 338 (1973) and 1397 (2002),",
            [["242 (1967)", "338 (1973)", "1397 (2002)"]],
        ),
        (
            "Security Council resolutions 1325 (2000), 1820 and 1888,",
            [["1325 (2000)", "1820", "1888"]],
        ),
        ("Security Council resolutions 1325 (2000) and 2030 Agenda items,", [["1325 (2000)"]]),
        (
            "its resolutions 74/270 of 2 April 2020 on solidarity, 74/274 on access and 74/306,",
            [["74/270", "74/274", "74/306"]],
        ),
        (
            "its resolution 60/1 of 16 September 2005 on peace, and its resolution 61/1,",
            [["60/1"], ["61/1"]],
        ),
        ("its resolution 5/1, on building, and 5/2, on conduct,", [["5/1", "5/2"]]),
        (
            "its resolutions S-26/1 of 14 December 2016 on X and S-27/1 of 5 December 2017,",
            [["S-26/1", "S-27/1"]],
        ),
        ("its resolution 60/1 and the ratio 1/2 of it,", [["60/1"]]),
    ],
)
def test_all_numbers_of_a_clause(text: str, cited: list[list[str]]) -> None:
    assert numbers(text) == cited


def test_every_number_has_its_date() -> None:
    assert dated("its resolutions 46/152 of 18 December 1991 and 61/181, of 20 December 2006,") == [
        ("46/152", "18 December 1991", False),
        ("61/181", "20 December 2006", False),
    ]


def test_numbers_of_one_session_share_a_date() -> None:
    assert dated("resolutions 2007/20, 2007/21 and 2007/24 of 26 July 2007,") == [
        ("2007/20", "26 July 2007", True),
        ("2007/21", "26 July 2007", True),
        ("2007/24", "26 July 2007", False),
    ]


def test_numbers_of_two_sessions_do_not() -> None:
    assert dated("its resolutions 73/142 and 68/3 of 23 September 2013,") == [
        ("73/142", None, False),
        ("68/3", "23 September 2013", False),
    ]


def test_nor_do_resolutions_of_the_security_council() -> None:
    assert dated("resolutions 446 (1979) and 452 (1979) of 20 July 1979,") == [
        ("446 (1979)", None, False),
        ("452 (1979)", "20 July 1979", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "that it adopted resolution 41/128 on 4 December 1986,",
        "resolution 1739 (2007), until 31 May 2010,",
        "resolution 1874 (2009) 12 May 2011 was the day,",
        "resolution 60/1 of May 2005,",
    ],
)
def test_a_date_that_is_not_the_number_s(text: str) -> None:
    (citation,) = found(text)
    assert citation.items[0].date is None


def test_the_parts_of_a_citation_have_places() -> None:
    document = read("General Assembly Resolutions No. 57/270B, dated 23 June 2003, and 61/1,")
    (citation,) = document.view(citations.find)
    first = citation.items[0]
    assert citation.noun is not None
    assert citation.marker is not None
    assert citation.owner.span is not None
    assert first.link is not None
    assert first.number.letters is not None
    spans = (
        citation.span, citation.owner.span, citation.noun.span, citation.marker, first.number.span,
        first.number.letters, first.link,
    )  # fmt: skip
    assert [document.text(span) for span in spans] == [
        "Resolutions No. 57/270B, dated 23 June 2003, and 61/1",
        "General Assembly",
        "Resolutions",
        "No. ",
        "57/270B",
        "B",
        ", dated ",
    ]
    assert (citation.kind, citation.noun.plural, citation.noun.abbreviated) == (
        "resolution",
        True,
        False,
    )


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("its res. 46/152,", "res."),
        ("UNGA Res. 60/1,", "Res."),
        ("GA RES. A/RES/60/1,", "RES."),
        ("its dec. 75/561,", "dec."),
        ("UNSCR 1325 (2000),", "UNSCR"),
        ("its resolution60/1,", "resolution"),
    ],
)
def test_nouns_that_are_abbreviated_or_glued(text: str, noun: str) -> None:
    document = read(text)
    (citation,) = document.view(citations.find)
    assert citation.noun is not None
    assert document.text(citation.noun.span) == noun


def test_a_symbol_may_stand_alone() -> None:
    document = read("A/RES/60/1 of 16 September 2005 and A/HRC/RES/16/18,")
    first, second = document.view(citations.find)
    assert (first.noun, first.owner.organ, document.text(first.span)) == (
        None, "ga", "A/RES/60/1 of 16 September 2005",
    )  # fmt: skip
    assert (second.noun, second.owner.organ) == (None, "hrc")


def test_a_quoted_citation_is_known_as_one_and_kept_from_the_rules() -> None:
    document = read("the report “Resolution 1325 (2000) in practice” and its resolution 60/1,")
    quoted, plain = document.view(citations.find)
    assert (quoted.quoted, plain.quoted) == (True, False)
    assert list(citations.in_parts(document, document.parts)) == [plain]
    assert list(citations.in_parts(document, document.of_role("operative"))) == []


def test_notes_are_read_too() -> None:
    document = read("the Agenda,[^1]", note="\n[^1]: See resolution 2200 A (XXI), annex.\n")
    (citation,) = document.view(citations.find)
    assert document.parts[citation.part].role == "footnote"
    assert citation.owner.organ == "ga"


def test_in_an_embedded_draft_its_own_organ_speaks() -> None:
    text = (
        "*The Economic and Social Council*\n\n"
        "*Recommends* to the General Assembly the adoption of the following draft resolution:\n\n"
        "> *The General Assembly*,\n>\n> *Recalling* its resolution 60/1,\n>\n"
        "> 1. *Decides* to remain seized.\n"
    )
    document = structure.parse(formats.read(text.encode(), "draft.md"))
    (citation,) = document.view(citations.find)
    assert citation.owner.organ == "ga"


@given(st.text(alphabet="resolution decisABNo.,/() 012 XV-“”\ufffc\n", max_size=80))
def test_any_text_is_read_and_every_span_lies_in_its_part(text: str) -> None:
    document = read(text)
    for citation in document.view(citations.find):
        part = document.parts[citation.part]
        assert part.span.start <= citation.span.start < citation.span.end <= part.span.end
        for item in citation.items:
            assert citation.span.start <= item.number.span.start < item.number.span.end
            assert item.end <= citation.span.end
