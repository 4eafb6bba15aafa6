"""A linter for United Nations draft resolutions."""

from __future__ import annotations

__version__ = "0.1.0"
