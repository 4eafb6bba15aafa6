"""At which level of a paragraph's lists a labelled line stands."""

from __future__ import annotations

from typing import NamedTuple

from reslint.labels import Label
from reslint.line import Line


class _Level(NamedTuple):
    """An open list: how its labels are written and counted, its last item."""

    form: str
    values: dict[str, int]
    depth: int
    last: int


class Lists:
    """The lists that are open below a paragraph, outermost first."""

    def __init__(self) -> None:
        self._root: Line | None = None
        self._levels: list[_Level] = []
        self._mark = ""

    def open(self, line: Line) -> None:
        """A preambular or operative paragraph: lists below it begin anew."""
        self._root = line
        self._levels = []
        self._mark = line.mark

    def close(self) -> None:
        """Nothing is open any more."""
        self._root = None
        self._levels = []

    @property
    def is_open(self) -> bool:
        """Whether an item could follow: a chapeau has ended with a colon, or items stand."""
        return self._root is not None and (bool(self._levels) or self._mark == ":")

    @property
    def has_items(self) -> bool:
        """Whether an item of a list was the last."""
        return bool(self._levels)

    def is_deeper(self, line: Line) -> bool:
        """Whether a line is indented further than the paragraph the lists belong to."""
        return self._root is not None and line.paragraph.depth > self._root.paragraph.depth

    def is_as_deep(self, line: Line) -> bool:
        """Whether a line is indented as the items of an open list, further than the paragraph."""
        return self.is_deeper(line) and any(
            level.depth == line.paragraph.depth for level in self._levels
        )

    def place(self, line: Line, following: Label | None) -> tuple[int, int | None]:
        """Level from 1 and parent's index of an item; it becomes the last of its list."""
        depth = line.paragraph.depth
        label = line.label
        form = label.form if label else ""
        values = label.values() if label else {}
        at = self._level(form, values, depth, following)
        parent = self._levels[at - 1].last if at else (self._root.index if self._root else None)
        if at < len(self._levels):
            values = _narrowed(self._levels[at].values, values)
            form = form or self._levels[at].form
        self._levels[at:] = [_Level(form, values, depth, line.index)]
        self._mark = line.mark
        return at + 1, parent

    def _level(self, form: str, values: dict[str, int], depth: int, following: Label | None) -> int:
        levels = self._levels
        for at in range(len(levels) - 1, -1, -1):
            level = levels[at]
            goes_on = level.form == form and _goes_on(level.values, values)
            if goes_on and not self._begins_below(level, values, depth, following):
                return at
        if levels and (self._mark == ":" or 1 in values.values()) and depth >= levels[-1].depth:
            if 1 in values.values() and (levels[-1].form, depth) != (form, levels[-1].depth):
                return len(levels)
            if self._mark == ":":
                return len(levels)
        for at in range(len(levels) - 1, -1, -1):
            if levels[at].depth == depth and (levels[at].form == form or not form):
                return at
        for at in range(len(levels) - 1, -1, -1):
            if levels[at].depth == depth:
                return at
        if not levels:
            return 0
        return len(levels) if depth > levels[-1].depth else max(0, len(levels) - 1)

    def _begins_below(
        self, level: _Level, values: dict[str, int], depth: int, following: Label | None
    ) -> bool:
        """Whether `(i)` after `(h)` begins a list below it: by its indent, or `(ii)` follows."""
        if values.get("lower roman") != 1 or level.values.get("lower roman") == 0:
            return False
        if "lower letter" not in level.values:
            return False
        if depth != level.depth:
            return depth > level.depth
        return following is not None and following.inner == "ii" and self._mark == ":"


def _goes_on(before: dict[str, int], values: dict[str, int]) -> bool:
    if "dash" in values:
        return "dash" in before
    return any(values.get(system) == value + 1 for system, value in before.items())


def _narrowed(before: dict[str, int], values: dict[str, int]) -> dict[str, int]:
    """The systems in which both labels fit one after the other, all if there is none."""
    fitting = {
        system: values[system] for system in values if before.get(system) == values[system] - 1
    }
    return fitting or values
