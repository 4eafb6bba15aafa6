"""Bare digits in plain text that are note indicators.

Digits are indicators only where they can be: behind a word or mark, in sequence, with a note of
that number; never `2006`, `61/181` or `18 December` (catalogue, section 6, traps 1 and 13).
"""

# ruff: noqa: SIM905 - lists of words read best as words

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reslint.source import Place

_DIGITS = re.compile(r"\d+|[⁰¹²³⁴-⁹]+|\[\^?\d{1,3}\]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ABBREVIATIONS = frozenset(
    [
        "no",
        "nos",
        "para",
        "paras",
        "art",
        "arts",
        "vol",
        "vols",
        "chap",
        "chaps",
        "sect",
        "sects",
        "add",
        "rev",
        "corr",
        "amend",
        "p",
        "pp",
        "fig",
        "sup",
    ]
)
_MARKS = ",;:.)”’\"'»]?!"
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2011’'][^\W\d_]+)*$")
_NEXT = re.compile(
    r"[ \t]*(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|per cent|million|billion|dollars)\b"
)
_NUMBERED = frozenset(
    "paragraph paragraphs article articles goal goals target targets annex annexes chapter "
    "section part parts phase protocol table item items session number level tier type group rule "
    "rules step figure option category resolution resolutions decision principle pillar volume "
    "supplement under than about over least most with from only some".split()
)
_FUNCTION_WORD = re.compile(r"[,;]|[ \t]+(?:and|of|which|in|to|as|on|by|with|that|for|at|or)\b")
_MOST_RESOLUTIONS = 400
_LONGEST_LABEL = 3
_LONGEST_WORD = 100
"""Word or symbol before an indicator: a line may have any length."""
_BEFORE_COMMA = re.compile(r"(?:\b(?:19|20)\d\d|\d/\d{1,3}),$")
_BEFORE_STOP = re.compile(r"(?:\b(?:19|20)\d\d|\d/\d{1,3})\.$")
_YEAR = re.compile(r"(?:19|20)\d\d$")


class Found(NamedTuple):
    """An indicator, or a candidate for one; `surely` grades how surely its place is one's."""

    label: str
    place: Place
    surely: int


_NOT, _GLUED, _AT_A_GAP, _LIKELY, _AT_THE_END, _SURE = range(6)
"""`_GLUED`: no indicator itself, but its last digits may be one."""


def find(
    text: str, paragraphs: Sequence[Sequence[Place]], labels: Sequence[str], copied: bool
) -> list[Found]:
    """The indicators within the paragraphs' lines, in reading order.

    `labels` are those of the notes; `copied` says that the text comes out of a PDF, where
    spaces around an indicator come from copying.
    """
    known = set(labels)
    if not known:
        return []
    candidates = [
        candidate
        for lines in paragraphs
        for line in lines
        for candidate in _candidates(text, line, lines[-1].end)
        if candidate.surely
    ]
    highest = max(int(label) for label in known)
    taken = [
        candidate
        for candidate in candidates
        if candidate.surely == _SURE
        and (candidate.label in known or _is_undefined(text, candidate, highest))
    ]
    taken = _with_likely(taken, candidates, known)
    return _with_gaps(text, taken, candidates, known, copied)


def _candidates(text: str, line: Place, paragraph_end: int) -> list[Found]:
    found = []
    for match in _DIGITS.finditer(text, line.start, line.end):
        written = match[0]
        place = Place(*match.span())
        if written[0] == "[":
            found.append(Found(written.strip("[^]"), place, _SURE))
        elif not written[0].isdecimal():
            found.append(Found(written.translate(_SUPERSCRIPTS), place, _SURE))
        elif match.start() > line.start and not _NEXT.match(text, match.end()):
            grade = _grade(text, line, match)
            if grade == _AT_A_GAP and place.end == paragraph_end:
                behind = text[line.start : place.start].rstrip()
                if behind[-1:] in tuple(",;:."):
                    grade = _AT_THE_END
            found.append(Found(written, place, grade))
    return found


def _grade(text: str, line: Place, match: re.Match[str]) -> int:
    """How surely digits at this place are an indicator."""
    start, end, digits = match.start(), match.end(), match[0]
    before = text[start - 1]
    after = text[end : end + 1] if end < line.end else ""
    if digits[0] == "0" or after.isalpha() or after in tuple("/-–%°$>\u2011"):
        return _NOT
    if after in (".", ",", ":") and text[end + 1 : end + 2].isdecimal() and end + 1 < line.end:
        return _NOT
    if before in " \t\xa0":
        return _AT_A_GAP
    if before == "/" or len(digits) > 3 or _is_symbol(text, line.start, start):
        return _GLUED
    near = text[max(line.start, start - _LONGEST_WORD) : start]
    if before.isalpha():
        return _grade_after_word(near)
    if before in _MARKS and start - 2 >= line.start:
        return _grade_after_mark(near, len(digits), after)
    return _NOT


def _grade_after_word(before: str) -> int:
    match = _WORD.search(before)
    word = match[0] if match else ""
    if word and not word.strip("IVX"):
        return _AT_A_GAP
    # `G20`, `CO2`, `UN80`: a name, not a word with an indicator.
    if len(word) < 3 or word.lower() in _ABBREVIATIONS or (word[-1].isupper() and len(word) < 4):
        return _GLUED
    return _SURE


