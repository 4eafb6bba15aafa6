"""Source to Document: what every paragraph of a draft is."""

from __future__ import annotations

from collections.abc import Sequence

from reslint import recognition
from reslint.document import Document, Part, Resolution
from reslint.front import name_front
from reslint.line import Line, read_line, section_number
from reslint.organs import profile_of_numbers, profile_of_symbols
from reslint.source import Note, Source, Span
from reslint.walk import Placed, Walk

_LABELLED = ("preambular", "operative", "subparagraph", "heading", "annex")
_FEWEST_OF_A_DECLARATION = 3


def parse(source: Source, profile: str | None = None, fallback: str = "ga") -> Document:
    """The document of a source; never raises on a draft.

    `profile` says whose practice counts in the whole document; where it is None the organ
    decides, else the masthead, title or numbers, else `fallback`.
    """
    if not source.text.strip():
        return Document(source, reason="empty file")
    language = recognition.foreign_language(source.text)
    if language:
        return Document(source, reason=f"written in {language}, not in English")
    lines = [read_line(source, index) for index in range(len(source.paragraphs))]
    walk = Walk(lines)
    walk.run()
    masthead, has_front = name_front(lines, walk.placed)
    missing = _missing_signs(walk, has_front)
    if missing:
        return Document(source, reason=missing)
    own = profile or _told(walk, masthead) or fallback
    parts = [_part(line, placed) for line, placed in zip(lines, walk.placed, strict=True)]
    parts += [_footnote(note, index) for index, note in enumerate(source.notes, len(parts))]
    return Document(source, parts, _resolutions(walk, parts, profile, own), own)


def _told(walk: Walk, masthead: str) -> str | None:
    """The profile that the draft tells: by its organ line, else by masthead, title or numbers."""
    if walk.organs[0]:
        return walk.organs[0].profile
    pairs = zip(walk.lines, walk.placed, strict=True)
    title = next((line.text for line, placed in pairs if placed.role == "title"), "")
    body = "\n".join(line.text for line in walk.lines)
    return profile_of_symbols(masthead) or profile_of_numbers(title, body)


def _missing_signs(walk: Walk, has_front: bool) -> str | None:
    """Why a file is no draft, None if it is one: several signs must agree (contract)."""
    preambular = operative = numbered = 0
    for line, placed in zip(walk.lines, walk.placed, strict=True):
        known = line.phrase is not None and line.phrase.known
        preambular += placed.role == "preambular" and known and line.form == "participle"
        operative += placed.role == "operative" and known and line.form == "finite"
        numbered += placed.role == "operative" and line.label is not None
    signs = {
        "an organ line": any(walk.organs),
        "a masthead or a numbered title": has_front,
        "preambular paragraphs": preambular >= 2,
        "operative paragraphs": operative >= 2 and numbered >= 1,
    }
    found = [name for name, there in signs.items() if there]
    both = preambular and operative >= 2 and numbered >= 2
    if (signs["an organ line"] and (preambular or operative)) or both or len(found) > 1:
        return None
    if not found:
        return "no draft resolution: no organ line, no preamble, no operative paragraphs"
    return f"no draft resolution: it has {found[0]}, but nothing else of one"


def _part(line: Line, placed: Placed) -> Part:
    span = line.paragraph.span
    if line.label and placed.role in _LABELLED:
        number: str | None = line.label.text
        label = Span(span.start, span.start + len(line.label.text))
        body = Span(min(span.start + line.body, span.end), span.end)
    else:
        number = section_number(line) if placed.role == "heading" else None
        label = None
        body = span
    return Part(
        line.index,
        placed.role,
        placed.resolution,
        number,
        placed.level,
        span,
        label,
        body,
        line.index,
        placed.parent,
        placed.section,
    )


def _footnote(note: Note, index: int) -> Part:
    span = Span(note.label_span.start, note.span.end)
    return Part(index, "footnote", 1, note.label, 0, span, note.label_span, note.span, -1)


def _resolutions(
    walk: Walk, parts: Sequence[Part], profile: str | None, own: str
) -> list[Resolution]:
    indexes: list[list[int]] = [[] for _ in walk.organs]
    operative: list[list[Line]] = [[] for _ in walk.organs]
    for part in parts:
        indexes[part.resolution - 1].append(part.index)
    for line, placed in zip(walk.lines, walk.placed, strict=True):
        if placed.role == "operative":
            operative[placed.resolution - 1].append(line)
    speaks = any(line.text.startswith("We, ") for line in walk.lines)
    found = []
    for at, (organ, embedded) in enumerate(zip(walk.organs, walk.embedded, strict=True)):
        name = organ.name if organ else None
        told = profile or (organ.profile if organ else None) or own
        shape = _shape(operative[at], speaks)
        found.append(Resolution(at + 1, name, told, shape, tuple(indexes[at]), embedded))
    return found


def _shape(operative: Sequence[Line], speaks: bool) -> str:
    """Declarations and appropriation texts do not open with finite verbs (catalogue 1.5).

    `speaks`: heads of State speak in it (`We, the …`).
    """
    odd = sum(line.form != "finite" for line in operative)
    stops = sum(line.mark == "." for line in operative)
    most = len(operative) // 2
    if len(operative) < _FEWEST_OF_A_DECLARATION or odd <= most:
        return "resolution"
    return "declaration" if speaks or stops > most else "resolution"
