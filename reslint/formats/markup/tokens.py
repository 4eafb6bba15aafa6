"""Markup cut into tags and texts, each with its place; in linear time, whatever the input.

html.parser tells no ends of tags, and 60 kB of `<a ` keep it busy for 40 seconds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from reslint.errors import Failure

DEEPEST = 128
MOST_TAGS = 200_000
MOST_TEXT = 1_000_000
"""Limits, in elements and characters: many times what the longest resolution needs."""

# A quotation mark matters behind `=` only. `<` ends the search, so that no input is read twice.
_TAG = re.compile(
    r"<(/?)([^\W\d][^\s/<>]*+)((?:[^<>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>", re.ASCII
)
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


class Token(NamedTuple):
    """A tag, a text or what else there is: open, close, text, cdata, comment, raw, other.

    `name` is the element's, without a prefix, in small letters but for XML; `start` and `end`
    are offsets in the file's text. An element that closes itself has a `close` of no length.
    `raw` is the content of an element whose text is no markup.
    """

    kind: str
    name: str
    start: int
    end: int


class Grammar(NamedTuple):
    """What a language of tags leaves unsaid; XML leaves nothing.

    `void` elements have no content, the content of `raw` ones is no markup. The tag of an
    element that stands in `implies` ends an element it names first, unless one that it names
    second lies between. A `bounds` element is not left by the closing tag of another one.
    """

    void: Collection[str] = ()
    raw: Collection[str] = ()
    implies: Mapping[str, tuple[Collection[str], Collection[str]]] = {}
    bounds: Collection[str] = ()
    is_xml: bool = False


def cut(text: str, grammar: Grammar) -> list[Token]:
    """The tokens of a text; raises Failure where a limit is passed."""
    found: list[Token] = []
    at = look = tags = written = 0
    while (start := text.find("<", look)) >= 0:
        tokens = _markup(text, start, grammar)
        if not tokens:
            look = start + 1
            continue
        if start > at:
            found.append(Token("text", "", at, start))
            written += start - at
        found += tokens
        at = look = max(tokens[-1].end, start + 1)
        tags += 1
        if tags > MOST_TAGS:
            raise Failure(f"more than {MOST_TAGS} tags: too many for a resolution")
    if at < len(text):
        found.append(Token("text", "", at, len(text)))
        written += len(text) - at
    if written > MOST_TEXT:
        raise Failure(f"more than {MOST_TEXT} characters of text: too many for a resolution")
    return found


def _markup(text: str, start: int, grammar: Grammar) -> Sequence[Token]:
    """The tokens of the markup that begins at `start`, none where it is text."""
    tag = _TAG.match(text, start)
    if tag:
        name = tag[2].rpartition(":")[2]
        if not grammar.is_xml:
            name = name.lower()
        if tag[1]:
            return (Token("close", name, start, tag.end()),)
        return _opening(text, tag, name, grammar)
    if text.startswith("<!--", start):
        end = _behind(text, "-->", start + 2)
        return (Token("comment", "", start, end),)
    if text.startswith("<![CDATA[", start) and grammar.is_xml:
        end = _behind(text, "]]>", start)
        return (Token("cdata", "", start, end),)
    if text.startswith(("<!", "<?"), start):
        closing = "?>" if grammar.is_xml and text[start + 1] == "?" else ">"
        return (Token("other", "", start, _behind(text, closing, start)),)
    return ()


def _opening(text: str, tag: re.Match[str], name: str, grammar: Grammar) -> Sequence[Token]:
    start, end = tag.span()
    opening = Token("open", name, start, end)
    if name in grammar.void or (grammar.is_xml and tag[3].endswith("/")):
        return opening, Token("close", name, end, end)
    if name not in grammar.raw:
        return (opening,)
    closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, end)
    until = closing.start() if closing else len(text)
    return opening, Token("raw", name, end, until)


def _behind(text: str, closing: str, start: int) -> int:
    end = text.find(closing, start)
    return end + len(closing) if end >= 0 else len(text)


def ends(tokens: Sequence[Token], grammar: Grammar) -> list[int]:
    """For every opening tag the index of the token that ends its element.

    That is its closing tag, another one that implies its end, or the end of the tokens. Raises
    Failure where elements are nested too deep.
    """
    found = [len(tokens)] * len(tokens)
    stack: list[int] = []
    opened: dict[str, int] = {}

    def close(depth: int, at: int) -> None:
        while len(stack) > depth:
            index = stack.pop()
            found[index] = at
            opened[tokens[index].name] -= 1

    for at, token in enumerate(tokens):
        name = token.name
        if token.kind == "open":
            if name in grammar.implies:
                closed, scope = grammar.implies[name]
                close(_depth(tokens, stack, closed, scope), at)
            stack.append(at)
            opened[name] = opened.get(name, 0) + 1
            if len(stack) > DEEPEST:
                raise Failure(f"elements are nested more than {DEEPEST} deep")
        elif token.kind == "close" and opened.get(name):
            scope = () if name in grammar.bounds else grammar.bounds
            close(_depth(tokens, stack, (name,), scope), at)
    return found


def _depth(
    tokens: Sequence[Token], stack: Sequence[int], names: Collection[str], scope: Collection[str]
) -> int:
    """How many elements stay open when the innermost one of these names is closed."""
    for depth in range(len(stack) - 1, -1, -1):
        name = tokens[stack[depth]].name
        if name in names:
            return depth
        if name in scope:
            break
    return len(stack)


def attributes(text: str, token: Token) -> dict[str, str]:
    """The attributes of an opening tag, names in small letters and without prefix."""
    found: dict[str, str] = {}
    name = re.compile(r"<[^\s/>]+").match(text, token.start)
    assert name
    for match in _ATTRIBUTE.finditer(text, name.end(), token.end - 1):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].rpartition(":")[2].lower(), unescape(value))
    return found


def attribute_place(text: str, token: Token, name: str) -> tuple[int, int] | None:
    """Where the value of an attribute stands, None where it is not there in quotation marks."""
    pattern = re.compile(rf"\s{name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
    match = pattern.search(text, token.start, token.end)
    return match.span(match.lastindex or 0) if match else None
