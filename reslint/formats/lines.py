"""Where a line begins a new paragraph although no empty line says so."""

from __future__ import annotations

import re

from reslint.source import INDICATOR
from reslint.vocabulary import phrase_at

_FIRST_LABEL = re.compile(r"(?:\((?:a|i|1)\)|1\\?[.)]|a[.)]|i[.)])\s")
_LABEL = re.compile(r"(?:\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)|\d{1,3}\\?[.)]|[a-z][.)]|[-–—•])\s")
_ITEM = re.compile(r"\([a-z]{1,6}\)\s+[*_]*[A-Z]")
_EMPHASIS = re.compile(r"[*_]{1,3}(?=[A-Z])")
_CLOSED = re.compile(r"[;:.,](?:\[\^[^\]]*\]|[\d\"”’)]|\s|" + INDICATOR + r")*$")


def begins_paragraph(line: str, following: str) -> bool:
    """Whether `following` begins a paragraph of its own after `line`.

    A list item may stand under its chapeau, a preambular paragraph under the last one, without
    an empty line, and even where the mark before it has been forgotten; a list that runs on
    within its paragraph has small letters and stays there (catalogue,
    subparagraph-initial-capital: `namely, (a) best value …, (b) …`).
    """
    if _ITEM.match(following):
        return True
    emphasis = _EMPHASIS.match(following)
    if emphasis:
        phrase = phrase_at(following, emphasis.end())
        if phrase is not None and phrase.known:
            return True
    closed = _CLOSED.search(line)
    if not closed:
        return False
    if emphasis and following.startswith("The ", emphasis.end()):
        return True
    if _FIRST_LABEL.match(following):
        return closed[0][0] in ":;."
    return bool(_LABEL.match(following)) and (bool(_LABEL.match(line)) or closed[0][0] in ";.")


def columns(indent: str) -> int:
    """How far white space indents, a tab as four columns."""
    return len(indent.replace("\t", "    "))
