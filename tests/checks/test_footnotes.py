from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]


def draft(indicators: str, notes: str) -> str:
    """A paragraph with these indicators, and these notes."""
    called = " and ".join(f"the report[^{label}]" for label in indicators.split())
    listed = "\n\n".join(f"[^{label}]: A/62/{label}." for label in notes.split())
    return f"1. *Welcomes* {called};\n\n2. *Decides* to remain.\n\n{listed}\n"


@pytest.mark.parametrize(
    ("indicators", "notes", "breaks"),
    [
        ("1 2 1 3 2 4", "1 2 3 4", []),
        ("1 3 2", "1 2 3", [("3", "2")]),
        ("1 2 4 5", "1 2 4 5", [("4", "3")]),
        ("2 3", "2 3", [("2", "1")]),
        ("1 3 2 5 4", "1 2 3 4 5", [("3", "2"), ("5", "4")]),
        ("1 3", "1 2 3", []),  # note 2 has lost its indicator, another rule's report
        ("1 2 3", "1 3", []),  # indicator 2 has lost its note, another rule's report
        ("1 9 2", "1 2", []),
        ("1 source 3", "1 source 3", []),
        ("1 source 4", "1 source 4", [("4", "3")]),
        ("1 2 3", "1 3 2", [("3", "2")]),
        ("1 3 2", "1 3 2", [("3", "2")]),  # once, not at the notes again
    ],
)
def test_order(found: Check, indicators: str, notes: str, breaks: list[tuple[str, str]]) -> None:
    told = [words[1:] for words in found("footnote_order", draft(indicators, notes))]
    assert told == breaks


@pytest.mark.parametrize(
    ("missing", "indicators", "notes", "labels"),
    [
        ("note", "1 2 1 2", "1", ["2", "2"]),
        ("note", "1 2", "1 2", []),
        ("indicator", "1", "1 2 3", ["2", "3"]),
        ("indicator", "1", "1 1", []),
        ("number", "1", "1 1 1", ["1", "1"]),
        ("number", "1 2", "1 2", []),
    ],
)
def test_links(found: Check, missing: str, indicators: str, notes: str, labels: list[str]) -> None:
    told = [
        words[1] for words in found("footnote_links", draft(indicators, notes), missing=missing)
    ]
    assert told == labels


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("the report,[^1] which", []),
        ("the report[^1] which", []),
        ("the report[^1], which", ["a comma"]),
        ("the report[^1][^2], which", ["a comma"]),
        ("the report[^1]:", ["a colon"]),
        ("the report,[^1],[^2] which", []),
        ("the report,[^1], [^2] which", []),
        ("the report[^1], [^2], which", ["a comma"]),
        ("the file A/62/7[^1].Add.1", []),
    ],
)
def test_before_a_mark(found: Check, text: str, wrong: list[str]) -> None:
    told = found("indicator_place", _with(text), wrong="before_mark")
    assert [words[1] for words in told] == wrong


def test_indicators_in_a_row_stay_together(mended: Check) -> None:
    text = mended("indicator_place", _with("the report[^1][^2], which"), wrong="before_mark")
    assert text.split("\n")[0] == "1. Welcomes the report,\ufffc\ufffc which is long;"


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("the report,[^1] which", []),
        ("the report, [^1] which", [" "]),
        ("the report,  [^1][^2] which", ["  "]),
        ("the report,[^1] [^2] which", [" "]),
        ("the report,[^1], [^2] which", []),
    ],
)
def test_after_a_space(found: Check, text: str, gaps: list[str]) -> None:
    told = found("indicator_place", _with(text), wrong="after_space")
    assert [words[0] for words in told] == gaps


def _with(text: str) -> str:
    return f"1. *Welcomes* {text} is long;\n\n2. *Decides* to remain.\n\n[^1]: A.\n\n[^2]: B.\n"
