"""Suppressions hide what they name, where they stand, and are reported where they are wrong."""

from __future__ import annotations

import pytest

from reslint import formats, structure
from reslint.diagnostic import Diagnostic
from reslint.source import Span
from reslint.suppress import RULES, pages, suppress

KNOWN = {"one", "two", "three", "bad-suppression", "unused-suppression"}

DRAFT = """\
*The General Assembly*,

*Recalling* its first resolution,

<!-- reslint: ignore one, two -- agreed with the sponsors -->
*Recalling* its second resolution,

1. *Requests* the Secretary-General:

   (a) To report;

2. *Decides* to remain seized of the matter.[^1]

[^1]: A/62/1.
"""


def lint(
    text: str, *reports: tuple[str, str], path: str = "a.md", ran: str = "one two three"
) -> list[str]:
    """The reports left of these (rule, place), and those about the suppressions."""
    document = structure.parse(formats.read(text.encode(), path))
    source = document.source
    found = []
    for rule, place in reports:
        span = Span(start := source.text.index(place), start + len(place))
        positions = source.positions(span)
        found.append(Diagnostic("a.md", *positions, rule, "error", place, "", span))
    left = suppress(document, found, RULES, set(ran.split()), KNOWN)
    return [f"{each.start.line}:{each.start.column} {each.rule}: {each.message}" for each in left]


def test_what_is_named_is_hidden_in_the_paragraph_and_nowhere_else() -> None:
    hidden = [("one", "second"), ("two", "second")]
    shown = [("three", "second"), ("one", "first"), ("two", "report")]
    assert lint(DRAFT, *hidden, *shown) == [
        "6:17 three: second",
        "3:17 one: first",
        "10:11 two: report",
    ]


def test_one_that_hides_nothing_is_reported() -> None:
    assert lint(DRAFT, ("one", "second")) == [
        "5:1 unused-suppression: this suppression of two hides nothing"
    ]


def test_a_rule_that_did_not_look_leaves_its_suppression_alone() -> None:
    assert lint(DRAFT, ("one", "second"), ran="one three") == []


@pytest.mark.parametrize("place", ["first", "Secretary-General", "A/62/1"])
def test_a_file_suppression_hides_everywhere(place: str) -> None:
    text = DRAFT.replace("ignore one, two", "ignore-file one")
    assert lint(text, ("one", place)) == []


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("   (a) To report", "To report"),
        ("[^1]: A/62/1.", "A/62/1"),
        ("2. *Decides*", "remain seized"),
    ],
)
def test_a_suppression_belongs_to_what_follows(before: str, place: str) -> None:
    indent = before[: len(before) - len(before.lstrip())]
    text = DRAFT.replace(", two", "").replace("ignore one", "hidden")
    text = text.replace(before, f"{indent}<!-- reslint: ignore one -- why -->\n\n{before}")
    text = text.replace("<!-- reslint: hidden -- agreed with the sponsors -->\n", "")
    assert lint(text, ("one", place)) == []
    elsewhere = lint(text, ("one", "first"))
    assert [line.split(" ", 1)[1] for line in elsewhere] == [
        "one: first",
        "unused-suppression: this suppression of one hides nothing",
    ]


def test_a_comment_within_a_paragraph_belongs_to_it() -> None:
    text = DRAFT.replace("remain", "remain <!-- reslint: ignore three -- why --> still")
    assert lint(text, ("three", "seized"), ("one", "second"), ("two", "second")) == []


def test_plain_text_has_lines_of_its_own_for_it() -> None:
    text = (
        "The General Assembly,\n\nRecalling its first resolution,\n\n"
        "%% reslint: ignore one -- why\nRecalling its second resolution,\n\n"
        "1. Decides to remain seized of the matter.\n"
    )
    assert lint(text, ("one", "second"), path="a.txt") == []
    assert lint(text, ("one", "first"), path="a.txt") == [
        "3:15 one: first",
        "5:1 unused-suppression: this suppression of one hides nothing",
    ]


FORM = "write 'reslint: ignore RULE -- reason'"


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("reslint: ignore one", f"this suppression gives no reason; {FORM}"),
        ("reslint: ignore one --", f"this suppression gives no reason; {FORM}"),
        ("reslint: ignore -- why", f"this suppression names no rule; {FORM}"),
        ("reslint: ignore-file", f"this suppression names no rule; {FORM}"),
        ("reslint: ignore one, tow -- why", "unknown rule 'tow'; did you mean 'two'?"),
        ("reslint: ignroe one -- why",
         "'ignroe' is no word of a suppression; did you mean 'ignore'?"),
        ("reslint:", FORM),
        ("reslint ignore one -- why", FORM),
    ],
)  # fmt: skip
def test_a_bad_suppression_is_reported(comment: str, message: str) -> None:
    text = DRAFT.replace("reslint: ignore one, two -- agreed with the sponsors", comment)
    hidden = [("one", "second")] if ": ignore one" in comment else []
    assert lint(text, *hidden) == [f"5:1 bad-suppression: {message}"]


def test_other_comments_are_none_of_ours() -> None:
    for text in ("reslint wants this so", "reslinted", "as ignored by reslint: one"):
        draft = DRAFT.replace("reslint: ignore one, two -- agreed with the sponsors", text)
        assert lint(draft, ("one", "second")) == ["6:17 one: second"]


def test_a_suppression_may_be_suppressed() -> None:
    text = DRAFT.replace("ignore one, two", "ignore one, unused-suppression")
    assert lint(text) == []


def test_a_suppression_behind_everything_hides_nothing() -> None:
    text = DRAFT.replace(", two", "") + "\n<!-- reslint: ignore two -- why -->\n"
    assert lint(text, ("one", "second"), ("two", "A/62/1")) == [
        "14:7 two: A/62/1",
        "16:1 unused-suppression: this suppression of two hides nothing",
    ]


def test_every_own_rule_has_a_page() -> None:
    assert set(pages()) == {rule.name for rule in RULES}
