"""The opening phrase of every paragraph, and the italics of a draft; each found once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from reslint.document import Document, Part
from reslint.source import Span
from reslint.vocabulary import phrase_at

_LONGEST = 240


class Opening(NamedTuple):
    """The opening phrase of a part, in the flow text.

    `span` is the phrase by its fullest reading, `ends` are the places where its italics may end,
    `verb` is its head (an adjective too). `form` is participle, finite or base, of a misspelt
    head that of the nearest known one, which `known` tells apart.
    """

    part: int
    span: Span
    ends: tuple[int, ...]
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
    ends = phrase.ends
    if document.resolution(part).profile == "sc":
        # The Council's texts also set the verb alone in italics, as in "Expressing its concern".
        ends = (phrase.at + len(phrase.head), *ends)
    return Opening(
        part.index,
        Span(shift + phrase.start, shift + phrase.end),
        tuple(shift + end for end in ends),
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


def italics_by_part(document: Document) -> Mapping[int, tuple[Span, ...]]:
    """A view: the italic stretches in each part's body, clipped to it; only parts that have any."""
    runs = document.view(italics)
    ends = [run.end for run in runs]
    found = {}
    for part in document.parts:
        start, end = part.body
        at = bisect_right(ends, start)
        inside = []
        while at < len(runs) and runs[at].start < end:
            inside.append(Span(max(runs[at].start, start), min(runs[at].end, end)))
            at += 1
        if inside:
            found[part.index] = tuple(inside)
    return found


def italics_of(document: Document, part: Part) -> tuple[Span, ...]:
    """The italic stretches in a part's body, clipped to it."""
    return document.view(italics_by_part).get(part.index, ())
