"""Markdown to a Source, on the exact byte ranges of pulldown-cmark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import pyromark

from reslint.formats.flow import Flow
from reslint.formats.lines import begins_paragraph, columns
from reslint.source import Comment, Mark, Origin, Place, Source, Span

SUFFIXES = (".md", ".markdown")

_OPTIONS = (
    pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
)
_LABEL = re.compile(r"\d{1,9}[.)]|[-+*]")
_UNDEFINED = re.compile(r"\[\^([^\]\s]+)\]")
_TAG = re.compile(r"<(/?)(em|i|u|strong|b)\s*>$")
_TAG_KINDS = {"em": "italic", "i": "italic", "u": "underline", "strong": "bold", "b": "bold"}
_MARK_KINDS = {"Emphasis": ("italic", 1), "Strong": ("bold", 2), "Link": ("link", 0)}


class Event(NamedTuple):
    """One event of the parser: its name, what it carries, and its range in code points."""

    name: str
    what: Any
    start: int
    end: int


def read(origin: Origin, path: str) -> Source:
    """The Source of a Markdown text."""
    walk = _Walk(origin)
    walk.blocks(list(_events(origin.text, 0)))
    walk.write_notes()
    lacks: Mapping[str, str] = {}
    if not any(mark.kind == "italic" for mark in walk.flow.marks):
        lacks = {"italics": "this draft has no italics at all"}
    return walk.flow.source(path, "markdown", lacks)


def _events(text: str, base: int) -> Iterator[Event]:
    """The parser's events, their byte ranges turned into code points of the whole origin."""
    offset = _code_points(text)
    for payload, place in pyromark.events_with_range(text, options=_OPTIONS):
        start, end = base + offset(place["start"]), base + offset(place["end"])
        if isinstance(payload, str):
            yield Event(payload, None, start, end)
            continue
        ((name, what),) = payload.items()
        if name in ("Start", "End") and isinstance(what, dict):
            ((tag, what),) = what.items()
            yield Event(f"{name} {tag}", what, start, end)
        elif name in ("Start", "End"):
            yield Event(f"{name} {what}", None, start, end)
        else:
            yield Event(name, what, start, end)


