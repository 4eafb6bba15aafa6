"""Plain text read: wrapped lines joined, notes found, bare digits told from numbers."""

from __future__ import annotations

import pytest

from reslint import formats
from reslint.source import INDICATOR, Source


def read(text: str) -> Source:
    return formats.read(text.encode(), "draft.txt")


def paragraphs(source: Source) -> list[str]:
    return [
        source.text[p.span.start : p.span.end].replace(INDICATOR, "¤") for p in source.paragraphs
    ]


def notes(source: Source) -> list[tuple[str, str]]:
    return [(n.label, source.text[n.span.start : n.span.end]) for n in source.notes]


WRAPPED = """\
  The General Assembly,

 Recalling its resolution 46/152 of 18 December 1991 on the creation of an\x20
effective crime prevention programme, and the Protocols thereto, 1  and the
Convention2 against corruption,

_______________
1 Resolution 55/25, annexes I to III, and a note that goes on
over the line.
2 Resolution 58/4.
  Noting with appreciation the work done by the United Nations Office on
Drugs and Crime in 2006,

A/RES/61/181
2

 1. Takes note of the report on the work of the Office, with reference
to paragraph 3 of its annex;3
 2. Requests States:
 (a) To report to the Office and to the Commission on the measures they
have taken;
 (b) To inform the public.
_______________
3 A/61/179.
"""


def test_text_copied_out_of_a_pdf() -> None:
    source = read(WRAPPED)
    assert paragraphs(source) == [
        "The General Assembly,",
        "Recalling its resolution 46/152 of 18 December 1991 on the creation of an effective crime "
        "prevention programme, and the Protocols thereto,¤ and the Convention¤ against corruption,",
        "Noting with appreciation the work done by the United Nations Office on Drugs and Crime in "
        "2006,",
        "1. Takes note of the report on the work of the Office, with reference to paragraph 3 of "
        "its annex;¤",
        "2. Requests States:",
        "(a) To report to the Office and to the Commission on the measures they have taken;",
        "(b) To inform the public.",
    ]
    assert notes(source) == [
        ("1", "Resolution 55/25, annexes I to III, and a note that goes on over the line."),
        ("2", "Resolution 58/4."),
        ("3", "A/61/179."),
    ]
    assert [i.label for i in source.indicators] == ["1", "2", "3"]


SAVED = """\
62/175.\tStrengthening the programme

\tThe General Assembly,
\tRecalling the strategy for the Office,1 which aims at a good deal more than anybody would think \
possible in the year 2006, and the Convention2 against corruption, and much else that is to be read,
\t1.\tTakes note of the report for the period 2008-2011, of the Global Initiative launched on \
18 December 2007 with 43,209,100 dollars, resolution 61/181;3
\t\t(a)\tTo act under Convention2 once more.

77th plenary meeting
18 December 2007
1 See resolution 2007/12.
2 United Nations, Treaty Series, vol. 2225.
3 A/62/126.
<<ODS DOC SYMBOL1>>A/RES/62/175<<ODS DOC SYMBOL1>>
"""


def test_text_saved_from_word() -> None:
    source = read(SAVED)
    assert notes(source) == [
        ("1", "See resolution 2007/12."),
        ("2", "United Nations, Treaty Series, vol. 2225."),
        ("3", "A/62/126."),
    ]
    assert [i.label for i in source.indicators] == ["1", "2", "3", "2"]
    assert [p.depth for p in source.paragraphs] == [0, 4, 4, 4, 8, 0, 0, 0]
    assert source.positions(source.notes[0].label_span) == ((10, 1), (10, 2))
    assert source.position(source.place(source.paragraphs[3].span).start) == (5, 2)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("the Convention,1 and", "¤"),
        ("the Convention1 and", "¤"),
        ("the “Convention”1 and", "¤"),
        ("the Convention (2001)1 and", "¤"),
        ("resolution 61/181;1", "¤"),
        ("adopted in 2015,1 and", "¤"),
        ("of September 19931 and", "¤"),
        ("resolution 60/2881 and", "¤"),
        ("the Convention¹ and", "¤"),
        ("the Convention[1] and", "¤"),
        ("in 2006 and", ""),
        ("resolution 61/181 and", ""),
        ("on 1 December 2001 and", ""),
        ("the G1 and", ""),
        ("of CO1 emissions", ""),
        ("chapter 1 of the report", ""),
        ("A/62/440/Add.1 and", ""),
        ("see No.1 and", ""),
        ("1,100 dollars and 2.1 million", ""),
        ("the 1st and 1-year plans", ""),
        ("resolution 60/11 of the Council", ""),
    ],
)
def test_bare_digits_are_indicators_only_where_they_can_be(body: str, found: str) -> None:
    source = read(f"The General Assembly,\n\nRecalling {body}\n\n_____\n1 Resolution 60/1.\n")
    assert "".join("¤" for _ in source.indicators) == found


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("the Treaty,1 the Pact2 and the Convention5 again", ["1", "2", "5"]),
        ("the Treaty,2 and the Convention1 again", ["2", "1"]),
        ("the Treaty,1 and the COVID19 disease", ["1"]),
        ("the Treaty,1 the Pact,2 the Convention9 again", ["1", "2"]),
    ],
)
def test_an_indicator_may_have_lost_its_note(body: str, labels: list[str]) -> None:
    text = f"The General Assembly,\n\nRecalling {body},\n\n_____\n1 A.\n2 B.\n3 C.\n4 D.\n"
    assert [i.label for i in read(text).indicators] == labels


def test_without_notes_no_digit_is_an_indicator() -> None:
    assert read("Recalling the Convention,1 and").indicators == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_kinds(end: str) -> None:
    source = read(end.join(["The General Assembly,", "", "Recalling its resolution,"]))
    assert paragraphs(source) == ["The General Assembly,", "Recalling its resolution,"]
    assert source.position(source.place(source.paragraphs[1].span).start) == (3, 1)


def test_suppressions_are_no_text() -> None:
    source = read("A,\n%% reslint: ignore x -- because\nB,\n")
    assert paragraphs(source) == ["A,", "B,"]
    assert [(c.text, c.paragraph) for c in source.comments] == [("reslint: ignore x -- because", 1)]


def test_no_italics_in_text() -> None:
    assert read("A").lacks == {"italics": "this format carries no italics"}
