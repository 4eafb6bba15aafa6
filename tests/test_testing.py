from __future__ import annotations

from collections.abc import Callable

import pytest

from reslint import packs, testing
from reslint.hooks import Registry
from reslint.page import Example, Expect
from reslint.rule import Rule

FAIL = Example(
    kind="fail",
    text="1. *Welcomes* the report.\n",
    expect=[Expect("1:25", ".", "operative paragraph 1 ends with '.', not ';'")],
    fixed="1. *Welcomes* the report;\n",
    profile="ga",
    format="markdown",
    frame="operative",
    line=1,
)


@pytest.fixture
def rule(house: str, registry: Registry) -> Rule:
    return packs.load_rules([house], registry)[0]


def test_an_example_that_is_as_it_says(rule: Rule) -> None:
    assert testing.run_example(rule, FAIL) == []


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        (
            {"at": "1:24"},
            [
                "expected {'at': '1:24', 'text': '.', "
                "'message': \"operative paragraph 1 ends with '.', not ';'\"}",
                "reported {'at': '1:25', 'text': '.', "
                "'message': \"operative paragraph 1 ends with '.', not ';'\"}",
            ],
        ),
        (
            {"text": ","},
            [
                "expected {'at': '1:25', 'text': ',', "
                "'message': \"operative paragraph 1 ends with '.', not ';'\"}",
                "reported {'at': '1:25', 'text': '.', "
                "'message': \"operative paragraph 1 ends with '.', not ';'\"}",
            ],
        ),
        (
            {"message": "no"},
            [
                "expected {'at': '1:25', 'text': '.', 'message': 'no'}",
                "reported {'at': '1:25', 'text': '.', "
                "'message': \"operative paragraph 1 ends with '.', not ';'\"}",
            ],
        ),
    ],
)
def test_place_text_and_message_must_be_right(
    rule: Rule, changed: dict[str, str], problems: list[str]
) -> None:
    expect = [FAIL.expect[0]._replace(**changed)]
    assert testing.run_example(rule, FAIL._replace(expect=expect)) == problems


def test_every_report_counts(rule: Rule) -> None:
    told = (
        "{'at': '1:25', 'text': '.', 'message': \"operative paragraph 1 ends with '.', not ';'\"}"
    )
    twice = FAIL._replace(expect=[FAIL.expect[0], FAIL.expect[0]])
    assert testing.run_example(rule, twice) == [
        f"expected [{told}, {told}], reported [{told}]",
    ]
    more = FAIL._replace(text="1. *Welcomes* the report.\n\n2. *Decides* to remain.\n")
    assert testing.run_example(rule, more) == [
        "reported {'at': '3:23', 'text': '.', "
        "'message': \"operative paragraph 2 ends with '.', not ';'\"}",
    ]


def test_a_report_on_what_is_right_is_a_problem(rule: Rule) -> None:
    for kind in ("pass", "miss"):
        example = FAIL._replace(kind=kind, expect=[], fixed=None)
        assert testing.run_example(rule, example) == [
            "must not report {'at': '1:25', 'text': '.', "
            "'message': \"operative paragraph 1 ends with '.', not ';'\"}",
        ]


def test_the_fixed_text_must_be_right(rule: Rule) -> None:
    wrong = FAIL._replace(fixed="1. *Welcomes* the report,\n")
    assert testing.run_example(rule, wrong) == [
        "fixed is '1. *Welcomes* the report;\\n', not '1. *Welcomes* the report,\\n'"
    ]


def test_fixed_must_be_told_where_a_fix_is_offered_and_only_there(rule: Rule) -> None:
    assert testing.run_example(rule, FAIL._replace(fixed=None)) == [
        "a fix is offered, but the example has no 'fixed'"
    ]
    assert testing.run_example(rule._replace(fix=None), FAIL) == [
        "the example has 'fixed', but no fix is offered"
    ]


def test_a_rule_that_cannot_see_proves_nothing(rule: Rule) -> None:
    blind = rule._replace(needs="italics")
    text = FAIL._replace(text="1. Welcomes the report.\n", format="text")
    assert testing.run_example(blind, text)[0].startswith("the rule was skipped: ")


def test_a_failing_check_is_a_problem_and_no_traceback(rule: Rule) -> None:
    assert testing.run_example(rule, FAIL._replace(text="1. *Welcomes* the report!\n")) == [
        "example.md: rule 'missing-semicolon' failed (ValueError: not in a draft)"
    ]


@pytest.mark.parametrize(
    ("frame", "profile", "form", "draft"),
    [
        (
            "preambular",
            "ga",
            "markdown",
            "*The General Assembly*,\n\nX\n\n1. *Decides* to remain seized of the matter.\n",
        ),
        (
            "preambular",
            "sc",
            "text",
            "The Security Council,\n\nX\n\n1. Decides to remain seized of the matter.\n",
        ),
        (
            "operative",
            "ecosoc",
            "markdown",
            "*The Economic and Social Council*,\n\n"
            "*Recalling* the Charter of the United Nations,\n\nX\n",
        ),
        ("whole", "hrc", "markdown", "X\n"),
    ],
)
def test_the_frames(frame: str, profile: str, form: str, draft: str) -> None:
    example = FAIL._replace(frame=frame, profile=profile, format=form)
    assert testing.frame_of(example).around("X\n") == draft


def test_a_pack_is_tested_example_by_example(
    house: str, registry: Registry, change: Callable[[str, str], None]
) -> None:
    path = f"{house}/missing-semicolon.yaml"
    assert testing.run_packs([house], registry) == [
        testing.Outcome("missing-semicolon", path, 13, "1-pass", []),
        testing.Outcome("missing-semicolon", path, 15, "2-fail", []),
    ]
    change("  - pass: |\n      1. *Welcomes* the report;\n  - fail", "  - fail")
    change("    fixed: |\n      1. *Welcomes* the report;\n", "")
    assert testing.run_packs([house], registry) == [
        testing.Outcome(
            "missing-semicolon",
            path,
            1,
            "examples",
            [
                "no 'pass' example",
                "the rule has a 'fix', but no example says what is 'fixed'",
            ],
        ),
        testing.Outcome(
            "missing-semicolon",
            path,
            13,
            "1-fail",
            ["a fix is offered, but the example has no 'fixed'"],
        ),
    ]


def test_an_example_that_is_no_draft_proves_nothing(rule: Rule) -> None:
    example = FAIL._replace(text="\n", frame="whole")
    assert testing.run_example(rule, example) == [
        "the example is not read as a draft: empty file",
    ]


def test_a_report_that_points_at_nothing_is_a_problem(
    rule: Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    import house_check  # type: ignore[import-not-found] # the fixture writes it

    from reslint.diagnostic import Hit
    from reslint.source import Span

    words = {"found": "a", "wanted": "b"}
    monkeypatch.setattr(house_check, "check", lambda *_: [Hit(Span(3, 3), words)])
    assert testing.run_example(rule, FAIL) == [
        "the report 'the organ line ends with a, not b' points at nothing"
    ]
