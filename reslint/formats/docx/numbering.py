"""The numbers that Word computes: the lists of numbering.xml and where their counts stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from reslint.formats.docx.tree import Element, is_on

_LEVELS = 9
_LARGEST = 32_767  # Word counts no further
_LONGEST_TEXT = 60
_MOST_REPEATED = 30  # ECMA-376, 17.18.59: letters go from `z` to `aa`, `bb`, up to 780
_SUFFIXES = {"space": " ", "nothing": ""}
_DASHES = frozenset("-–—•*·")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Indent(NamedTuple):
    """Indents in twips, None where nothing is said; `first` is negative for a hanging line."""

    left: int | None = None
    first: int | None = None

    def over(self, base: Indent) -> Indent:
        """These indents, and those of `base` where nothing is said."""
        left = base.left if self.left is None else self.left
        return Indent(left, base.first if self.first is None else self.first)


class Number(NamedTuple):
    """Which list numbers a paragraph, and at which level from 0."""

    list: str
    level: int


class Level(NamedTuple):
    """How one level of a list counts; `restart` is the level from 1 behind which it restarts."""

    start: int
    format: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    indent: Indent


class Numbering:
    """The lists of a document and their counts, which go on from paragraph to paragraph.

    `load` gives the root of numbering.xml; it is called when the first list is met, if any is.
    """

    def __init__(self, load: Callable[[], Element | None]) -> None:
        self._load: Callable[[], Element | None] | None = load
        self._abstracts: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._styled: dict[str, str] = {}
        self._levels: dict[Number, Level | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[Number] = set()

    def level(self, number: Number) -> Level | None:
        """How a list counts at a level, None where the file does not define it."""
        self._read()
        if number not in self._levels:
            self._levels[number] = self._level(number)
        return self._levels[number]

    def level_of_style(self, number: Number, style: str) -> Number:
        """The level that a list's definition gives to a paragraph style."""
        self._read()
        element = self._abstracts.get(self._abstract(number.list))
        for each in element.children if element else ():
            if each.name == "w:lvl" and each.value("w:pStyle") == style:
                level = _whole(each.attributes.get("w:ilvl"), 0)
                return number._replace(level=min(level, _LEVELS - 1))
        return number

    def label(self, number: Number) -> str:
        """The label of the next paragraph at that level, with what parts it from the text."""
        level = self.level(number)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._abstract(number.list), [None] * _LEVELS)
        self._advance(counts, number, level)
        text = self._text(counts, number, level)
        return text and text + level.suffix

    def _read(self) -> None:
        if self._load is None:
            return
        root, self._load = self._load(), None
        children = root.children if root else []
        self._abstracts = _by_id(children, "w:abstractNum", "w:abstractNumId")
        self._lists = _by_id(children, "w:num", "w:numId")
        for key, each in self._abstracts.items():
            link = each.value("w:styleLink")
            if link is not None:
                self._styled[link] = key

    def _advance(self, counts: list[int | None], number: Number, level: Level) -> None:
        last = counts[number.level]
        if number not in self._begun:
            self._begun.add(number)
            override = self._override(number)
            start = override and override.value("w:startOverride")
            if start:
                last = _whole(start, 1) - 1
        value = level.start if last is None else last + 1
        counts[number.level] = min(max(value, 0), _LARGEST)
        for below in range(number.level + 1, _LEVELS):
            other = self.level(Number(number.list, below))
            restart = other.restart if other else None
            if restart is None or number.level < restart:
                counts[below] = None

    def _text(self, counts: list[int | None], number: Number, level: Level) -> str:
        if level.format == "bullet":
            return level.text if level.text in _DASHES else "•"

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = self.level(Number(number.list, at))
            if shown is None or at > number.level:
                return ""
            value = counts[at]
            form = "decimal" if level.legal else shown.format
            return write(shown.start if value is None else value, form)

        return re.sub("%([1-9])", written, level.text)

    def _level(self, number: Number) -> Level | None:
        override = self._override(number)
        element = override.find("w:lvl") if override else None
        if element is None:
            abstract = self._abstracts.get(self._abstract(number.list))
            element = _at_level(abstract, "w:lvl", number.level)
        return _read_level(element) if element else None

    def _override(self, number: Number) -> Element | None:
        return _at_level(self._lists.get(number.list), "w:lvlOverride", number.level)

    def _abstract(self, key: str) -> str:
        """The id of a list's definition; one may stand for another by a style's name."""
        element = self._lists.get(key)
        found = (element and element.value("w:abstractNumId")) or ""
        abstract = self._abstracts.get(found)
        link = abstract.value("w:numStyleLink") if abstract else None
        return self._styled.get(link, found) if link else found


