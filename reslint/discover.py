"""The files to be read: those named, and those found in the folders that were named."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from reslint.config import Config
from reslint.errors import Failure

STDIN = "-"


class Found(NamedTuple):
    """A path as given or found, with `/`; `error` says why there is nothing to read."""

    path: str
    named: bool
    error: str | None = None

    def name(self, stdin_filename: str | None) -> str:
        """How reports name it: standard input bears the name that the caller gives it."""
        return stdin_filename or STDIN if self.path == STDIN else self.path

    def folder(self, stdin_filename: str | None) -> str:
        """The folder whose configuration applies to it."""
        return os.path.dirname(self.name(stdin_filename)) or "."

    def read(self, stdin: Callable[[], bytes]) -> bytes:
        """Its bytes; raises OSError, and Failure where there is nothing to read."""
        if self.error:
            raise Failure(self.error)
        if self.path == STDIN:
            return stdin()
        with open(self.path, "rb") as stream:
            return stream.read()


class Search(NamedTuple):
    """What the search of folders goes by."""

    config_of: Callable[[str], Config]
    """The configuration for the files of a folder."""
    suffixes_of: Callable[[Config], Collection[str]]
    """What the names of drafts end in, the formats of plugins included."""


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


def is_excluded(path: str, config_of: Callable[[str], Config]) -> bool:
    """Whether a glob of `exclude` covers a path, by itself or by a folder it lies in."""
    return _matches(path, config_of(os.path.dirname(path) or "."), "exclude")


def _below(path: str, search: Search) -> Iterator[Found]:
    shown = path.replace(os.sep, "/")
    if path == STDIN:
        yield Found(path, True)
    elif os.path.isdir(path):
        prefix = "" if path in (".", "./") else os.path.join(path, "")
        yield from _walk(path, prefix, os.path.realpath(path), search)
    elif not os.path.lexists(path):
        yield Found(shown, True, "no such file or folder")
    elif not is_excluded(path, search.config_of):
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
        if entry.name.startswith((".", "~$")) or _matches(path, config, "exclude"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, os.path.join(path, ""), root, search)
        elif _is_wanted(path, config, search) and _is_file_within(entry, path, root):
            yield Found(path.replace(os.sep, "/"), False)


def reason(error: OSError) -> str:
    """Why the system refuses a file, in plain words."""
    known = {FileNotFoundError: "no such file or folder", PermissionError: "permission denied"}
    return known.get(type(error)) or (error.strerror or str(error)).lower()


def _is_file_within(entry: os.DirEntry[str], path: str, root: str) -> bool:
    """Whether it is a file, or a link to one that does not lead out of the folder."""
    if not entry.is_symlink():
        return entry.is_file()
    target = os.path.realpath(path)
    return os.path.isfile(target) and target.startswith(os.path.join(root, ""))


def _is_wanted(path: str, config: Config, search: Search) -> bool:
    if config.names("files"):
        return _matches(path, config, "files")
    return os.path.splitext(path)[1].lower() in search.suffixes_of(config)


def _matches(path: str, config: Config, key: str) -> bool:
    if not config.names(key):
        return False
    from reslint.globs import matches

    relative = os.path.relpath(os.path.abspath(path), config.folder).replace(os.sep, "/")
    return any(matches(relative, glob) for glob in config.names(key))
