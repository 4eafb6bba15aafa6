"""The events of pulldown-cmark, and the numbers of the lists that it does not tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any, NamedTuple

import pyromark

_OPTIONS = (
    pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
)
LABEL = re.compile(r"\d{1,9}[.)]|[-+*]")


class Event(NamedTuple):
    """One event of the parser: its name, what it carries, and its range in code points."""

    name: str
    what: Any
    start: int
    end: int


def events(text: str, base: int) -> list[Event]:
    """The parser's events, their byte ranges turned into code points of the whole origin."""
    ends, surplus = _wide(text)
    found = []
    for payload, place in pyromark.events_with_range(text, options=_OPTIONS):
        first, last = place["start"], place["end"]
        start = base + first - surplus[bisect_right(ends, first)]
        end = base + last - surplus[bisect_right(ends, last)]
        if isinstance(payload, str):
            found.append(Event(payload, None, start, end))
            continue
        ((name, what),) = payload.items()
        if name in ("Start", "End"):
            tag, what = what.popitem() if isinstance(what, dict) else (what, None)
            name = f"{name} {tag}"
        found.append(Event(name, what, start, end))
    return found


def _wide(text: str) -> tuple[list[int], list[int]]:
    """What turns byte offsets of the text's UTF-8 form into code points.

    The offsets behind the characters of several bytes, and how many bytes are too many before
    each of them and at the end.
    """
    ends: list[int] = []
    surplus = [0]
    if text.isascii():
        return ends, surplus
    more = 0
    for match in re.finditer(r"[^\x00-\x7f]+", text):
        at = match.start()
        for character in match[0]:
            more += len(character.encode()) - 1
            at += 1
            ends.append(at + more)
            surplus.append(more)
    return ends, surplus


def counted_labels(raw: str, found: list[Event]) -> dict[int, str]:
    """Counted labels of the items of lists in which every number is typed `1`, by offset.

    Lists that only comments part are one list. Typed numbers count in all others.
    """
    counted: dict[int, str] = {}
    stack: list[list[int] | None] = []
    last: dict[int, list[int]] = {}
    groups: list[list[int]] = []
    for event in found:
        if event.name == "Start List":
            level = len(stack)
            group = last.get(level) if event.what is not None else None
            if event.what is not None and group is None:
                group = []
                groups.append(group)
            stack.append(group)
        elif event.name == "End List":
            ended = stack.pop()
            last = {depth: group for depth, group in last.items() if depth < len(stack)}
            if ended is not None:
                last[len(stack)] = ended
        elif event.name == "Start Item" and stack and stack[-1] is not None:
            stack[-1].append(event.start)
        elif last and event.name.startswith("Start") and event.name != "Start HtmlBlock":
            last.pop(len(stack), None)
    for indented in groups:
        group = [label_start(raw, item) for item in indented]
        typed = [LABEL.match(raw, item) for item in group]
        if len(group) > 1 and all(match and match[0][:-1] == "1" for match in typed):
            for number, (item, match) in enumerate(zip(group, typed, strict=True), 1):
                assert match
                counted[item] = f"{number}{match[0][-1]}"
    return counted


def label_start(raw: str, start: int) -> int:
    """Where an item's label begins: its range may begin with the indent."""
    while start < len(raw) and raw[start] in " \t":
        start += 1
    return start
