"""Whether the paragraphs that a text refers to exist, above or below as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.citations import passages
from reslint.citations.passages import Passage, Target
from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.nesting import nesting

OPTIONS: dict[str, object] = {"type": "object", "additionalProperties": False, "properties": {}}
WORDS = ("found", "problem")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on every number of a passage of the draft itself that is not where it is said to be."""
    wanted = {part.index for part in parts}
    for passage in document.view(passages.find):
        if passage.part not in wanted or passage.quoted or not _is_internal(document, passage):
            continue
        before: tuple[str, ...] = ()
        for target in passage.targets:
            problem = _problem(document, passage, target, target.letters)
            if problem and len(before) > 1:  # "(d) (ii), (iv) and (v)"
                problem = _problem(document, passage, target, (*before[:-1], *target.letters))
            if len(target.letters) > 1:
                before = target.letters
            if problem:
                span = target.span
                if len(passage.targets) == 1 and passage.owner_span is not None:
                    span = passage.span._replace(end=passage.owner_span.end)
                found = document.text(span)
                if not found[0].isalpha():
                    found = f"{passage.kind} {found}"
                yield Hit(span, {"found": found, "problem": problem})


def _is_internal(document: Document, passage: Passage) -> bool:
    """Whether a numbered paragraph of the draft itself is meant."""
    if passage.owner not in ("above", "below", "own"):
        return False
    return not document.source.text.endswith("preambular ", 0, passage.span.start)


def _problem(
    document: Document, passage: Passage, target: Target, letters: tuple[str, ...]
) -> str | None:
    """What is wrong with a target, None where it is found in its place."""
    part = document.parts[passage.part]
    if target.number:
        if not target.number.isdecimal():
            return None
        found = _numbered(document, part, target.number)
        name = f"paragraph {target.number}"
    elif passage.kind == "subparagraph":
        found, name = _scopes(document, part), "subparagraph"
    else:
        return None
    if not found:
        return f"there is no {name}"
    for letter in letters:
        found = [item for one in found for item in _items(document, one, letter)]
        name = f"{name} {letter}"
        if not found:
            return f"there is no {name}"
    return _misplaced(part, passage.owner, found, name)


def _misplaced(part: Part, owner: str, found: Sequence[Part], name: str) -> str | None:
    if owner == "own":
        return None
    if any(one.index == part.index for one in found):
        return f"{name} is this paragraph itself"
    if owner == "above" and all(one.index > part.index for one in found):
        return f"{name} comes below"
    if owner == "below" and all(one.index < part.index for one in found):
        return f"{name} comes above"
    return None


def _numbered(document: Document, part: Part, number: str) -> list[Part]:
    """The operative paragraphs of that number: those of the same section before any others."""
    found = document.view(_operative).get((part.resolution, number), [])
    return [one for one in found if one.section == part.section] or found


def _operative(document: Document) -> dict[tuple[int, str], list[Part]]:
    """A view: the operative paragraphs by resolution and number."""
    found: dict[tuple[int, str], list[Part]] = {}
    for part in document.parts:
        if part.role == "operative" and part.number:
            found.setdefault((part.resolution, part.number.strip("(). ")), []).append(part)
    return found


def _scopes(document: Document, part: Part) -> list[Part]:
    """What may hold the subparagraphs that a text means by their letters alone."""
    found = [part]
    while found[-1].parent is not None:
        found.append(document.parts[found[-1].parent])
    return found


def _items(document: Document, part: Part, letter: str) -> list[Part]:
    """The subparagraphs of that letter; they may stand in the line, or behind a heading."""
    items = document.view(nesting).lists.get(part.index, ())
    if items or part.role != "operative":
        return [one for one in items if one.number == letter]
    inline = re.compile(rf"[:;,] (?:and )?{re.escape(letter)} ")
    for one in document.parts[part.index :]:
        if one.role == "operative" and one.index > part.index:
            break
        if one.number == letter or inline.search(document.source.text, *one.body):
            return [one]
    return []
