"""How labels are written: `1.` for paragraphs, `(a)`, `(i)`, `a.`, `i.` for lists by depth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reslint.diagnostic import Fix, Hit
from reslint.document import Document, Part
from reslint.labels import Label, label_at
from reslint.nesting import is_agenda, siblings_of
from reslint.numbering import (
    ARABIC,
    label_of,
    names_own_paragraphs,
    rewrite,
    system_of,
    written,
)

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["forms"],
    "properties": {
        "forms": {
            "type": "array",
            "items": {
                "enum": ["1.", "1)", "(1)", "(a)", "a)", "a.", "(i)", "i)", "i.", "A.", "I."]
            },
            "minItems": 1,
            "description": "how the first label of each depth is written, the outermost first",
        },
    },
}
WORDS = ("found", "wanted")


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on each label that is written otherwise."""
    forms: list[str] = options["forms"]
    for group in siblings_of(document, parts):
        depth = max(group[0].level, 1)
        if depth > len(forms) or is_agenda(document, group[0]):
            continue
        form = label_at(forms[depth - 1])
        assert form is not None, "the schema knows no other forms"
        yield from _in_group(document, group, form)


def _in_group(document: Document, group: Sequence[Part], form: Label) -> Iterator[Hit]:
    labels = [label_of(document, part) for part in group]
    system = system_of(labels)
    wanted_system = system_of([form])
    for position, (part, label) in enumerate(zip(group, labels, strict=True), start=1):
        if label is None or part.label is None:
            continue
        own = system
        if label.is_number:
            own = ARABIC
        value = label.values().get(own)
        if value and own == wanted_system and label.form == form.form:
            continue
        core = written(value or position, wanted_system)
        wanted = form.form.replace("#", core)
        keeps_value = bool(value) and own == wanted_system
        safe = keeps_value or not document.view(names_own_paragraphs)
        fix = Fix(rewrite(document, part.label, wanted), f"write {wanted}", safe)
        yield Hit(part.label, {"found": document.text(part.label), "wanted": wanted}, fix)
