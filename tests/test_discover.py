"""What is read of the paths that are named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reslint import discover
from reslint.config import NONE, Config
from reslint.discover import Found, Search
from reslint.globs import matches


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.md", "a.txt", "A.MD", "c.docx", "~$b.md", ".hidden.md", "sub/d.markdown", "sub/e.py",
        ".git/f.md", "sub/deep/g.md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def paths(*named: str, config: Config = NONE) -> list[str]:
    search = Search(lambda _: config, lambda _: (".md", ".markdown", ".txt"))
    return [found.path for found in discover.discover(named, search)]


def test_a_folder_is_walked_in_order_without_what_is_hidden_or_locked() -> None:
    expected = ["A.MD", "a.txt", "b.md", "sub/d.markdown", "sub/deep/g.md"]
    assert paths(".") == expected
    assert paths("sub") == ["sub/d.markdown", "sub/deep/g.md"]
    assert paths("sub/") == ["sub/d.markdown", "sub/deep/g.md"]
    assert paths("./sub") == ["./sub/d.markdown", "./sub/deep/g.md"]


def test_a_named_file_is_read_whatever_its_name() -> None:
    assert paths("sub/e.py", ".hidden.md", "~$b.md", "-") == [
        "sub/e.py",
        ".hidden.md",
        "~$b.md",
        "-",
    ]


def test_a_file_is_read_once() -> None:
    assert paths("b.md", "./b.md", "sub/../b.md", ".", "-", "-") == [
        "b.md", "A.MD", "a.txt", "sub/d.markdown", "sub/deep/g.md", "-",
    ]  # fmt: skip


def test_what_is_not_there_is_told() -> None:
    search = Search(lambda _: NONE, lambda _: (".md",))
    found = list(discover.discover(["no.md", "b.md"], search))
    assert found == [Found("no.md", True, "no such file or folder"), Found("b.md", True)]


def test_links_are_not_followed_out_of_a_folder(here: Path) -> None:
    (here / "sub" / "out.md").symlink_to(here / "b.md")
    (here / "sub" / "up").symlink_to(here)
    (here / "sub" / "h.md").symlink_to(here / "sub" / "e.py")
    (here / "sub" / "gone.md").symlink_to(here / "nowhere")
    assert paths("sub") == ["sub/d.markdown", "sub/deep/g.md", "sub/h.md"]
    assert paths("sub/out.md") == ["sub/out.md"]


def test_a_folder_that_cannot_be_listed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def refuse(path: str) -> object:
        if path == "sub":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    search = Search(lambda _: NONE, lambda _: (".md",))
    assert Found("sub", False, "permission denied") in list(discover.discover(["."], search))


def test_excluded_files_are_left_out_even_when_they_are_named(here: Path) -> None:
    config = Config(folder=str(here), values={"exclude": ["deep/", "b.*"]})
    assert paths(".", "b.md", "sub/deep/g.md", config=config) == ["A.MD", "a.txt", "sub/d.markdown"]
    assert discover.is_excluded("sub/deep/g.md", lambda _: config)
    assert not discover.is_excluded("a.txt", lambda _: config)


def test_files_says_which_of_those_found_are_drafts(here: Path) -> None:
    config = Config(folder=str(here), values={"files": ["sub/*.py", "b.md"]})
    assert paths(".", "a.txt", config=config) == ["b.md", "sub/e.py", "a.txt"]


@pytest.mark.parametrize(
    ("glob", "path", "covers"),
    [
        ("*.md", "a.md", True),
        ("*.md", "x/a.md", True),
        ("x/*.md", "x/a.md", True),
        ("x/*.md", "x/y/a.md", False),
        ("x/*.md", "z/x/a.md", False),
        ("/*.md", "x/a.md", False),
        ("/*.md", "a.md", True),
        ("./x", "x/y/a.md", True),
        ("x/**/a.md", "x/a.md", True),
        ("x/**/a.md", "x/y/z/a.md", True),
        ("**/a.md", "x/a.md", True),
        ("x/**", "x/y/a.md", True),
        ("x", "x/y/a.md", True),
        ("x/", "w/x/a.md", True),
        ("x", "xy/a.md", False),
        ("a?.md", "ab.md", True),
        ("a[0-9].md", "a1.md", True),
        ("a[!0-9].md", "a1.md", False),
        ("a[!0-9].md", "ab.md", True),
        ("a.md", "aXmd", False),
    ],
)
def test_globs(glob: str, path: str, covers: bool) -> None:
    assert matches(path, glob) is covers
