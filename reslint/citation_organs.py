"""Whose resolution a citation means, from the words around it."""

from __future__ import annotations

import re
from typing import NamedTuple

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

    `organ` is ga, sc, ecosoc or hrc; None where it is not known, and where `known` is "foreign":
    a body outside this tool's world. `known` is named, own, symbol, form, carried, foreign or
    empty. `span` covers the organ's name as written, where it is written.
    """

    organ: str | None
    known: str = ""
    span: Span | None = None


UNKNOWN = Owner(None)
FOREIGN = Owner(None, "foreign")

_BODY = re.compile(
    r"(?:Commission|Committee|Conference|Congress|Council|Board|Assembly|Programme|Part(?:y|ies)"
    r"|Organi[sz]ation|Union|Forum|Agency|League|Parliament|Meeting|UNESCO|WHO|FAO|ILO)\b"
)
_BEHIND = re.compile(r"\ufffc?,? (?:adopted |taken )?(?:of|by) (?:the|its) ")
# Words between "its" and the noun; the other attributes of a citation say nothing about its organ.
_ATTRIBUTES = frozenset(
    "own all relevant previous earlier recent subsequent past other latest landmark last first "
    "annual key the and aforementioned above-mentioned historic most".split()
)
_NEVER_BODIES = frozenset("See Also Under In Pursuant Following Per By And Its The With".split())


def of_noun(text: str, start: int, noun: int, own: str | None) -> Owner:
    """The organ by what stands between `start`, the paragraph's first letter, and the noun.

    `own` is the organ that the draft itself speaks for.
    """
    before = text[max(start, noun - 90) : noun].rstrip(" \ufffc")
    if before.endswith(("’s", "'s")):
        before = before[:-2]
    for name, organ in NAMES:
        if before.endswith(name):
            at = text.rindex(name, 0, noun)
            return Owner(organ, "named", Span(at, at + len(name)))
    words = before.split(" ")
    while len(words) > 1 and words[-1].rstrip(",") in _ATTRIBUTES:
        words.pop()
    last = words[-1]
    if last.lower() == "its":
        return _antecedent(text, start, noun, own)
    if last in ABBREVIATIONS:
        at = text.rindex(last, 0, noun)
        return Owner(ABBREVIATIONS[last], "named", Span(at, at + len(last)))
    if last in ("Assembly", "Council"):
        return _short(words, own)
    is_first = noun - start <= 90 and len(words) == 1
    if last[:1].isupper() and not is_first and last not in _NEVER_BODIES and last[-3:] != "ing":
        return FOREIGN
    return UNKNOWN


def behind(text: str, end: int, limit: int) -> Owner:
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


def _short(words: list[str], own: str | None) -> Owner:
    """`Assembly resolution` means the General Assembly's unless another assembly is named."""
    before = words[-2] if len(words) > 1 else ""
    if before[:1].isupper() and before[-3:] != "ing" and before not in _NEVER_BODIES:
        return FOREIGN
    if words[-1] == "Assembly":
        return Owner("ga", "named")
    return Owner(own, "named") if own in ("sc", "ecosoc", "hrc") else UNKNOWN


def _antecedent(text: str, start: int, noun: int, own: str | None) -> Owner:
    """Whose `its` is: the draft's own organ's, unless another body was named before it."""
    last = None
    for last in _BODY.finditer(text, start, noun):
        pass
    if last is None:
        return Owner(own, "own") if own else UNKNOWN
    for name, organ in NAMES:
        if text.endswith(name, start, last.end()):
            if organ == own or text[last.end() : noun].strip(" ,") in ("in its", "by its"):
                return Owner(organ, "own")
            return UNKNOWN
    return UNKNOWN
