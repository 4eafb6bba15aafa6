from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]


@pytest.mark.parametrize(
    "after",
    [
        "> This is the text.\n",
        "> 3. *Requests* a report.\n",
        "| Year |\n|---|\n| 2026 |\n",
        "“This is the text.”\n",
        "## Annex\n\nThis is the text.\n",
        "## I\n\n3. *Decides* to report.\n",
    ],
)
def test_what_a_colon_may_introduce(found: Check, after: str) -> None:
    draft = f"1. *Welcomes* it;\n\n2. *Adopts* the following text:\n\n{after}"
    assert found("chapeau_colon", draft, "operative", missing="list") == []


@pytest.mark.parametrize(
    ("draft", "mark"),
    [
        ("1. *Welcomes* it;\n\n2. *Adopts* the text:\n", "a full stop"),
        ("1. *Notes* it;[^1]\n\n2. *Adopts* the text:\n\n[^1]: A/62/126.\n", "a full stop"),
        ("1. *Welcomes* it:\n\n2. *Adopts* the text.\n", "a semicolon"),
        ("*Noting* it:\n\n1. *Welcomes* it;\n\n2. *Adopts* it.\n", "a comma"),
    ],
)
def test_the_mark_that_is_wanted_without_a_list(found: Check, draft: str, mark: str) -> None:
    expected = [(":", "a colon", mark)]
    assert found("chapeau_colon", draft, "preambular", "operative", missing="list") == expected


@pytest.mark.parametrize(
    ("end", "flagged", "named", "fixed"),
    [
        ("the following", "g", "no mark", "the following:"),
        ("the following;;", ";;", "“;;”", "the following:"),
        ("States, etc.", ".", "no mark", "States, etc.:"),
        ("the following[^1]", "g", "no mark", "the following:\ufffc"),
    ],
)
def test_the_colon_of_a_list(
    found: Check, mended: Check, end: str, flagged: str, named: str, fixed: str
) -> None:
    draft = f"1. *Notes* {end}\n\n   (a) To plan;\n\n   (b) To report.\n\n[^1]: A/62/126.\n"
    expected = [(flagged, named, "a colon")]
    assert found("chapeau_colon", draft, "operative", missing="colon") == expected
    text = mended("chapeau_colon", draft, "operative", missing="colon")
    assert text.split("\n")[0] == f"1. Notes {fixed}"
