"""The statements of a Council's President that a text cites, by their dates and symbols."""

from __future__ import annotations

import re
from typing import NamedTuple

from reslint import dates, quotations
from reslint.citations import symbols
from reslint.citations.symbols import Symbol
from reslint.dates import Date
from reslint.document import Document
from reslint.source import Span


class Statement(NamedTuple):
    """`the statements by its President of 11 May 2009 and 5 August 2010 (S/PRST/2010/14)`.

    `dates` and `symbols` are those that follow the words, by place; symbols that stand in a note
    are not among them. `owner` is own (`its`) or named, of `the Security Council`.
    """

    part: int
    span: Span
    owner: str
    dates: tuple[Date, ...]
    symbols: tuple[Symbol, ...]
    quoted: bool


_WORDS = (
    r"(?:[Pp]residential statements?|[Ss]tatements? (?:by|of|made by|from) (?:its|the) President"
    r"(?: of the (?:Security |Human Rights )?Council)?)\b"
)
_BETWEEN = (
    r"(?:\ufffc|,? (?:(?:made |issued |adopted )?(?:on|of|dated) |and |as well as )|, | \(|\)"
    r"| (?=S/))*"
)


def find(document: Document) -> tuple[Statement, ...]:
    """Every statement by a President, by place."""
    text = document.source.text
    found: list[Statement] = []
    at = text.find("resident")
    while at >= 0:
        match = re.compile(_WORDS).search(text, max(0, at - 24), at + 44)
        at = text.find("resident", at + 8)
        if match is None or (found and match.start() < found[-1].span.end):
            continue
        statement = _statement(document, match)
        if statement is not None:
            found.append(statement)
    return tuple(found)


def _statement(document: Document, match: re.Match[str]) -> Statement | None:
    text, part = document.source.text, document.part_at(match.start())
    if part is None:
        return None
    starts = document.view(dates.by_start)
    near = {symbol.span.start: symbol for symbol in symbols.within(document, part.span)}
    told: list[Date] = []
    named: list[Symbol] = []
    end, at = match.end(), match.end()
    while True:
        between = re.compile(_BETWEEN).match(text, at, part.span.end)
        at = between.end() if between is not None else at
        if at in starts:
            told.append(starts[at])
            end = at = starts[at].span.end
        elif at in near:
            named.append(near[at])
            end = at = near[at].span.end
        else:
            break
    owner = "own" if " its " in match.group() else "named"
    quoted = quotations.is_quoted(document, match.start())
    span = Span(match.start(), end)
    return Statement(part.index, span, owner, tuple(told), tuple(named), quoted)
