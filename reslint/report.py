"""The plain data of a run, ready for any reporter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reslint.diagnostic import Diagnostic
from reslint.rule import Skip
from reslint.source import Position


class File(NamedTuple):
    """One file that was read; `reason` says why it was not linted (`profile` is then None).

    `text` is the file's text, in which the positions count; `named` says that its path was
    given and not found in a folder.
    """

    path: str
    format: str
    profile: str | None
    reason: str | None
    skipped: Sequence[Skip] = ()
    text: str = ""
    named: bool = True


class Trouble(NamedTuple):
    """A file that could not be read, and why."""

    path: str
    message: str


class Report(NamedTuple):
    """Everything a run has to say."""

    files: Sequence[File] = ()
    errors: Sequence[Trouble] = ()
    diagnostics: Sequence[Diagnostic] = ()
    fixed: int = 0


class Look(NamedTuple):
    """How a report for people shall look."""

    color: bool = False
    excerpts: bool = False
    quiet: bool = False
    width: int = 100


def order(diagnostic: Diagnostic) -> tuple[str, Position, int, Position, str, str]:
    """The key by which reports are sorted: path, place, rule.

    Where places are coarse, as on the pages of a PDF, reading order parts them.
    """
    path, start, end, rule = diagnostic[:4]
    return path, start, diagnostic.span.start, end, rule, diagnostic.message


def count(report: Report, severity: str) -> int:
    """How many reports have this severity."""
    return sum(diagnostic.severity == severity for diagnostic in report.diagnostics)
