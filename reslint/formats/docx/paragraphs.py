"""One paragraph of a Word file: what its properties say, and its text as it is gathered."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reslint.formats.docx.numbering import Indent, Number, Numbering, read_indent, read_number
from reslint.formats.docx.styles import Look, ParagraphStyle, Styles, read_tabs
from reslint.formats.docx.tree import Element, is_on

_TAB = 720
"""Where the tab stops are that nobody has set: every half inch."""

_INSERTED = ("w:ins", "w:moveTo")
_DELETED = ("w:del", "w:moveFrom")
_HIDDEN = ("w:vanish", "w:specVanish")


class Properties(NamedTuple):
    """What a `w:pPr` and the styles say of a paragraph.

    `is_gone` says that its mark is not there in the view, so that it runs on into the next one;
    `is_changed` that a tracked change touches it, mark or properties.
    """

    style: ParagraphStyle
    indent: Indent
    number: Number | None
    tabs: frozenset[int]
    heading: int
    is_gone: bool = False
    is_changed: bool = False

    def depth(self, tabs: int) -> int:
        """How far the paragraph stands from the margin, in twips of its first line and the others.

        `tabs` are those that the first line begins with. A label that hangs out to the left does
        not count: the text beside it stands where the other lines do.
        """
        left = max(self.indent.left or 0, 0)
        at = left + (self.indent.first or 0)
        stops = sorted(self.tabs | {left}) if tabs else []
        for _ in range(tabs):
            following = bisect_right(stops, at)
            at = stops[following] if following < len(stops) else (at // _TAB + 1) * _TAB
        return left + max(at, left)


class Stretch(NamedTuple):
    """A stretch of a block's text that looks alike.

    Kinds: `text`; `break`, a line break; `note`, an indicator whose note has the label `label`;
    `own`, in a note the place of its own label.
    """

    start: int
    end: int
    kind: str
    look: Look
    label: str = ""


class Anchor(NamedTuple):
    """Where in a block a review comment hangs."""

    comment: str
    start: int
    end: int


class Block:
    """A `w:p` with the text that it has in the view, indicators as one character each.

    `kind` is that of the flow's paragraphs. `is_hidden` says that the view does not have the
    table row it stands in. `runs` are the offsets in the text at which the text of a run begins,
    each with the byte offset of the run's start tag in the part.
    """

    __slots__ = (
        "anchors",
        "is_changed",
        "is_hidden",
        "kind",
        "length",
        "parts",
        "properties",
        "runs",
        "start",
        "stretches",
    )

    def __init__(self, properties: Properties, kind: str, *, is_hidden: bool) -> None:
        self.properties = properties
        self.kind = kind
        self.is_hidden = is_hidden
        self.is_changed = properties.is_changed
        self.parts: list[str] = []
        self.length = 0
        self.stretches: list[Stretch] = []
        self.runs: list[tuple[int, int]] = []
        self.anchors: list[Anchor] = []
        self.start = 0

    def add(self, text: str, kind: str, look: Look, label: str = "") -> None:
        """Add a stretch of text; text that looks like the last is one with it."""
        start = self.length
        self.length += len(text)
        self.parts.append(text)
        last = self.stretches[-1] if self.stretches else None
        if last and kind == "text" == last.kind and look == last.look:
            self.stretches[-1] = Stretch(last.start, self.length, kind, look)
        else:
            self.stretches.append(Stretch(start, self.length, kind, look, label))

    @property
    def text(self) -> str:
        """The text as Word shows it in the view."""
        return "".join(self.parts)


def read_properties(
    element: Element | None, styles: Styles, numbering: Numbering, view: str
) -> Properties:
    """The properties of a paragraph from its `w:pPr`, in the view."""
    if element is None:
        style = styles.paragraph(None)
        return Properties(style, style.indent, style.number, style.tabs, style.heading)
    mark = element.find("w:rPr")
    # A hidden mark (Word's style separator) shows the paragraph and the next one as one, too.
    tracked = {each.name for each in mark.children if is_on(each)} if mark else set()
    change = element.find("w:pPrChange")
    changed = change is not None or bool(tracked & {*_INSERTED, *_DELETED, "w:rPrChange"})
    absent = _HIDDEN + (_INSERTED if view == "original" else _DELETED)
    said: Element | None = element
    if change and view == "original":
        said = change.find("w:pPr")
    style = styles.paragraph(said.value("w:pStyle") if said else None)
    number, own, renumbered = _number(said, style, view)
    level = numbering.level(number) if number and own else None
    indent = read_indent(said)
    outline = said.value("w:outlineLvl") if said else None
    return Properties(
        style=style,
        indent=(indent.over(level.indent) if level else indent).over(style.indent),
        number=number,
        tabs=read_tabs(said, style.tabs),
        heading=int(outline) + 1 if outline in tuple("012345678") else style.heading,
        is_gone=bool(tracked.intersection(absent)),
        is_changed=changed or renumbered,
    )


def _number(
    element: Element | None, style: ParagraphStyle, view: str
) -> tuple[Number | None, bool, bool]:
    """The number, whether the paragraph says it itself, and whether that is a tracked change."""
    said = element.find("w:numPr") if element else None
    inserted = said is not None and said.find("w:ins") is not None
    if said is None or (inserted and view == "original"):
        return style.number, False, inserted
    key, level = read_number(said)
    if key is None:
        key = style.number.list if style.number else "0"
    if key == "0":
        return None, False, inserted
    if level is None:
        level = style.number.level if style.number else 0
    return Number(key, level), True, inserted
