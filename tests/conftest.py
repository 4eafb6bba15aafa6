"""What several tests need: a cache of their own, and a small rule pack with its check."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reslint import hooks
from reslint.hooks import Registry

CHECK = '''"""Whether a paragraph ends with a mark."""

from reslint.diagnostic import Fix, Hit, Replace
from reslint.source import Span

OPTIONS = {
    "type": "object",
    "additionalProperties": False,
    "required": ["mark"],
    "properties": {
        "mark": {"type": "string", "enum": [";", "."], "description": "the mark that is wanted"},
        "but": {"type": "string", "format": "regex", "default": "", "description": "let pass"},
        "tags": {"type": "array", "items": {"type": "string", "format": "regex"}},
    },
}
WORDS = ("found", "wanted")


def check(document, parts, options):
    for part in parts:
        span = Span(part.body.end - 1, part.body.end)
        found = document.text(span)
        if found == "!":
            raise ValueError("not in a draft")
        if found != options["mark"]:
            fix = Fix((Replace(span, options["mark"]),), "put the mark")
            if found == "?":
                fix = fix._replace(safe=False)
            yield Hit(span, {"found": f"'{found}'", "wanted": f"'{options['mark']}'"}, fix)
'''

PACK = """\
title: House style
summary: What our house wants.
"""

RULE = """\
summary: An operative paragraph ends with a semicolon.
why: So that all is one sentence.
source: House manual, 3
severity: error
severity_in: {mun: info}
profiles: [ga, mun]
on: operative
check: last_mark
with: {mark: ";"}
message: "{where} ends with {found}, not {wanted}"
fix: safe
examples:
  - pass: |
      1. *Welcomes* the report;
  - fail: |
      1. *Welcomes* the report.
    expect:
      - {at: "1:25", text: ".", message: "operative paragraph 1 ends with '.', not ';'"}
    fixed: |
      1. *Welcomes* the report;
"""


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither read nor write the cache of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        folder = str(tmp_path_factory.mktemp("cache"))
        patch.setenv("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", folder)
        yield


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    """The shipped parts and a check `last_mark`, which a plugin brought."""
    (tmp_path / "house_check.py").write_text(CHECK, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = hooks.registry()
    found.checks["last_mark"] = "house_check"
    found.owners["check", "last_mark"] = "house"
    yield found
    sys.modules.pop("house_check", None)


@pytest.fixture
def house(tmp_path: Path) -> str:
    """A folder `house` with one rule, `missing-semicolon`."""
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "missing-semicolon.yaml").write_text(RULE, encoding="utf-8")
    return str(folder)


@pytest.fixture
def change(house: str) -> Callable[[str, str], None]:
    """Changes one passage of the rule file in `house`."""
    path = Path(house, "missing-semicolon.yaml")

    def changed(old: str, new: str) -> None:
        content = path.read_text(encoding="utf-8")
        assert content.count(old) == 1, f"{old!r} is in the file {content.count(old)} times"
        path.write_text(content.replace(old, new), encoding="utf-8")

    return changed
