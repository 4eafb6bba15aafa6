"""Citations of resolutions by document symbol: `resolution A/RES/70/1`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.citations import Citation, Item
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every symbol of an adopted text that is cited where its number belongs."""
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            if item.number.symbol is not None and not _in_parentheses(document, citation):
                yield _hit(document, citation, item)


def _in_parentheses(document: Document, citation: Citation) -> bool:
    """`the 2030 Agenda (A/RES/70/1)`: a reference to the document, not a citation."""
    before = document.source.text[citation.span.start - 1 : citation.span.start]
    return citation.noun is None and before == "("


def _hit(document: Document, citation: Citation, item: Item) -> Hit:
    number, symbol = item.number, item.number.symbol or item.number.span
    wanted, safe = number.text, True
    edit = Replace(number.span, wanted)
    if document.text(Span(symbol.end, number.span.end)) == wanted:
        edit = Replace(symbol, "")
    if citation.noun is None:  # whose it is, the sentence around it decides: "its", or a name
        wanted, safe = f"resolution {wanted}", False
        edit = Replace(number.span, wanted)
    words = {"found": document.text(number.span), "wanted": wanted}
    return Hit(number.span, words, Fix((edit,), f"write {wanted}", safe))
