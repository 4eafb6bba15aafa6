"""Writes paragraphs and notes into the flow text: lines joined, looks as marks, indicators."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from reslint.formats.flow import Flow
from reslint.formats.pdf.child import BOLD, ITALIC, RAISED
from reslint.formats.pdf.hyphens import Hyphens
from reslint.formats.pdf.notes import Note
from reslint.formats.pdf.paragraphs import Paragraph
from reslint.formats.pdf.rows import Row
from reslint.source import Mark, Origin, Span

_BREAKABLE = "-\x02–—/"  # after which a line may end without a space
_KINDS = {ITALIC: "italic", BOLD: "bold", RAISED: "superscript"}
_INDICATOR = re.compile(r"\d{1,3}|[*†‡§]{1,3}|(?<![a-z])[a-z](?![a-z])")
_BEFORE = re.compile(r"(?:[^\W\d_]{3}|[,;:.)\]”’\"]|\d{4}|/\d+)\s?$")


class Writing:
    """The flow text of a PDF in the making."""

    def __init__(
        self, origin: Origin, labels: Sequence[str], pages: Sequence[Sequence[Row]]
    ) -> None:
        """`labels` are those of the notes, `pages` the body."""
        self.flow = Flow(origin)
        self._labels = frozenset(labels)
        self._hyphens = Hyphens(pages)
        starts = itertools.accumulate(
            (len(line) + 1 for line in origin.text.split("\n")), initial=0
        )
        self._starts = list(starts)
        self._open: dict[int, int] = {}

    def paragraph(self, paragraph: Paragraph) -> None:
        """Write a paragraph of the body."""
        self.flow.begin()
        self._rows(paragraph.rows, 0)
        self.flow.end(paragraph.kind, paragraph.depth)

    def note(self, note: Note) -> None:
        """Write a note."""
        self.flow.begin()
        place = self._starts[note.rows[0].page]
        self.flow.stand_in(note.label, place, place)
        label_end = self.flow.length
        self.flow.stand_in(" ", place, place)
        self._rows(note.rows, note.start)
        self.flow.end_note(note.label, label_end)

    def _rows(self, rows: Sequence[Row], start: int) -> None:
        texts = [row.text for row in rows]
        looks = [row.looks for row in rows]
        texts[0], looks[0] = texts[0][start:], looks[0][start:]
        for index in range(len(rows) - 1):
            texts[index], joint = self._joined(texts[index], texts[index + 1])
            looks[index] = looks[index][: len(texts[index])]
            if joint and looks[index]:
                texts[index] += joint
                looks[index] += bytes([looks[index][-1] & looks[index + 1][0]])
        before = ""
        for row, text, look in zip(rows, texts, looks, strict=True):
            place = self._starts[row.page]
            for piece, kind in _runs(text.replace("\x02", "-"), look):
                self._run(piece, kind, place, before)
                before = (before + piece)[-8:]
        self._look(0)

    def _joined(self, text: str, following: str) -> tuple[str, str]:
        """A line as it is joined with the following, and what stands between them."""
        if text[-1:] not in _BREAKABLE or text[-2:-1] in ("", " "):
            return text, " "
        if text[-1] in "-\x02":
            joint = self._hyphens.joint(text, following)
            return (text[:-1], "") if joint is None else (text, joint)
        return text, ""

    def _run(self, text: str, look: int, place: int, before: str) -> None:
        """Write a stretch of one look."""
        for piece, is_label in self._pieces(text, look, before):
            self._look(look & ~RAISED if is_label else look)
            if is_label:
                self.flow.indicator(piece, place, place)
            else:
                self.flow.stand_in(piece, place, place)

    def _pieces(self, text: str, look: int, before: str) -> Iterator[tuple[str, bool]]:
        """A stretch cut into indicators and what is none."""
        at = 0
        for match in _INDICATOR.finditer(text):
            label = match[0]
            known = label in self._labels
            if look & RAISED:
                is_one = known or (label.isdecimal() and bool(_BEFORE.search(before)))
            else:
                is_one = (
                    known and label[0] in "*†‡§" and bool((before + text[: match.start()]).strip())
                )
            if is_one:
                yield text[at : match.start()], False
                yield label, True
                at = match.end()
        yield text[at:], False

    def _look(self, look: int) -> None:
        """End the marks that stop here, begin those that start."""
        at = self.flow.length
        for kind, name in _KINDS.items():
            if look & kind:
                self._open.setdefault(kind, at)
            elif kind in self._open:
                start = self._open.pop(kind)
                written = self.flow.text_from(start)
                start += len(written) - len(written.lstrip())
                end = at - len(written) + len(written.rstrip())
                if start < end:
                    self.flow.marks.append(Mark(name, Span(start, end)))


def _runs(text: str, looks: bytes) -> Iterator[tuple[str, int]]:
    """The stretches of one look."""
    at = 0
    for look, group in itertools.groupby(looks):
        length = len(list(group))
        yield text[at : at + length], look
        at += length
