from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]
PREAMBULAR, OPERATIVE = "*Noting* it,", "*Welcomes* it;"
BEHIND, BEFORE = "among the operative paragraphs", "among the preambular paragraphs"


def draft(order: str) -> str:
    """Paragraphs in this order: P for a preambular one, O for an operative one, I a heading."""
    lines, number = [], 0
    for letter in order:
        if letter == "O":
            number += 1
            lines.append(f"{number}. {OPERATIVE}")
        else:
            lines.append({"P": PREAMBULAR, "I": "## I"}[letter])
    return "\n\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("order", "misplaced"),
    [
        ("PPOO", []),
        ("POPOO", [("Noting", BEHIND)]),
        ("POPPOO", [("Welcomes", BEFORE)]),
        ("OPPPOO", [("Welcomes", BEFORE)]),
        ("IPOOIPOO", []),
        ("IPOOIOPO", [("Noting", BEHIND)]),
    ],
)
def test_the_fewest_paragraphs_are_misplaced(
    found: Check, order: str, misplaced: list[tuple[str, str]]
) -> None:
    assert found("element_order", draft(order), "preambular", "operative") == misplaced


def test_what_may_stand_anywhere(found: Check) -> None:
    text = draft("POPOO").replace("*Noting*", "*Acting under*")
    allowed = ["Acting under"]
    assert found("element_order", text, "preambular", "operative", allowed=allowed) == []
