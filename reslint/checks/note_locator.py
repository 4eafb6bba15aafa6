"""The words that say where in a source: chap., sect., para., vol., No., annex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import series
from reslint.citations import sources
from reslint.citations.sources import Piece, Reference
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.openings import italics_of
from reslint.quotations import is_quoted
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["word", "capital", "form"],
            "description": "what is looked for: words in full, capitals, abbreviations that are "
            "written otherwise (without full stop or space, in the wrong number)",
        },
    },
}
WORDS = ("found", "wanted")

# One, several.
_WANTED = {
    "chapter": ("chap.", "chaps."),
    "section": ("sect.", "sects."),
    "paragraph": ("para.", "paras."),
    "volume": ("vol.", "vols."),
    "article": ("art.", "arts."),
    "page": ("p.", "pp."),
    "number": ("No.", "Nos."),
    "annex": ("annex", "annexes"),
    "appendix": ("appendix", "appendices"),
}
_IN_FULL = ("chapter", "section", "paragraph", "volume", "article", "page", "number")
_SEVERAL = re.compile(r" and | or | to |–|-| & ")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the word; one fault is told of each."""
    given = {part.index: part for part in parts}
    known = [each.span for each in document.view(series.find)]
    for reference in document.view(sources.find):
        if reference.part not in given or reference.kind == "url":
            continue
        titles = [*italics_of(document, given[reference.part])]
        if reference.title is not None:
            titles.append(reference.title)
        for piece in reference.pieces:
            if piece.word is None or piece.kind not in _WANTED or _lies_in(piece, known):
                continue
            if _lies_in(piece, titles) or is_quoted(document, piece.span.start):
                continue
            hit = _hit(document, reference, piece, options["wrong"])
            if hit is not None:
                yield hit


def _lies_in(piece: Piece, spans: Sequence[Span]) -> bool:
    return any(span.start <= piece.span.start < span.end for span in spans)


def _hit(document: Document, reference: Reference, piece: Piece, wrong: str) -> Hit | None:
    assert piece.word is not None
    text, found = document.source.text, document.text(piece.word)
    wanted = _wanted(document, piece, found)
    if found == wanted and not _is_glued(piece):
        return None
    if _fault(piece, found, wanted) != wrong or not _is_place(text, reference, piece):
        return None
    span, words = piece.word, {"found": found, "wanted": wanted}
    edit = Replace(span, wanted)
    if _is_glued(piece):
        span = piece.span
        told = f"{wanted} {document.text(piece.value)}"
        words = {"found": document.text(span), "wanted": told}
        edit = Replace(Span(piece.word.start, piece.value.start), f"{wanted} ")
    return Hit(span, words, Fix((edit,), f"write {words['wanted']}"))


def _wanted(document: Document, piece: Piece, found: str) -> str:
    one, several = _WANTED[piece.kind]
    value = document.text(piece.value)
    if _SEVERAL.search(value):
        return several
    # `paras. 3 (a) and (b)`, `annexes`: what follows may be several.
    behind = document.source.text[piece.span.end : piece.span.end + 1]
    is_plural = found.rstrip(".").lower().endswith(("s", "pp", "ices", "xes"))
    if is_plural and (not value or behind not in ("", ".", ";", ")", "\n")):
        return several
    return one


def _is_glued(piece: Piece) -> bool:
    """Whether no space stands between word and number: `para.30`."""
    return piece.word is not None and piece.word.end == piece.value.start < piece.value.end


def _fault(piece: Piece, found: str, wanted: str) -> str:
    lower = found.lower().rstrip(".")
    full = piece.kind
    if piece.kind in _IN_FULL and lower in (full, f"{full}s"):
        return "word"
    if piece.kind != "number" and found != found.lower() and found.lower() == wanted:
        return "capital"
    return "form"


def _is_place(text: str, reference: Reference, piece: Piece) -> bool:
    """Whether a word stands where a place in a source is told, and not in a sentence or a name."""
    start = piece.span.start
    before = text[max(reference.span.start, start - 5) : start]
    if not before.endswith((", ", " and ")):
        return False
    # `Final Document, Vol. I (NPT/CONF.2010/50 (Vol. I))`, `Article 51 of the Charter`
    behind = text[piece.span.end : piece.span.end + 15]
    if piece.kind == "volume" and behind.startswith(" ("):
        return text[start].islower()
    return not behind.startswith(" of the Charter")
