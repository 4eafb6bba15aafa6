"""Symbols of documents that are not written as the Organization writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.quotations import is_quoted
from reslint.source import Span

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "wanted")

# A series, elements behind strokes, and suffixes that have lost theirs: `A/C3/62/L9 rev1`.
_ELEMENT = r"(?:[A-Za-z]{1,5}[. -]{0,2}\d+(?:\.\d+)?|\d+|[A-Za-z]{3,5}(?= ?/))"
_NAMES_LATE = r"(?:[Aa]dd|ADD|[Rr]ev|REV|[Cc]orr|CORR|[Aa]mend|AMEND)[. ]{0,2}\d+|L\.? ?\d+"
_SYMBOL = re.compile(
    rf"(ST|st|[ASETaset])((?: ?/ ?{_ELEMENT}){{2,}})"
    rf"((?:(?: ?[/.-] ?| )(?:{_NAMES_LATE})\b)*)(?![\w/])"
)
_LATE = re.compile(
    r"\d([ ./-]{1,3})([Aa]dd|ADD|[Rr]ev|REV|[Cc]orr|CORR|[Aa]mend|AMEND)[. ]{0,2}(\d+)\b"
)
_INNER = re.compile(r"([A-Za-z]*)[. -]*(\d[\d.]*)?")
_DOUBLE = re.compile(r"([ASE](?:/[A-Z\d][\w.-]*)+)( ?[–—] ?| - ?|- )([ASE](?:/[A-Z\d][\w.-]*\w)+)")
_NAMES = {
    name.lower(): name
    for name in (
        "L", "C", "CN", "AC", "CONF", "WG", "SR", "PV", "CRP", "Add", "Rev", "Corr", "Amend", "Sub",
        "PC", "RPM", "NGO", "BUR",
    )
}  # fmt: skip
_ALONE = frozenset(("HRC", "SGB", "INF", "PRST", "RES", "DEC", "HLPF", "FFDF"))
_ADOPTED = re.compile(r"/ ?(?:[Rr]es|RES|[Dd]ec|DEC) ?/")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the symbol; how resolutions are cited in the text is another check's."""
    for part in parts:
        if document.source.text.find("/", *part.body) >= 0:
            known = [*_symbols(document, part)]
            yield from known
            for hit in _suffixes(document, part):
                if not any(each.span.start <= hit.span.start < each.span.end for each in known):
                    yield hit


def _symbols(document: Document, part: Part) -> Iterator[Hit]:
    """The symbols of the principal organs and of the Secretariat."""
    text = document.source.text
    end = part.body.start
    at = text.find("/", *part.body)
    while at >= 0:
        start = _start(text, at, end)
        if start is not None and not is_quoted(document, start):
            hit = _single(document, part, start) or _double(document, part, start)
            if hit is not None:
                yield hit
                end = hit.span.end
        at = text.find("/", max(at + 1, end), part.body.end)


def _suffixes(document: Document, part: Part) -> Iterator[Hit]:
    """Suffixes behind the symbols of any body: `FCCC/CP/2015/10 Add1`."""
    text = document.source.text
    for match in _LATE.finditer(text, *part.body):
        before, name, number = match.groups()
        wanted = f"/{name.capitalize()}.{number}"
        span = Span(match.start(1), match.end())
        start = text.rfind(" ", part.body.start, span.start) + 1
        series = re.match(r"\(?[A-Z]{1,8}/", text[max(start, part.body.start) : span.start])
        if series is None or document.text(span) == wanted or is_quoted(document, span.start):
            continue
        # `A/62/126 add 5`: a word of the sentence.
        if before == " " and name.islower() and "." not in document.text(span):
            continue
        yield _hit(document, span, wanted, Replace(span, wanted))


def _start(text: str, stroke: int, first: int) -> int | None:
    """Where the symbol begins whose first stroke this is; None where it is none's first one."""
    start = stroke - 1
    if text[start] == " ":
        start -= 1
    if start < first or text[start] not in "ASETaset":
        return None
    if start > first and text[start - 1 : start + 1] in ("ST", "st"):
        start -= 1
    before = text[start - 1]
    if start > first and (before.isalnum() or before in "_/.:@–-"):
        return None
    return start


def _single(document: Document, part: Part, start: int) -> Hit | None:
    match = _SYMBOL.match(document.source.text, start, part.body.end)
    if match is None or (part.role != "masthead" and _ADOPTED.search(match.group())):
        return None
    wanted = _written(match)
    if wanted is None or wanted == match.group():
        return None
    span = Span(*match.span())
    return _hit(document, span, wanted, Replace(span, wanted))


def _double(document: Document, part: Part, start: int) -> Hit | None:
    """The one symbol of a document of two series; of one series it is a range."""
    match = _DOUBLE.match(document.source.text, start, part.body.end)
    if match is None:
        return None
    first, dash, second = match.groups()
    if dash == "-" or first[0] == second[0]:
        return None
    return _hit(
        document, Span(*match.span()), f"{first}-{second}", Replace(Span(*match.span(2)), "-")
    )


def _hit(document: Document, span: Span, wanted: str, edit: Replace) -> Hit:
    fix = Fix((edit,), f"write {wanted}")
    return Hit(span, {"found": document.text(span), "wanted": wanted}, fix)


def _written(match: re.Match[str]) -> str | None:
    """The symbol in its right form; None where an element is of no known kind."""
    series, body, late = match.groups()
    elements = [each.strip() for each in body.split("/")[1:]]
    elements += re.findall(_NAMES_LATE, late)
    known = [_element(each) for each in elements]
    if None in known or not (series.isupper() or len(known) > 2 or elements[0].isdecimal()):
        return None
    return "/".join([series.upper(), *(each for each in known if each)])


def _element(written: str) -> str | None:
    if written.isdecimal():
        return written
    inner = _INNER.fullmatch(written)
    if inner is None:
        return None
    name, number = inner.groups()
    if number is None:
        if name.upper() in _ALONE:
            return name.upper()
        return None
    if name.upper() in ("S", "ES"):
        return f"{name.upper()}-{number}"
    if name.lower() in _NAMES:
        return f"{_NAMES[name.lower()]}.{number}"
    if name.upper() in ("PRST", "HRC"):
        return f"{name.upper()}/{number}"
    return None
