"""Plugins of other distributions: found by entry point, checked by pluggy. Nothing is skipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import pluggy

from reslint import hooks
from reslint.errors import Failure, unknown

PREFIX = "reslint_"


class Manager(pluggy.PluginManager):
    """Takes every function named `reslint_…` for a hook, so that a plugin need import nothing."""

    def parse_hookspec_opts(self, module_or_class: object, name: str) -> Any:
        """Every function that `reslint.hooks` lists is a specification."""
        function = getattr(module_or_class, name)
        if function in hooks.HOOKS:
            return {"firstresult": False, "historic": False, "warn_on_impl": None}
        return None

    def parse_hookimpl_opts(self, plugin: object, name: str) -> Any:
        """Whatever bears the prefix claims to be a hook: a misspelt one must not go unnoticed."""
        options = super().parse_hookimpl_opts(plugin, name)
        if options is None and name.startswith(PREFIX) and callable(getattr(plugin, name)):
            return {}
        return options


def hooks_of(name: str) -> Sequence[tuple[str, Callable[..., Any]]]:
    """Callers of the hooks, each of which calls what this one plugin implements of it."""
    manager = Manager("reslint")
    manager.add_hookspecs(hooks)
    try:
        manager.register(_plugin(name), name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise Failure(f"plugin '{name}': {_reason(error)}") from error
    return [(hook.__name__, getattr(manager.hook, hook.__name__)) for hook in hooks.HOOKS]


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


def _reason(error: pluggy.PluginValidationError) -> str:
    """What pluggy complains of, on one line."""
    return " ".join(str(error).split())
