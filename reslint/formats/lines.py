"""Where a line begins a new paragraph although no empty line says so."""

from __future__ import annotations

import re

from reslint.source import INDICATOR
from reslint.vocabulary import phrase_at

# Compiled when first needed, since most drafts are not hard-wrapped.
_FIRST_LABEL = r"(?:\((?:a|i|1)\)|1\\?[.)]|a[.)]|i[.)])\s"
_LABEL = r"(?:\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)|\d{1,3}\\?[.)]|[a-z][.)]|[-–—•])\s"
_ITEM = r"\([a-z]{1,6}\)\s+[*_]*[A-Z]"
_EMPHASIS = r"[*_]{1,3}(?=[A-Z])"
_CLOSED = r"[;:.,](?:\[\^[^\]]*\]|[\d\"”’)]|\s|" + INDICATOR + r")*$"


def begins_paragraph(line: str, following: str) -> bool:
    """Whether `following` begins a paragraph of its own after `line`.

    A list item may stand under its chapeau, a preambular paragraph under the last one, without
    an empty line, and even where the mark before it has been forgotten; a list that runs on
    within its paragraph has small letters and stays there (catalogue,
    subparagraph-initial-capital: `namely, (a) best value …, (b) …`).
    """
    if re.match(_ITEM, following):
        return True
    emphasis = re.match(_EMPHASIS, following)
    if emphasis:
        phrase = phrase_at(following, emphasis.end())
        if phrase is not None and phrase.known:
            return True
    closed = re.search(_CLOSED, line)
    if not closed:
        return False
    if emphasis and following.startswith("The ", emphasis.end()):
        return True
    if re.match(_FIRST_LABEL, following):
        return closed[0][0] in ":;."
    return bool(re.match(_LABEL, following)) and (
        bool(re.match(_LABEL, line)) or closed[0][0] in ";."
    )


def columns(indent: str) -> int:
    """How far white space indents, a tab as four columns."""
    return len(indent.replace("\t", "    "))


class Indent:
    """How far in its line a place stands; asked in reading order, it reads every line once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._columns = 0

    def before(self, offset: int) -> int:
        """The columns between the line's beginning and an offset."""
        if offset < self._at:
            self._at = self._columns = 0
        line_end = self._text.rfind("\n", self._at, offset)
        if line_end >= 0:
            self._at, self._columns = line_end + 1, 0
        self._columns += columns(self._text[self._at : offset])
        self._at = offset
        return self._columns
