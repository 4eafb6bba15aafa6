"""The symbols of documents: `A/HRC/21/39`, `A/76/74-E/2021/54`, `E/CN.4/1998/53/Add.2`."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from reslint.document import Document
from reslint.source import Span


class Symbol(NamedTuple):
    """A document symbol as written, double ones whole.

    `organ` is the series it begins with (`A`, `S`, `E`, `A/HRC`, `A/C.3`, `FCCC/CP`), `session`
    the session or year it names (`76`, `S-29`, `ES-10`, `2021`), None where there is none.
    `suffixes` are those at the end of its first half: `Add.1`, `Rev.2`, `Corr.1`. `is_draft`:
    it has an `L.` number; `is_adopted`: it is that of a resolution or decision.
    """

    span: Span
    organ: str
    session: str | None
    suffixes: tuple[str, ...]
    is_double: bool = False
    is_draft: bool = False
    is_adopted: bool = False


# One element: letters and figures with full stops between them, a session, a number.
_ELEMENT = r"[A-Za-z0-9]+(?:(?:\.(?=[A-Za-z0-9])|-(?=[A-Za-z0-9])(?![A-Z]{1,5}/))[A-Za-z0-9]+)*"
_HALF = rf"(?:/{_ELEMENT})+"
_SYMBOL = re.compile(
    rf"[A-Z][A-Z0-9]{{0,7}}(?:[.-][A-Z0-9]{{1,6}})?{_HALF}"
    rf"(?:-[A-Z]{{1,4}}{_HALF})?"
)
# `A/CONF.157/24 (Part I)`; of an adopted text `A/RES/217 A (III)`, `S/RES/1373 (2001)`.
_VOLUME = r" ?\((?:Parts?|PART|Vols?|VOL|SUPP)\.? [IVX]+[^()]{0,12}\)"
_PARENTHESES = r"(?: [A-Z])? ?\((?:(?:E?S-)?[IVXL]+|\d{4})\)"
_SUFFIXES = ("add", "rev", "corr", "amend", "summary")
_SESSION = re.compile(r"(?:(?:ES|S)-)?\d{1,3}$|(?:19|20)\d\d$")
# What is no symbol though written like one.
_WORDS = frozenset((
    "AND/OR", "HIV/AIDS", "TB/HIV", "AIDS/HIV", "HIV/TB", "HIV/STI", "STI/HIV", "CBD/CITES",
    "VIH/SIDA", "N/A", "COVID-19/HIV",
))  # fmt: skip


_KINDS = ("RES", "DEC", "PRST", "INF")


def in_document(document: Document) -> tuple[Symbol, ...]:
    """A view: every document symbol of a document, by place."""
    return tuple(find(document.source.text))


def within(document: Document, span: Span) -> tuple[Symbol, ...]:
    """The document symbols that begin in a stretch of the flow text."""
    found = document.view(in_document)
    first = bisect_left(found, span.start, key=_start)
    return found[first : bisect_left(found, span.end, key=_start)]


def _start(symbol: Symbol) -> int:
    return symbol.span.start


def find(text: str, start: int = 0, end: int | None = None) -> list[Symbol]:
    """Every document symbol of a text, by place."""
    limit = len(text) if end is None else end
    found: list[Symbol] = []
    at = text.find("/", start, limit)
    while at >= 0:
        behind = at + 1
        symbol = _at(text, at, start, limit)
        if symbol is not None:
            found.append(symbol)
            behind = symbol.span.end
        at = text.find("/", behind, limit)
    return found


def _at(text: str, stroke: int, first: int, limit: int) -> Symbol | None:
    """The symbol whose first stroke is at an offset."""
    if not text[stroke + 1 : stroke + 2].isalnum() or not text[stroke - 1 : stroke].isalnum():
        return None
    start = stroke
    while start > first and stroke - start < 16 and _is_inner(text[start - 1]):
        start -= 1
    if text[start - 1 : start].isalnum() and start > first:
        return None
    match = _SYMBOL.match(text, start, limit)
    if match is None or match.end() <= stroke:
        return None
    end = match.end()
    if text.startswith((" ", "("), end):
        behind = _PARENTHESES if text.find("/RES/", start, end) >= 0 else _VOLUME
        more = re.compile(behind).match(text, end, limit)
        end = more.end() if more is not None else end
    return _read(text[start:end], start)


def _is_inner(character: str) -> bool:
    return character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"


def _read(written: str, start: int) -> Symbol | None:
    first, double, _ = written.partition("-") if _is_double(written) else (written, "", "")
    elements = first.partition(" ")[0].partition("(")[0].split("/")
    if not any(character.isdecimal() for character in written) or "/".join(elements[:2]) in _WORDS:
        return None
    suffixes = tuple(element for element in elements[1:] if _is_suffix(element))
    plain = [element for element in elements if element not in suffixes]
    series, session = [elements[0]], None
    for index, element in enumerate(plain[1:], start=1):
        if _SESSION.match(element):
            # The last number is the document's own: S/12345, ST/ESA/1.
            session = element if index + 1 < len(plain) else None
            break
        if element not in _KINDS and element[:2] != "L.":
            series.append(element)
    adopted = "RES" in elements or "DEC" in elements
    if adopted and first.endswith(")"):
        session = first[first.rindex("(") + 1 : -1]
    return Symbol(
        span=Span(start, start + len(written)),
        organ="/".join(series[:2] if series[-1][0].isalpha() else series[:1]),
        session=session,
        suffixes=suffixes,
        is_double=bool(double),
        is_draft=any(element.startswith("L.") for element in elements[1:]),
        is_adopted=adopted,
    )


def _is_suffix(element: str) -> bool:
    return element.rstrip("0123456789").rstrip(".").lower() in _SUFFIXES


def _is_double(written: str) -> bool:
    return re.search(r"\d\)?-[A-Z]{1,4}/", written) is not None
