"""Akoma Ntoso (AKN4UN) to a Source: masthead, title, paragraphs with numbers, notes, annexes."""

from __future__ import annotations

import re
from xml.parsers import expat

from reslint.errors import Failure, NoDraft
from reslint.formats.markup.decode import decode_xml
from reslint.formats.markup.indicators import is_indicator
from reslint.formats.markup.runs import Shape
from reslint.formats.markup.style import PLAIN, Look, declarations, look_of
from reslint.formats.markup.tokens import Grammar, Token, attribute_place, attributes
from reslint.formats.markup.walk import Element, Walk
from reslint.source import Comment, Origin, Source

SUFFIXES = (".xml", ".akn")

GRAMMAR = Grammar(is_xml=True)
# OASIS Akoma Ntoso 1.0, part 2: the elements of the group `inlineCM` that AKN4UN uses.
INLINE = frozenset([
    "a", "abbr", "affectedDocument", "b", "br", "change", "concept", "date", "decoration", "def",
    "del", "docAuthority", "docCommittee", "docDate", "docIntroducer", "docJurisdiction",
    "docketNumber", "docNumber", "docProponent", "docPurpose", "docStage", "docStatus", "docTitle",
    "docType", "embeddedText", "entity", "eol", "eop", "event", "fillIn", "i", "img", "inline",
    "ins", "judge", "lawyer", "legislature", "location", "marker", "mmod", "mod", "mref",
    "neutralCitation", "noteRef", "object", "omissis", "opinion", "organization", "outcome",
    "party", "person", "placeholder", "process", "quantity", "quorum", "ref", "relatedDocument",
    "remark", "rmod", "role", "rref", "scene", "session", "shortTitle", "signature", "span", "sub",
    "sup", "term", "time", "u", "vote",
])  # fmt: skip
_SKIPPED = frozenset(["meta", "del", "img"])
_HEADINGS = {"preface": 1, "heading": 2, "subheading": 2, "crossHeading": 2}
_NESTED = frozenset(["point", "item", "indent", "alinea"])
_QUOTED = frozenset(["embeddedStructure", "quotedStructure", "component"])
_LOOKS = {
    "b": Look(frozenset(["bold"])),
    "i": Look(frozenset(["italic"])),
    "u": Look(frozenset(["underline"])),
    "sup": Look(frozenset(["superscript"])),
    "a": Look(frozenset(["link"])),
    "ref": Look(frozenset(["link"])),
    "ins": Look(frozenset(["insertion"])),
}
_CLASSES = {"italic": "italic", "italics": "italic", "bold": "bold", "underline": "underline",
            "superscript": "superscript"}  # fmt: skip
_STEP = 4


def read(data: bytes, path: str, view: str = "accepted") -> Source:
    """The Source of an Akoma Ntoso text, which has one view.

    Raises NoDraft for XML of another kind, Failure where it is not well-formed.
    """
    del view
    return source_of(decode_xml(data), path)


def source_of(origin: Origin, path: str) -> Source:
    """The Source of a decoded Akoma Ntoso text; raises as `read`."""
    _judge(origin.text)
    walk = _Walk(origin)
    walk.run(0, len(walk.tokens))
    walk.runs.end_paragraph()
    walk.write_notes()
    return walk.runs.flow.source(path, "akn")


def _judge(text: str) -> None:
    """Raise Failure where a text is not XML or has a type declaration, NoDraft for other XML.

    Entities stand in such a declaration, and no document of the Organization has one.
    """
    parser = expat.ParserCreate("utf-8")
    roots: list[str] = []

    def begin(name: str, _: object) -> None:
        if not roots:
            roots.append(name)
            if name.rpartition(":")[2] != "akomaNtoso":
                raise NoDraft(f"XML of another kind: its root element is '{name[:40]}'")

    def refuse(name: str, *_: object) -> None:
        if name.rpartition(":")[2] != "akomaNtoso":
            raise NoDraft(f"XML of another kind: its document type is '{name[:40]}'")
        raise Failure("XML with a document type declaration is not read")

    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        place = f"line {error.lineno}, column {error.offset + 1}"
        raise Failure(f"not well-formed XML ({place}: {expat.ErrorString(error.code)})") from None


