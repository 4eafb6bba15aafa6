from __future__ import annotations

import pytest

from reslint import formats, packs, structure
from reslint.diagnostic import Diagnostic, Fix, Replace
from reslint.document import Document
from reslint.errors import Failure
from reslint.hooks import Registry
from reslint.rule import Rule, Skip, diagnose
from reslint.source import Position, Span

DRAFT = """\
*The General Assembly*,

*Recalling* the Charter of the United Nations,

1. *Welcomes* the report.

2. *Requests* the Secretary-General:

    (a) To report;

    (b) To remain:

3. *Decides* to remain seized of the matter?
"""


def read(text: str = DRAFT, profile: str | None = None) -> Document:
    return structure.parse(formats.read(text.encode(), "draft.md"), profile=profile)


@pytest.fixture
def rule(house: str, registry: Registry) -> Rule:
    return packs.load_rules([house], registry)[0]


def test_a_hit_becomes_a_diagnostic(rule: Rule) -> None:
    document = read()
    first = document.text(Span(0, len(document.source.text))).index("report.") + len("report")
    findings = diagnose([rule], document)
    assert findings.skipped == []
    assert findings.diagnostics[0] == Diagnostic(
        path="draft.md",
        start=Position(5, 25),
        end=Position(5, 26),
        rule="missing-semicolon",
        severity="error",
        message="operative paragraph 1 ends with '.', not ';'",
        where="operative paragraph 1",
        span=Span(first, first + 1),
        fix=Fix((Replace(Span(first, first + 1), ";"),), "put the mark", safe=True),
    )
    assert [found.where for found in findings.diagnostics] == [
        "operative paragraph 1",
        "operative paragraph 2",
        "operative paragraph 3",
    ]


def places(rule: Rule, document: Document) -> list[str]:
    return [found.where for found in diagnose([rule], document).diagnostics]


def test_only_the_parts_of_its_roles_are_given(rule: Rule) -> None:
    found = places(rule._replace(on=["preambular", "subparagraph"]), read())
    assert found == ["preambular paragraph 1", "operative paragraph 2 (b)"]


def test_the_whole_document_is_all_but_annexes(rule: Rule) -> None:
    annex = "\n# Annex\n\nThe rules of procedure.\n"
    document = read(DRAFT + annex)
    assert any(part.role == "annex" for part in document.parts)
    whole = places(rule._replace(on=["document"]), document)
    assert len(whole) == 6
    assert "the annex" not in " ".join(whole)
    both = places(rule._replace(on=["document", "annex"]), document)
    assert len(both) == 6 + sum(part.role == "annex" for part in document.parts)


def test_only_resolutions_of_its_profiles_are_looked_at(rule: Rule) -> None:
    assert places(rule._replace(profiles=["sc"]), read()) == []
    assert len(places(rule._replace(profiles=["sc"]), read(profile="sc"))) == 3


def test_what_is_not_shaped_like_a_resolution_is_left_out(rule: Rule) -> None:
    document = read()
    document.resolutions = tuple(r._replace(shape="declaration") for r in document.resolutions)
    assert places(rule, document) == []
    assert len(places(rule._replace(shapes="any"), document)) == 3


def test_the_severity_is_that_of_the_profile(rule: Rule) -> None:
    assert diagnose([rule], read(profile="mun")).diagnostics[0].severity == "info"
    assert diagnose([rule], read(profile="ga")).diagnostics[0].severity == "error"


def test_what_is_no_draft_has_no_reports(rule: Rule) -> None:
    document = read("# Read me\n\nThis is a program. It has a manual.\n")
    assert document.profile is None
    assert diagnose([rule], document) == ([], [])


@pytest.mark.parametrize(
    ("fix", "safe"),
    [("safe", [True, True, False]), ("unsafe", [False, False, False])],
)
def test_a_fix_is_as_unsafe_as_the_rule_or_the_check_says(
    rule: Rule, fix: str, safe: list[bool]
) -> None:
    found = diagnose([rule._replace(fix=fix)], read()).diagnostics
    assert [each.fix.safe for each in found if each.fix] == safe


def test_a_rule_without_fix_mends_nothing(rule: Rule) -> None:
    found = diagnose([rule._replace(fix=None)], read()).diagnostics
    assert [each.fix for each in found] == [None, None, None]


def test_a_rule_that_cannot_see_is_skipped_with_the_reason(rule: Rule) -> None:
    document = read()
    document.source.lacks["italics"] = "this format carries no italics"
    findings = diagnose([rule._replace(needs="italics"), rule], document)
    assert findings.skipped == [Skip("missing-semicolon", "this format carries no italics")]
    assert len(findings.diagnostics) == 3


def test_a_rule_with_nothing_to_look_at_is_not_said_to_be_skipped(rule: Rule) -> None:
    document = read()
    document.source.lacks["italics"] = "this format carries no italics"
    blind = rule._replace(needs="italics", profiles=["sc"])
    assert diagnose([blind], document).skipped == []


def test_reports_come_in_the_order_of_the_places(rule: Rule) -> None:
    rules = [rule._replace(name="z", on=["preambular"]), rule, rule._replace(name="a")]
    found = [(each.start.line, each.rule) for each in diagnose(rules, read()).diagnostics]
    assert found == [
        (3, "z"),
        (5, "a"),
        (5, "missing-semicolon"),
        (7, "a"),
        (7, "missing-semicolon"),
        (13, "a"),
        (13, "missing-semicolon"),
    ]


def test_a_bug_in_a_check_is_one_line_that_names_the_rule(rule: Rule) -> None:
    with pytest.raises(Failure) as caught:
        diagnose([rule], read(DRAFT.replace("report.", "report!")))
    told = "draft.md: rule 'missing-semicolon' failed (ValueError: not in a draft)"
    assert str(caught.value) == told


def test_a_check_that_is_gone_is_one_line(rule: Rule) -> None:
    with pytest.raises(Failure) as caught:
        diagnose([rule._replace(check="nowhere_check")], read())
    told = "'nowhere_check' cannot be imported"
    assert str(caught.value).startswith(told)


def test_braces_in_a_draft_are_no_placeholders(rule: Rule) -> None:
    found = diagnose([rule], read(DRAFT.replace("report.", "report}"))).diagnostics
    assert found[0].message == "operative paragraph 1 ends with '}', not ';'"


def test_in_several_resolutions_each_has_the_severity_of_its_own(rule: Rule) -> None:
    document = read(f"# A\n\n{DRAFT}\n# B\n\n{DRAFT}", profile="ga")
    assert len(document.resolutions) == 2
    first, second = document.resolutions
    document.resolutions = (first, second._replace(profile="mun"))
    found = [each.severity for each in diagnose([rule], document).diagnostics]
    assert found == ["error", "error", "error", "info", "info", "info"]
