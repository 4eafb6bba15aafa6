"""How a note names a volume of the Treaty Series or of the Official Records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import series
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.series import Series, Step
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["series"],
    "properties": {
        "series": {
            "type": "string",
            "enum": ["treaty-series", "official-records"],
            "description": "which volumes are looked at",
        },
    },
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each such volume, from the first wrong word to the last."""
    given = {part.index for part in parts}
    for found in document.view(series.find):
        if found.part in given and found.kind == options["series"]:
            hit = _hit(document, found)
            if hit is not None:
                yield hit


def _hit(document: Document, found: Series) -> Hit | None:
    steps = found.steps
    wrong = [at for at, step in enumerate(steps) if document.text(step.span) != step.wanted]
    if found.lacks:
        words = {"found": document.text(found.span), "wanted": _wanted(steps) + found.lacks}
        return Hit(found.span, words)
    if not wrong:
        return None
    first, last = wrong[0], wrong[-1]
    # A comma, space or "No." that is missing is told with the words that it parts.
    written = "".join(document.text(step.span) for step in steps[first : last + 1]).strip(" ,")
    if written in ("", _wanted(steps[first : last + 1]).strip(" ,")):
        first, last = max(0, first - 1), min(len(steps) - 1, last + 1)
    edits = [Replace(steps[at].span, steps[at].wanted) for at in wrong]
    span = _trimmed(document, Span(steps[first].span.start, steps[last].span.end))
    wanted = _wanted(steps[first : last + 1]).strip(" ,")
    words = {"found": document.text(span), "wanted": wanted}
    return Hit(span, words, Fix(tuple(edits), f"write {wanted}"))


def _trimmed(document: Document, span: Span) -> Span:
    """A stretch without the commas and spaces at its ends."""
    found = document.text(span)
    start = span.start + len(found) - len(found.lstrip(" ,"))
    return Span(start, start + len(found.strip(" ,")))


def _wanted(steps: Sequence[Step]) -> str:
    return "".join(step.wanted for step in steps)
