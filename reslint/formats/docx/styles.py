"""What Word shows: direct formatting over character and paragraph styles over the defaults."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from reslint.formats.docx.numbering import Indent, Number, Numbering, read_indent, read_number
from reslint.formats.docx.tree import Element, is_on

Look = tuple[str, ...]
"""The kinds of marks that a run's text has: italic, bold, underline, superscript."""

_HEADING = "heading "
_TITLES = ("title", "subtitle")
_NO_OUTLINE = 9


class Format(NamedTuple):
    """What a `w:rPr` or a chain of styles says of a run, None where it says nothing."""

    italic: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None
    underline: bool | None = None
    raised: bool | None = None

    def over(self, base: Format) -> Format:
        """This format, and that of `base` where nothing is said."""
        return Format(
            *(there if here is None else here for here, there in zip(self, base, strict=True))
        )


class ParagraphStyle(NamedTuple):
    """A paragraph style with all that it inherits; `heading` is its level, 0 for none.

    `said` are list and level as the styles say them, `number` what comes of them, `tabs` the tab
    stops in twips from the margin.
    """

    format: Format = Format()
    indent: Indent = Indent()
    number: Number | None = None
    said: tuple[str | None, int | None] = (None, None)
    heading: int = 0
    tabs: frozenset[int] = frozenset()


class Styles:
    """The styles of a document, each resolved when it is first asked for."""

    def __init__(self, root: Element | None, numbering: Numbering) -> None:
        self._numbering = numbering
        self._elements: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, str] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[str | None, Format] = {}
        self._looks: dict[tuple[Format, Format, Format], Look | None] = {}
        self._base = Format()
        self._base_indent = Indent()
        for each in root.children if root else ():
            self._take(each)

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """The paragraph style of that id; the default one where there is none of it."""
        if name not in self._paragraphs:
            self._paragraphs[name] = self._paragraph(name)
        return self._paragraphs[name]

    def look(self, style: ParagraphStyle, properties: Element | None) -> Look | None:
        """How a run with these `w:rPr` looks in a paragraph of that style; None where hidden."""
        direct, name = (Format(), None) if properties is None else _read_format(properties)
        if name not in self._characters:
            self._characters[name] = self._character(name)
        key = style.format, self._characters[name], direct
        if key not in self._looks:
            self._looks[key] = self._look(*key)
        return self._looks[key]

    def _look(self, paragraph: Format, character: Format, direct: Format) -> Look | None:
        plain = direct.over(character).over(paragraph).over(self._base)
        toggled = [
            _toggled(*said) for said in zip(direct, character, paragraph, self._base, strict=True)
        ]
        italic, bold, hidden = toggled[:3]
        if hidden:
            return None
        kinds = ("italic", "bold", "underline", "superscript")
        shown = (italic, bold, plain.underline, plain.raised)
        return tuple(kind for kind, on in zip(kinds, shown, strict=True) if on)

    def _take(self, element: Element) -> None:
        if element.name == "w:style":
            kind = element.attributes.get("w:type", "paragraph")
            name = element.attributes.get("w:styleId", "")
            self._elements[kind, name] = element
            if element.attributes.get("w:default", "0") in ("1", "true", "on"):
                self._defaults[kind] = name
        elif element.name == "w:docDefaults":
            for each in element.children:
                for properties in each.children:
                    if properties.name == "w:rPr":
                        self._base = _read_format(properties)[0]
                    elif properties.name == "w:pPr":
                        self._base_indent = read_indent(properties)

    def _unresolved(
        self, kind: str, name: str | None, resolved: Container[str | None]
    ) -> tuple[list[tuple[str, Element]], str | None]:
        """The styles that a style inherits from, and itself last, as far as none is resolved yet.

        The second is the resolved one that they inherit from, None where there is none.
        """
        if name is None or (kind, name) not in self._elements:
            name = self._defaults.get(kind)
        found: dict[str, Element] = {}
        while name is not None and name not in resolved:
            element = self._elements.get((kind, name))
            if element is None or name in found:
                name = None
                break
            found[name] = element
            name = element.value("w:basedOn")
        return list(found.items())[::-1], name

    def _character(self, name: str | None) -> Format:
        chain, base = self._unresolved("character", name, self._characters)
        format_ = self._characters[base] if base is not None else Format()
        for key, element in chain:
            properties = element.find("w:rPr")
            if properties:
                format_ = _read_format(properties)[0].over(format_)
            self._characters[key] = format_
        return format_

    def _paragraph(self, name: str | None) -> ParagraphStyle:
        chain, base = self._unresolved("paragraph", name, self._paragraphs)
        style = ParagraphStyle(indent=self._base_indent)
        if base is not None:
            style = self._paragraphs[base]
        for key, element in chain:
            run, properties = element.find("w:rPr"), element.find("w:pPr")
            own = read_number(properties.find("w:numPr") if properties else None)
            said = own[0] or style.said[0], style.said[1] if own[1] is None else own[1]
            number = self._number(key, said) if own != (None, None) else None
            style = ParagraphStyle(
                format=_read_format(run)[0].over(style.format) if run else style.format,
                indent=self._indent(properties, number, style),
                number=style.number if own == (None, None) else number,
                said=said,
                heading=_heading(element, properties, style.heading),
                tabs=read_tabs(properties, style.tabs),
            )
            self._paragraphs[key] = style
        return style

    def _number(self, style: str, said: tuple[str | None, int | None]) -> Number | None:
        if said[0] is None or said[0] == "0":
            return None
        return self._numbering.level_of_style(Number(said[0], said[1] or 0), style)

    def _indent(
        self, properties: Element | None, number: Number | None, base: ParagraphStyle
    ) -> Indent:
        """A style's own indents before those of the list it joins, before those it inherits."""
        indent = base.indent
        level = self._numbering.level(number) if number else None
        if level:
            indent = level.indent.over(indent)
        return read_indent(properties).over(indent)


