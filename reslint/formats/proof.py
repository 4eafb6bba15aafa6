"""Whether a mended text reads as its edits meant it: flow text and marks, nothing else changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reslint.diagnostic import Edit, Relabel, Replace, Restate, SetMark
from reslint.source import INDICATOR, Source, Span

_EITHER = 2


class Wanted(NamedTuple):
    """What a mended text must read as: its flow text, its marks, the labels of its indicators.

    Each kind of mark has one flag a code point: 0 unmarked, 1 marked, 2 either.
    """

    text: str
    masks: dict[str, bytearray]
    labels: list[str]


class _Stand(NamedTuple):
    """What stands in the place of a span: a text, which may be that of an `other` span."""

    span: Span
    text: str
    other: Span | None


def wanted(source: Source, edits: Iterable[Edit]) -> Wanted:
    """What a source reads as after edits that do not overlap."""
    edits = list(edits)
    marked = [edit for edit in edits if isinstance(edit, SetMark)]
    kinds = {mark.kind for mark in source.marks} | {edit.kind for edit in marked}
    masks = {kind: _mask(source, kind) for kind in kinds}
    for edit in marked:
        size = edit.span.end - edit.span.start
        masks[edit.kind][edit.span.start : edit.span.end] = bytes([edit.on]) * size
    texts: list[str] = []
    flags: dict[str, list[bytes]] = {kind: [] for kind in kinds}
    at = 0
    # An insertion at the start of a stretch that is replaced stands before what replaces it.
    stands = sorted(_stands(source, edits), key=lambda stand: stand[:2])
    for span, text, other in stands:
        texts += (source.text[at : span.start], text)
        for kind, mask in masks.items():
            if other:
                told = bytes(mask[other.start : other.end])
            else:
                told = bytes([_flag(source, span, mask, kind, bool(marked))]) * len(text)
            flags[kind] += [bytes(mask[at : span.start]), told]
        at = span.end
    texts.append(source.text[at:])
    return Wanted(
        "".join(texts),
        {
            kind: bytearray(b"".join([*flags[kind], bytes(mask[at:])]))
            for kind, mask in masks.items()
        },
        _labels(source, edits, stands),
    )


def reads_as(source: Source, meant: Wanted) -> bool:
    """Whether a source reads as was meant; white space within a paragraph does not count."""
    if source.text != meant.text and _words(source.text) != _words(meant.text):
        return False
    if [indicator.label for indicator in source.indicators] != meant.labels:
        return False
    kinds = {mark.kind for mark in source.marks} | set(meant.masks)
    empty = bytearray(len(meant.text))
    masks = [(_mask(source, kind), meant.masks.get(kind, empty)) for kind in kinds]
    differing = [pair for pair in masks if pair[0] != pair[1]]
    if not differing:
        return True
    there, should = _seen(source.text), _seen(meant.text)
    return all(
        flag in (marked[at], _EITHER)
        for marked, flags in differing
        for at, flag in zip(there, (flags[place] for place in should), strict=True)
    )


def _stands(source: Source, edits: Iterable[Edit]) -> Iterator[_Stand]:
    for edit in edits:
        if isinstance(edit, Replace):
            yield _Stand(edit.span, edit.text, None)
        elif isinstance(edit, Restate):
            yield _Stand(edit.span, source.text[slice(*edit.other)], edit.other)
        elif isinstance(edit, Relabel) and source.text[slice(*edit.span)] != INDICATOR:
            yield _Stand(edit.span, edit.label, None)


def _labels(source: Source, edits: Iterable[Edit], stands: Sequence[_Stand]) -> list[str]:
    """The labels of all indicators; those in a stretch that is replaced keep their order."""
    anew = {edit.span.start: edit.label for edit in edits if isinstance(edit, Relabel)}
    starts = [indicator.span.start for indicator in source.indicators]
    labels = [anew.get(each.span.start, each.label) for each in source.indicators]
    told: list[str] = []
    at = 0
    for span, text, other in stands:
        first, last = (bisect_left(starts, edge) for edge in span)
        kept = labels[slice(*(bisect_left(starts, edge) for edge in other or span))]
        told += labels[at:first] + kept[: text.count(INDICATOR)]
        at = last
    return told + labels[at:]


def _mask(source: Source, kind: str) -> bytearray:
    mask = bytearray(len(source.text))
    for mark in source.marks:
        if mark.kind == kind:
            start, end = mark.span
            mask[start:end] = b"\1" * (end - start)
    return mask


def _flag(source: Source, span: Span, mask: bytearray, kind: str, remarked: bool) -> int:
    """How a text is marked that stands in the place of a span."""
    start, end = span
    if start < end:
        flags = set(mask[start:end])
        return flags.pop() if len(flags) == 1 else _EITHER
    if remarked:
        # Whether an insertion beside a mark that is being set falls into it is left open.
        return _EITHER
    inside = (mark.span.start < start < mark.span.end for mark in source.marks if mark.kind == kind)
    return int(any(inside))


def _words(text: str) -> list[list[str]]:
    return [words for paragraph in text.split("\n") if (words := paragraph.split())]


def _seen(text: str) -> list[int]:
    """The offsets of what is neither white space nor an indicator: only there marks are seen."""
    return [at for at, letter in enumerate(text) if not letter.isspace() and letter != INDICATOR]
