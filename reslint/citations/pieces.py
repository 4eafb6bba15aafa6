"""The pieces of a reference: its volume, number, session, supplement, chapter, paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reslint.citations import symbols
from reslint.document import Document
from reslint.source import Span


class Piece(NamedTuple):
    """One piece of a reference: `vol. 2349`, `Seventy-fourth Session`, `A/74/53`, `chap. V`.

    Kinds: volume, number, supplement, session (`Seventy-fourth Session`), year (`2007` of the
    Economic and Social Council's records), symbol, chapter, section, paragraph, article, annex,
    appendix, part, page, sales (`E.96.IV.13`), resolution (and decision).
    `word` is the word before the value as written (`vol.`, `Supplement No.`; `Session` behind
    it), None for a symbol and a year. `value` is the rest (`2225, 2237 and 2326`), empty, at the
    piece's end, for an annex without a number.
    """

    kind: str
    span: Span
    word: Span | None
    value: Span


_WORD = re.compile(r"[A-Za-z]+")
_KINDS = {
    "vol": "volume", "volume": "volume", "no": "number", "number": "number", "chap": "chapter",
    "chapter": "chapter", "ch": "chapter", "sect": "section", "section": "section",
    "sec": "section", "para": "paragraph", "paragraph": "paragraph", "par": "paragraph",
    "art": "article", "article": "article", "annex": "annex", "annexe": "annex",
    "appendix": "appendix", "part": "part", "p": "page", "pp": "page", "page": "page",
    "resolution": "resolution", "decision": "resolution", "supplement": "supplement",
    "sales": "sales",
}  # fmt: skip
_ALONE = ("annex", "appendix")
_ONE = (
    r"(?:\d+[A-Z]?(?:\.\d+)?|[IVXLC]+(?:\.[A-Z\d])?|[A-Z](?:\.\d+)?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our"
    r"|[Ff]ive)(?![\w/])(?: \([a-z]{1,4}\))*"
)
_VALUE = re.compile(rf"(?:{_ONE}(?:(?:, and |, | and | or | to |–|-| & )(?={_ONE}))?)+")
_RESOLUTION = re.compile(
    r"(?:\d[\w./-]*|[A-Z]+[\w-]*[./][\w./-]*\w)"
    r"(?:\([\w-]+\)|(?: [A-Z](?: and [A-Z])?)? \([\w-]+\)| [A-Z]\b)?"
)
_NUMERO = re.compile(r"\.? ?[Nn]os?\b\.?")
_SALES = re.compile(r"[A-Z](?:\.[\w-]+)+")
_SESSION = re.compile(
    r"([A-Z][a-z]+(?:[- ][a-z]+)?|\d+(?:st|nd|rd|th)) "
    r"((?:[Rr]esumed )?(?:[Ee]mergency )?(?:[Ss]pecial )?(?:[Ss]ubstantive )?[Ss]ession)\b"
)
_YEAR = re.compile(r", ((?:19|20)\d\d)(?=, )")


def find(document: Document, span: Span) -> list[Piece]:
    """The pieces in a stretch of the flow text, by place; none lies in another."""
    text = document.source.text
    found = [
        Piece("symbol", symbol.span, None, symbol.span) for symbol in symbols.within(document, span)
    ]
    if text.find("ession", span.start, span.end) >= 0:
        for match in _SESSION.finditer(text, *span):
            session = Span(*match.span())
            found.append(Piece("session", session, Span(*match.span(2)), Span(*match.span(1))))
    for match in _YEAR.finditer(text, *span):
        year = Span(*match.span(1))
        found.append(Piece("year", year, None, year))
    found += _with_words(text, span)
    found.sort(key=lambda piece: piece.span)
    end, kept = span.start, []
    for piece in found:
        if piece.span.start >= end:
            kept.append(piece)
            end = piece.span.end
    return kept


def _with_words(text: str, span: Span) -> Iterator[Piece]:
    for match in _WORD.finditer(text, *span):
        lower = match.group().lower()
        kind = _KINDS.get(lower) or _KINDS.get(lower.removesuffix("s").removesuffix("e"))
        if kind is None or (match.end() >= span.end and kind not in _ALONE):
            continue
        if text[match.start() - 1 : match.start()] in ("/", "-"):
            continue
        piece = _piece(text, kind, match, span.end)
        if piece is not None:
            yield piece


def _piece(text: str, kind: str, match: re.Match[str], limit: int) -> Piece | None:
    start, end = match.span()
    if kind in ("supplement", "sales"):
        numero = _NUMERO.match(text, end, limit)
        if numero is not None:
            end = numero.end()
    elif text.startswith(".", end):
        end += 1
    at = end
    while at < limit and text[at] == " ":
        at += 1
    pattern = _VALUE
    if kind == "resolution":
        pattern = _RESOLUTION
    elif kind == "sales":
        pattern = _SALES
    value = pattern.match(text, at, limit) if at > end or kind not in _ALONE else None
    if value is not None and value.end() > at:
        return Piece(kind, Span(start, value.end()), Span(start, end), Span(at, value.end()))
    if kind in _ALONE:
        word = Span(start, match.end())
        return Piece(kind, word, word, Span(match.end(), match.end()))
    return None