def _grade_after_mark(before: str, length: int, after: str) -> int:
    mark, behind = before[-1], before[-2]
    if mark == "." and behind.isalpha():
        word = _WORD.search(before[:-1])
        if word and word[0].lower() in _ABBREVIATIONS:
            return _NOT
    if not behind.isdecimal() or mark in ")”;»]":
        return _SURE
    # `2,500`, `target 12.3`, `12:30` are numbers; `in 2015,7 the`, `in 2015.7` at the end are not.
    if mark == "," and length < 3 and after in ("", " ", ",", ";", "\t", "\xa0"):
        return _SURE if _BEFORE_COMMA.search(before) else _LIKELY
    if mark == "." and not after and _BEFORE_STOP.search(before):
        return _LIKELY
    return _NOT


def _is_symbol(text: str, line_start: int, start: int) -> bool:
    """Whether the digits belong to a document symbol, `E/2007/30/Rev.1`."""
    line_start = max(line_start, start - _LONGEST_WORD)
    first = max(text.rfind(" ", line_start, start), line_start)
    token = text[first:start].strip(' (“"')
    return "/" in token and token[-1:] in "/.-"


def _is_undefined(text: str, candidate: Found, highest: int) -> bool:
    """Whether digits without a note are an indicator all the same: one that lost its note."""
    if not 1 <= int(candidate.label) <= highest + 1:
        return False
    before = text[candidate.place.start - 1]
    return before.islower() or (
        before in ",;:.”" and not text[candidate.place.start - 2].isdecimal()
    )


def _with_likely(taken: list[Found], candidates: list[Found], known: set[str]) -> list[Found]:
    """Those behind a number and a mark, or set off at a paragraph's end, that fit in.

    They go on in sequence or repeat a number.
    """
    likely = [
        one for one in candidates if one.surely in (_LIKELY, _AT_THE_END) and one.label in known
    ]
    numbers = {int(one.label) for one in taken}
    highest = 0
    found: list[Found] = []
    for one in sorted(taken + likely, key=lambda one: one.place):
        number = int(one.label)
        goes_on = number == highest + 1 and (number not in numbers or one.surely == _AT_THE_END)
        if one.surely == _SURE or number <= highest or goes_on:
            found.append(one)
            highest = max(highest, number)
    return found


def _with_gaps(
    text: str, taken: list[Found], candidates: list[Found], known: set[str], copied: bool
) -> list[Found]:
    """Indicators glued to a number (`September 199313`) or set off by spaces.

    They are looked for only where the sequence has a gap: the number has a note, and stands
    nowhere else, or only behind a higher one.
    """
    first: dict[int, Place] = {}
    for one in taken:
        first.setdefault(int(one.label), one.place)
    ending_in: dict[str, list[Found]] = {}
    for one in candidates:
        for length in range(1, min(len(one.label), _LONGEST_LABEL) + 1):
            ending_in.setdefault(one.label[-length:], []).append(one)
    for number in sorted(map(int, known)):
        lower = max((place.end for n, place in first.items() if n < number), default=0)
        upper = min((place.start for n, place in first.items() if n > number), default=len(text))
        if number in first and first[number].start < upper:
            continue
        found = [
            indicator
            for one in ending_in.get(str(number), ())
            if lower <= one.place.start and one.place.end <= upper
            for indicator in (_at_gap(text, one, str(number), copied),)
            if indicator
        ]
        if found:
            best = max(found, key=lambda one: one.surely)
            taken.append(best)
            first[number] = best.place
    return sorted(taken, key=lambda one: one.place)


def _at_gap(text: str, one: Found, label: str, copied: bool) -> Found | None:
    if one.label == label and one.surely != _GLUED:
        if text[one.place.start - 1] not in " \t\xa0":
            return one
        near = text[max(0, one.place.start - _LONGEST_WORD) : one.place.start]
        before = near.rstrip(" \t\xa0")[-1:]
        if before in tuple(_MARKS) or (before.isalpha() and _is_apart(text, one.place, copied)):
            return one
        return None
    number = one.label[: -len(label)]
    if one.label.endswith(label) and number and _ends_before(text, one, number, label):
        return Found(label, Place(one.place.end - len(label), one.place.end), _LIKELY)
    return None


def _is_apart(text: str, place: Place, copied: bool) -> bool:
    """Whether a figure between two words belongs to neither: `Haiti 1 and`, not `chapter 1 of`."""
    if copied and text.startswith("  ", place.end):
        return True
    word = _WORD.search(text[max(0, place.start - _LONGEST_WORD) : place.start].rstrip()[-30:])
    if not word or len(word[0]) < 4 or word[0].lower() in _NUMBERED:
        return False
    return bool(_FUNCTION_WORD.match(text, place.end))


def _ends_before(text: str, one: Found, number: str, label: str) -> bool:
    """Whether digits are a number and an indicator glued to it, rather than one number.

    A year has four digits (`199313`), no session adopts more than some 400 resolutions
    (`60/2887`); behind a full stop (`1/CP.2126`) only two digits are evidence enough.
    """
    if _YEAR.match(number):
        return True
    before = text[one.place.start - 1]
    if before == "/":
        return int(number) <= _MOST_RESOLUTIONS < int(one.label)
    return before == "." and len(label) > 1 and _is_symbol(text, 0, one.place.start)
