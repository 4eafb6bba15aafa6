"""Makes every example of every rule file under `rules/` a test: `x.yaml::2-fail`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from reslint import compiling, hooks, schemas
from reslint.page import Example
from reslint.rule import Rule

# The gate must not depend on chance; whoever looks for more runs with --hypothesis-profile=default.
settings.register_profile("gate", derandomize=True, deadline=None)
settings.load_profile("gate")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.File | None:
    """A rule file is a file of tests."""
    in_pack = file_path.parent.parent == Path(__file__).parent / "rules"
    if in_pack and file_path.suffix == ".yaml" and file_path.name != "pack.yaml":
        file: RuleFile = RuleFile.from_parent(parent, path=file_path)
        return file
    return None


class RuleFile(pytest.File):
    """The examples of one rule."""

    def collect(self) -> Iterator[ExampleItem]:
        """One test an example."""
        vocabulary = compiling.Vocabulary(hooks.registry(), schemas.load("rule"), {})
        rule, page = compiling.compile_rule(str(self.path), self.path.parent.name, vocabulary)
        for index, example in enumerate(page.examples):
            item: ExampleItem = ExampleItem.from_parent(self, name=f"{index + 1}-{example.kind}")
            item.rule, item.example = rule, example
            yield item


class ExampleItem(pytest.Item):
    """One example under its rule."""

    rule: Rule
    example: Example

    def runtest(self) -> None:
        """Nothing may differ from what the example says."""
        from reslint.testing import run_example

        problems = run_example(self.rule, self.example)
        assert not problems, "\n".join(problems)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """What differs, without a traceback; a bug keeps its own."""
        if excinfo.errisinstance(AssertionError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo, style))

    def reportinfo(self) -> tuple[Path, int, str]:
        """The line of the example in the rule's file."""
        return self.path, self.example.line - 1, f"{self.path.name}::{self.name}"
