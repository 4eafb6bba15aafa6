from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reslint import data, hooks, packs
from reslint.errors import Failure

Install = Callable[[str], None]

PLUGIN = """\
def reslint_packs(register):
    register("house_plugin:packs")

def reslint_checks(register):
    register("last_mark", "house_plugin.marks")

def reslint_formats(register):
    register("rtf", "house_plugin.rtf", [".rtf"])

def reslint_reporters(register):
    register("csv", "house_plugin.csv:Csv")

def reslint_profiles(register):
    register("unea", "United Nations Environment Assembly")
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Installs a distribution that offers the plugin `house` with this code."""
    site = tmp_path / "site"
    info = site / "house-1.0.dist-info"
    info.mkdir(parents=True)
    metadata = "Metadata-Version: 2.1\nName: house\nVersion: 1.0\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    points = "[reslint]\nhouse = house_plugin\n"
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    (site / "house_plugin").mkdir()
    monkeypatch.syspath_prepend(str(site))

    def installed(code: str) -> None:
        for name in [name for name in sys.modules if name.startswith("house_plugin")]:
            monkeypatch.delitem(sys.modules, name)
        (site / "house_plugin" / "__init__.py").write_text(code, encoding="utf-8")

    installed(PLUGIN)
    return installed


def failure(plugins: list[str]) -> str:
    with pytest.raises(Failure) as caught:
        hooks.registry(plugins)
    return str(caught.value)


def test_the_shipped_parts_are_declared_through_the_hooks() -> None:
    found = hooks.registry()
    assert found.packs == [data.RULES]
    names = ("markdown", "text", "docx", "html", "akn", "pdf")
    assert found.formats == {name: f"reslint.formats.{name}" for name in names}
    # The contract, What is linted.
    contract = ".md .markdown .txt .docx .html .htm .xml .akn"
    assert list(found.suffixes) == contract.split()
    assert set(found.signs.values()) == {"docx", "pdf"}
    assert found.reporters == {
        "text": "reslint.reporters.text",
        "json": "reslint.reporters.json",
        "github": "reslint.reporters.github",
    }
    assert list(found.profiles) == ["ga", "ecosoc", "hrc", "sc", "mun"]
    assert set(found.owners.values()) == {"reslint"}


@pytest.mark.parametrize("kind", ["check", "format", "reporter"])
def test_every_shipped_part_can_be_imported(kind: str) -> None:
    found = hooks.registry()
    names = {"check": found.checks, "format": found.formats, "reporter": found.reporters}[kind]
    for name, target in names.items():
        assert found.load(kind, name).__name__ == target


def test_a_plugin_declares_through_every_hook(install: Install, tmp_path: Path) -> None:
    found = hooks.registry(["house"])
    assert found.packs == [data.RULES, "house_plugin:packs"]
    assert packs.resolve(found.packs[1]) == str(tmp_path / "site" / "house_plugin" / "packs")
    assert found.checks["last_mark"] == "house_plugin.marks"
    assert found.formats["rtf"] == "house_plugin.rtf"
    assert found.suffixes[".rtf"] == "rtf"
    assert found.reporters["csv"] == "house_plugin.csv:Csv"
    assert found.profiles["unea"] == "United Nations Environment Assembly"
    assert sorted(key for key, owner in found.owners.items() if owner == "house") == [
        ("check", "last_mark"),
        ("format", "rtf"),
        ("profile", "unea"),
        ("reporter", "csv"),
        ("suffix", ".rtf"),
    ]


def test_what_a_plugin_declares_is_imported_on_first_use(install: Install) -> None:
    found = hooks.registry(["house"])
    assert "house_plugin.marks" not in sys.modules
    told = (
        "plugin 'house', check 'last_mark': 'house_plugin.marks' cannot be imported "
        "(ModuleNotFoundError: No module named 'house_plugin.marks')"
    )
    with pytest.raises(Failure) as caught:
        found.load("check", "last_mark")
    assert str(caught.value) == told


def test_an_attribute_that_is_not_there() -> None:
    assert hooks.load("os:sep") is not None
    with pytest.raises(Failure) as caught:
        hooks.load("os:nothing")
    assert str(caught.value) == "'os:nothing' cannot be imported (there is no 'nothing')"


def test_an_unknown_part_is_told_with_the_nearest() -> None:
    with pytest.raises(Failure) as caught:
        hooks.registry().load("reporter", "jsn")
    assert str(caught.value) == "unknown reporter 'jsn'; did you mean 'json'?"


def test_an_unknown_plugin_is_told_with_the_nearest(install: Install) -> None:
    assert failure(["hose"]) == "unknown plugin 'hose'; did you mean 'house'?"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "raise ValueError('broken')",
            "plugin 'house' cannot be imported (ValueError: broken)",
        ),
        (
            "def reslint_cheks(register): pass",
            "plugin 'house': unknown hook 'reslint_cheks'; did you mean 'reslint_checks'?",
        ),
        (
            "def reslint_checks(register, more): pass",
            "plugin 'house': Plugin 'house' for hook 'reslint_checks' hookimpl definition: "
            "reslint_checks(register, more) Argument(s) {'more'} are declared in the hookimpl "
            "but can not be found in the hookspec",
        ),
        (
            "def reslint_checks(register): 1 / 0",
            "plugin 'house': reslint_checks failed (ZeroDivisionError: division by zero)",
        ),
        (
            "def reslint_profiles(register): register('ga', 'Ours')",
            "plugin 'house': profile 'ga' is declared by plugin 'reslint' already",
        ),
        (
            "def reslint_formats(register): register('mine', 'x', ['.md'])",
            "plugin 'house': suffix '.md' is declared by plugin 'reslint' already",
        ),
    ],
)
def test_a_plugin_that_fails_is_named(install: Install, code: str, told: str) -> None:
    install(code)
    assert failure(["house"]) == told


def test_a_plugin_may_leave_hooks_and_arguments_out(install: Install) -> None:
    install("def reslint_checks(): pass\ndef other(): pass\nreslint_version = 1\n")
    assert hooks.registry(["house"]).checks == hooks.registry().checks


def test_two_distributions_must_not_offer_one_name(install: Install, tmp_path: Path) -> None:
    info = tmp_path / "site" / "second-1.0.dist-info"
    info.mkdir()
    metadata = "Metadata-Version: 2.1\nName: second\nVersion: 1.0\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    points = "[reslint]\nhouse = second_plugin\n"
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    message = failure(["house"])
    assert message.startswith("plugin 'house' is offered by ")
    assert "'house_plugin'" in message
    assert "'second_plugin'" in message
