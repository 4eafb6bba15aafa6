"""The colon of a paragraph that introduces a list, and the list that a colon announces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.endings import NAMES, Ending, endings
from reslint.nesting import following, nesting, root_of
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["missing"],
    "properties": {
        "missing": {
            "type": "string",
            "enum": ["colon", "list"],
            "description": "what is looked for: lists without a colon, colons without a list",
        },
    },
}
WORDS = ("found", "wanted")

_INTRODUCED = ("other", "annex", "organ", "title", "masthead", "heading")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the wrong mark, on the last character where the colon is absent, on the colon."""
    lists = document.view(nesting).lists
    found = document.view(endings)
    for part in parts:
        ending = found[part.index]
        if options["missing"] == "colon":
            if part.index in lists and ending.mark != ":":
                yield _without_colon(ending)
        elif ending.mark == ":" and part.index not in lists and not _introduces(document, part):
            wanted = _closing_mark(document, part)
            yield Hit(ending.span, {"found": NAMES[":"], "wanted": NAMES[wanted]})


def _without_colon(ending: Ending) -> Hit:
    if ending.mark and not ending.abbreviation:
        fix = Fix((Replace(ending.span, ":"),), "end with a colon")
        found = NAMES.get(ending.mark, f"“{ending.mark}”")
        return Hit(ending.span, {"found": found, "wanted": NAMES[":"]}, fix)
    end = Span(ending.span.end, ending.span.end)
    fix = Fix((Replace(end, ":"),), "end with a colon")
    return Hit(ending.last, {"found": "no mark", "wanted": NAMES[":"]}, fix)


def _introduces(document: Document, part: Part) -> bool:
    """Whether a table, a quotation, an annex or an embedded draft comes next."""
    after = following(document, part)
    if after is None:
        return False
    if after.role in _INTRODUCED:
        return True
    here = document.source.paragraphs[part.paragraph]
    there = document.source.paragraphs[after.paragraph]
    if there.quote > here.quote or there.kind in ("table", "code"):
        return True
    return document.text(after.body)[:1] in '“"«'


def _closing_mark(document: Document, part: Part) -> str:
    if root_of(document, part).role == "preambular":
        return ","
    nested = document.view(nesting)
    if part.index in nested.ends:
        return "."
    return ";"
