"""Notes that name a series in full though the note before names it, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from reslint.citations import sources
from reslint.citations.sources import Reference
from reslint.diagnostic import Edit, Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.footnotes import footnotes
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["series"],
    "properties": {
        "series": {
            "type": "string",
            "enum": ["treaty-series", "official-records"],
            "description": "the series that is looked for",
        },
    },
}
WORDS = ("found",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the series' name; none where the notes are not in the order of their calls.

    What repeats the whole note before it is another check's.
    """
    if not _is_in_order(document):
        return
    given = {part.index for part in parts}
    series = options["series"]
    references = [each for each in document.view(sources.find) if each.part in given]
    whole = document.view(sources.find)
    for before, reference in pairwise(references):
        if reference.kind != series or before.part == reference.part:
            continue
        named = before
        if before.kind == "ibid" and before.antecedent is not None:
            named = whole[before.antecedent]
        if named.kind != series or named.organ != reference.organ:
            continue
        # A note that names a volume in the midst of a sentence is no antecedent.
        if _name(document, named) is None:
            continue
        if document.text(named.span) != document.text(reference.span):
            name = _name(document, reference)
            if name is not None:
                fix = None
                if reference.lead is None or before.lead is not None:
                    fix = _fix(document, reference, name)
                yield Hit(name, {"found": document.text(name)}, fix)


def _is_in_order(document: Document) -> bool:
    """Whether a reader meets the notes as they are listed."""
    links = document.view(footnotes)
    return list(links.first) == [label for label in links.defined if label in links.first]


def _name(document: Document, reference: Reference) -> Span | None:
    """What an Ibid. takes the place of: the series' name up to its comma; None in a sentence."""
    title, start = reference.title, reference.span.start
    if reference.lead is not None:
        start = reference.lead.end + 1
    if title is None:
        return None
    if reference.kind == "treaty-series":
        before = document.text(Span(start, title.start))
        if before in ("", "United Nations, "):
            return Span(start, title.end)
        return None
    if reference.organ_span is None or title.start != start:
        return None
    return Span(start, reference.organ_span.end)


def _fix(document: Document, reference: Reference, name: Span) -> Fix:
    """Ibid., in roman type, in the place of the name."""
    if reference.kind == "treaty-series":
        return Fix((Replace(name, "Ibid."),), "write Ibid.")
    start = reference.span.start
    edits: list[Edit] = []
    if reference.lead is not None:
        edits.append(Replace(Span(start, name.start), "Ibid., "))
    else:
        edits.append(Replace(Span(start, start), "Ibid., "))
    end = name.end
    while document.text(Span(end, end + 1)) in (",", " "):
        end += 1
    edits.append(Replace(Span(name.start, end), ""))
    return Fix(tuple(edits), "write Ibid.")
