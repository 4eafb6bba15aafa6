"""How a browser counts the items of a list."""

from __future__ import annotations

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
          (4, "iv"), (1, "i"))  # fmt: skip
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman",
          "I": "upper-roman"}  # fmt: skip
_MOST = 999


class Counter:
    """The items of one list, `style` None where they have no labels."""

    def __init__(self, name: str, attributes: dict[str, str], styled: str | None) -> None:
        if name == "ol":
            self.style = styled or _TYPES.get(attributes.get("type", ""), "decimal")
        else:
            self.style = styled or "disc"
        self.value = _number(attributes.get("start", "")) or 1

    def label(self, attributes: dict[str, str], styled: str | None) -> str | None:
        """The label of the next item as a reader sees it, None where it has none."""
        self.value = _number(attributes.get("value", "")) or self.value
        value = self.value
        self.value += 1
        style = styled or self.style
        if style == "none":
            return None
        if style in ("disc", "circle", "square"):
            return "•"
        return f"{_written(value, style)}."


def _written(value: int, style: str) -> str:
    if not 0 < value <= _MOST:
        return str(value)
    if style.endswith(("alpha", "latin")):
        written = _letters(value)
    elif style.endswith("roman"):
        written = _roman(value)
    else:
        return str(value)
    return written.upper() if style.startswith("upper") else written


def _letters(value: int) -> str:
    written = ""
    while value:
        value, letter = divmod(value - 1, 26)
        written = chr(ord("a") + letter) + written
    return written


def _roman(value: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        written += letters * (value // worth)
        value %= worth
    return written


def _number(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None
