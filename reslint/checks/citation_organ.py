"""The organ of a citation: `its` for the draft's own, the full name for another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, openings, sessions
from reslint.citations import Citation
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["own", "unnamed"],
            "description": "what is looked for: the own organ by name, or another without its name",
        },
    },
}
WORDS = ("found", "wanted")

_NAMES = {
    "ga": "General Assembly", "sc": "Security Council", "ecosoc": "Economic and Social Council",
    "hrc": "Human Rights Council",
}  # fmt: skip
# The organ is the subject of its opening phrase; behind any other words it may be another.
_BETWEEN = (
    r"(?:,? ?\b(?:of|all|the|previous|relevant|also|further|in particular|in this regard|and"
    r"|inter alia)\b,?)* "
)
# Behind these "its" may stand where the name stood; "all relevant" it would have to stand within.
_BEFORE_ITS = ("", "of", "the", "also", "further", "in particular", "in this regard", "and")
_BODY = (
    r"\b(?:Assembly|Council|Commission|Committee|Conference|Board|Organi[sz]ation|Meeting|Forum"
    r"|Programme|Union|Group)\b"
)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the name of the own organ; or on the noun that another's name should precede."""
    cited: set[str] = set()
    for citation in citations.in_parts(document, parts):
        part = document.parts[citation.part]
        own = document.resolution(part).profile
        if options["wrong"] == "own":
            if citation.owner.known == "named" and citation.owner.organ == own:
                yield from _own(document, part, citation)
            continue
        numbers = {item.number.text for item in citation.items}
        if not numbers & cited:
            yield from _unnamed(document, part, citation, own)
        cited |= numbers


def _own(document: Document, part: Part, citation: Citation) -> Iterator[Hit]:
    name, text = citation.owner.span, document.source.text
    opening = document.view(openings.find).get(part.index)
    if name is None or opening is None or not opening.known or name.start > citation.span.start:
        return
    if not re.compile(_BETWEEN).fullmatch(text, opening.span.end, name.start):
        return
    begin, end = name.start, name.end
    if text.endswith("the ", opening.span.end, begin):
        begin -= len("the ")
    if text.startswith(("’s", "'s"), end):
        end += 2
    span, fix = Span(begin, end), None
    if document.source.text[opening.span.end : begin].strip(", ") in _BEFORE_ITS:
        fix = Fix((Replace(span, "its"),), "write its")
    yield Hit(span, {"found": document.text(span), "wanted": "its"}, fix)


def _unnamed(document: Document, part: Part, citation: Citation, own: str) -> Iterator[Hit]:
    noun = citation.noun
    organ = _told_by_number(citation, own)
    if organ is None or organ == own or noun is None:
        return
    # "the resolutions of the Security Council, in particular resolution 1373": it is named.
    if re.compile(_BODY).search(document.source.text, part.body.start, noun.span.start):
        return
    words = {"found": document.text(noun.span), "wanted": _NAMES[organ]}
    edit = Replace(Span(noun.span.start, noun.span.start), f"{_NAMES[organ]} ")
    yield Hit(noun.span, words, Fix((edit,), f"write {_NAMES[organ]}", safe=False))


def _told_by_number(citation: Citation, own: str) -> str | None:
    """The organ of a citation that names none, by the form of its number and its date."""
    owner, item = citation.owner, citation.items[0]
    if owner.known == "form":
        return owner.organ
    if owner.known not in ("", "presumed", "carried"):
        return None
    if item.number.form != "session" and (item.number.form != "roman" or own in ("ga", "ecosoc")):
        return None
    if item.date is None or item.date.year is None:
        return None
    day = item.date.year, item.date.month, item.date.day
    in_assembly = sessions.fits_assembly(item.number.session, day)
    in_council = sessions.fits_rights_council(item.number.session, day)
    if in_assembly == in_council:
        return None
    return "ga" if in_assembly else "hrc"
