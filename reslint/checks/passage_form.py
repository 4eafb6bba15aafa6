"""How a passage is referred to in the text: `paragraph 3 (a)`, not `para. 3(a)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.citations import passages, symbols
from reslint.citations.passages import Passage
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")

# Between the symbol of a document and what is meant of it: `A/72/7, annex II, para. 3`.
_PARTS = r"(?:,? (?:and|annex|chap\.|sect\.|paras?\.|part)? ?[\dIVX]{0,4})*,? ?"
_FULL = {"para": "paragraph", "art": "article", "sect": "section", "chap": "chapter"}


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every passage whose word is abbreviated or whose letter stands too near."""
    wanted = {part.index for part in parts}
    for passage in document.view(passages.find):
        if passage.part not in wanted or passage.quoted or _is_reference(document, passage):
            continue
        edits = [*_word(document, passage), *_spaces(document, passage)]
        if edits:
            yield _hit(document, passage, edits)


def _is_reference(document: Document, passage: Passage) -> bool:
    """Whether it stands in parentheses or behind a symbol, as in a note: `(A/72/7, para. 3)`."""
    text, start = document.source.text, document.parts[passage.part].body.start
    before = passage.span.start
    if text.count("(", start, before) > text.count(")", start, before):
        return True
    near = symbols.within(document, Span(max(start, before - 60), before))
    return bool(near) and re.compile(_PARTS).fullmatch(text, near[-1].span.end, before) is not None


def _word(document: Document, passage: Passage) -> Iterator[Replace]:
    if not passage.abbreviated:
        return
    written = document.text(passage.word)
    stem = written.rstrip(".").lower().removeprefix("sub").removeprefix("-").removesuffix("s")
    full = written[: len(written.rstrip(".").removesuffix("s")) - len(stem)]
    word = _FULL[stem]
    if not full and written[0].isupper():
        word = word.capitalize()
    if written.rstrip(".").endswith("s"):
        word += "s"
    gap = ""
    if document.source.text[passage.word.end] != " ":
        gap = " "
    yield Replace(passage.word, full + word + gap)


def _spaces(document: Document, passage: Passage) -> Iterator[Replace]:
    for target in passage.targets:
        if not target.letters or not target.number:
            continue
        at = 0
        written = document.text(target.span)
        while (at := written.find("(", at + 1)) >= 0:
            if written[at - 1] != " ":
                place = target.span.start + at
                yield Replace(Span(place, place), " ")


def _hit(document: Document, passage: Passage, edits: list[Replace]) -> Hit:
    span, wanted, at = passage.span, "", passage.span.start
    for edit in edits:
        wanted += document.source.text[at : edit.span.start] + edit.text
        at = edit.span.end
    wanted += document.source.text[at : span.end]
    words = {"found": document.text(span), "wanted": wanted}
    return Hit(span, words, Fix(tuple(edits), f"write {wanted}"))
