"""The XML of a part as a small tree: no document types, no entities, within limits."""

from __future__ import annotations

from xml.parsers.expat import ExpatError, ParserCreate

from reslint.errors import Failure

# Thirty times what the longest adopted resolution has; a file of a thousand pages passes.
MOST_ELEMENTS = 250_000
DEEPEST = 200

# Word writes the transitional namespaces, ISO 29500 has strict ones for the same words.
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}

# Half of a file's elements say what nobody asks of it: fonts, sizes, colours, languages.
_LEFT_OUT = frozenset([
    "w:autoRedefine", "w:bCs", "w:bookmarkEnd", "w:bookmarkStart", "w:color",
    "w:contextualSpacing", "w:cs", "w:gridCol", "w:iCs", "w:jc", "w:keepLines", "w:keepNext",
    "w:kern", "w:lang", "w:link", "w:lsdException", "w:next", "w:noProof", "w:proofErr",
    "w:qFormat", "w:rFonts", "w:rsid", "w:semiHidden", "w:shd", "w:spacing",
    "w:suppressAutoHyphens", "w:suppressLineNumbers", "w:sz", "w:szCs", "w:uiPriority",
    "w:unhideWhenUsed", "w:w", "w:widowControl",
])  # fmt: skip
# Theirs are the marks of Word's editing sessions, four or five on each.
_WITHOUT_ATTRIBUTES = frozenset(["w:p", "w:r"])
_NONE: dict[str, str] = {}


class Element:
    """An element; `name` has its usual prefix (`w:p`).

    `at` is the byte offset of the start tag of a paragraph or run, 0 for the rest.
    """

    __slots__ = ("at", "attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str], at: int) -> None:
        self.name = name
        self.attributes = attributes
        self.at = at
        self.children: list[Element] = []
        self.text = ""

    def find(self, name: str) -> Element | None:
        """The first child of that name."""
        for child in self.children:
            if child.name == name:
                return child
        return None

    def value(self, name: str) -> str | None:
        """The `w:val` of the first child of that name."""
        child = self.find(name)
        return None if child is None else child.attributes.get("w:val")


def is_on(element: Element) -> bool:
    """Whether an on/off property is on: it is, unless its value says no."""
    return element.attributes.get("w:val", "1") not in ("0", "false", "off", "none")


class _Names(dict[str, str]):
    """Expat's `uri name` → `prefix:name`, nothing for what is left out.

    What has no usual prefix stays as it is.
    """

    def __missing__(self, raw: str) -> str:
        uri, _, name = raw.rpartition(" ")
        short = _PREFIXES.get(uri, uri and uri + " ") + name
        self[raw] = short = "" if short in _LEFT_OUT else short
        return short


def parse(data: bytes, part: str, most: int = MOST_ELEMENTS) -> tuple[Element, int]:
    """The root element of a part, and how many of the allowed elements are left; raises Failure."""
    root = Element("", {}, 0)
    stack = [root]
    left_out = Element("", {}, 0)
    push, pop = stack.append, stack.pop
    names = _Names()
    left = most
    parser = ParserCreate(None, " ")
    parser.buffer_text = True
    parser.buffer_size = 1 << 20  # a text arrives whole: adding up pieces is quadratic

    def start(raw: str, attributes: dict[str, str]) -> None:
        nonlocal left
        left -= 1
        name = names[raw]
        if not name:
            push(left_out)
            return
        if left < 0:
            raise Failure(f"a Word file with more than {MOST_ELEMENTS} elements (in {part})")
        if len(stack) > DEEPEST:
            raise Failure(f"a Word file with elements nested too deeply in {part}")
        if name in _WITHOUT_ATTRIBUTES:
            element = Element(name, _NONE, parser.CurrentByteIndex)
        elif attributes:
            said = {names[key]: value for key, value in attributes.items()}
            element = Element(name, said, 0)
        else:
            element = Element(name, _NONE, 0)
        stack[-1].children.append(element)
        push(element)

    def end(_: str) -> None:
        pop()

    def text(data: str) -> None:
        stack[-1].text += data

    def document_type(*_: object) -> None:
        raise Failure(f"a Word file that declares a document type in {part}, as Word never does")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = document_type
    try:
        parser.Parse(data, True)
    except (ExpatError, LookupError, ValueError):
        raise Failure(f"not a Word file (damaged {part})") from None
    if not root.children:
        raise Failure(f"not a Word file (damaged {part})")
    return root.children[0], left
