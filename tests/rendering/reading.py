"""What the program makes of a rendering: the one place that calls it."""

from __future__ import annotations

from functools import cache

from reslint import formats, openings, outline, run, structure
from reslint.document import Document, Part
from reslint.fix import Mended, Reading
from reslint.fix import mend as mend_reading
from reslint.formats.decode import encode
from reslint.settings import AllSettings, Settings, Wish
from reslint.source import INDICATOR, Source
from tests.rendering.draft import BODY, Row, written

Report = tuple[str, str, str]


def read(data: bytes, path: str, view: str = "accepted") -> Source:
    """The Source of a file."""
    return formats.read(data, path, view=view)


def parse(data: bytes, path: str, view: str = "accepted") -> Document:
    """The Document of a file."""
    return structure.parse(read(data, path, view))


def rows(document: Document) -> list[Row]:
    """The parts in the form of the model."""
    found = document.view(openings.find)
    italic = bytearray(len(document.source.text))
    for mark in document.source.marks:
        if mark.kind == "italic":
            italic[slice(*mark.span)] = b"\1" * (mark.span.end - mark.span.start)
    notes = {each.span.start: each.label for each in document.source.indicators}
    return [
        Row(
            part.role,
            part.number and part.number.strip(),
            part.level,
            _text(document, part, italic, notes),
            found[part.index].text if part.index in found else None,
            part.resolution,
            part.section if part.role in BODY else 0,
        )
        for part in document.parts
    ]


def _text(document: Document, part: Part, italic: bytearray, notes: dict[int, str]) -> str:
    letters = []
    for at in range(*part.body):
        letter = document.source.text[at]
        if letter == INDICATOR:
            letter = f"[^{notes[at]}]"
        letters.append((letter, bool(italic[at])))
    return written(letters)


def counts(document: Document) -> dict[str, int]:
    """What the program counts."""
    return outline.counts(document)


@cache
def settings() -> Settings:
    """Everything on, down to advice, in a folder without a configuration."""
    return AllSettings(Wish(level="info", config=None)).of("/")


def reports(document: Document) -> list[Report]:
    """The reports without their places, which each format counts in its own way."""
    found = run.lint(document, settings()).diagnostics
    return sorted((each.rule, each.where, each.message) for each in found)


def mend(data: bytes, path: str) -> tuple[bytes, Mended]:
    """The file as its safe fixes leave it."""
    first = parse(data, path)

    def reading(document: Document) -> Reading:
        return Reading(document.source, run.lint(document, settings()).diagnostics)

    def again(text: str) -> Reading | None:
        document = parse(encode(text, first.source.origin), path)
        return reading(document) if document.profile else None

    mended = mend_reading(reading(first), again)
    return encode(mended.reading.source.origin.text, first.source.origin), mended
