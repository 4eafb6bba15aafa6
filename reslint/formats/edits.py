"""Edits of the flow text written back into the text of the file."""

from __future__ import annotations

from reslint.diagnostic import Edit, Relabel, Replace, Restate, SetMark
from reslint.formats import notes
from reslint.formats.changes import (
    Change,
    Patch,
    Refused,
    end_of,
    line_end,
    marks_near,
    spliced,
    start_of,
)
from reslint.source import INDICATOR, Mark, Place, Source, Span

__all__ = ["Change", "Patch", "Refused", "patch", "spliced"]

DELIMITERS = {"italic": "*", "bold": "**"}
"""What sets a mark in Markdown."""

_MARKUP = frozenset("\\`*_[]<>")


def patch(source: Source, edit: Edit) -> Patch:
    """The changes that make one edit; raises Refused where it cannot be made exactly."""
    if isinstance(edit, Relabel | Restate) or notes.is_removal(source, edit):
        return notes.patch(source, edit)
    if source.format in ("akn", "html"):
        from reslint.formats.markup import edits as markup

        return markup.patch(source, edit)
    if isinstance(edit, SetMark):
        return _mark_patch(source, edit)
    if edit.span.start == edit.span.end:
        point = insertion_point(source, edit.span.start)
        change = Change(point, point, _written(source, edit.text, edit.span))
        return Patch((change,), Place(point, point))
    return _replacement(source, edit)


def _replacement(source: Source, edit: Replace) -> Patch:
    span, text = minimal(source.text, edit.span, edit.text)
    start, end = start_of(source, span.start), end_of(source, span.end)
    kept: list[Place] = []
    for mark in marks_near(source, span):
        if mark.span.start == span.end or mark.span.end <= span.start:
            continue
        within = span.start <= mark.span.start and mark.span.end <= span.end
        if within and not (mark.span == span and text):
            start, end = min(start, mark.opening.start), max(end, mark.closing.end)
        elif span.start < mark.span.start < span.end < mark.span.end:
            kept.append(Place(mark.opening.start, start_of(source, mark.span.start)))
        elif mark.span.start < span.start < mark.span.end < span.end:
            kept.append(Place(end_of(source, mark.span.end), mark.closing.end))
    written = _written(source, text, span)
    changes: list[Change] = []
    at = start
    for place in sorted(kept):
        if place.start > at or not changes:
            changes.append(Change(at, place.start, "" if changes else written))
        at = max(at, place.end)
    changes.append(Change(at, end, "" if changes else written))
    return Patch(tuple(changes), Place(start, end))


def minimal(flow: str, span: Span, text: str) -> tuple[Span, str]:
    """The edit without what it leaves as it is.

    One old character stays in it: a pure insertion at its edge would leave the mark around it.
    """
    start, end = span
    first, last = 0, len(text)
    while end - start > 1 and first < last and flow[start] == text[first]:
        start, first = start + 1, first + 1
    while end - start > 1 and first < last and flow[end - 1] == text[last - 1]:
        end, last = end - 1, last - 1
    return Span(start, end), text[first:last]


def _mark_patch(source: Source, edit: SetMark) -> Patch:
    if source.format != "markdown" or edit.kind not in DELIMITERS:
        raise Refused(f"this format carries no {edit.kind} marks")
    marks = [
        mark
        for mark in marks_near(source, edit.span)
        if mark.kind == edit.kind and edit.span.start <= mark.span.end
    ]
    dropped = {place for mark in marks for place in (mark.opening, mark.closing)}
    changes: list[Change] = []
    for run in marked_runs(source.text, edit, marks):
        kept, opening, closing = _delimiters(source, edit.kind, run, marks)
        dropped -= kept
        if opening:
            point = _before(source, run, edit.kind)
            changes.append(Change(point, point, opening))
        if closing:
            point = _behind(source, run, edit.kind)
            changes.append(Change(point, point, closing))
    changes += [Change(place.start, place.end, "") for place in dropped]
    if not changes:
        raise Refused(f"there is nothing to set in {edit.kind}")
    places = [source.place(edit.span), *(place for mark in marks for place in mark[2:4])]
    places += [Place(change.start, change.end) for change in changes]
    reach = Place(min(place.start for place in places), max(place.end for place in places))
    return Patch(tuple(sorted(changes)), reach)


