"""The session in Roman figures behind the number of an old resolution: `1514 (XV)`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, sessions
from reslint.citations import Citation
from reslint.citations.numbers import Number
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every session that is not in Roman capitals, not needed, or not the number's."""
    for citation in citations.in_parts(document, parts):
        for item in citation.items:
            number = item.number
            if number.symbol is not None:
                continue
            if number.extra is not None:
                yield _needless(document, number, number.extra)
            elif number.form == "roman" and number.session_span is not None:
                yield from _wrong(document, citation, number, number.session_span)


def _needless(document: Document, number: Number, extra: Span) -> Hit:
    start = extra.start
    while document.source.text[start - 1] == " ":
        start -= 1
    words = {"found": document.text(number.span), "wanted": number.text}
    fix = Fix((Replace(Span(start, extra.end), ""),), f"drop {document.text(extra)}")
    return Hit(extra, words, fix)


def _wrong(document: Document, citation: Citation, number: Number, span: Span) -> Iterator[Hit]:
    written = document.text(span)
    kind, stroke, figures = number.session.rpartition("-")
    count = int(figures) if figures.isdecimal() else sessions.from_roman(figures)
    if count is None or not 0 < count <= _last(citation, kind):
        right = sessions.session_of(number.serial)
        wanted = "a session that there was"
        if right is not None and citation.owner.organ == "ga":
            wanted = f"{number.serial} ({right})"
        yield Hit(span, {"found": document.text(number.span), "wanted": wanted})
        return
    session = kind + stroke + sessions.to_roman(count)
    words = {"found": document.text(number.span), "wanted": number.text}
    if written != session:
        yield Hit(span, words, Fix((Replace(span, session),), f"write ({session})"))
        return
    right = sessions.session_of(number.serial)
    is_assembly = citation.owner.organ == "ga" and citation.owner.known in ("own", "named")
    if is_assembly and right not in (None, session):
        # Either of the two may be the slip: nothing is mended.
        yield Hit(span, {**words, "wanted": f"{number.serial} ({right})"})


def _last(citation: Citation, kind: str) -> int:
    """The last session of this kind that was counted in Roman figures."""
    if kind:
        return sessions.LAST_ROMAN_SPECIAL
    if citation.owner.organ == "ga" and citation.owner.known in ("own", "named"):
        return sessions.LAST_ROMAN_ASSEMBLY
    return sessions.LAST_ROMAN_COUNCIL
