"""The same report in every format."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from reslint import schemas
from reslint.diagnostic import Diagnostic, Fix
from reslint.report import File, Look, Report, Trouble
from reslint.reporters import github, text
from reslint.reporters import json as json_reporter
from reslint.rule import Skip
from reslint.source import Position, Span

TEXT = "*The* General Assembly,\n\n1. *Takes* note of 100%.\n"


def diagnostic(**changes: object) -> Diagnostic:
    found = Diagnostic(
        path="a.md",
        start=Position(3, 24),
        end=Position(3, 25),
        rule="wrong-mark",
        severity="error",
        message="it ends with '.'",
        where="operative paragraph 1",
        span=Span(0, 1),
    )
    return found._replace(**changes)  # type: ignore[arg-type]


REPORT = Report(
    files=[
        File(
            "a.md", "markdown", "ga", None, [Skip("x", "no italics"), Skip("y", "no italics")], TEXT
        ),
        File("README.md", "markdown", None, "no draft resolution"),
    ],
    errors=[Trouble("b.docx", "not a text file")],
    diagnostics=[
        diagnostic(start=Position(3, 4), severity="warning", fix=Fix((), "mend", safe=False)),
        diagnostic(fix=Fix((), "mend")),
        diagnostic(path="a,b:c.md", severity="info", message="a\r\nb 100%"),
    ],
    fixed=2,
)


def test_text_has_one_line_a_report_and_a_summary() -> None:
    assert text.render(REPORT, Look()) == (
        "a.md:3:4: warning: it ends with '.' [wrong-mark]\n"
        "a.md:3:24: error: it ends with '.' [wrong-mark]\n"
        "a,b:c.md:3:24: info: a b 100% [wrong-mark]\n"
        "README.md: not linted: no draft resolution\n"
        "1 error, 1 warning, 1 info note in 1 draft; 1 file could not be read; 2 mended;"
        " 1 can be mended with --fix, 1 with --fix --unsafe-fixes\n"
    )


def test_quiet_text_is_nothing_but_the_reports() -> None:
    assert text.render(REPORT, Look(quiet=True)).count("\n") == 3
    assert text.render(Report(), Look(quiet=True)) == ""


def test_text_of_nothing_to_report() -> None:
    report = Report([REPORT.files[0]])
    assert text.render(report, Look()) == "nothing to report in 1 draft\n"
    unsafe = Report([REPORT.files[0]], diagnostics=[REPORT.diagnostics[0]])
    assert text.render(unsafe, Look()).endswith("1 draft; 1 with --fix --unsafe-fixes\n")


def test_text_on_a_terminal_shows_the_place() -> None:
    report = REPORT._replace(diagnostics=REPORT.diagnostics[:1])
    assert text.render(report, Look(excerpts=True)).splitlines()[:5] == [
        "a.md:3:4: warning: it ends with '.' [wrong-mark]",
        "    3 | 1. *Takes* note of 100%.",
        "      |    ^^^^^^^^^^^^^^^^^^^^^",
        "README.md: not linted: no draft resolution",
        "a.md: 2 rules not run: no italics",
    ]


def test_text_in_colour() -> None:
    line = text.render(REPORT, Look(color=True)).splitlines()[1]
    assert line == (
        "\x1b[1ma.md:3:24:\x1b[0m \x1b[1;31merror:\x1b[0m it ends with '.'"
        " \x1b[2m[wrong-mark]\x1b[0m"
    )


@pytest.mark.parametrize(
    ("line", "start", "end", "excerpt", "carets"),
    [
        ("\ta\tb", 4, 5, " a b", "   ^"),
        ("日本 a", 4, 5, "日本 a", "     ^"),
        ("日本 a", 1, 3, "日本 a", "^^^^"),
        ("e\u0301 a", 4, 5, "e\u0301 a", "  ^"),
        ("\u202eab\x1b", 3, 4, " ab ", "  ^"),
        ("a", 2, 2, "a", " ^"),
        ("x" * 100 + "HERE" + "y" * 100, 101, 105, "…" + "x" * 10 + "HERE" + "y" * 16 + "…",
         " " * 11 + "^^^^"),
        ("x" * 100 + "HERE", 101, 105, "…" + "x" * 26 + "HERE", " " * 27 + "^^^^"),
        ("HERE" + "y" * 100, 1, 5, "HERE" + "y" * 26 + "…", "^^^^"),
    ],
)  # fmt: skip
def test_excerpts(line: str, start: int, end: int, excerpt: str, carets: str) -> None:
    shown = diagnostic(start=Position(2, start), end=Position(2, end))
    file = File("a.md", "markdown", "ga", None, text=f"first\r\n{line}\r\nlast")
    told = text.render(Report([file], diagnostics=[shown]), Look(excerpts=True, width=40))
    assert told.splitlines()[1:3] == [f"    2 | {excerpt}", f"      | {carets}"]


def test_excerpts_of_files_with_old_line_ends() -> None:
    file = File("a.md", "markdown", "ga", None, text="one\rtwo\rthree")
    shown = diagnostic(start=Position(2, 1), end=Position(3, 2))
    told = text.render(Report([file], diagnostics=[shown]), Look(excerpts=True))
    assert told.splitlines()[1:3] == ["    2 | two", "      | ^^^"]


def test_many_files_found_that_are_no_drafts_are_counted() -> None:
    files = [File(f"{n}.md", "markdown", None, "no draft", named=False) for n in range(6)]
    assert (
        text.render(Report(files), Look()).splitlines()[0] == "6 files not linted, being no drafts"
    )
    named = [*files, File("n.md", "markdown", None, "no draft")]
    assert text.render(Report(named), Look()).splitlines()[0] == "n.md: not linted: no draft"
    assert len(text.render(Report(files[:5]), Look()).splitlines()) == 6


def test_json_is_what_its_schema_says() -> None:
    told = json.loads(json_reporter.render(REPORT, Look()))
    Draft202012Validator(schemas.load("report")).validate(told)
    assert told["version"] == 1
    assert told["files"][0] == {
        "path": "a.md",
        "format": "markdown",
        "profile": "ga",
        "reason": None,
        "skipped": [{"rule": "x", "reason": "no italics"}, {"rule": "y", "reason": "no italics"}],
    }
    assert told["errors"] == [{"path": "b.docx", "message": "not a text file"}]
    assert told["diagnostics"][0] == {
        "path": "a.md",
        "rule": "wrong-mark",
        "severity": "warning",
        "message": "it ends with '.'",
        "start": {"line": 3, "column": 4},
        "end": {"line": 3, "column": 25},
        "where": "operative paragraph 1",
        "fix": {"safety": "unsafe", "summary": "mend"},
    }
    assert [each["fix"] for each in told["diagnostics"][1:]] == [
        {"safety": "safe", "summary": "mend"},
        None,
    ]
    assert told["summary"] == {"files": 2, "errors": 1, "warnings": 1, "infos": 1, "fixed": 2}


def test_github_commands_are_escaped() -> None:
    assert github.render(REPORT, Look()) == (
        "::error file=b.docx::not a text file\n"
        "::warning file=a.md,line=3,endLine=3,col=4,endColumn=25,title=reslint (wrong-mark)"
        "::it ends with '.'\n"
        "::error file=a.md,line=3,endLine=3,col=24,endColumn=25,title=reslint (wrong-mark)"
        "::it ends with '.'\n"
        "::notice file=a%2Cb%3Ac.md,line=3,endLine=3,col=24,endColumn=25,"
        "title=reslint (wrong-mark)::a%0D%0Ab 100%25\n"
    )
