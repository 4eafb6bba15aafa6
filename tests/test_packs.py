from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reslint import compiling, data, packs, pages, schemas, store
from reslint.errors import Failure
from reslint.hooks import Registry
from reslint.page import Example, Expect, Option, Page
from reslint.rule import Rule

FILE = "missing-semicolon.yaml"


def failure(folder: str, registry: Registry) -> str:
    with pytest.raises(Failure) as caught:
        packs.load_rules([folder], registry)
    return str(caught.value)


def test_a_rule_is_loaded_with_its_options_complete(house: str, registry: Registry) -> None:
    assert packs.load_rules([house], registry) == (
        Rule(
            name="missing-semicolon",
            pack="house",
            severity="error",
            severity_in={"mun": "info"},
            profiles=["ga", "mun"],
            on=["operative"],
            shapes="resolution",
            check="house_check",
            needs=None,
            options={"mark": ";", "but": ""},
            message="{where} ends with {found}, not {wanted}",
            fix="safe",
        ),
    )


def test_its_page_comes_back_from_the_cache_as_it_was_made(house: str, registry: Registry) -> None:
    page = Page(
        name="missing-semicolon",
        pack="house",
        path=f"{house}/{FILE}",
        summary="An operative paragraph ends with a semicolon.",
        why="So that all is one sentence.",
        source=["House manual, 3"],
        evidence=None,
        exceptions=[],
        options=[
            Option("mark", 'one of ";", "."', ";", "the mark that is wanted"),
            Option("but", "string", "", "let pass"),
            Option("tags", "array", None, ""),
        ],
        examples=[
            Example(
                kind="pass",
                text="1. *Welcomes* the report;\n",
                expect=[],
                fixed=None,
                profile="ga",
                format="markdown",
                frame="operative",
                line=13,
            ),
            Example(
                kind="fail",
                text="1. *Welcomes* the report.\n",
                expect=[Expect("1:25", ".", "operative paragraph 1 ends with '.', not ';'")],
                fixed="1. *Welcomes* the report;\n",
                profile="ga",
                format="markdown",
                frame="operative",
                line=15,
            ),
        ],
    )
    made = packs.load_pages([house], registry)
    assert made == {"missing-semicolon": page}
    assert packs.load_pages([house], registry) == made


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("sour", "suor", ":3: unknown key 'suorce'; did you mean 'source'?"),
        (
            "severity: error",
            "severity: eror",
            ":4: 'eror' is not one of error, warning, info; did you mean 'error'?",
        ),
        ("mun: info", "mnu: info", ":5: unknown profile 'mnu'; did you mean 'mun'?"),
        ("[ga, mun]", "[ga, nun]", ":6: unknown profile 'nun'; did you mean 'mun'?"),
        (
            "on: operative",
            "on: [operativ]",
            ":7: 'operativ' is not one of document, title, organ, preambular, operative, "
            "subparagraph, heading, footnote, sponsors, adoption, annex, masthead, other; "
            "did you mean 'operative'?",
        ),
        ("last_mark", "lastmark", ":8: unknown check 'lastmark'; did you mean 'last_mark'?"),
        ('mark: ";"', "marks: 5", ":9: unknown key 'marks'; did you mean 'mark'?"),
        ('mark: ";"', 'mark: ","', ":9: ',' is not one of ;, ."),
        (
            'mark: ";"',
            'mark: ";", but: "(a+)+"',
            ":9: pattern '(a+)+': a quantifier inside a repeated group makes the pattern backtrack",
        ),
        (
            'mark: ";"',
            'mark: ";", tags: [a, "("]',
            ":9: pattern '(': no regular expression "
            "(missing ), unterminated subpattern at position 0)",
        ),
        (
            "with {found}",
            "with {fund}",
            ":10: the message may name only {where}, {found}, {wanted}, not '{fund}'",
        ),
        (
            "with {found}",
            "with {found.__class__}",
            ":10: the message may name only {where}, {found}, {wanted}, not '{found.__class__}'",
        ),
        (
            "with {found}",
            "with {found!r}",
            ":10: the message may name only {where}, {found}, {wanted}, not '{found}'",
        ),
        (
            "with {found}",
            "with {found",
            ":10: the message cannot be filled in (unexpected '{' in field name)",
        ),
        ("fix: safe\n", "", ":18: this rule has no 'fix', so its examples have no 'fixed'"),
        ("- pass:", "- pas:", ":13: unknown key 'pas'; did you mean 'pass'?"),
        (
            "- pass:",
            "- miss: x\n    pass:",
            ":13: a 'pass' example stands alone: no 'miss', 'expect' or 'fixed' beside it",
        ),
        ("expect:", "exepct:", ":17: unknown key 'exepct'; did you mean 'expect'?"),
        (
            "- fail:",
            "- pass:",
            ":15: a 'pass' example stands alone: no 'miss', 'expect' or 'fixed' beside it",
        ),
        ('"1:25"', "1-25", ':18: line:column is wanted, as "1:25"'),
    ],
)
def test_every_mistake_is_told_with_its_line(
    house: str,
    registry: Registry,
    change: Callable[[str, str], None],
    old: str,
    new: str,
    told: str,
) -> None:
    change(old, new)
    assert failure(house, registry) == f"{house}/{FILE}{told}"


