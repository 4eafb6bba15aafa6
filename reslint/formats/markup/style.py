"""What style sheets and style attributes say of italics and the like, as far as it is simple."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(\.[\w-]+)?$", re.IGNORECASE)
_LIST_STYLES = ("decimal", "lower-alpha", "lower-latin", "lower-roman", "upper-alpha",
                "upper-latin", "upper-roman", "none", "disc", "circle", "square")  # fmt: skip
_MOST_DECLARATIONS = 64

Style = Mapping[str, str]


class Look(NamedTuple):
    """Which marks a style sets and which it clears."""

    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()


PLAIN = Look()


def declarations(text: str) -> dict[str, str]:
    """The properties of a style attribute, or of the braces of a rule."""
    found: dict[str, str] = {}
    for declaration in text.split(";")[:_MOST_DECLARATIONS]:
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def rules_of(sheets: Sequence[str]) -> dict[str, Style]:
    """The rules of style sheets by selector, those alone that name an element, a class or both."""
    found: dict[str, Style] = {}
    for sheet in sheets:
        first, *others = sheet.split("/*")
        written = first + "".join(each.partition("*/")[2] for each in others)
        for rule in written.replace("<!--", "").replace("-->", "").split("}"):
            before, _, body = rule.rpartition("{")
            style = declarations(body)
            for selector in before.rpartition("{")[2].split(","):
                name = selector.strip()
                if name and _SELECTOR.match(name):
                    found[name] = {**found.get(name, {}), **style}
    return found


def style_of(rules: Mapping[str, Style], name: str, attributes: Mapping[str, str]) -> Style:
    """The style of an element: of the rules for its name and classes, then its own."""
    found = dict(rules.get(name, {}))
    for each in attributes.get("class", "").split():
        found |= rules.get(f".{each}", {})
        found |= rules.get(f"{name}.{each}", {})
    if "style" in attributes:
        found |= declarations(attributes["style"])
    return found


def look_of(style: Style) -> Look:
    """The marks of a style."""
    on: set[str] = set()
    off: set[str] = set()
    slant = style.get("font-style", "")
    if slant.startswith(("italic", "oblique")) or "italic" in style.get("font", "").split():
        on.add("italic")
    elif slant == "normal":
        off.add("italic")
    weight = style.get("font-weight", "")
    if weight.startswith("bold") or weight in ("600", "700", "800", "900"):
        on.add("bold")
    elif weight in ("normal", "400"):
        off.add("bold")
    if "underline" in style.get("text-decoration", "") + style.get("text-decoration-line", ""):
        on.add("underline")
    if style.get("vertical-align") in ("super", "text-top"):
        on.add("superscript")
    return Look(frozenset(on), frozenset(off))


def list_style(style: Style) -> str | None:
    """How a list is counted, None where the style does not say."""
    written = style.get("list-style-type") or style.get("list-style") or ""
    return next((word for word in written.split() if word in _LIST_STYLES), None)


def is_hidden(style: Style) -> bool:
    """Whether the style takes an element out of the page."""
    return style.get("display") == "none" or style.get("visibility") == "hidden"
