"""Markdown to a Source, on the exact byte ranges of pulldown-cmark."""

from __future__ import annotations

import re
from collections.abc import Callable

from reslint.formats.commonmark import LABEL, Event, counted_labels, events, label_start
from reslint.formats.decode import decode
from reslint.formats.flow import Flow
from reslint.formats.lines import Indent, begins_paragraph
from reslint.source import Comment, Mark, Origin, Place, Source, Span

SUFFIXES = (".md", ".markdown")

_UNDEFINED = r"\[\^([^\]\s]{1,99})\]"
_TAG = r"<(/?)(em|i|u|strong|b)\s*>$"
_TAG_KINDS = {"em": "italic", "i": "italic", "u": "underline", "strong": "bold", "b": "bold"}
_MARK_KINDS = {"Emphasis": ("italic", 1), "Strong": ("bold", 2), "Link": ("link", 0)}

_WHOLE = frozenset(
    f"Start {block}" for block in ("FootnoteDefinition", "MetadataBlock", "HtmlBlock", "CodeBlock")
)
"""Blocks that are dealt with as a whole."""
_LINE_START = 240
"""As much of a line as tells whether a paragraph begins there."""
_NOTHING = frozenset({"End List", "Rule"})
_TEXT = frozenset({
    "Text", "Code", "FootnoteReference", "Start Emphasis", "Start Strong", "Start Link",
    "InlineHtml",
})  # fmt: skip
"""What a paragraph begins with where no block has begun it."""


def read(data: bytes, path: str, view: str = "accepted") -> Source:
    """The Source of a Markdown text; raises Failure for what is no text. It has one view."""
    del view
    origin = decode(data)
    walk = _Walk(origin)
    walk.blocks(events(origin.text, 0))
    walk.write_notes()
    return walk.flow.source(path, "markdown")


