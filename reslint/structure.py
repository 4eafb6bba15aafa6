"""Source to Document: what every paragraph of a draft is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reslint import recognition
from reslint.document import Document, Part, Resolution
from reslint.labels import Label, label_at
from reslint.lists import Lists
from reslint.organs import OrganLine, misspelt_organ_line, organ_line, profile_of_symbols
from reslint.source import INDICATOR, Paragraph, Source, Span
from reslint.vocabulary import Phrase, phrase_at

_CLOSING = re.compile(r"([,;:.])[\s\"”’)\]" + INDICATOR + r"]*$")
_EMBEDS = re.compile(r"following (?:draft )?(?:resolution|decision|text)s?\b[^.;]{0,60}:$", re.I)
_SECTION = re.compile(r"(?:Section |Part )?([IVXL]{1,5}|[A-Z])(?:[.:]?\s+|[.:]?$)")
_LONGEST_HEADING = 160


class Line(NamedTuple):
    """One paragraph with what can be told of it alone."""

    index: int
    paragraph: Paragraph
    text: str
    label: Label | None
    body: int
    phrase: Phrase | None
    mark: str

    @property
    def plain(self) -> str:
        """The text behind the label, without indicators."""
        return self.text[self.body :].replace(INDICATOR, "")

    @property
    def form(self) -> str | None:
        """The form of the opening verb: participle, finite, base."""
        return self.phrase.form if self.phrase else None

    @property
    def is_heading_like(self) -> bool:
        """Whether it is short and without a mark, as headings and titles are."""
        if self.paragraph.kind == "heading":
            return True
        return len(self.text) <= _LONGEST_HEADING and not self.mark and not self.phrase


def parse(source: Source, profile: str | None = None, fallback: str = "ga") -> Document:
    """The document of a source; never raises on a draft.

    `profile` decides for the whole document; where it is None the organ decides, else the
    masthead, else `fallback`.
    """
    if not source.text.strip():
        return Document(source, reason="empty file")
    language = recognition.foreign_language(source.text)
    if language:
        return Document(source, reason=f"written in {language}, not in English")
    lines = [_line(source, index) for index in range(len(source.paragraphs))]
    walk = _Walk(lines)
    walk.run()
    missing = _missing_signs(walk)
    if missing and profile is None or not any(line.text for line in lines):
        return Document(source, reason=missing or "empty file")
    return walk.document(source, profile, fallback)


def _line(source: Source, index: int) -> Line:
    paragraph = source.paragraphs[index]
    text = source.text[paragraph.span.start : paragraph.span.end]
    label = None
    if not recognition.NUMBERED_TITLE.match(text):
        label = label_at(text)
    body = label.end if label else 0
    phrase = phrase_at(text, body)
    if label is None and phrase is None:
        bare = re.match(r"\d{1,3}[ \t]+(?=[A-Z])", text)
        phrase = phrase_at(text, bare.end()) if bare else None
        if bare and phrase and phrase.form == "finite" and phrase.known:
            label = Label(bare[0].rstrip(), bare.end(), "#", bare[0].rstrip())
            body = bare.end()
        else:
            phrase = None
    closing = _CLOSING.search(text)
    return Line(index, paragraph, text, label, body, phrase, closing[1] if closing else "")


def _missing_signs(walk: _Walk) -> str | None:
    """Why a file is no draft, None if it is one: several signs must agree (contract)."""
    preamble = sum(
        role == "preambular" and line.form == "participle" and line.phrase.known  # type: ignore[union-attr]
        for role, line in zip(walk.roles, walk.lines, strict=True)
    )
    operative = sum(
        role == "operative" and line.form == "finite" and line.phrase.known  # type: ignore[union-attr]
        for role, line in zip(walk.roles, walk.lines, strict=True)
    )
    numbered = sum(
        role == "operative" and line.label is not None
        for role, line in zip(walk.roles, walk.lines, strict=True)
    )
    signs = {
        "an organ line": any(organ for organ in walk.organs),
        "a masthead or a numbered title": walk.has_masthead,
        "preambular paragraphs": preamble >= 2,
        "operative paragraphs": operative >= 2 and numbered >= 1,
    }
    found = [name for name, there in signs.items() if there]
    if signs["an organ line"] and (preamble or operative) or len(found) > 1:
        return None
    if not found:
        return "no draft resolution: no organ line, no preamble, no operative paragraphs"
    return f"no draft resolution: it has {found[0]}, but nothing else of one"


class _Walk:
    """One pass over the lines; `roles` and the lists beside it grow with it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.roles: list[str] = []
        self.levels: list[int] = []
        self.parents: list[int | None] = []
        self.resolution_of: list[int] = []
        self.sections: list[int] = []
        self.organs: list[OrganLine | None] = [None]
        self.embedded: list[bool] = [False]
        self.state = "before"
        self.resolution = 1
        self.outer: list[tuple[int, int, str]] = []
        self.section = 0
        self.lists = Lists()
        self.embeds = False
        self.started = False
        self.has_masthead = False
        self.masthead = ""

    def run(self) -> None:
        """Give every line its role."""
        for line in self.lines:
            self._leave_quote(line)
            role = self._role(line)
            self._add(line, role)
        self._name_front()

    def _add(self, line: Line, role: str) -> None:
        level, parent = 0, None
        if role == "subparagraph":
            level, parent = self.lists.place(line, self._following_label(line))
        elif role in ("preambular", "operative"):
            self.lists.open(line)
            self.embeds = bool(_EMBEDS.search(line.plain.rstrip()))
        elif role not in ("other",):
            self.lists.close()
        if role == "heading" and self.started:
            self.section += 1
        self.roles.append(role)
        self.levels.append(level)
        self.parents.append(parent)
        self.resolution_of.append(self.resolution)
        self.sections.append(self.section)

    def _role(self, line: Line) -> str:
        organ = self._organ(line)
        if organ:
            return self._begin(line, organ)
        if self.state == "annex":
            return "annex"
        if recognition.ANNEX.match(line.text) and line.is_heading_like and self.started:
            self.state = "annex"
            return "annex"
        if recognition.ADOPTION.match(line.text) and self.started:
            self.state = "after"
            return "adoption"
        if self.state == "after":
            return self._after(line)
        if self.state == "before":
            return self._before(line)
        if line.paragraph.kind in ("table", "code"):
            return "other"
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
            following.form in ("participle", "finite") or _is_section(following)
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
        while at >= 0 and self.roles[at] in ("heading", "other") and at > line.index - 4:
            here = self.lines[at]
            if not here.is_heading_like or here.label and here.label.form == "dash":
                break
            self.resolution_of[at] = self.resolution
            self.sections[at] = 0
            is_letter = _SECTION.match(here.text) and len(here.text) < 4
            self.roles[at] = "heading" if is_letter else "title"
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
        if line.phrase and line.phrase.known and line.form == "participle":
            if line.mark == "," and (more or line.label is None):
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
        if recognition.DATE.match(line.text) and self.roles[-1] == "adoption":
            return "adoption"
        if recognition.VOTE.match(line.text) or self.roles[-1] == "adoption" and line.text[0] == "[":
            return "adoption"
        if recognition.MASTHEAD.match(line.text) or recognition.SYMBOL.match(line.text):
            return "masthead"
        return "other"

    def _in_preamble(self, line: Line) -> str:
        label = line.label
        if label and label.form == "working":
            if label.inner[:1].lower() == "o" or line.form == "finite" and line.mark != ",":
                return self._operative()
            return "preambular"
        if label and not label.is_number:
            if _is_section(line) and line.is_heading_like:
                return "heading"
            if self.lists.is_open or line.form is None:
                return "subparagraph"
            return self._by_form(line)
        if label and label.form == "(#)" and self.lists.is_open and self._under_colon(line):
            return "subparagraph"
        if label:
            return self._by_form(line)
        if line.form or line.mark == ",":
            if line.phrase and not line.text[0].isupper() and self.lists.has_items:
                return "other"
            return self._by_form(line)
        if _is_section(line) or line.paragraph.kind == "heading":
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
            if line.form in ("finite", "base") and line.mark == "," and self._preamble_goes_on(line):
                return "preambular"
            return self._operative()
        if line.mark == "," or self._preamble_goes_on(line):
            if line.mark == "," and line.form is None and not line.text[0].isupper():
                return "other"
            if line.mark == "," and self._is_first_operative(line):
                return self._operative()
            return "preambular"
        return self._operative()

    def _preamble_goes_on(self, line: Line) -> bool:
        following = self._next(line)
        while following and following.label and not following.label.is_number:
            following = self._next(following)
        return following is not None and following.form == "participle"

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
            if self._under_colon(line) and self.lists.is_deeper(line):
                return "subparagraph"
            return self._operative()
        if _is_section(line) and line.is_heading_like:
            return "heading"
        if label:
            return "subparagraph"
        return self._unlabelled(line)

    def _unlabelled(self, line: Line) -> str:
        """A line of the operative part without a label."""
        if line.paragraph.kind == "heading":
            return "heading"
        if not line.text[0].isupper():
            is_list = self.lists.has_items and self.lists.is_as_deep(line)
            return "subparagraph" if is_list and line.mark == ";" else "other"
        if self.lists.has_items and self.lists.is_as_deep(line) and line.mark:
            return "subparagraph"
        if self._under_colon(line) and self.lists.is_deeper(line) and line.mark:
            return "subparagraph"
        if line.form == "participle":
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
        last = next(
            (
                int(other.label.inner)
                for other, role in zip(self.lines[line.index - 1 :: -1], self.roles[::-1], strict=True)
                if role == "operative" and other.label and other.label.is_number
            ),
            0,
        )
        return int(following.label.inner) == last + 2

    def _heading_or_other(self, line: Line) -> str:
        """A short line between paragraphs that are complete is a heading."""
        following = self._next(line)
        if following is None or self.embeds:
            return "other"
        last = self.lines[line.index - 1]
        closed = last.mark in (";", ".") or self.roles[-1] in ("heading", "organ")
        opens = following.phrase is not None or following.is_heading_like
        return "heading" if closed and opens else "other"

    def _under_colon(self, line: Line) -> bool:
        return line.index > 0 and (self.lines[line.index - 1].mark == ":" or self.lists.has_items)

    def _next(self, line: Line) -> Line | None:
        return self.lines[line.index + 1] if line.index + 1 < len(self.lines) else None

    def _following_label(self, line: Line) -> Label | None:
        following = self._next(line)
        return following.label if following else None

    def _name_front(self) -> None:
        """Masthead, sponsors and title among the lines before the first resolution's body."""
        body = next(
            (i for i, role in enumerate(self.roles) if role not in ("other", "masthead")),
            len(self.roles),
        )
        front = [line for line in self.lines[:body] if line.paragraph.kind not in ("table", "code")]
        title = None
        for line in front:
            if recognition.SPONSORS.search(line.text) or recognition.SPONSOR_FIELD.match(line.text):
                self.roles[line.index] = "sponsors"
            elif recognition.MASTHEAD.match(line.text) or recognition.SYMBOL.match(line.text):
                self.roles[line.index] = "masthead"
                self.masthead += line.text + "\n"
            elif title is None or not recognition.NUMBERED_TITLE.match(title.text):
                if title is None or not _is_section(line):
                    title = line
        if title and body < len(self.roles):
            self._name_titles(title, front)
        for line in front:
            if self.roles[line.index] == "other" and title and line.index < title.index:
                self.roles[line.index] = "masthead"
        numbered = title is not None and bool(recognition.NUMBERED_TITLE.match(title.text))
        signs = re.search(r"Distr\.|[Rr]esolution|Agenda item|\b[AES]/", self.masthead)
        self.has_masthead = numbered or bool(signs)

    def _name_titles(self, title: Line, front: Sequence[Line]) -> None:
        self.roles[title.index] = "title"
        for line in front:
            if line.index > title.index and self.roles[line.index] == "other":
                if _is_section(line):
                    self.roles[line.index] = "heading"

    def document(self, source: Source, profile: str | None, fallback: str) -> Document:
        """The Document of what was walked, notes at its end."""
        told = profile_of_symbols(self.masthead) if self.masthead else None
        first = self.organs[0].profile if self.organs[0] else None
        own = profile or first or told or fallback
        parts = [self._part(line) for line in self.lines]
        for note in source.notes:
            span = Span(note.label_span.start, note.span.end)
            parts.append(
                Part(len(parts), "footnote", 1, note.label, 0, span, note.label_span, note.span, -1)
            )
        resolutions = []
        for number, organ in enumerate(self.organs, 1):
            indexes = tuple(part.index for part in parts if part.resolution == number)
            resolutions.append(
                Resolution(
                    number,
                    organ.name if organ else None,
                    profile or (organ.profile if organ else None) or own,
                    self._shape(number),
                    indexes,
                    self.embedded[number - 1],
                )
            )
        return Document(source, parts, resolutions, own)

    def _part(self, line: Line) -> Part:
        start = line.paragraph.span.start
        label = None
        if line.label and self.roles[line.index] in (
            "preambular", "operative", "subparagraph", "heading", "annex",
        ):  # fmt: skip
            label = Span(start, start + len(line.label.text))
        body = start + line.body if label else start
        return Part(
            line.index,
            self.roles[line.index],
            self.resolution_of[line.index],
            line.label.text if label and line.label else _heading_number(line, self.roles),
            self.levels[line.index],
            line.paragraph.span,
            label,
            Span(min(body, line.paragraph.span.end), line.paragraph.span.end),
            line.index,
            self.parents[line.index],
            self.sections[line.index],
        )

    def _shape(self, number: int) -> str:
        """Declarations and appropriation texts do not open with finite verbs (catalogue 1.5)."""
        operative = [
            line
            for line in self.lines
            if self.roles[line.index] == "operative" and self.resolution_of[line.index] == number
        ]
        odd = sum(line.form != "finite" for line in operative)
        stops = sum(line.mark == "." for line in operative)
        if len(operative) >= 3 and odd * 2 > len(operative) and stops * 2 > len(operative):
            return "declaration"
        return "resolution"


def _is_section(line: Line) -> bool:
    """Whether a line is a section's heading by its number: `I`, `II. Title`, `A`."""
    text = line.text
    match = _SECTION.match(text)
    if not match or line.mark in (";", ",") or len(text) > _LONGEST_HEADING:
        return False
    rest = text[match.end() :]
    if len(match[1]) == 1 and match[1] not in "IVX" and rest and line.label is None:
        return False
    return not rest or line.phrase is None and rest[:1].isupper()


def _heading_number(line: Line, roles: Sequence[str]) -> str | None:
    if roles[line.index] != "heading":
        return None
    match = _SECTION.match(line.text)
    return match[1] if match and _is_section(line) else None
