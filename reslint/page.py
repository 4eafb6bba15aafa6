"""What people read of a rule, and its examples: what a run does not need."""

from __future__ import annotations

import os.path
from collections.abc import Sequence
from typing import Any, NamedTuple

from reslint import data


class Expect(NamedTuple):
    """One report that an example must bring: place in the fragment, flagged text, message."""

    at: str
    text: str
    message: str


class Example(NamedTuple):
    """One example of a rule; `kind` is pass, fail or miss, `line` its line in the rule's file."""

    kind: str
    text: str
    expect: Sequence[Expect]
    fixed: str | None
    profile: str
    format: str
    frame: str
    line: int


class Option(NamedTuple):
    """An option of a rule's check and its value in the rule."""

    name: str
    type: str
    value: Any
    description: str


class Page(NamedTuple):
    """What people read of a rule; `path` names its file for messages."""

    name: str
    pack: str
    path: str
    summary: str
    why: str
    source: Sequence[str]
    evidence: str | None
    exceptions: Sequence[str]
    options: Sequence[Option]
    examples: Sequence[Example]


def page(row: Sequence[Any]) -> Page:
    """A page from the plain tuples in which it is kept."""
    kept = Page._make(row)
    examples = [Example._make(example) for example in kept.examples]
    return kept._replace(
        path=data.shown(kept.path) if os.path.isabs(kept.path) else kept.path,
        options=[Option._make(option) for option in kept.options],
        examples=[e._replace(expect=[Expect._make(x) for x in e.expect]) for e in examples],
    )


def plain(found: Page) -> tuple[Any, ...]:
    """The plain tuples of a page, as they are kept."""
    examples = [(*e[:2], [tuple(x) for x in e.expect], *e[3:]) for e in found.examples]
    return (*found[:-2], [tuple(option) for option in found.options], examples)