def _code_points(text: str) -> Callable[[int], int]:
    """Turns byte offsets of the text's UTF-8 form into code points."""
    if text.isascii():
        return lambda offset: offset
    ends: list[int] = []
    surplus = [0]
    more = 0
    for match in re.finditer(r"[^\x00-\x7f]+", text):
        at = match.start()
        for character in match[0]:
            more += len(character.encode()) - 1
            at += 1
            ends.append(at + more)
            surplus.append(more)
    return lambda offset: offset - surplus[bisect_right(ends, offset)]


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

    def blocks(self, events: list[Event]) -> None:
        """Walk the body; the definitions of notes are put by for `write_notes`."""
        self.labels |= _counted_labels(self.raw, events)
        i = 0
        while i < len(events):
            event = events[i]
            if event.name == "Start FootnoteDefinition":
                self.end_paragraph()
                last = i + 1
                while events[last].name != "End FootnoteDefinition":
                    last += 1
                self.notes.append((event.what, event, events[i + 1 : last]))
                i = last
            elif event.name in ("Start MetadataBlock", "Start HtmlBlock", "Start CodeBlock"):
                self.end_paragraph()
                closing = event.name.replace("Start", "End")
                last = i + 1
                while events[last].name != closing:
                    last += 1
                self.raw_block(event)
                i = last
            else:
                self.one(event)
            i += 1
        self.end_paragraph()

    def write_notes(self) -> None:
        """Write the notes behind the body, in the order of their definitions."""
        for label, definition, events in self.notes:
            self.flow.begin()
            self.open = True
            opening = self.raw.index(":", definition.start) + 1
            self.flow.stand_in(label, definition.start, opening)
            label_end = self.flow.length
            for event in events:
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
            for inner in _events(text, start):
                if inner.name == "Start Item":
                    self.flow.exact(inner.start, self.label_end(inner.start)[1])
                elif not inner.name.startswith("Start List"):
                    self.inline(inner)
        self.end_paragraph()

    def html(self, start: int, end: int) -> None:
        """The comments of an HTML stretch."""
        for match in re.compile(r"<!--(.*?)-->", re.DOTALL).finditer(self.raw, start, end):
            at = len(self.flow.paragraphs)
            self.flow.comments.append(Comment(match[1].strip(), Place(*match.span()), at))

    def one(self, event: Event) -> None:
        """One event of the body."""
        name = event.name
        if name in ("Start Paragraph", "Start TableCell"):
            self.end_paragraph()
            self.kind = "table" if name == "Start TableCell" else "text"
            self.begin_paragraph(event.start)
        elif name == "Start Heading":
            self.end_paragraph()
            self.kind = "heading"
            self.level = _heading_level(event.what)
            self.begin_paragraph(event.start)
        elif name == "Start Item":
            self.end_paragraph()
            label, content = self.label_end(event.start)
            self.pending = (label, content)
            self.item = _label_start(self.raw, event.start)
        elif name in ("Start BlockQuote", "End BlockQuote"):
            self.end_paragraph()
            self.quote += 1 if name.startswith("Start") else -1
        elif name in ("End Paragraph", "End Heading", "End TableCell", "End Item", "Start List"):
            self.end_paragraph()
            if name == "End Item":
                self.pending = None
        elif name not in ("End List", "Rule"):
            self.inline(event)

    def label_end(self, start: int) -> tuple[int, int]:
        """Where a list item's label ends, and where its text begins."""
        start = _label_start(self.raw, start)
        match = _LABEL.match(self.raw, start)
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
            line_start = self.raw.rfind("\n", 0, self.first) + 1
            depth = columns(self.raw[line_start : self.first].replace(">", " "))
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
        if not self.open and name in ("Text", "Code", "FootnoteReference", "Start Emphasis",
                                      "Start Strong", "Start Link", "InlineHtml"):  # fmt: skip
            self.begin_paragraph(event.start)
        if name == "Text":
            self.text(event)
        elif name == "FootnoteReference":
            self.flow.indicator(event.what, event.start, event.end)
        elif name in ("SoftBreak", "HardBreak"):
            self.line_break(event)
        elif name == "InlineHtml":
            self.tag(event)
        elif name == "Code":
            self.flow.stand_in(event.what, event.start, event.end)
        elif name.startswith("Start "):
            self.begun.append((name[6:], self.flow.length, event.start, event.end))
        elif name.startswith("End ") and self.begun and self.begun[-1][0] == name[4:]:
            self.mark(*self.begun.pop())

    def text(self, event: Event) -> None:
        """A run of text; an undefined `[^9]` arrives in pieces, its first the bracket."""
        if event.what == "[":
            match = _UNDEFINED.match(self.raw, event.start)
            if match:
                self.flow.indicator(match[1], *match.span())
                self.skip_to = match.end()
                return
        if self.raw.startswith(event.what, event.start) and len(event.what) == (
            event.end - event.start
        ):
            self.flow.exact(event.start, event.end)
        else:
            self.flow.stand_in(event.what, event.start, event.end)

    def line_break(self, event: Event) -> None:
        """A line end within a paragraph: a space, or a new paragraph that had no empty line."""
        following = event.end
        while following < len(self.raw) and self.raw[following] in " \t>":
            following += 1
        line_end = self.raw.find("\n", following)
        line = self.raw[following : line_end if line_end >= 0 else len(self.raw)]
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
        tag = _TAG.match(event.what)
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


def _counted_labels(raw: str, events: list[Event]) -> dict[int, str]:
    """Counted labels of the items of lists in which every number is typed `1`, by offset.

    Lists that only comments part are one list. Typed numbers count in all others.
    """
    counted: dict[int, str] = {}
    stack: list[list[int] | None] = []
    last: dict[int, list[int]] = {}
    groups: list[list[int]] = []
    for event in events:
        if event.name == "Start List":
            level = len(stack)
            group = last.get(level) if event.what is not None else None
            if event.what is not None and group is None:
                group = []
                groups.append(group)
            stack.append(group)
        elif event.name == "End List":
            ended = stack.pop()
            last = {depth: group for depth, group in last.items() if depth < len(stack)}
            if ended is not None:
                last[len(stack)] = ended
        elif event.name == "Start Item" and stack and stack[-1] is not None:
            stack[-1].append(event.start)
        elif event.name.startswith("Start") and event.name != "Start HtmlBlock":
            last.pop(len(stack), None)
    for indented in groups:
        group = [_label_start(raw, item) for item in indented]
        typed = [_LABEL.match(raw, item) for item in group]
        if len(group) > 1 and all(match and match[0][:-1] == "1" for match in typed):
            for number, (item, match) in enumerate(zip(group, typed, strict=True), 1):
                assert match
                counted[item] = f"{number}{match[0][-1]}"
    return counted


def _label_start(raw: str, start: int) -> int:
    """Where an item's label begins: its range may begin with the indent."""
    while start < len(raw) and raw[start] in " \t":
        start += 1
    return start


def _heading_level(what: object) -> int:
    match = re.search(r"[1-6]", str(what))
    return int(match[0]) if match else 1


def _is_fenced(what: object) -> bool:
    return "Fenced" in str(what)
