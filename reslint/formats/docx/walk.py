"""A walk over the text of one part (body, note, header): its paragraphs as the view has them."""

from __future__ import annotations

from collections.abc import Callable, Collection

from reslint.errors import Failure
from reslint.formats.docx.notes import Notes
from reslint.formats.docx.numbering import Numbering
from reslint.formats.docx.paragraphs import Anchor, Block, read_properties
from reslint.formats.docx.pen import Pen
from reslint.formats.docx.styles import Styles
from reslint.formats.docx.symbols import readable, symbol
from reslint.formats.docx.tree import Element
from reslint.source import INDICATOR

# The namespaces for which Word takes the choice and not the fallback.
_UNDERSTOOD = frozenset(
    ["wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "a14"]
)
_LINE_BREAK, _PAGE_BREAK = "\x0b", "\x0c"


class Walk:
    """The walk; `blocks` are all paragraphs, `groups` those that are one paragraph in the view.

    `comments` are the ids of the comments whose place is wanted.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        notes: Notes,
        view: str,
        comments: Collection[str] = (),
    ) -> None:
        self.blocks: list[Block] = []
        self.groups: list[list[Block]] = []
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.view = view
        self.comments = comments
        self.pen = Pen(notes)
        self.kind = "text"
        self.has_begun = False
        self._open: list[Block] | None = None
        self._waiting: list[str] = []
        self._anchored: dict[str, tuple[Block, int]] = {}

    def walk(self, element: Element) -> None:
        """Go through what stands in an element; what is not known is looked into."""
        for child in element.children:
            _HANDLERS.get(child.name, Walk.walk)(self, child)

    def paragraph(self, element: Element) -> None:
        """A `w:p`; one whose mark is not there in the view runs on into the next."""
        properties = element.find("w:pPr")
        block = Block(
            read_properties(properties, self.styles, self.numbering, self.view),
            self.kind,
            is_hidden=self.pen.hidden > 0,
        )
        self.blocks.append(block)
        group = self._open
        if group is None:
            group = []
            self.groups.append(group)
        group.append(block)
        for key in self._waiting:
            self._anchor(block, key)
        self._waiting.clear()
        self._open = None
        around = self.pen.enter(block)
        self.walk(element)
        self.pen.leave(around)
        self._open = group if block.properties.is_gone else None
        if self.kind == "text" and not self.has_begun:
            self.has_begun = bool(block.text.strip())
        if properties and properties.find("w:sectPr"):
            self.notes.restart("eachSect")

    def run(self, element: Element) -> None:
        """A `w:r`: text of one look."""
        block = self.pen.block
        if block is None:
            return
        properties = element.find("w:rPr")
        if properties and properties.find("w:rPrChange"):
            block.is_changed = True
            if self.view == "original":
                properties = _formerly(properties)
        self.pen.run(element.at, self.styles.look(block.properties.style, properties))
        self.walk(element)

    def tracked(self, element: Element) -> None:
        """Text that a tracked change has put in or taken out."""
        is_new = element.name in ("w:ins", "w:moveTo")
        pen = self.pen
        around = pen.extra
        pen.extra = (*around, "insertion" if is_new else "deletion")
        if pen.block:
            pen.block.is_changed = True
        absent = is_new is (self.view == "original")
        pen.hidden += absent
        self.walk(element)
        pen.hidden -= absent
        pen.extra = around

    def deleted_text(self, element: Element) -> None:
        """A `w:delText`, which is text only where what was deleted is still there."""
        if self.view == "original":
            self.text(element)

    def text(self, element: Element) -> None:
        """A `w:t`; Word leaves out the white space around it unless it says to keep it."""
        text = element.text
        if element.attributes.get("xml:space") != "preserve":
            text = text.strip(" \t\r\n")
        self.pen.text(readable(text))

    def table(self, element: Element) -> None:
        """A `w:tbl`; one that only lays out a masthead or frames a text is no table to a reader."""
        rows = [
            sum(cell.name == "w:tc" for cell in row.children)
            for row in element.children
            if row.name == "w:tr"
        ]
        is_frame = max(rows, default=0) <= 1
        kind, begun = self.kind, self.has_begun
        if begun and not is_frame:
            self.kind = "table"
        self._open = None
        self.walk(element)
        self._open = None
        self.kind = kind
        self.has_begun = self.has_begun if is_frame else begun

    def part_of_table(self, element: Element) -> None:
        """A `w:tr` or `w:tc`, which a tracked change may have put in or taken out whole."""
        self._open = None
        properties = element.find(f"{element.name}Pr")
        tracked = {each.name for each in properties.children} if properties else set()
        is_new = not tracked.isdisjoint(("w:ins", "w:cellIns"))
        is_old = not tracked.isdisjoint(("w:del", "w:cellDel"))
        absent = is_new if self.view == "original" else is_old
        first = len(self.blocks)
        self.pen.hidden += absent
        self.walk(element)
        self.pen.hidden -= absent
        if is_new or is_old:
            for block in self.blocks[first:]:
                block.is_changed = True
        self._open = None

    def alternatives(self, element: Element) -> None:
        """An `mc:AlternateContent`: what Word understands of it, and only that."""
        choices = [each for each in element.children if each.name == "mc:Choice"]
        for choice in choices:
            if _UNDERSTOOD.issuperset(choice.attributes.get("Requires", "").split()):
                self.walk(choice)
                return
        self.walk(element.find("mc:Fallback") or (choices or [element])[0])

    def hyperlink(self, element: Element) -> None:
        """A `w:hyperlink`."""
        around = self.pen.extra
        self.pen.extra = (*around, "link")
        self.walk(element)
        self.pen.extra = around

    def comment(self, element: Element) -> None:
        """Where a review comment begins, ends or is referred to."""
        key = element.attributes.get("w:id", "")
        block = self.pen.block
        if key not in self.comments:
            return
        if block is None:
            if element.name == "w:commentRangeStart":
                self._waiting.append(key)
            return
        if key not in self._anchored:
            self._anchor(block, key)
        elif element.name == "w:commentRangeEnd" and self._anchored[key][0] is block:
            at = self._anchored[key][1]
            block.anchors[at] = block.anchors[at]._replace(end=block.length)

    def _anchor(self, block: Block, key: str) -> None:
        self._anchored[key] = block, len(block.anchors)
        block.anchors.append(Anchor(key, block.length, block.length))

    def break_(self, element: Element) -> None:
        """A `w:br`: of a line, a page or a column."""
        is_line = element.attributes.get("w:type", "textWrapping") == "textWrapping"
        self.pen.character(_LINE_BREAK if is_line else _PAGE_BREAK, "break")


def _formerly(properties: Element) -> Element | None:
    """The run properties before a tracked change of them."""
    change = properties.find("w:rPrChange")
    return change.find("w:rPr") if change else None


def _writes(text: str) -> Callable[[Walk, Element], None]:
    def handler(story: Walk, _: Element) -> None:
        story.pen.character(text)

    return handler


def _refers(kind: str) -> Callable[[Walk, Element], None]:
    def handler(story: Walk, element: Element) -> None:
        story.pen.note(kind, element)

    return handler


def _is_no_text(_: Walk, __: Element) -> None:
    """What stands among the text and is none: properties, field codes."""


def _embeds(_: Walk, __: Element) -> None:
    raise Failure("a Word file whose text is another file put into it: save it anew in Word")


_HANDLERS: dict[str, Callable[[Walk, Element], None]] = {
    "w:p": Walk.paragraph,
    "w:r": Walk.run,
    "m:r": Walk.run,
    "w:t": Walk.text,
    "m:t": Walk.text,
    "w:delText": Walk.deleted_text,
    "w:tab": _writes("\t"),
    "w:ptab": _writes("\t"),
    "w:noBreakHyphen": _writes("\u2011"),
    "w:softHyphen": _writes("\xad"),
    "w:br": Walk.break_,
    "w:cr": Walk.break_,
    "w:sym": lambda story, element: story.pen.character(symbol(element)),
    "w:fldChar": lambda story, element: story.pen.field(element.attributes.get("w:fldCharType")),
    "w:footnoteReference": _refers("footnote"),
    "w:endnoteReference": _refers("endnote"),
    "w:footnoteRef": lambda story, _: story.pen.character(INDICATOR, "own"),
    "w:endnoteRef": lambda story, _: story.pen.character(INDICATOR, "own"),
    "w:lastRenderedPageBreak": lambda story, _: story.notes.restart("eachPage"),
    "w:ins": Walk.tracked,
    "w:moveTo": Walk.tracked,
    "w:del": Walk.tracked,
    "w:moveFrom": Walk.tracked,
    "w:tbl": Walk.table,
    "w:tr": Walk.part_of_table,
    "w:tc": Walk.part_of_table,
    "mc:AlternateContent": Walk.alternatives,
    "w:hyperlink": Walk.hyperlink,
    "w:commentRangeStart": Walk.comment,
    "w:commentRangeEnd": Walk.comment,
    "w:commentReference": Walk.comment,
    "w:altChunk": _embeds,
} | dict.fromkeys(
    [
        "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:trPr", "w:tcPr",
        "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:instrText",
        "w:delInstrText", "w:fldData", "w:rubyPr", "w:rt",
    ],
    _is_no_text,
)  # fmt: skip
