"""How every paragraph ends: its closing mark, note indicators and closing quotes left aside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reslint.document import Document
from reslint.source import INDICATOR, Span

MARKS = ",;:."
NAMES = {",": "a comma", ";": "a semicolon", ":": "a colon", ".": "a full stop"}

_RUN = MARKS + "!?…"
_QUOTES = "”\"’'»"
_OPENING = {"”": "“", "»": "«", "’": "‘"}
# `re` compiles these when it first meets them: few paragraphs end so.
_ABBREVIATION = r"(?:\b(?:etc|Inc|Ltd|Co|Corp|al|Jr|Sr|seq|[ap]\.m)|\.[A-Z])\.\Z"
# `entitled End Inequalities. End AIDS.,`: a title of sentences (A/HRC/RES/56/20).
_TITLE = r"[a-z]\. [A-Z][^.]*\.\Z"
# `Agenda,2`: an indicator that has no note, in a text that keeps them as bare digits.
_GLUED = r"(?:[^\W\d_](?<!Add)(?<!Corr)(?<!Rev)[,;:.”]+|[)”][,;:.])\d{1,3}\Z|\b\d{4}[:.]\d\d?\Z"
# `resolution 73/100,2`: no number is written with one or two digits behind a comma.
_GLUED_TO_NUMBER = r"\d[,;]\d\d?\Z"
_WORDS = " and", " or"


class Ending(NamedTuple):
    """`mark` is empty where there is none; `span` is then where one would be put.

    `quoted` is where the quotation ends that has the mark inside it. `word` is the conjunction
    that hangs behind the mark. `last` is the last character that is no indicator.
    `abbreviation`: the mark is the full stop of one, or belongs to a title of sentences.
    """

    mark: str
    span: Span
    last: Span
    quoted: int | None = None
    word: Span | None = None
    abbreviation: bool = False


def endings(document: Document) -> tuple[Ending, ...]:
    """A view: the ending of every part, by its index."""
    text = document.source.text
    italics = (mark.span for mark in document.source.marks if mark.kind == "italic")
    titles = {span.end: span.start for span in italics}
    return tuple(
        _ending(text, part.body, titles, part.role != "footnote") for part in document.parts
    )


def _ending(text: str, body: Span, titles: Mapping[int, int], called: bool) -> Ending:
    end = body.end
    if text[end - 2 : end - 1].isalpha() and text[end - 1] in ",;":
        at = Span(end - 1, end)
        return Ending(text[end - 1], at, at)
    end = _before_indicators(text, body, called)
    word = None
    for conjunction in _WORDS:
        if text.endswith(conjunction, body.start, end):
            word = Span(end - len(conjunction), end)
            end = _without_space(text, body.start, word.start)
    last = Span(max(body.start, end - 1), end)
    start = _run_start(text, body.start, end)
    if start + 1 == end and text[start] != ".":
        return Ending(text[start], Span(start, end), last, None, word)
    if start < end:
        return _with_mark(text, body, Ending("", Span(start, end), last, None, word), titles)
    inner = end
    while inner > body.start and text[inner - 1] in _QUOTES:
        inner -= 1
    if text.endswith(".)", body.start, end):
        inner = end - 1
    start = _run_start(text, body.start, inner)
    if start < inner < end and all(char in MARKS for char in text[start:inner]):
        return Ending(text[start:inner], Span(start, inner), last, end, word)
    return Ending("", Span(end, end), last, None, word)


def _with_mark(text: str, body: Span, found: Ending, titles: Mapping[int, int]) -> Ending:
    start, end = found.span
    alone = start + 1 == end
    if text[start] == "." and (
        _ends_in_abbreviation(text, body.start, start + 1)
        or titles.get(start + 1, 0) > body.start
        or (not alone and re.compile(_TITLE).search(text, max(body.start, start - 80), start + 1))
    ):
        if alone:
            return found._replace(mark=".", abbreviation=True)
        start += 1
    return found._replace(mark=text[start:end].replace(" ", ""), span=Span(start, end))


def _before_indicators(text: str, body: Span, called: bool) -> int:
    """Where the words and marks end: before the indicators, and the commas between those.

    `called`: there can be indicators, as there are none in notes.
    """
    end = body.end
    while end > body.start and text[end - 1] == INDICATOR:
        end -= 1
        between = end
        while between > body.start and text[between - 1] in " ,":
            between -= 1
        if between > body.start and text[between - 1] == INDICATOR:
            end = between
    if called and _has_glued_indicator(text, body.start, end):
        end = body.start + len(text[body.start : end].rstrip("0123456789"))
    return _without_space(text, body.start, end)


def _has_glued_indicator(text: str, start: int, end: int) -> bool:
    """Whether digits at the end are an indicator; those of a symbol, `A/68/213/Add.1`, are none."""
    if not text[end - 1 : end].isdecimal():
        return False
    if re.compile(_GLUED_TO_NUMBER).search(text, max(start, end - 5), end):
        return True
    word = max(start, text.rfind(" ", start, end) + 1)
    if "/" in text[word:end]:
        return False
    return re.compile(_GLUED).search(text, max(start, end - 8), end) is not None


def _without_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _run_start(text: str, start: int, end: int) -> int:
    """Where the run of marks begins that ends at `end`; `end` itself where there is none."""
    at = end
    while True:
        before = _without_space(text, start, at)
        if before == start or text[before - 1] not in _RUN:
            return at
        at = before - 1


def _ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    return re.compile(_ABBREVIATION).search(text, max(start, end - 5), end) is not None


def introduces_quotation(text: str, start: int, end: int) -> bool:
    """Whether the quotation that ends at `end` follows a colon, so that it is a sentence."""
    closing = text[end - 1]
    opening = text.rfind(_OPENING.get(closing, closing), start, end - 1)
    return opening > start and text[start:opening].rstrip().endswith(":")
