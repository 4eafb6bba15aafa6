"""Singular or plural of the word resolution or decision, by what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint import citations
from reslint.citations import Citation, Item, Noun
from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.source import INDICATOR, Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["noun"],
    "properties": {
        "noun": {
            "type": "string",
            "enum": ["singular", "plural"],
            "description": "which is looked for: a singular of several, or a plural of one",
        },
    },
}
WORDS = ("found", "wanted")

# What lets a plural go on behind its only number: a range, resolutions without a number, a number
# that the list did not reach.
_RANGE = f"{INDICATOR}?(?: (?:to|through) |–)\\d"
_REACH = 3000  # no clause of a draft is longer, and a file may be hostile
_OTHERS = (
    r"\b(?:and|or|as well as) (?:all |any |its |the |other )*"
    r"(?:subsequent|previous|earlier|later|relevant|related|follow-up|successor|other)\b"
    r"[^,;.]{0,30}(?:esolution|ecision)"
)
_NUMBER = r" \d+/\d| \d+ \((?:19|20)\d\d\)"


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the noun of a citation that has the wrong number."""
    for citation in citations.in_parts(document, parts):
        noun = citation.noun
        if noun is None or noun.abbreviated:
            continue
        if options["noun"] == "singular" and not noun.plural and _cites_several(citation):
            yield _singular(document, citation, noun)
        elif options["noun"] == "plural" and noun.plural and _cites_one(document, citation):
            found = document.text(noun.span)
            last = Span(noun.span.end - 1, noun.span.end)
            words = {"found": found, "wanted": found[:-1]}
            yield Hit(noun.span, words, Fix((Replace(last, ""),), f"write {found[:-1]}"))


def _singular(document: Document, citation: Citation, noun: Noun) -> Hit:
    found = document.text(noun.span)
    end = Span(noun.span.end, noun.span.end)
    in_a_row = all(item.listed for item in citation.items)
    fix = Fix((Replace(end, "s"),), f"write {found}s", in_a_row)
    return Hit(noun.span, {"found": found, "wanted": f"{found}s"}, fix)


def _cites_several(citation: Citation) -> bool:
    return len(citation.items) > 1 or _has_letters(citation.items[0])


def _has_letters(item: Item) -> bool:
    """`74/92 A and B` are two resolutions."""
    letters = item.number.letters
    return letters is not None and letters.end - letters.start > 1


def _cites_one(document: Document, citation: Citation) -> bool:
    if _cites_several(citation):
        return False
    text, end = document.source.text, citation.span.end
    limit = min(document.parts[citation.part].span.end, end + _REACH)
    if re.compile(_RANGE).match(text, end, limit):
        return False
    if re.compile(_OTHERS).search(text, end, limit):
        return False
    noun = text.find("esolution", end, limit)
    if noun >= 0:
        limit = noun
    return not re.compile(_NUMBER).search(text, end, limit)
