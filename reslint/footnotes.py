"""Note indicators with their notes, found once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reslint.document import Document
from reslint.source import Indicator, Note


class Footnotes(NamedTuple):
    """`first` has the first indicator of each label, `defined` the first note, in their order."""

    first: Mapping[str, Indicator]
    defined: Mapping[str, Note]


def footnotes(document: Document) -> Footnotes:
    """A view: which indicators and notes there are."""
    first: dict[str, Indicator] = {}
    defined: dict[str, Note] = {}
    for indicator in sorted(document.source.indicators, key=lambda found: found.span):
        first.setdefault(indicator.label, indicator)
    for note in document.source.notes:
        defined.setdefault(note.label, note)
    return Footnotes(first, defined)
