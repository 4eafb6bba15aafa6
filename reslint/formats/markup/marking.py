"""Marks set and cleared in tags: HTML and Akoma Ntoso.

They are set around stretches in which every element that begins also ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from reslint.diagnostic import SetMark
from reslint.formats.changes import Change, Patch, Refused
from reslint.formats.edits import marked_runs
from reslint.formats.markup.tree import Tree, reach
from reslint.source import Mark, Place, Source, Span

_USUAL = {
    ("html", "italic"): ("<em>", "</em>"),
    ("html", "bold"): ("<strong>", "</strong>"),
    ("akn", "italic"): ('<span class="italic">', "</span>"),
    ("akn", "bold"): ('<span class="bold">', "</span>"),
}
_NOWHERE = Place(0, 0)
_BLANKS = " \t\r\n\f"
_NAMED = re.compile(r"\s(?:id|eId|name|href)\s*=", re.IGNORECASE)


def marking(source: Source, edit: SetMark) -> Patch:
    """The changes that set or clear a mark; raises Refused where that cannot be done exactly."""
    return _Marking(source, edit).patch()


class _Marking:
    """The setting or clearing of a mark."""

    def __init__(self, source: Source, edit: SetMark) -> None:
        if (source.format, edit.kind) not in _USUAL:
            raise Refused(f"this format carries no {edit.kind} marks")
        self.source = source
        self.edit = edit
        self.raw = source.origin.text
        self.tree = Tree(source)
        self.shared = Counter(mark.opening for mark in source.marks)
        self.near = [
            mark
            for mark in source.marks
            if mark.kind == edit.kind
            and mark.span.start <= edit.span.end
            and edit.span.start <= mark.span.end
        ]

    def patch(self) -> Patch:
        """The changes."""
        span = self.edit.span
        if self.edit.on:
            marks = [mark for mark in self.near if self.is_own(mark)]
            runs = marked_runs(self.source.text, self.edit, marks)
            opening, closing = self.tags(marks[0]) if marks else self.usual()
            wrapped = [(run, opening, closing) for run in runs]
        else:
            marks = [mark for mark in self.near if mark.span.start < span.end > span.start]
            marks = [mark for mark in marks if span.start < mark.span.end]
            if not all(self.is_own(mark) for mark in marks):
                raise Refused(f"what sets it in {self.edit.kind} does more than that")
            wrapped = list(self.remains(marks))
        dropped = {place for mark in marks for place in (mark.opening, mark.closing)}
        changes = self.changes(wrapped, dropped)
        if not changes:
            raise Refused(f"there is nothing to set in {self.edit.kind}")
        around = [Change(*place, "") for place in (self.source.place(span), *dropped)]
        return Patch(tuple(sorted(changes)), reach([*changes, *around]))

    def remains(self, marks: Sequence[Mark]) -> Iterator[tuple[Span, str, str]]:
        """What stays marked when the span is cleared, each stretch once, with its tags."""
        done: list[Span] = []
        for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
            for run in marked_runs(self.source.text, self.edit, [mark]):
                if not any(each.start <= run.start and run.end <= each.end for each in done):
                    done.append(run)
                    yield (run, *self.tags(mark))

    def changes(
        self, wrapped: Sequence[tuple[Span, str, str]], dropped: set[Place]
    ) -> list[Change]:
        """What makes runs marked that are wrapped in tags; tags that stand right stay."""
        changes: list[Change] = []
        kept: set[Place] = set()
        for run, opening, closing in wrapped:
            place = self.source.place(run)
            for start, end in _balanced(self.tree, *place, dropped):
                for point, tag in ((start, opening), (end, closing)):
                    there = self.tag_at(point, tag, dropped - kept)
                    if there:
                        kept.add(there)
                    else:
                        changes.append(Change(point, point, tag))
        return changes + [Change(*place, "") for place in dropped - kept]

    def tag_at(self, point: int, tag: str, dropped: Collection[Place]) -> Place | None:
        """The tag to be dropped that would be written at a point anew."""
        for place in dropped:
            if point in place and self.raw[slice(*place)] == tag:
                return place
        return None

    def is_own(self, mark: Mark) -> bool:
        """Whether a mark has tags that set nothing else."""
        return mark.opening != _NOWHERE and self.shared[mark.opening] == 1

    def tags(self, mark: Mark) -> tuple[str, str]:
        """The tags of a mark as they are written."""
        return self.raw[slice(*mark.opening)], self.raw[slice(*mark.closing)]

    def usual(self) -> tuple[str, str]:
        """The tags that the document itself sets such marks with most often."""
        found = Counter(
            self.tags(mark)
            for mark in self.source.marks
            if mark.kind == self.edit.kind and self.is_own(mark)
        )
        for tags, _ in found.most_common():
            if not _NAMED.search(tags[0]):
                return tags
        return _USUAL[self.source.format, self.edit.kind]


def _balanced(
    tree: Tree, start: int, end: int, dropped: Collection[Place]
) -> Iterator[tuple[int, int]]:
    """The parts of a stretch, with text, in which every element that begins also ends.

    Tags at its edges whose partners lie within it are taken in, those of blocks are not.
    """
    edges = _edges(tree, start, end, dropped)
    closers = [at for at in edges if tree.tokens[at].kind == "close"]
    before = bisect_left(tree.starts, start) - 1
    while closers and before >= 0 and tree.tokens[before].end == start:
        if tree.ends[before] != closers[0] or tree.tokens[before].kind != "open":
            break
        if tree.is_block(before):
            break
        edges.remove(closers.pop(0))
        start = tree.tokens[before].start
        before -= 1
    openers = [at for at in edges if tree.tokens[at].kind == "open"]
    while openers and tree.ends[openers[-1]] < len(tree.tokens):
        after = tree.tokens[tree.ends[openers[-1]]]
        if after.start != end or tree.is_block(openers[-1]):
            break
        edges.remove(openers.pop())
        end = after.end
    bounds = [start]
    for at in edges:
        bounds += (tree.tokens[at].start, tree.tokens[at].end)
    bounds.append(end)
    for left, right in zip(bounds[::2], bounds[1::2], strict=True):
        yield from _with_text(tree, left, right)


def _edges(tree: Tree, start: int, end: int, dropped: Collection[Place]) -> list[int]:
    """The tags within a stretch that no mark can span: of blocks, or without their partners."""
    edges: list[int] = []
    openers: list[int] = []
    for at, token in tree.from_to(start, end):
        if Place(token.start, token.end) in dropped or token.kind not in ("open", "close"):
            continue
        if tree.is_block(at):
            edges.append(at)
        elif token.kind == "open":
            openers.append(at)
        elif openers and tree.ends[openers[-1]] == at:
            openers.pop()
        else:
            edges.append(at)
    return sorted([*edges, *openers])


def _with_text(tree: Tree, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch without white space at its edges, if there is any text in it."""
    raw = tree.raw
    while start < end and raw[start] in _BLANKS:
        start += 1
    while start < end and raw[end - 1] in _BLANKS:
        end -= 1
    if start < end and any(
        token.kind in ("text", "cdata") and not raw[token.start : token.end].isspace()
        for token in tree.within(start, end)
    ):
        yield start, end
