"""Whose resolution a citation means, from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reslint import sessions
from reslint.citations.lists import Item
from reslint.citations.nouns import Noun
from reslint.document import Document, Part
from reslint.source import Span

NAMES = (
    ("General Assembly", "ga"),
    ("Security Council", "sc"),
    ("Economic and Social Council", "ecosoc"),
    ("Human Rights Council", "hrc"),
)
ABBREVIATIONS = {
    "GA": "ga", "UNGA": "ga", "SC": "sc", "UNSC": "sc", "ECOSOC": "ecosoc",
    "HRC": "hrc", "UNHRC": "hrc",
}  # fmt: skip


class Owner(NamedTuple):
    """The organ of a citation and how it is known.

    `organ` is ga, sc, ecosoc or hrc; None where it is not known (a Council is named, but which?),
    and where `known` is "foreign": a body outside this tool's world. `known` is named, short (a
    Council that was named in full before), own, symbol, form, carried (named at the citation that
    this one goes on, or where the number stands elsewhere), presumed (no other body is named so
    far), foreign or empty. `span` covers the organ's name, where it is written in full.
    """

    organ: str | None
    known: str = ""
    span: Span | None = None


UNKNOWN = Owner(None)
FOREIGN = Owner(None, "foreign")

_BODY = re.compile(
    r"(?:Agency|Assembly|Bank|Board|Body|Commission|Committee|Conference|Congress|Council|Court"
    r"|Forum|Fund|Group|Institute|League|Meeting|Organi[sz]ation|Panel|Parliament|Part(?:y|ies)"
    r"|Platform|Programme|Union|UNESCO|WHO|FAO|ILO)\b"
)
_BEHIND = re.compile(r"\ufffc?,? (?:adopted |taken )?(?:of|by) (?:the|its) ")
# How far back a body may be named; no sentence of a draft is longer, and a file may be hostile.
_REACH = 3000
# `the Commission on the Status of Women, in its resolution`, straight behind the body's name.
_IN_ITS = r"(?:[^,;]{0,70},)? ?(?:in|by) its "
# Words between "its" and the noun; the other attributes of a citation say nothing about its organ.
_ATTRIBUTES = frozenset((
    "own", "all", "relevant", "previous", "earlier", "recent", "subsequent", "past", "other",
    "latest", "landmark", "last", "first", "annual", "key", "the", "and", "aforementioned",
    "above-mentioned", "historic", "most",
))  # fmt: skip
_NEVER_BODIES = frozenset((
    "See", "Also", "Under", "In", "Pursuant", "Following", "Per", "By", "And", "Its", "The", "With",
))  # fmt: skip


def find(document: Document, part: Part, noun: Noun, items: Sequence[Item]) -> Owner:
    """Whose the numbers are that follow a noun."""
    if items[0].number.organ is not None:
        return Owner(items[0].number.organ, "symbol")
    text, start, own = document.source.text, part.body.start, _own(document, part)
    owner = _before(text, start, noun.span.start, own, items[0].number.form)
    if not owner.known:
        end = max(item.end for item in items if item.listed)
        owner = _behind(text, end, part.span.end)
    if not owner.known:
        owner = _by_form(text, part, noun, items, own)
    return owner


def _own(document: Document, part: Part) -> str | None:
    """The organ that the part's resolution speaks for."""
    profile = document.profile
    if 1 <= part.resolution <= len(document.resolutions):
        profile = document.resolution(part).profile
    return profile if profile in ("ga", "sc", "ecosoc", "hrc") else None


def _by_form(text: str, part: Part, noun: Noun, items: Sequence[Item], own: str | None) -> Owner:
    """`1373 (2001)` is the Security Council's, `2007/20` the Economic and Social Council's."""
    form = items[0].number.form
    if any(item.listed and item.number.form == "council" for item in items):
        return Owner("sc", "form")
    if form == "year":
        return Owner("ecosoc", "form")
    if form == "bare":
        return Owner("sc", "form") if _is_council(items[0], own) else UNKNOWN
    if own in ("ga", "hrc") and _last_body(text, part.span.start, noun.span.start, own) is None:
        return Owner(own, "presumed")
    return UNKNOWN


