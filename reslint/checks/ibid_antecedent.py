"""Ibid. that stands for nothing, or for another kind of source than it goes on with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.citations import sources
from reslint.citations.sources import Reference
from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found",)

_SERIES = {
    "treaty-series": "the source before it is no volume of the Treaty Series",
    "official-records": "the source before it is no volume of the Official Records",
}


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the word."""
    given = {part.index for part in parts}
    references = document.view(sources.find)
    for reference in references:
        if reference.kind != "ibid" or reference.part not in given:
            continue
        span = _word(document, reference)
        if reference.antecedent is None:
            yield Hit(span, {"found": "no source stands before it"})
            continue
        series = _series(document, reference)
        if series and references[reference.antecedent].kind != series:
            yield Hit(span, {"found": _SERIES[series]})


def _word(document: Document, reference: Reference) -> Span:
    """Where the word itself stands."""
    start = reference.span.start
    if reference.lead is not None:
        start = reference.lead.end + 1
    end = start
    text = document.source.text
    while end < reference.span.end and text[end].isalpha():
        end += 1
    return Span(start, end + text.startswith(".", end))


def _series(document: Document, reference: Reference) -> str | None:
    """The series whose volumes alone are told as the reference goes on to tell."""
    if reference.of("supplement"):
        return "official-records"
    volumes = [document.text(piece.value) for piece in reference.of("volume")]
    # `Ibid., vol. I (NPT/CONF.2010/50 (Vol. I))`: the volumes of other works.
    if reference.of("number") and volumes and volumes[0][0].isdecimal():
        return "treaty-series"
    return None