class _Walk(Walk):
    def __init__(self, origin: Origin) -> None:
        super().__init__(origin, GRAMMAR)
        self.notes: list[int] = []
        self.numbered = 0
        self.labels = self.note_labels()
        self.meant = {self.marker(at) or label: label for at, label in self.labels.items()}

    def marker(self, index: int) -> str:
        """The marker of a note, empty where it has none."""
        return " ".join(attributes(self.raw, self.tokens[index]).get("marker", "").split())

    def note_labels(self) -> dict[int, str]:
        """The labels of the notes by their tokens: their markers, or counted if one lacks it.

        The converter counts a note of the masthead that it leaves out: in 23 of 185 official
        files the markers go on from 2, where the published documents begin with 1.
        """
        found = [
            at
            for at, token in enumerate(self.tokens)
            if token.kind == "open" and token.name == "authorialNote"
        ]
        markers = [self.marker(at) for at in found]
        counted = [str(count) for count in range(1, len(found) + 1)]
        begins_late = markers == [str(count) for count in range(2, len(found) + 2)]
        if not all(markers) or begins_late:
            return dict(zip(found, counted, strict=True))
        return dict(zip(found, markers, strict=True))

    def write_notes(self) -> None:
        """Write the notes behind the body, those within notes behind them."""
        for index in self.notes:
            token = self.tokens[index]
            place = attribute_place(self.raw, token, "marker")
            self.runs.begin_note(self.labels[index], *(place or (token.start, token.end)))
            self.run(index + 1, self.ends[index])
            self.runs.end_note()

    def is_block(self, token: Token) -> bool:
        return token.name not in INLINE and token.name != "authorialNote"

    def part(self) -> None:
        """Nothing ends between a number and its text, until the numbered element does."""
        if not self.runs.after_label or len(self.elements) < self.numbered:
            self.runs.end_paragraph()

    def enter(self, index: int, token: Token) -> int | None:
        name = token.name
        if name in _SKIPPED or (name == "decoration" and not self.words(index).strip("* ")):
            return self.behind(index)
        if name == "authorialNote":
            return self.note(index)
        label = self.repeated(index, token)
        if label:
            self.runs.indicator(label, *self.place(index))
            return self.behind(index)
        if name in ("eol", "br"):
            self.line_break(index)
        elif name in INLINE:
            if name == "outcome":  # how each side voted stands within what came of the vote
                self.runs.end_paragraph()
            self.inline(index, self.look(token))
        else:
            if name == "num":
                self.runs.end_paragraph()
            self.block(index, self.shape(token))
        return None

    def leave(self, element: Element) -> None:
        is_label = element.name == "num"
        if element.name == "docNumber" and self.runs.shape.kind == "heading":
            following = self.tokens[element.end + 1 : element.end + 3]
            is_label = any(token.name == "docTitle" for token in following)
        if is_label:
            self.runs.end_label()
            self.numbered = len(self.elements)

    def note(self, index: int) -> int:
        """A note stands in the text where its indicator is to be."""
        self.notes.append(index)
        self.runs.indicator(self.labels[index], *self.place(index))
        return self.behind(index)

    def repeated(self, index: int, token: Token) -> str | None:
        """The label of a repeated indicator, None where an element is none."""
        if token.name == "noteRef":
            label = self.marker(index)
            return self.meant.get(label, label) or None
        if token.name != "sup":
            return None
        before = self.runs.flow.text_from(self.runs.line) if self.runs.is_open else ""
        label = self.words(index)
        if not is_indicator(label, before, self.meant):
            return None
        return self.meant.get(label, label)

    def words(self, index: int) -> str:
        """The text of an element as it is written."""
        inner = self.tokens[index + 1 : self.ends[index]]
        texts = [self.raw[token.start : token.end] for token in inner if token.kind == "text"]
        return "".join(texts).strip()

    def line_break(self, index: int) -> None:
        """A line end: a paragraph's end where the lines are a list, elsewhere a blank."""
        if self.is_within("coverPage", "conclusions") and not self.is_within("vote"):
            self.runs.end_paragraph()
        else:
            self.runs.space(*self.place(index))

    def comment(self, token: Token) -> Comment:
        """A comment; XML allows no `--` in it, so a dash stands before a suppression's reason."""
        found = super().comment(token)
        if not found.text.startswith("reslint"):
            return found
        return found._replace(text=re.sub(r"\s[–—]\s", " -- ", found.text, count=1))

    def is_within(self, *names: str) -> bool:
        """Whether the walk stands in an element of one of these names."""
        return any(element.name in names for element in self.elements)

    def text(self, index: int) -> None:
        start, end = self.tokens[index][2:]
        if any(after.name == "authorialNote" for after in self.tokens[index + 1 : index + 2]):
            written = self.raw[start:end]
            gap = written[len(written.rstrip()) :]
            if "\n" in gap:  # the note was only put on a line of its own
                end -= len(gap)
        self.runs.text(start, end)

    def shape(self, token: Token) -> Shape:
        """The shape of the paragraphs in a block."""
        now = self.runs.shape
        name = token.name
        if name in _QUOTED:
            return Shape(quote=now.quote + 1)
        if name in _NESTED and not self.is_within("preamble"):
            return now._replace(depth=now.depth + _STEP)
        if name in ("td", "th"):
            return now._replace(kind="table")
        is_preamble = attributes(self.raw, token).get("refersto") == "#preamble"
        if name in _HEADINGS and not is_preamble:
            return now._replace(kind="heading", level=_HEADINGS[name])
        return now

    def look(self, token: Token) -> Look:
        """The marks that an inline element sets, by its name, class and style."""
        own = _LOOKS.get(token.name, PLAIN)
        found = attributes(self.raw, token)
        kinds = {_CLASSES[each] for each in found.get("class", "").split() if each in _CLASSES}
        styled = look_of(declarations(found.get("style", "")))
        return Look(own.on | kinds | styled.on, styled.off)
