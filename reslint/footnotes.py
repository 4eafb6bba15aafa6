"""Note indicators with their notes, found once, and their numbers mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reslint.diagnostic import Edit, Fix, Relabel, Restate
from reslint.document import Document, Resolution
from reslint.source import INDICATOR, Indicator, Note, Span

# What a note says of the one before it, and what names notes by their number.
_BEFORE = r"\b(?:[Ii]bid|[Ii]dem|[Oo]p\. ?cit|[Ll]oc\. ?cit)\b"
_NAMED = r"\b(?:[Ff]oot)?[Nn]otes? \d"


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


def callers(document: Document) -> Mapping[str, Sequence[Span]]:
    """A view: where each note is called whose label no other note bears."""
    labels = [note.label for note in document.source.notes]
    called: dict[str, list[Span]] = {
        label: [] for label, times in Counter(labels).items() if times == 1
    }
    for indicator in document.source.indicators:
        if indicator.label in called:
            called[indicator.label].append(indicator.span)
    return called


def renumbering(document: Document) -> Fix | None:
    """A view: the fix that numbers the notes in the order of their first calls, and so lists them.

    None where indicators and notes do not pair off: then it is not known which number is wrong.
    It is unsafe where the text leans on the order or the numbers that the notes had.
    """
    source = document.source
    called = [label for label in document.view(footnotes).first if label.strip("*")]
    listed = [note for note in source.notes if note.label.strip("*")]
    if len(called) != len(listed) or set(called) != {note.label for note in listed}:
        return None
    numbers = {label: number for number, label in enumerate(called, start=1)}
    ordered = sorted(listed, key=lambda note: numbers[note.label])
    moved = [pair for pair in zip(listed, ordered, strict=True) if pair[0] is not pair[1]]
    if not all(_is_movable(document, note) for note, _ in moved):
        return None
    edits: list[Edit] = [
        Relabel(indicator.span, str(numbers[indicator.label]))
        for indicator in source.indicators
        if indicator.label != str(numbers.get(indicator.label, indicator.label))
    ]
    edits += [
        Relabel(note.label_span, str(number))
        for number, note in enumerate(listed, start=1)
        if note.label != str(number)
    ]
    edits += [Restate(note.span, told.span) for note, told in moved]
    safe = not re.search(_NAMED, source.text) and not (moved and _leans_on_order(document, listed))
    return Fix(tuple(edits), "number the footnotes in the order of their calls", safe)


def _is_movable(document: Document, note: Note) -> bool:
    """Whether a note says something, and calls no other note."""
    text = document.source.text[slice(*note.span)]
    return bool(text) and INDICATOR not in text


def _leans_on_order(document: Document, notes: Sequence[Note]) -> bool:
    """Whether a note names its source by the note before it."""
    return any(re.search(_BEFORE, document.text(note.span)) for note in notes)


def speakers(document: Document) -> Mapping[str, Resolution]:
    """A view: the resolution whose text first calls each note, by the note's label."""
    found = {}
    for label, indicator in document.view(footnotes).first.items():
        part = document.part_at(indicator.span.start)
        if part is not None and 1 <= part.resolution <= len(document.resolutions):
            found[label] = document.resolution(part)
    return found