def test_without_options_the_check_that_wants_them_is_told(
    house: str, registry: Registry, change: Callable[[str, str], None]
) -> None:
    change('with: {mark: ";"}\n', "")
    assert failure(house, registry) == f"{house}/{FILE}:8: 'mark' is a required property"


def test_a_rule_is_named_like_its_defect(house: str, registry: Registry) -> None:
    os.rename(f"{house}/{FILE}", f"{house}/Rule1.yaml")
    told = f"{house}/Rule1.yaml: 'Rule1' is no name; names are like 'missing-full-stop'"
    assert failure(house, registry) == told


def test_no_rule_file_is_passed_over(house: str, registry: Registry) -> None:
    os.rename(f"{house}/{FILE}", f"{house}/missing-semicolon.yml")
    assert failure(house, registry) == f"{house}/missing-semicolon.yml: rule files end in .yaml"


def test_two_packs_must_not_have_rules_of_one_name(
    house: str, registry: Registry, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    for name in ("pack.yaml", FILE):
        (tmp_path / "other" / name).write_bytes(Path(house, name).read_bytes())
    with pytest.raises(Failure) as caught:
        packs.load_rules([house, str(tmp_path / "other")], registry)
    assert str(caught.value) == "rule 'missing-semicolon' is in two packs, 'house' and 'other'"


def test_a_folder_without_packs_is_told(tmp_path: Path, registry: Registry) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert (
        failure(str(empty), registry) == f"{empty}: no rule pack (a folder with pack.yaml) is here"
    )
    assert failure(str(empty / "x"), registry) == f"{empty / 'x'}: No such file or directory"
    (empty / "house").mkdir()
    assert failure(str(empty), registry) == f"{empty}/house: a rule pack needs a pack.yaml"


def test_packs_are_found_by_path_and_by_name(house: str, registry: Registry) -> None:
    assert packs.find(house, registry) == house
    assert packs.find("editorial", registry) == os.path.join(data.RULES, "editorial")
    with pytest.raises(Failure) as caught:
        packs.find("editoral", registry)
    assert str(caught.value) == "unknown rule pack 'editoral'; did you mean 'editorial'?"


def test_packs_of_a_package_are_declared_by_a_string(tmp_path: Path, registry: Registry) -> None:
    package = tmp_path / "house_rules"
    package.mkdir()
    (package / "__init__.py").touch()
    assert packs.resolve("house_rules:packs") == str(package / "packs")
    assert packs.resolve("house/rules") == "house/rules"
    with pytest.raises(Failure) as caught:
        packs.resolve("house_ruels:packs")
    told = "rule pack 'house_ruels:packs': there is no package 'house_ruels'"
    assert str(caught.value) == told


def test_a_changed_file_is_compiled_again(
    house: str, registry: Registry, change: Callable[[str, str], None]
) -> None:
    assert packs.load_rules([house], registry)[0].severity == "error"
    change("severity: error", "severity: warning")
    assert packs.load_rules([house], registry)[0].severity == "warning"


def test_an_unusable_cache_is_no_error(
    house: str, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    monkeypatch.setattr(store, "folder", lambda: str(tmp_path / "file" / "reslint"))
    assert [rule.name for rule in packs.load_rules([house], registry)] == ["missing-semicolon"]


@pytest.mark.parametrize("content", [b"", b"\xff\xff", b"\xe9\x05\x00\x00\x00", b"N"])
def test_a_damaged_cache_is_no_error(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "rules.bin"
    file.write_bytes(content)
    assert store.read(str(file), ("key",)) is None


def test_what_was_kept_comes_back_for_its_key_only(tmp_path: Path) -> None:
    file = str(tmp_path / "new" / "rules.bin")
    store.write(file, ("key", 1), {"a": [1, None, "x"]})
    assert store.read(file, ("key", 1)) == {"a": [1, None, "x"]}
    assert store.read(file, ("key", 2)) is None


def test_a_run_with_a_warm_cache_imports_nothing_dear(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from reslint import hooks, packs\n"
        "found = hooks.registry()\n"
        "packs.load_rules(found.packs, found)\n"
        "dear = {'yaml', 'jsonschema', 'pluggy', 'importlib.metadata', 'json', 'pathlib',"
        " 'dataclasses', 'logging', 'difflib'}\n"
        "print(sorted(dear & set(sys.modules)))\n"
    )
    env = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert runs[1] == "[]\n"


def test_a_configuration_changes_single_options(house: str, registry: Registry) -> None:
    rule = packs.load_rules([house], registry)[0]
    given = schemas.parse_yaml("rules:\n  x:\n    but: abc\n", ".reslint.yaml")
    options = compiling.options_of(rule, given, ("rules", "x"))
    assert options == {"mark": ";", "but": "abc"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x:\n  bot: abc\n", ".reslint.yaml:2: unknown key 'bot'; did you mean 'but'?"),
        ("x:\n  mark: x\n", ".reslint.yaml:2: 'x' is not one of ;, ."),
        ("x:\n  but: '(a)\\1'\n", ".reslint.yaml:2: pattern '(a)\\\\1': back references are not"),
    ],
)
def test_a_configuration_with_wrong_options_is_told(
    house: str, registry: Registry, text: str, message: str
) -> None:
    rule = packs.load_rules([house], registry)[0]
    with pytest.raises(Failure) as caught:
        compiling.options_of(rule, schemas.parse_yaml(text, ".reslint.yaml"), ("x",))
    assert str(caught.value).startswith(message)


def test_the_page_tells_all(house: str, registry: Registry) -> None:
    rule = packs.load_rules([house], registry)[0]
    page = packs.load_pages([house], registry)["missing-semicolon"]
    assert (
        pages.explain(rule, page)
        == """\
missing-semicolon: error, but info in mun

An operative paragraph ends with a semicolon.

Why
  So that all is one sentence.

Source
  House manual, 3

Where
  - profiles: ga, mun
  - parts: operative (resolutions only)
  - pack: house

Fix
  safe: --fix mends it.

Options
  mark = ";" (the mark that is wanted, one of ";", ".")
  but = "" (let pass, string)
  tags (array)

Right (ga)
  | 1. *Welcomes* the report;

Wrong (ga)
  | 1. *Welcomes* the report.
  1:25: operative paragraph 1 ends with '.', not ';'
  after the fix:
  | 1. *Welcomes* the report;
"""
    )


def test_the_page_as_data(house: str, registry: Registry) -> None:
    rule = packs.load_rules([house], registry)[0]
    page = packs.load_pages([house], registry)["missing-semicolon"]
    data_of = pages.explain_data(rule, page)
    assert data_of["severity"] == {"ga": "error", "mun": "info"}
    assert data_of["options"][0] == {
        "name": "mark",
        "type": 'one of ";", "."',
        "value": ";",
        "description": "the mark that is wanted",
    }
    assert data_of["examples"][0] == {
        "kind": "pass",
        "profile": "ga",
        "format": "markdown",
        "text": "1. *Welcomes* the report;\n",
        "expect": [],
        "fixed": None,
    }


def test_the_table_of_a_profile(house: str, registry: Registry) -> None:
    rules = packs.load_rules([house], registry)
    all_pages = packs.load_pages([house], registry)
    assert pages.table(rules, all_pages, "mun") == (
        "rule               severity  fix   pack   summary\n"
        "missing-semicolon  info      safe  house  An operative paragraph ends with a semicolon.\n"
    )
    assert pages.table_data(rules, all_pages, "sc") == {"version": 1, "profile": "sc", "rules": []}


def test_a_misspelt_rule_is_told_with_the_nearest(house: str, registry: Registry) -> None:
    rules = packs.load_rules([house], registry)
    assert pages.find("missing-semicolon", rules) is rules[0]
    with pytest.raises(Failure) as caught:
        pages.find("mising-semicolon", rules)
    told = "unknown rule 'mising-semicolon'; did you mean 'missing-semicolon'?"
    assert str(caught.value) == told


def test_paths_are_told_from_here_and_never_kept_so(
    house: str, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = packs.load_pages([house], registry)["missing-semicolon"]
    assert page.path == f"house/{FILE}"
    monkeypatch.chdir(house)
    assert packs.load_pages([house], registry)["missing-semicolon"].path == FILE
    shipped = packs.load_pages(registry.packs, registry)["footnote-order"]
    assert shipped.path == "rules/editorial/footnote-order.yaml"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("WORDS =", "WARDS =", "check 'last_mark' has no WORDS"),
        (
            '"type": "object"',
            '"type": "obj"',
            "the OPTIONS of check 'last_mark' are no schema ('obj' is not valid under any of the "
            "given schemas)",
        ),
    ],
)
def test_a_check_that_lacks_something_is_told(
    house: str, registry: Registry, tmp_path: Path, old: str, new: str, told: str
) -> None:
    check = tmp_path / "house_check.py"
    check.write_text(check.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert failure(house, registry) == f"{house}/{FILE}:8: {told}"


def test_a_wheel_brings_its_rules_compiled(
    house: str, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = packs.compiled(house, registry)
    for name, part in (("PLAN", "rules"), ("PAGES", "pages")):
        file = str(tmp_path / f"{part}.bin")
        store.write(file, packs.WHEEL, compiled[part])
        monkeypatch.setattr(data, name, file)
    rules = packs.load_rules(registry.packs, registry)
    assert [rule.name for rule in rules] == ["missing-semicolon"]
    assert list(packs.load_pages(registry.packs, registry)) == ["missing-semicolon"]


def test_a_page_with_everything(
    house: str, registry: Registry, change: Callable[[str, str], None]
) -> None:
    change("source: House manual, 3", "source: [House manual, House letters]")
    change("severity: error\n", "severity: error\nevidence: 3 of 4.\nexceptions: A declaration.\n")
    change("on: operative\n", "on: [document, annex]\nshapes: any\nframe: operative\n")
    change("fix: safe", "fix: unsafe")
    change("examples:\n", "examples:\n  - miss: |\n      1. *Welcomes* it; .;\n\n      x;\n")
    rule = packs.load_rules([house], registry)[0]
    page = packs.load_pages([house], registry)["missing-semicolon"]
    text = pages.explain(rule, page)
    for section in [
        "Source\n  - House manual\n  - House letters\n",
        "Evidence\n  3 of 4.\n",
        "Exceptions\n  A declaration.\n",
        "Where\n  - profiles: ga, mun\n"
        "  - parts: the whole draft (declarations and decisions too)\n  - pack: house\n",
        "Fix\n  unsafe: --fix --unsafe-fixes mends it; read the result.\n",
        "\n\nNot found today\n  | 1. *Welcomes* it; .;\n  |\n  | x;\n",
    ]:
        assert section in text
    bare = pages.explain(rule._replace(fix=None), page._replace(options=[], examples=[]))
    assert "Fix\n  none: it is for the drafter to mend.\n" in bare
    assert "Options" not in bare
    assert "Not found today" not in bare
