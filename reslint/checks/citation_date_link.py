"""What stands between the number of a resolution and its date: ` of `, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.dates import Date
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import INDICATOR, Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["comma", "word"],
            "description": "what is looked for: a comma, or another word than 'of'",
        },
    },
}
WORDS = ("found",)

_WORD = re.compile(r"[a-z]+(?: [a-z]+)*")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the comma, or on the word, before the date of a citation."""
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            if item.link is None or item.date is None:
                continue
            if options["wrong"] == "comma":
                hit = _comma(document, item.link)
            else:
                hit = _word(document, item.link, item.date)
            if hit is not None:
                yield hit


def _comma(document: Document, link: Span) -> Hit | None:
    written = document.text(link)
    at = link.start + written.find(",")
    if at < link.start:
        return None
    comma = Span(at, at + 1)
    edit = Replace(comma, "")
    if not written.strip(f"{INDICATOR}, "):
        edit = Replace(comma, " of")
    return Hit(comma, {"found": "a comma"}, Fix((edit,), "drop the comma"))


def _word(document: Document, link: Span, date: Date) -> Hit | None:
    written = document.text(link)
    if "(" in written:
        return _parentheses(document, link, date)
    word = _WORD.search(written)
    if word is None or word.group() == "of":
        return None
    span = Span(link.start + word.start(), link.start + word.end())
    fix = Fix((Replace(span, "of"),), "write of")
    return Hit(span, {"found": f"“{word.group()}”"}, fix)


def _parentheses(document: Document, link: Span, date: Date) -> Hit | None:
    closing = Span(date.span.end, date.span.end + 1)
    if document.text(closing) != ")":
        return None
    opening = Span(link.start + document.text(link).index("("), date.span.start)
    fix = Fix((Replace(opening, "of "), Replace(closing, "")), "write of")
    return Hit(Span(opening.start, closing.end), {"found": "parentheses"}, fix)
