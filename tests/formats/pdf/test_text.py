"""The text of a PDF: order, paragraphs, spaces, hyphens, looks, depth, places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pytest

from reslint.formats.pdf import child
from reslint.source import Span
from reslint.structure import parse

if TYPE_CHECKING:
    from tests.formats.pdf.conftest import Line, Sheets

LONG = (
    "that reading, in all of its many forms and wherever it takes place, is what the people want,"
)
FULL = "that the people of all the towns of this region want to read each day and night,"


def test_draft_of_the_organization(sheets: type[Sheets], draft: tuple[str, str]) -> None:
    source = sheets.read(*draft)
    assert sheets.paragraphs(source) == [
        "United Nations",
        "A/C.3/79/L.5",
        "General Assembly",
        "Distr.: Limited",
        "24 October 2024",
        "Seventy-ninth session",
        "Agenda item 30",
        "The role of libraries in the promotion of sustainable development",
        "The General Assembly,",
        "Recalling its resolutions 70/1 of 25 September 2015 and 71/313 of 6 July 2017, the 2030 "
        "Agenda for Sustainable Development,[^1] and the public-spirited work of libraries in the "
        "years 2015-2030 in low- and middle-income countries, where many people read a "
        "long-established newspaper and each book that they want,[^2]",
        "Noting with appreciation that many people in all regions of the world read books, and "
        "that reading is good for them and for the whole of the community in which they all, "
        "at each hour of every day of the week, now live,",
        "1.\tEncourages Member States:",
        "(a)\tTo open libraries on all days of the week, in the evening too, for all of those who "
        "work by day;",
        "(b)\tTo buy books;",
        "2.\tDecides to remain seized of the matter.",
    ]
    assert sheets.notes(source) == [
        ("1", "Resolution 70/1."),
        (
            "2",
            "See Official Records of the General Assembly, Seventy-ninth Session, and the reports "
            "named therein.",
        ),
    ]
    assert sheets.marked(source) == [
        "The General Assembly",
        "Recalling",
        "Noting with appreciation",
        "Encourages",
        "Decides",
        "Official Records of the General Assembly, Seventy-ninth Session",
    ]
    assert sheets.marked(source, "bold") == [
        "General Assembly",
        "Seventy-ninth session",
        "The role of libraries in the promotion of sustainable development",
    ]
    assert sheets.marked(source, "superscript") == []
    assert (source.format, source.path, source.lacks) == ("pdf", "draft.pdf", {})


def test_parts_of_it(sheets: type[Sheets], draft: tuple[str, str]) -> None:
    document = parse(sheets.read(*draft))
    assert [(part.role, part.number, part.level) for part in document.parts] == [
        *[("masthead", None, 0)] * 7,
        ("title", None, 0),
        ("organ", None, 0),
        ("preambular", None, 0),
        ("preambular", None, 0),
        ("operative", "1.", 0),
        ("subparagraph", "(a)", 1),
        ("subparagraph", "(b)", 1),
        ("operative", "2.", 0),
        ("footnote", "1", 0),
        ("footnote", "2", 0),
    ]


def test_places_are_pages(sheets: type[Sheets], draft: tuple[str, str]) -> None:
    source = sheets.read(*draft)
    noting = source.text.index("Noting with")
    live = source.text.index(" live,")
    assert source.positions(Span(noting, noting + 6)) == ((1, 1), (1, 1))
    assert source.positions(Span(noting, live + 6)) == ((1, 1), (2, 1))
    assert source.positions(source.notes[1].span) == ((1, 1), (2, 1))
    assert [source.position(each.place.start) for each in source.paragraphs[-2:]] == [(2, 1)] * 2
    assert not source.is_exact(Span(noting, noting + 6))
    first, second = source.origin.text.split("\n")
    assert first.startswith("United Nations A/C.3/79/L.5 General Assembly Distr.: Limited 24 Oct")
    assert second.endswith("reports named therein. 2/2\t24-12345")


def test_lines_stand_in_another_order_in_the_file(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (110, 600, "and read each day;"),
            (110, 612, "*Recalling* that many of the people of this town have many books"),
            (110, 640, "*The General Assembly*,"),
        )
    )
    assert sheets.paragraphs(source) == [
        "The General Assembly,",
        "Recalling that many of the people of this town have many books and read each day;",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [{"y": 700, "text": f"Recalling {LONG}"}, {"y": 670, "text": f"Noting {LONG}"}],
            [f"Recalling {LONG}", f"Noting {LONG}"],
            id="gap",
        ),
        pytest.param(
            [
                {"y": 700, "text": f"Recalling {FULL} {LONG[:61]},", "first": 104},
                {"y": 676, "text": f"Noting {LONG}", "first": 104},
            ],
            [f"Recalling {FULL} {LONG[:61]},", f"Noting {LONG}"],
            id="indent",
        ),
        pytest.param(
            [{"y": 700, "text": f"Recalling {LONG}"}, {"y": 676, "text": f"Noting {LONG}"}],
            [f"Recalling {LONG}", f"Noting {LONG}"],
            id="short line",
        ),
        pytest.param(
            [
                {"y": 700, "text": f"1.\tRequests {LONG} {LONG}", "left": 105},
                {"y": 664, "text": f"2.\tDecides {LONG}", "left": 105},
            ],
            [f"1.\tRequests {LONG} {LONG}", f"2.\tDecides {LONG}"],
            id="hanging labels",
        ),
        pytest.param(
            [
                {"y": 700, "text": f"1. Requests {FULL} as well as by day and by night in each of "
                                   "the villages;"},
                {"y": 676, "text": f"2. Decides {LONG}"},
            ],
            [f"1. Requests {FULL} as well as by day and by night in each of the villages;",
             f"2. Decides {LONG}"],
            id="label at the edge",
        ),
        pytest.param(
            [
                {"y": 700, "text": f"Recalling {LONG} {LONG} {LONG}"},
                {"y": 640, "text": f"“{LONG}” {LONG}", "first": 120, "left": 120, "right": 400},
            ],
            [f"Recalling {LONG} {LONG} {LONG}", f"“{LONG}” {LONG}"],
            id="narrow quotation",
        ),
        pytest.param(
            [
                (80, 730, "_The right to read in all towns and villages and_"),
                (80, 718, "_in between_"),
                {"y": 706, "text": f"Recalling {LONG}"},
            ],
            ["The right to read in all towns and villages and in between", f"Recalling {LONG}"],
            id="bold title",
        ),
        pytest.param(
            [
                (172.5, 740, "The right to read in all towns and villages and"),
                (240, 728, "in the space between"),
                {"y": 700, "text": f"Recalling {LONG} {LONG}"},
                {"y": 658, "text": f"Noting {LONG}"},
            ],
            ["The right to read in all towns and villages and in the space between",
             f"Recalling {LONG} {LONG}", f"Noting {LONG}"],
            id="centred title",
        ),
        pytest.param(
            [
                (80, 712, "Forum:"),
                (180, 712, "General Assembly"),
                (80, 700, "Sponsor: Fiji"),
                {"y": 670, "text": f"Noting {LONG}"},
            ],
            ["Forum: General Assembly", "Sponsor: Fiji", f"Noting {LONG}"],
            id="fields of a header",
        ),
        pytest.param(
            [
                (80, 700, "1. Requests:"),
                (80, 682, "(a) Books;"),
                (80, 664, "(b) Papers;"),
                {"y": 646, "text": f"2. Decides {LONG}"},
            ],
            ["1. Requests:", "(a) Books;", "(b) Papers;", f"2. Decides {LONG}"],
            id="gaps outnumber lines",
        ),
        pytest.param(
            [
                {"y": 700, "text": f"Recalling {LONG}", "first": 110},
                (110, 676, f"1. {FULL[:70]};"),
                {"y": 664, "text": f"2. Decides {LONG}", "first": 110},
                {"y": 640, "text": f"3. Notes {FULL[:47]} here now as ever too; (b) thus now; "
                                   "and (c) not;", "first": 110},
            ],
            [f"Recalling {LONG}", f"1. {FULL[:70]};", f"2. Decides {LONG}",
             f"3. Notes {FULL[:47]} here now as ever too; (b) thus now; and (c) not;"],
            id="indents without gaps",
        ),
        pytest.param(
            [(80, 700, f"<12>Recalling {FULL}"), (80, 688, "<9>Noting,")],
            [f"Recalling {FULL}", "Noting,"],
            id="another size",
        ),
    ],
)  # fmt: skip
def test_paragraphs(
    sheets: type[Sheets], lines: list[Line | Mapping[str, Any]], expected: list[str]
) -> None:
    assert sheets.paragraphs(sheets.read(sheets.page(*lines))) == expected


@pytest.mark.parametrize(
    ("last", "following", "expected"),
    [
        (FULL, "and so do others,", [f"{FULL} and so do others,"]),
        (FULL, "*Recalling* others,", [FULL, "Recalling others,"]),
        (FULL[:-1] + ";", "3. Thanks others.", [FULL[:-1] + ";", "3. Thanks others."]),
        ("want,", "Recalling others,", ["want,", "Recalling others,"]),
    ],
)
def test_page_ends(sheets: type[Sheets], last: str, following: str, expected: list[str]) -> None:
    before = {"y": 130, "text": f"Noting {LONG}"}
    source = sheets.read(sheets.page(before, (80, 88, last)), sheets.page((80, 760, following)))
    assert sheets.paragraphs(source) == [f"Noting {LONG}", *expected]


def test_page_begins_with_an_indent_as_the_line_before_it(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            {"y": 160, "text": f"Recalling {LONG}", "first": 104},
            {"y": 130, "text": f"Noting {LONG}", "first": 104},
            (104, 100, FULL[:75]),
        ),
        sheets.page((104, 760, "Affirming others,")),
    )
    assert sheets.paragraphs(source)[2:] == [FULL[:75], "Affirming others,"]


def test_columns_of_a_table_are_cells(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (80, 500, "Income"),
            (250, 500, "Rate"),
            (80, 488, "Up to 10,000"),
            (250, 488, "0.011"),
            (80, 460, "and so forth"),
        )
    )
    assert [(sheets.words(source, each.span), each.kind) for each in source.paragraphs] == [
        ("Income", "table"),
        ("Rate", "table"),
        ("Up to 10,000", "table"),
        ("0.011", "table"),
        ("and so forth", "text"),
    ]


def test_line_spread_to_the_margin_is_one(sheets: type[Sheets]) -> None:
    spread = "BT 1 0 0 1 80 700 Tm /R 10 Tf 40 Tw (to set ambitious goals) Tj ET"
    assert sheets.paragraphs(sheets.read(spread)) == ["to set ambitious goals"]


def test_depth_is_the_left_edge(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            {"y": 700, "text": f"x {LONG}"},
            (80, 670, "1. Requests:"),
            (110, 652, "(a) To read;"),
            (140, 634, "(i) Much;"),
            (80, 616, "2. Decides."),
        )
    )
    assert [each.depth for each in source.paragraphs] == [0, 0, 2, 4, 0]


@pytest.mark.parametrize(
    ("name", "italic", "bold"),
    [
        ("Times-Italic", True, False),
        ("ABCDEF+Times-BoldItalic", True, True),
        ("Helvetica-Oblique", True, False),
        ("MinionPro-It", True, False),
        ("MinionPro-BoldIt", True, True),
        ("Arial,BoldItalic", True, True),
        ("NimbusRomNo9L-ReguItal", True, False),
        ("NimbusRomNo9L-Medi", False, True),
        ("CMTI10", True, False),
        ("CMBX10", False, True),
        ("CMBXTI10", True, True),
        ("Times-Roman", False, False),
        ("ITCGaramondStd-Lt", False, False),
        ("TimesNewRomanPSMT", False, False),
    ],
)
def test_font_names(name: str, italic: bool, bold: bool) -> None:
    assert child._look(name) == italic * child.ITALIC + bold * child.BOLD


def test_letters_slanted_by_hand_are_italic(sheets: type[Sheets]) -> None:
    slanted = "BT /R 10 Tf 1 0 0.33 1 80 700 Tm (Recalling) Tj ET\n"
    source = sheets.read(slanted + sheets.page((140, 700, "that")))
    assert (sheets.paragraphs(source), sheets.marked(source)) == (["Recalling that"], ["Recalling"])


def test_no_italics_at_all(sheets: type[Sheets]) -> None:
    source = sheets.read(sheets.page((80, 700, "Recalling that,")))
    assert source.lacks == {"italics": "this draft has no italics at all"}


@pytest.mark.parametrize(
    ("matrix", "one", "other"),
    [("0 1 -1 0", "300 80", "312 80"), ("-1 0 0 -1", "500 300", "500 312"),
     ("0 -1 1 0", "300 700", "288 700")],
)  # fmt: skip
def test_text_turned_with_its_page(sheets: type[Sheets], matrix: str, one: str, other: str) -> None:
    content = (
        f"BT /R 10 Tf {matrix} {one} Tm (Recalling the books of towns) Tj "
        f"{matrix} {other} Tm (and villages,) Tj ET"
    )
    assert sheets.paragraphs(sheets.read(content)) == ["Recalling the books of towns and villages,"]


def test_turned_letters_in_the_margin_are_left_out(sheets: type[Sheets]) -> None:
    turned = "\nBT /R 40 Tf 0 1 -1 0 40 80 Tm (DRAFT) Tj ET"
    source = sheets.read(sheets.page((80, 700, "Recalling that,")) + turned)
    assert sheets.paragraphs(source) == ["Recalling that,"]


def test_small_gaps_are_no_spaces(sheets: type[Sheets]) -> None:
    content = "BT /R 10 Tf 1 0 0 1 80 700 Tm [(peopl) -140 (e) -240 (and)] TJ ET"
    assert sheets.paragraphs(sheets.read(content)) == ["people and"]


def test_letters_drawn_twice_are_one(sheets: type[Sheets]) -> None:
    source = sheets.read(sheets.page((80, 700, "all"), (80.4, 700, "all")))
    assert sheets.paragraphs(source) == ["all"]


def test_lowered_letters_stay_in_their_word(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page((80, 700, "CO"), (90, 697, "<6>2"), (95, 700, "emissions and x"),
                    (170, 703.5, "<6>2"), (170, 697.5, "<6>i"))
    )  # fmt: skip
    assert sheets.paragraphs(source) == ["CO2 emissions and x2i"]


def test_hyphens_at_line_ends(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (
                80,
                700,
                "All national and international books that there are and all that are inter-",
            ),
            (
                80,
                688,
                "national or self-evident, high-level or not, self-evident or made by a self-",
            ),
            (
                80,
                676,
                "evident writer at a high-level or other meeting and many others of the high-",
            ),
            (
                80,
                664,
                "minded writers of 2015-2030 in each of the towns and villages of the twenty-",
            ),
            (
                80,
                652,
                "first century - old or new, and what is to be read by night in the country -",
            ),
            (80, 640, "are new."),
        )
    )
    assert sheets.paragraphs(source) == [
        "All national and international books that there are and all that are international or "
        "self-evident, high-level or not, self-evident or made by a self-evident writer at a "
        "high-level or other meeting and many others of the high-minded writers of 2015-2030 in "
        "each of the towns and villages of the twenty-first century - old or new, and what is to "
        "be read by night in the country - are new."
    ]


def test_document_that_hyphenates(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (80, 700, "All books that there are and all that are wanted by each and any organi-"),
            (80, 688, "zation of the region, by reason of the damage to, and the sad unavail-"),
            (80, 676, "ability of, so many books, which the people of all of the towns demon-"),
            (80, 664, "strably want, in the co-"),
            (80, 652, "operation"),
        )
    )
    assert sheets.paragraphs(source)[0] == (
        "All books that there are and all that are wanted by each and any organization of the "
        "region, by reason of the damage to, and the sad unavailability of, so many books, which "
        "the people of all of the towns demonstrably want, in the co-"
    )


def test_hyphen_that_waits_for_its_word(sheets: type[Sheets]) -> None:
    source = sheets.read(
        sheets.page(
            (
                80,
                700,
                "Noting what all the people of the towns of this region want to read in low-",
            ),
            (
                80,
                688,
                "and middle-income countries, and what those of all others need to do on a day-",
            ),
            (80, 676, "to-day basis,"),
        )
    )
    assert sheets.paragraphs(source) == [
        "Noting what all the people of the towns of this region want to read in low- and "
        "middle-income countries, and what those of all others need to do on a day-to-day basis,"
    ]
