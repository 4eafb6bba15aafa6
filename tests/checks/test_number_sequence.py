from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]


def operative(numbers: str) -> str:
    """Paragraphs with these numbers; `-` is one without, a word in capitals a heading."""
    draft = []
    for number in numbers.split():
        if number.isalpha():
            draft.append(f"## {number}")
        else:
            draft.append(f"{number}. *Notes* it;".removeprefix("-. "))
    return "\n\n".join(draft) + "\n"


@pytest.mark.parametrize(
    ("numbers", "breaks"),
    [
        ("1 2 3", []),
        ("1 2 4 5", [("4.", "3.")]),
        ("1 2 2 3", [("2.", "3.")]),
        ("1 2 4 4 5", [("4.", "3.")]),
        ("1 3 2 4", [("3.", "2."), ("2.", "4.")]),
        ("1 2 5 4 5", [("5.", "3.")]),
        ("2 3 4", [("2.", "1.")]),
        ("1 - 3 4", []),
        ("1 - 2 3", []),
        ("1 - 5 6", [("5.", "3.")]),
        ("I 1 2 II 1 2", []),
        ("I 1 2 II 3 4", []),
        ("I 1 2 II 4 5", [("4.", "3.")]),
        ("I 1 2 II - 2 3", []),
        ("I 1 2 II - 4", []),
        ("I 1 2 II - III 1 2", []),
        ("I 1 2 II 3 -", []),
        ("I 1 2 II -", []),
        ("1 2 1 2", [("1.", "3.")]),
    ],
)
def test_operative_paragraphs(found: Check, numbers: str, breaks: list[tuple[str, str]]) -> None:
    expected = [(label, label, wanted) for label, wanted in breaks]
    assert found("number_sequence", operative(numbers), "operative") == expected


@pytest.mark.parametrize(
    ("numbers", "fixed"),
    [
        ("1 2 4 4 5", "1 2 3 4 5"),
        ("1 - 5 6", "1 - 3 4"),
        ("I 1 3 4 II 1 2", "I 1 2 3 II 1 2"),
        ("9 10 11", "1 2 3"),
    ],
)
def test_the_fix_numbers_all_that_follow(mended: Check, numbers: str, fixed: str) -> None:
    text = mended("number_sequence", operative(numbers), "operative")
    words = [line.split()[0].rstrip(".") for line in text.splitlines()]
    assert [word.replace("Notes", "-") for word in words] == fixed.split()


@pytest.mark.parametrize(
    ("reference", "safe"),
    [
        ("paragraph 4 above", False),
        ("paragraphs 1 (a), 2 and 3 of the present resolution", False),
        ("paragraph 3 below", False),
        ("paragraph 4 of its resolution 60/1", True),
        ("this paragraph and its paragraph", True),
    ],
)
def test_the_fix_is_safe_where_nothing_refers_to_the_numbers(
    hits: Check, reference: str, safe: bool
) -> None:
    draft = f"1. *Notes* it;\n\n3. *Recalls* {reference}.\n"
    (hit,) = hits("number_sequence", draft, "operative")
    assert hit.fix.safe is safe


def items(labels: str) -> str:
    draft = ["1. *Requests* the Secretary-General:"]
    draft += [f"   {label} To report;" for label in labels.split()]
    return "\n\n".join([*draft, "2. *Decides* to remain."]) + "\n"


@pytest.mark.parametrize(
    ("labels", "breaks"),
    [
        ("(a) (b) (c)", []),
        ("(a) (c) (d)", [("(c)", "(b)")]),
        ("(b) (c)", [("(b)", "(a)")]),
        ("(i) (ii) (iv)", [("(iv)", "(iii)")]),
        ("(h) (i) (j)", [("(h)", "(a)")]),
        ("(a) (b) (d) (d)", [("(d)", "(c)")]),
        ("a) b) d)", [("d)", "c)")]),
        ("– – –", []),
    ],
)
def test_items(found: Check, labels: str, breaks: list[tuple[str, str]]) -> None:
    expected = [(label, label, wanted) for label, wanted in breaks]
    assert found("number_sequence", items(labels), "subparagraph") == expected


def test_after_z_come_double_letters(found: Check) -> None:
    labels = [f"({chr(97 + place % 26) * (place // 26 + 1)})" for place in range(28)]
    assert found("number_sequence", items(" ".join(labels)), "subparagraph") == []
