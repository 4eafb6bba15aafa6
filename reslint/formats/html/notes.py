"""Footnotes of a page: pairs of links there and back, or figures set high."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from reslint.formats.html.grammar import BLOCKS, HEADINGS
from reslint.formats.markup.tokens import Token, attributes

_LABEL = re.compile(r"(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6}|[*†‡§¶]{1,4})$")
# Word writes `_ftn1`, LibreOffice `sdfootnote1sym`, pandoc `fn1`, MediaWiki `cite_note-1`.
_HINT = re.compile(r"note|ftn|edn|fn[-_:]?\d|cite|^fn", re.IGNORECASE)
_BACK = re.compile(r"(?:[↩↑↵^⏎]|\ufe0e|back|return)+$", re.IGNORECASE)
_WRAPPERS = frozenset(["a", "b", "font", "small", "span", "strong", "sup"])
_HOLDERS = frozenset(["p", "li", "div", "dd", "tr", "aside"])
_MOST = 40


class Note(NamedTuple):
    """A note: the element it stands in, its label and what of the element is not its text.

    `place` is where the label is written, `skipped` are the elements of the label and of links
    back, `text` is the offset before which nothing is text of the note.
    """

    label: str
    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody asks of it
    place: tuple[int, int]
    skipped: frozenset[int]
    text: int


class Notes(NamedTuple):
    """The notes of a page by their elements, the labels of indicators by theirs."""

    notes: dict[int, Note]
    indicators: dict[int, str]


class _Link(NamedTuple):
    at: int
    label: str
    fragment: str
    is_hinted: bool


class Page:
    """The tokens of a page and how its elements hang together."""

    def __init__(self, raw: str, tokens: Sequence[Token], ends: Sequence[int]) -> None:
        self.raw = raw
        self.tokens = tokens
        self.ends = ends
        self.parents = _parents(tokens, ends)
        self.ids: dict[str, int] = {}
        self.links: list[_Link] = []
        for at, token in enumerate(tokens):
            if token.kind == "open" and ("id" in (tag := raw[token.start : token.end].lower())
                                         or token.name == "a" or "name" in tag):  # fmt: skip
                self._enter(at, attributes(raw, token))

    def _enter(self, at: int, found: dict[str, str]) -> None:
        for name in (found.get("id"), found.get("name")):
            if name:
                self.ids.setdefault(name, at)
        _, mark, fragment = found.get("href", "").partition("#")
        if self.tokens[at].name == "a" and mark and fragment:
            told = f"{found.get('role', '')} {found.get('class', '')} {found.get('type', '')}"
            is_hinted = bool(_HINT.search(fragment) or "note" in told)
            self.links.append(_Link(at, self.words(at).strip("[]().^ "), fragment, is_hinted))

    def words(self, at: int) -> str:
        """The text of a short element."""
        found: list[str] = []
        for token in self.tokens[at + 1 : min(self.ends[at], at + _MOST)]:
            if token.kind == "text":
                found.append(self.raw[token.start : token.end])
        return unescape("".join(found)).strip() if sum(map(len, found)) <= _MOST else "…"

    def block(self, at: int) -> int:
        """The block that an element stands in, or is; -1 for none."""
        while at >= 0 and self.tokens[at].name not in BLOCKS:
            at = self.parents[at]
        return at

    def texts(self, at: int) -> Iterator[tuple[int, Token]]:
        """The texts of an element that are not white space."""
        for index in range(at + 1, self.ends[at]):
            token = self.tokens[index]
            if token.kind == "text" and not self.raw[token.start : token.end].isspace():
                yield index, token

    def first_text(self, at: int) -> tuple[int, Token] | None:
        """The first text of an element that is not white space."""
        return next(self.texts(at), None)


def find(raw: str, tokens: Sequence[Token], ends: Sequence[int]) -> Notes:
    """The notes and indicators of a page."""
    page = Page(raw, tokens, ends)
    found = Notes({}, {})
    calls: list[tuple[_Link, int]] = []
    for link in page.links:
        holder = _holder(page, link)
        if holder is None:
            if link.is_hinted and link.fragment not in page.ids and _LABEL.match(link.label):
                found.indicators[_wrapper(page, link.at)] = link.label
        elif holder > link.at:
            calls.append((link, holder))
    inside = _Inside(ends, [holder for _, holder in calls])
    for link, holder in calls:
        if not inside.any(link.at):
            found.indicators[_wrapper(page, link.at)] = link.label
            if holder not in found.notes:
                found.notes[holder] = _note(page, holder, link.label)
    if not found.notes:
        _find_unlinked(page, found)
    return found


def _holder(page: Page, link: _Link) -> int | None:
    """The element of the note that a link leads to, None where it leads to no note."""
    target = page.ids.get(link.fragment)
    if target is None or not _LABEL.match(link.label):
        return None
    holder = page.block(target)
    if holder >= 0 and page.tokens[holder].name in ("td", "th"):
        holder = page.parents[holder]
    if holder < 0 or page.tokens[holder].name not in _HOLDERS or page.tokens[holder].name in HEADINGS:
        return None
    if holder <= link.at < page.ends[holder]:
        return None
    if not link.is_hinted and not _leads_back(page, holder, link):
        return None
    outer = page.parents[holder]
    if page.tokens[holder].name == "p" and outer >= 0 and page.tokens[outer].name == "div":
        tag = page.raw[page.tokens[outer].start : page.tokens[outer].end]
        first = page.first_text(outer)
        own = attributes(page.raw, page.tokens[outer]).get("id", "")
        is_one = "mso-element:" in tag and "list" not in tag
        if first and first[0] < page.ends[holder] and (is_one or re.search(r"note\d|ftn\d|edn\d", own)):
            return outer
    return holder


def _leads_back(page: Page, holder: int, link: _Link) -> bool:
    """Whether a link in a note leads to the paragraph in which it is called."""
    home = page.block(link.at)
    return any(
        holder < other.at < page.ends[holder]
        and other.fragment in page.ids
        and page.block(page.ids[other.fragment]) == home
        for other in page.links
    )
