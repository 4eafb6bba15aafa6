"""Runs the command line: `python -m reslint`, and the `reslint` script."""

from __future__ import annotations

import sys

from reslint.cli import main

if __name__ == "__main__":
    sys.exit(main())
