"""Compiles the shipped rules into the wheel: a user's first run is as fast as the next."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `_plan.bin` and `_pages.bin` to a wheel, not to an editable installation."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is put together; a broken rule file breaks the build."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from reslint import data, hooks, packs, store
        finally:
            sys.path.remove(self.root)
        folder = tempfile.mkdtemp(prefix="reslint-")
        compiled = packs.compiled(data.RULES, hooks.registry())
        for target, part in ((data.PLAN, "rules"), (data.PAGES, "pages")):
            file = os.path.join(folder, os.path.basename(target))
            store.write(file, packs.WHEEL, compiled[part])
            build_data["force_include"][file] = f"reslint/{os.path.basename(target)}"
