"""The command line: what it prints where, and its exit status."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import reslint
from reslint import cli, config, options, run, schemas
from reslint.cli import main

ROOT = str(Path(reslint.__file__).parent.parent)

DRAFT = """\
*The General Assembly*,

*Recalling* its resolution 60/1 of 16 September 2005,

1. *Welcomes* the report of the Secretary-General.

2. *Decides* to remain seized of the matter.
"""
MENDED = DRAFT.replace("General.\n", "General;\n")
REPORT = (
    "a.md:5:50: error: operative paragraph 1 ends with a full stop; it should end with a semicolon"
    " [wrong-operative-punctuation]\n"
)
SUMMARY = "1 error in 1 draft; 1 can be mended with --fix\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("RESLINT_TRACEBACK", raising=False)
    (tmp_path / "a.md").write_text(DRAFT)
    return tmp_path


def reslint_(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    told = capsys.readouterr()
    return status, told.out, told.err


def test_a_report_and_its_status(here: Path, capsys: Captured) -> None:
    assert reslint_(capsys, "check") == (1, REPORT + SUMMARY, "")
    assert reslint_(capsys, "check", "--quiet", "a.md") == (1, REPORT, "")
    (here / "a.md").write_text(MENDED)
    assert reslint_(capsys, "check", "a.md") == (0, "nothing to report in 1 draft\n", "")
    assert reslint_(capsys, "check", "--quiet", "a.md") == (0, "", "")


def test_the_report_is_read_by_the_usual_error_formats(capsys: Captured) -> None:
    _, out, _ = reslint_(capsys, "check", "--quiet")
    pattern = r"^(.+):(\d+):(\d+): (error|warning|info): (.+) \[([a-z-]+)\]$"
    match = re.match(pattern, out.splitlines()[0])
    assert match
    assert match.groups()[:4] == ("a.md", "5", "50", "error")


def test_json_governed_by_its_schema(here: Path, capsys: Captured) -> None:
    (here / "b.md").write_bytes(b"\0")
    status, out, err = reslint_(capsys, "check", "--format", "json")
    told = json.loads(out)
    Draft202012Validator(schemas.load("report")).validate(told)
    assert status == 2
    assert err == "reslint: b.md: not a text file (binary data)\n"
    assert told["errors"] == [{"path": "b.md", "message": "not a text file (binary data)"}]
    assert told["summary"] == {"files": 1, "errors": 1, "warnings": 0, "infos": 0, "fixed": 0}


def test_github_commands(capsys: Captured) -> None:
    status, out, err = reslint_(capsys, "check", "--format", "github")
    assert (status, err) == (1, "")
    assert out.startswith("::error file=a.md,line=5,endLine=5,col=50,endColumn=51,title=reslint (")


def test_a_report_in_a_file(here: Path, capsys: Captured) -> None:
    assert reslint_(capsys, "check", "--output", "r.txt") == (1, "", "")
    assert (here / "r.txt").read_text() == REPORT + SUMMARY
    status, out, err = reslint_(capsys, "check", "--output", "no/r.txt")
    assert (status, out, err) == (2, "", "reslint: --output no/r.txt: No such file or directory\n")


def test_fixing(here: Path, capsys: Captured) -> None:
    status, out, _ = reslint_(capsys, "check", "--fix")
    assert (status, out) == (0, "nothing to report in 1 draft; 1 mended\n")
    assert (here / "a.md").read_text() == MENDED


def test_a_difference_goes_out_and_the_report_aside(capsys: Captured) -> None:
    status, out, err = reslint_(capsys, "check", "--diff", "--quiet")
    assert status == 1
    assert out.splitlines()[:2] == ["--- a.md", "+++ a.md"]
    assert err == REPORT


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def stdin(text: str = DRAFT) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    stdin()
    assert reslint_(capsys, "check", "--quiet", "-") == (
        1,
        REPORT.replace("a.md", "-"),
        "",
    )
    stdin()
    named = reslint_(capsys, "check", "--quiet", "--stdin-filename", "x/d.md", "-")
    assert named == (1, REPORT.replace("a.md", "x/d.md"), "")
    stdin()
    fixed = reslint_(capsys, "check", "--fix", "-")
    assert fixed == (0, MENDED, "nothing to report in 1 draft; 1 mended\n")


def test_configuration_by_option(here: Path, capsys: Captured) -> None:
    (here / "c.yaml").write_text("ignore: [wrong-operative-punctuation]\n")
    assert reslint_(capsys, "check", "--quiet", "--config", "c.yaml") == (0, "", "")
    assert reslint_(capsys, "check", "--quiet", "--ignore", "editorial") == (0, "", "")
    (here / "c.yaml").write_text("ignore: [wrong-operative-punctuaton]\n")
    status, out, err = reslint_(capsys, "check", "--config", "c.yaml")
    assert (status, out) == (2, "")
    assert err == (
        "reslint: c.yaml:1: unknown rule 'wrong-operative-punctuaton';"
        " did you mean 'wrong-operative-punctuation'?\n"
    )


def test_lists_of_rules_may_be_repeated(capsys: Captured) -> None:
    listed = ("--select", "footnote-order, italics-missing", "--select", "undefined-footnote")
    asked = options.parse("check", listed)
    assert asked.select == ["footnote-order", "italics-missing", "undefined-footnote"]
    assert reslint_(capsys, "check", "--quiet", *listed) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "which command? check, outline, explain, rules, cite, test, init"
         " (see reslint --help)"),
        (["chek"], "unknown command 'chek'; did you mean 'check'? (see reslint --help)"),
        (["a.md"],
         "unknown command 'a.md'; did you mean 'reslint check a.md'? (see reslint --help)"),
        (["--verison"], "unknown option '--verison' (see reslint --help)"),
        (["server"], "unknown command 'server' (see reslint --help)"),
        (["cite", "wells"], "'wells': there is no number of a resolution in it"),
        (["check", "--formt", "json"],
         "unknown option '--formt'; did you mean '--format'? (see reslint check --help)"),
        (["check", "--for=json"], "unknown option '--for'; did you mean '--format'?"
         " (see reslint check --help)"),
        (["check", "--format", "sarif"],
         "--format: unknown format 'sarif'; there are text, json, github"),
        (["check", "--level", "high"], "argument --level: invalid choice: 'high' (choose from"
         " error, warning, info) (see reslint check --help)"),
        (["check", "--profile", "mun"], "argument --profile: invalid choice: 'mun' (choose from"
         " auto, ga, ecosoc, hrc, sc) (see reslint check --help)"),
        (["check", "--output"],
         "argument --output: expected one argument (see reslint check --help)"),
        (["check", "--jobs", "2"], "unknown option '--jobs' (see reslint check --help)"),
        (["check", "--unsafe-fixes"], "--unsafe-fixes needs --fix or --diff"),
        (["check", "--stdin-filename", "x.md"], "--stdin-filename needs the path -"),
        (["check", "--select", "footnote-oder"],
         "--select: unknown rule 'footnote-oder'; did you mean 'footnote-order'?"),
        (["check", "none"], "none: no such file or folder"),
        (["explain"], "the following arguments are required: RULE (see reslint explain --help)"),
        (["explain", "footnote-oder"],
         "unknown rule 'footnote-oder'; did you mean 'footnote-order'?"),
        (["test", "editoral"], "unknown rule pack 'editoral'; did you mean 'editorial'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: list[str], message: str, capsys: Captured
) -> None:
    status, _, err = reslint_(capsys, *arguments)
    # Python 3.11 writes the choices of argparse with quotation marks, later versions without.
    err = re.sub(r"choose from [^)]*", lambda told: told[0].replace("'", ""), err)
    assert (status, err) == (2, f"reslint: {message}\n")


def test_an_error_of_ours_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def fail(_: object) -> None:
        raise ValueError("two\nlines")

    monkeypatch.setattr(run, "check", fail)
    assert reslint_(capsys, "check") == (
        2,
        "",
        "reslint: internal error, please report it: ValueError: two lines"
        " (RESLINT_TRACEBACK=1 shows where)\n",
    )
    monkeypatch.setenv("RESLINT_TRACEBACK", "1")
    with pytest.raises(ValueError, match="two"):
        main(["check"])


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "check", interrupt)
    assert reslint_(capsys, "check") == (130, "", "")


def test_colour_and_excerpts(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    _, out, _ = reslint_(capsys, "check", "--color", "always")
    assert out.splitlines()[0].startswith("\x1b[1ma.md:5:50:\x1b[0m ")
    assert out.splitlines()[1] == "    5 | 1. *Welcomes* the report of the Secretary-General."
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    _, out, _ = reslint_(capsys, "check", "--quiet")
    assert out.startswith("\x1b[1m")
    _, out, _ = reslint_(capsys, "check", "--quiet", "--color", "never")
    assert out.startswith(f"{REPORT}    5 | ")
    monkeypatch.setenv("NO_COLOR", "1")
    _, out, _ = reslint_(capsys, "check", "--quiet")
    assert out.startswith(f"{REPORT}    5 | ")


def test_outline(here: Path, capsys: Captured) -> None:
    status, out, err = reslint_(capsys, "outline", "--format", "json", "a.md")
    assert (status, err) == (0, "")
    assert json.loads(out)["files"][0]["counts"] == {
        "resolutions": 1,
        "preambular": 1,
        "operative": 2,
        "subparagraphs": 0,
        "footnotes": 0,
    }
    (here / "b.md").write_bytes(b"\0")
    status, out, err = reslint_(capsys, "outline", ".")
    assert (status, err) == (2, "reslint: b.md: not a text file (binary data)\n")
    assert out.startswith("a.md: markdown, profile ga\n    1:2    organ The General Assembly,\n")


def test_explain_and_rules(here: Path, capsys: Captured) -> None:
    _, out, _ = reslint_(capsys, "explain", "footnote-order")
    assert out.startswith("footnote-order")
    _, out, _ = reslint_(capsys, "explain", "bad-suppression", "--format", "json")
    assert json.loads(out)["rule"] == "bad-suppression"
    _, out, _ = reslint_(capsys, "rules", "--format", "json", "--profile", "sc")
    told = json.loads(out)
    assert told["profile"] == "sc"
    assert {"footnote-order", "unused-suppression"} <= {rule["rule"] for rule in told["rules"]}
    (here / config.YAML).write_text("ignore: [footnote-order]\nprofile: hrc\n")
    _, out, _ = reslint_(capsys, "rules", "--format", "json")
    told = json.loads(out)
    assert told["profile"] == "hrc"
    assert "footnote-order" not in {rule["rule"] for rule in told["rules"]}
    _, out, _ = reslint_(capsys, "rules")
    assert out.splitlines()[0].split() == ["rule", "severity", "fix", "pack", "summary"]


def test_rule_packs_are_tested(here: Path, capsys: Captured) -> None:
    rules = Path(ROOT, "rules", "editorial", "wrong-operative-punctuation.yaml")
    pack = here / "house"
    pack.mkdir()
    (pack / "pack.yaml").write_text("title: House style\nsummary: What our house wants.\n")
    rule = pack / "house-mark.yaml"
    rule.write_text(rules.read_text(encoding="utf-8"), encoding="utf-8")
    status, out, err = reslint_(capsys, "test", "house")
    assert (status, err) == (0, "")
    assert re.fullmatch(r"\d+ examples, 0 failed\n", out)
    rule.write_text(rule.read_text(encoding="utf-8").replace("it should", "it must", 1))
    status, out, _ = reslint_(capsys, "test", "house")
    assert status == 1
    assert re.match(r"house/house-mark\.yaml:\d+: house-mark, \d-fail: expected ", out)


def test_init_writes_a_configuration_that_is_valid(here: Path, capsys: Captured) -> None:
    status, out, err = reslint_(capsys, "init")
    assert (status, err) == (0, "")
    assert "      - id: reslint " in out
    text = (here / config.YAML).read_text()
    assert config.load(config.YAML).values == {
        "profile": "auto",
        "level": "warning",
        "fail_level": "error",
    }
    told = set(re.findall(r"^(?:# )?([a-z_]+):", text, re.MULTILINE))
    assert told == set(schemas.load("config")["properties"]) - {"plugins"}
    assert reslint_(capsys, "init") == (
        2, "", "reslint: .reslint.yaml is there already; it stays as it is\n",
    )  # fmt: skip
    assert (here / config.YAML).read_text() == text


def test_help_and_version(capsys: Captured) -> None:
    assert reslint_(capsys, "--version") == (0, f"reslint {reslint.__version__}\n", "")
    status, out, _ = reslint_(capsys, "--help")
    assert status == 0
    assert re.findall(r"^  (\w+)", out, re.MULTILINE) == list(options.COMMANDS)
    for command in options.COMMANDS:
        status, out, _ = reslint_(capsys, command, "--help")
        assert status == 0
        assert out.startswith(f"usage: reslint {command} ")


def test_every_command_that_is_offered_is_there() -> None:
    assert list(cli._COMMANDS) == list(options.COMMANDS)


def in_process(*arguments: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "reslint", *arguments]
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        command, env=environment, capture_output=True, check=False, **more
    )


def test_what_the_terminal_cannot_show_is_written_otherwise(here: Path) -> None:
    name = os.fsdecode("ä\udcff.md".encode("utf-8", "surrogateescape"))
    (here / "a.md").rename(here / name)
    told = in_process("check", "--quiet", ".")
    assert (told.returncode, told.stderr) == (1, b"")
    assert told.stdout.startswith(b"\\xe4\\udcff.md:5:50: error: ")
    told = in_process("check", "--format", "json", ".")
    assert json.loads(told.stdout)["files"][0]["path"] == name


def test_a_reader_that_goes_is_no_error(here: Path) -> None:
    (here / "a.md").write_text(DRAFT.replace("2.", "1.") + "\n1. *Welcomes* it.\n" * 990)
    process = subprocess.Popen(
        [sys.executable, "-m", "reslint", "check"],
        env={**os.environ, "PYTHONPATH": ROOT},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == cli.PIPE_CLOSED


def test_a_run_imports_only_what_it_needs() -> None:
    in_process("check")
    code = (
        "import sys; from reslint.cli import main; main(['check', '--quiet']); "
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": ROOT}
    told = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True, text=True
    )
    dear = {
        "asyncio", "dataclasses", "difflib", "importlib.metadata", "inspect", "json", "jsonschema",
        "logging", "pathlib", "pluggy", "tempfile", "tomllib", "yaml",
    }  # fmt: skip
    assert set(told.stderr.split()) & dear == set()
