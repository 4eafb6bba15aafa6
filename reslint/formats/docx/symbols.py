"""Characters that Word stores by their place in a symbol font, as characters that anyone reads."""

from __future__ import annotations

from reslint.formats.docx.tree import Element

# The symbol fonts lie in the private use area, 0xF000 and the code in the font.
_PRIVATE = 0xF000
_SYMBOL_FONT = {
    0x2A: "*", 0x2D: "−", 0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
}  # fmt: skip
_BULLETS = frozenset([0x6C, 0x6E, 0x71, 0x75, 0x76, 0x9F, 0xA7, 0xA8, 0xD8, 0xFC])
_TEXT = str.maketrans(
    dict.fromkeys("\r\n\x0b\x0c\x85\u2028\u2029", " ")
    | {chr(_PRIVATE + code): text for code, text in _SYMBOL_FONT.items()}
    | {chr(_PRIVATE + code): "•" for code in _BULLETS}
)


def readable(text: str) -> str:
    """A text without line ends of its own, its symbols as characters; as long as it was."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_TEXT)


def symbol(element: Element) -> str:
    """The character of a `w:sym`; nothing where it names none."""
    try:
        code = int(element.attributes.get("w:char", ""), 16)
    except ValueError:
        return ""
    font = element.attributes.get("w:font", "")
    if _PRIVATE <= code < _PRIVATE + 0x100 and not font.startswith(("Symbol", "Wingdings", "Webd")):
        code -= _PRIVATE  # a font for text, addressed as a symbol font
    if not 0x20 <= code <= 0xFFFF or 0xD800 <= code < 0xE000:
        return ""
    return readable(chr(code))
