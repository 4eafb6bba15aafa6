"""The spaces of a citation: one before the number, its parenthesis and its date, none within."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.citations import Citation, Item
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")

# Where a space is wanted in a number, and where none is: before a parenthesis, around a stroke.
_WANTED = r"(?<=[\w]) *(?=\()| +(?=[A-Z]\b)"
_UNWANTED = r" +(?=[/)-])|(?<=[/(-]) +"


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every citation, from noun to date, that has a space too few or too many."""
    for citation in citations.in_parts(document, parts):
        for index, item in enumerate(citation.items):
            if item.number.symbol is not None:
                continue
            start = item.number.span.start
            edits = _in_number(document, item)
            if index == 0:
                start, before = _before_number(document, citation)
                edits = before + edits
            end, behind = _behind_number(document, item)
            edits += behind
            if edits:
                yield _hit(document, Span(start, end), item.number.span, edits)


def _hit(document: Document, whole: Span, number: Span, edits: list[Replace]) -> Hit:
    """The shortest stretch that shows the gaps: the number, the words on both sides of a gap."""
    text = document.source.text
    start, end = edits[0].span.start, edits[-1].span.end
    while start > whole.start and (text[start - 1] != " " or start == edits[0].span.start):
        start -= 1
    while end < whole.end and (text[end] != " " or end == edits[-1].span.end):
        end += 1
    if any(number.start <= edit.span.start and edit.span.end <= number.end for edit in edits):
        start, end = min(start, number.start), max(end, number.end)
    wanted, at = "", start
    for edit in edits:
        wanted += text[at : edit.span.start] + edit.text
        at = edit.span.end
    words = {"found": text[start:end], "wanted": wanted + text[at:end]}
    return Hit(Span(start, end), words, Fix(tuple(edits), "put one space where it belongs"))


def _before_number(document: Document, citation: Citation) -> tuple[int, list[Replace]]:
    number = citation.items[0].number.span
    if citation.noun is None:
        return number.start, []
    gap = Span(citation.noun.span.end, number.start)
    if citation.marker is not None:
        gap = Span(gap.start, citation.marker.start)
    return citation.noun.span.start, _single(document, gap)


def _in_number(document: Document, item: Item) -> list[Replace]:
    number = item.number
    written = document.text(number.span)
    edits: list[Replace] = []
    if " " not in written and "(" not in written:
        return edits
    for pattern, right in ((_WANTED, " "), (_UNWANTED, "")):
        for match in re.finditer(pattern, written):
            gap = Span(number.span.start + match.start(), number.span.start + match.end())
            if match.group() != right and not _in_extra(item, gap):
                edits.append(Replace(gap, right))
    return sorted(edits)


def _in_extra(item: Item, gap: Span) -> bool:
    """A parenthesis that does not belong there is another rule's."""
    return item.number.extra is not None and gap.end >= item.number.extra.start


def _behind_number(document: Document, item: Item) -> tuple[int, list[Replace]]:
    end = item.number.span.end
    if item.link is None or item.date is None:
        return end, []
    written = document.text(item.link)
    if not written.strip(" ").isalpha():
        return end, []
    first = Span(end, end + len(written) - len(written.lstrip(" ")))
    last = Span(end + len(written.rstrip(" ")), item.link.end)
    return item.date.span.end, _single(document, first) + _single(document, last)


def _single(document: Document, gap: Span) -> list[Replace]:
    if document.text(gap) == " ":
        return []
    return [Replace(gap, " ")]
