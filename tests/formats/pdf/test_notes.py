"""Notes of a PDF and their indicators; heads, feet and numbers that are no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.formats.pdf.conftest import Sheets

LONG = (
    "that reading, in all of its many forms and wherever it takes place, is what the people want,"
)


def test_notes_below_a_drawn_rule(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (80, 700, "Noting the goal,^1^ 10^3^ books and m^2^ want;^1^,^2^"),
            (80, 118, "^1^ Resolution 70/1."),
            (80, 106, "^2^ A/79/1, 12 and"),
            (80, 94, "3 more."),
            drawn="60 131 m 200 131 l S",
        )
    )
    assert sheets.notes(source) == [("1", "Resolution 70/1."), ("2", "A/79/1, 12 and 3 more.")]
    assert sheets.paragraphs(source) == ["Noting the goal,[^1] 103 books and m[^2] want;[^1],[^2]"]
    assert sheets.marked(source, "superscript") == ["3"]


def test_notes_as_large_as_the_text_below_underscores(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (80, 700, "Noting the goal;^1^"),
            (80, 130, "__________"),
            (80, 118, "1 Resolution 70/1."),
            (80, 106, "2. A/79/1."),
        )
    )
    assert sheets.notes(source) == [("1", "Resolution 70/1."), ("2", "A/79/1.")]
    assert sheets.paragraphs(source) == ["Noting the goal;[^1]"]


def test_notes_in_small_type_alone(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (80, 700, "* Noting\t* the goal;^1^ and ours^a^ and what the people of all towns want"),
            {"y": 660, "text": f"Recalling {LONG}"},
            (80, 118, "<8>* Reissued for technical reasons."),
            (80, 108, "<8>1 Resolution 70/1, paragraph"),
            (80, 98, "<8>3."),
            (80, 88, "<8>^a^ A/79/1."),
        )
    )
    assert sheets.notes(source) == [
        ("*", "Reissued for technical reasons."),
        ("1", "Resolution 70/1, paragraph 3."),
        ("a", "A/79/1."),
    ]
    assert sheets.paragraphs(source) == [
        "* Noting [^*] the goal;[^1] and ours[^a] and what the people of all towns want",
        f"Recalling {LONG}",
    ]


def test_small_type_that_is_no_note(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            {"y": 660, "text": f"Recalling {LONG}"},
            (80, 600, "<8>12 towns in all"),
            (80, 560, "<8>* and a village"),
        )
    )
    assert sheets.paragraphs(source) == [
        f"Recalling {LONG}",
        "12 towns in all",
        "* and a village",
    ]
    assert sheets.notes(source) == []


def test_italics_and_indicators_in_notes(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (80, 700, "Noting the goal;^1^ and the other;^2^"),
            (80, 130, "__________"),
            (80, 118, "<8>^1^ *Treaty Series*, vol. 249.^2^"),
            (80, 106, "<8>^2^ A/79/1."),
        )
    )
    assert sheets.notes(source) == [("1", "Treaty Series, vol. 249.[^2]"), ("2", "A/79/1.")]
    assert sheets.marked(source) == ["Treaty Series"]


def test_indicators_that_lost_their_notes_and_ordinals(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page((80, 700, "the 26^th^ meeting,^4^ in 2015^5^ on 100 m^2^ of A/79/1^6^"))
    )
    assert sheets.paragraphs(source) == [
        "the 26th meeting,[^4] in 2015[^5] on 100 m2 of A/79/1[^6]"
    ]
    assert sheets.marked(source, "superscript") == ["th", "2"]


def test_superscript_figures_of_the_font(sheets: type[Sheets]) -> None:
    source = sheets.read(sheets.page((80, 700, "the goals² and 3³")))
    assert sheets.paragraphs(source) == ["the goals[^2] and 33"]


def test_space_before_an_indicator_only_where_the_file_has_one(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page((80, 700, "the goals"), (128, 703.5, "<6>1"), (136, 700, "and agendas ^2^"))
    )
    assert sheets.paragraphs(source) == ["the goals[^1] and agendas [^2]"]


def test_rules_that_no_notes_follow(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            {"y": 700, "text": f"1. Requests {LONG}"},
            (250, 600, "_______________"),
            (80, 560, "*10th meeting*"),
            drawn="80 670 m 200 670 l S",
        )
    )
    assert sheets.paragraphs(source) == [f"1. Requests {LONG}", "10th meeting"]
    assert sheets.notes(source) == []


def test_heads_and_feet_that_repeat(sheets: type[Sheets]) -> None:
    def sheet(number: int, text: str) -> str:
        return sheets.page(
            (80, 810, "Riverside Model United Nations"),
            {"y": 400, "text": f"{text} {LONG}"},
            (80, 50, f"Second Committee, {number} of the evening"),
            (290, 30, f"- {number} -"),
        )

    source = sheets.read(sheet(1, "Recalling"), sheet(2, "Noting"))
    assert sheets.paragraphs(source) == [f"Recalling {LONG}", f"Noting {LONG}"]
    alone = sheets.read(sheet(1, "Recalling"))
    assert sheets.paragraphs(alone) == [
        "Riverside Model United Nations",
        f"Recalling {LONG}",
        "Second Committee, 1 of the evening",
    ]


@pytest.mark.parametrize(
    "foot",
    ["4", "2/4", "iv", "Page 2 of 4", "page 2/4", "24-12345", "24-12345 (E)", "GE.24-12345(E)",
     "2/4 24-12345", "24-12345 2/4", "*2412345*", "Please recycle"],
)  # fmt: skip
def test_feet(sheets: type[Sheets], foot: str) -> None:
    source = sheets.read(sheets.page((80, 400, "Recalling,"), (80, 40, f"={foot}")))
    assert sheets.paragraphs(source) == ["Recalling,"]


def test_text_at_the_edges_stays(sheets: type[Sheets]) -> None:
    source = sheets.read(sheets.page((80, 800, "Recalling 2/4,"), (80, 40, "4. Decides,")))
    assert sheets.paragraphs(source) == ["Recalling 2/4,", "4. Decides,"]


def test_head_of_a_title_above_a_page_number(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page({"y": 400, "text": f"Recalling {LONG}"}),
        sheets.page(
            (80, 810, "<8>A/C.3/79/L.5"),
            (80, 800, "<8>The role of libraries"),
            (80, 790, "<8>in the promotion of reading"),
            {"y": 760, "text": f"Noting {LONG}"},
        ),
    )
    assert sheets.paragraphs(source) == [f"Recalling {LONG}", f"Noting {LONG}"]


def test_notes_that_end_alike_at_the_foot_of_two_pages(sheets: type[Sheets]) -> None:
    def sheet(number: int) -> str:
        return sheets.page(
            {"y": 400, "text": f"Noting the goals of{number} {LONG}^{number}^"},
            (80, 80, f"<8>^{number}^ Treaty Series, vol. 249, and"),
            (80, 70, "<8>decision 1/CP.21."),
            (80, 40, f"{number}"),
            drawn="80 95 m 200 95 l S",
        )

    source = sheets.read(sheet(1), sheet(2))
    assert sheets.notes(source) == [
        ("1", "Treaty Series, vol. 249, and decision 1/CP.21."),
        ("2", "Treaty Series, vol. 249, and decision 1/CP.21."),
    ]


def test_notes_whose_figures_alone_differ(sheets: type[Sheets]) -> None:
    def sheet(number: int, note: str) -> str:
        return sheets.page(
            {"y": 400, "text": f"Noting the goals of {LONG}^{number}^"},
            (80, 80, f"<8>^{number}^ {note}"),
            drawn="80 95 m 200 95 l S",
        )

    source = sheets.read(sheet(1, "A/79/12."), sheet(2, "A/78/44."), sheet(3, "A/79/14."))
    assert sheets.notes(source) == [("1", "A/79/12."), ("2", "A/78/44."), ("3", "A/79/14.")]
