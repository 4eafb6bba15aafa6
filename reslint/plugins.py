"""Plugins of other distributions: found by entry point, checked by pluggy. Nothing is skipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType
from typing import Any

import pluggy

from reslint.errors import Failure, unknown

PREFIX = "reslint_"


class Manager(pluggy.PluginManager):
    """Takes every function named `reslint_…` for a hook, so that a plugin need import nothing."""

    def parse_hookspec_opts(self, module_or_class: object, name: str) -> Any:  # noqa: ARG002
        """Every function of `reslint.hooks` that bears the prefix is a specification."""
        if name.startswith(PREFIX):
            return {"firstresult": False, "historic": False, "warn_on_impl": None}
        return None

    def parse_hookimpl_opts(self, plugin: object, name: str) -> Any:
        """Whatever bears the prefix claims to be a hook: a misspelt one must not go unnoticed."""
        options = super().parse_hookimpl_opts(plugin, name)
        if options is None and name.startswith(PREFIX) and callable(getattr(plugin, name)):
            return {}
        return options


def hooks_of(
    name: str, specifications: ModuleType, known: Sequence[str]
) -> list[tuple[str, Callable[..., Any]]]:
    """Callers of the hooks, each of which calls what this one plugin implements of it."""
    manager = Manager("reslint")
    manager.add_hookspecs(specifications)
    plugin = _plugin(name)
    try:
        manager.register(plugin, name)
    except pluggy.PluginValidationError as error:
        raise Failure(f"plugin '{name}': {' '.join(str(error).split())}") from error
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise Failure(f"plugin '{name}': {_misspelt(plugin, known)}") from error
    return [(hook, getattr(manager.hook, hook)) for hook in known]


def _plugin(name: str) -> object:
    """The plugin that an installed distribution offers under a name."""
    offered: dict[str, EntryPoint] = {}
    for point in entry_points(group="reslint"):
        if point.name in offered and offered[point.name].value != point.value:
            values = f"'{offered[point.name].value}' and '{point.value}'"
            raise Failure(f"plugin '{point.name}' is offered by {values}")
        offered[point.name] = point
    if name not in offered:
        raise unknown("plugin", name, offered)
    try:
        return offered[name].load()
    except Exception as error:  # a plugin may fail in any way
        message = f"cannot be imported ({type(error).__name__}: {error})"
        raise Failure(f"plugin '{name}' {message}") from error


def _misspelt(plugin: object, known: Sequence[str]) -> Failure:
    """The first hook of a plugin that there is not."""
    name = next(name for name in dir(plugin) if name.startswith(PREFIX) and name not in known)
    return unknown("hook", name, known)
