"""Globs over paths: `*` within a name, `**` over folders, a folder for all that is in it."""

from __future__ import annotations

import re
from functools import cache


def matches(path: str, glob: str) -> bool:
    """Whether a glob covers a relative path with `/`, or a folder that it lies in.

    A glob without a slash (one at its end does not count) is looked for in every folder.
    """
    return bool(_pattern(glob).match(path))


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    body = glob.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in body else "(?:.*/)?"
    parts = re.split(r"(\*\*/|\*\*|\*|\?|\[!?[^]]+\])", body.removeprefix("/"))
    return re.compile(anywhere + "".join(map(_translated, parts)) + r"(?:/.*)?\Z", re.DOTALL)


def _translated(part: str) -> str:
    known = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if part in known:
        return known[part]
    if part.startswith("[") and part.endswith("]"):
        negated = part.startswith("[!")
        inner = part[2 if negated else 1 : -1].replace("\\", r"\\")
        return f"[{'^' if negated else ''}{inner}]"
    return re.escape(part)
