"""What labels count: the system of a list, the place of a label in it, and labels rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reslint.diagnostic import Replace
from reslint.document import Document, Part
from reslint.labels import Label, label_at
from reslint.source import Span

ARABIC = "arabic"
UNCOUNTED = ("dash", "working")

_ROMAN = (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")
# United Nations Editorial Manual, Paragraphs and subparagraphs: how own paragraphs are cited.
_OWN_PARAGRAPH = (
    r"paragraphs? \d+(?: ?\([a-z]+\)|,| and| or| to| \d+|–\d+)*"
    r" (?:above|below|of (?:the present|this) resolution)"
)


def labels(document: Document) -> tuple[Label | None, ...]:
    """A view: the label of every part, as a reader sees it; None where it has none."""
    return tuple(_read(part.number) for part in document.parts)


def label_of(document: Document, part: Part) -> Label | None:
    """The label of a part, from the view."""
    return document.view(labels)[part.index]


def _read(number: str | None) -> Label | None:
    if number is None:
        return None
    if number.isdecimal():
        return Label(number, len(number), "#", number)
    return label_at(number)


def system_of(items: Iterable[Label | None]) -> str:
    """What a list counts with, from all its labels: `(i)` alone cannot tell.

    A list that begins with `(i)` counts with roman numerals, one that begins with `(a)` with
    letters: there `(i)` stands between `(h)` and `(j)`. Dashes and working labels count nothing.
    """
    counted = [item for item in items if item is not None and item.form not in UNCOUNTED]
    if not counted:
        return "dash"
    first = counted[0].values()
    if len(first) < 2:
        return next(iter(first), ARABIC)
    letter, roman = first
    if first[roman] == 1 or (len(counted) > 1 and all(roman in each.values() for each in counted)):
        return roman
    return letter


def written(value: int, system: str) -> str:
    """A value as a list of that system writes it."""
    if system == ARABIC:
        return str(value)
    if system.endswith("roman"):
        core = ""
        for worth, sign in _ROMAN:
            core += sign * (value // worth)
            value %= worth
    else:
        core = chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)
    if system.startswith("upper"):
        return core.upper()
    return core


def core_span(document: Document, span: Span) -> Span:
    """Where the figure or letter stands in a label, the brackets and full stop left aside."""
    typed = document.text(span)
    core = typed.strip("().")
    start = span.start + typed.index(core)
    return Span(start, start + len(core))


def rewrite(document: Document, span: Span, wanted: str) -> tuple[Replace, ...]:
    """The edits that turn a stretch of text into another: only what differs."""
    inner = core_span(document, span)
    core = document.text(inner)
    if core and core in wanted:
        # What is kept in the middle stays untouched: `a)` becomes `(a)` by one bracket.
        before, after = wanted.split(core, 1)
        edges = (Span(span.start, inner.start), before), (Span(inner.end, span.end), after)
        return tuple(Replace(edge, text) for edge, text in edges if document.text(edge) != text)
    return (Replace(span, wanted),)


def names_own_paragraphs(document: Document) -> bool:
    """A view: whether the text points to its own paragraphs, so that numbers are not free."""
    text = document.source.text
    return re.search(_OWN_PARAGRAPH, text) is not None
