"""How the number of a resolution or decision is written, rightly or wrongly."""

from __future__ import annotations

import re
from typing import NamedTuple

from reslint import sessions
from reslint.source import Span


class Number(NamedTuple):
    """One number as written, with its letters and what stands in parentheses.

    `form` is session (`62/175`), year (`2007/20`), roman (`1514 (XV)`, also `1514 (15)`), council
    (`1373 (2001)`) or bare (`1373`). `session` is what stands before the stroke or in the
    parentheses, `count` the number itself; `session_span` is None for a bare number. `letters` covers
    `A` or `A and B`, wherever it stands, `extra` a parenthesis that a new number does not have.
    `text` is the number as it should be written, `organ` what its symbol tells.
    """

    span: Span
    form: str
    text: str
    count: int
    session: str
    session_span: Span | None
    letters: Span | None = None
    symbol: Span | None = None
    organ: str | None = None
    extra: Span | None = None


_SYMBOL = r"(A/HRC|[ASE])/(?:[Rr]es|RES|[Dd]ec|DEC)/"
_LETTERS = r"(?: ?([A-Z](?![\w’'])(?:(?:, ?| and | to | ?– ?|-| & )[A-Z](?![\w’']))*|(?<=\d)[a-z]\b))?"
# A symbol, the special session, the first number, the second one behind a stroke, letters,
# a parenthesis, letters on its wrong side.
_NUMBER = re.compile(
    rf"(?:{_SYMBOL})?(E?S ?- ?)?(\d{{1,4}})(?: ?/ ?(\d{{1,4}}))?{_LETTERS}"
    rf"(?: ?(\( ?((?:E?S-)?(?:\d{{1,4}}|[IVXLCivxlc]+)) ?\)))?{_LETTERS}(?![\w/(]|[.-]\w)"
)
_ORGANS = {"A": "ga", "A/HRC": "hrc", "S": "sc", "E": "ecosoc"}


def read(text: str, start: int, end: int) -> Number | None:
    """The number that begins at `start`, whatever its faults; None where there is none."""
    match = _NUMBER.match(text, start, end)
    if match is None:
        return None
    symbol, prefix, first, second, letters, _, inner, late = match.groups()
    if prefix and not second:
        return None
    organ = _ORGANS.get(symbol or "")
    form, session, count = _reading(first, second, inner, organ)
    if prefix:
        session = prefix.replace(" ", "") + session
    session_at = _span(match, 7)
    if second:
        session_at = _span(match, 4)
        if form != "council":
            session_at = Span(match.start(2 if prefix else 3), match.end(3))
    return Number(
        span=Span(*match.span()),
        form=form,
        text=_written(form, session, count, _letters(letters or late)),
        count=count,
        session=session,
        session_span=session_at,
        letters=_span(match, 5) or _span(match, 8),
        symbol=Span(match.start(), match.end(1) + 5) if symbol else None,
        organ=organ,
        extra=_span(match, 6) if second else None,
    )


def _span(match: re.Match[str], group: int) -> Span | None:
    return Span(*match.span(group)) if match.group(group) else None


def _reading(
    first: str, second: str | None, inner: str | None, organ: str | None
) -> tuple[str, str, int]:
    """Form, session and count."""
    if second is not None:
        if organ == "sc":  # S/RES/1373/2001
            return "council", second, int(first)
        if len(first) == 4:
            return "year", first, int(second)
        return "session", first, int(second)
    count = int(first)
    if inner is None:
        if organ == "sc":
            year = sessions.council_years(count)
            if year[0] == year[1]:
                return "council", str(year[0]), count
        return "bare", "", count
    if len(inner) == 4 and inner.isdecimal():
        return "council", inner, count
    return "roman", inner.upper(), count


def _written(form: str, session: str, count: int, letters: str) -> str:
    if form in ("session", "year"):
        return f"{session}/{count}{letters}"
    if form == "bare":
        return f"{count}{letters}"
    kind, stroke, figures = session.rpartition("-")
    if form == "roman" and figures.isdecimal() and 0 < int(figures) < 90:
        session = kind + stroke + sessions.to_roman(int(figures))
    return f"{count}{letters} ({session})"


def _letters(letters: str | None) -> str:
    if not letters:
        return ""
    return " " + letters.upper() if len(letters) == 1 else " " + letters
