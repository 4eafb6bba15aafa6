"""The paragraphs of a Word file written into a flow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reslint.formats.docx.numbering import Numbering
from reslint.formats.docx.paragraphs import Block, Stretch
from reslint.formats.docx.styles import Look
from reslint.formats.flow import Flow
from reslint.recognition import DATE
from reslint.source import Comment, Mark, Origin, Place, Span

# Patterns are compiled when they are first wanted: many drafts want none of them.
# Indicators typed as raised figures, and signs raised with commas or brackets among them.
_RAISED = r"[\d\s,;()\[\]*†‡§]+$"
_LABEL = r"\d{1,3}|[*†‡§]{1,3}"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = str.maketrans(_SUPERSCRIPTS, "0123456789")
_UNIT = r"(?:^|[\d\s\xa0(/])(?:[kcdm]?m|ft|in|ha)$"
_LONGEST_UNIT = 4
# A field of a header block, `Topic: …`: several stand in one paragraph, parted by line breaks.
_FIELD = r"[A-Z][\w’' -]{2,30}:\s"
_SECTION = r"(?:[IVXL]{1,6}|[A-Z])\.?$"
_ENOUGH = 200
_NOTHING = Stretch(0, 0, "text", ())


class Story(NamedTuple):
    """What a walk has found in one part: its blocks, and those that are one paragraph together.

    `label` is that of a note, None where the view does not show it.
    """

    part: str
    blocks: Sequence[Block]
    groups: Sequence[Sequence[Block]]
    label: str | None = None


class Assembly:
    """A flow in the making; `changed` are the paragraphs and notes that tracked changes touch."""

    def __init__(self, origin: Origin, numbering: Numbering, comments: Mapping[str, str]) -> None:
        self.flow = Flow(origin)
        self.changed: list[Span] = []
        self._text = origin.text
        self._numbering = numbering
        self._comments = comments
        self._marks: dict[str, int] = {}

    def body(self, story: Story) -> None:
        """Write the paragraphs of the body or of a header."""
        for group in story.groups:
            if group[0].is_hidden:
                continue
            first, first_note = len(self.flow.paragraphs), len(self.flow.notes)
            stretches = _stretches(group)
            typed = self._typed_label(stretches)
            if typed:
                self._note(typed, stretches)
            else:
                self._paragraph(group, stretches)
            self._take_comments(group, first)
            if _is_changed(group):
                self._name_changed(first, first_note)

    def note(self, story: Story) -> None:
        """Write a note; its paragraphs are one."""
        if story.label is None:
            return
        stretches: list[Stretch] = []
        for group in story.groups:
            if stretches:
                stretches.append(Stretch(group[0].start, group[0].start, "break", ()))
            stretches += _stretches(group)
        if not stretches:
            at = story.blocks[0].start if story.blocks else 0
            stretches = [Stretch(at, at, "text", ())]
        self._note(story.label, stretches)
        if any(_is_changed(group) for group in story.groups):
            self._name_changed(len(self.flow.paragraphs), len(self.flow.notes) - 1)

    def _paragraph(self, group: Sequence[Block], stretches: Sequence[Stretch]) -> None:
        """Write a paragraph; line breaks may divide it into several."""
        last = group[-1]
        start = group[0].start
        text = self._text[start : last.start + last.length]
        is_empty = not text.strip()
        if is_empty and (last.properties.is_gone or not last.properties.number):
            return
        label = self._numbering.label(last.properties.number) if last.properties.number else ""
        leading = text[: len(text) - len(text.lstrip())]
        depth = last.properties.depth(0 if label else leading.count("\t"))
        flow = self.flow
        flow.begin()
        if label:
            flow.stand_in(label, start, start)
        line = start
        breaks = [each for each in stretches if each.kind == "break"]
        ends = iter([*(each.start for each in breaks[1:]), start + len(text)])
        for stretch, following in pairwise([*stretches, _NOTHING]):
            if stretch.kind != "break":
                self._stretch(stretch)
                continue
            self._look(())
            before = self._text[line : stretch.start]
            line = stretch.end
            after = self._text[line : min(next(ends), line + _ENOUGH)]
            if _divides(before, after, "italic" in following.look):
                self._end(last, depth)
                flow.begin()
            else:
                flow.stand_in(" ", stretch.start, stretch.end)
        self._end(last, depth)

    def _end(self, block: Block, depth: int) -> None:
        self._look(())
        level = block.properties.heading if block.kind == "text" else 0
        self.flow.end("heading" if level else block.kind, depth, level=level)

    def _note(self, label: str, stretches: Sequence[Stretch]) -> None:
        """Write a note with that label, which stands somewhere at its beginning, or nowhere."""
        own = next((each for each in stretches if each.kind == "own"), None)
        if own:
            place = Place(own.start, own.end)
        else:
            place = self._typed_place(label, stretches)
        flow = self.flow
        flow.begin()
        flow.stand_in(label, place.start, place.end)
        label_end = flow.length
        for stretch in stretches:
            start = max(stretch.start, place.end)
            if stretch.kind == "break":
                self._look(())
                flow.stand_in(" ", stretch.start, stretch.end)
            elif start < stretch.end:
                self._stretch(stretch._replace(start=start))
        self._look(())
        flow.end_note(label, label_end)

    def _typed_label(self, stretches: Sequence[Stretch]) -> str | None:
        """The label of a note typed as a paragraph: raised figures, and text behind them."""
        first = next(
            (each for each in stretches if self._text[each.start : each.end].strip()), None
        )
        if first is None or first.kind != "text":
            return None
        text = self._text[first.start : first.end].strip()
        if "superscript" in first.look:
            behind = self._text[first.end : stretches[-1].end].strip()
            match = re.fullmatch(_LABEL, text)
            return match[0] if match and behind else None
        rest = text.lstrip(_SUPERSCRIPTS)
        if rest.strip() and len(rest) < len(text):
            return text[: len(text) - len(rest)].translate(_FIGURES)
        return None

    def _typed_place(self, label: str, stretches: Sequence[Stretch]) -> Place:
        """Where a note's label is typed, an empty place where it is not."""
        start = stretches[0].start
        text = self._text[start : stretches[-1].end]
        start += len(text) - len(text.lstrip())
        written = self._text[start : start + len(label)]
        if written.translate(_FIGURES) == label:
            return Place(start, start + len(label))
        return Place(stretches[0].start, stretches[0].start)

    def _stretch(self, stretch: Stretch) -> None:
        if stretch.kind == "note":
            self._look(_unraised(stretch.look))
            self.flow.indicator(stretch.label, stretch.start, stretch.end)
        elif stretch.kind == "text":
            self._words(stretch.start, stretch.end, stretch.look)

    def _words(self, start: int, end: int, look: Look) -> None:
        """Write text; raised figures in it are indicators, unless they are the power of a unit."""
        text = self._text[start:end]
        found: Iterable[re.Match[str]] = ()
        if "superscript" in look and re.match(_RAISED, text):
            found = re.finditer(_LABEL, text)
            look = _unraised(look)
        elif not text.isascii() and any(figure in text for figure in _SUPERSCRIPTS):
            found = re.finditer(f"[{_SUPERSCRIPTS}]{{1,3}}", text)
        self._look(look)
        at = start
        for match in found:
            here = start + match.start()
            if re.search(_UNIT, self._text[max(0, here - _LONGEST_UNIT) : here]):
                continue
            self.flow.exact(at, here)
            at = start + match.end()
            self.flow.indicator(match[0].translate(_FIGURES), here, at)
        self.flow.exact(at, end)

    def _look(self, look: Look) -> None:
        """End the marks that the look has not, begin those that are new in it.

        White space around a mark looks the same without it.
        """
        marks, length = self._marks, self.flow.length
        for kind in [kind for kind in marks if kind not in look]:
            start = marks.pop(kind)
            text = self.flow.text_from(start)
            start += len(text) - len(text.lstrip())
            end = start + len(text.strip())
            if start < end:
                self.flow.marks.append(Mark(kind, Span(start, end)))
        for kind in look:
            marks.setdefault(kind, length)

    def _take_comments(self, group: Sequence[Block], first: int) -> None:
        """Put the comments that hang in these blocks to the paragraphs that come of them."""
        paragraphs = self.flow.paragraphs
        places = [each.place for each in paragraphs[first:]]
        starts = [place.start for place in places]
        for block in group:
            for anchor in block.anchors:
                start, end = block.start + anchor.start, block.start + anchor.end
                index = len(paragraphs)
                if places:
                    # The place lies within the paragraph's, or it would be the next one's.
                    at = max(0, bisect_right(starts, start) - 1)
                    start = min(max(start, places[at].start), max(places[at]) - 1)
                    end = min(max(end, start + 1), places[at].end)
                    index = first + at
                text = self._comments[anchor.comment]
                self.flow.comments.append(Comment(text, Place(start, end), index))

    def _name_changed(self, first: int, first_note: int) -> None:
        self.changed += [each.span for each in self.flow.paragraphs[first:]]
        for note in self.flow.notes[first_note:]:
            end = max(note.label_span.end, note.span.end)
            self.changed.append(Span(note.label_span.start, end))


def _stretches(group: Sequence[Block]) -> list[Stretch]:
    """The stretches of the blocks, with their offsets in the origin."""
    return [
        Stretch(block.start + each.start, block.start + each.end, each.kind, each.look, each.label)
        for block in group
        for each in block.stretches
    ]


def _divides(before: str, after: str, is_italic: bool) -> bool:
    """Whether a paragraph of its own begins behind a line break."""
    before = before.strip()
    after = after.replace("\xa0", " ").strip()
    from reslint.formats.lines import begins_paragraph

    if re.match(_SECTION, before) or DATE.match(after):
        return True
    if re.match(_FIELD, before) and re.match(_FIELD, after):
        return True
    before = before[:_ENOUGH] + before[_ENOUGH:][-_ENOUGH:]
    return begins_paragraph(before, f"*{after}" if is_italic else after)


def _unraised(look: Look) -> Look:
    return tuple(kind for kind in look if kind != "superscript")


def _is_changed(group: Sequence[Block]) -> bool:
    """Whether a change touches what is left; a paragraph taken out whole leaves nothing."""
    return any(
        block.is_changed and (block.length > 0 or not block.properties.is_gone) for block in group
    )
