"""What hangs on what: the lists of a document, and what comes last or next in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reslint.document import Document, Part
from reslint.numbering import ARABIC, label_of, system_of
from reslint.source import Span


class Nesting(NamedTuple):
    """`lists` maps a chapeau's index to its subparagraphs, `roots` a part's to the paragraph's.

    `ends` are the indexes of the parts that close a resolution, `section_ends` of those that
    close another section of it; `open_ends` of those whose sentence goes on in a closing line.
    """

    lists: Mapping[int, tuple[Part, ...]]
    roots: tuple[int, ...]
    ends: frozenset[int]
    section_ends: frozenset[int]
    open_ends: frozenset[int]


def nesting(document: Document) -> Nesting:
    """A view: the lists, roots and ends of a document."""
    lists: dict[int, list[Part]] = {}
    roots = list(range(len(document.parts)))
    for part in document.parts:
        if part.role == "subparagraph" and part.parent is not None:
            lists.setdefault(part.parent, []).append(part)
            roots[part.index] = roots[part.parent]
    last: dict[tuple[int, int], int] = {}
    for part in document.parts:
        if document.parts[roots[part.index]].role == "operative":
            last[part.resolution, part.section] = part.index
    ends = {resolution: index for (resolution, _), index in last.items()}
    return Nesting(
        {index: tuple(items) for index, items in lists.items()},
        tuple(roots),
        frozenset(ends.values()),
        frozenset(last.values()) - frozenset(ends.values()),
        frozenset(part.index - 1 for part in document.parts if _is_closing_line(document, part)),
    )


def following(document: Document, part: Part) -> Part | None:
    """The next part in reading order; None at the end and before the notes."""
    if part.index + 1 == len(document.parts):
        return None
    after = document.parts[part.index + 1]
    if after.role in ("footnote", "adoption", "sponsors", "masthead"):
        return None
    return after


def root_of(document: Document, part: Part) -> Part:
    """The preambular or operative paragraph that a part belongs to."""
    return document.parts[document.view(nesting).roots[part.index]]


def siblings_of(document: Document, parts: Sequence[Part]) -> Iterator[list[Part]]:
    """The parts in the groups that are numbered together, in reading order.

    Operative paragraphs by resolution; subparagraphs by the list they stand in, where a line
    between two of them begins another.
    """
    groups: dict[tuple[int, int | None, int], list[Part]] = {}
    lines = [part.index for part in document.parts if _is_line(document, part)]
    for part in parts:
        between = 0
        if part.parent is not None:
            between = bisect_right(lines, part.index)
        groups.setdefault((part.resolution, part.parent, between), []).append(part)
    yield from groups.values()


def _is_line(document: Document, part: Part) -> bool:
    """Whether a part is text between two lists; a table belongs to the item before it."""
    if part.role != "other" or part.paragraph < 0:
        return False
    return document.source.paragraphs[part.paragraph].kind not in ("table", "code")


def is_agenda(document: Document, part: Part) -> bool:
    """A provisional agenda keeps its own figures and full stops (General Assembly, 78/223)."""
    agendas = document.view(_agendas)
    while part.parent is not None:
        if part.parent in agendas:
            return True
        part = document.parts[part.parent]
    return False


def _agendas(document: Document) -> frozenset[int]:
    """A view: the indexes of the chapeaux of provisional agendas."""
    return frozenset(
        index
        for index, items in document.view(nesting).lists.items()
        if "agenda" in document.text(document.parts[index].body)
        and system_of(label_of(document, item) for item in items) == ARABIC
    )


def first_word(document: Document, part: Part) -> Span:
    """The word that a part's text begins with, without the marks behind it."""
    words = document.plain(part.body).split(None, 1)
    word = words[0].rstrip(".,;:") if words else ""
    return Span(part.body.start, part.body.start + max(len(word), 1))


def _is_closing_line(document: Document, part: Part) -> bool:
    if part.role != "other" or part.index == 0:
        return False
    return document.text(part.body)[:1].islower()
