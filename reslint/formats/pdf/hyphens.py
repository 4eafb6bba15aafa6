"""Hyphens at line ends: those of the word, and those that came with the end of the line.

A PDF shows both alike. Word processors do not hyphenate unless they are told to, and the
Organization does not: a hyphen stays unless the document itself tells that it came with the line.
"""

# ruff: noqa: SIM905 - lists of words read best as words

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from reslint.formats.pdf.rows import Row

_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_END = re.compile(r"[^\W\d_]+$")
_BEGINNING = re.compile(r"[^\W\d_]+")
# What stands before hyphens that are the word's own.
_PREFIXES = frozenset(
    "above anti co cross ex extra half high inter intra long low macro mid micro multi non over"
    " para post pre pro quasi re self semi short socio sub trans ultra under vice well".split()
)
_HARD = frozenset(
    "above anti cross ex half high long low mid non post quasi self semi short socio twenty thirty"
    " forty fifty sixty seventy eighty ninety vice well".split()
)
_SUSPENDED = re.compile(r"(?:and|or|to)\b(?!-)")  # `low- and middle-income`
_FEWEST = 3


class Hyphens:
    """What a document tells of its hyphens."""

    def __init__(self, pages: Sequence[Sequence[Row]]) -> None:
        """`pages` are the rows of the body."""
        rows = [row.text for page in pages for row in page]
        self._compounds = set(_compounds(rows))
        self._words = {word for each in self._compounds for word in each.split("-")}
        joints = {_parts(one, other) for one, other in itertools.pairwise(rows)} - {None}
        odd = sum(parts is not None and self._is_odd(parts) for parts in joints)
        self._hyphenates = odd >= _FEWEST and odd * 2 > len(joints)

    def joint(self, text: str, following: str) -> str | None:
        """What stands between a line that ends with a hyphen and the following one.

        None where the hyphen came with the end of the line: where the word stands elsewhere
        without it, and nowhere with it; and, in a document that hyphenates, where what stands
        before it or behind it is no word.
        """
        if _SUSPENDED.match(following):
            return " "
        parts = _parts(text, following)
        if not parts or "-".join(parts) in self._compounds:
            return ""
        if "".join(parts) in self._words or (self._hyphenates and self._is_odd(parts)):
            return None
        return ""

    def _is_odd(self, parts: tuple[str, str]) -> bool:
        """Whether a part of a word is none itself."""
        beginning, end = parts
        if "-".join(parts) in self._compounds or beginning in _HARD:
            return False
        is_word = beginning in self._words or beginning in _PREFIXES
        return not is_word or end not in self._words


def _compounds(rows: Sequence[str]) -> Iterator[str]:
    """The words of the rows, but for those that a line's end cuts in two."""
    is_cut = False
    for row in rows:
        words = _COMPOUND.findall(row.lower())
        end = len(words) - (row[-1:] in ("-", "\x02"))
        yield from words[is_cut:end]
        is_cut = end < len(words)


def _parts(text: str, following: str) -> tuple[str, str] | None:
    """What stands before and behind a hyphen at a line's end, None where there is none."""
    if text[-1:] not in ("-", "\x02"):
        return None
    end, beginning = _END.search(text[:-1]), _BEGINNING.match(following)
    if not end or not beginning or not beginning[0].islower():
        return None
    return end[0].lower(), beginning[0]
