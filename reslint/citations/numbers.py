"""How the number of a resolution or decision is written, rightly or wrongly."""

from __future__ import annotations

import re
from typing import NamedTuple

from reslint import sessions
from reslint.source import Span


class Number(NamedTuple):
    """One number as written, with its letters and what stands in parentheses.

    `form` is session (`62/175`), year (`2007/20`), roman (`1514 (XV)`, also `1514 (15)`), council
    (`1373 (2001)`) or bare (`1373`). `serial` is the number itself, `session` what stands before
    the stroke or in the parentheses, with `session_span` (None where it is not written).
    `letters` covers `A` or `A and B` wherever it stands, `extra` a parenthesis that a number with
    a stroke does not have. `text` is the number as it should be, `organ` what its symbol tells.
    """

    span: Span
    form: str
    text: str
    serial: int
    session: str
    session_span: Span | None
    letters: Span | None = None
    symbol: Span | None = None
    organ: str | None = None
    extra: Span | None = None


_SYMBOL = r"(A/HRC|[ASE])/(?:[Rr]es|RES|[Dd]ec|DEC)/"
_LETTERS = (
    r"(?: {0,3}([A-Z](?![\w’'])(?:(?:, ?| and | to | ?– ?|-| & )[A-Z](?![\w’']))*|(?<=\d)[a-z]\b))?"
)
# A symbol, the special session, the first number, the second one behind a stroke, letters,
# a parenthesis, letters on its wrong side.
_NUMBER = re.compile(
    rf"(?:{_SYMBOL})?(E?S ?- ?)?(\d{{1,4}})(?: ?/ ?(\d{{1,4}}))?{_LETTERS}"
    rf"(?: {{0,3}}(\( {{0,3}}((?:E?S-)?(?:\d{{1,4}}|[IVXLCivxlc]+)) {{0,3}}\)))?{_LETTERS}"
    r"(?![\w/(]|[.-]\w|(?: \([IVXLC]+\))? (?:19|20)\d\d of)"  # "542 (LXXIII) 2022 of": no organ's
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
    form, session, serial = _reading(first, second, inner, organ)
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
        text=_written(form, session, serial, _letters(letters or late)),
        serial=serial,
        session=session,
        session_span=session_at,
        letters=_span(match, 5) or _span(match, 8),
        symbol=Span(match.start(), match.end(1) + 5) if symbol else None,
        organ=organ,
        extra=_span(match, 6) if second else None,
    )


def _span(match: re.Match[str], group: int) -> Span | None:
    start, end = match.span(group)
    return Span(start, end) if start < end else None


def _reading(
    first: str, second: str | None, inner: str | None, organ: str | None
) -> tuple[str, str, int]:
    """Form, session and serial."""
    serial = int(first)
    if organ == "sc" and second is not None:  # S/RES/1373/2001
        return "council", second, serial
    if second is not None:
        return "year" if len(first) == 4 else "session", first, int(second)
    if inner is not None:
        is_year = len(inner) == 4 and inner.isdecimal()
        return "council" if is_year else "roman", inner.upper(), serial
    years = sessions.council_years(serial)
    if organ == "sc" and years[0] == years[1]:
        return "council", str(years[0]), serial
    return "bare", "", serial


def _written(form: str, session: str, serial: int, letters: str) -> str:
    if form in ("session", "year"):
        return f"{session}/{serial}{letters}"
    if form == "bare":
        return f"{serial}{letters}"
    kind, stroke, figures = session.rpartition("-")
    if form == "roman" and figures.isdecimal() and 0 < int(figures) < 90:
        session = kind + stroke + sessions.to_roman(int(figures))
    return f"{serial}{letters} ({session})"


def _letters(letters: str | None) -> str:
    if not letters:
        return ""
    return " " + letters.upper() if len(letters) == 1 else " " + letters
