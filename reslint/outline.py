"""What was understood of a draft's structure: as plain data, and as a tree for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reslint import openings
from reslint.document import Document, Part
from reslint.openings import Opening
from reslint.report import Trouble
from reslint.source import INDICATOR, Span

_SHOWN = 60


def data(documents: Sequence[Document], errors: Sequence[Trouble]) -> dict[str, Any]:
    """The JSON of `outline`, governed by `schemas/outline.schema.json`."""
    return {
        "version": 1,
        "files": [outline(document) for document in documents],
        "errors": [error._asdict() for error in errors],
    }


def outline(document: Document) -> dict[str, Any]:
    """One file of that JSON."""
    source = document.source
    found = document.view(openings.find)
    return {
        "path": source.path,
        "format": source.format,
        "profile": document.profile,
        "reason": document.reason,
        "counts": counts(document),
        "parts": [_part(document, part, found.get(part.index)) for part in document.parts],
    }


def counts(document: Document) -> dict[str, int]:
    """How many parts the body of the resolution or resolutions has, annexes left out."""
    roles = [part.role for part in document.parts]
    labels = {part.number for part in document.parts if part.role == "footnote"}
    labels -= _called_elsewhere(document)
    return {
        "resolutions": len(document.resolutions),
        "preambular": roles.count("preambular"),
        "operative": roles.count("operative"),
        "subparagraphs": sum(
            part.role == "subparagraph" and part.level >= 1 and part.number is not None
            for part in document.parts
        ),
        "footnotes": len(labels),
    }


def _called_elsewhere(document: Document) -> set[str | None]:
    """The labels of the notes that only title, masthead or annex call."""
    body: set[str | None] = set()
    elsewhere: set[str | None] = set()
    for indicator in document.source.indicators:
        part = document.part_at(indicator.span.start)
        outside = part is not None and part.role in ("title", "masthead", "sponsors", "annex")
        (elsewhere if outside else body).add(indicator.label)
    return elsewhere - body


def tree(document: Document) -> str:
    """The outline of one file for people: a line a part, indented by level."""
    source = document.source
    if document.profile is None:
        return f"{source.path}: {document.reason}\n"
    lines = [f"{source.path}: {source.format}, profile {document.profile}"]
    found = document.view(openings.find)
    resolution = 0
    for part in document.parts:
        if part.resolution != resolution and len(document.resolutions) > 1:
            resolution = part.resolution
            lines.append(f"  resolution {resolution}")
        opening = found.get(part.index)
        lines.append(_line(document, part, opening.text if opening else None))
    summary = [f"{name} {count}" for name, count in counts(document).items()]
    return "\n".join([*lines, "  " + ", ".join(summary), ""])


def _part(document: Document, part: Part, opening: Opening | None) -> dict[str, Any]:
    start = document.source.positions(part.span)[0]
    return {
        "role": part.role,
        "resolution": part.resolution,
        "number": part.number,
        "level": part.level,
        "opening": opening.text if opening else None,
        "text": _text(document, part.body),
        "start": {"line": start.line, "column": start.column},
    }


def _text(document: Document, body: Span) -> str:
    """The flow text without indicators, which leave no double space behind."""
    text = document.text(body)
    if INDICATOR in text:
        text = text.replace(f" {INDICATOR} ", " ").replace(INDICATOR, "")
    return text


def _line(document: Document, part: Part, opening: str | None) -> str:
    start = document.source.positions(part.span)[0]
    text = _text(document, part.body)
    if len(text) > _SHOWN:
        text = text[: _SHOWN - 1].rstrip() + "…"
    label = f"{part.number} " if part.number else ""
    phrase = f" [{opening}]" if opening else ""
    indent = "  " * (part.level + 1)
    return f"{start.line:>5}:{start.column:<3}{indent}{part.role}{phrase} {label}{text}"
