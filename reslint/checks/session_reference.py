"""Sessions that a text names: in words, and not past where something is still to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations, quotations
from reslint.citations import identity
from reslint.citations.ordinals import from_words, in_words
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
            "enum": ["past", "figures"],
            "description": "what is looked for: sessions that are over, or written in figures",
        },
    },
}
WORDS = ("found", "wanted")

_FIGURES = (
    r"(\d{1,3})(?:st|nd|rd|th|d)(?= (?:(?:regular|annual|resumed|special|emergency) )*session\b)"
)
_WORDS = r"(?<=its )((?:hundred and |one hundred and )?[a-z]+(?:-[a-z]+)?)(?= session\b)"
_BODY = (
    r"(General Assembly|Security Council|Economic and Social Council|Human Rights Council"
    r"|(?<!Executive )(?<!Governing )(?:Assembly|Council|Commission|Committee))\b"
    r"|\b(Organi[sz]ation|Agency|Authority|Board|Body|Bank|Congress|Fund|Union|ILO|IMO|WHO|FAO"
    r"|UNESCO)\b|\b(?:Parties|Conference|Programme|Forum|Treaty|Convention|Group)\b"
)
# What is asked for is still to come; what was "submitted", "held" or "adopted" is past.
_ASKED = (
    r"\b(?:[Rr]equest|[Dd]ecide|[Ii]nvite|[Ee]ncourage|[Uu]rge|[Rr]ecommend|[Cc]all|[Rr]eiterate"
    r"|[Rr]esolve|[Aa]gree|[Ee]xpect|[Ll]ook)s\b"
)
_DONE = (
    r"(?<!to be )(?<!be )\b(?:submitted|adopted|presented|held|endorsed|approved|taken|made|agreed"
    r"|decided|established|welcomed|noted|considered|convened|requested|issued|contained)\b"
)
_AGENDA = ("agenda of ", "agenda for ", "agenda of the ")
_OWN = {"ga": ("General Assembly", "Assembly"), "hrc": ("Human Rights Council", "Council")}


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the session in figures; or on one that is over where a report is asked for."""
    text = document.source.text
    for part in parts:
        if text.find(" session", part.body.start, part.body.end) < 0:
            continue
        if options["wrong"] == "figures":
            yield from _figures(document, part)
        elif document.resolution(part).profile in _OWN:
            yield from _past(document, part)


def _figures(document: Document, part: Part) -> Iterator[Hit]:
    text = document.source.text
    for match in re.compile(_FIGURES).finditer(text, *part.body):
        number = int(match.group(1))
        span = Span(*match.span())
        if _names_other(text, part.body.start, match.start()):
            continue  # "the Governing Body of the International Labour Organization, at its 344th"
        if not 0 < number < 200 or quotations.is_quoted(document, match.start()):
            continue
        if text[span.start - 1 : span.start].isalnum():
            continue
        words = {"found": document.text(span), "wanted": in_words(number)}
        yield Hit(span, words, Fix((Replace(span, words["wanted"]),), f"write {words['wanted']}"))


def _past(document: Document, part: Part) -> Iterator[Hit]:
    text, profile = document.source.text, document.resolution(part).profile
    for match in re.compile(_WORDS).finditer(text, *part.body):
        number = from_words(match.group(1))
        if number is None or quotations.is_quoted(document, match.start()):
            continue
        first = _own_session(document, part)
        if first is None or number >= first:
            continue
        if not _is_asked_of_own(document, part, match.start() - len("its "), profile):
            continue
        words = {"found": match.group(1), "wanted": in_words(first)}
        yield Hit(Span(*match.span(1)), words)


def _names_other(text: str, start: int, end: int) -> bool:
    """Whether the session is that of a body outside the organs."""
    before = text[start:end]
    if before.endswith(" its ") and before[:-4].endswith(_AGENDA):
        return False
    bodies = list(re.finditer(_BODY, before))
    return bool(bodies) and bodies[-1].group(2) is not None


def _is_asked_of_own(document: Document, part: Part, end: int, profile: str) -> bool:
    """Whether something is still to be done at a session of the draft's own organ."""
    text, start = document.source.text, part.body.start
    if text.endswith(_AGENDA, start, end):
        return True
    asked = start if part.parent is not None else -1
    for match in re.compile(_ASKED).finditer(text, start, end):
        asked = match.end()
    if asked < 0 or re.compile(_DONE).search(text, asked, end):
        return False
    bodies = list(re.compile(_BODY).finditer(text, start, end))
    return not bodies or bodies[-1].group(1) in _OWN[profile]


def _own_session(document: Document, part: Part) -> int | None:
    """The draft's session; where nothing tells it, the latest one that it cites."""
    own = document.view(identity.find)
    if part.resolution == 1 and own.session is not None:
        return own.session
    return document.view(_latest).get(part.resolution)


def _latest(document: Document) -> dict[int, int]:
    """A view: the latest session whose resolutions each resolution cites as its organ's own."""
    found: dict[int, int] = {}
    for citation in document.view(citations.find):
        number, owner = citation.items[0].number, citation.owner
        resolution = document.parts[citation.part].resolution
        is_own = owner.organ == document.resolutions[resolution - 1].profile
        if not is_own or owner.known == "presumed" or not number.session.isdecimal():
            continue
        if number.form == "session":
            found[resolution] = max(found.get(resolution, 0), int(number.session))
    return found
