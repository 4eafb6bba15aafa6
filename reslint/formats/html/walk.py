"""A page to a Source: blocks to paragraphs, lists counted, italics by element and by style."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reslint.formats.html import notes
from reslint.formats.html.grammar import BLOCKS, GRAMMAR, HEADINGS, LOOKS, SKIPPED
from reslint.formats.html.links import Page
from reslint.formats.html.lists import Counter
from reslint.formats.lines import begins_paragraph
from reslint.formats.markup.decode import decode_html
from reslint.formats.markup.indicators import is_indicator
from reslint.formats.markup.style import (
    PLAIN,
    Look,
    Style,
    is_hidden,
    list_style,
    look_of,
    rules_of,
    style_of,
)
from reslint.formats.markup.tokens import Token, attributes
from reslint.formats.markup.walk import Element, Walk
from reslint.labels import label_at
from reslint.source import Origin, Place, Source

_LENGTH = re.compile(r"(-?(?:\d{1,4}(?:\.\d{1,20})?|\.\d{1,20}))(pt|px|in|cm|mm|em|rem|pc)$")
_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "em": 12.0, "rem": 12.0,
           "pc": 12.0}  # fmt: skip
_POINTS_A_COLUMN = 9
_STEP = 4
_LAYOUT = 3
_LINE = 200
_FEW = 24
_COMMENTS = ("mso-element:comment-list", "mso-element:header", "mso-element:footer")


def read(data: bytes, path: str, view: str = "accepted") -> Source:
    """The Source of an HTML text, which has one view; raises Failure where a limit is passed."""
    del view
    return source_of(decode_html(data), path)


def source_of(origin: Origin, path: str) -> Source:
    """The Source of a decoded HTML text; raises Failure where a limit is passed."""
    walk = _Walk(origin)
    walk.run(0, len(walk.tokens))
    walk.runs.end_paragraph()
    walk.write_notes()
    return walk.runs.flow.source(path, "html")


class _Walk(Walk):
    def __init__(self, origin: Origin) -> None:
        super().__init__(origin, GRAMMAR)
        self.page = Page(self.raw, self.tokens, self.ends)
        self.found = notes.find(self.page)
        self.labels = {note.label for note in self.found.notes.values()}
        self.note: notes.Note | None = None
        self.counters: list[Counter] = []
        self.rules = rules_of(
            [
                self.raw[token.start : token.end]
                for token in self.tokens
                if token.kind == "raw" and token.name == "style"
            ]
        )
        self.blocks = _block_counts(self.tokens)

    def write_notes(self) -> None:
        """Write the notes behind the body."""
        for index, note in sorted(self.found.notes.items()):
            self.note = note
            self.runs.begin_note(note.label, *note.place)
            self.run(index + 1, self.ends[index])
            self.runs.end_note()

    def is_block(self, token: Token) -> bool:
        return token.name in BLOCKS

    def enter(self, index: int, token: Token) -> int | None:
        name = token.name
        found = attributes(self.raw, token)
        style = style_of(self.rules, name, found)
        if self.is_left_out(index, token, found, style):
            return self.behind(index)
        label = self.found.indicators.get(index) or self.repeated(index, token, style)
        if label:
            self.runs.indicator(label, *self.place(index))
            return self.behind(index)
        if name == "br":
            self.break_line(token.start, token.end, self.line_behind(index + 1))
        elif name in BLOCKS:
            self.enter_block(index, token, found, style)
        elif self.is_gap(index, found):
            self.runs.space(*self.place(index))
            return self.behind(index)
        else:
            self.inline(index, _look(name, found, style))
        return None

    def leave(self, element: Element) -> None:
        if element.name in ("ol", "ul", "menu"):
            self.counters.pop()
        elif element.name == "li":
            self.runs.uncount()

    def text(self, index: int) -> None:
        token = self.tokens[index]
        start = token.start
        if self.note is not None and start < self.note.text <= token.end:
            start = self.note.text
        if any(element.name == "pre" for element in self.elements):
            self.preformatted(start, token.end)
        else:
            self.runs.text(start, token.end)

    def is_left_out(self, index: int, token: Token, found: dict[str, str], style: Style) -> bool:
        """Whether an element is no text here: hidden, a script, a note, or a note's label."""
        if token.name in SKIPPED or "hidden" in found or is_hidden(style):
            return True
        if any(word in found.get("style", "") for word in _COMMENTS):
            return True
        if self.note is not None:
            return index in self.note.skipped
        return index in self.found.notes

    def repeated(self, index: int, token: Token, style: Style) -> str | None:
        """The label of an indicator that is no link, None where an element is none."""
        if token.name != "sup" and style.get("vertical-align") != "super":
            return None
        if self.note is not None and token.start < self.note.text:
            return None
        before = self.runs.flow.text_from(self.runs.line) if self.runs.is_open else ""
        label = self.page.words(index).strip("[]()")
        return label if is_indicator(label, before, self.labels) else None

    def enter_block(self, index: int, token: Token, found: dict[str, str], style: Style) -> None:
        """A block begins."""
        name = token.name
        now = self.runs.shape
        shape = now._replace(depth=now.depth + _indent(style))
        if name in HEADINGS:
            shape = now._replace(kind="heading", level=HEADINGS[name])
        elif name == "blockquote":
            shape = now._replace(quote=now.quote + 1)
        elif name in ("td", "th"):
            inner = self.blocks[self.ends[index]] - self.blocks[index + 1]
            shape = now._replace(kind="text" if inner >= _LAYOUT else "table")
        elif name in ("ol", "ul", "menu"):
            shape = now._replace(depth=now.depth + _STEP)
            self.counters.append(Counter(name, found, list_style(style)))
        self.block(index, shape, look_of(style))
        if name == "li" and self.counters:
            label = self.counters[-1].label(found, list_style(style))
            if label and not label_at(self.line_behind(index).lstrip("*")):
                self.runs.count(label, Place(token.start, token.end))

    def break_line(self, start: int, end: int, following: str) -> None:
        """A line end within a paragraph; `following` is the next line as in Markdown.

        It is a blank, or the paragraph's end where the next line is empty or begins another one.
        """
        before = self.runs.flow.text_from(self.runs.line) if self.runs.is_open else ""
        if not following or begins_paragraph(before, following):
            self.runs.end_paragraph()
        else:
            self.runs.space(start, end)
        self.runs.line = self.runs.flow.length

    def preformatted(self, start: int, end: int) -> None:
        """Text in which line ends count."""
        at = start
        while at < end:
            stop = self.raw.find("\n", at, end)
            if stop < 0:
                stop = end
            self.runs.text(at, stop)
            if stop < end:
                following = self.raw.find("\n", stop + 1, end)
                line = self.raw[stop + 1 : following if following >= 0 else end]
                self.break_line(stop, stop + 1, line.strip())
            at = stop + 1

    def line_behind(self, index: int) -> str:
        """What follows a tag in its line, italics as in Markdown; no more than is needed."""
        found = ""
        for token in self.tokens[index + 1 : index + _FEW]:
            if token.kind == "text":
                text = self.raw[token.start : min(token.end, token.start + _LINE)]
                found += text if found.strip("*") else text.lstrip()
            elif token.name == "br" or (token.name in BLOCKS and (found or token.kind == "close")):
                break
            elif token.kind == "open" and not found and "italic" in LOOKS.get(token.name, PLAIN).on:
                found = "*"
            if len(found) > _LINE:
                break
        return found

    def is_gap(self, index: int, found: dict[str, str]) -> bool:
        """Whether an element is a gap made of blanks, as Word writes a tab."""
        if "mso-spacerun" in found.get("style", "") or self.ends[index] - index > _STEP:
            return False
        start, end = self.place(index)
        if "&nbsp;" not in self.raw[start:end] and "\xa0" not in self.raw[start:end]:
            return False
        return not self.page.words(index)


def _look(name: str, found: dict[str, str], style: Style) -> Look:
    """The marks that an inline element sets and clears."""
    own = LOOKS.get(name, PLAIN)
    styled = look_of(style)
    on = (own.on | styled.on) - styled.off
    if name == "a" and "href" in found:
        on |= {"link"}
    return Look(on, styled.off)


def _indent(style: Style) -> int:
    """How far a block's first line is indented, in columns."""
    sides = style.get("margin", "").split()
    left = style.get("margin-left") or (sides[3] if len(sides) == 4 else "")
    points = _points(left) + _points(style.get("text-indent", ""))
    return max(0, round(points / _POINTS_A_COLUMN))


def _points(length: str) -> float:
    match = _LENGTH.match(length)
    return float(match[1]) * _POINTS[match[2]] if match else 0.0


def _block_counts(tokens: Sequence[Token]) -> list[int]:
    """How many blocks begin before each token."""
    counts = [0]
    for token in tokens:
        counts.append(counts[-1] + (token.kind == "open" and token.name in BLOCKS))
    return counts
