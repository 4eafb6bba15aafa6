"""The sources that the notes name, and the documents that the text names by symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reslint import citations, quotations
from reslint.citations import Citation, symbols
from reslint.citations.owners import NAMES
from reslint.citations.pieces import Piece
from reslint.citations.pieces import find as find_pieces
from reslint.document import Document, Part
from reslint.source import Span

__all__ = ["Piece", "Reference", "find"]


class Reference(NamedTuple):
    """One source that a note names; several in one note are parted by `;` or full stops.

    `A/75/217 and A/75/228` is one reference with two pieces. Kinds: treaty-series,
    official-records (Resolutions and Decisions of an organ too), report (of a conference),
    resolution, symbol, ibid, url, other. `lead` is what introduces it (`See`, `see also`).
    `title` is what print sets in italics: `Treaty Series`, `Official Records of the … Supplement
    No. 53`, `Report of the …, 4–15 September 1995`, behind an Ibid. `Seventy-third Session,
    Supplement No. 53A`; None where nothing is. `organ` is whose records or resolution it is
    (ga, sc, ecosoc, hrc), `organ_span` its name. `antecedent` is, for an Ibid., the index among
    all references of what it stands for in the end, through a chain of Ibid.; None where nothing
    comes before it. The span is without the full stop at the end. In the body only symbols are
    references, one each.
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
    "p", "pp", "sec", "secs", "ch", "par", "pars", "mr", "ms", "mrs", "dr", "st", "ed", "eds", "v",
    "cf", "rev", "corr", "add", "ibid",
))  # fmt: skip
_BREAK = re.compile(r"; (?:and )?|\. (?=[A-Z“])")
_LEAD = re.compile(r"(?:[Ss]ee|[Cc]f\.)(?:,? (?:also|in particular|inter alia|for example),?)? ")
_IBID = re.compile(r"[Ii]bid(?:em)?\b")
_TREATY = re.compile(r"\bTreaty Series\b|\bUNTS\b|\bU\.N\.T\.S\.")
_RECORDS = re.compile(r"(?:Official [Rr]ecords|Resolutions and [Dd]ecisions)\b(?: of(?: the)?)? ?")
_REPORT = re.compile(r"(?:Report|Proceedings|Final [Dd]ocument|Outcome) (?:of|on) ")
_PUBLICATION = re.compile(r",? \((?:United Nations publication|A/CONF\.)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def find(document: Document) -> tuple[Reference, ...]:
    """Every reference: those of the notes in the notes' order, then those of the body by place."""
    cited: dict[int, list[Citation]] = {}
    for citation in document.view(citations.find):
        cited.setdefault(citation.part, []).append(citation)
    found: list[Reference] = []
    for part in document.parts:
        if part.role == "footnote":
            for span in _segments(document, part):
                reference = _reference(document, part, span, cited.get(part.index, []))
                if reference.kind == "ibid" and found:
                    last = found[-1]
                    before = last.antecedent if last.kind == "ibid" else len(found) - 1
                    reference = reference._replace(antecedent=before)
                found.append(reference)
    found += _in_body(document)
    return tuple(found)


def _in_body(document: Document) -> Iterator[Reference]:
    for symbol in document.view(symbols.in_document):
        part = document.part_at(symbol.span.start)
        if part is not None and part.role != "footnote":
            span = symbol.span
            quoted = quotations.is_quoted(document, span.start)
            pieces = (Piece("symbol", span, None, span),)
            yield Reference(
                part.index, "symbol", span, None, None, None, None, pieces, quoted=quoted
            )


def _segments(document: Document, part: Part) -> Iterator[Span]:
    """The stretches of a note that name one source each."""
    text, start, end = document.source.text, part.body.start, part.body.end
    while end > start and text[end - 1] in ". ":
        end -= 1
    for match in _BREAK.finditer(text, start, end):
        at = match.start()
        if text.count("(", start, at) > text.count(")", start, at):
            continue
        if quotations.is_quoted(document, at):
            continue
        if text[at] == ".":
            word = re.split(r"[^\w]", text[max(start, at - 12) : at])[-1]
            if word.lower() in _ABBREVIATIONS or len(word) == 1:
                continue
        yield Span(start, at)
        start = match.end()
    if start < end:
        yield Span(start, end)


def _reference(document: Document, part: Part, span: Span, cited: list[Citation]) -> Reference:
    text, at = document.source.text, span.start
    lead = _LEAD.match(text, at, span.end)
    if lead is not None:
        at = lead.end()
    address = _ADDRESS.search(text, at, span.end)
    pieces = find_pieces(document, Span(at, address.start() if address else span.end))
    pieces = _with_numbers(pieces, span, cited)
    kind, title, organ, name = _kind(document, Span(at, span.end), pieces, cited)
    if kind == "other" and address is not None:
        kind = "url"
    return Reference(
        part=part.index,
        kind=kind,
        span=span,
        lead=Span(lead.start(), lead.end() - 1) if lead is not None else None,
        title=title,
        organ=organ,
        organ_span=name,
        pieces=tuple(piece for piece in pieces if piece.kind != "year" or kind in _YEARLY),
        quoted=quotations.is_quoted(document, span.start),
    )


def _with_numbers(pieces: list[Piece], span: Span, cited: list[Citation]) -> list[Piece]:
    """The pieces, and the later numbers of a list of resolutions, which no word goes before."""
    known = {piece.value.start for piece in pieces}
    for citation in cited:
        for item in citation.items:
            number = item.number.span
            if span.start <= number.start < span.end and number.start not in known:
                pieces.append(Piece("resolution", number, None, number))
    return sorted(pieces, key=_place)


def _place(piece: Piece) -> Span:
    return piece.span


_YEARLY = ("official-records", "ibid")
_Kind = tuple[str, Span | None, str | None, Span | None]


def _kind(document: Document, span: Span, pieces: list[Piece], cited: list[Citation]) -> _Kind:
    """Kind, title, organ and the organ's name of what begins behind the lead."""
    text = document.source.text
    if _IBID.match(text, span.start, span.end):
        return "ibid", _records_title(span.start, pieces, None), None, None
    treaty = _TREATY.search(text, span.start, span.end)
    if treaty is not None:
        return "treaty-series", Span(*treaty.span()), None, None
    records = _RECORDS.search(text, span.start, span.end)
    if records is not None:
        organ, name = _organ_at(text, records.end())
        end = text.find(" (", records.end(), span.end)
        title = _records_title(records.start(), pieces, end if end >= 0 else span.end)
        return "official-records", title, organ, name
    if _REPORT.match(text, span.start, span.end):
        published = _PUBLICATION.search(text, span.start, span.end)
        if published is not None:
            end = text.find(", vol. ", span.start, published.start())
            end = end if end >= 0 else published.start()
            return "report", Span(span.start, end), None, None
    for citation in cited:
        if _begins(text, span, citation) or _goes_on(span, citation):
            return "resolution", None, citation.owner.organ, citation.owner.span
    return _plain_kind(text, span, pieces), None, None, None


def _plain_kind(text: str, span: Span, pieces: list[Piece]) -> str:
    start = span.start
    for word in ("Document ", "document ", "Documents ", "documents "):
        if text.startswith(word, start):
            start += len(word)
    if any(piece.kind == "symbol" and piece.span.start == start for piece in pieces):
        return "symbol"
    return "other"


def _records_title(start: int, pieces: list[Piece], otherwise: int | None) -> Span | None:
    """What is in italics: up to the number of the supplement, behind an Ibid. from the session."""
    supplements = [piece for piece in pieces if piece.kind == "supplement"]
    if otherwise is not None:
        end = supplements[0].span.end if supplements else otherwise
        return Span(start, end)
    if not supplements:
        return None
    first = next(piece for piece in pieces if piece.kind in ("session", "year", "supplement"))
    return Span(first.span.start, supplements[0].span.end)


def _organ_at(text: str, at: int) -> tuple[str | None, Span | None]:
    for name, organ in NAMES:
        if text.startswith(name, at):
            return organ, Span(at, at + len(name))
    return None, None


def _begins(text: str, span: Span, citation: Citation) -> bool:
    """Whether a citation is what a stretch begins with, the organ's name before it or not."""
    if not span.start <= citation.span.start < span.end:
        return False
    start = citation.span.start
    if citation.owner.span is not None:
        start = min(start, citation.owner.span.start)
    before = text[span.start : start]
    return before in ("", "the ")


def _goes_on(span: Span, citation: Citation) -> bool:
    """Whether a stretch begins with a later number of a citation: `…; 58/101 B, sect. V`."""
    return any(item.number.span.start == span.start for item in citation.items)
