"""The files to be read: those named, and those found in the folders that were named."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from reslint.config import Config

STDIN = "-"


class Found(NamedTuple):
    """A path as given or found, with `/`; `error` says why there is nothing to read."""

    path: str
    named: bool
    error: str | None = None


class Search(NamedTuple):
    """What the search of folders goes by."""

    suffixes: Collection[str]
    config_of: Callable[[str], Config]
    """The configuration for the files of a folder."""


def discover(paths: Sequence[str], search: Search) -> Iterator[Found]:
    """Every file once, in the order of the paths, folders in the order of names.

    Files that the configuration excludes are left out, even those that were named.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _below(path, search):
            real = STDIN if found.path == STDIN else os.path.realpath(found.path)
            if real not in seen:
                seen.add(real)
                yield found


def is_excluded(path: str, config: Config) -> bool:
    """Whether a glob of `exclude` covers a file, by itself or by a folder it lies in."""
    return bool(config.names("exclude")) and _matches(path, config, "exclude")


def _below(path: str, search: Search) -> Iterator[Found]:
    shown = path.replace(os.sep, "/")
    if path == STDIN:
        yield Found(path, True)
    elif os.path.isdir(path):
        prefix = "" if path in (".", "./") else os.path.join(path, "")
        yield from _walk(path, prefix, os.path.realpath(path), search)
    elif not os.path.lexists(path):
        yield Found(shown, True, "no such file or folder")
    elif not is_excluded(path, search.config_of(os.path.dirname(path) or ".")):
        yield Found(shown, True)


def _walk(folder: str, prefix: str, root: str, search: Search) -> Iterator[Found]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Found(folder.replace(os.sep, "/"), False, reason(error))
        return
    config = search.config_of(folder)
    for entry in listed:
        path = prefix + entry.name
        if entry.name.startswith((".", "~$")) or is_excluded(path, config):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, os.path.join(path, ""), root, search)
        elif entry.is_file() and _is_wanted(path, config, search.suffixes):
            # A link to a file of the same folder is read (once), one that leads out of it is not.
            if not entry.is_symlink() or _is_within(os.path.realpath(path), root):
                yield Found(path.replace(os.sep, "/"), False)


def reason(error: OSError) -> str:
    """Why the system refuses a file, in plain words."""
    known = {FileNotFoundError: "no such file or folder", PermissionError: "permission denied"}
    return known.get(type(error)) or (error.strerror or str(error)).lower()


def _is_within(path: str, root: str) -> bool:
    return path.startswith(os.path.join(root, ""))


def _is_wanted(path: str, config: Config, suffixes: Collection[str]) -> bool:
    if config.names("files"):
        return _matches(path, config, "files")
    return os.path.splitext(path)[1].lower() in suffixes


def _matches(path: str, config: Config, key: str) -> bool:
    from reslint.globs import matches

    relative = os.path.relpath(os.path.abspath(path), config.folder).replace(os.sep, "/")
    return any(matches(relative, glob) for glob in config.names(key))