class _Walk:
    """Goes through the events once and fills the flow."""

    def __init__(self, origin: Origin) -> None:
        self.flow = Flow(origin)
        self.raw = origin.text
        self.open = False
        self.quote = 0
        self.level = 0
        self.kind = "text"
        self.labels: dict[int, str] = {}
        self.pending: tuple[int, int] | None = None
        self.begun: list[tuple[str, int, int, int]] = []
        self.notes: list[tuple[str, Event, list[Event]]] = []
        self.skip_to = 0
        self.first = self.line = self.item = 0
        self.indent = Indent(self.raw)

    def blocks(self, found: list[Event]) -> None:
        """Walk the body; the definitions of notes are put by for `write_notes`."""
        self.labels |= counted_labels(self.raw, found)
        i = 0
        while i < len(found):
            event = found[i]
            if event.name in _WHOLE:
                self.end_paragraph()
                closing = event.name.replace("Start", "End")
                last = i + 1
                while found[last].name != closing:
                    last += 1
                if closing == "End FootnoteDefinition":
                    self.notes.append((event.what, event, found[i + 1 : last]))
                else:
                    self.raw_block(event)
                i = last
            else:
                self.one(event)
            i += 1
        self.end_paragraph()

    def write_notes(self) -> None:
        """Write the notes behind the body, in the order of their definitions."""
        for label, definition, inner in self.notes:
            self.flow.begin()
            self.open = True
            opening = self.raw.index(":", definition.start) + 1
            self.flow.stand_in(label, definition.start, opening)
            label_end = self.flow.length
            for event in inner:
                if event.name.startswith(("Start Paragraph", "Start Item")):
                    self.flow.stand_in(" ", event.start, event.start)
                elif event.name not in ("End Paragraph", "End Item"):
                    self.inline(event)
            self.flow.end_note(label, label_end)
            self.open = False

    def raw_block(self, event: Event) -> None:
        """A block the parser does not read as text: HTML, indented or fenced code, metadata."""
        if event.name == "Start HtmlBlock":
            self.html(event.start, event.end)
        elif event.name == "Start CodeBlock" and not _is_fenced(event.what):
            self.indented(event)

    def indented(self, event: Event) -> None:
        """Text indented by four spaces: in a draft a subparagraph, so it is read as text."""
        line_start = self.raw.rfind("\n", 0, event.start) + 1
        last_end = line_start
        for match in re.compile(r"[^\n]+").finditer(self.raw, line_start, event.end):
            start = match.start() + len(match[0]) - len(match[0].lstrip(" \t>"))
            text = self.raw[start : match.end()].rstrip()
            if not text:
                continue
            apart = self.raw.count("\n", last_end, start) > 1
            if self.open and not apart and not begins_paragraph(self.line_so_far(), text):
                self.flow.stand_in(" ", last_end, start)
                self.line = self.flow.length
            else:
                self.end_paragraph()
                self.begin_paragraph(start)
            last_end = start + len(text)
            for inner in events(text, start):
                if inner.name == "Start Item":
                    self.flow.exact(inner.start, self.label_end(inner.start)[1])
                elif not inner.name.startswith("Start List"):
                    self.inline(inner)
        self.end_paragraph()

    def html(self, start: int, end: int) -> None:
        """The comments of an HTML stretch."""
        opening = self.raw.find("<!--", start, end)
        while opening >= 0:
            closing = self.raw.find("-->", opening + 4, end)
            if closing < 0:
                break
            text = self.raw[opening + 4 : closing].strip()
            place = Place(opening, closing + 3)
            self.flow.comments.append(Comment(text, place, len(self.flow.paragraphs)))
            opening = self.raw.find("<!--", closing + 3, end)

    def one(self, event: Event) -> None:
        """One event of the body."""
        step = _BLOCK_STEPS.get(event.name)
        if step is not None:
            step(self, event)
        elif event.name not in _NOTHING:
            self.inline(event)

    def begin_block(self, event: Event) -> None:
        """A paragraph or a cell of a table begins."""
        self.end_paragraph()
        self.kind = "table" if event.name == "Start TableCell" else "text"
        self.begin_paragraph(event.start)

    def begin_heading(self, event: Event) -> None:
        """A heading begins."""
        self.end_paragraph()
        self.kind = "heading"
        self.level = _heading_level(event.what)
        self.begin_paragraph(event.start)

    def begin_item(self, event: Event) -> None:
        """An item of a list begins; its first paragraph will bear its label."""
        self.end_paragraph()
        self.pending = self.label_end(event.start)
        self.item = label_start(self.raw, event.start)

    def end_item(self, _event: Event) -> None:
        """An item of a list ends."""
        self.end_paragraph()
        self.pending = None

    def begin_quote(self, _event: Event) -> None:
        """A block quote begins."""
        self.end_paragraph()
        self.quote += 1

    def end_quote(self, _event: Event) -> None:
        """A block quote ends."""
        self.end_paragraph()
        self.quote -= 1

    def end_block(self, _event: Event) -> None:
        """A block that holds text ends, or one begins that holds items."""
        self.end_paragraph()

    def label_end(self, start: int) -> tuple[int, int]:
        """Where a list item's label ends, and where its text begins."""
        start = label_start(self.raw, start)
        match = LABEL.match(self.raw, start)
        end = match.end() if match else start
        text = end
        while text < len(self.raw) and self.raw[text] in " \t":
            text += 1
        return end, text

    def begin_paragraph(self, start: int) -> None:
        """Begin a paragraph, with the label of the list item whose first text it is."""
        self.flow.begin()
        self.open = True
        self.first = start
        if self.pending:
            end, content = self.pending
            self.first = self.item
            label = self.labels.get(self.item)
            if label is None:
                self.flow.exact(self.item, end)
            else:
                self.flow.stand_in(label, self.item, end)
            self.flow.exact(end, content)
            self.pending = None
        self.line = self.flow.length

    def end_paragraph(self) -> None:
        """End the paragraph that is open, if one is."""
        if self.open:
            depth = self.indent.before(self.first)
            if self.quote:
                depth = max(0, depth - 2 * self.quote)
            self.flow.end(self.kind, depth, self.quote, self.level)
            self.open = False
        self.kind, self.level = "text", 0

    def line_so_far(self) -> str:
        """The text of the paragraph's line that is being read."""
        return self.flow.text_from(self.line)

    def inline(self, event: Event) -> None:
        """One event within a paragraph."""
        if event.start < self.skip_to:
            return
        name = event.name
        if not self.open and name in _TEXT:
            self.begin_paragraph(event.start)
        step = _INLINE_STEPS.get(name)
        if step is not None:
            step(self, event)
        elif name.startswith("Start "):
            self.begun.append((name[6:], self.flow.length, event.start, event.end))
        elif name.startswith("End ") and self.begun and self.begun[-1][0] == name[4:]:
            self.mark(*self.begun.pop())

    def indicator(self, event: Event) -> None:
        """A reference to a note."""
        self.flow.indicator(event.what, event.start, event.end)

    def code(self, event: Event) -> None:
        """A run of code."""
        self.flow.stand_in(event.what, event.start, event.end)

    def text(self, event: Event) -> None:
        """A run of text; an undefined `[^9]` arrives in pieces, its first the bracket."""
        if event.what == "[":
            match = re.compile(_UNDEFINED).match(self.raw, event.start)
            if match:
                self.flow.indicator(match[1], *match.span())
                self.skip_to = match.end()
                return
        if event.what == self.raw[event.start : event.end]:
            self.flow.exact(event.start, event.end)
        else:
            self.flow.stand_in(event.what, event.start, event.end)

    def line_break(self, event: Event) -> None:
        """A line end within a paragraph: a space, or a new paragraph that had no empty line."""
        following = event.end
        while following < len(self.raw) and self.raw[following] in " \t>":
            following += 1
        line = self.raw[following : following + _LINE_START].partition("\n")[0]
        if not self.begun and begins_paragraph(self.line_so_far(), line):
            kind, quote = self.kind, self.quote
            self.end_paragraph()
            self.kind, self.quote = kind, quote
            self.begin_paragraph(following)
        else:
            self.flow.stand_in(" ", event.start, following)
            self.line = self.flow.length

    def tag(self, event: Event) -> None:
        """An inline tag: italics and the like by element, comments, line breaks."""
        tag = re.match(_TAG, event.what)
        if event.what.startswith("<!--"):
            self.html(event.start, event.end)
        elif event.what.startswith("<br"):
            self.flow.stand_in(" ", event.start, event.end)
        elif tag and not tag[1]:
            self.begun.append((tag[2], self.flow.length, event.start, event.end))
        elif tag and self.begun and self.begun[-1][0] == tag[2]:
            kind, at, start, end = self.begun.pop()
            span = Span(at, self.flow.length)
            places = Place(start, end), Place(event.start, event.end)
            self.flow.marks.append(Mark(_TAG_KINDS[kind], span, *places))
            self.flow.cover(event.start, event.end)

    def mark(self, name: str, at: int, start: int, end: int) -> None:
        """A stretch of emphasis or a link has ended."""
        if name in _MARK_KINDS:
            kind, width = _MARK_KINDS[name]
            places = Place(start, start + width), Place(end - width, end)
            self.flow.marks.append(Mark(kind, Span(at, self.flow.length), *places))
            self.flow.cover(start, end)


_Step = Callable[[_Walk, Event], None]
_BLOCK_STEPS: dict[str, _Step] = {
    "Start Paragraph": _Walk.begin_block,
    "Start TableCell": _Walk.begin_block,
    "Start Heading": _Walk.begin_heading,
    "Start Item": _Walk.begin_item,
    "Start BlockQuote": _Walk.begin_quote,
    "Start List": _Walk.end_block,
    "End Paragraph": _Walk.end_block,
    "End TableCell": _Walk.end_block,
    "End Heading": _Walk.end_block,
    "End Item": _Walk.end_item,
    "End BlockQuote": _Walk.end_quote,
}
_INLINE_STEPS: dict[str, _Step] = {
    "Text": _Walk.text,
    "Code": _Walk.code,
    "FootnoteReference": _Walk.indicator,
    "InlineHtml": _Walk.tag,
    "SoftBreak": _Walk.line_break,
    "HardBreak": _Walk.line_break,
}


def _heading_level(what: object) -> int:
    match = re.search(r"[1-6]", str(what))
    return int(match[0]) if match else 1


def _is_fenced(what: object) -> bool:
    return "Fenced" in str(what)
