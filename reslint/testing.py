"""Every example of every rule file is a test: of our packs, and of anyone's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reslint import formats, packs, structure
from reslint.diagnostic import Diagnostic
from reslint.document import Document
from reslint.errors import Failure
from reslint.fix import Reading, mend
from reslint.hooks import Registry
from reslint.page import Example, Expect, Page
from reslint.rule import Rule, diagnose

ORGANS = {
    "ga": "The General Assembly",
    "ecosoc": "The Economic and Social Council",
    "hrc": "The Human Rights Council",
    "sc": "The Security Council",
    "mun": "The General Assembly",
}


class Frame(NamedTuple):
    """What is put around an example so that it can be read as a draft."""

    before: str
    after: str

    def around(self, fragment: str) -> str:
        """The whole draft."""
        if not self.before and not self.after:
            return fragment
        return f"{self.before}{fragment.rstrip()}\n{self.after}"


class Outcome(NamedTuple):
    """What came of one example: `problems` is empty where all is well."""

    rule: str
    path: str
    line: int
    label: str
    problems: Sequence[str]


def run_packs(folders: Sequence[str], registry: Registry) -> list[Outcome]:
    """The outcome of every example in these packs, and of every rule that lacks one."""
    rules = packs.load_rules(folders, registry)
    pages = packs.load_pages(folders, registry)
    outcomes = []
    for rule in rules:
        page = pages[rule.name]
        lacking = lacks(rule, page)
        if lacking:
            outcomes.append(Outcome(rule.name, page.path, 1, "examples", lacking))
        for index, example in enumerate(page.examples):
            problems = run_example(rule, example)
            label = f"{index + 1}-{example.kind}"
            outcomes.append(Outcome(rule.name, page.path, example.line, label, problems))
    return outcomes


def lacks(rule: Rule, page: Page) -> list[str]:
    """What a rule's examples leave unproved."""
    kinds = {example.kind for example in page.examples}
    problems = [f"no '{kind}' example" for kind in ("pass", "fail") if kind not in kinds]
    if rule.fix and not any(example.fixed is not None for example in page.examples):
        problems.append("the rule has a 'fix', but no example says what is 'fixed'")
    return problems


def run_example(rule: Rule, example: Example) -> list[str]:
    """What is wrong with an example under its rule alone; nothing is said where all is well."""
    frame = frame_of(example)
    text = frame.around(example.text)
    try:
        document = read(text, example)
        found = lint(rule, document)
        if example.kind != "fail":
            return [f"must not report {_told(found, document, frame)}"] if found else []
        problems = _compared(example.expect, found, document, frame)
        return problems or _mending(rule, example, document, found, frame)
    except Failure as failure:
        return [str(failure)]


def frame_of(example: Example) -> Frame:
    """The frame that an example is read in: its organ's line, and the part that it is not."""
    if example.frame == "whole":
        return Frame("", "")
    organ = ORGANS.get(example.profile, ORGANS["ga"])
    mark = "" if example.format == "text" else "*"
    before = f"{mark}{organ}{mark},\n\n"
    if example.frame == "preambular":
        return Frame(before, f"\n1. {mark}Decides{mark} to remain seized of the matter.\n")
    return Frame(f"{before}{mark}Recalling{mark} the Charter of the United Nations,\n\n", "")


def read(text: str, example: Example) -> Document:
    """An example in its frame as a draft of its profile; raises Failure where it is none."""
    path = "example.txt" if example.format == "text" else "example.md"
    document = structure.parse(formats.read(text.encode(), path), profile=example.profile)
    if document.profile is None:
        raise Failure(f"the example is not read as a draft: {document.reason}")
    return document


def lint(rule: Rule, document: Document) -> list[Diagnostic]:
    """What one rule reports; raises Failure where it could not look or points at nothing."""
    findings = diagnose([rule], document)
    for skip in findings.skipped:
        raise Failure(f"the rule was skipped: {skip.reason}")
    for diagnostic in findings.diagnostics:
        if diagnostic.span.start >= diagnostic.span.end:
            raise Failure(f"the report '{diagnostic.message}' points at nothing")
    return findings.diagnostics


def _told(found: Sequence[Diagnostic], document: Document, frame: Frame) -> str:
    return "; ".join(map(str, _as_expected(found, document, frame)))


def _as_expected(
    found: Sequence[Diagnostic], document: Document, frame: Frame
) -> list[dict[str, str]]:
    """Reports as the rule files write them down; lines count from the fragment's first."""
    skipped = frame.before.count("\n")
    told = []
    for diagnostic in found:
        place = document.source.place(diagnostic.span)
        line, column = diagnostic.start
        expect = Expect(
            at=f"{line - skipped}:{column}",
            text=document.source.origin.text[place.start : place.end],
            message=diagnostic.message,
        )
        told.append(expect._asdict())
    return told


def _compared(
    wanted: Sequence[Expect], found: Sequence[Diagnostic], document: Document, frame: Frame
) -> list[str]:
    """Every report that is not as expected, and every one that is missing."""
    expected = [expect._asdict() for expect in wanted]
    reported = _as_expected(found, document, frame)
    if expected == reported:
        return []
    problems = [f"expected {each}" for each in expected if each not in reported]
    problems += [f"reported {each}" for each in reported if each not in expected]
    return problems or [f"expected {expected}, reported {reported}"]


def _mending(
    rule: Rule, example: Example, document: Document, found: Sequence[Diagnostic], frame: Frame
) -> list[str]:
    """Whether the fixes make of the example what it says, and then have nothing left to do."""
    fixable = [diagnostic for diagnostic in found if diagnostic.fix]
    if example.fixed is None:
        return ["a fix is offered, but the example has no 'fixed'"] if fixable else []
    if not fixable:
        return ["the example has 'fixed', but no fix is offered"]

    def again(text: str) -> Reading:
        reading = read(text, example)
        return Reading(reading.source, lint(rule, reading))

    mended = mend(Reading(document.source, found), again, unsafe=True)
    result = mended.reading.source.origin.text
    wanted = frame.around(example.fixed)
    problems = [f"not mended: {reason}" for _, reason in mended.refused]
    if result != wanted:
        problems.append(f"fixed is {_inside(result, frame)!r}, not {example.fixed!r}")
    left = lint(rule, read(result, example))
    if left:
        problems.append(f"after the fix there is still {[each.message for each in left]}")
    return problems


def _inside(text: str, frame: Frame) -> str:
    """The fragment in a draft that was mended."""
    return text.removeprefix(frame.before).removesuffix(frame.after)
