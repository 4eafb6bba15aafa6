"""The README tells the truth: its drafts, its reports and every command in it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for name, text in BLOCKS if name == language]


def run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reslint", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_draft_and_its_report() -> None:
    draft = "tests/readme/wells.md"
    assert (ROOT / draft).read_text(encoding="utf-8") == blocks("markdown")[0]
    done = run("check", draft)
    assert (done.stdout, done.stderr, done.returncode) == (blocks("text")[0], "", 1)


def test_the_mended_draft(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "readme" / "wells.md", tmp_path)
    run("check", "--fix", "wells.md", folder=tmp_path)
    assert (tmp_path / "wells.md").read_text(encoding="utf-8") == blocks("markdown")[1]
    assert run("check", "wells.md", folder=tmp_path).returncode == 0


def test_the_rule_and_its_examples() -> None:
    rule = (ROOT / "tests" / "readme" / "rules" / "calls-on.yaml").read_text(encoding="utf-8")
    assert rule in blocks("yaml")
    done = run("test", "tests/readme/rules")
    assert (done.stdout, done.returncode) == ("3 examples, 0 failed\n", 0)


def test_the_configuration_is_valid(tmp_path: Path) -> None:
    configuration = next(text for text in blocks("yaml") if text.startswith("profile:"))
    (tmp_path / ".reslint.yaml").write_text(configuration, encoding="utf-8")
    shutil.copy(ROOT / "tests" / "readme" / "wells.md", tmp_path)
    done = run("check", "wells.md", folder=tmp_path)
    assert (done.stderr, done.returncode) == ("", 1)


def test_the_suppression_hides_a_report(tmp_path: Path) -> None:
    comment = next(text for text in blocks("markdown") if text.startswith("<!--"))
    draft = "*The General Assembly*,\n\n{}*Recalls* it,\n\n*Noting* it,\n\n*Decides* so.\n"
    (tmp_path / "bare.md").write_text(draft.format(""), encoding="utf-8")
    (tmp_path / "hidden.md").write_text(draft.format(comment + "\n"), encoding="utf-8")
    assert run("check", "bare.md", folder=tmp_path).returncode == 1
    assert run("check", "hidden.md", folder=tmp_path).returncode == 0


def test_the_hooks_exist() -> None:
    lines = next(text for text in blocks("yaml") if text.startswith("repos:"))
    used = {hook["id"] for repo in yaml.safe_load(lines)["repos"] for hook in repo["hooks"]}
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert used <= {hook["id"] for hook in hooks}


@pytest.mark.parametrize("command", re.findall(r"`reslint (\w+)[^`]*`", README))
def test_every_command_that_is_named_exists(command: str) -> None:
    assert run(command, "--help").returncode == 0


@pytest.mark.parametrize("option", sorted(set(re.findall(r"--[a-z][a-z-]+", README))))
def test_every_option_that_is_named_exists(option: str) -> None:
    known = run("check", "--help").stdout + run("--help").stdout
    assert option in known


def test_the_shell_commands_of_the_gate() -> None:
    """`.ci/run` takes the two commands that set up everything from here, and runs them."""
    setups = [text.strip() for text in blocks("sh") if text.startswith("python3 -m venv")]
    assert len(setups) == 2
    assert "sed -n '/^```sh$/,/^```$/p' README.md" in (ROOT / ".ci" / "run").read_text()


def test_the_command_for_ci(tmp_path: Path) -> None:
    command = next(text for text in blocks("sh") if text.startswith("reslint"))
    folder = tmp_path / "submissions"
    folder.mkdir()
    shutil.copy(ROOT / "tests" / "readme" / "wells.md", folder)
    done = run(*command.split()[1:], folder=tmp_path)
    assert done.stdout.startswith("::error file=submissions/wells.md,line=5,")
    assert done.returncode == 1
