"""A linter for United Nations draft resolutions."""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"

__all__ = ["Diagnostic", "Document", "Failure", "Outcome", "Request", "check", "read"]

_HOMES = {"Diagnostic": "diagnostic", "Document": "document", "Failure": "errors"}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are asked for: cold start is a feature."""
    if name not in __all__:
        raise AttributeError(f"module 'reslint' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(f"reslint.{_HOMES.get(name, 'run')}"), name)
