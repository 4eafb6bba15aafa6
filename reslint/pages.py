"""The pages about rules: `explain` and `rules`, for people and as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

from reslint.errors import unknown
from reslint.page import Example, Page
from reslint.rule import Rule

WIDTH = 88


def find(name: str, rules: Sequence[Rule]) -> Rule:
    """The rule of that name; raises Failure with the nearest name where there is none."""
    for rule in rules:
        if rule.name == name:
            return rule
    raise unknown("rule", name, [rule.name for rule in rules])


def severity(rule: Rule, profile: str) -> str:
    """The severity of a rule in a profile."""
    return rule.severity_in.get(profile, rule.severity)


def explain(rule: Rule, page: Page) -> str:
    """A rule's page for the terminal, at most `WIDTH` columns wide but for its examples."""
    sections = [
        f"{rule.name}: {_severities(rule)}",
        fill(page.summary, WIDTH),
        _prose("Why", [page.why]),
        _prose("Source", page.source),
        _prose("Evidence", [page.evidence] if page.evidence else []),
        _prose("Exceptions", page.exceptions),
        _prose("Where", _where(rule)),
        _prose("Fix", [_fix(rule)]),
        _options(page),
        *(_example(example) for example in page.examples if example.kind != "miss"),
        _misses(page),
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


def explain_data(rule: Rule, page: Page) -> dict[str, Any]:
    """The same page as plain data."""
    return {
        "version": 1,
        "rule": rule.name,
        "pack": rule.pack,
        "path": page.path,
        "summary": page.summary,
        "why": page.why,
        "source": list(page.source),
        "evidence": page.evidence,
        "exceptions": list(page.exceptions),
        "severity": {profile: severity(rule, profile) for profile in rule.profiles},
        "on": list(rule.on),
        "message": rule.message,
        "fix": rule.fix,
        "options": [option._asdict() for option in page.options],
        "examples": [_example_data(example) for example in page.examples],
    }


def table(rules: Sequence[Rule], pages: Mapping[str, Page], profile: str) -> str:
    """The rules that are on in a profile, one a line, in columns."""
    rows = [("rule", "severity", "fix", "pack", "summary")]
    for entry in table_data(rules, pages, profile)["rules"]:
        cells = (entry["rule"], entry["severity"], entry["fix"] or "-", entry["pack"])
        rows.append((*cells, entry["summary"]))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ("  ".join((*map(str.ljust, row[:4], widths), row[4])) for row in rows)
    return "\n".join(lines) + "\n"


def table_data(rules: Sequence[Rule], pages: Mapping[str, Page], profile: str) -> dict[str, Any]:
    """The same table as plain data."""
    entries = [
        {
            "rule": rule.name,
            "severity": severity(rule, profile),
            "fix": rule.fix,
            "pack": rule.pack,
            "summary": pages[rule.name].summary,
        }
        for rule in sorted(rules, key=lambda rule: rule.name)
        if profile in rule.profiles
    ]
    return {"version": 1, "profile": profile, "rules": entries}


def _severities(rule: Rule) -> str:
    """`error`, or `error, but info in mun`."""
    others = [f"{level} in {profile}" for profile, level in rule.severity_in.items()]
    return ", but ".join(filter(None, [rule.severity, ", ".join(others)]))


def _where(rule: Rule) -> list[str]:
    parts = "the whole draft" if "document" in rule.on else ", ".join(rule.on)
    shapes = "declarations and decisions too" if rule.shapes == "any" else "resolutions only"
    return [
        f"profiles: {', '.join(rule.profiles)}",
        f"parts: {parts} ({shapes})",
        f"pack: {rule.pack}",
    ]


def _fix(rule: Rule) -> str:
    if rule.fix == "safe":
        return "safe: --fix mends it."
    if rule.fix == "unsafe":
        return "unsafe: --fix --unsafe-fixes mends it; read the result."
    return "none: it is for the drafter to mend."


def _prose(title: str, paragraphs: Sequence[str]) -> str:
    """A titled section; several paragraphs become a list."""
    if not paragraphs:
        return ""
    lead = "- " if len(paragraphs) > 1 else ""
    filled = [
        fill(
            " ".join(paragraph.split()),
            WIDTH,
            initial_indent=f"  {lead}",
            subsequent_indent="  " + " " * len(lead),
        )
        for paragraph in paragraphs
    ]
    return "\n".join([title, *filled])


def _options(page: Page) -> str:
    if not page.options:
        return ""
    told = []
    for option in page.options:
        value = "" if option.value is None else f" = {_value(option.value)}"
        notes = ", ".join(filter(None, (option.description, option.type)))
        entry = f"{option.name}{value} ({notes})"
        told.append(fill(entry, WIDTH, initial_indent="  ", subsequent_indent="    "))
    return "\n".join(["Options", *told])


def _value(value: Any) -> str:
    """A value as one writes it in the configuration."""
    import json

    return json.dumps(value, ensure_ascii=False)


def _example(example: Example) -> str:
    title = "Right" if example.kind == "pass" else "Wrong"
    lines = [f"{title} ({example.profile})", _quoted(example.text)]
    lines += [f"  {expect.at}: {expect.message}" for expect in example.expect]
    if example.fixed is not None:
        lines += ["  after the fix:", _quoted(example.fixed)]
    return "\n".join(lines)


def _misses(page: Page) -> str:
    """Known misses: defects of this kind that the rule does not find today."""
    missed = [example for example in page.examples if example.kind == "miss"]
    if not missed:
        return ""
    return "\n".join(["Not found today", *(_quoted(example.text) for example in missed)])


def _quoted(text: str) -> str:
    """A passage of a draft, set off by a rule at its left."""
    return "\n".join(f"  | {line}".rstrip() for line in text.rstrip().split("\n"))


def _example_data(example: Example) -> dict[str, Any]:
    return {
        "kind": example.kind,
        "profile": example.profile,
        "format": example.format,
        "text": example.text,
        "expect": [expect._asdict() for expect in example.expect],
        "fixed": example.fixed,
    }
