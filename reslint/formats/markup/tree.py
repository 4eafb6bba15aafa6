"""The elements of a file that is to be changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reslint.formats.akn import GRAMMAR as AKN
from reslint.formats.akn import INLINE
from reslint.formats.changes import Change
from reslint.formats.html.grammar import BLOCKS
from reslint.formats.html.grammar import GRAMMAR as HTML
from reslint.formats.markup.tokens import Token, cut, ends
from reslint.source import Place, Source


class Tree:
    """The tokens of a source's origin, with the ends of elements."""

    def __init__(self, source: Source) -> None:
        grammar = AKN if source.format == "akn" else HTML
        self.raw = source.origin.text
        self.tokens: Sequence[Token] = cut(self.raw, grammar)
        self.ends = ends(self.tokens, grammar)
        self.starts = [token.start for token in self.tokens]
        self.is_akn = source.format == "akn"
        self.notes = [source.place(indicator.span) for indicator in source.indicators]

    def is_block(self, at: int) -> bool:
        """Whether a tag parts paragraphs."""
        name = self.tokens[at].name
        return name not in INLINE if self.is_akn else name in BLOCKS

    def at(self, offset: int) -> int:
        """The token that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def within(self, start: int, end: int) -> Iterator[Token]:
        """The tokens that lie in a stretch, wholly or in part, without those of notes."""
        first, last = self.at(start), self.at(end - 1)
        whole = self.tokens[first].start, self.tokens[last].end
        return (token for _, token in self.from_to(*whole))

    def from_to(self, start: int, end: int) -> Iterator[tuple[int, Token]]:
        """The tokens that lie in a stretch; those of notes and their indicators are left out."""
        notes = [place for place in self.notes if start <= place.start and place.end <= end]
        at = bisect_left(self.starts, start)
        while at < len(self.tokens) and self.tokens[at].end <= end:
            token = self.tokens[at]
            if not any(note.start <= token.start and token.end <= note.end for note in notes):
                yield at, token
            at += 1


def reach(changes: Sequence[Change]) -> Place:
    """The stretch from the first to the last of some changes."""
    starts, stops = [each.start for each in changes], [each.end for each in changes]
    return Place(min(starts), max(stops))
