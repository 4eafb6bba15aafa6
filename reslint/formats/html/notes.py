"""Footnotes of a page: pairs of links there and back, or figures set high."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from reslint.formats.html.links import Link, Page

_LABEL = re.compile(r"(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6}|[*†‡§¶]{1,4})$")
_BACK = re.compile(r"(?:[↩↑↵⏎]|\ufe0e|back|return)*$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:note|ftn|edn)[-_]?\d", re.IGNORECASE)
_WRAPPERS = frozenset(["a", "b", "font", "small", "span", "strong", "sup"])
_HOLDERS = frozenset(["p", "li", "div", "dd", "tr", "aside"])
_ENDING = re.compile(r"(?<![0-9])[0-9]{1,3}$")
_FEW = 4


class Note(NamedTuple):
    """A note: its label, where that is written, and what of its element is not its text.

    `skipped` are the elements of the label and of links back; text begins at the offset `text`.
    """

    label: str
    place: tuple[int, int]
    skipped: frozenset[int]
    text: int


class Notes(NamedTuple):
    """The notes of a page by the elements that hold them, the labels of indicators by theirs."""

    notes: dict[int, Note]
    indicators: dict[int, str]


def find(page: Page) -> Notes:
    """The notes and indicators of a page."""
    found = Notes({}, {})
    calls: list[tuple[Link, int | None]] = []
    for link in page.links:
        if _LABEL.match(link.text):
            holder = _holder(page, link) if link.fragment in page.ids else None
            if holder is not None and holder > link.at:
                calls.append((link, holder))
            elif link.is_hinted and link.fragment not in page.ids:
                calls.append((link, None))
    holders = {holder for _, holder in calls if holder is not None}
    uncalled = _uncalled(page, holders)
    holders |= uncalled.keys()
    for link, holder in calls:
        if holders.isdisjoint(page.outward(link.at)):
            found.indicators[_wrapper(page, link.at)] = link.text
            if holder is not None and holder not in found.notes:
                found.notes[holder] = _linked(page, holder, link.text)
    for holder, label in uncalled.items():
        found.notes[holder] = _linked(page, holder, label)
    if not found.notes:
        found.notes.update(_unlinked(page))
    return found


def _uncalled(page: Page, holders: Collection[int]) -> dict[int, str]:
    """The notes that no link leads to, by what holds them: they stand beside the others.

    Their labels are what their names end in.
    """
    places = {(page.parents[holder], page.tokens[holder].name) for holder in holders}
    found: dict[int, str] = {}
    for at, name in page.named:
        label = _ENDING.search(name)
        beside = (page.parents[at], page.tokens[at].name) in places
        if label and beside and at not in holders:
            found[at] = label[0]
    return found


def _holder(page: Page, link: Link) -> int | None:
    """The element of the note that a link leads to, None where it leads to no note."""
    holder = page.block(page.ids[link.fragment])
    if holder is not None and page.tokens[holder].name in ("td", "th"):
        holder = page.parents[holder]
    if holder is None or page.tokens[holder].name not in _HOLDERS:
        return None
    if holder <= link.at < page.ends[holder]:
        return None
    if not link.is_hinted and not _leads_back(page, holder, link):
        return None
    return _whole(page, holder)


def _leads_back(page: Page, holder: int, link: Link) -> bool:
    """Whether a link in a note, one of the first or last, leads to where the note is called."""
    home = page.block(link.at)
    inner = page.links_in(holder)
    return any(
        page.block(page.ids[other.fragment]) == home
        for other in (*inner[:_FEW], *inner[-_FEW:])
        if other.fragment in page.ids
    )


def _whole(page: Page, holder: int) -> int:
    """The holder of a note, or the element of several paragraphs that it is the first of."""
    outer = page.parents[holder]
    if page.tokens[holder].name != "p" or outer < 0 or page.tokens[outer].name != "div":
        return holder
    tag = page.raw[page.tokens[outer].start : page.tokens[outer].end]
    first = page.first_text(outer)
    begins = first is not None and first < page.ends[holder]
    is_list = "note-list" in tag
    return outer if begins and not is_list and _is_note(tag) else holder


def _is_note(tag: str) -> bool:
    return "mso-element:" in tag or bool(_NUMBERED.search(tag))


def _linked(page: Page, holder: int, label: str) -> Note:
    """The note in an element: its label is a link back, typed, or counted by the page."""
    skipped = frozenset(
        _wrapper(page, link.at)
        for link in page.links_in(holder)
        if page.ids.get(link.fragment, -1) < holder
        and (link.text == label or _BACK.match(link.text))
    )
    first = page.first_text(holder)
    tag = page.tokens[holder]
    if first is None:
        return Note(label, (tag.start, tag.end), skipped, tag.end)
    for at in page.outward(first):
        if at in skipped:
            place = page.place(at)
            return Note(label, place, skipped, place[1])
    start, end = page.tokens[first][2:]
    typed = re.compile(rf"\s*[\[(]?({re.escape(label)})(?:[\])]\.?|\.(?=\s)|:|(?=\s|$))")
    match = typed.match(page.raw, start, end)
    if match:
        return Note(label, match.span(1), skipped, match.end())
    return Note(label, (tag.start, tag.end), skipped, start)


def _wrapper(page: Page, at: int) -> int:
    """The outermost element that holds a link and nothing else."""
    text = page.words(at)
    outermost = at
    for each in page.outward(at):
        if page.tokens[each].name not in _WRAPPERS or page.words(each) != text:
            break
        outermost = each
    return outermost


def _unlinked(page: Page) -> dict[int, Note]:
    """Notes without links: blocks that begin with a superscript which stood in the text before."""
    called: set[str] = set()
    found: dict[int, Note] = {}
    for at, token in enumerate(page.tokens):
        if token.kind != "open" or token.name != "sup":
            continue
        label = page.words(at)
        holder = page.block(at)
        if holder is None or not _LABEL.match(label):
            continue
        first = page.first_text(holder)
        begins = first is not None and first > at and first < page.ends[at]
        if begins and label in called and page.tokens[holder].name in _HOLDERS:
            place = page.place(at)
            found[holder] = Note(label, place, frozenset([at]), place[1])
        elif not begins:
            called.add(label)
    return found
