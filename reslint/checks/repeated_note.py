"""Notes that say word for word what a note before them says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from reslint.diagnostic import Edit, Fix, Hit, Relabel, Replace
from reslint.document import Document, Part
from reslint.footnotes import callers
from reslint.source import INDICATOR, Note, Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "except": {
            "type": "array",
            "items": {"type": "string"},
            "default": [],
            "description": "beginnings of notes that mean another thing each time",
        },
    },
}
WORDS = ("label", "first")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the text of each repetition.

    The fix calls the first note in its place and takes it away; the numbers that are then wrong
    are another check's.
    """
    excepted = tuple(options["except"])
    first: dict[str, Note] = {}
    notes = document.source.notes
    for note, following in zip_longest(notes, notes[1:]):
        said = " ".join(document.text(note.span).split()).rstrip(".")
        if not said or said.startswith(excepted):
            continue
        if said not in first:
            first[said] = note
            continue
        fix = None
        if following is None or not document.text(following.span).startswith(excepted):
            fix = _fix(document, note, first[said])
        yield Hit(note.span, {"label": note.label, "first": first[said].label}, fix)


def _fix(document: Document, note: Note, first: Note) -> Fix | None:
    """None where a label does not tell one note, or two indicators stand side by side."""
    known = document.view(callers)
    spans = known.get(note.label)
    whole = Span(note.label_span.start, note.span.end)
    text = document.source.text
    if not spans or first.label not in known or INDICATOR in text[slice(*whole)]:
        return None
    for start, end in spans:
        before, behind = text[max(0, start - 3) : start], text[end : end + 3]
        if before.rstrip(", ").endswith(INDICATOR) or behind.lstrip(", ").startswith(INDICATOR):
            return None
    edits: list[Edit] = [Relabel(span, first.label) for span in spans]
    edits.append(Replace(whole, ""))
    return Fix(tuple(edits), f"call footnote {first.label} again", safe=False)
