"""Keeps what is dear to make in the user's cache folder, under the key it was made from.

A cache that cannot be read or written is no error: the thing is made again.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import Any

MARSHAL = 4
"""This version of marshal's format reads the same from Python 3.4 on."""


def folder() -> str:
    """The cache folder of this user."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "reslint")


def read(file: str, key: Any) -> Any:
    """What was kept in a file under this very key, None where there is nothing."""
    try:
        with open(file, "rb") as stream:
            kept_key, value = marshal.loads(stream.read())  # noqa: S302 - the user's own file
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if kept_key != key:
        return None
    return value


def write(file: str, key: Any, value: Any) -> None:
    """Keep a value of plain tuples, dicts and strings; two runs at once do not mix."""
    beside = f"{file}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(beside, "wb") as stream:
            stream.write(marshal.dumps((key, value), MARSHAL))
        os.replace(beside, file)
    except OSError:
        return