def marked_runs(flow: str, edit: SetMark, marks: list[Mark]) -> list[Span]:
    """The marked stretches as they shall be, without white space at their edges."""
    start, end = edit.span
    if edit.on:
        edges = [edit.span, *(mark.span for mark in marks)]
        runs = [Span(min(span.start for span in edges), max(span.end for span in edges))]
    else:
        runs = [Span(mark.span.start, min(start, mark.span.end)) for mark in marks]
        runs += [Span(max(end, mark.span.start), mark.span.end) for mark in marks]
    trimmed: list[Span] = []
    for span in runs:
        first, last = span
        while first < last and flow[first].isspace():
            first += 1
        while first < last and flow[last - 1].isspace():
            last -= 1
        if first < last:
            trimmed.append(Span(first, last))
    return trimmed


def _delimiters(
    source: Source, kind: str, run: Span, marks: list[Mark]
) -> tuple[set[Place], str, str]:
    """The delimiters of a run that are there and stay, and those to be written before and behind.

    A delimiter is written like its partner, but for `_` within a word, where it marks nothing.
    """
    raw, flow = source.origin.text, source.text
    before = next((mark for mark in marks if mark.span.start == run.start), None)
    behind = next((mark for mark in marks if mark.span.end == run.end), None)
    if before and before is behind:
        return {before.opening, before.closing}, "", ""
    left = raw[slice(*before.opening)] if before else ""
    right = raw[slice(*behind.closing)] if behind else ""
    usual = DELIMITERS[kind]
    underscore = "_" * len(usual)
    if before and behind and left == right and left in (usual, underscore):
        return {before.opening, behind.closing}, "", ""
    within_word = (flow[run.end : run.end + 1] if before else flow[: run.start][-1:]).isalnum()
    usable = (usual,) if within_word else (usual, underscore)
    if before and not behind and left in usable:
        return {before.opening}, "", left
    if behind and not before and right in usable:
        return {behind.closing}, right, ""
    return set(), usual, usual


def _before(source: Source, run: Span, kind: str) -> int:
    """Where the opening delimiter of a run goes: before the markup of marks within the run."""
    inner = [
        mark.opening.start
        for mark in marks_near(source, run)
        if mark.kind != kind and mark.span.start == run.start and mark.span.end <= run.end
    ]
    return min([start_of(source, run.start), *inner])


def _behind(source: Source, run: Span, kind: str) -> int:
    """Where the closing delimiter of a run goes: behind the markup of marks within the run."""
    inner = [
        mark.closing.end
        for mark in marks_near(source, run)
        if mark.kind != kind and mark.span.end == run.end and mark.span.start >= run.start
    ]
    return max([end_of(source, run.end), *inner])


def insertion_point(source: Source, at: int) -> int:
    """Where text is inserted: behind markup that ends there, before markup that begins there."""
    marks = marks_near(source, Span(at, at))
    if at > 0 and source.text[at - 1] != "\n":
        ends = [mark.closing.end for mark in marks if mark.span.end == at]
        return max([end_of(source, at), *ends])
    starts = [mark.opening.start for mark in marks if mark.span.start == at]
    return min([start_of(source, at), *starts])


def _written(source: Source, text: str, span: Span) -> str:
    """A text as the format writes it; indicators in it are those of the span, in their order."""
    there = [each for each in source.indicators if span.start <= each.span.start < span.end]
    indicators = iter([source.origin.text[slice(*source.place(each.span))] for each in there])
    written: list[str] = []
    for character in text:
        if character == INDICATOR:
            indicator = next(indicators, None)
            if indicator is None:
                raise Refused("a note indicator cannot be made anew")
            written.append(indicator)
        elif character == "\n":
            written.append(line_end(source.origin.text) * 2)
        elif character in _MARKUP and source.format == "markdown":
            written.append("\\" + character)
        else:
            written.append(character)
    return "".join(written)
