"""Which superscripts of a markup text are note indicators."""

from __future__ import annotations

from collections.abc import Collection

_UNITS = frozenset(["m", "km", "cm", "mm", "dm"])


def is_indicator(label: str, before: str, labels: Collection[str]) -> bool:
    """Whether a superscript behind the text `before` is the indicator of one of these notes.

    A figure that goes on from the last note is one too: its note is missing. `km²` has none.
    """
    words = before.split()
    if (words and words[-1] in _UNITS) or not label:
        return False
    if label in labels:
        return True
    last = max((int(each) for each in labels if each.isdecimal()), default=0)
    return label.isdecimal() and last > 0 and 1 <= int(label) <= last + 1
