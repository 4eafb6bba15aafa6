"""The opening phrase of every paragraph, and the italics of a draft; each found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from reslint.document import Document, Part
from reslint.source import Span
from reslint.vocabulary import phrase_at

_LONGEST = 240


class Opening(NamedTuple):
    """The opening phrase of a part, in the flow text.

    `span` is the phrase by its fullest reading, `least` where its italics may end at the
    earliest, `verb` its head (an adjective too). `form` is participle, finite or base, of a
    misspelt head that of the nearest known one, which `known` tells apart.
    """

    part: int
    span: Span
    least: int
    verb: Span
    adverb: str
    head: str
    complement: str
    form: str
    known: bool

    @property
    def text(self) -> str:
        """The phrase with single spaces, as it is written."""
        return " ".join(filter(None, (self.adverb, self.head, self.complement)))


def find(document: Document) -> Mapping[int, Opening]:
    """A view: the openings of the preambular and operative paragraphs, by the part's index."""
    found = {}
    for part in document.parts:
        if part.role in {"preambular", "operative"}:
            opening = opening_at(document, part)
            if opening is not None:
                found[part.index] = opening
    return found


def opening_at(document: Document, part: Part) -> Opening | None:
    """The phrase that any part opens with."""
    end = min(part.body.end, part.body.start + _LONGEST)
    phrase = phrase_at(document.source.text[part.body.start : end])
    if phrase is None:
        return None
    shift = part.body.start
    least = phrase.least
    if document.resolution(part).profile == "sc":
        # The Council's texts also set the verb alone in italics, as in "Expressing its concern".
        least = phrase.at + len(phrase.head)
    return Opening(
        part.index,
        Span(shift + phrase.start, shift + phrase.end),
        shift + least,
        Span(shift + phrase.at, shift + phrase.at + len(phrase.head)),
        phrase.adverb,
        phrase.head,
        phrase.complement,
        phrase.form,
        phrase.known,
    )


def italics(document: Document) -> tuple[Span, ...]:
    """A view: the stretches in italics, without the space around them, neighbours merged.

    Runs that only space divides are one, unless a capital begins the second (a title).
    """
    text = document.source.text
    runs: list[Span] = []
    for mark in sorted(mark.span for mark in document.source.marks if mark.kind == "italic"):
        inner = text[mark.start : mark.end]
        start = mark.start + len(inner) - len(inner.lstrip())
        end = start + len(inner.strip())
        if start == end:
            continue
        if runs and _is_one(text, runs[-1].end, start):
            runs[-1] = Span(runs[-1].start, max(end, runs[-1].end))
        else:
            runs.append(Span(start, end))
    return tuple(runs)


def _is_one(text: str, end: int, start: int) -> bool:
    if start <= end:
        return True
    gap = text[end:start]
    return gap.isspace() and "\n" not in gap and not text[start].isupper()


def italics_in(document: Document, span: Span) -> tuple[Span, ...]:
    """The italic stretches that touch a span, clipped to it."""
    runs = document.view(italics)
    first = bisect_right(runs, span.start, key=lambda run: run.end)
    last = bisect_left(runs, span.end, key=lambda run: run.start)
    return tuple(
        Span(max(run.start, span.start), min(run.end, span.end)) for run in runs[first:last]
    )
