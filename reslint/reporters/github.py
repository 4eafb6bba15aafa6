"""The report as workflow commands, which GitHub shows as annotations of a pull request."""

from __future__ import annotations

from reslint.diagnostic import Diagnostic
from reslint.report import Look, Report

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, _look: Look) -> str:
    """One command a report, and one for each file that could not be read."""
    lines = [f"::error file={_property(e.path)}::{_data(e.message)}\n" for e in report.errors]
    lines += [_command(diagnostic) for diagnostic in report.diagnostics]
    return "".join(lines)


def _command(diagnostic: Diagnostic) -> str:
    start, end = diagnostic.start, diagnostic.end
    properties = {
        "file": diagnostic.path,
        "line": str(start.line),
        "endLine": str(end.line),
        "col": str(start.column),
        "endColumn": str(end.column),
        "title": f"reslint ({diagnostic.rule})",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[diagnostic.severity]} {listed}::{_data(diagnostic.message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
