"""Italics of the titles that notes name: on the whole title, and on nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import openings
from reslint.citations import sources
from reslint.citations.sources import Reference
from reslint.diagnostic import Fix, Hit, SetMark
from reslint.document import Document, Part
from reslint.source import Span

NEEDS = "italics"
OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["kind"],
    "properties": {
        "kind": {
            "type": "string",
            "enum": ["treaty-series", "official-records", "report"],
            "description": "the sources that are looked at",
        },
    },
}
WORDS = ("found", "wanted", "title")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on what is in roman type of the title, and one on the italics beside it."""
    given = {part.index: part for part in parts}
    references = document.view(sources.find)
    for reference in references:
        if reference.part not in given or reference.title is None or reference.quoted:
            continue
        # Before UNTS is set in italics it is to be written out, as another check says.
        if document.text(reference.title).isupper():
            continue
        if _kind(references, reference) == options["kind"]:
            runs = openings.italics_of(document, given[reference.part])
            title = _title(document, reference.title)
            roman = _roman(document, title, runs)
            if roman:
                found = Span(roman[0].start, roman[-1].end)
                yield _hit(document, title, found, SetMark(title, "italic", True))
            for whole in _beside(document, reference.span, title, runs):
                found = _trimmed(document, whole)
                yield _hit(document, title, found, SetMark(whole, "italic", False))


def _hit(document: Document, title: Span, span: Span, edit: SetMark) -> Hit:
    wanted = "roman type"
    if edit.on:
        wanted = "italics"
    words = {"found": document.text(span), "wanted": wanted, "title": document.text(title)}
    return Hit(span, words, Fix((edit,), f"set “{words['found']}” in {wanted}"))


def _kind(references: Sequence[Reference], reference: Reference) -> str:
    if reference.kind == "ibid" and reference.antecedent is not None:
        return references[reference.antecedent].kind
    return reference.kind


def _title(document: Document, title: Span) -> Span:
    """The title without the document: `…, Annexes, Annex No. 11, document A/5700`."""
    at = document.text(title).find(", document ")
    if at < 0:
        return title
    return Span(title.start, title.start + at)


def _roman(document: Document, title: Span, runs: Sequence[Span]) -> list[Span]:
    """The stretches of a title outside the italics; marks between two stretches count for none."""
    found = []
    at = title.start
    for run in [*runs, Span(title.end, title.end)]:
        if run.end <= title.start:
            continue
        gap = _trimmed(document, Span(at, min(run.start, title.end)))
        if gap.start < gap.end:
            found.append(gap)
        at = max(at, run.end)
        if at >= title.end:
            break
    return found


def _beside(document: Document, reference: Span, title: Span, runs: Sequence[Span]) -> list[Span]:
    """Italics that go beyond the title on either side, within the reference."""
    found = []
    for run in runs:
        if run.end < title.start or run.start > title.end:
            continue
        for start, end in ((run.start, title.start), (title.end, run.end)):
            span = Span(max(start, reference.start), min(end, reference.end))
            trimmed = _trimmed(document, span)
            if trimmed.start < trimmed.end:
                found.append(span)
    return found


def _trimmed(document: Document, span: Span) -> Span:
    start, end = span
    text = document.source.text
    while start < end and text[start] in " ,.;":
        start += 1
    while end > start and text[end - 1] in " ,.;":
        end -= 1
    return Span(start, end)
