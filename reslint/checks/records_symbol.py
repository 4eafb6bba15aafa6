"""Official Records whose symbol names another session or supplement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import series
from reslint.citations import sources
from reslint.citations.sources import Piece, Reference
from reslint.diagnostic import Hit
from reslint.document import Document, Part

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "symbol")

_SYMBOL = re.compile(r"(A|E)/((?:ES-|S-)?)(\d+)/(\d+)\b")
# E/2007/30 is Supplement No. 10; before 1991 the symbols were not counted so: E/1989/20, No. 2.
_COUNCIL_FIRST = 20
_COUNCIL_SINCE = 1991


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the session, the year or the number that the symbol contradicts."""
    given = {part.index for part in parts}
    for reference in document.view(sources.find):
        if reference.part in given and reference.kind in ("official-records", "ibid"):
            yield from _contradictions(document, reference)


def _contradictions(document: Document, reference: Reference) -> Iterator[Hit]:
    supplements = reference.of("supplement")
    if len(supplements) != 1:
        return
    symbols = [each for each in reference.of("symbol") if each.span > supplements[0].span]
    if not symbols:
        return
    symbol = document.text(symbols[0].span)
    match = _SYMBOL.match(symbol)
    if match is None:
        return
    organ, special, session, number = match.groups()
    for piece in reference.of("session") + reference.of("year"):
        told = _counted(document, piece, bool(special))
        if told is not None and told != int(session):
            yield Hit(piece.span, {"found": document.text(piece.span), "symbol": symbol})
    wanted = int(number)
    if organ == "E":
        if int(session) < _COUNCIL_SINCE:
            return
        wanted -= _COUNCIL_FIRST
    figures = document.text(supplements[0].value).rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ ")
    if figures.isdecimal() and int(figures) != wanted:
        found = document.text(supplements[0].span)
        yield Hit(supplements[0].span, {"found": found, "symbol": symbol})


def _counted(document: Document, piece: Piece, special: bool) -> int | None:
    """What a session or a year counts; None where it is no session of the symbol's kind."""
    written = document.text(piece.value)
    if piece.kind == "year":
        return int(written)
    if special != ("pecial" in document.text(piece.span)):
        return None
    return series.count(written)
