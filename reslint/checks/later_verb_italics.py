"""The verbs of a paragraph after the first: in italics, or not in italics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, SetMark
from reslint.document import Document, Part
from reslint.lexicon import OBJECTS
from reslint.openings import find, italics_of
from reslint.source import Span
from reslint.verbs import heads
from reslint.vocabulary import phrase_at

NEEDS = "italics"
OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["report"],
    "properties": {
        "report": {
            "enum": ["italic", "roman"],
            "description": "report the later verbs that are in italics, or those that are not",
        },
    },
}
WORDS = ("found",)

_ADVERBS = frozenset({"also", "further", "strongly"})
_JOINING = ("and ", "or ", "but ", "thus ", "therefore ", "hereby ")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on each later verb, with the words in italics around it."""
    openings = document.view(find)
    for part in parts:
        runs = italics_of(document, part)
        opening = openings.get(part.index)
        start = part.body.start
        if opening is not None:
            start = opening.span.end
        if options["report"] == "italic":
            for run in runs:
                # Italics that begin in the opening phrase are too long, which is another defect.
                if run.start > start and _is_verb(document, run):
                    yield _hit(document, run, on=False)
        else:
            for verb in _roman_verbs(document, Span(start, part.body.end)):
                if not any(run.start < verb.end and verb.start < run.end for run in runs):
                    yield _hit(document, verb, on=True)


def _is_verb(document: Document, run: Span) -> bool:
    """Whether an italic run is a verb: `requests`, `and further requests`, `Requests`.

    A title in italics may begin with a verb too: it has more capitals or is longer.
    """
    text = document.text(run)
    lower = text.lower()
    for word in _JOINING:
        if lower.startswith(word):
            lower = lower.removeprefix(word)
            text = text[-len(lower) :]
    if text[:1].isupper() and text[1:] != lower[1:]:
        return False
    # The verb alone may look like a noun ("requests"): the object is put behind it.
    phrase = phrase_at(lower + " the")
    if phrase is None or not phrase.known:
        return False
    return text[:1].islower() or phrase.end >= len(lower)


def _roman_verbs(document: Document, span: Span) -> Iterator[Span]:
    """Finite verbs with their objects after a comma and “and”."""
    text = document.source.text
    at = text.find(", and ", span.start, span.end)
    while at >= 0:
        at += len(", and ")
        word = text[at : at + 24].partition(" ")[0]
        head = heads().get(word)
        if (head is not None and head.form == "finite") or word in _ADVERBS:
            phrase = phrase_at(text[at : min(span.end, at + 120)])
            if phrase is not None and phrase.form == "finite" and phrase.known:
                verb = Span(at, at + phrase.end)
                behind = text[verb.end + 1 : verb.end + 12].partition(" ")[0]
                if behind in OBJECTS:
                    yield verb
        at = text.find(", and ", at, span.end)


def _hit(document: Document, span: Span, *, on: bool) -> Hit:
    found = document.plain(span)
    summary = f"set “{found}” in roman type"
    if on:
        summary = f"set “{found}” in italics"
    return Hit(span, {"found": found}, Fix((SetMark(span, "italic", on),), summary))
