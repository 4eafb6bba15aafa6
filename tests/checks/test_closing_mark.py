from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

OPERATIVE = {"mark": ";", "last": "."}
Check = Callable[..., Any]


@pytest.mark.parametrize(
    ("end", "wrong"),
    [
        ("the report;", None),
        ("the report;[^1]", None),
        ("the report;[^1], [^1]", None),
        ("the report ;", None),
        ("the report[^1];", None),
        ("the reports of all States, etc.;", None),
        ("the item entitled “Oceans”;", None),
        ("the reports of States’;", None),
        ("the strategy entitled *End poverty. End hunger.*;", None),
        ("the strategy entitled End poverty. End hunger.;", None),
        ("the report.", (".", "a full stop")),
        ("the report,[^1]", (",", "a comma")),
        ("the report;;", (";;", "“;;”")),
        ("the report; .", ("; .", "“;.”")),
        ("the report.;", (".;", "“.;”")),
        ("the report!", ("!", "“!”")),
        ("the report", ("t", "no mark")),
        ("the report[^1]", ("t", "no mark")),
        ("the report[^1],[^1]", ("t", "no mark")),
        ("the reports of all States, etc.", (".", "no mark")),
        ("the item entitled “Oceans”", ("”", "no mark")),
        ("the item entitled “Oceans.”", (".", "a full stop")),
        ("the item entitled “Oceans?”", ("”", "no mark")),
        ("the strategy entitled *End hunger.*", (".", "no mark")),
        ("the report and", (" and", "no mark")),
    ],
)
def test_before_the_last(found: Check, end: str, wrong: tuple[str, str] | None) -> None:
    draft = f"1. *Welcomes* {end}\n\n2. *Decides* to remain.\n\n[^1]: A/62/126.\n"
    expected = [] if wrong is None else [(*wrong, "a semicolon")]
    assert found("closing_mark", draft, "operative", **OPERATIVE) == expected


@pytest.mark.parametrize(
    ("end", "fixed"),
    [
        ("the report.", "the report;"),
        ("the report;.", "the report;"),
        ("the report", "the report;"),
        ("the item entitled “Oceans.”", "the item entitled “Oceans”;"),
        ("the item entitled “Oceans,”", "the item entitled “Oceans”;"),
        ("the following sentence: “All are free.”", "the following sentence: “All are free.”;"),
        ('the following sentence: "All are free."', 'the following sentence: "All are free.";'),
        ("the reports of all States, etc.", "the reports of all States, etc.;"),
        ("the report and", "the report;"),
    ],
)
def test_the_fix(mended: Check, end: str, fixed: str) -> None:
    draft = f"1. *Welcomes* {end}\n\n2. *Decides* to remain.\n"
    assert mended("closing_mark", draft, "operative", **OPERATIVE).split("\n")[0] == (
        f"1. Welcomes {fixed}"
    )


def test_a_mark_goes_before_the_indicators(mended: Check) -> None:
    draft = "1. *Welcomes* it[^1],[^1]\n\n2. *Decides* to remain.\n\n[^1]: A/62/126.\n"
    text = mended("closing_mark", draft, "operative", **OPERATIVE)
    assert text.split("\n")[0] == "1. Welcomes it;\ufffc,\ufffc"


LIST = """\
1. *Requests* the Secretary-General:

   (a) To plan{first}

   (b) To report{last}

in accordance with practice;

2. *Decides* to remain.
"""


@pytest.mark.parametrize("mark", [";", ","])
def test_the_item_before_a_closing_line_is_free(found: Check, mark: str) -> None:
    draft = LIST.format(first=";", last=mark)
    assert found("closing_mark", draft, "subparagraph", **OPERATIVE) == []


def test_the_item_before_a_closing_line_has_a_mark(found: Check) -> None:
    draft = LIST.format(first=";", last="")
    expected = [("t", "no mark", "a semicolon")]
    assert found("closing_mark", draft, "subparagraph", **OPERATIVE) == expected


COMMAS = """\
1. *Requests* the Secretary-General:

   (a) To plan,

   (b) To budget{second}

   (c) To report{last}
"""


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("sc", []),
        (
            "ga",
            [(",", "a comma", "a semicolon"), (",", "a comma", "a semicolon")],
        ),
    ],
)
def test_where_all_items_may_end_with_commas(
    found: Check, profile: str, expected: list[tuple[str, str, str]]
) -> None:
    draft = COMMAS.format(second=",", last=".")
    options = {**OPERATIVE, "vary_in": ["sc"]}
    assert found("closing_mark", draft, "subparagraph", profile=profile, **options) == expected


