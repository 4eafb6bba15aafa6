"""What no rule, check or hook may lack."""

from __future__ import annotations

from pathlib import Path

import pytest

from reslint import data, hooks, packs, testing
from reslint.page import Page
from reslint.rule import Rule

ROOT = Path(__file__).parent.parent
REGISTRY = hooks.registry()
RULES = packs.load_rules(REGISTRY.packs, REGISTRY)
PAGES = packs.load_pages(REGISTRY.packs, REGISTRY)


def test_there_are_rules() -> None:
    assert len(RULES) > 0
    assert {rule.name for rule in RULES} == set(PAGES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_right_and_wrong_examples_and_a_source(rule: Rule) -> None:
    page: Page = PAGES[rule.name]
    assert testing.lacks(rule, page) == []
    assert 3 <= len(page.examples) <= 8
    assert page.source != []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_file_names_its_schema(rule: Rule) -> None:
    content = Path(data.RULES, rule.pack, f"{rule.name}.yaml").read_text(encoding="utf-8")
    first = content.partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../../schemas/rule.schema.json"


@pytest.mark.parametrize("check", sorted(REGISTRY.checks))
def test_every_check_is_used(check: str) -> None:
    assert REGISTRY.checks[check] in {rule.check for rule in RULES}


@pytest.mark.parametrize("check", sorted(REGISTRY.checks))
def test_every_option_of_a_check_is_described(check: str) -> None:
    from jsonschema import Draft202012Validator

    options = REGISTRY.load("check", check).OPTIONS
    Draft202012Validator.check_schema(options)
    assert options["additionalProperties"] is False
    required = options.get("required", [])
    for name, told in options.get("properties", {}).items():
        assert told["description"]
        assert "default" in told or name in required, f"{name} has neither default nor need"


@pytest.mark.parametrize("hook", hooks.HOOKS, ids=lambda hook: hook.__name__)
def test_every_hook_is_documented_and_tested(hook: object) -> None:
    name = getattr(hook, "__name__", "")
    assert f"`{name}`" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"def {name}" in (ROOT / "tests" / "test_hooks.py").read_text(encoding="utf-8")
