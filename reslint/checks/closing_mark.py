"""The mark that a paragraph, an item of a list or a note ends with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.endings import NAMES, Ending, endings, introduces_quotation
from reslint.nesting import is_agenda, nesting, root_of
from reslint.source import Span

_MARK = {"type": "string", "enum": [",", ";", "."]}
OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["mark"],
    "properties": {
        "mark": {**_MARK, "description": "the mark wanted at the end"},
        "last": {
            **_MARK,
            "default": "",
            "enum": ["", ",", ";", "."],
            "description": "the mark wanted at the end of the resolution, if another",
        },
        "in_preamble": {
            **_MARK,
            "default": "",
            "enum": ["", ",", ";", "."],
            "description": "the mark wanted in the lists of the preamble, if another",
        },
        "vary_in": {
            "type": "array",
            "items": {"type": "string"},
            "default": [],
            "description": "profiles where all items of a list may end with a comma instead",
        },
    },
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on a wrong mark, or on the last character where there is none."""
    found = document.view(endings)
    for part in parts:
        ending = found[part.index]
        if part.body.start == part.body.end or _is_judged_elsewhere(document, part, ending):
            continue
        wanted, reason = _wanted(document, part, options)
        if not _is_right(ending, wanted):
            yield _hit(document, part, ending, wanted[0], reason)


def _is_judged_elsewhere(document: Document, part: Part, ending: Ending) -> bool:
    """A chapeau's mark is another rule's, and so is a colon that nothing follows."""
    if part.role == "footnote":
        return False
    if ending.mark == ":" or part.index in document.view(nesting).lists:
        return True
    return part.role == "subparagraph" and is_agenda(document, part)


def _wanted(document: Document, part: Part, options: Mapping[str, Any]) -> tuple[str, str]:
    """The marks that are right here, the first of them the one to be named, and the reason."""
    mark: str = options["mark"]
    if options["in_preamble"] and root_of(document, part).role == "preambular":
        return options["in_preamble"], ", as the lists of the preamble do"
    nested = document.view(nesting)
    if part.index in nested.open_ends or _is_comma_list(document, part, options):
        return mark + ",", ""
    if options["last"] and part.index in nested.ends:
        return options["last"], ", as the last of the resolution"
    if options["last"] and part.index in nested.section_ends:
        return mark + options["last"], ""
    return mark, ""


def _is_comma_list(document: Document, part: Part, options: Mapping[str, Any]) -> bool:
    if document.resolution(part).profile not in options["vary_in"] or part.parent is None:
        return False
    items = document.view(nesting).lists[part.parent]
    # The last item may end the paragraph or the resolution, whatever stands in the list.
    if part.index == items[-1].index and part.index in document.view(nesting).ends:
        return False
    others = document.view(_without_comma)[part.parent]
    return not others or others == [part.index]


def _without_comma(document: Document) -> dict[int, list[int]]:
    """A view: which items of each list, its last one aside, end otherwise than with a comma."""
    found = document.view(endings)
    return {
        chapeau: [item.index for item in items[:-1] if found[item.index].mark != ","]
        for chapeau, items in document.view(nesting).lists.items()
    }


def _is_right(ending: Ending, wanted: str) -> bool:
    if ending.abbreviation:
        return "." in wanted
    return len(ending.mark) == 1 and ending.mark in wanted


def _hit(document: Document, part: Part, ending: Ending, wanted: str, reason: str) -> Hit:
    words = {"found": _named(ending), "wanted": NAMES[wanted] + reason}
    if ending.mark and not ending.abbreviation:
        span = ending.span
    elif ending.word is not None and not ending.mark:
        span = ending.word
    else:
        span = ending.last
    return Hit(span, words, _fix(document, part, ending, wanted))


def _named(ending: Ending) -> str:
    if not ending.mark or ending.abbreviation:
        return "no mark"
    return NAMES.get(ending.mark, f"“{ending.mark}”")


def _fix(document: Document, part: Part, ending: Ending, wanted: str) -> Fix:
    end = Span(ending.span.end, ending.span.end)
    if not ending.mark and ending.word is not None:
        edits = (Replace(ending.word, wanted),)
    elif not ending.mark or ending.abbreviation:
        edits = (Replace(end, wanted),)
    elif ending.quoted is None:
        edits = (Replace(ending.span, wanted),)
    else:
        return _fix_quoted(document, part, ending, wanted)
    return Fix(edits, f"end with {NAMES[wanted]}")


def _fix_quoted(document: Document, part: Part, ending: Ending, wanted: str) -> Fix:
    """The mark inside the quotation stays only where the quotation is a sentence of its own."""
    quoted = ending.quoted or ending.span.end
    behind = Replace(Span(quoted, quoted), wanted)
    summary = f"end with {NAMES[wanted]}"
    if introduces_quotation(document.source.text, part.body.start, quoted):
        return Fix((behind,), summary)
    return Fix((Replace(ending.span, ""), behind), summary)
