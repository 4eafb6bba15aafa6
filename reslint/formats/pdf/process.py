"""Runs the child process that opens a PDF, and puts what goes wrong there into words."""

from __future__ import annotations

import importlib.util
import marshal
import os
import subprocess
import sys

from reslint.errors import Failure
from reslint.formats.pdf import child
from reslint.formats.pdf.child import Glyph, Page

_MAGIC_WITHIN = 1024  # ISO 32000-1, annex H, note 13: readers accept some bytes before `%PDF-`
_START = 10  # seconds, for a machine that has much else to do


def pages(data: bytes) -> list[Page]:
    """The pages of a PDF, read within bounds of memory and time; raises Failure."""
    if b"%PDF-" not in data[:_MAGIC_WITHIN]:
        raise Failure("not a PDF file (damaged)")
    spec = importlib.util.find_spec("pypdfium2")
    if spec is None or spec.origin is None:
        raise Failure("reading PDF files needs an extra package: pip install 'reslint[pdf]'")
    packages = os.path.dirname(os.path.dirname(spec.origin))
    # -P: the folder of the script must not hide modules of the standard library.
    command = [sys.executable, "-P", child.__file__, packages]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and file
            command,
            input=data,
            capture_output=True,
            timeout=child.MOST_SECONDS + _START,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Failure("the PDF takes too long to read") from None
    return _pages(done.stdout)


def _pages(answer: bytes) -> list[Page]:
    try:
        kind, found = marshal.loads(answer)  # noqa: S302 - written by our own child
    except (EOFError, ValueError, TypeError):
        raise Failure("the PDF cannot be read: its reader gave up (damaged or too big)") from None
    if kind != "pages":
        raise Failure(found)
    return [
        Page(width, height, [Glyph(*glyph) for glyph in glyphs], rules)
        for width, height, glyphs, rules in found
    ]
