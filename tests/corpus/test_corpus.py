"""What issue 2 asks for on adopted resolutions; skipped where the corpus is not at hand."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import measure

CORPUS = measure.folder()
pytestmark = pytest.mark.skipif(
    CORPUS is None, reason="no corpus: RESLINT_CORPUS names none, ../shared/corpus is not there"
)


@pytest.fixture(scope="module")
def measured() -> Sequence[measure.Measured]:
    assert CORPUS is not None
    return [measure.measure(row) for row in measure.rows(CORPUS, measure.FORMATS)]


def test_the_structure_is_that_of_the_manifest(measured: Sequence[measure.Measured]) -> None:
    wrong = [
        each.row.path.name
        for each in measured
        if each.row.counts and measure.counts(each.document) != each.row.counts
    ]
    assert wrong == []


def test_every_file_is_a_draft(measured: Sequence[measure.Measured]) -> None:
    assert [each.row.path.name for each in measured if each.document.profile is None] == []


def test_no_error_but_for_true_slips(measured: Sequence[measure.Measured]) -> None:
    slips = measure.slips()
    errors = {
        (each.row.symbol, one.rule, one.where)
        for each in measured
        for one in each.diagnostics
        if one.severity == "error"
    }
    assert errors == slips


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("A_RES_62_175.saved-from-word.txt", (14, 16, 0, 8)),
        ("A_RES_61_181.copied-from-pdf.txt", (7, 9, 0, 6)),
    ],
)
def test_the_seeds(name: str, counts: tuple[int, int, int, int]) -> None:
    assert CORPUS is not None
    seed = measure.measure(measure.Row(CORPUS.parent / "seeds" / name, "", "GA", "txt", None))
    assert measure.counts(seed.document) == counts
    assert list(seed.diagnostics) == []


def test_notes_of_a_seed_that_are_called_twice() -> None:
    assert CORPUS is not None
    path = CORPUS.parent / "seeds" / "A_RES_62_175.saved-from-word.txt"
    seed = measure.measure(measure.Row(path, "", "GA", "txt", None))
    labels = [indicator.label for indicator in seed.document.source.indicators]
    assert labels == ["1", "2", "3", "4", "5", "6", "7", "8", "2", "3"]
