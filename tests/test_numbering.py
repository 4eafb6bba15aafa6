from __future__ import annotations

import pytest

from reslint.labels import label_at
from reslint.numbering import system_of, written


@pytest.mark.parametrize(
    ("labels", "system"),
    [
        ("1. 2.", "arabic"),
        ("(a) (b)", "lower letter"),
        ("(a) (i)", "lower letter"),
        ("(i) (ii)", "lower roman"),
        ("(i)", "lower roman"),
        ("(h) (i)", "lower letter"),
        ("(v) (vi)", "lower roman"),
        ("(c) (d)", "lower letter"),
        ("(c)", "lower letter"),
        ("(v) (w)", "lower letter"),
        ("(iv)", "lower roman"),
        ("A. B.", "upper letter"),
        ("I. II.", "upper roman"),
        ("– –", "dash"),
        ("– (a)", "lower letter"),
    ],
)
def test_what_a_list_counts_with(labels: str, system: str) -> None:
    assert system_of([*map(label_at, labels.split()), None]) == system


@pytest.mark.parametrize(
    ("value", "system", "core"),
    [
        (12, "arabic", "12"),
        (1, "lower letter", "a"),
        (26, "lower letter", "z"),
        (27, "lower letter", "aa"),
        (28, "lower letter", "bb"),
        (4, "lower roman", "iv"),
        (19, "lower roman", "xix"),
        (45, "upper roman", "XLV"),
    ],
)
def test_how_a_number_is_written(value: int, system: str, core: str) -> None:
    assert written(value, system) == core
    label = label_at(f"({core})")
    assert label is not None
    assert label.values()[system] == value
