"""The paragraphs of a Word file put together to a Source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reslint.formats.docx.numbering import Numbering
from reslint.formats.docx.paragraphs import Block, Stretch
from reslint.formats.docx.styles import Look
from reslint.formats.flow import Flow
from reslint.formats.lines import begins_paragraph
from reslint.source import Comment, Mark, Origin, Paragraph, Place, Source, Span

# Indicators typed as raised figures, and signs raised with commas or brackets among them.
_RAISED = re.compile(r"[\d\s,;()\[\]*†‡§]*[\d*†‡§][\d\s,;()\[\]*†‡§]*$")
_LABEL = re.compile(r"\d{1,3}|[*†‡§]+")
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴-⁹]{1,3}")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UNIT = re.compile(r"(?:^|[\d\s\xa0(/])(?:[kcdm]?m|ft|in|ha)$")
_FIELD = re.compile(r"[A-Z][\w’' -]{2,30}:\s")
_LONGEST_UNIT = 4


class Run(NamedTuple):
    """Where the text of a run lies in the origin, and the run in the file.

    `part` is the part's name, `at` the byte offset of the run's start tag in the part.
    """

    place: Place
    part: str
    at: int


class WordSource(Source):
    """The Source of a Word file; `runs` leads from places in the origin back to the runs."""

    __slots__ = ("runs",)

    def __init__(self, source: Source, runs: tuple[Run, ...]) -> None:
        super().__init__(
            path=source.path,
            format=source.format,
            text=source.text,
            origin=source.origin,
            pieces=source.pieces,
            paragraphs=source.paragraphs,
            marks=source.marks,
            indicators=source.indicators,
            notes=source.notes,
            comments=source.comments,
            lacks=source.lacks,
            changed=source.changed,
        )
        self.runs = runs


class Told(NamedTuple):
    """What one story has told, and the part it comes from; `label` is that of a note."""

    part: str
    blocks: Sequence[Block]
    groups: Sequence[Sequence[Block]]
    label: str | None = None


def origin_of(stories: Sequence[Told]) -> tuple[Origin, tuple[Run, ...]]:
    """The origin, one line a paragraph in the order of the stories, and the way to the runs."""
    lines: list[str] = []
    runs: list[Run] = []
    at = 0
    for story in stories:
        for block in story.blocks:
            block.start = at
            lines.append(block.text)
            ends = [*(offset for offset, _ in block.runs[1:]), block.length]
            for (offset, tag), end in zip(block.runs, ends, strict=False):
                runs.append(Run(Place(at + offset, at + end), story.part, tag))
            at += block.length + 1
    return Origin("\n".join(lines)), tuple(runs)


class Assembly:
    """A flow in the making out of the stories of a Word file."""

    def __init__(self, origin: Origin, numbering: Numbering, comments: Mapping[str, str]) -> None:
        self.flow = Flow(origin)
        self.changed: list[Span] = []
        self._text = origin.text
        self._numbering = numbering
        self._comments = comments
        self._marks: dict[str, int] = {}

    def paragraphs(self, story: Told) -> None:
        """Write the paragraphs of the body or of a header."""
        for group in story.groups:
            if any(block.is_hidden for block in group):
                continue
            first, first_note = len(self.flow.paragraphs), len(self.flow.notes)
            self._group(group)
            added = self.flow.paragraphs[first:]
            for block in group:
                self._place_comments(block, added, first)
            if _is_changed(group):
                self.changed += [each.span for each in added]
                self._note_changed(first_note)

    def note(self, story: Told) -> None:
        """Write a note."""
        if story.label is None:
            return
        flow = self.flow
        first = len(flow.notes)
        stretches = [
            stretch
            for group in story.groups
            for stretch in (*_stretches(group), Stretch(0, 0, "end", ()))
        ][:-1]
        start, end, rest = self._own_label(story.label, stretches)
        flow.begin()
        flow.stand_in(story.label, start, end)
        label_end = flow.length
        for before, stretch in pairwise([Stretch(end, end, "text", ()), *rest]):
            if stretch.kind in ("end", "break"):
                self._look(())
                flow.stand_in(" ", before.end, before.end)
            else:
                self._stretch(stretch if stretch.kind == "text" else stretch)
        self._look(())
        flow.end_note(story.label, label_end)
        if any(_is_changed(group) for group in story.groups):
            self._note_changed(first)
