"""What stands before the body of the first resolution: masthead, sponsors, title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reslint import recognition
from reslint.line import Line, is_section
from reslint.walk import Placed

_SIGNS = r"Distr\.|[Rr]esolution|Agenda item|\b[AES]/"


def name_front(lines: Sequence[Line], placed: list[Placed]) -> tuple[str, bool]:
    """Name the lines before the first resolution's body, in place.

    Returns the masthead's text, and whether masthead or title are signs of a resolution.
    """
    body = next(
        (i for i, one in enumerate(placed) if one.role not in ("other", "masthead")), len(placed)
    )
    front = [line for line in lines[:body] if line.paragraph.kind not in ("table", "code")]
    masthead: list[str] = []
    title: Line | None = None
    for line in front:
        role = _role(line)
        if role:
            _rename(placed, line, role)
            if role != "sponsors":
                masthead.append(line.text)
        elif title is None or (not _is_numbered(title) and not is_section(line)):
            title = line
    if title and body < len(placed):
        _name_titles(title, front, placed)
    numbered = title is not None and _is_numbered(title)
    text = "\n".join(masthead)
    return text, numbered or bool(re.search(_SIGNS, text))


def _role(line: Line) -> str | None:
    """The role that a line of the front tells by its words alone."""
    text = line.text
    if recognition.is_adoption(text):
        return "adoption"
    if recognition.is_sponsors(text):
        return "sponsors"
    if recognition.is_masthead(text):
        return "masthead"
    return None


def _name_titles(title: Line, front: Sequence[Line], placed: list[Placed]) -> None:
    """The title, what is left of the masthead before it, letter and title of a part behind it."""
    _rename(placed, title, "title")
    for line in front:
        if placed[line.index].role != "other":
            continue
        if line.index < title.index:
            _rename(placed, line, "masthead")
        elif is_section(line):
            _rename(placed, line, "heading")
        elif placed[line.index - 1].role == "heading":
            _rename(placed, line, "title")


def _rename(placed: list[Placed], line: Line, role: str) -> None:
    placed[line.index] = placed[line.index]._replace(role=role)


def _is_numbered(line: Line) -> bool:
    return bool(recognition.NUMBERED_TITLE.match(line.text))
