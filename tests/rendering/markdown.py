"""A draft in Markdown as drafters keep it: numbers typed, items indented, notes at the end."""

from __future__ import annotations

import re

from tests.rendering.draft import Block, Draft, has_followers, runs

_HEADINGS = {"title": 1, "letter": 2, "heading": 2, "annex heading": 2}
_STEP = 4


def render(draft: Draft) -> bytes:
    """The text."""
    lines = []
    in_list = False
    for block, following in has_followers(draft.blocks):
        if block.kind != "subparagraph":
            in_list = block.kind == "operative"
        lines += [_line(block, in_list=in_list), ">" if following.quoted and block.quoted else ""]
    for label, text in draft.notes:
        lines += [f"[^{label}]: {inline(text)}", ""]
    return "\n".join(lines).encode()


def inline(text: str) -> str:
    """A text with asterisks for its italics; what would be markup is not."""
    written = []
    italic = False
    for run in runs(text):
        if run.italic != italic:
            written.append("*")
            italic = run.italic
        escaped = re.sub(r"([\\`*_\[\]<>])", r"\\\1", run.text)
        written.append(f"[^{run.note}]" if run.note else escaped)
    return "".join(written) + ("*" if italic else "")


def _line(block: Block, *, in_list: bool) -> str:
    text = inline(block.text)
    if block.label:
        text = f"{block.label} {text}"
    if block.kind in _HEADINGS:
        text = f"{'#' * max(_HEADINGS[block.kind], block.level + 1)} {text}"
    elif block.kind == "subparagraph":
        text = " " * _STEP * (block.level if in_list else block.level - 1) + text
    return f"> {text}" if block.quoted else text
