"""The model of a draft: its paragraphs as their author means them, and what a reader must find.

Text is written with two signs: `*…*` for italics and `[^1]` for the indicator of note 1. Nothing
else is markup; every renderer writes the rest as its format has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

_SIGN = re.compile(r"(\*)|\[\^([^\]]+)\]")
BODY = ("preambular", "operative", "subparagraph", "heading")
HEADINGS = ("title", "letter", "heading", "annex heading")
_ROLES = {"letter": "heading", "annex heading": "annex"}


class Run(NamedTuple):
    """A stretch of text of one look; with a `note`, the indicator of that note and no text."""

    text: str
    italic: bool = False
    note: str = ""


class Block(NamedTuple):
    """One paragraph; `kind` is its role, or `letter` and `annex heading`.

    `label` is typed before the text; `level` counts from 1 in lists, and 2 is that of the titles
    within a document. `quoted` blocks stand in another text.
    """

    kind: str
    text: str
    label: str = ""
    level: int = 0
    quoted: bool = False

    @property
    def runs(self) -> Sequence[Run]:
        """The text without its signs."""
        return tuple(runs(self.text))


class Draft(NamedTuple):
    """The paragraphs in reading order, and the notes in the order of their labels."""

    blocks: Sequence[Block]
    notes: Sequence[tuple[str, str]] = ()


class Node(NamedTuple):
    """A paragraph and the items of its list."""

    block: Block
    items: Sequence[Node]


class Row(NamedTuple):
    """One part as a reader must find it; the text in the model's signs, spaces made single."""

    role: str
    number: str | None
    level: int
    text: str
    opening: str | None
    resolution: int
    section: int


def runs(text: str) -> Iterator[Run]:
    """The runs of a text with signs."""
    italic = False
    at = 0
    for sign in _SIGN.finditer(text):
        if sign.start() > at:
            yield Run(text[at : sign.start()], italic)
        at = sign.end()
        if sign[1]:
            italic = not italic
        else:
            yield Run("", italic, sign[2])
    if at < len(text):
        yield Run(text[at:], italic)


def plain(text: str) -> str:
    """A text without its signs."""
    return _SIGN.sub("", text)


def roman(text: str) -> str:
    """A text without italics."""
    return text.replace("*", "")


def written(letters: Iterable[tuple[str, bool]]) -> str:
    """Characters and their italics in the model's signs.

    Only words have a look: spaces and indicators (given as `[^1]`) are in italics between two
    letters that are. White space is made single.
    """
    out: list[str] = []
    behind = -1
    """Where the last letter in italics ends, if the italics have not been closed."""
    for letter, italic in letters:
        if letter.isspace():
            if out and out[-1] != " ":
                out.append(" ")
            continue
        if len(letter) == 1:
            if not italic and behind >= 0:
                out.insert(behind, "*")
                behind = -1
            elif italic and behind < 0:
                out.append("*")
        out.append(letter)
        if len(letter) == 1 and italic:
            behind = len(out)
    if behind >= 0:
        out.insert(behind, "*")
    return "".join(out).strip()


def normal(text: str) -> str:
    """A text of the model as `written` writes it."""
    letters: list[tuple[str, bool]] = []
    for run in runs(text):
        if run.note:
            letters.append((f"[^{run.note}]", run.italic))
        letters += [(letter, run.italic) for letter in run.text]
    return written(letters)


def tree(blocks: Sequence[Block]) -> Sequence[Node]:
    """The paragraphs with their lists."""
    nodes: list[Node] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        if blocks[at].kind in BODY:
            while end < len(blocks) and _is_below(blocks[end], blocks[at]):
                end += 1
        nodes.append(Node(blocks[at], tree(blocks[at + 1 : end])))
        at = end
    return nodes


def _is_below(block: Block, chapeau: Block) -> bool:
    level = chapeau.level if chapeau.kind == "subparagraph" else 0
    return block.kind == "subparagraph" and block.level > level


def expected(draft: Draft) -> list[Row]:
    """What every reader must find; openings are the italics that a paragraph begins with."""
    resolutions = _resolutions(draft.blocks)
    rows = []
    section = 0
    before = Block("", "")
    for block, resolution in zip(draft.blocks, resolutions, strict=True):
        role = _ROLES.get(block.kind, block.kind)
        if block.kind == "organ":
            section = 0
        elif block.kind == "heading" and (block.label or before.kind != "heading"):
            section += 1
        label, text = block.label or None, block.text
        if label and block.kind == "title":
            label, text = None, f"{label} {text}"
        elif block.kind == "letter":
            label = text
        level = block.level if role == "subparagraph" else 0
        rows.append(
            Row(role, label, level, normal(text), _opening(block), resolution,
                section if role in BODY else 0)
        )  # fmt: skip
        before = block
    return rows + [
        Row("footnote", label, 0, normal(text), None, 1, 0) for label, text in draft.notes
    ]


def _resolutions(blocks: Sequence[Block]) -> list[int]:
    """Which resolution each paragraph is of; titles before a further organ line are the next's."""
    found: list[int] = []
    number = 0
    for block in blocks:
        if block.kind == "organ":
            if number:
                at = len(found) - 1
                while at >= 0 and blocks[at].kind in ("title", "letter"):
                    found[at] += 1
                    at -= 1
            number += 1
        found.append(max(1, number))
    return found


def _opening(block: Block) -> str | None:
    if block.kind not in ("preambular", "operative") or not block.text.startswith("*"):
        return None
    return block.runs[0].text


def counts(draft: Draft) -> Mapping[str, int]:
    """What an editor counts."""
    kinds = [block.kind for block in draft.blocks]
    return {
        "resolutions": kinds.count("organ"),
        "preambular": kinds.count("preambular"),
        "operative": kinds.count("operative"),
        "subparagraphs": kinds.count("subparagraph"),
        "footnotes": len(draft.notes),
    }


def swapped(draft: Draft, old: str, new: str) -> Draft:
    """The draft with one passage changed, which stands in one paragraph or note of it."""
    texts = [block.text for block in draft.blocks] + [text for _, text in draft.notes]
    assert sum(text.count(old) for text in texts) == 1, f"{old!r} is not there once"
    blocks = [block._replace(text=block.text.replace(old, new)) for block in draft.blocks]
    return Draft(blocks, [(label, text.replace(old, new)) for label, text in draft.notes])


def relabelled(draft: Draft, start: str, label: str) -> Draft:
    """The draft with another label on the paragraph that begins with these words."""
    found = [block.text.startswith(start) for block in draft.blocks]
    assert found.count(True) == 1, f"{found.count(True)} paragraphs begin with {start!r}"
    at = found.index(True)
    blocks = list(draft.blocks)
    blocks[at] = blocks[at]._replace(label=label)
    return draft._replace(blocks=blocks)


def renoted(draft: Draft, labels: Mapping[str, str]) -> Draft:
    """The draft with other labels on its notes and their indicators."""

    def told(match: re.Match[str]) -> str:
        return f"[^{labels.get(match[2], match[2])}]" if match[2] else match[0]

    blocks = [block._replace(text=_SIGN.sub(told, block.text)) for block in draft.blocks]
    notes = [(labels.get(label, label), text) for label, text in draft.notes]
    return Draft(blocks, sorted(notes, key=lambda note: (len(note[0]), note[0])))


def has_followers(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Each paragraph with the next one; the last with an empty one."""
    yield from pairwise([*blocks, Block("", "")])
