"""One paragraph of a draft with what can be told of it alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from reslint import recognition
from reslint.labels import Label, label_at
from reslint.source import INDICATOR, Paragraph, Source
from reslint.vocabulary import Phrase, phrase_at

_BEHIND_MARK = '"”’)]' + INDICATOR
_SECTION = re.compile(r"(?:Section |Part )?([IVXL]{1,8}|[A-Z])(?:[.:]?\s+|[.:]?$)")
_UNPOINTED = r"\d{1,3}[ \t]+(?=[A-Z])"
_LONGEST_HEADING = 160


class Line(NamedTuple):
    """One paragraph with what can be told of it alone."""

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody asks of it
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
        opens = self.phrase is not None and self.phrase.known
        return len(self.text) <= _LONGEST_HEADING and not self.mark and not opens


def read_line(source: Source, index: int) -> Line:
    """The line of the source's paragraph `index`."""
    paragraph = source.paragraphs[index]
    text = source.text[paragraph.span.start : paragraph.span.end]
    label = None
    if not recognition.NUMBERED_TITLE.match(text):
        label = label_at(text)
    body = label.end if label else 0
    phrase = phrase_at(text, body)
    if label is None and phrase is None:
        bare = re.match(_UNPOINTED, text)
        phrase = phrase_at(text, bare.end()) if bare else None
        if bare and phrase and phrase.form == "finite" and phrase.known:
            label = Label(bare[0].rstrip(), bare.end(), "#", bare[0].rstrip())
            body = bare.end()
        else:
            phrase = None
    return Line(index, paragraph, text, label, body, phrase, _mark(text))


def _mark(text: str) -> str:
    """The mark that closes a text, quotation marks, brackets and indicators left aside."""
    end = len(text)
    while end and (text[end - 1] in _BEHIND_MARK or text[end - 1].isspace()):
        end -= 1
    return text[end - 1] if text.endswith((",", ";", ":", "."), 0, end) else ""


def is_section(line: Line) -> bool:
    """Whether a line is a section's heading by its number: `I`, `II. Title`, `A`."""
    text = line.text
    match = _SECTION.match(text)
    if not match or line.mark in (";", ",") or len(text) > _LONGEST_HEADING:
        return False
    rest = text[match.end() :]
    if len(match[1]) == 1 and match[1] not in "IVX" and rest and line.label is None:
        return False
    return not rest or (line.phrase is None and rest[:1].isupper())


def section_number(line: Line) -> str | None:
    """The number of a section's heading, None where it has none."""
    match = _SECTION.match(line.text)
    return match[1] if match and is_section(line) else None
