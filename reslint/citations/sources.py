"""The sources that the notes name, and the documents that the text names by symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reslint import quotations
from reslint.citations import symbols
from reslint.document import Document, Part
from reslint.source import Span


class Piece(NamedTuple):
    """One piece of a reference: `vol. 2349`, `Seventy-fourth Session`, `(A/74/53)`, `chap. V`.

    Kinds: volume, number, supplement, session (`Seventy-fourth Session`), year (`2007` of the
    Economic and Social Council's records), symbol, chapter, section, paragraph, article, annex,
    appendix, part, page, sales (`E.96.IV.13`), resolution (and decision).
    `word` is the word before the value as written (`vol.`, `Supplement No.`, `Session`), None
    for a symbol and a year; `value` what follows it (`2225, 2237 and 2326`), empty only for an
    annex that has no number, where it lies behind the word.
    """

    kind: str
    span: Span
    word: Span | None
    value: Span


class Reference(NamedTuple):
    """One source that a note names; several in one note are parted by `;` or full stops.

    `A/75/217 and A/75/228` is one reference with two pieces.

    Kinds: treaty-series, official-records (Resolutions and Decisions of an organ too), report
    (of a conference), resolution, symbol, ibid, url, other. `lead` is what introduces it (`See`,
    `see also`). `title` is the stretch that print sets in italics: `Treaty Series`, `Official
    Records of the … Supplement No. 53`, `Report of the …, 4–15 September 1995`. `organ` is whose
    records or resolution it is, as in citations (ga, sc, ecosoc, hrc), `organ_span` its name.
    `pieces` are by place. `antecedent` is, for an Ibid., the index among all references of what
    it stands for in the end, through a chain of Ibid.; None where no note comes before it.
    The span is without the full stop at the end. References in the body (symbols that stand
    there, `Treaty Series`) have the part of their paragraph.
    """

    part: int
    kind: str
    span: Span
    lead: Span | None
    title: Span | None
    organ: str | None
    organ_span: Span | None
    pieces: tuple[Piece, ...]
    antecedent: int | None = None
    quoted: bool = False

    def of(self, kind: str) -> tuple[Piece, ...]:
        """The pieces of a kind."""
        return tuple(piece for piece in self.pieces if piece.kind == kind)



# What ends in a full stop without ending a sentence.
_ABBREVIATIONS = frozenset((
    "no", "nos", "vol", "vols", "chap", "chaps", "sect", "sects", "para", "paras", "art", "arts",
    "p", "pp", "mr", "ms", "mrs", "dr", "st", "ed", "eds", "v", "cf", "rev", "corr", "add", "ibid",
    "e.g", "i.e", "u.n",
))  # fmt: skip
_BREAK = re.compile(r"; (?:and )?|\. (?=[A-Z“])")
_LEAD = re.compile(r"(?:[Ss]ee|[Cc]f\.)(?:,? (?:also|in particular|inter alia|e\.g\.|for example),?)? ")
_KINDS = (
    (re.compile(r"[Ii]bid(?:em)?\b"), "ibid"),
    (re.compile(r"(?:UN|United Nations|League of Nations),? Treaty Series|UNTS\b"), "treaty-series"),
    (re.compile(r"Official Records\b|Resolutions and Decisions of\b"), "official-records"),
)
_RECORDS = re.compile(r"(?:Official [Rr]ecords|Resolutions and [Dd]ecisions)(?: of(?: the)? )?")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s]+")
_WORD = re.compile(r"[A-Za-z]+")
_PIECES = {
    "vol": "volume", "volume": "volume", "no": "number", "number": "number", "chap": "chapter",
    "chapter": "chapter", "sect": "section", "section": "section", "sec": "section",
    "para": "paragraph", "paragraph": "paragraph", "art": "article", "article": "article",
    "annex": "annex", "annexe": "annex", "appendix": "appendix", "part": "part", "p": "page",
    "pp": "page", "page": "page", "resolution": "resolution", "decision": "resolution",
    "supplement": "supplement", "sales": "sales",
}  # fmt: skip
