"""What a check finds and what a report says: plain frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reslint.source import Position, Span

SEVERITIES = ("error", "warning", "info")
"""From the gravest to the mildest."""


class Replace(NamedTuple):
    """Put `text` in the place of a span of the flow text; an empty span inserts.

    An insertion goes behind the markup that ends there and before the markup that begins there.
    Nothing in the place of a whole note, label and text, takes its lines away too.
    """

    span: Span
    text: str


class SetMark(NamedTuple):
    """Set (`on`) or clear a mark on a span of the flow text."""

    span: Span
    kind: str
    on: bool


class Relabel(NamedTuple):
    """Give another label to a note indicator, or to a note by the span of its label."""

    span: Span
    label: str


class Restate(NamedTuple):
    """Let a note say what another note says: `span` and `other` cover their texts.

    The text comes with its markup, as it is written at the other place.
    """

    span: Span
    other: Span


Edit = Replace | SetMark | Relabel | Restate


class Fix(NamedTuple):
    """Edits that belong together: all of them are applied, or none."""

    edits: tuple[Edit, ...]
    summary: str
    safe: bool = True


class Hit(NamedTuple):
    """What a check yields: where, the words of the message, and the mending where there is one."""

    span: Span
    words: Mapping[str, str]
    fix: Fix | None = None


class Diagnostic(NamedTuple):
    """One report, ready for any reporter. Field order is the order of sorting."""

    path: str
    start: Position
    end: Position
    rule: str
    severity: str
    message: str
    where: str
    span: Span
    fix: Fix | None = None


def at_least(severity: str, level: str) -> bool:
    """Whether a severity is as grave as a level, or graver."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(level)
