"""Which configuration applies, what is wrong in one, and what follows from it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reslint import config
from reslint.config import NONE, Config
from reslint.errors import Failure
from reslint.hooks import registry
from reslint.rule import Rule
from reslint.settings import AllSettings, Settings, Wish
from reslint.settings import settings as settings_of

RULE = "wrong-operative-punctuation"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def load(text: str, name: str = config.YAML) -> Config:
    Path(name).write_text(text, encoding="utf-8")
    return config.load(name)


def settings(found: Config, wish: Wish) -> Settings:
    return settings_of(found, wish, registry(found.names("plugins")))


def on(found: Settings) -> dict[str, Rule]:
    return {rule.name: rule for rule in [*found.selection.rules, *found.selection.own]}


def test_the_nearest_file_upward_applies(here: Path) -> None:
    below = here / "x" / "y"
    below.mkdir(parents=True)
    (here / config.YAML).write_text("profile: hrc\n")
    (here / "x" / config.TOML).write_text("[tool.other]\n")
    assert config.find(str(below)) == str(here / config.YAML)
    (here / "x" / config.TOML).write_text('[tool.reslint]\nprofile = "sc"\n')
    assert config.find("x/y") == str(here / "x" / config.TOML)
    (below / config.YAML).write_text("")
    assert config.find(str(below)) == str(below / config.YAML)


def test_each_folder_has_its_settings(here: Path) -> None:
    (here / "x").mkdir()
    (here / "x" / config.YAML).write_text("profile: hrc\nlevel: info\nfail_level: warning\n")
    found = AllSettings(Wish())
    told = found.of("x")
    assert (told.profile, told.fallback, told.level, told.fail_level) == (
        None, "hrc", "info", "warning",
    )  # fmt: skip
    told = found.of(".")
    assert (told.profile, told.fallback, told.level, told.fail_level) == (
        None, "ga", "warning", "error",
    )  # fmt: skip


def test_the_command_line_counts_more_than_the_file() -> None:
    found = load("level: error\nprofile: sc\n")
    told = settings(found, Wish(profile="hrc", level="info", fail_level="info"))
    assert (told.profile, told.level, told.fail_level) == ("hrc", "info", "info")


def test_a_named_file_applies_everywhere(here: Path) -> None:
    (here / config.YAML).write_text("profile: hrc\n")
    (here / "other.yaml").write_text("profile: sc\n")
    assert AllSettings(Wish(config="other.yaml")).of("x/y").fallback == "sc"


def test_rules_are_chosen_by_name_and_by_pack() -> None:
    assert set(on(settings(load(f"select: [{RULE}, italics-missing]\n"), Wish()))) == {
        RULE,
        "italics-missing",
    }
    off = on(
        settings(load(f"ignore: [{RULE}, reslint]\nseverity: {{italics-missing: off}}\n"), Wish())
    )
    assert {RULE, "italics-missing", "bad-suppression"}.isdisjoint(off)
    assert "footnote-order" in off
    found = load(f"select: [footnote-order]\nignore: [{RULE}]\n")
    assert set(on(settings(found, Wish(select=[RULE])))) == {RULE}
    assert set(on(settings(found, Wish(ignore=["footnote-order"])))) == set()


def test_a_severity_of_the_file_counts_in_every_profile() -> None:
    rule = on(settings(load(f"severity: {{{RULE}: info}}\n"), Wish()))[RULE]
    assert (rule.severity, rule.severity_in) == ("info", {})


def test_toml_says_the_same_as_yaml() -> None:
    text = f'[tool.reslint]\nlevel = "info"\n[tool.reslint.severity]\n{RULE} = "info"\n'
    found = load(text, config.TOML)
    assert found.values == {"level": "info", "severity": {RULE: "info"}}
    with pytest.raises(Failure) as failure:
        settings(load(text.replace(RULE, "x-y"), config.TOML), Wish())
    assert str(failure.value) == "pyproject.toml:4: unknown rule 'x-y'"
    with pytest.raises(Failure, match=r"^pyproject.toml:2: 'high' is not one of error, warning"):
        load(text.replace('"info"\n[', '"high"\n['), config.TOML)
    with pytest.raises(Failure, match=r"^pyproject.toml: Invalid value"):
        load("[tool.reslint]\nlevel = \n", config.TOML)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("slect: []\n", ".reslint.yaml:1: unknown key 'slect'; did you mean 'select'?"),
        ("level: high\n", ".reslint.yaml:1: 'high' is not one of error, warning, info"),
        ("profile: gaa\n", ".reslint.yaml:1: 'gaa' is not one of auto, ga, ecosoc, hrc, sc; "
         "did you mean 'ga'?"),
        ("select: x\n", ".reslint.yaml:1: 'x' is not of type array"),
        ("- a\n", ".reslint.yaml:1: ['a'] is not of type object"),
        ("level: [\n", ".reslint.yaml:2: did not find expected node content"),
        ("ignore:\n  - footnote-order\n  - footnote-oder\n",
         ".reslint.yaml:3: unknown rule 'footnote-oder'; did you mean 'footnote-order'?"),
        ("severity:\n  footnote-oder: info\n",
         ".reslint.yaml:2: unknown rule 'footnote-oder'; did you mean 'footnote-order'?"),
        (f"options:\n  {RULE}:\n    betwen: x\n",
         ".reslint.yaml:3: unknown key 'betwen'"),
        ("plugins: [nowhere]\n", "unknown plugin 'nowhere'"),
        ("packs:\n  - mine\n", ".reslint.yaml:2: there is no folder 'mine'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(here: Path, text: str, message: str) -> None:
    with pytest.raises(Failure) as failure:
        settings(load(text), Wish())
    assert str(failure.value).replace(f"{here}/", "").startswith(message)


def test_unknown_names_of_the_command_line_are_told() -> None:
    with pytest.raises(Failure) as failure:
        settings(NONE, Wish(select=["footnote-oder"]))
    told = "--select: unknown rule 'footnote-oder'; did you mean 'footnote-order'?"
    assert str(failure.value) == told
    with pytest.raises(Failure, match=r"^--ignore: unknown rule 'x'$"):
        settings(NONE, Wish(ignore=["x"]))
    with pytest.raises(Failure, match="unknown profile 'gaa'"):
        settings(NONE, Wish(profile="gaa"))


def test_a_file_that_is_no_text_or_not_there_is_told(here: Path) -> None:
    (here / config.YAML).write_bytes(b"level: \xff\n")
    with pytest.raises(Failure, match=r"^.reslint.yaml: not UTF-8$"):
        config.load(config.YAML)
    with pytest.raises(Failure, match=r"^no.yaml: No such file or directory$"):
        config.load("no.yaml")


def test_an_empty_file_changes_nothing() -> None:
    assert load("").values == {}
    assert load("# nothing\n").values == {}


def test_a_file_once_read_needs_no_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    values = load("level: info\n").values
    for module in ("yaml", "jsonschema"):
        monkeypatch.setitem(sys.modules, module, None)
    assert load("level: info\n").values == values
    with pytest.raises(ImportError):
        load("level: error\n")
