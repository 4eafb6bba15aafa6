"""The notes of a Word file: their order, and the labels that Word would show."""

from __future__ import annotations

from reslint.formats.docx.numbering import write
from reslint.formats.docx.tree import Element

KINDS = ("footnote", "endnote")
_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


class Notes:
    """The notes that the body refers to, and their counts.

    `labels` maps kind and id of a note, in the order of the first references, to its label, None
    where the view does not show it.
    """

    def __init__(self, settings: Element | None, section: Element | None) -> None:
        self.labels: dict[tuple[str, str], str | None] = {}
        self._formats = dict(_FORMATS)
        self._starts = dict.fromkeys(KINDS, 1)
        self._restarts = dict.fromkeys(KINDS, "")
        self._counts: dict[str, int] = {}
        for kind in KINDS:
            for element in (settings, section):
                properties = element.find(f"w:{kind}Pr") if element else None
                if properties:
                    self._read(kind, properties)

    def refer(self, kind: str, key: str, *, shown: bool = True, mark: str | None = None) -> str:
        """The label of the note that a reference leads to; a custom mark is not counted."""
        if not shown:
            self.labels.setdefault((kind, key), None)
            return ""
        if mark is None:
            value = self._counts.get(kind, self._starts[kind])
            self._counts[kind] = value + 1
            mark = write(value, self._formats[kind])
        if self.labels.get((kind, key)) is None:
            self.labels[kind, key] = mark
        return mark

    def restart(self, at: str) -> None:
        """A page or a section ends; notes that are counted by it begin anew."""
        for kind in KINDS:
            if self._restarts[kind] == at:
                self._counts.pop(kind, None)

    def _read(self, kind: str, properties: Element) -> None:
        self._formats[kind] = properties.value("w:numFmt") or self._formats[kind]
        start = properties.value("w:numStart") or ""
        if start.isdecimal():
            self._starts[kind] = int(start[:6])
        self._restarts[kind] = properties.value("w:numRestart") or self._restarts[kind]
