"""The first words of a paragraph, cut one by one."""

from __future__ import annotations

from typing import NamedTuple

_MARKS = ".,;:!?)]\u201d\u2019\"'*_\u2026\u2013\u2014\ufffc"


class Word(NamedTuple):
    """One word, in offsets of the text: without the marks behind it, and in lower case."""

    start: int
    end: int
    lower: str
    stop: bool  # a mark follows it: the phrase cannot go on


_NO_WORD = Word(0, 0, "", True)


class FirstWords(dict[int, Word]):
    """The words of a paragraph's start, cut one by one, since most phrases have one or two."""

    __slots__ = ("_at", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._at = 0

    def __missing__(self, index: int) -> Word:
        for each in range(len(self), index + 1):
            self[each] = self._cut()
        return self[index]

    def _cut(self) -> Word:
        text, at = self.text, self._at
        while at < len(text) and text[at] in " \t[":
            at += 1
        if at >= len(text):
            return _NO_WORD
        end = text.find(" ", at)
        if end < 0:
            end = len(text)
        self._at = end
        bare = text[at:end].rstrip(_MARKS)
        return Word(at, at + len(bare), bare.lower(), len(bare) < end - at)

    def between(self, first: int, last: int) -> str:
        """The words from `first` up to and without `last`, with single spaces."""
        if first >= last:
            return ""
        return " ".join([self.text[self[i].start : self[i].end] for i in range(first, last)])
