"""The name a drafter has for a place: operative paragraph 3 (b)."""

from __future__ import annotations

from bisect import bisect_left

from reslint.document import Document, Part
from reslint.source import Span

_PLAIN = {
    "title": "the title",
    "organ": "the organ line",
    "sponsors": "the sponsors",
    "adoption": "the adoption line",
    "masthead": "the masthead",
    "annex": "the annex",
}


def where(document: Document, span: Span) -> str:
    """The drafter's name for the place of a span, the same in every format."""
    part = document.part_at(span.start)
    if part is None:
        return "the draft"
    name = _name(document, part)
    if part.section and part.role in ("preambular", "operative", "subparagraph"):
        name = f"{_section(document, part)}, {name}"
    if len(document.resolutions) > 1 and part.role != "footnote":
        name = f"{name} of {_resolution(document, part)}"
    return name


def _name(document: Document, part: Part) -> str:
    if part.role == "footnote":
        return f"footnote {part.number}"
    if part.role == "preambular":
        return f"preambular paragraph {_ordinal(document, part)}"
    if part.role == "operative":
        return f"operative paragraph {_operative_number(document, part)}"
    if part.role == "subparagraph":
        return _subparagraph(document, part)
    if part.role == "heading":
        number = (part.number or "").rstrip(".")
        return f"heading {number}" if number else "a heading"
    return _PLAIN.get(part.role, "the text")


def _subparagraph(document: Document, part: Part) -> str:
    labels: list[str] = []
    here: Part | None = part
    while here is not None and here.role == "subparagraph":
        labels.append(_label(document, here))
        here = document.parts[here.parent] if here.parent is not None else None
    labels.reverse()
    root = _name(document, here) if here is not None else "subparagraph"
    return f"{root} {' '.join(labels)}"


def _label(document: Document, part: Part) -> str:
    """The label of an item; items without letters are counted."""
    if part.number and any(character.isalnum() for character in part.number):
        return part.number
    return f"item {document.view(_items)[part.index]}"


def _items(document: Document) -> dict[int, int]:
    """Which item of its list every subparagraph is, from 1."""
    counts: dict[int | None, int] = {}
    found: dict[int, int] = {}
    for part in document.parts:
        if part.role == "subparagraph":
            counts[part.parent] = found[part.index] = counts.get(part.parent, 0) + 1
    return found


def _ordinal(document: Document, part: Part) -> int:
    """Which paragraph of its role in its resolution and section a part is, from 1."""
    return document.view(_ordinals)[part.index]


def _ordinals(document: Document) -> dict[int, int]:
    counts: dict[tuple[int, int, str], int] = {}
    found: dict[int, int] = {}
    for part in document.parts:
        key = (part.resolution, part.section, part.role)
        counts[key] = found[part.index] = counts.get(key, 0) + 1
    return found


def _operative_number(document: Document, part: Part) -> str:
    number = (part.number or "").strip(".() ")
    if number.isdecimal():
        return number
    return number or str(_ordinal(document, part))


def _section(document: Document, part: Part) -> str:
    headings = document.view(_headings).get(part.section, [])
    at = bisect_left(headings, (part.index, "")) - 1
    return f"section {headings[at][1] if at >= 0 else part.section}"


def _headings(document: Document) -> dict[int, list[tuple[int, str]]]:
    """The numbered headings of every section, which several resolutions may have: index, number."""
    found: dict[int, list[tuple[int, str]]] = {}
    for part in document.parts:
        if part.role == "heading" and part.number:
            found.setdefault(part.section, []).append((part.index, part.number.rstrip(".")))
    return found


def _resolution(document: Document, part: Part) -> str:
    resolution = document.resolution(part)
    if resolution.embedded:
        return "the embedded draft resolution"
    return f"resolution {resolution.number}"
