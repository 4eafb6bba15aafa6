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
    r"(?: ?\((?:Part|Parts|Vol|Vols|PART|VOL|SUPP)\.? [IVX]+[^()]{0,12}\)"
    r"|(?<=/\d\d\d) [A-Z] \([IVXL]+\)|(?<=/\d\d\d) ?\([IVXL]+\)|(?<=/\d{4}) [A-Z]? ?\([IVXL]+\)"
    r"|(?<=RES/\d{4}) \(\d{4}\)|(?<=RES/\d{3}) \(\d{4}\)|(?<=RES/\d\d) \(\d{4}\))?"
    rf"(?:-[A-Z]{{1,4}}{_HALF})?"
)
_SUFFIX = re.compile(r"(?:Add|Rev|Corr|Amend|Summary|ADD|REV|CORR|add|rev|corr)(?:\.?\d+)?$")
_SESSION = re.compile(r"(?:(?:ES|S)-)?\d{1,3}$|(?:19|20)\d\d$")
# What is no symbol though written like one.
_WORDS = frozenset((
    "AND/OR", "HIV/AIDS", "TB/HIV", "AIDS/HIV", "HIV/TB", "HIV/STI", "STI/HIV", "CBD/CITES",
    "VIH/SIDA", "N/A", "COVID-19/HIV",
))  # fmt: skip


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
    return _read(match.group(), match.start())


def _is_inner(character: str) -> bool:
    return character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"


def _read(written: str, start: int) -> Symbol | None:
    first, double, _ = written.partition("-") if _is_double(written) else (written, "", "")
    elements = first.partition(" ")[0].partition("(")[0].split("/")
    if not any(character.isdecimal() for character in written) or "/".join(elements[:2]) in _WORDS:
        return None
    session = None
    head = [elements[0]]
    for element in elements[1:]:
        if _SESSION.match(element):
            session = element
            break
        head.append(element)
    adopted = [name for name in ("RES", "DEC", "PRST") if name in elements]
    suffixes = tuple(element for element in elements[1:] if _SUFFIX.match(element))
    series = [name for name in head if name not in ("RES", "DEC", "PRST") and name[:2] != "L."]
    return Symbol(
        span=Span(start, start + len(written)),
        organ="/".join(series[:2] or elements[:1]),
        session=session,
        suffixes=suffixes,
        is_double=bool(double),
        is_draft=any(element.startswith("L.") for element in elements[1:]),
        is_adopted=bool(adopted),
    )


def _is_double(written: str) -> bool:
    return re.search(r"\d\)?-[A-Z]{1,4}/", written) is not None