def _is_council(item: Item, own: str | None) -> bool:
    """Whether a bare number is a Security Council resolution whose year was forgotten."""
    if item.date is None or item.date.year is None:
        return own == "sc" and item.number.serial >= 100
    first, last = sessions.council_years(item.number.serial)
    return first <= item.date.year <= last


def _before(text: str, start: int, noun: int, own: str | None, form: str) -> Owner:
    """The organ by what stands between `start`, the paragraph's first letter, and the noun."""
    before = text[max(start, noun - 90) : noun].rstrip(" \ufffc")
    if before.endswith(("’s", "'s")):
        before = before[:-2]
    for name, organ in NAMES:
        if before.endswith(name):
            at = text.rindex(name, 0, noun)
            return Owner(organ, "named", Span(at, at + len(name)))
    words = before.split(" ")
    attributes = set()
    while len(words) > 1 and words[-1].rstrip(",") in _ATTRIBUTES:
        attributes.add(words.pop())
    last = words[-1]
    if last.lower() == "its":
        owner = _antecedent(text, start, noun, own)
        return Owner(own, "own") if own and "own" in attributes and not owner.known else owner
    if last in ABBREVIATIONS:
        at = text.rindex(last, 0, noun)
        return Owner(ABBREVIATIONS[last], "named", Span(at, at + len(last)))
    if last in ("Assembly", "Council"):
        return _short(text, noun, words, own, form)
    is_first = noun - start <= 90 and len(words) == 1
    if last[:1].isupper() and not is_first and last not in _NEVER_BODIES and last[-3:] != "ing":
        return FOREIGN
    return UNKNOWN


def _behind(text: str, end: int, limit: int) -> Owner:
    """The organ by what follows the numbers: `… of the Commission on Narcotic Drugs`."""
    match = _BEHIND.match(text, end, limit)
    if match is None:
        return UNKNOWN
    rest = text[match.end() : min(limit, match.end() + 70)]
    for name, organ in NAMES:
        if rest.startswith(name):
            return Owner(organ, "named", Span(match.end(), match.end() + len(name)))
    if rest.startswith("Assembly"):
        return Owner("ga", "named", Span(match.end(), match.end() + 8))
    if rest[:1].isupper() and not rest.startswith("Council") and _BODY.search(rest):
        return FOREIGN
    return UNKNOWN


def _short(text: str, noun: int, words: list[str], own: str | None, form: str) -> Owner:
    """`Assembly resolution` means the General Assembly's unless another assembly is named."""
    before = words[-2] if len(words) > 1 else ""
    if before[:1].isupper() and before[-3:] != "ing" and before not in _NEVER_BODIES:
        return FOREIGN
    if words[-1] == "Assembly":
        return Owner("ga", "named")
    if form in _COUNCILS:
        return Owner(_COUNCILS[form], "named")
    if own in ("sc", "ecosoc", "hrc"):
        return Owner(own, "named")
    named = [
        (text.rfind(name, max(0, noun - _REACH), noun), organ)
        for name, organ in NAMES
        if name.endswith("Council")
    ]
    at, organ = max(named)
    return Owner(organ, "short") if at >= 0 else Owner(None, "named")


# The Councils count in ways of their own; a session may be that of any organ.
_COUNCILS = {"council": "sc", "year": "ecosoc"}


def _antecedent(text: str, start: int, noun: int, own: str | None) -> Owner:
    """Whose `its` is: the draft's own organ's, unless another body was named before it."""
    last = _last_body(text, start, noun, own)
    if last is None:
        return Owner(own, "own") if own else UNKNOWN
    if not re.compile(_IN_ITS).fullmatch(text, last, noun):
        return UNKNOWN
    for name, organ in NAMES:
        if text.endswith(name, start, last):
            return Owner(organ, "own")
    if text.endswith(" the Assembly", start, last):
        return Owner("ga", "own")
    return UNKNOWN if text.endswith(" the Council", start, last) else FOREIGN


def _last_body(text: str, start: int, noun: int, own: str | None) -> int | None:
    """Where the last body ends that is named before the noun and is not the draft's own."""
    end = None
    for match in _BODY.finditer(text, max(start, noun - _REACH), noun):
        end = match.end()
        for name, organ in NAMES:
            if organ == own and text.endswith(name, start, end):
                end = None
    return end
