"""A draft as Word saves it as plain text: tabs, bare figures as indicators, notes at the end."""

from __future__ import annotations

from tests.rendering.draft import HEADINGS, Block, Draft, runs


def render(draft: Draft, *, indented: bool = False) -> bytes:
    """The text; `indented` puts the items of lists further in than their chapeaux."""
    lines = []
    for block in draft.blocks:
        if block.kind == "annex heading" or (block.kind in HEADINGS and block.level < 2):
            lines.append("")
        lines.append(_line(block, indented=indented))
        if block.kind == "title":
            lines += ["", ""]
    lines.append("")
    lines += [f"{label} {inline(text)}" for label, text in draft.notes]
    return "\n".join([*lines, ""]).encode()


def inline(text: str) -> str:
    """A text with bare figures for its indicators."""
    return "".join(run.note or run.text for run in runs(text))


def _line(block: Block, *, indented: bool) -> str:
    text = inline(block.text)
    if block.kind in (*HEADINGS, "masthead", "sponsors", "adoption"):
        return f"{block.label} {text}" if block.label else text
    indent = "\t" * (1 + (block.level if indented else 0))
    return f"{indent}{block.label}\t{text}" if block.label else indent + text
