"""The title behind a citation, `entitled “…”`, against the official one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, quotations, recorded
from reslint.citations import Citation, Item
from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.recorded import OTHER
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "number", "wanted")

_ENTITLED = re.compile(r"\ufffc?,? ?\ufffc?entitled ")
_SIGNS = re.compile(r"[\W_]+")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every title that is not the one under which the resolution was adopted."""
    if "entitled" not in document.source.text:
        return
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            entitled = _ENTITLED.match(document.source.text, item.end)
            if entitled is None or citation.kind != "resolution":
                continue
            title = document.view(_quotations).get(entitled.end())
            if title is None:
                continue
            official = _official(citation, item)
            if official and not _is_same(document.text(title), official):
                words = {
                    "found": document.text(title),
                    "number": item.number.text,
                    "wanted": official,
                }
                yield Hit(title, words)


def _quotations(document: Document) -> dict[int, Span]:
    """A view: what stands in quotation marks, without them, by the offset of the first mark."""
    return {
        span.start: Span(span.start + 1, span.end - 1)
        for span in document.view(quotations.find)
        if span.end - span.start > 2
    }


def _official(citation: Citation, item: Item) -> str:
    """The title that the record has; none where the number may be another organ's."""
    organ = citation.owner.organ
    if organ is None:
        return ""
    if citation.owner.known == "presumed" and recorded.candidates(OTHER[organ], item.number):
        return ""
    titles = {row.title for row in recorded.candidates(organ, item.number)}
    return titles.pop() if len(titles) == 1 else ""


def _is_same(cited: str, official: str) -> bool:
    """Whether two titles differ in nothing but signs, capitals, or where they leave off."""
    one, other = _folded(cited), _folded(official)
    return one.startswith(other) or other.startswith(one)


def _folded(title: str) -> str:
    return _SIGNS.sub("", title.casefold())
