"""The links within a page, and how its elements hang together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from reslint.formats.html.grammar import BLOCKS
from reslint.formats.markup.tokens import Token, attributes

# Word writes `_ftn1`, LibreOffice `sdfootnote1sym`, pandoc `fn1`, MediaWiki `cite_note-1`.
_HINT = re.compile(r"note|ftn|edn|fn[-_:]?\d|cite|^fn", re.IGNORECASE)
_NAMED = re.compile(r"\s(?:id|name|href)\s*=", re.IGNORECASE)
_AGAIN = re.compile(r"^(\d+):\d+$")
_NEAR = 40
"""So many tokens or characters are looked at where something short is looked for."""


class Link(NamedTuple):
    """A link to a place of the page: its element, its text without brackets, where it leads.

    `is_hinted` says that it looks like one to a note: by its target's name, its role, or its
    place above the line.
    """

    at: int
    text: str
    fragment: str
    is_hinted: bool


class Page:
    """The tokens of a page with the parent of each, its links and named elements."""

    def __init__(self, raw: str, tokens: Sequence[Token], ends: Sequence[int]) -> None:
        self.raw = raw
        self.tokens = tokens
        self.ends = ends
        self.parents = _parents(tokens, ends)
        self.ids: dict[str, int] = {}
        self.named: list[tuple[int, str]] = []
        self.links: list[Link] = []
        for at, token in enumerate(tokens):
            if token.kind == "open" and _NAMED.search(raw, token.start, token.end):
                self._enter(at, attributes(raw, token))

    def _enter(self, at: int, found: dict[str, str]) -> None:
        for name in (found.get("id"), found.get("name")):
            if name:
                self.ids.setdefault(name, at)
                self.named.append((at, name))
        _, mark, fragment = found.get("href", "").partition("#")
        if self.tokens[at].name == "a" and mark and fragment:
            told = f"{found.get('role', '')} {found.get('class', '')} {found.get('type', '')}"
            around = (self.parents[at], at + 1)
            is_high = any(each >= 0 and self.tokens[each].name == "sup" for each in around)
            is_hinted = bool(_HINT.search(fragment)) or "note" in told or is_high
            # markdown-it writes `1:1` where a note is called again.
            text = _AGAIN.sub(r"\1", self.words(at).strip("[]().^ "))
            self.links.append(Link(at, text, fragment, is_hinted))

    def links_in(self, at: int) -> Sequence[Link]:
        """The links within an element."""
        first = bisect_left(self.links, at, key=lambda link: link.at)
        return self.links[first : bisect_left(self.links, self.ends[at], key=lambda link: link.at)]

    def words(self, at: int) -> str:
        """The text of a short element; of a long one something that is no label."""
        text = "".join(
            self.raw[token.start : token.end]
            for token in self.tokens[at + 1 : min(self.ends[at], at + _NEAR)]
            if token.kind == "text"
        )
        return unescape(text).strip() if len(text) <= _NEAR else "…"

    def first_text(self, at: int) -> int | None:
        """The first text of an element that is not white space, if one is near."""
        for index in range(at + 1, min(self.ends[at], at + _NEAR)):
            token = self.tokens[index]
            if token.kind == "text" and not self.raw[token.start : token.end].isspace():
                return index
        return None

    def outward(self, at: int) -> Iterator[int]:
        """The element itself and those it stands in, innermost first."""
        while at >= 0:
            yield at
            at = self.parents[at]

    def block(self, at: int) -> int | None:
        """The block that an element stands in, or is."""
        return next((each for each in self.outward(at) if self.tokens[each].name in BLOCKS), None)

    def place(self, at: int) -> tuple[int, int]:
        """Where an element stands in the text, with its tags."""
        end = self.ends[at]
        if end == len(self.tokens):
            return self.tokens[at].start, len(self.raw)
        last = self.tokens[end]
        closes = last.kind == "close" and last.name == self.tokens[at].name
        return self.tokens[at].start, last.end if closes else last.start


def _parents(tokens: Sequence[Token], ends: Sequence[int]) -> list[int]:
    """For every token the innermost element it stands in, -1 for none."""
    found: list[int] = []
    stack: list[int] = []
    for at, token in enumerate(tokens):
        while stack and ends[stack[-1]] <= at:
            stack.pop()
        found.append(stack[-1] if stack else -1)
        if token.kind == "open":
            stack.append(at)
    return found
