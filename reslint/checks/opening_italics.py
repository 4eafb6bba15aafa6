"""The italics of an opening phrase: absent, or shorter or longer than the phrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, SetMark
from reslint.document import Document, Part
from reslint.openings import Opening, find, italics_of
from reslint.source import Span

NEEDS = "italics"
OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["report"],
    "properties": {
        "report": {
            "enum": ["missing", "short", "long"],
            "description": "which defect to report",
        },
    },
}
WORDS = ("found", "wanted")

# A verb that the vocabulary lacks may have a particle of its own: "Building upon".
_PARTICLE = 12


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the words of the phrase that lack italics, or on those that should not have any."""
    openings = document.view(find)
    for part in parts:
        opening = openings.get(part.index)
        if opening is None:
            continue
        runs = italics_of(document, part)
        if runs and runs[0].start == opening.span.start and runs[0].end in opening.ends:
            continue
        bare = _bare(document, opening.span, runs)
        if options["report"] == "long":
            yield from _excess(document, opening, runs)
        elif bare == [opening.span] and options["report"] == "missing":
            yield _hit(document, opening, opening.span, on=True)
        elif options["report"] == "short" and _is_short(opening, runs, bare):
            for span in bare:
                yield _hit(document, opening, span, on=True)


def _is_short(opening: Opening, runs: Sequence[Span], bare: Sequence[Span]) -> bool:
    """Whether italics are there, but begin too late or end where they may not."""
    if bare == [opening.span]:
        return False
    if runs[0].start != opening.span.start:
        return True
    return runs[0].end < opening.span.end and runs[0].end not in opening.ends


def _bare(document: Document, span: Span, runs: Sequence[Span]) -> list[Span]:
    """The stretches of a span without italics, trimmed of space."""
    found = []
    at = span.start
    for run in (*runs, Span(span.end, span.end)):
        end = min(run.start, span.end)
        if at < end:
            found.append(_trimmed(document, Span(at, end)))
        at = max(at, run.end)
    return [stretch for stretch in found if stretch.start < stretch.end]


def _trimmed(document: Document, span: Span) -> Span:
    text = document.text(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def _excess(document: Document, opening: Opening, runs: Sequence[Span]) -> Iterator[Hit]:
    """The italics that go on behind the phrase; those of a mark behind it are tolerated."""
    end = opening.span.end
    for run in runs:
        if not run.start < end < run.end:
            continue
        text = document.source.text[end : run.end]
        inner = text.lstrip(" ,")
        if not inner.strip(" ,.;:") or (not opening.known and len(inner) <= _PARTICLE):
            continue
        span = Span(run.end - len(inner), run.end)
        yield _hit(document, opening, span, on=False)


def _hit(document: Document, opening: Opening, span: Span, *, on: bool) -> Hit:
    found, phrase = _shown(document.plain(span)), _shown(document.plain(opening.span))
    # The whole phrase is set, or all behind it cleared, so that no space between keeps its look.
    edit = SetMark(Span(opening.span.end, span.end), "italic", False)
    summary = "end the italics with the opening phrase"
    if on:
        edit = SetMark(opening.span, "italic", True)
        summary = f"set “{phrase}” in italics"
    return Hit(span, {"found": found, "wanted": phrase}, Fix((edit,), summary))


def _shown(text: str) -> str:
    if len(text) <= 60:
        return text
    return text[:60].rpartition(" ")[0] + " …"
