"""Which role every line of a draft has: one pass from the organ line to the annex."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from reslint import recognition
from reslint.labels import Label
from reslint.line import Line, is_section
from reslint.lists import Lists
from reslint.organs import OrganLine, misspelt_organ_line, organ_line

_EMBEDS = r"(?i)following (?:draft )?(?:resolution|decision|text)s?\b[^.;]{0,60}:$"
_LONGEST_CHAPEAU_END = 100
_LONGEST_LETTER = 4
_MOST_WORDS_OF_AN_ORGAN = 8


class Placed(NamedTuple):
    """What a line is, and where: as the fields of a Part."""

    role: str
    level: int
    parent: int | None
    resolution: int
    section: int


class Walk:
    """One pass over the lines; `placed` grows with it, one entry a line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.placed: list[Placed] = []
        self.organs: list[OrganLine | None] = [None]
        self.embedded: list[bool] = [False]
        self.state = "before"
        self.resolution = 1
        self.outer: list[tuple[int, int, str]] = []
        self.section = 0
        self.lists = Lists()
        self.last_number = 0
        self.embeds = False
        self.started = False

    def run(self) -> None:
        """Give every line its role."""
        for line in self.lines:
            self._leave_quote(line)
            role = self._role(line)
            self._add(line, role)

    def _add(self, line: Line, role: str) -> None:
        level, parent = 0, None
        if role == "subparagraph":
            level, parent = self.lists.place(line, self._following_label(line))
        elif role in ("preambular", "operative"):
            self.lists.open(line)
            if role == "operative" and line.label and line.label.is_number:
                self.last_number = int(line.label.inner)
            self.embeds = line.mark == ":" and _announces_text(line.plain.rstrip())
        elif role != "other":
            self.lists.close()
        if role == "heading" and self.started and not self._is_title_of_section(line):
            self.section += 1
        self.placed.append(Placed(role, level, parent, self.resolution, self.section))

    def _is_title_of_section(self, line: Line) -> bool:
        """Whether a heading only gives the title to the number that stands before it."""
        return bool(self.placed) and self.placed[-1].role == "heading" and not is_section(line)

    def _role(self, line: Line) -> str:
        organ = self._organ(line)
        if organ:
            return self._begin(line, organ)
        if self.state == "annex":
            return "annex"
        if recognition.is_annex(line.text) and line.is_heading_like and self.started:
            self.state = "annex"
            return "annex"
        if recognition.is_adoption(line.text) and self.started:
            self.state = "after"
            return "adoption"
        if self.state == "after":
            return self._after(line)
        if self.state == "before":
            return self._before(line)
        if line.paragraph.kind in ("table", "code"):
            return "other"
        if line.paragraph.kind == "heading":
            return "heading"
        if self.state == "preamble":
            return self._in_preamble(line)
        return self._in_operative(line)

    def _organ(self, line: Line) -> OrganLine | None:
        """The organ line's organ, where this line is one by its words and by its neighbours."""
        if line.label or line.paragraph.kind in ("table", "code"):
            return None
        organ = organ_line(line.plain)
        following = self._next(line)
        opens = following is not None and (
            following.form in ("participle", "finite") or is_section(following)
        )
        if organ is None:
            if self.started or not opens or line.phrase or line.paragraph.kind == "heading":
                return None
            words = line.plain.split()
            if not 2 <= len(words) <= 8 or recognition.NUMBERED_TITLE.match(line.text):
                return None
            return misspelt_organ_line(line.plain)
        if organ.exact and organ.profile and line.mark == ",":
            return organ
        if not opens:
            return None
        return organ

    def _begin(self, line: Line, organ: OrganLine) -> str:
        """A resolution begins; if one has begun already, another one."""
        if self.started and (self.state != "before"):
            if self.embeds:
                self.outer.append((line.paragraph.quote, self.resolution, self.state))
            self.organs.append(None)
            self.embedded.append(self.embeds)
            self.resolution = len(self.organs)
            self._take_front(line)
            self.section = 0
        self.embeds = False
        self.started = True
        self.organs[self.resolution - 1] = organ
        self.state = "preamble"
        return "organ"

    def _take_front(self, line: Line) -> None:
        """The title of a further resolution stands before its organ line."""
        at = line.index - 1
        while at > max(-1, line.index - 4) and self.placed[at].role in ("heading", "other"):
            here = self.lines[at]
            if not here.is_heading_like or (here.label and here.label.form == "dash"):
                break
            is_letter = is_section(here) and len(here.text) < _LONGEST_LETTER
            role = "heading" if is_letter else "title"
            self.placed[at] = Placed(role, 0, None, self.resolution, 0)
            at -= 1

    def _leave_quote(self, line: Line) -> None:
        while self.outer and line.paragraph.quote < self.outer[-1][0]:
            _, self.resolution, self.state = self.outer.pop()

    def _before(self, line: Line) -> str:
        """A line before the first organ line: front matter, or the body where that is missing."""
        if line.paragraph.kind in ("heading", "table", "code") or not line.mark:
            return "other"
        following = self._next(line)
        more = following is not None and following.phrase is not None
        opens = line.phrase is not None and line.phrase.known and line.form == "participle"
        if opens and line.mark == "," and (more or line.label is None):
            return self._start(line, "preamble")
        if (
            line.label
            and line.label.is_number
            and line.form == "finite"
            and line.mark in (";", ":", ".")
            and (int(line.label.inner) == 1 or more)
        ):
            return self._start(line, "operative")
        return "other"

    def _start(self, line: Line, state: str) -> str:
        self.started = True
        self.state = state
        return self._in_preamble(line) if state == "preamble" else self._in_operative(line)

    def _after(self, line: Line) -> str:
        if recognition.DATE.match(line.text) and self.placed[-1].role == "adoption":
            return "adoption"
        if recognition.is_vote(line.text) or (
            self.placed[-1].role == "adoption" and line.text.startswith("[Adopted")
        ):
            return "adoption"
        if recognition.is_masthead(line.text):
            return "masthead"
        return "other"

    def _in_preamble(self, line: Line) -> str:
        label = line.label
        if label and label.form == "working":
            if label.inner[:1].lower() == "o" or (line.form == "finite" and line.mark != ","):
                return self._operative()
            return "preambular"
        if label and not label.is_number:
            if is_section(line) and line.is_heading_like:
                return "heading"
            if self.lists.is_open or line.form not in ("participle", "finite"):
                return "subparagraph"
            return self._by_form(line)
        if label and line.form != "finite" and self._is_numbered_item(line):
            return "subparagraph"
        if label:
            return self._by_form(line)
        if line.form or line.mark == ",":
            if line.phrase and not line.text[0].isupper() and self.lists.has_items:
                return "other"
            return self._by_form(line)
        if is_section(line):
            return "heading"
        following = self._next(line)
        if following and following.label and following.label.inner == "2" and line.mark:
            return self._operative()
        return "other"

    def _by_form(self, line: Line) -> str:
        """Preambular or operative, where the preamble may just be ending.

        A participle with a comma, or without a number, is the preamble's; a finite verb is the
        operative part's, unless the comma and what follows say that only its form is wrong.
        """
        if line.form == "participle":
            if line.label is None or line.mark in (",", ""):
                return "preambular"
            following = self._next(line)
            if line.mark == ":" and following and following.mark == ",":
                return "preambular"
            return self._operative()
        if line.label:
            if line.form is None and line.mark == ",":
                return "preambular"
            if (
                line.form in ("finite", "base")
                and line.mark == ","
                and self._preamble_goes_on(line)
            ):
                return "preambular"
            return self._operative()
        if line.mark == ",":
            if line.form is None and not line.text[0].isupper():
                return "other"
            if line.form == "finite" and (self._is_first_operative(line) or self._is_last(line)):
                return self._operative()
            return "preambular"
        if self._follows_organ_without_comma(line):
            return self._operative()
        if self._preamble_goes_on(line):
            # A decision among the reasons stands in the wrong place; the preamble goes on.
            decides = line.form == "finite" and line.mark in (";", ".")
            return "operative" if decides else "preambular"
        return self._operative()

    def _follows_organ_without_comma(self, line: Line) -> bool:
        """Whether the organ line says that no preamble comes (catalogue, organ-line-form)."""
        last = self.lines[line.index - 1] if line.index else None
        return last is not None and self.placed[-1].role == "organ" and last.mark != ","

    def _is_last(self, line: Line) -> bool:
        """Whether nothing of the body follows."""
        following = self._next(line)
        return (
            following is None
            or recognition.is_adoption(following.text)
            or recognition.is_annex(following.text)
        )

    def _preamble_goes_on(self, line: Line) -> bool:
        """Whether the next line that is no item of a list opens with a participle."""
        at = bisect_right(self._no_items, line.index)
        return at < len(self._no_items) and self.lines[self._no_items[at]].form == "participle"

    @cached_property
    def _no_items(self) -> list[int]:
        """The indexes of the lines that do not bear the label of an item."""
        return [line.index for line in self.lines if line.label is None or line.label.is_number]

    def _is_first_operative(self, line: Line) -> bool:
        following = self._next(line)
        return (
            line.form == "finite"
            and following is not None
            and following.label is not None
            and following.label.inner == "2"
        )

    def _operative(self) -> str:
        self.state = "operative"
        return "operative"

    def _in_operative(self, line: Line) -> str:
        label = line.label
        if label and label.form == "working":
            return "preambular" if label.inner[:1].lower() == "p" else self._operative()
        if label and label.is_number:
            if self._is_numbered_item(line):
                return "subparagraph"
            return self._operative()
        if is_section(line) and line.is_heading_like:
            return "heading"
        if label:
            return "subparagraph"
        return self._unlabelled(line)

    def _unlabelled(self, line: Line) -> str:
        """A line of the operative part without a label."""
        if not line.text[0].isupper():
            is_list = self.lists.has_items and self.lists.is_as_deep(line)
            return "subparagraph" if is_list and line.mark == ";" else "other"
        if self.lists.has_items and self.lists.is_as_deep(line) and line.mark:
            return "subparagraph"
        if self._under_colon(line) and self.lists.is_deeper(line) and line.mark:
            return "subparagraph"
        if line.form == "participle" and not line.is_heading_like:
            if line.mark in (";", ".") and self._is_between_numbers(line):
                return "operative"
            return "preambular"
        if line.form in ("finite", "base") and line.mark:
            return "operative"
        if line.is_heading_like:
            return self._heading_or_other(line)
        if line.mark in (";", ".") and self._is_between_numbers(line):
            return "operative"
        return "other"

    def _is_between_numbers(self, line: Line) -> bool:
        """Whether the paragraphs around leave out just one number."""
        following = self._next(line)
        if not following or not following.label or not following.label.is_number:
            return False
        return int(following.label.inner) == self.last_number + 2

    def _heading_or_other(self, line: Line) -> str:
        """A short line between paragraphs that are complete is a heading."""
        following = self._next(line)
        if following is None or self.embeds:
            return "other"
        last = self.lines[line.index - 1]
        closed = last.mark in (";", ".") or self.placed[-1].role in ("heading", "organ")
        opens = following.phrase is not None or following.is_heading_like
        return "heading" if closed and opens else "other"

    def _is_numbered_item(self, line: Line) -> bool:
        """Whether a figure labels an item of a list: indented, or `(1)` below `1.`."""
        if not self._under_colon(line):
            return False
        if self.lists.is_deeper(line):
            return True
        bracketed = line.label is not None and line.label.form == "(#)"
        return bracketed and self.lists.counts_in_brackets(line.label)

    def _under_colon(self, line: Line) -> bool:
        return line.index > 0 and (self.lines[line.index - 1].mark == ":" or self.lists.has_items)

    def _next(self, line: Line) -> Line | None:
        return self.lines[line.index + 1] if line.index + 1 < len(self.lines) else None

    def _following_label(self, line: Line) -> Label | None:
        following = self._next(line)
        return following.label if following else None


def _announces_text(text: str) -> bool:
    """Whether a chapeau is followed by a draft: `recommends the following draft resolution:`."""
    end = text[-_LONGEST_CHAPEAU_END:]
    return text.endswith(":") and "following" in end.lower() and bool(re.search(_EMBEDS, end))
