"""The grammatical form of the opening phrase: a participle in the preamble, else a finite verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.lexicon import ATTITUDES
from reslint.openings import Opening, find, italics_of
from reslint.source import Span
from reslint.verbs import cased, heads, inflect, past_forms

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["form"],
    "properties": {
        "form": {
            "enum": ["participle", "finite"],
            "description": "participle (“Recalling”, “Aware”) or finite verb (“Recalls”)",
        },
    },
}
WORDS = ("found", "wanted")

_WANTED = {
    "participle": "a participle, as “Recalling” or “Noting”",
    "finite": "a verb, as “Recalls” or “Requests”",
}


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the verb in the wrong form, or on the words that open without one."""
    form: str = options["form"]
    openings = document.view(find)
    for part in parts:
        opening = openings.get(part.index)
        if part.body.start == part.body.end:
            continue
        if opening is None:
            yield _without_verb(document, part, form)
        elif opening.form != form or opening.head.lower() in past_forms():
            yield _with_verb(document, opening, form)


def _with_verb(document: Document, opening: Opening, form: str) -> Hit:
    span = opening.verb
    found = document.text(span)
    edits = tuple(
        Replace(verb, cased(right, document.text(verb)))
        for verb in _verbs(document, opening)
        if (right := inflect(document.text(verb), form)) is not None
    )
    if not edits or edits[0].span != span:
        return Hit(span, {"found": f"“{found}”", "wanted": _WANTED[form]})
    wanted = f"“{edits[0].text}”"
    return Hit(span, {"found": f"“{found}”", "wanted": wanted}, Fix(edits, f"write {wanted}"))


def _verbs(document: Document, opening: Opening) -> Iterator[Span]:
    """The head, and the verbs that are joined to it: `Welcomes and strongly encourages`."""
    yield opening.verb
    at, joined = opening.verb.end, False
    for word in document.text(Span(at, opening.span.end)).split(" "):
        lower = word.lower()
        head = heads().get(lower)
        if lower == "and":
            joined = True
        elif joined and head is not None and lower not in ATTITUDES:
            if head.form == opening.form:
                yield Span(at, at + len(word))
            joined = False
        at += len(word) + 1


def _without_verb(document: Document, part: Part, form: str) -> Hit:
    span = _first_words(document, part)
    found = document.text(span)
    infinitive = found.partition(" ")
    if form == "finite" and infinitive[0].lower() == "to":
        verb = inflect(infinitive[2].lower(), form)
        if verb is not None:
            wanted = cased(verb, found)
            fix = Fix((Replace(span, wanted),), f"write “{wanted}”")
            return Hit(span, {"found": f"“{found}”", "wanted": f"“{wanted}”"}, fix)
    return Hit(span, {"found": f"“{found}”", "wanted": _WANTED[form]})


def _first_words(document: Document, part: Part) -> Span:
    """What the drafter set in italics, else the first word, with `To` the first two."""
    for run in italics_of(document, part):
        if run.start == part.body.start and run.end - run.start <= 60:
            return run
    words = document.text(part.body).split(" ", 2)
    size = len(words[0])
    if words[0].lower() == "to" and len(words) > 1:
        size += 1 + len(words[1])
    found = document.text(Span(part.body.start, part.body.start + size))
    size = len(found.split("\ufffc")[0].rstrip(".,;:")) or size
    return Span(part.body.start, part.body.start + size)
