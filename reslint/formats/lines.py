"""Where a line begins a new paragraph although no empty line says so."""

from __future__ import annotations

import re

from reslint.source import INDICATOR

# A label of a list, or an opening in emphasis: `(a)`, `2.`, `*Recalling*`.
_FIRST_LABEL = re.compile(r"(?:\((?:a|i|1)\)|1\\?[.)]|a[.)]|i[.)])\s")
_LABEL = re.compile(r"(?:\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)|\d{1,3}\\?[.)]|[a-z][.)]|[-–—•])\s")
_OPENING = re.compile(
    r"[*_]{1,3}(?:(?:[A-Z][a-z]+ly|Also|Further|Once again) )?"
    r"(?:[A-Z]?[a-z-]+(?:ing|ed|s)|Aware|Mindful|Desirous|Cognizant|The [A-Z]\w+)\b"
)
_CLOSED = re.compile(r"[;:.,](?:\[\^[^\]]*\]|[\d\"”’)]|\s|" + INDICATOR + r")*$")


def begins_paragraph(line: str, following: str) -> bool:
    """Whether `following` begins a paragraph of its own after `line`.

    A list item may stand under its chapeau, a preambular paragraph under the last one, without
    an empty line; a list that runs on within its paragraph stays there (catalogue,
    subparagraph-initial-capital: `namely, (a) best value …, (b) …`).
    """
    closed = _CLOSED.search(line)
    if not closed:
        return False
    if _OPENING.match(following):
        return True
    label = _FIRST_LABEL.match(following)
    if label:
        return closed[0][0] in ":;."
    return bool(_LABEL.match(following)) and (bool(_LABEL.match(line)) or closed[0][0] in ";.")


def columns(indent: str) -> int:
    """How far white space indents, a tab as four columns."""
    return len(indent.replace("\t", "    "))
