"""Every way in which a draft is rendered, and what each can carry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from tests.rendering import akn, docx, html, markdown, text
from tests.rendering.draft import Draft


class Rendering(NamedTuple):
    """A renderer, the path that tells the format, and what is not in it.

    Traits: `italics`; `typed numbers`, labels that need not be in sequence; `loose notes`, notes
    without indicators; `fixes`, that it is written back, `renumbering`, its notes too. `is_exact`
    says that a fix writes what the renderer does, byte for byte.
    """

    name: str
    path: str
    render: Callable[[Draft], bytes]
    lacks: frozenset[str] = frozenset()
    is_exact: bool = False

    @property
    def has_italics(self) -> bool:
        """Whether italics can be seen in it."""
        return "italics" not in self.lacks


_TAGS = frozenset(["loose notes", "renumbering"])
_WORD = frozenset(["loose notes", "fixes"])
_NUMBERS = frozenset(["typed numbers"])
_TEXT = frozenset(["italics"])

ALL = (
    Rendering("markdown", "draft.md", markdown.render, is_exact=True),
    Rendering("text", "draft.txt", text.render, _TEXT, is_exact=True),
    Rendering(
        "indented text", "draft.txt", partial(text.render, indented=True), _TEXT, is_exact=True
    ),
    Rendering("web page", "draft.html", html.web, _TAGS),
    Rendering("web page with lists", "draft.html", html.listed, _TAGS | _NUMBERS),
    Rendering("web page from Word", "draft.htm", html.word, frozenset(["renumbering"])),
    Rendering("Akoma Ntoso", "draft.xml", akn.render, _TAGS),
    Rendering("Akoma Ntoso with quirks", "draft.xml", partial(akn.render, quirks=True), _TAGS),
    Rendering("Word", "draft.docx", docx.typed, _WORD),
    Rendering("Word with lists", "draft.docx", docx.numbered, _WORD | _NUMBERS),
)
