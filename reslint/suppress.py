"""Suppressions: comments of the draft that hide the reports of named rules, with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from reslint.diagnostic import Diagnostic
from reslint.document import Document
from reslint.errors import nearest
from reslint.places import where
from reslint.rule import Rule
from reslint.source import Comment, Source, Span

_PACK = "reslint"
_FORM = "write 'reslint: ignore RULE -- reason'"
_WORDS = re.compile(r"reslint\b:?\s*([\w-]*)\s*(.*?)\s*(?:--\s*(.*))?$", re.S)


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


class Suppression(NamedTuple):
    """Which rules a comment hides: in the stretch of one paragraph, or (`stretch` None) everywhere."""

    names: tuple[str, ...]
    stretch: Span | None
    comment: Comment


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
    for comment in comments:
        stretch = _stretch(document.source, comment)
        report = _reporter(document, comment, stretch, severities)
        names, complaints = _read(comment, known)
        about += (each for text in complaints for each in report("bad-suppression", text))
        whole = _WORDS.match(comment.text)[1] == "ignore-file"  # type: ignore[index]
        found.append(Suppression(names, None if whole else stretch, comment))
    used = {(at, each.rule) for each in diagnostics for at in _hiding(found, each)}
    for at, each in enumerate(found):
        report = _reporter(document, each.comment, _stretch(document.source, each.comment), severities)
        for name in each.names:
            if name in ran and (at, name) not in used:
                about += report("unused-suppression", f"this suppression of {name} hides nothing")
    return [each for each in [*diagnostics, *about] if not _hiding(found, each)]


def _read(comment: Comment, known: Collection[str]) -> tuple[tuple[str, ...], list[str]]:
    """The rules that a comment names, and what is wrong with it."""
    match = _WORDS.match(comment.text)
    assert match  # every text that begins with `reslint` matches
    verb, listed, reason = match.groups()
    if verb not in ("ignore", "ignore-file"):
        hint = nearest(verb, ("ignore", "ignore-file"))
        return (), [f"'{verb}' is no word of a suppression{hint}" if verb else _FORM]
    names = tuple(name for name in re.split(r"[\s,]+", listed) if name)
    complaints = [
        f"unknown rule '{name}'{nearest(name, known)}" for name in names if name not in known
    ]
    if not names:
        complaints.append(f"this suppression names no rule; {_FORM}")
    elif not reason:
        complaints.append(f"this suppression gives no reason; {_FORM}")
    return tuple(name for name in names if name in known), complaints


def _stretch(source: Source, comment: Comment) -> Span:
    """The paragraph or note that a comment stands in, or else the next one; empty at the end."""
    best: tuple[int, Span] | None = None
    for span, start, end in _blocks(source):
        if start <= comment.place.start < end:
            return span
        if start >= comment.place.end and (best is None or start < best[0]):
            best = start, span
    return best[1] if best else Span(len(source.text), len(source.text))


def _blocks(source: Source) -> Iterator[tuple[Span, int, int]]:
    for paragraph in source.paragraphs:
        yield paragraph.span, paragraph.place.start, paragraph.place.end
    for note in source.notes:
        span = Span(note.label_span.start, max(note.label_span.end, note.span.end))
        place = source.place(span)
        yield span, place.start, place.end


def _hiding(found: Sequence[Suppression], diagnostic: Diagnostic) -> list[int]:
    """The indexes of the suppressions that hide a report."""
    start = diagnostic.span.start
    return [
        at
        for at, each in enumerate(found)
        if diagnostic.rule in each.names
        and (each.stretch is None or each.stretch.start <= start < each.stretch.end)
    ]


def _reporter(
    document: Document, comment: Comment, stretch: Span, severities: dict[str, str]
) -> Callable[[str, str], Iterator[Diagnostic]]:
    """Makes the reports about one comment, of the rules that are on."""

    def report(rule: str, message: str) -> Iterator[Diagnostic]:
        if rule in severities:
            source = document.source
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

    return report
