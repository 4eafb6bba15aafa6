"""Where a note indicator stands: behind the mark, and close to what stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.endings import MARKS, NAMES
from reslint.source import INDICATOR, Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["wrong"],
    "properties": {
        "wrong": {
            "type": "string",
            "enum": ["before_mark", "after_space"],
            "description": "what is looked for: indicators before a mark, or after a space",
        },
    },
}
WORDS = ("found",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the indicator before a mark, or on the white space before an indicator."""
    text = document.source.text
    for indicator in document.source.indicators:
        if options["wrong"] == "before_mark":
            hit = _before_mark(text, indicator.span)
        else:
            hit = _after_space(text, indicator.span)
        if hit is not None:
            yield hit


def _before_mark(text: str, span: Span) -> Hit | None:
    """Of several indicators in a row only the last stands before the mark."""
    at = span.end
    if at >= len(text) or text[at] not in MARKS:
        return None
    behind = text[at + 1 : at + 3]
    # `1, 2`: the comma between two indicators. `A/62/7.Add.1`: no mark at all.
    if behind.lstrip(" ").startswith(INDICATOR) or behind[:1].isalnum():
        return None
    start = span.start
    while text[start - 1] == INDICATOR:
        start -= 1
    fix = Fix(
        (Replace(Span(start, start), text[at]), Replace(Span(at, at + 1), "")),
        f"put it behind {NAMES[text[at]][2:]}",
    )
    return Hit(span, {"found": NAMES[text[at]]}, fix)


def _after_space(text: str, span: Span) -> Hit | None:
    start = span.start
    while start and text[start - 1] in " \t":
        start -= 1
    # At the start of a line the white space is the line's own.
    if start in (0, span.start) or text[start - 1] == "\n" or _is_pair(text, start):
        return None
    gap = Span(start, span.start)
    return Hit(gap, {"found": text[start : span.start]}, Fix((Replace(gap, ""),), "close the gap"))


def _is_pair(text: str, start: int) -> bool:
    """Two indicators are separated by a comma: `1, 2`."""
    return text[start - 2 : start] == INDICATOR + ","
