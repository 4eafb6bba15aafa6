"""Abbreviations in citations: `GA res. 46/152`, `resolution No. 46/152`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.checks.citation_capital import begins_sentence
from reslint.citations import Citation, Noun
from reslint.citations.owners import ABBREVIATIONS, NAMES
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")

_NAMES = {organ: name for name, organ in NAMES}


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every abbreviated organ, abbreviated noun, and `No.` before a number."""
    for citation in citations.in_parts(document, parts):
        organ = citation.owner.span
        if organ is not None and document.text(organ) in ABBREVIATIONS:
            yield _written_out(document, organ, _NAMES[ABBREVIATIONS[document.text(organ)]])
        if citation.noun is not None and citation.noun.abbreviated:
            wanted = _noun(document, citation, citation.noun)
            yield _written_out(document, citation.noun.span, wanted)
        if citation.marker is not None and _is_one(citation):
            found = document.text(citation.marker).rstrip()
            span = Span(citation.marker.start, citation.marker.start + len(found))
            fix = Fix((Replace(citation.marker, ""),), f"drop {found}")
            yield Hit(span, {"found": found, "wanted": "only the number"}, fix)


def _is_one(citation: Citation) -> bool:
    """`resolution No. 4` alone is another body's."""
    return citation.items[0].number.form != "bare" or citation.owner.organ == "sc"


def _written_out(document: Document, span: Span, wanted: str) -> Hit:
    words = {"found": document.text(span), "wanted": f"“{wanted}”"}
    return Hit(span, words, Fix((Replace(span, wanted),), f"write {wanted}"))


def _noun(document: Document, citation: Citation, noun: Noun) -> str:
    wanted = noun.kind
    if sum(item.listed for item in citation.items) > 1:
        wanted += "s"
    if document.text(noun.span).endswith("SCR"):
        return f"Security Council {wanted}"
    if begins_sentence(document, noun.span.start):
        return wanted.capitalize()
    return wanted
