"""Numbers and letters that run on without gap and repetition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from reslint.diagnostic import Fix, Hit, Replace
from reslint.document import Document, Part
from reslint.nesting import siblings_of
from reslint.numbering import (
    UNCOUNTED,
    core_span,
    label_of,
    names_own_paragraphs,
    rewrite,
    system_of,
    written,
)
from reslint.source import Span

OPTIONS: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {},
}
WORDS = ("found", "wanted")


class _Item(NamedTuple):
    """A part in its sequence: its label, what that counts and what it should.

    `value` is 0, and `label` means nothing, where there is no label of the sequence. `begins`:
    the numbers begin anew here.
    """

    label: Span
    value: int
    wanted: int
    right: bool
    begins: bool


def check(document: Document, parts: Sequence[Part], options: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on each label at which the sequence breaks, not on those that follow it.

    The fix of the first numbers all on, so that the later ones need none.
    """
    for group in siblings_of(document, parts):
        labels = [label_of(document, part) for part in group]
        if any(label is not None and label.form in UNCOUNTED for label in labels):
            continue
        system = system_of(labels)
        items = list(_followed(document, group, system))
        mended = False
        for at, item in enumerate(items):
            mended = mended and not item.begins
            if not item.right:
                fix = None
                if not mended:
                    fix = _fix(document, items, at, system)
                yield _hit(document, item, system, fix)
                mended = True


def _followed(document: Document, group: Sequence[Part], system: str) -> Iterator[_Item]:
    """Every part with the number it should have.

    A paragraph without a number may hold the place of one. A number that is right by its
    position is right although the one before it is wrong.
    """
    last = places = position = 0
    values = [_value(document, part, system) for part in group]
    for at, (part, value) in enumerate(zip(group, values, strict=True)):
        begins = _begins(group, values, at)
        if begins:
            last = places = position = 0
        position += 1
        wanted = last + 1 + places
        if value and part.label is not None:
            right = last < value <= wanted and (places > 0 or value == wanted)
            yield _Item(part.label, value, wanted, right or value == position, begins)
            last, places = value, 0
        else:
            places += 1
            yield _Item(part.span, 0, wanted, True, begins)


def _begins(group: Sequence[Part], values: Sequence[int], at: int) -> bool:
    """Whether a section begins here whose numbers begin anew; its first may have lost theirs."""
    section = group[at].section
    if at == 0 or group[at - 1].section == section:
        return False
    for here in range(at, len(group)):
        if values[here] or group[here].section != section:
            return values[here] == here - at + 1 and group[here].section == section
    return False


def _value(document: Document, part: Part, system: str) -> int:
    label = label_of(document, part)
    if label is None:
        return 0
    return label.values().get(system, 0)


def _hit(document: Document, item: _Item, system: str, fix: Fix | None) -> Hit:
    core = core_span(document, item.label)
    before = document.text(Span(item.label.start, core.start))
    behind = document.text(Span(core.end, item.label.end))
    wanted = before + written(item.wanted, system) + behind
    return Hit(item.label, {"found": document.text(item.label), "wanted": wanted}, fix)


def _fix(document: Document, items: Sequence[_Item], at: int, system: str) -> Fix:
    """This label and all that follow it are numbered on, up to the next new beginning."""
    edits: list[Replace] = []
    for number, item in enumerate(islice(items, at, None), start=items[at].wanted):
        if item.begins:
            break
        if item.value and item.value != number:
            edits.extend(
                rewrite(document, core_span(document, item.label), written(number, system))
            )
    safe = not document.view(names_own_paragraphs)
    return Fix(tuple(edits), "number on from here", safe)
