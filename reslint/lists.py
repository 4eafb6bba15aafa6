"""At which level of a paragraph's lists a labelled line stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reslint.labels import Label
from reslint.line import Line

_DEEPEST = 15
"""No draft has lists of so many levels, but a file may be hostile."""


class _Level(NamedTuple):
    """An open list: how its labels are written and counted, its last item."""

    form: str
    values: Mapping[str, int]
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

    def counts_in_brackets(self, label: Label | None) -> bool:
        """Whether `(1)` begins a list here, or `(2)` goes on with one."""
        if label is None:
            return False
        begun = any(level.form == "(#)" and "arabic" in level.values for level in self._levels)
        return begun or (label.inner == "1" and self._mark == ":")

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
        at = min(self._level(form, values, depth, following), _DEEPEST)
        parent = self._levels[at - 1].last if at else (self._root.index if self._root else None)
        if at < len(self._levels):
            values = _narrowed(self._levels[at].values, values)
            form = self._levels[at].form
        self._levels[at:] = [_Level(form, values, depth, line.index)]
        self._mark = line.mark
        return at + 1, parent

    def _level(
        self, form: str, values: Mapping[str, int], depth: int, following: Label | None
    ) -> int:
        """The level of an item: where it goes on in sequence, else by its indent and form."""
        levels = self._levels
        # A label may be written wrongly (`ii)` behind `(i)`) and go on all the same.
        for at in (*self._of_form(form, values), *self._of_other_form(form, values)):
            goes_on = _goes_on(levels[at].values, values)
            if goes_on and not self._begins_below(levels[at], values, depth, following):
                return at
        if not levels:
            return 0
        if self._is_first_below(form, values, depth, following):
            return len(levels)
        alike = [at for at, level in enumerate(levels) if level.depth == depth]
        counted = [at for at in alike if levels[at].values.keys() & values.keys()]
        of_form = [at for at in counted or alike if levels[at].form == form or not form]
        if alike:
            return (of_form or counted or alike)[-1]
        return len(levels) if depth > levels[-1].depth else len(levels) - 1

    def _of_form(self, form: str, values: Mapping[str, int]) -> list[int]:
        """The levels with labels of this form that count alike, the innermost first."""
        return [
            at
            for at in range(len(self._levels) - 1, -1, -1)
            if self._levels[at].form == form and self._levels[at].values.keys() & values.keys()
        ]

    def _of_other_form(self, form: str, values: Mapping[str, int]) -> list[int]:
        """The levels with labels of other forms, where none has labels of this one."""
        if self._of_form(form, values):
            return []
        return list(range(len(self._levels) - 1, -1, -1))

    def _is_first_below(
        self, form: str, values: Mapping[str, int], depth: int, following: Label | None
    ) -> bool:
        """Whether an item that goes on with no list is the first of one below the last item."""
        last = self._levels[-1]
        if depth < last.depth:
            return False
        if 1 not in values.values():
            return self._mark == ":"
        if (last.form, last.depth) != (form, depth) or self._mark == ":":
            return True
        return values.get("lower roman") == 1 and following is not None and following.inner == "ii"

    def _begins_below(
        self, level: _Level, values: Mapping[str, int], depth: int, following: Label | None
    ) -> bool:
        """Whether `(i)` after `(h)` begins a list below it: by its indent, or `(ii)` follows."""
        if values.get("lower roman") != 1 or "lower letter" not in level.values:
            return False
        if depth != level.depth:
            return depth > level.depth
        return following is not None and following.inner == "ii"


def _goes_on(before: Mapping[str, int], values: Mapping[str, int]) -> bool:
    if "dash" in values:
        return "dash" in before
    return any(values.get(system) == value + 1 for system, value in before.items())


def _narrowed(before: Mapping[str, int], values: Mapping[str, int]) -> Mapping[str, int]:
    """The systems in which both labels fit one after the other, all if there is none."""
    fitting = {
        system: values[system] for system in values if before.get(system) == values[system] - 1
    }
    return fitting or values
