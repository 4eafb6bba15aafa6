"""The organ line: there, spelt right, in italics, with the right mark behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.organs import organ_line
from reslint.source import INDICATOR, Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["report"],
    "properties": {
        "report": {
            "enum": ["name", "mark"],
            "description": "report a wrong name, or a wrong mark behind it",
        },
    },
}
WORDS = ("found", "wanted")

_MARKS = " ,.;:" + INDICATOR


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the name or on the mark, on the last letter where the mark is absent."""
    for part in parts:
        if options["report"] == "name":
            yield from _name(document, part)
        else:
            yield from _mark(document, part)


def name_span(document: Document, part: Part) -> Span:
    """The organ's name in its line, without marks."""
    return Span(part.body.start, part.body.start + len(document.text(part.body).rstrip(_MARKS)))


def _name(document: Document, part: Part) -> Iterator[Hit]:
    span = name_span(document, part)
    found = document.text(span)
    wanted = document.resolution(part).organ
    line = organ_line(found)
    if line is not None:
        wanted = line.name
    if wanted is None or found == wanted:
        return
    fix = Fix((Replace(span, wanted),), f"write “{wanted}”")
    yield Hit(span, {"found": f"“{found}”", "wanted": f"“{wanted}”"}, fix)


def _mark(document: Document, part: Part) -> Iterator[Hit]:
    """A comma if a preamble follows, nothing if an operative paragraph does.

    Before a heading both occur, and in a text in sections.
    """
    name = name_span(document, part)
    behind = Span(name.end, part.body.end)
    found = document.plain(behind).strip()
    follower = _follower(document, part)
    if follower is None:
        return
    wanted = ""
    if follower.role == "preambular":
        wanted = ","
    elif follower.role != "operative" or follower.section:
        if found in {"", ","}:
            return
        wanted = ","
    if found == wanted:
        return
    words = {"found": _named(found), "wanted": _named(wanted)}
    if not found:
        fix = Fix((Replace(Span(name.end, name.end), wanted),), "end the organ line with a comma")
        yield Hit(Span(name.end - 1, name.end), words, fix)
        return
    start = document.source.text.index(found[0], name.end)
    span = Span(start, start + len(found))
    yield Hit(
        span, words, Fix((Replace(span, wanted),), f"end the organ line with {words['wanted']}")
    )


def _follower(document: Document, part: Part) -> Part | None:
    if part.index + 1 == len(document.parts):
        return None
    after = document.parts[part.index + 1]
    if after.resolution != part.resolution:
        return None
    return after


def _named(mark: str) -> str:
    if mark == ",":
        return "a comma"
    if not mark:
        return "no mark"
    return f"“{mark}”"
