"""Labels of paragraphs and lists: which systems a label can belong to, and its place in each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

# United Nations Editorial Manual, Paragraphs and subparagraphs: `1.`, `(a)`, `(i)`, `a.`, `i.`;
# other forms are read too, so that they can be reported. `PP3`, `OP2 bis` are working labels.
_BEHIND = r"(?:[ \t]+|(?=[A-Z][a-z])|$)"
_LABEL = re.compile(
    r"(?:(\d{1,3})([.)])"
    r"|\((\d{1,3}|[a-z]{1,2}|[ivxl]{1,7}|[A-Z]|[IVXL]{1,8})\)"
    r"|([a-z]{1,2}|[ivxl]{1,6}|[A-Z]|[IVXL]{1,8})([.)])"
    r"|([-–—•*·]))" + _BEHIND
)
_WORKING = r"((?:[Pp][Pp]|[Oo][Pp])[ .]?\d{1,3}(?:[ ]?(?:bis|ter|quater|alt))*[.:)]?)" + _BEHIND
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$")


class Label(NamedTuple):
    """A label at a paragraph's start: its text, where the text behind it begins, and its form.

    `form` is the label with its inner part replaced: `#.`, `#)`, `(#)`, `dash`, `working`.
    """

    text: str
    end: int
    form: str
    inner: str

    @property
    def is_number(self) -> bool:
        """Whether the label is a figure, as that of an operative paragraph."""
        return self.inner.isdecimal() and self.form != "working"

    def values(self) -> Mapping[str, int]:
        """What number the label is in each system that it can belong to."""
        return _values(self.form, self.inner)


@lru_cache(maxsize=512)
def _values(form: str, inner: str) -> Mapping[str, int]:
    if form in ("dash", "working"):
        return {form: 0}
    if inner.isdecimal():
        return {"arabic": int(inner)}
    found: dict[str, int] = {}
    lower = inner.lower()
    case = "lower" if inner.islower() else "upper"
    if len(set(lower)) == 1:
        found[f"{case} letter"] = ord(lower[0]) - ord("a") + 1 + 26 * (len(lower) - 1)
    value = roman_value(lower)
    if value:
        found[f"{case} roman"] = value
    return found


def label_at(text: str) -> Label | None:
    """The label that a paragraph's text begins with."""
    match = _LABEL.match(text)
    if match is None:
        return _working_label(text)
    written = text[: match.end()].rstrip()
    arabic, mark, inner, letter, closing, dash = match.groups()
    if arabic:
        return Label(written, match.end(), "#" + mark, arabic)
    if inner:
        return Label(written, match.end(), "(#)", inner)
    if dash:
        return Label(written, match.end(), "dash", dash)
    return Label(written, match.end(), "#" + closing, letter)


def _working_label(text: str) -> Label | None:
    """The label that a paragraph bears in negotiations: `PP3`, `OP2 bis`."""
    match = re.match(_WORKING, text) if text[:2].upper() in ("PP", "OP") else None
    if match is None:
        return None
    return Label(text[: match.end()].rstrip(), match.end(), "working", match[1])


def roman_value(text: str) -> int:
    """The value of a roman numeral up to 89 in lower case, 0 for what is none."""
    if not text or not _ROMAN_FORM.match(text):
        return 0
    total = 0
    for here, following in zip(text, text[1:] + " ", strict=True):
        value = _ROMAN[here]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total
