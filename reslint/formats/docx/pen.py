"""Writes the text of runs into the block at hand, and knows what of it the view shows."""

from __future__ import annotations

from reslint.formats.docx.notes import Notes
from reslint.formats.docx.paragraphs import Block
from reslint.formats.docx.styles import Look
from reslint.formats.docx.tree import Element
from reslint.source import INDICATOR

_CODE, _RESULT = "code", "result"
_LONGEST_MARK = 4


class Pen:
    """What is being written: the block, the run, how it looks, and why it may not be shown.

    `hidden` counts the elements around that the view leaves out, `extra` are the marks that
    elements around set, `look` is None for hidden text.
    """

    def __init__(self, notes: Notes) -> None:
        self.block: Block | None = None
        self.look: Look | None = None
        self.extra: Look = ()
        self.hidden = 0
        self._notes = notes
        self._run: int | None = None
        self._fields: list[str] = []
        self._codes = 0
        self._custom: tuple[str, str] | None = None

    @property
    def is_shown(self) -> bool:
        """Whether what is written now is text in the view."""
        return not self.hidden and not self._codes and self.look is not None

    def enter(self, block: Block) -> tuple[Block | None, Look | None]:
        """Begin a block; what is returned brings `leave` back to the one around it."""
        around = self.block, self.look
        self.block, self.look = block, ()
        return around

    def leave(self, around: tuple[Block | None, Look | None]) -> None:
        """End the block."""
        self._give_up_custom()
        self.block, self.look = around

    def run(self, at: int, look: Look | None) -> None:
        """Begin a run whose start tag stands at that byte."""
        self._run = at
        self.look = None if look is None else look + self.extra

    def text(self, text: str) -> None:
        """Write what stands in a `w:t`.

        Field codes stand in elements of their own: text between them is the result of a field
        within the code, unless the field was never ended.
        """
        within = self._codes > 1 or (self._codes and self._fields[-1] == _RESULT)
        if text and not self.hidden and self.look is not None and not within:
            if self._custom:
                text = self._custom_mark(text)
            self._add(text, "text")

    def character(self, text: str, kind: str = "text") -> None:
        """Write what an element stands for: a tab, a break, a symbol."""
        if text and self.is_shown:
            if self._custom:
                text = self._custom_mark(text)
            self._add(text, kind)

    def field(self, kind: str | None) -> None:
        """A field begins, its result begins, or it ends."""
        if kind == "begin":
            self._fields.append(_CODE)
            self._codes += 1
        elif self._fields and kind in ("separate", "end"):
            if self._fields[-1] == _CODE:
                self._codes -= 1
                self._fields[-1] = _RESULT
            if kind == "end":
                self._fields.pop()

    def note(self, kind: str, element: Element) -> None:
        """An indicator; a custom mark is the text that follows it."""
        self._give_up_custom()
        key = element.attributes.get("w:id", "")
        if not self.is_shown:
            self._notes.refer(kind, key, shown=False)
        elif element.attributes.get("w:customMarkFollows", "0") in ("1", "true", "on"):
            self._custom = kind, key
        else:
            self._add(INDICATOR, "note", self._notes.refer(kind, key))

    def _custom_mark(self, text: str) -> str:
        """Write the custom mark that a text is; the text, where it is none."""
        mark = text.strip()
        if not 0 < len(mark) <= _LONGEST_MARK:
            if mark:
                self._give_up_custom()
            return text
        assert self._custom
        kind, key = self._custom
        self._custom = None
        before, _, after = text.partition(mark)
        self._add(before, "text")
        self._add(mark, "note", self._notes.refer(kind, key, mark=mark))
        return after

    def _give_up_custom(self) -> None:
        """The mark that was announced has not come: then the note is counted like others."""
        if self._custom:
            kind, key = self._custom
            self._custom = None
            self._add(INDICATOR, "note", self._notes.refer(kind, key))

    def _add(self, text: str, kind: str, label: str = "") -> None:
        if self.block is None or not text:
            return
        if self._run is not None:
            self.block.runs.append((self.block.length, self._run))
            self._run = None
        self.block.add(text, kind, self.look or (), label)
