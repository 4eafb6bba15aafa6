from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]
FORMS = ["(a)", "(i)", "a.", "i."]


def items(labels: str) -> str:
    draft = ["1. *Requests* the Secretary-General:"]
    draft += [f"   {label} To report;" for label in labels.split()]
    return "\n\n".join([*draft, "2. *Decides* to remain."]) + "\n"


@pytest.mark.parametrize(
    ("labels", "wrong"),
    [
        ("(a) (b)", []),
        ("(a) b) (c)", [("b)", "(b)")]),
        ("a. b.", [("a.", "(a)"), ("b.", "(b)")]),
        ("(A) (B)", [("(A)", "(a)"), ("(B)", "(b)")]),
        ("(1) (2)", [("(1)", "(a)"), ("(2)", "(b)")]),
        ("– –", [("–", "(a)"), ("–", "(b)")]),
        ("(a) (2) (c)", [("(2)", "(b)")]),
        (
            "(i) (ii) (iii) (iv)",
            [("(i)", "(a)"), ("(ii)", "(b)"), ("(iii)", "(c)"), ("(iv)", "(d)")],
        ),
    ],
)
def test_first_level(found: Check, labels: str, wrong: list[tuple[str, str]]) -> None:
    told = [words[1:] for words in found("label_form", items(labels), "subparagraph", forms=FORMS)]
    assert told == wrong


def test_an_item_without_a_label_is_left_alone(found: Check) -> None:
    draft = items("(a) (b) (c)").replace("(b) ", "")
    assert found("label_form", draft, "subparagraph", forms=FORMS) == []


DEEP = """\
1. *Requests* the Secretary-General:

   (a) To plan:

      (i) In Geneva:

         a. By day:

            i. At noon:

               * At once;

2. *Decides* to remain.
"""


def test_four_levels_have_forms_of_their_own_and_deeper_ones_none(found: Check) -> None:
    assert found("label_form", DEEP, "subparagraph", forms=FORMS) == []


@pytest.mark.parametrize(
    ("labels", "fixed"),
    [("a) b)", "(a)"), ("a. b.", "(a)"), ("(1) (2)", "(a)"), ("(A) (B)", "(a)")],
)
def test_the_form_is_mended(mended: Check, labels: str, fixed: str) -> None:
    text = mended("label_form", items(labels), "subparagraph", forms=FORMS)
    assert text.split("\n")[1] == f"{fixed} To report;"


@pytest.mark.parametrize(("label", "safe"), [("a)", True), ("(1)", False)])
def test_a_letter_that_changes_is_unsafe_where_the_text_refers_to_it(
    hits: Check, label: str, safe: bool
) -> None:
    draft = items(label).replace("To report", "To report on paragraph 1 (a) above")
    (hit,) = hits("label_form", draft, "subparagraph", forms=FORMS)
    assert hit.fix.safe is safe


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("*Notes* it;\n\n*Decides* to remain.\n", ["1.", "2."]),
        ("1. *Notes* it;\n\n*Requests* it;\n\n*Decides* to remain.\n", ["2.", "3."]),
        ("*Notes* it;\n\n2. *Requests* it;\n\n*Decides* to remain.\n", ["1.", "3."]),
        ("## I\n\n1. *Notes* it;\n\n## II\n\n*Notes* it;\n\n*Decides* to remain.\n", ["2.", "3."]),
        ("## I\n\n1. *Notes* it;\n\n## II\n\n*Notes* it;\n\n2. *Decides* to remain.\n", ["1."]),
        ("## I\n\n1. *Notes* it;\n\n## II\n\n*Decides* to remain.\n", []),
        ("*Decides* to remain.\n", []),
    ],
)
def test_the_number_that_is_missing(found: Check, draft: str, wanted: list[str]) -> None:
    assert [words[1] for words in found("label_missing", draft, "operative")] == wanted


@pytest.mark.parametrize(
    ("numbers", "breaks"),
    [
        ("I II III", []),
        ("I III IV", [("III", "II")]),
        ("I IV III", [("IV", "II")]),
        ("A B C D", []),
        ("A C D", [("C", "B")]),
        ("H I", [("H", "A")]),
        ("A L", [("L", "B")]),
        ("I A B II A B C III", []),
        ("I A B III A", [("III", "II")]),
        ("B", []),
    ],
)
def test_sections(found: Check, numbers: str, breaks: list[tuple[str, str]]) -> None:
    draft = "\n\n".join(
        f"## {number}\n\n{place}. *Notes* it;" for place, number in enumerate(numbers.split(), 1)
    )
    expected = [(number, number, wanted) for number, wanted in breaks]
    assert found("section_order", draft + "\n", "heading") == expected


@pytest.mark.parametrize(("second", "breaks"), [("B", []), ("C", [("C", "C", "B")])])
def test_the_letters_of_composite_resolutions(
    found: Check, second: str, breaks: list[tuple[str, str, str]]
) -> None:
    draft = f"""\
1. *Welcomes* the first report;

2. *Decides* to remain.

## {second}

## Second report

*The General Assembly*,

*Noting* the second report,

1. *Welcomes* it;

2. *Decides* to remain.
"""
    whole = "# 79/305. Reports\n\n## A\n\n## First report\n\n"
    assert found("section_order", draft, "heading", before=whole) == breaks


def test_headings_without_a_number_are_not_counted(found: Check) -> None:
    draft = "## I\n\n1. *Notes* it;\n\n## Travel\n\n2. *Notes* it;\n\n## II\n\n3. *Notes* it.\n"
    assert found("section_order", draft, "heading") == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("To report;", []),
        ("to report;", ["to"]),
        ("12 reports;", []),
        ("“to report”;", []),
        ("e-commerce;", ["e-commerce"]),
        ("eSwatini;", []),
        ("www.un.org;", []),
        ("https://www.un.org;", []),
    ],
)
def test_capitals(found: Check, text: str, flagged: list[str]) -> None:
    draft = items("(a) (b)").replace("To report;", text, 1)
    assert [words[0] for words in found("first_letter", draft, "subparagraph")] == flagged


def test_items_under_a_dash_are_free(found: Check) -> None:
    assert found("first_letter", items("– –").replace("To", "to"), "subparagraph") == []


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("1.", "the number “1.”"),
        ("(a)", "the label “(a)”"),
        ("–", "the dash “–”"),
        ("PP1 bis", "the working label “PP1 bis”"),
    ],
)
def test_labels_of_preambular_paragraphs(found: Check, label: str, told: str) -> None:
    draft = f"{label} *Noting* the report,\n\n1. *Welcomes* it;\n\n2. *Decides* to remain.\n"
    assert found("label_absent", draft, "preambular") == [(label, told)]


def test_the_sole_paragraph_of_each_resolution(found: Check) -> None:
    draft = """\
1. *Recommends* to the General Assembly the adoption of the following draft resolution:

> *The General Assembly*,
>
> *Noting* the report,
>
> 1. *Welcomes* the report;
>
> 2. *Decides* to remain.
"""
    assert found("label_absent", draft, "operative", only="sole") == [("1.", "the number “1.”")]
