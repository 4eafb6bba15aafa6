"""The parts of a Word file by what they are for, as their relationships say."""

from __future__ import annotations

import posixpath

from reslint.errors import Failure
from reslint.formats.docx import foreign
from reslint.formats.docx.archive import Archive
from reslint.formats.docx.tree import MOST_ELEMENTS, Element, parse

_USUAL = "word/document.xml"


class Package:
    """A Word file: its document's tree, and the trees of the other parts when asked for.

    `kinds` maps what a part is for (`styles`, `footnotes`) to its name, `ids` the ids of the
    document's relationships. Relationships that lead out of the file are not followed.
    """

    def __init__(self, data: bytes) -> None:
        if not data.startswith(b"PK") and b"PK\5\6" not in data[-70_000:]:
            raise Failure(foreign.complaint(data))
        self._archive = Archive(data)
        self._left = MOST_ELEMENTS
        self.main = self._main()
        other = foreign.other_archive(data, self._archive)
        if _USUAL not in self._archive and other:
            raise Failure(other)
        if self.main not in self._archive:
            raise Failure(f"not a Word file (no {_USUAL})")
        self.kinds: dict[str, str] = {}
        self.ids: dict[str, str] = {}
        for key, kind, target in self._relationships(self.main):
            self.kinds.setdefault(kind, target)
            self.ids[key] = target
        self.document = self._tree(self.main)
        if self.document.name != "w:document":
            raise Failure(f"not a Word file ({self.main} is no Word document)")

    def part(self, kind: str) -> Element | None:
        """The root of the part for that, None where there is none."""
        name = self.kinds.get(kind)
        return self.named(name) if name else None

    def named(self, name: str) -> Element | None:
        """The root of the part of that name, None where there is none."""
        return self._tree(name) if name in self._archive else None

    def _tree(self, name: str) -> Element:
        root, self._left = parse(self._archive.read(name), name, self._left)
        return root

    def _main(self) -> str:
        for _, kind, target in self._relationships(""):
            if kind == "officeDocument" and target in self._archive:
                return target
        return _USUAL

    def _relationships(self, part: str) -> list[tuple[str, str, str]]:
        """Id, kind and target of the relationships of a part within the file."""
        folder, name = posixpath.split(part)
        root = self.named(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for each in root.children if root else ():
            attributes = each.attributes
            target = attributes.get("Target", "")
            if attributes.get("TargetMode") == "External" or not target:
                continue
            place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            found.append((attributes.get("Id", ""), kind, place))
        return found
