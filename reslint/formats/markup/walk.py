"""A walk through the elements of a markup text that fills the runs of a flow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from reslint.formats.markup.runs import Runs, Shape
from reslint.formats.markup.style import PLAIN, Look
from reslint.formats.markup.tokens import Grammar, Token, cut, ends
from reslint.source import Comment, Origin, Place


class Element(NamedTuple):
    """An element that has begun: its tag, the token that ends it, what its end restores."""

    at: int
    end: int
    name: str
    is_block: bool
    shape: Shape
    is_marked: bool
    cleared: list[Any]


class Walk:
    """Goes through the tokens once; a format says what each element is by `enter`."""

    def __init__(self, origin: Origin, grammar: Grammar) -> None:
        self.raw = origin.text
        self.tokens: Sequence[Token] = cut(origin.text, grammar)
        self.ends = ends(self.tokens, grammar)
        self.runs = Runs(origin)
        self.elements: list[Element] = []

    def enter(self, index: int, token: Token) -> int | None:
        """Begin an element by `block`, `inline`, or jump to the token that is returned."""
        raise NotImplementedError

    def part(self) -> None:
        """A block begins or ends here, and with it the paragraph."""
        self.runs.end_paragraph()

    def leave(self, element: Element) -> None:
        """An element of the format's own has ended."""

    def run(self, first: int, last: int) -> None:
        """Walk from one token to before another one."""
        at = first
        outer = len(self.elements)
        while at < last:
            self._close(at, outer)
            token = self.tokens[at]
            at += 1
            if token.kind == "open":
                at = self.enter(at - 1, token) or at
            elif token.kind == "text" and not self._is_layout(at - 1):
                self.text(at - 1)
            elif token.kind == "cdata":
                self.runs.literal(token.start + len("<![CDATA["), token.end - len("]]>"))
            elif token.kind == "comment":
                self.runs.flow.comments.append(self.comment(token))
        self._close(last, outer)

    def text(self, index: int) -> None:
        """A text that is not only there to lay out the tags."""
        token = self.tokens[index]
        self.runs.text(token.start, token.end)

    def comment(self, token: Token) -> Comment:
        """A comment and the paragraph it stands before or in."""
        text = self.raw[token.start + len("<!--") : token.end].removesuffix("-->").strip()
        return Comment(text, Place(token.start, token.end), len(self.runs.flow.paragraphs))

    def behind(self, index: int) -> int:
        """The token behind an element; one that only implies the element's end is not passed."""
        end = self.ends[index]
        if end < len(self.tokens) and self._closes(index, end):
            return end + 1
        return end

    def place(self, index: int) -> Place:
        """Where an element stands in the text, with its tags."""
        end = self.ends[index]
        start = self.tokens[index].start
        if end == len(self.tokens):
            return Place(start, len(self.raw))
        last = self.tokens[end]
        return Place(start, last.end if self._closes(index, end) else last.start)

    def block(self, index: int, shape: Shape, look: Look = PLAIN) -> None:
        """An element begins whose text stands in paragraphs of its own."""
        self.part()
        self._push(index, True, look)
        self.runs.shape = shape

    def inline(self, index: int, look: Look = PLAIN) -> None:
        """An element within a paragraph begins, with the marks that it sets and clears."""
        self._push(index, False, look)

    def is_block(self, token: Token) -> bool:
        """Whether a tag parts paragraphs."""
        raise NotImplementedError

    def _push(self, index: int, is_block: bool, look: Look) -> None:
        cleared = self.runs.clear(look.off) if look.off else []
        token = self.tokens[index]
        if look.on:
            tag = None if is_block else Place(token.start, token.end)
            self.runs.begin_mark(sorted(look.on), tag, token.start)
        shape, end = self.runs.shape, self.ends[index]
        element = Element(index, end, token.name, is_block, shape, bool(look.on), cleared)
        self.elements.append(element)

    def _close(self, at: int, outer: int) -> None:
        """End the elements that end with the token at an index, or before it."""
        while len(self.elements) > outer and self.elements[-1].end <= at:
            element = self.elements.pop()
            if element.is_marked:
                self.runs.end_mark(self._closing(element))
            if element.cleared:
                self.runs.restore(element.cleared)
            self.leave(element)
            if element.is_block:
                self.part()
                self.runs.shape = element.shape

    def _closing(self, element: Element) -> Place | None:
        if element.end < len(self.tokens) and self._closes(element.at, element.end):
            token = self.tokens[element.end]
            return Place(token.start, token.end)
        return None

    def _closes(self, index: int, end: int) -> bool:
        token = self.tokens[end]
        return token.kind == "close" and token.name == self.tokens[index].name

    def _is_layout(self, index: int) -> bool:
        """Whether a text is white space between the tags of blocks, which no one sees."""
        token = self.tokens[index]
        if not self.raw[token.start : token.end].isspace():
            return False
        before = self.tokens[index - 1] if index else None
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if after is None or (after.kind in ("open", "close") and self.is_block(after)):
            return True
        return before is None or (before.kind == "close" and self.is_block(before))
