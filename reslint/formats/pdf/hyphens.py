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
_PREFIXES = frozenset(
    "anti bi co counter cross de eco ex extra high inter intra long low macro mega mid micro mini"
    " mis multi non over para post pre pro pseudo quasi re self semi short socio sub super trans"
    " tri ultra un under vice well".split()
)
_FEWEST = 3


class Hyphens:
    """What a document tells of its hyphens."""

    def __init__(self, pages: Sequence[Sequence[Row]]) -> None:
        """`pages` are the rows of the body."""
        rows = [row.text for page in pages for row in page]
        self._compounds = set(_compounds(rows))
        self._words = {word for each in self._compounds for word in each.split("-")}
        joints = {_parts(one, other) for one, other in itertools.pairwise(rows)} - {None}
        odd = sum(parts is not None and self._is_odd(parts[0]) for parts in joints)
        self._hyphenates = odd >= _FEWEST and odd * 2 > len(joints)

    def is_soft(self, text: str, following: str) -> bool:
        """Whether the hyphen between `text` and `following` came with the end of the line.

        It did where the word stands elsewhere without it, and nowhere with it; and, in a
        document that hyphenates, where what stands before it is no word.
        """
        parts = _parts(text + "-", following)
        if not parts or "-".join(parts) in self._compounds:
            return False
        return "".join(parts) in self._words or (self._hyphenates and self._is_odd(parts[0]))

    def _is_odd(self, beginning: str) -> bool:
        """Whether the beginning of a word is none itself."""
        return beginning not in self._words and beginning not in _PREFIXES


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
