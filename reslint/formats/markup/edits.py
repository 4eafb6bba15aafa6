"""Edits of the flow text written back into tags: HTML and Akoma Ntoso.

Text is exchanged between the tags; elements stay where they stand, and go when they are empty.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from reslint.diagnostic import Edit, Replace, SetMark
from reslint.formats.changes import Change, Patch, Refused
from reslint.formats.edits import insertion_point, minimal
from reslint.formats.markup.marking import marking
from reslint.formats.markup.tokens import Token
from reslint.formats.markup.tree import Tree, reach
from reslint.source import INDICATOR, Place, Source, Span

_EMPTIED = frozenset(
    ["a", "b", "cite", "em", "font", "i", "num", "span", "strong", "sub", "sup", "u"]
)
"""Elements that go with their text."""


def patch(source: Source, edit: Edit) -> Patch:
    """The changes that make one edit; raises Refused where it cannot be made exactly."""
    if isinstance(edit, SetMark):
        return marking(source, edit)
    assert isinstance(edit, Replace)  # notes are not numbered anew in these formats
    if edit.span.start == edit.span.end:
        point = insertion_point(source, edit.span.start)
        change = Change(point, point, _written(source, edit.text, edit.span))
        return Patch((change,), Place(point, point))
    return _replacement(source, edit)


def _replacement(source: Source, edit: Replace) -> Patch:
    span, text = minimal(source.text, edit.span, edit.text)
    places = list(_places(source, span))
    if not places:
        raise Refused("its place is not written in the file")
    tree = Tree(source)
    first, *others = sorted([*places, *_unseen(tree, places)])
    changes = [Change(*first, _written(source, text, span))]
    changes += [Change(*place, "") for place in others]
    changes += [Change(*place, "") for place in _emptied(tree, [first, *others], bool(text))]
    return Patch(tuple(sorted(changes)), reach(changes))


def _places(source: Source, span: Span) -> Iterator[Place]:
    """The stretches of the origin that hold the text of a span, tags between them left out."""
    pieces = source.pieces
    at = bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1
    last: Place | None = None
    while at < len(pieces) and pieces[at].start < span.end:
        piece = pieces[at]
        ending = pieces[at + 1].start if at + 1 < len(pieces) else len(source.text)
        here = Span(max(piece.start, span.start), min(ending, span.end))
        at += 1
        place = piece.place
        if piece.exact:
            first = place.start + here.start - piece.start
            place = Place(first, first + here.end - here.start)
        else:
            _refuse_unwritten(source, Span(piece.start, ending), here, place)
        if place.start == place.end:
            continue
        if last and last.end == place.start:
            last = Place(last.start, place.end)
        else:
            if last:
                yield last
            last = place
    if last:
        yield last


def _unseen(tree: Tree, places: Sequence[Place]) -> Iterator[Place]:
    """The white space between these stretches that is not seen, but would be without them."""
    for before, behind in pairwise(places):
        for token in tree.within(before.end, behind.start):
            start, end = max(token.start, before.end), min(token.end, behind.start)
            if token.kind == "text" and tree.raw[start:end].isspace():
                yield Place(start, end)


def _refuse_unwritten(source: Source, whole: Span, here: Span, place: Place) -> None:
    """Refuse to change a part of what stands for something else, or what a tag stands for."""
    text = source.text[whole.start : whole.end]
    is_tag = source.origin.text.startswith("<", place.start) and place.start < place.end
    if here != whole or text == "\n" or (is_tag and text not in (INDICATOR, " ")):
        raise Refused("the place is written in another way in the file")


def _written(source: Source, text: str, span: Span) -> str:
    """A text as the file writes it; indicators in it are those of the span, in their order."""
    there = [each for each in source.indicators if span.start <= each.span.start < span.end]
    indicators = iter([source.origin.text[slice(*source.place(each.span))] for each in there])
    written: list[str] = []
    for stretch in re.split(f"({INDICATOR})", text):
        if stretch == INDICATOR:
            indicator = next(indicators, None)
            if indicator is None:
                raise Refused("a note indicator cannot be made anew")
            written.append(indicator)
        elif "\n" in stretch:
            raise Refused("a paragraph cannot be made anew")
        else:
            encoding = source.origin.encoding
            known = stretch.encode(encoding, "xmlcharrefreplace").decode(encoding)
            written.append(escape(known, quote=False).replace("&amp;#", "&#"))
    return "".join(written)


class _Inner:
    """An element that may be left empty: its tag, whether something is left, or was taken."""

    __slots__ = ("at", "is_left", "is_taken")

    def __init__(self, at: int) -> None:
        self.at = at
        self.is_left = False
        self.is_taken = False


def _emptied(tree: Tree, places: Sequence[Place], is_written: bool) -> Iterator[Place]:
    """The tags of the elements that nothing is left in when the text of these places goes.

    `is_written` says that another text comes into the first place.
    """
    first, last = tree.at(places[0].start), tree.at(places[-1].end - 1)
    while first > 0 and tree.tokens[first - 1].kind == "open":
        first -= 1
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].kind == "close":
        last += 1
    stack: list[_Inner] = []
    for at in range(first, last + 1):
        token = tree.tokens[at]
        rest = _rest(tree.raw, token, places)
        if token.kind == "open" and rest:
            stack.append(_Inner(at))
        elif token.kind == "close" and stack and tree.ends[stack[-1].at] == at:
            inner = stack.pop()
            if _goes(tree, inner):
                yield from (Place(*tree.tokens[tag][2:]) for tag in (inner.at, at))
            else:
                _tell(stack, "is_left")
        elif token.kind not in ("open", "close") and rest.strip():
            _tell(stack, "is_left")
        if len(rest) < token.end - token.start:
            _tell(stack, "is_taken")
        if is_written and token.start <= places[0].start < token.end:
            _tell(stack, "is_left")


def _goes(tree: Tree, inner: _Inner) -> bool:
    tag = tree.tokens[inner.at]
    if inner.is_left or not inner.is_taken or tag.name not in _EMPTIED:
        return False
    return not re.search(r"\s(?:id|name)\s*=", tree.raw[tag.start : tag.end])


def _tell(stack: Sequence[_Inner], what: str) -> None:
    for inner in stack:
        setattr(inner, what, True)


def _rest(raw: str, token: Token, places: Sequence[Place]) -> str:
    """What is left of a token without the stretches."""
    found: list[str] = []
    at = token.start
    for start, end in places:
        if start < token.end and token.start < end:
            found.append(raw[at : max(at, start)])
            at = max(at, min(end, token.end))
    return "".join(found) + raw[at : token.end]
