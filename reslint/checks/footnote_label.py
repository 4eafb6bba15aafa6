"""Footnotes that are not numbered with arabic figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Hit
from reslint.document import Document, Part
from reslint.footnotes import footnotes, renumbering

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("label",)


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the first indicator of each such note; one fix numbers all."""
    for label, indicator in document.view(footnotes).first.items():
        if label.isascii() and label.isdigit():
            continue
        # Editorial Manual, Footnotes: asterisks mark notes to titles and to lists of elections.
        if label.strip("*"):
            yield Hit(indicator.span, {"label": label}, document.view(renumbering))
