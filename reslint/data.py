"""Where the rules, the schemas and the compiled plan are, in a checkout and in a wheel."""

from __future__ import annotations

import os.path

PACKAGE = os.path.dirname(os.path.abspath(__file__))


def _folder(name: str) -> str:
    """A data folder: inside the package in a wheel, beside it in a checkout."""
    inside = os.path.join(PACKAGE, name)
    if os.path.isdir(inside):
        return inside
    return os.path.join(os.path.dirname(PACKAGE), name)


RULES = _folder("rules")
SCHEMAS = _folder("schemas")
CHECKS = os.path.join(PACKAGE, "checks")
PLAN = os.path.join(PACKAGE, "_plan.bin")
"""The shipped rules, compiled when the wheel is built; absent in a checkout."""
PAGES = os.path.join(PACKAGE, "_pages.bin")
"""What only `explain`, `rules` and `test` need of them."""
RECORD = os.path.join(PACKAGE, "adoptions.tsv")
"""Which resolution was adopted when: see `reslint.records`."""


def lasting(path: str) -> str:
    """A path that can be kept: whole, but that of a shipped rule from `rules/` on."""
    full = os.path.abspath(path)
    if full.startswith(os.path.join(RULES, "")):
        full = os.path.relpath(full, os.path.dirname(RULES))
    return full.replace(os.sep, "/")


def shown(path: str) -> str:
    """How messages name a path: from `rules/` on or from here on where it is below, with `/`."""
    lasts = lasting(path)
    here = os.path.join(os.getcwd(), "").replace(os.sep, "/")
    if not os.path.isabs(lasts) or lasts.startswith(here):
        return lasts.removeprefix(here)
    return path.replace(os.sep, "/")
