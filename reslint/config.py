"""The configuration that applies to a file: the nearest one upward, or none."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reslint import __version__, store
from reslint.errors import Failure

if TYPE_CHECKING:
    from reslint.rule import Rule
    from reslint.schemas import Located

YAML = ".reslint.yaml"
TOML = "pyproject.toml"

_TABLE = b"[tool.reslint"


class Config(NamedTuple):
    """The settings of one file; `path` is how messages name it, None where there is none.

    `values` are as in `schemas/config.schema.json`, without defaults. `folder` is absolute:
    globs and packs are relative to it.
    """

    path: str | None = None
    folder: str = ""
    file: str = ""
    content: bytes = b""
    values: Mapping[str, Any] = {}

    def names(self, key: str) -> Sequence[str]:
        """The list under a key."""
        found: Sequence[str] = self.values.get(key, ())
        return found

    @property
    def fallback(self) -> str:
        """The profile of drafts that do not tell theirs."""
        profile: str = self.values.get("profile", "auto")
        return "ga" if profile == "auto" else profile

    def packs(self) -> list[str]:
        """The folders of the user's own packs."""
        return [os.path.join(self.folder, pack) for pack in self.names("packs")]


NONE = Config()
"""What applies where there is no configuration file."""


def find(folder: str) -> str | None:
    """The nearest configuration file upward from a folder."""
    folder = os.path.abspath(folder)
    while True:
        file = os.path.join(folder, YAML)
        if os.path.isfile(file):
            return file
        file = os.path.join(folder, TOML)
        if os.path.isfile(file) and _TABLE in _read(file):
            return file
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def load(file: str) -> Config:
    """The configuration in a file; raises Failure with the line of what is wrong in it.

    A valid one is kept by content, so that a run need import neither yaml nor jsonschema.
    """
    config = Config(_shown(file), os.path.dirname(os.path.abspath(file)), file, _read(file))
    key = ("config", __version__, os.path.basename(file), config.content)
    values = store.read(_kept_in(file, "config"), key)
    if values is None:
        from reslint import schemas

        found = located(config)
        schemas.validate(found, schemas.load("config"))
        values = found.value
        store.write(_kept_in(file, "config"), key, values)
    return config._replace(values=values)


def options(config: Config, rules: Sequence[Rule]) -> dict[str, Mapping[str, Any]]:
    """The options of the rules that the configuration changes, valid and complete."""
    given = config.values.get("options", {})
    changed = [rule for rule in rules if rule.name in given]
    if not changed:
        return {}
    rows = [(rule.name, rule.check, dict(rule.options), _stamp(rule.check)) for rule in changed]
    key = ("options", __version__, config.content, rows)
    kept: dict[str, Mapping[str, Any]] | None = store.read(_kept_in(config.file, "options"), key)
    if kept is None:
        from reslint.compiling import options_of

        found = located(config)
        kept = {rule.name: options_of(rule, found, ("options", rule.name)) for rule in changed}
        store.write(_kept_in(config.file, "options"), key, kept)
    return kept


def located(config: Config) -> Located:
    """The settings with the line of each, for messages about them."""
    from reslint import schemas

    path = config.path or ""
    try:
        text = config.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Failure(f"{path}: not UTF-8") from None
    if os.path.basename(config.file) == TOML:
        found = _toml(text, path)
    else:
        found = schemas.parse_yaml(text, path)
    return found._replace(value={}) if found.value is None else found


def _toml(text: str, path: str) -> Located:
    import tomllib

    from reslint.schemas import Located

    try:
        value = tomllib.loads(text).get("tool", {}).get("reslint", {})
    except tomllib.TOMLDecodeError as error:
        raise Failure(f"{path}: {error}") from error
    lines: dict[tuple[str | int, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        name, equals, _ = line.partition("=")
        if line.startswith("["):
            table = tuple(part.strip(" \"'") for part in line.strip(" []").split("."))
            lines[table[2:]] = number
        elif equals and table[:2] == ("tool", "reslint"):
            keys = (part.strip(" \"'") for part in name.split("."))
            lines[(*table[2:], *keys)] = number
    return Located(path, value, lines)


def _read(file: str) -> bytes:
    try:
        with open(file, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise Failure(f"{_shown(file)}: {error.strerror}") from error


def _shown(file: str) -> str:
    """A path for messages: relative where it is below the current folder."""
    here = os.path.join(os.getcwd(), "")
    path = os.path.abspath(file)
    return path.removeprefix(here).replace(os.sep, "/")


def _kept_in(file: str, part: str) -> str:
    from zlib import crc32

    mark = crc32(os.path.abspath(file).encode("utf-8", "surrogateescape"))
    return os.path.join(store.folder(), f"{part}-{mark:08x}.bin")


def _stamp(check: str) -> int:
    """When the module of a check was changed: its options are declared there."""
    from importlib.util import find_spec

    spec = find_spec(check.partition(":")[0])
    return os.stat(spec.origin).st_mtime_ns if spec and spec.origin else 0
