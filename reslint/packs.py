"""Finds rule packs and loads their rules: compiled once, kept until a file changes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from reslint import __version__, data, store
from reslint.errors import Failure, unknown
from reslint.hooks import Registry
from reslint.rule import Rule

if TYPE_CHECKING:
    from reslint.page import Page

FORMAT = 2
"""Of what is kept: one more whenever the fields of Rule or Page change."""

WHEEL = (FORMAT, __version__)
"""The key of the plan in a wheel, which nobody edits."""


def load_rules(folders: Sequence[str], registry: Registry) -> tuple[Rule, ...]:
    """The rules of all packs in these folders, by name within a pack; names are unique.

    A folder is a pack, holds packs, or is `package:folder`: `registry.packs` and the user's own.
    """
    rules: list[Rule] = []
    for folder in folders:
        rules += map(Rule._make, _kept("rules", folder, registry))
    packs: dict[str, str] = {}
    for rule in rules:
        if rule.name in packs:
            names = f"'{packs[rule.name]}' and '{rule.pack}'"
            raise Failure(f"rule '{rule.name}' is in two packs, {names}")
        packs[rule.name] = rule.pack
    return tuple(rules)


def load_pages(folders: Sequence[str], registry: Registry) -> dict[str, Page]:
    """The pages of the same rules, by name."""
    from reslint.page import page

    pages = (page(row) for folder in folders for row in _kept("pages", folder, registry))
    return {found.name: found for found in pages}


def find(name: str, registry: Registry) -> str:
    """The folder of a pack that is named by its path or, if it was declared, by its name."""
    if os.path.isdir(name):
        return name
    declared = {}
    for folder in registry.packs:
        declared.update({os.path.basename(pack): pack for pack in pack_folders(resolve(folder))})
    if name not in declared:
        raise unknown("rule pack", name, declared)
    return declared[name]


def resolve(folder: str) -> str:
    """The path of a declared folder, which may be given as `package:folder`."""
    package, colon, inside = folder.partition(":")
    if not colon or not package.replace(".", "_").isidentifier() or os.path.isdir(folder):
        return folder
    from importlib.util import find_spec

    try:
        spec = find_spec(package)
    except ImportError:
        spec = None
    if spec is None or not spec.submodule_search_locations:
        raise Failure(f"rule pack '{folder}': there is no package '{package}'")
    return os.path.join(spec.submodule_search_locations[0], inside)


def pack_folders(folder: str) -> list[str]:
    """The packs in a folder, which may be one itself."""
    try:
        with os.scandir(folder) as entries:
            names = sorted((entry.name, entry.is_dir()) for entry in entries)
    except OSError as error:
        raise Failure(f"{folder}: {error.strerror}") from error
    if ("pack.yaml", False) in names:
        return [folder]
    found = [os.path.join(folder, n) for n, is_folder in names if is_folder and n[0] not in "._"]
    if not found:
        raise Failure(f"{folder}: no rule pack (a folder with pack.yaml) is here")
    return found


def rule_files(pack: str) -> list[str]:
    """The files of a pack's rules."""
    names = sorted(name for name in os.listdir(pack) if not name.startswith("."))
    for name in names:
        if name.endswith(".yml"):
            raise Failure(f"{os.path.join(pack, name)}: rule files end in .yaml")
    return [os.path.join(pack, n) for n in names if n.endswith(".yaml") and n != "pack.yaml"]


def _kept(part: str, folder: str, registry: Registry) -> Any:
    """The compiled rules or pages of a folder: from the wheel, from the cache, or made now."""
    if folder == data.RULES:
        shipped = store.read(data.PLAN if part == "rules" else data.PAGES, WHEEL)
        if shipped is not None:
            return shipped
    import zlib

    key = (WHEEL, tuple(_stamps(resolve(folder), registry)))
    mark = zlib.crc32(os.path.abspath(resolve(folder)).encode("utf-8", "surrogateescape"))
    files = {p: os.path.join(store.folder(), f"{p}-{mark:08x}.bin") for p in ("rules", "pages")}
    kept = store.read(files[part], key)
    if kept is not None:
        return kept
    made = compiled(folder, registry)
    for name, rows in made.items():
        store.write(files[name], key, rows)
    return made[part]


def compiled(folder: str, registry: Registry) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of `rules` and of `pages` of a folder, made from its files now."""
    from reslint.compiling import compile_packs

    packs = pack_folders(resolve(folder))
    return compile_packs([(pack, rule_files(pack)) for pack in packs], registry)


def _stamps(folder: str, registry: Registry) -> Iterator[tuple[str, int, int]]:
    """Path, time and size of every file that the compiled rules depend on."""
    for pack in pack_folders(folder):
        yield from _stamps_in(pack)
    for inside in (data.SCHEMAS, data.PACKAGE, data.CHECKS):
        yield from _stamps_in(inside)
    for target in registry.checks.values():
        if not target.startswith("reslint.checks."):
            from importlib.util import find_spec

            module = target.partition(":")[0]
            spec = find_spec(module)
            if spec is not None and spec.origin and os.path.isfile(spec.origin):
                status = os.stat(spec.origin)
                yield target, status.st_mtime_ns, status.st_size


def _stamps_in(folder: str) -> list[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        return sorted(
            (os.path.abspath(entry.path), entry.stat().st_mtime_ns, entry.stat().st_size)
            for entry in entries
            if entry.name.endswith((".yaml", ".yml", ".json", ".py"))
        )
