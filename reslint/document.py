"""A draft resolution as an editor sees it: its parts, each with a span of the flow text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from reslint.source import INDICATOR, Source, Span

View = TypeVar("View")

ROLES = (
    "title", "organ", "preambular", "operative", "subparagraph", "heading", "footnote",
    "sponsors", "adoption", "annex", "masthead", "other",
)  # fmt: skip


class Part(NamedTuple):
    """One paragraph and what it is.

    `span` is the whole paragraph with its label, `label` the label alone (None where there is
    none), `body` what follows it. `number` is the label as a reader sees it: `3.`, `(a)`, `–`.
    `parent` is the index of the part it hangs on (a subparagraph on its chapeau, None for the
    rest). `section` counts the sections of a resolution from 1, 0 outside any. The parts of an
    annex all have the role "annex".
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody asks of it
    role: str
    resolution: int
    number: str | None
    level: int
    span: Span
    label: Span | None
    body: Span
    paragraph: int
    parent: int | None = None
    section: int = 0


class Resolution(NamedTuple):
    """One resolution of a document; what `shape` is not "resolution" follows rules of its own.

    Shapes: resolution, declaration (declarations and outcome documents, appropriation texts),
    decision. `profile` is the organ's: ga, ecosoc, hrc, sc, or the document's where the organ
    tells none. `organ` is the organ's right name.
    """

    number: int
    organ: str | None
    profile: str
    shape: str
    parts: tuple[int, ...]
    embedded: bool = False


class Document:
    """The parts of a draft in reading order, and the views that are made of them once."""

    __slots__ = ("_order", "_views", "parts", "profile", "reason", "resolutions", "source")

    def __init__(
        self,
        source: Source,
        parts: Sequence[Part] = (),
        resolutions: Sequence[Resolution] = (),
        profile: str | None = None,
        reason: str | None = None,
    ) -> None:
        """`profile` is None, and `reason` says why, where the file is no draft to be linted."""
        self.source = source
        self.parts = tuple(parts)
        self.resolutions = tuple(resolutions)
        self.profile = profile
        self.reason = reason
        self._views: dict[Callable[..., Any], Any] = {}
        self._order: tuple[list[int], list[Part]] | None = None

    def view(self, make: Callable[[Document], View]) -> View:
        """What `make` finds in this document; made when first asked for."""
        try:
            found: View = self._views[make]
        except KeyError:
            found = self._views[make] = make(self)
        return found

    def text(self, span: Span) -> str:
        """The flow text of a span, note indicators included."""
        return self.source.text[span.start : span.end]

    def plain(self, span: Span) -> str:
        """The flow text of a span without note indicators."""
        return self.source.text[span.start : span.end].replace(INDICATOR, "")

    def part_at(self, offset: int) -> Part | None:
        """The part whose paragraph holds an offset of the flow text, if there is one."""
        if self._order is None:  # notes may stand in the middle of the text
            ordered = sorted(self.parts, key=lambda part: part.span.start)
            self._order = [part.span.start for part in ordered], ordered
        starts, ordered = self._order
        at = bisect_right(starts, offset) - 1
        if at < 0 or offset >= ordered[at].span.end:
            return None
        return ordered[at]

    def resolution(self, part: Part) -> Resolution:
        """The resolution that a part stands in."""
        return self.resolutions[part.resolution - 1]

    def of_role(self, *roles: str) -> tuple[Part, ...]:
        """The parts of these roles, in reading order."""
        return tuple(part for part in self.parts if part.role in roles)
