"""The Source of a Word file: its origin, and the way back to the runs of the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reslint.formats.docx.assembly import Story
from reslint.source import Origin, Place, Source, Span


class Run(NamedTuple):
    """Where the text of a run lies in the origin, and where the run stands in the file.

    `part` is the part's name, `at` the byte offset of the run's start tag in the unpacked part.
    """

    place: Place
    part: str
    at: int


class WordSource(Source):
    """A Source whose `runs`, in the order of the origin, lead back to the runs of the file.

    The characters of `place` are those of the run's `w:t`, `w:tab` and so on, one for one, less
    the white space around a `w:t` that does not preserve it.
    """

    __slots__ = ("runs",)

    def __init__(
        self, source: Source, runs: tuple[Run, ...], changed: tuple[Span, ...] | None
    ) -> None:
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
            changed=changed,
        )
        self.runs = runs


def origin_of(stories: Sequence[Story]) -> tuple[Origin, tuple[Run, ...]]:
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
