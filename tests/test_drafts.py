"""Whole drafts written for the tests: the clean ones without a report, the broken ones with theirs.

`drafts/clean/outline.yaml` says what an editor counts in each clean draft. Beside each broken one
stands `<name>.expected.yaml` with every report there is to be, in order of place, and, where
something can be mended, the draft as `--fix` is to leave it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from reslint import cli

DRAFTS = Path(__file__).parent / "drafts"
CLEAN = sorted([*DRAFTS.glob("clean/*.md"), *DRAFTS.glob("clean/*.txt")])
EXPECTED = sorted(DRAFTS.glob("broken/*.expected.yaml"))
OUTLINES: dict[str, dict[str, Any]] = yaml.safe_load(
    (DRAFTS / "clean" / "outline.yaml").read_text(encoding="utf-8")
)
ENCODINGS = ["utf-8-sig", "utf-16", "cp1252"]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts are linted in a folder of their own: no configuration is above it."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def lint(capsys: pytest.CaptureFixture[str]) -> Any:
    """Lints one file; its report."""

    def run(name: str, *options: str) -> dict[str, Any]:
        cli.main(["check", name, "--format", "json", *options])
        report: dict[str, Any] = json.loads(capsys.readouterr().out)
        assert report["errors"] == []
        return report

    return run


@pytest.fixture
def outline(capsys: pytest.CaptureFixture[str]) -> Any:
    """Outlines one file."""

    def run(name: str) -> dict[str, Any]:
        assert cli.main(["outline", name, "--format", "json"]) == 0
        (file,) = json.loads(capsys.readouterr().out)["files"]
        return dict(file)

    return run


def reports(report: dict[str, Any], text: str) -> list[dict[str, str]]:
    """The diagnostics in the form of the sidecars; `text` is that of the file."""
    lines = text.splitlines(keepends=True)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))

    def offset(position: dict[str, int]) -> int:
        return offsets[position["line"] - 1] + position["column"] - 1

    return [
        {
            "at": f"{each['start']['line']}:{each['start']['column']}",
            "text": text[offset(each["start"]) : offset(each["end"])],
            "rule": each["rule"],
            "message": each["message"],
        }
        for each in report["diagnostics"]
    ]


def draft_of(sidecar: Path) -> Path:
    """The broken draft that a sidecar belongs to."""
    stem = sidecar.name.removesuffix(".expected.yaml")
    (draft,) = (sidecar.with_name(stem + suffix) for suffix in (".md", ".txt")
                if sidecar.with_name(stem + suffix).exists())  # fmt: skip
    return draft


def mended_of(draft: Path) -> Path:
    """The draft as it is to be after `--fix`: the same where nothing can be mended."""
    mended = draft.with_name(f"{draft.stem}.fixed{draft.suffix}")
    return mended if mended.exists() else draft


def in_words(sidecar: Path) -> Any:
    return yaml.safe_load(sidecar.read_text(encoding="utf-8"))


def test_every_clean_draft_has_its_counts() -> None:
    assert sorted(OUTLINES) == [path.name for path in CLEAN]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_a_clean_draft_has_no_report(path: Path, tmp_path: Path, lint: Any) -> None:
    (tmp_path / path.name).write_bytes(path.read_bytes())
    report = lint(path.name)
    assert report["diagnostics"] == []
    assert report["files"][0]["profile"] == OUTLINES[path.name]["profile"]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_a_clean_draft_is_understood(path: Path, tmp_path: Path, outline: Any) -> None:
    (tmp_path / path.name).write_bytes(path.read_bytes())
    found = outline(path.name)
    assert found["counts"] == OUTLINES[path.name]["counts"]
    assert found["profile"] == OUTLINES[path.name]["profile"]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_fix_leaves_a_clean_draft_alone(path: Path, tmp_path: Path, lint: Any) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    assert lint(copy.name, "--fix")["summary"]["fixed"] == 0
    assert copy.read_bytes() == path.read_bytes()


def test_lists_are_placed_at_their_levels(tmp_path: Path, outline: Any) -> None:
    path = DRAFTS / "clean" / "ga-coastal-aquifers.md"
    (tmp_path / path.name).write_bytes(path.read_bytes())
    items = [part for part in outline(path.name)["parts"] if part["role"] == "subparagraph"]
    assert [(part["number"], part["level"]) for part in items] == [
        ("(a)", 1),
        ("(b)", 1),
        ("(c)", 1),
        ("(a)", 1),
        ("(b)", 1),
        ("(i)", 2),
        ("(ii)", 2),
        ("a.", 3),
        ("b.", 3),
        ("(iii)", 2),
        ("(c)", 1),
    ]


@pytest.mark.parametrize(
    "name",
    ["ga-beekeeping.word.txt", "ga-night-sky.pdf.txt", "ga-urban-trees.pdf.txt", "hrc-songs.md"],
)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_clean_draft_is_clean_in_every_encoding(
    name: str, encoding: str, tmp_path: Path, lint: Any, outline: Any
) -> None:
    text = (DRAFTS / "clean" / name).read_text(encoding="utf-8")
    (tmp_path / name).write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert lint(name)["diagnostics"] == []
    assert outline(name)["counts"] == OUTLINES[name]["counts"]


@pytest.mark.parametrize("sidecar", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_every_defect_is_found_and_nothing_else(sidecar: Path, tmp_path: Path, lint: Any) -> None:
    draft = draft_of(sidecar)
    (tmp_path / draft.name).write_bytes(draft.read_bytes())
    found = reports(lint(draft.name), draft.read_text(encoding="utf-8"))
    assert found == in_words(sidecar)


@pytest.mark.parametrize("sidecar", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_what_can_be_mended_is_mended_to_the_byte(sidecar: Path, tmp_path: Path, lint: Any) -> None:
    draft = draft_of(sidecar)
    copy = tmp_path / draft.name
    copy.write_bytes(draft.read_bytes())
    lint(copy.name, "--fix")
    assert copy.read_bytes() == mended_of(draft).read_bytes()
    assert lint(copy.name, "--fix")["summary"]["fixed"] == 0
    assert copy.read_bytes() == mended_of(draft).read_bytes()


@pytest.mark.parametrize("name", ["aquifers-openings", "beekeeping.word", "night-sky.pdf"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_defects_are_found_and_mended_in_every_encoding(
    name: str, encoding: str, tmp_path: Path, lint: Any
) -> None:
    sidecar = DRAFTS / "broken" / f"{name}.expected.yaml"
    draft = draft_of(sidecar)
    copy = tmp_path / draft.name

    def windows(path: Path) -> bytes:
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        return text.encode(encoding)

    copy.write_bytes(windows(draft))
    found = reports(lint(copy.name), draft.read_text(encoding="utf-8"))
    assert found == in_words(sidecar)
    lint(copy.name, "--fix")
    assert copy.read_bytes() == windows(mended_of(draft))


def test_there_are_enough_defects() -> None:
    assert sum(len(in_words(sidecar)) for sidecar in EXPECTED) >= 80
