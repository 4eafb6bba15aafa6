"""Ordinal numbers in words, as sessions have them: `sixty-second`."""

from __future__ import annotations

from functools import lru_cache

_UNITS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")


def in_words(number: int) -> str:
    """A number from 1 to 199 as an ordinal in words: `sixty-second`, `hundred and first`."""
    if number == 100:
        return "hundredth"
    if number > 100:
        return f"hundred and {in_words(number - 100)}"
    if number < 20:
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    return f"{_TENS[tens]}y-{_UNITS[unit]}" if unit else f"{_TENS[tens]}ieth"


@lru_cache(maxsize=64)
def from_words(words: str) -> int | None:
    """The number of an ordinal in words, whatever its capitals; None for what is none."""
    lower = " ".join(words.lower().replace("-", " ").split()).removeprefix("one ")
    if not lower.endswith(_ENDINGS):
        return None
    for number in range(1, 200):
        if in_words(number).replace("-", " ") == lower:
            return number
    return None


_ENDINGS = ("st", "nd", "rd", "th")
