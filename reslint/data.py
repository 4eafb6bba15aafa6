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