def test_a_comma_among_semicolons_is_wrong_everywhere(found: Check) -> None:
    draft = COMMAS.format(second=";", last=".")
    options = {**OPERATIVE, "vary_in": ["sc"]}
    assert found("closing_mark", draft, "subparagraph", profile="sc", **options) == [
        (",", "a comma", "a semicolon")
    ]


def test_the_end_of_a_resolution_is_a_full_stop_in_a_list_with_commas_too(found: Check) -> None:
    draft = COMMAS.format(second=",", last=",")
    options = {**OPERATIVE, "vary_in": ["sc"]}
    assert found("closing_mark", draft, "subparagraph", profile="sc", **options) == [
        (",", "a comma", "a full stop, as the last of the resolution")
    ]


@pytest.mark.parametrize(
    ("end", "wrong"),
    [
        ("See A/62/126.", None),
        ("(See A/62/126.)", None),
        ("The Chair said: “We are ready.”", None),
        ("A/68/213/Add.1", ("1", "no mark")),
        ("Decision 1/CP.21", ("1", "no mark")),
        ("A/HRC/42/46 and Add.1", ("1", "no mark")),
        ("Part of the Agenda,2", ("2", "no mark")),
        ("A/62/126:", (":", "a colon")),
    ],
)
def test_notes(found: Check, end: str, wrong: tuple[str, str] | None) -> None:
    draft = f"1. *Welcomes* it;[^1]\n\n2. *Decides* to remain.\n\n[^1]: {end}\n"
    expected = [] if wrong is None else [(*wrong, "a full stop")]
    assert found("closing_mark", draft, "footnote", mark=".") == expected


@pytest.mark.parametrize(
    ("end", "wrong"),
    [
        ("the Agenda;9", None),
        ("the decision of 16 March 2022;9", None),
        ("resolution 73/100;9", None),
        ("the item entitled “Oceans”;9", None),
        ("the Agenda,9", (",", "a comma")),
        ("the document A/68/213/Add.1", ("1", "no mark")),
        ("the documents A/68/213 and Add.1", ("1", "no mark")),
        ("the year 2022", ("2", "no mark")),
    ],
)
def test_digits_that_are_left_of_an_indicator(
    found: Check, end: str, wrong: tuple[str, str] | None
) -> None:
    draft = f"1. *Welcomes* {end}\n\n2. *Decides* to remain.\n"
    expected = [] if wrong is None else [(*wrong, "a semicolon")]
    assert found("closing_mark", draft, "operative", **OPERATIVE) == expected


def test_a_draft_that_is_recommended_follows_a_colon(found: Check) -> None:
    draft = """\
*Recommends* to the General Assembly the adoption of the following draft resolution:

> *The General Assembly*,
>
> *Noting* the report,
>
> 1. *Welcomes* the report,
>
> 2. *Decides* to remain;
"""
    assert found("closing_mark", draft, "operative", **OPERATIVE) == [
        (",", "a comma", "a semicolon"),
        (";", "a semicolon", "a full stop, as the last of the resolution"),
    ]
    assert found("chapeau_colon", draft, "operative", missing="list") == []


def test_the_end_of_a_section_is_free(found: Check) -> None:
    draft = "## I\n\n1. *Welcomes* it{};\n\n## II\n\n1. *Decides* to remain;\n"
    last = (";", "a semicolon", "a full stop, as the last of the resolution")
    for mark in ("", "."):
        text = draft.format(mark).replace(".;", ".")
        assert found("closing_mark", text, "operative", **OPERATIVE) == [last]


def test_a_provisional_agenda_keeps_its_marks(found: Check) -> None:
    draft = """\
1. *Approves* the following provisional agenda:

   1. Opening.

   2. Other matters

2. *Decides* to remain.
"""
    assert found("closing_mark", draft, "subparagraph", **OPERATIVE) == []
    assert (
        len(found("closing_mark", draft.replace(" agenda", " list"), "subparagraph", **OPERATIVE))
        == 2
    )
