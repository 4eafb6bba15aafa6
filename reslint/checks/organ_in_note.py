"""The organ's name before the resolutions in a note: others' have it, one's own have not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, sessions
from reslint.citations import Citation
from reslint.citations.numbers import Number
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part, Resolution
from reslint.footnotes import speakers
from reslint.organs import NAMES
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["named", "unnamed"],
            "description": "what is looked for: one's own organ by its name, another without it",
        },
    },
}
WORDS = ("found", "wanted")

_NAMES = {organ: name.removeprefix("The ") for organ, name in NAMES.items()}
# The last session of the Human Rights Council whose numbers can be taken for the Assembly's:
# it meets three times a year, and this is the one of June 2027.
_LAST_RIGHTS_COUNCIL = 65


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the organ's name, or on the noun that lacks it; only what begins a source counts."""
    speaking = document.view(speakers)
    given = {part.index: part for part in parts}
    for citation in citations.in_parts(document, parts):
        part = given[citation.part]
        organ = _own(speaking.get(part.number or ""))
        if organ is None or citation.noun is None or citation.noun.abbreviated:
            continue
        if options["wrong"] == "named":
            hit = _named(document, part, citation, organ)
        else:
            hit = _unnamed(document, part, citation, organ)
        if hit is not None:
            yield hit


def _own(resolution: Resolution | None) -> str | None:
    """The organ of the text that calls a note.

    None for a draft that another organ's text recommends: both forms stand in adopted ones.
    """
    if resolution is None or resolution.embedded:
        return None
    if NAMES.get(resolution.profile) != resolution.organ:
        return None
    return resolution.profile


def _named(document: Document, part: Part, citation: Citation, own: str) -> Hit | None:
    name, noun = citation.owner.span, citation.noun
    assert noun is not None
    if citation.owner.known != "named" or citation.owner.organ != own or name is None:
        return None
    if not _begins(document, part, name.start) or noun.span.start != name.end + 1:
        return None
    wanted = document.text(noun.span)
    if name.start == part.body.start:
        wanted = wanted.capitalize()
    whole = Span(name.start, noun.span.end)
    fix = Fix((Replace(whole, wanted),), "drop the organ’s name")
    return Hit(name, {"found": document.text(name), "wanted": wanted}, fix)


def _unnamed(document: Document, part: Part, citation: Citation, own: str) -> Hit | None:
    noun = citation.noun
    assert noun is not None
    if citation.owner.known in ("named", "own") or not _begins(document, part, noun.span.start):
        return None
    organs = {_organ(citation, item.number, own) for item in citation.items if item.listed}
    organ = organs.pop()
    if organs or organ is None or organ == own:
        return None
    found = document.text(noun.span)
    wanted = f"{_NAMES[organ]} {found.lower()}"
    safe = all(_is_certain(citation, item.number) for item in citation.items)
    fix = Fix((Replace(noun.span, wanted),), f"write {wanted}", safe)
    return Hit(noun.span, {"found": found, "wanted": wanted}, fix)


def _is_certain(citation: Citation, number: Number) -> bool:
    """Whether no commission and no other organ can have given a number; `64/2` may be one's."""
    if number.form != "session" or citation.owner.known == "carried":
        return True
    return number.session.isdecimal() and int(number.session) > _LAST_RIGHTS_COUNCIL


def _begins(document: Document, part: Part, offset: int) -> bool:
    """Whether nothing stands before an offset in its note, or only what leads in."""
    before = document.text(Span(part.body.start, offset)).strip()
    return before in ("", "See", "See also", "see", "see also")


def _organ(citation: Citation, number: Number, own: str) -> str | None:
    """Whose a number is by its form alone; None where two organs number so."""
    if number.form == "council":
        return "sc"
    if number.form == "year":
        return "ecosoc"
    if number.form == "roman":
        session = sessions.from_roman(number.session.rpartition("-")[2])
        if session is None:
            return None
        if session > sessions.LAST_ROMAN_ASSEMBLY:
            return "ecosoc"
        if sessions.session_of(number.serial) == number.session:
            return "ga"
        return None
    if number.form != "session":
        return None
    kind, _, count = number.session.rpartition("-")
    if own != "hrc" or kind == "ES":
        # The Rights Council's own resolutions are named in other organs' notes.
        if citation.owner.known == "carried":
            return citation.owner.organ
        return "ga"
    if citation.owner.known == "carried":
        return citation.owner.organ
    if not kind and int(count) > _LAST_RIGHTS_COUNCIL:
        return "ga"
    return None
