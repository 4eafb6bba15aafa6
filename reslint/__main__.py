"""The process: `python -m reslint`, and the `reslint` script."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from reslint.cli import main


def script() -> NoReturn:
    """Run the command line and end the process.

    Neither collecting garbage nor tidying up at the end is worth its time here: nothing is
    made in circles, and everything is written when `main` returns.
    """
    gc.disable()
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    script()
