"""The pipeline from paths to a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import reslint
from reslint import data, discover, fix, run
from reslint.errors import Failure
from reslint.formats.edits import Refused
from reslint.report import Trouble
from reslint.run import Outcome, Request
from reslint.settings import AllSettings, Wish

MARK = "wrong-operative-punctuation"

DRAFT = """\
*The General Assembly*,

*Recalling* its resolution 60/1 of 16 September 2005,

1. *Welcomes* the report of the Secretary-General.

2. *Decides* to remain seized of the matter.
"""
MENDED = DRAFT.replace("General.\n", "General;\n")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(DRAFT)
    return tmp_path


def check(*paths: str, select: tuple[str, ...] = (MARK,), **asked: object) -> Outcome:
    wish = Wish(
        select=select,
        level=asked.pop("level", None),  # type: ignore[arg-type]
        fail_level=asked.pop("fail_level", None),  # type: ignore[arg-type]
        profile=asked.pop("profile", None),  # type: ignore[arg-type]
    )
    return run.check(Request(paths or (".",), wish, **asked))  # type: ignore[arg-type]


def told(outcome: Outcome) -> list[str]:
    return [
        f"{e.path}:{e.start.line}:{e.start.column} {e.rule}" for e in outcome.report.diagnostics
    ]


def test_a_folder_is_linted(here: Path) -> None:
    (here / "b.md").write_text(MENDED)
    (here / "c.md").write_text("# A memorandum\n\nNothing of a draft.\n")
    outcome = check()
    assert told(outcome) == [f"a.md:5:50 {MARK}"]
    assert outcome.failed
    assert [(file.path, file.profile) for file in outcome.report.files] == [
        ("a.md", "ga"),
        ("b.md", "ga"),
        ("c.md", None),
    ]
    assert (outcome.notes, outcome.diffs, outcome.mended) == ([], [], None)


def test_what_cannot_be_read_does_not_stop_the_others(here: Path) -> None:
    (here / "b.md").write_bytes(b"PK\x03\x04\0\0")
    outcome = check("b.md", "no.md", "a.md")
    assert outcome.report.errors == [
        Trouble("b.md", "not a Word file (damaged archive)"),
        Trouble("no.md", "no such file or folder"),
    ]
    assert told(outcome) == [f"a.md:5:50 {MARK}"]


def test_a_file_that_vanishes_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def files(*_: object) -> list[object]:
        (here / "a.md").unlink()
        return [discover.Found("a.md", True)]

    monkeypatch.setattr(run, "files", files)
    assert check("a.md").report.errors == [Trouble("a.md", "no such file or folder")]


def test_a_file_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(discover.Found, "read", refuse)
    assert check("a.md").report.errors == [Trouble("a.md", "permission denied")]


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_listed_with_its_reason(here: Path, content: bytes) -> None:
    (here / "a.md").write_bytes(content)
    outcome = check("a.md")
    (file,) = outcome.report.files
    assert (file.profile, file.reason, outcome.failed) == (None, "empty file", False)


def test_no_file_at_all_is_a_failure(here: Path) -> None:
    (here / "empty").mkdir()
    with pytest.raises(Failure, match=r"^no file to lint in empty$"):
        check("empty")


def test_a_named_file_that_is_excluded_is_no_failure(here: Path) -> None:
    (here / ".reslint.yaml").write_text("exclude: [a.md]\n")
    outcome = check("a.md")
    assert (outcome.report.files, outcome.failed) == ([], False)


def test_drafts_may_be_required(here: Path) -> None:
    (here / "c.md").write_text("# A memorandum\n")
    assert not check("c.md").failed
    outcome = check("c.md", require_drafts=True)
    assert outcome.failed
    assert len(outcome.notes) == 1
    assert outcome.notes[0].startswith("c.md: no draft resolution")


def test_the_profile_is_that_of_the_draft_the_command_line_or_the_file(here: Path) -> None:
    (here / "b.md").write_text(DRAFT.replace("*The General Assembly*,\n\n", ""))
    (here / ".reslint.yaml").write_text("profile: hrc\n")
    assert [file.profile for file in check().report.files] == ["ga", "hrc"]
    assert [file.profile for file in check(profile="sc").report.files] == ["sc", "sc"]


def test_a_profile_makes_no_draft_of_what_is_none(here: Path) -> None:
    (here / "c.md").write_text("# A memorandum\n")
    (file,) = check("c.md", profile="hrc").report.files
    assert file.profile is None


def test_levels_of_reporting_and_failing() -> None:
    (rule,) = check().report.diagnostics
    assert rule.severity == "error"
    Path(".reslint.yaml").write_text(f"severity: {{{MARK}: warning}}\n")
    outcome = check()
    assert ([each.severity for each in outcome.report.diagnostics], outcome.failed) == (
        ["warning"],
        False,
    )
    assert check(fail_level="warning").failed
    outcome = check(level="error")
    assert (told(outcome), outcome.failed, outcome.notes) == ([], False, [])
    outcome = check(level="error", fail_level="warning")
    assert (told(outcome), outcome.failed) == ([], True)
    assert outcome.notes == [
        "1 of the reports that fail are below the level that is shown (--level)"
    ]


def test_fixing_leaves_the_rest_of_the_file_as_it_was(here: Path) -> None:
    content = b"\xff\xfe" + DRAFT.replace("\n", "\r\n").replace("its ", "its\u00a0").encode(
        "utf-16-le"
    )
    (here / "a.md").write_bytes(content)
    outcome = check(fix=True)
    assert (told(outcome), outcome.failed, outcome.report.fixed) == ([], False, 1)
    changed = ".\r\n\r\n2.".encode("utf-16-le"), ";\r\n\r\n2.".encode("utf-16-le")
    assert (here / "a.md").read_bytes() == content.replace(*changed)


def test_the_report_after_fixing_is_of_what_is_left(here: Path) -> None:
    draft = DRAFT.replace("1. *Welcomes*", "1. *Welcomming*")
    (here / "a.md").write_text(draft)
    outcome = check(fix=True, select=(MARK, "wrong-operative-opening", "misspelt-opening"))
    text = (here / "a.md").read_text()
    assert "General;\n" in text
    assert outcome.report.fixed >= 1
    assert outcome.report.files[0].text == text


def test_unsafe_fixes_wait_to_be_asked_for(here: Path) -> None:
    pack = here / "house"
    pack.mkdir()
    (pack / "pack.yaml").write_text("title: House style\nsummary: What our house wants.\n")
    rule = Path(data.RULES, "editorial", f"{MARK}.yaml").read_text(encoding="utf-8")
    assert "\nfix: safe\n" in rule
    rule = rule.replace("\nfix: safe\n", "\nfix: unsafe\n")
    (pack / "house-mark.yaml").write_text(rule, encoding="utf-8")
    (here / ".reslint.yaml").write_text("packs: [house]\n")
    outcome = check(fix=True, select=("house",))
    assert (told(outcome), outcome.report.fixed) == (["a.md:5:50 house-mark"], 0)
    outcome = check(fix=True, unsafe=True, select=("house",))
    assert (told(outcome), outcome.report.fixed) == ([], 1)


def test_a_suppressed_report_is_not_fixed(here: Path) -> None:
    text = DRAFT.replace("1. *W", f"<!-- reslint: ignore {MARK} -- so agreed -->\n1. *W")
    (here / "a.md").write_text(text)
    outcome = check(fix=True)
    assert (told(outcome), outcome.report.fixed) == ([], 0)
    assert (here / "a.md").read_text() == text


def test_what_is_not_shown_is_not_fixed(here: Path) -> None:
    (here / ".reslint.yaml").write_text(f"severity: {{{MARK}: info}}\n")
    assert check(fix=True).report.fixed == 0
    assert (here / "a.md").read_text() == DRAFT


def test_a_difference_is_told_and_nothing_written(here: Path) -> None:
    (here / "a.md").write_text(DRAFT.removesuffix("\n"))
    outcome = check(diff=True)
    assert told(outcome) == [f"a.md:5:50 {MARK}"]
    assert outcome.diffs == [
        "--- a.md\n+++ a.md\n@@ -2,6 +2,6 @@\n \n"
        " *Recalling* its resolution 60/1 of 16 September 2005,\n \n"
        "-1. *Welcomes* the report of the Secretary-General.\n"
        "+1. *Welcomes* the report of the Secretary-General;\n"
        " \n 2. *Decides* to remain seized of the matter.\n"
        "\\ No newline at end of file\n"
    ]
    assert (here / "a.md").read_text() == DRAFT.removesuffix("\n")


def test_standard_input_is_mended_to_standard_output() -> None:
    stdin: Callable[[], bytes] = DRAFT.encode
    outcome = check("-", fix=True, stdin=stdin, stdin_filename="x/b.md")
    assert (outcome.mended, outcome.report.fixed) == (MENDED.encode(), 1)
    assert outcome.report.files[0].path == "x/b.md"
    assert check("-", stdin=stdin).mended is None
    assert told(check("-", stdin=stdin)) == [f"-:5:50 {MARK}"]
    outcome = check("-", fix=True, stdin=lambda: b"# A memorandum\n")
    assert outcome.mended == b"# A memorandum\n"


def test_a_file_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(fix, "write", refuse)
    outcome = check(fix=True)
    assert outcome.report.errors == [Trouble("a.md", "it could not be mended: permission denied")]
    assert (told(outcome), outcome.report.fixed) == ([f"a.md:5:50 {MARK}"], 0)


def test_a_fix_that_was_not_applied_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise Refused("it is not so easy")

    monkeypatch.setattr(fix, "patch", refuse)
    outcome = check(fix=True)
    assert told(outcome) == [f"a.md:5:50 {MARK}"]
    assert outcome.notes == [f"a.md:5:50: not mended: it is not so easy [{MARK}]"]


def test_a_file_that_could_not_be_restored_is_not_mended(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "encode", lambda text, _: text.encode("utf-16"))
    outcome = check(fix=True)
    assert outcome.notes == ["a.md: not mended: it could not be written back exactly"]
    assert (here / "a.md").read_text() == DRAFT


def test_the_public_names_are_there() -> None:
    assert reslint.check is run.check
    assert [getattr(reslint, name).__name__ for name in reslint.__all__] == reslint.__all__
    with pytest.raises(AttributeError, match=r"no attribute 'lint'"):
        reslint.lint  # noqa: B018 - to ask for it is the test


def test_documents_are_read_for_the_outline(here: Path) -> None:
    (here / "b.md").write_bytes(b"\0\1\2")
    documents, errors = run.documents(["."], AllSettings(Wish()), bytes)
    assert [document.source.path for document in documents] == ["a.md"]
    assert errors == [Trouble("b.md", "not a text file (binary data)")]
