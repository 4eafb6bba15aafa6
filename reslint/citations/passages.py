"""The passages that a text refers to: `paragraph 3 (a) above`, `Article 73 of the Charter`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from reslint import quotations
from reslint.citations import Citation
from reslint.document import Document, Part
from reslint.source import Span


class Target(NamedTuple):
    """One number of a passage: `3`, `(a)`; `letters` are its own labels, `(a)` and `(i)`.

    `number` is empty where letters alone are named. `through` begins a range up to this one.
    """

    span: Span
    number: str
    letters: tuple[str, ...] = ()
    through: bool = False


class Passage(NamedTuple):
    """A word, its numbers, and of what they are.

    Kinds: paragraph, subparagraph, article, section, chapter, part, annex (which may have no
    number). `owner` says of what: above, below, own (`of the present resolution`), charter,
    statute (of the International Court of Justice), treaty (another charter, convention,
    covenant, protocol), resolution, empty where nothing is said; `owner_span` covers these words.
    """

    part: int
    span: Span
    kind: str
    word: Span
    abbreviated: bool
    targets: tuple[Target, ...]
    owner: str
    owner_span: Span | None
    quoted: bool


# Searched for one by one: that is faster than one pattern over the whole text.
_STEMS = ("ara", "rticle", "rt.", "ection", "ect.", "hapter", "hap.", "nnex", "art ", "arts ")
_WORD = re.compile(
    r"((?:[Ss]ub-?)?)([Pp]ara(?:graph)?|[Aa]rt(?:icle)?|[Ss]ect(?:ion)?|[Cc]hap(?:ter)?"
    r"|[Pp]art(?=s? [A-Z\d])|[Aa]nnex(?:e(?=s))?)s?(\.?) ?"
    r"(?=\d|[IVXL]+\b|\([a-z]{1,3}\)|[A-Z] |(?:to|of) )"
)
_KINDS = {
    "par": "paragraph", "art": "article", "sec": "section", "cha": "chapter", "ann": "annex",
}  # fmt: skip
_TARGET = re.compile(
    r"(\d{1,3}[A-Z]?(?![\w/%]|[.,]\d)|[IVXL]{1,7}\b(?!\.\d)|[A-Z](?= )|)"
    r"((?: ?\([a-z0-9]{1,4}\))*)"
)
_SEPARATOR = re.compile(r", (?:and )?| (?:and|or|to) | ?– ?|-")
_ABOVE_SUB = r"[Pp]aragraph (\d{1,3}),? $"
_LABELS = re.compile(r"\([a-z0-9]{1,4}\)")
# What may stand between an article and its treaty: `Article 2, paragraph 4, of the Charter`,
# `Article 73 e of the Charter`. These patterns are compiled where a draft needs them.
_BETWEEN = (
    r"(?: [a-h]\b)?(?:,? (?:and |or )?(?:(?:[Ss]ub)?[Pp]aragraphs?|[Cc]hapters?|[Aa]rticles?)"
    r" [\dIVXL() a-h,]{1,20}?)?(?=,? (?:of|in|under|to|above|below)\b)"
)
_PREPOSITIONS = (" of ", ", of ", " in ", " under ", " to ", ", in ", ", under ", ", to ")
_OWN = ("the present ", "this ", "the current ")
_STATUTE = ("the Statute of the International Court", "the Statute of the Court")
_CHARTER = (
    r"(?:the |its )?(?:(?:UN|U\.N\.|United Nations) [Cc]harter\b(?! of)"
    r"|[Cc]harter\b(?: of the (?:United Nations|UN\b)|(?! of)))"
)
_TREATY = (
    r"(?:the |its |that )(?:[A-Z][\w-]+ (?:and )?){0,4}?(?:Convention|Covenant|Protocol|Treaty"
    r"|Charter|Statute|Declaration|Constitution)s?\b"
)
_TREATIES = (
    "Convention", "Covenant", "Protocol", "Treat", "Charter", "Statute", "Declaration",
    "Constitution",
)  # fmt: skip
_RESOLUTION = r"(?:its |the |[A-Z]\w+ (?:[A-Za-z]+ ){0,5})?(?:resolution|decision)s? \d"
_LONGEST = 90


def find(document: Document) -> tuple[Passage, ...]:
    """Every passage that a word and a number name, by place."""
    text = document.source.text
    starts = set()
    for stem in _STEMS:
        at = text.find(stem)
        while at >= 0:
            starts.add(_word_start(text, at))
            at = text.find(stem, at + 1)
    found = []
    for start in sorted(starts):
        match = _WORD.match(text, start)
        if match is not None:
            passage = _passage(document, match)
            if passage is not None:
                found.append(passage)
    return tuple(found)


def within(document: Document, start: int, end: int) -> tuple[Passage, ...]:
    """The passages that begin in a stretch of the flow text."""
    found = document.view(find)
    first = bisect_left(found, start, key=_start)
    return found[first : bisect_left(found, end, key=_start)]


def of(document: Document, citation: Citation) -> tuple[Passage, ...]:
    """What is cited of a resolution: `paragraph 8 of section II of its resolution 61/252`."""
    part, at = document.parts[citation.part], citation.span.start
    text, named = document.source.text, list[Passage]()
    for passage in reversed(within(document, part.body.start, at)):
        if not re.compile(_OF).fullmatch(text, passage.span.end, at):
            break
        named.insert(0, passage)
        at = passage.span.start
    return tuple(named)


_OF = (
    r",? (?:of|to|in) (?:the |its |their )?(?:[A-Z]\w+ (?:[A-Za-z]+ ){0,4}|relevant )?"
    r"|, (?:and )?| and (?:the )?"
)


def _start(passage: Passage) -> int:
    return passage.span.start


def _word_start(text: str, at: int) -> int:
    first = at
    while at > 0 and first - at < 8 and (text[at - 1].isalpha() or text[at - 1] == "-"):
        at -= 1
    return at


def _passage(document: Document, match: re.Match[str]) -> Passage | None:
    text, start = document.source.text, match.start()
    part = document.part_at(start)
    if part is None or text[start - 1 : start].isalnum():
        return None
    sub, word, stop = match.groups()
    above = re.search(_ABOVE_SUB, text[max(part.body.start, start - 24) : start]) if sub else None
    targets = list(_targets(text, match.end(), part, above.group(1) if above else ""))
    kind = _KINDS[word[:3].lower()]
    if sub:
        kind = "subparagraph"
    elif word.lower() == "part":
        kind = "part"
    if not targets and kind != "annex":
        return None
    end = targets[-1].span.end if targets else match.end(2) + (text[match.end(2)] == "s")
    owner, owner_span = _owner(text, end, part.span.end)
    return Passage(
        part=part.index,
        span=Span(start, end),
        kind=kind,
        word=Span(start, match.end(3) if stop else match.end(2) + (text[match.end(2)] == "s")),
        abbreviated=word.lower() in ("para", "art", "sect", "chap"),
        targets=tuple(targets),
        owner=owner,
        owner_span=owner_span,
        quoted=quotations.is_quoted(document, start),
    )


def _targets(text: str, at: int, part: Part, number: str) -> Iterator[Target]:
    """The numbers from an offset on; letters alone belong to the number before them."""
    through = False
    while True:
        match = _TARGET.match(text, at, part.span.end)
        if match is None or match.end() == at:
            return
        number = match.group(1) or number
        letters = tuple(_LABELS.findall(match.group(2)))
        yield Target(Span(*match.span()), number, letters, through)
        separator = _SEPARATOR.match(text, match.end(), part.span.end)
        if separator is None:
            return
        through = separator.group().strip() in ("to", "–", "-")
        at = separator.end()


def _owner(text: str, at: int, limit: int) -> tuple[str, Span | None]:
    """Of what a passage that ends at an offset is, and where that is said."""
    if text[at : at + 1] not in (" ", ","):
        return "", None
    for word in ("above", "below"):
        for before in (" ", ", "):
            if text.startswith(before + word, at):
                start = at + len(before)
                return word, Span(start, start + len(word))
    between = None
    if not text.startswith(_PREPOSITIONS, at):
        between = re.compile(_BETWEEN).match(text, at, limit)
        if between is None:
            return "", None
        if between.end() > at:
            return _owner(text, between.end(), limit)
    for words in _PREPOSITIONS:
        if text.startswith(words, at):
            return _named(text, at + len(words), limit)
    return "", None


def _named(text: str, at: int, limit: int) -> tuple[str, Span | None]:
    rest = text[at : min(limit, at + _LONGEST)]
    for words in _OWN:
        for noun in ("resolution", "decision", "draft resolution", "draft decision"):
            if rest.startswith(words + noun):
                return "own", Span(at, at + len(words) + len(noun))
    if rest.startswith(_STATUTE):
        return "statute", Span(at, at + len("the Statute"))
    for owner, pattern, signs in (
        ("charter", _CHARTER, ("harter",)),
        ("treaty", _TREATY, _TREATIES),
        ("resolution", _RESOLUTION, ("esolution", "ecision")),
    ):
        if any(sign in rest for sign in signs):
            match = re.compile(pattern).match(text, at, limit)
            if match is not None:
                return owner, Span(*match.span())
    return "", None
