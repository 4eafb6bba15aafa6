"""Suppressions: comments of the draft that hide the reports of named rules, with a reason."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reslint.diagnostic import Diagnostic
from reslint.document import Document
from reslint.errors import nearest
from reslint.places import where
from reslint.rule import Rule
from reslint.source import Comment, Source, Span

if TYPE_CHECKING:
    from reslint.page import Page

_PACK = "reslint"
_FORM = "write 'reslint: ignore RULE -- reason'"
_WORDS = r"(?s)reslint(?:\s*(:)|\s+(?=ignore))\s*([\w-]*)\s*(.*?)\s*(?:--\s*(.*))?$"


def _rule(name: str) -> Rule:
    return Rule(
        name=name,
        pack=_PACK,
        severity="warning",
        severity_in={},
        profiles=("ga", "ecosoc", "hrc", "sc", "mun"),
        on=("document",),
        shapes="any",
        check="",
        needs=None,
        options={},
        message="",
        fix=None,
    )


RULES = (_rule("bad-suppression"), _rule("unused-suppression"))
"""The rules about suppressions: no check can see what other rules found, so this module does."""


def pages() -> dict[str, Page]:
    """The pages of RULES, by name."""
    from reslint.page import Page

    bad = Page(
        name="bad-suppression",
        pack=_PACK,
        path="reslint/suppress.py",
        summary="A suppression names the rules that it hides, rightly, and gives its reason.",
        why="What hides a report must be as clear as the report: a misspelt name hides nothing,"
        " and nobody can judge a suppression without a reason.",
        source=["reslint"],
        evidence=None,
        exceptions=[],
        options=[],
        examples=[],
    )
    unused = bad._replace(
        name="unused-suppression",
        summary="A suppression hides a report.",
        why="One that hides nothing is left from a defect that was mended, stands before the"
        " wrong paragraph, or will one day hide what it was not meant for.",
    )
    return {page.name: page for page in (bad, unused)}


class Suppression(NamedTuple):
    """Which rules a comment hides: in one paragraph, or (`stretch` None) in the whole file."""

    names: tuple[str, ...]
    stretch: Span | None


_Block = tuple[int, int, Span]
"""A paragraph or note: where it begins and ends in the origin, and its span of the flow text."""


def suppress(
    document: Document,
    diagnostics: Sequence[Diagnostic],
    own: Sequence[Rule],
    ran: Collection[str],
    known: Collection[str],
) -> list[Diagnostic]:
    """The reports that no suppression hides, and those about the suppressions.

    `own` are those of RULES that are on, `ran` the names of the rules that looked at this
    document, `known` all names there are.
    """
    comments = [each for each in document.source.comments if each.text.startswith("reslint")]
    if not comments:
        return list(diagnostics)
    severities = {rule.name: rule.severity for rule in own}
    found: list[Suppression] = []
    about: list[Diagnostic] = []
    blocks = sorted(_blocks(document.source), key=lambda block: block[0])
    starts = _starts(diagnostics)
    for comment in comments:
        match = re.match(_WORDS, comment.text)
        if match is None:
            continue
        stretch = _stretch(document.source, blocks, comment)
        names, is_whole, complaints = _read(match, known)
        found.append(Suppression(names, None if is_whole else stretch))
        told = [("bad-suppression", complaint) for complaint in complaints]
        told += [
            ("unused-suppression", f"this suppression of {name} hides nothing")
            for name in names
            if name in ran and not _hides_any(found[-1], starts.get(name, ()))
        ]
        about += _reports(document, comment, stretch, told, severities)
    return _unhidden([*diagnostics, *about], found)


def _read(match: re.Match[str], known: Collection[str]) -> tuple[tuple[str, ...], bool, list[str]]:
    """The rules that a comment names, whether for the whole file, and what is wrong with it."""
    colon, verb, listed, reason = match.groups()
    if not colon or not verb:
        return (), False, [_FORM]
    if verb not in ("ignore", "ignore-file"):
        hint = nearest(verb, ("ignore", "ignore-file"))
        return (), False, [f"'{verb}' is no word of a suppression{hint}"]
    names = [name for name in re.split(r"[\s,]+", listed) if name]
    complaints = [
        f"unknown rule '{name}'{nearest(name, known)}" for name in names if name not in known
    ]
    if not names:
        complaints.append(f"this suppression names no rule; {_FORM}")
    elif not reason:
        complaints.append(f"this suppression gives no reason; {_FORM}")
    return tuple(name for name in names if name in known), verb == "ignore-file", complaints


def _stretch(source: Source, blocks: Sequence[_Block], comment: Comment) -> Span:
    """The paragraph or note that a comment stands in, or else the next one; empty at the end.

    The blocks are those of the source in the order of their places.
    """
    at = bisect_right(blocks, comment.place.start, key=lambda block: block[0])
    if at and comment.place.start < blocks[at - 1][1]:
        return blocks[at - 1][2]
    at = bisect_left(blocks, comment.place.end, at, key=lambda block: block[0])
    return blocks[at][2] if at < len(blocks) else Span(len(source.text), len(source.text))


def _blocks(source: Source) -> Iterator[_Block]:
    for paragraph in source.paragraphs:
        yield paragraph.place.start, paragraph.place.end, paragraph.span
    for note in source.notes:
        span = Span(note.label_span.start, max(note.label_span.end, note.span.end))
        place = source.place(span)
        yield place.start, place.end, span


def _starts(diagnostics: Sequence[Diagnostic]) -> dict[str, list[int]]:
    """Where the reports of each rule begin, in order."""
    starts: dict[str, list[int]] = {}
    for each in diagnostics:
        starts.setdefault(each.rule, []).append(each.span.start)
    for found in starts.values():
        found.sort()
    return starts


def _hides_any(suppression: Suppression, starts: Sequence[int]) -> bool:
    """Whether one of the reports of a rule that the suppression names lies in its stretch."""
    stretch = suppression.stretch
    if stretch is None:
        return bool(starts)
    at = bisect_left(starts, stretch.start)
    return at < len(starts) and starts[at] < stretch.end


def _unhidden(reports: Sequence[Diagnostic], found: Sequence[Suppression]) -> list[Diagnostic]:
    """The reports that no suppression hides."""
    whole = {name for one in found if one.stretch is None for name in one.names}
    stretches: dict[str, list[Span]] = {}
    for one in found:
        if one.stretch is not None:
            for name in one.names:
                stretches.setdefault(name, []).append(one.stretch)
    for spans in stretches.values():
        spans.sort()

    def is_hidden(report: Diagnostic) -> bool:
        spans = stretches.get(report.rule, [])
        at = bisect_right(spans, report.span.start, key=lambda span: span.start) - 1
        return report.rule in whole or (at >= 0 and report.span.start < spans[at].end)

    return [report for report in reports if not is_hidden(report)]


def _reports(
    document: Document,
    comment: Comment,
    stretch: Span,
    told: Sequence[tuple[str, str]],
    severities: Mapping[str, str],
) -> Iterator[Diagnostic]:
    """The reports about one comment, of the rules that are on."""
    source = document.source
    for rule, message in told:
        if rule in severities:
            yield Diagnostic(
                path=source.path,
                start=source.position(comment.place.start),
                end=source.position(comment.place.end),
                rule=rule,
                severity=severities[rule],
                message=message,
                where=where(document, stretch),
                span=stretch,
            )
