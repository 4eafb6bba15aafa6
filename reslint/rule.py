"""A rule: a check with options, words and a severity; it makes diagnostics of the check's hits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reslint.diagnostic import Diagnostic, Fix, Hit
from reslint.document import ROLES, Document, Part, Resolution
from reslint.errors import Failure
from reslint.hooks import load
from reslint.places import where

Check = Callable[[Document, Sequence[Part], Mapping[str, Any]], Iterator[Hit]]


class Rule(NamedTuple):
    """What a run needs of a rule; what only its page needs is in `reslint.packs.Page`.

    `check` is the import string of the check's module. `needs` is the trait of the source
    without which the check can see nothing. `on` and `shapes` choose the parts that it is given.
    `fix` is safe, unsafe, or None where the rule mends nothing.
    """

    name: str
    pack: str
    severity: str
    severity_in: Mapping[str, str]
    profiles: Sequence[str]
    on: Sequence[str]
    shapes: str
    check: str
    needs: str | None
    options: Mapping[str, Any]
    message: str
    fix: str | None


class Skip(NamedTuple):
    """A rule that could not look, and why."""

    rule: str
    reason: str


class Findings(NamedTuple):
    """What the rules found in one document, in the order of the places."""

    diagnostics: list[Diagnostic]
    skipped: list[Skip]


def diagnose(rules: Sequence[Rule], document: Document) -> Findings:
    """What the rules have to say about a document; a document that is no draft has no reports."""
    findings = Findings([], [])
    choices: dict[tuple[Any, ...], list[Part]] = {}
    for rule in rules:
        choice = (tuple(rule.on), tuple(rule.profiles), rule.shapes)
        if choice not in choices:
            choices[choice] = _parts(rule, document)
        parts = choices[choice]
        if not parts:
            continue
        if rule.needs is not None and rule.needs in document.source.lacks:
            findings.skipped.append(Skip(rule.name, document.source.lacks[rule.needs]))
            continue
        check: Check = load(rule.check).check
        try:
            for hit in check(document, parts, rule.options):
                findings.diagnostics.append(_diagnostic(rule, document, hit))
        except Exception as error:  # a check may fail in any way, and a bug must not pass unseen
            reason = f"{type(error).__name__}: {error}"
            message = f"{document.source.path}: rule '{rule.name}' failed ({reason})"
            raise Failure(message) from error
    findings.diagnostics.sort(key=lambda diagnostic: diagnostic[:4])
    return findings


def _parts(rule: Rule, document: Document) -> list[Part]:
    """The parts that a rule is given: by role, profile and shape of their resolution."""
    if document.profile is None:
        return []
    numbers = {
        resolution.number
        for resolution in document.resolutions
        if resolution.profile in rule.profiles
        and (rule.shapes == "any" or resolution.shape == "resolution")
    }
    if "document" in rule.on:
        roles = {*ROLES} - {"annex"} | {*rule.on}
    else:
        roles = {*rule.on}
    return [part for part in document.parts if part.resolution in numbers and part.role in roles]


def _diagnostic(rule: Rule, document: Document, hit: Hit) -> Diagnostic:
    start, end = document.source.positions(hit.span)
    place = where(document, hit.span)
    severity = rule.severity
    if rule.severity_in:
        severity = rule.severity_in.get(_resolution_at(document, hit.span.start).profile, severity)
    return Diagnostic(
        path=document.source.path,
        start=start,
        end=end,
        rule=rule.name,
        severity=severity,
        message=rule.message.format_map({**hit.words, "where": place}),
        where=place,
        span=hit.span,
        fix=_fix(rule, hit.fix),
    )


def _resolution_at(document: Document, offset: int) -> Resolution:
    """The resolution in which a place stands; the first where it stands in none."""
    part = document.part_at(offset)
    return document.resolutions[0] if part is None else document.resolution(part)


def _fix(rule: Rule, fix: Fix | None) -> Fix | None:
    """The check's mending if the rule offers one: unsafe where either of them says so."""
    if fix is None or rule.fix is None:
        return None
    return fix._replace(safe=fix.safe and rule.fix == "safe")
