"""Articles and chapters of the Charter, its name, and articles of treaties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import quotations
from reslint.citations import passages
from reslint.citations.passages import Passage
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["charter", "treaty"],
            "description": "what is looked for: the Charter, or capitals at articles of treaties",
        },
    },
}
WORDS = ("found", "wanted")

_NAME = "Charter of the United Nations"
_OTHER_NAMES = (
    r"(the )?(?:(?:UN|U\.N\.|United Nations) [Cc]harter\b(?! of)"
    r"|charter of the (?:United Nations|UN\b)|Charter of the UN\b)"
)
# Tribunals and organizations write the articles of their own statutes either way.
_EITHER_WAY = ("Statute", "Statutes", "Charter", "Constitution")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every article of the Charter in lower case and every other name of it."""
    wanted = {part.index for part in parts}
    small = options["wrong"] == "treaty"
    for passage in document.view(passages.find):
        if passage.part in wanted and not passage.quoted and not passage.abbreviated:
            if small:
                yield from _treaty(document, passage)
            else:
                yield from _article(document, passage)
    if not small:
        for part in parts:
            yield from _names(document, part)


def _article(document: Document, passage: Passage) -> Iterator[Hit]:
    if passage.kind not in ("article", "chapter"):
        return
    if passage.owner not in ("charter", "statute"):
        return
    first = Span(passage.word.start, passage.word.start + 1)
    letter = document.text(first)
    if letter.islower():
        yield _hit(document, passage.word, first, letter.upper())


def _treaty(document: Document, passage: Passage) -> Iterator[Hit]:
    if passage.kind != "article" or passage.owner != "treaty" or passage.owner_span is None:
        return
    if document.text(passage.owner_span).endswith(_EITHER_WAY):
        return
    first = Span(passage.word.start, passage.word.start + 1)
    letter = document.text(first)
    if letter.isupper() and passage.word.start > document.parts[passage.part].body.start:
        yield _hit(document, passage.word, first, letter.lower())


def _hit(document: Document, word: Span, first: Span, letter: str) -> Hit:
    found = document.text(word)
    wanted = letter + found[1:]
    fix = Fix((Replace(first, letter),), f"write {wanted}")
    return Hit(word, {"found": found, "wanted": wanted}, fix)


def _names(document: Document, part: Part) -> Iterator[Hit]:
    text = document.source.text
    at = text.find("harter", part.body.start, part.body.end)
    while at >= 0:
        start, end = max(part.body.start, at - 20), min(part.body.end, at + 30)
        match = re.compile(_OTHER_NAMES).search(text, start, end)
        if match is not None and match.end() > at and not quotations.is_quoted(document, at):
            span, wanted = Span(*match.span()), (match.group(1) or "") + _NAME
            fix = Fix((Replace(span, wanted),), f"write {wanted}")
            yield Hit(span, {"found": match.group(), "wanted": wanted}, fix)
        at = text.find("harter", at + 6, part.body.end)