def write(value: int, form: str) -> str:
    """A number in one of Word's number formats; in figures where the format is not known."""
    if form == "none":
        return ""
    if value > 0 and form in ("lowerLetter", "upperLetter"):
        letters = chr(97 + (value - 1) % 26) * ((value - 1) // 26 % _MOST_REPEATED + 1)
        return letters.upper() if form == "upperLetter" else letters
    if value > 0 and form in ("lowerRoman", "upperRoman"):
        letters = _roman(value)
        return letters.upper() if form == "upperRoman" else letters
    if value > 0 and form == "chicago":
        return "*†‡§"[(value - 1) % 4] * min((value - 1) // 4 + 1, _MOST_REPEATED)
    if form == "decimalZero":
        return f"{value:02}"
    if form == "ordinal":
        return f"{value}{_ordinal_ending(value)}"
    return str(value)


def read_indent(properties: Element | None) -> Indent:
    """The indents that a `w:pPr` says."""
    element = properties.find("w:ind") if properties else None
    if element is None:
        return Indent()
    said = element.attributes
    left = said.get("w:left", said.get("w:start"))
    first = _measure(said.get("w:firstLine"))
    hanging = _measure(said.get("w:hanging"))
    return Indent(_measure(left), -hanging if hanging else first if hanging is None else 0)


def read_number(element: Element | None) -> tuple[str | None, int | None]:
    """List and level that a `w:numPr` says, each None where it does not."""
    if element is None:
        return None, None
    level = element.value("w:ilvl")
    return element.value("w:numId"), None if level is None else min(_whole(level, 0), _LEVELS - 1)


def _read_level(element: Element) -> Level:
    format_element = element.find("w:numFmt")
    if format_element is None:  # Word's own formats stand behind an alternative for older Words
        choice = element.find("mc:AlternateContent")
        fallback = choice and choice.find("mc:Fallback")
        format_element = fallback.find("w:numFmt") if fallback else None
    form = format_element.attributes.get("w:val", "decimal") if format_element else "decimal"
    restart = element.value("w:lvlRestart")
    legal = element.find("w:isLgl")
    return Level(
        start=_whole(element.value("w:start"), 0),
        format=form,
        text=(element.value("w:lvlText") or "")[:_LONGEST_TEXT],
        suffix=_SUFFIXES.get(element.value("w:suff") or "", "\t"),
        restart=None if restart is None else _whole(restart, 0),
        legal=legal is not None and is_on(legal),
        indent=read_indent(element.find("w:pPr")),
    )


def _by_id(children: list[Element], name: str, key: str) -> dict[str, Element]:
    return {each.attributes.get(key, ""): each for each in children if each.name == name}


def _at_level(parent: Element | None, name: str, level: int) -> Element | None:
    for each in parent.children if parent else ():
        if each.name == name and each.attributes.get("w:ilvl") == str(level):
            return each
    return None


def _whole(text: str | None, otherwise: int) -> int:
    """A number within a list's reach; int() of many digits is slow on purpose."""
    if text is None or not text.isdecimal():
        return otherwise
    return min(int(text[:6]), _LARGEST)


def _measure(text: str | None) -> int | None:
    """Twips; the strict form writes measures with their unit, `36pt`."""
    if text is None:
        return None
    if text.removeprefix("-").isdecimal():
        return int(text[:7])
    match = re.match(r"(-?\d{1,6})(?:\.\d+)?(pt|in|cm|mm|pc|pi)$", text)
    if not match:
        return None
    per_unit = {"pt": 20, "in": 1440, "cm": 567, "mm": 57, "pc": 240, "pi": 240}
    return int(match[1]) * per_unit[match[2]]


def _roman(value: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (value // worth)
        value %= worth
    return written


def _ordinal_ending(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
