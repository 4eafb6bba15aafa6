"""The two PDF files of the corpus, counted by eye."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from reslint.formats import pdf
from reslint.source import Source
from reslint.structure import parse

CORPUS = Path(os.environ.get("RESLINT_CORPUS") or Path(__file__).parents[4] / "shared/corpus")


def corpus(name: str) -> Source:
    path = CORPUS / "pdf" / name
    if not path.exists():
        pytest.skip(f"no corpus at {CORPUS}")
    return pdf.read(path.read_bytes(), name)


def test_resolution_73_6() -> None:
    source = corpus("A_RES_73_6-EN.pdf")
    document = parse(source)
    assert Counter(part.role for part in document.parts) == {
        "masthead": 9,
        "title": 1,
        "organ": 1,
        "preambular": 25,
        "operative": 14,
        "adoption": 2,
        "footnote": 6,
    }
    italic = {mark.span.start for mark in source.marks if mark.kind == "italic"}
    assert all(part.body.start in italic for part in document.of_role("preambular", "operative"))
    assert [one.label for one in source.indicators] == ["1", "2", "3", "4", "5", "6", "2", "2"]
    assert [note.label for note in source.notes] == ["1", "2", "3", "4", "5", "6"]
    goes_on = source.text[slice(*source.notes[5].span)]
    assert goes_on.count("A/AC.105/") == 19
    assert goes_on.endswith("A/AC.105/1180 and A/AC.105/1181.")


def test_resolution_73_3() -> None:
    source = corpus("A_RES_73_3-EN.pdf")
    document = parse(source)
    numbers = [part.number for part in document.of_role("operative")]
    assert numbers == [None, *[f"{number}." for number in range(1, 54)]]
    assert [one.label for one in source.indicators] == ["1", "2", "3", "4", "5", "6", "7"]
    assert [note.label for note in source.notes] == ["1", "2", "3", "4", "5", "6", "7"]
    assert "tuberculosis-associated deaths" in source.text
    assert "drug-resistant forms" in source.text