def read_tabs(properties: Element | None, inherited: frozenset[int]) -> frozenset[int]:
    """The tab stops that a `w:pPr` leaves of those inherited and adds to them."""
    element = properties.find("w:tabs") if properties else None
    if element is None:
        return inherited
    tabs = set(inherited)
    for each in element.children:
        place = each.attributes.get("w:pos", "")[:7]
        if each.attributes.get("w:val") == "clear":
            tabs.discard(int(place) if place.isdecimal() else -1)
        elif place.isdecimal():
            tabs.add(int(place))
    return frozenset(tabs)


def _toggled(
    direct: bool | None, character: bool | None, paragraph: bool | None, base: bool | None
) -> bool:
    """ECMA-376, 17.7.3: what the styles say of a toggle is added up, so italic twice is roman."""
    if direct is not None:
        return direct
    return bool(base) or (bool(character) is not bool(paragraph))


def _read_format(properties: Element) -> tuple[Format, str | None]:
    """What a `w:rPr` says itself, and the id of the character style it names."""
    italic = bold = hidden = underline = raised = None
    style = None
    for each in properties.children:
        name = each.name
        if name == "w:i":
            italic = is_on(each)
        elif name == "w:b":
            bold = is_on(each)
        elif name == "w:vanish":
            hidden = is_on(each)
        elif name == "w:u":
            underline = each.attributes.get("w:val") != "none"
        elif name == "w:vertAlign":
            raised = each.attributes.get("w:val") == "superscript"
        elif name == "w:rStyle":
            style = each.attributes.get("w:val")
    return Format(italic, bold, hidden, underline, raised), style


def _heading(element: Element, properties: Element | None, inherited: int) -> int:
    """The heading level that a style has by its outline level or by its name."""
    outline = properties.value("w:outlineLvl") if properties else None
    if outline is not None and outline.isdecimal():
        level = int(outline[:2])
        return level + 1 if level < _NO_OUTLINE else 0
    name = (element.value("w:name") or "").lower()
    if name.startswith(_HEADING) and name[len(_HEADING) :] in tuple("123456789"):
        return int(name[len(_HEADING) :])
    return 1 if name in _TITLES else inherited
