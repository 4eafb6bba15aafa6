"""Every way in which a draft is rendered, and what each can carry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from tests.rendering import akn, docx, html, markdown, text
from tests.rendering.draft import Draft


class Rendering(NamedTuple):
    """A renderer, the path that tells the format, and what is not in it.

    Traits: `italics`; `typed numbers`, labels that need not be in sequence; `typed notes`, labels
    of notes that need not be; `loose notes`, notes without indicators and the reverse;
    `fixes`, that it is written back.
    """

    name: str
    path: str
    render: Callable[[Draft], bytes]
    lacks: frozenset[str] = frozenset()

    @property
    def has_italics(self) -> bool:
        """Whether italics can be seen in it."""
        return "italics" not in self.lacks


ALL = (
    Rendering("markdown", "draft.md", markdown.render),
    Rendering("text", "draft.txt", text.render, frozenset(["italics"])),
    Rendering(
        "indented text", "draft.txt", partial(text.render, indented=True), frozenset(["italics"])
    ),
    Rendering("web page", "draft.html", html.web, frozenset(["loose notes"])),
    Rendering(
        "web page with lists", "draft.html", html.listed, frozenset(["typed numbers", "loose notes"])
    ),
    Rendering("web page from Word", "draft.htm", html.word, frozenset()),
    Rendering("Akoma Ntoso", "draft.xml", akn.render, frozenset(["loose notes"])),
    Rendering(
        "Akoma Ntoso with quirks", "draft.xml", partial(akn.render, quirks=True),
        frozenset(["loose notes"]),
    ),
    Rendering("Word", "draft.docx", docx.typed, frozenset(["loose notes", "fixes"])),
    Rendering(
        "Word with lists", "draft.docx", docx.numbered,
        frozenset(["typed numbers", "loose notes", "fixes"]),
    ),
)  # fmt: skip
