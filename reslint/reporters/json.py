"""The report as JSON, governed by `schemas/report.schema.json`."""

from __future__ import annotations

import json
from typing import Any

from reslint.diagnostic import Diagnostic
from reslint.report import Look, Report, count
from reslint.source import Position


def render(report: Report, _look: Look) -> str:
    """The report as one JSON document, whatever the look."""
    return json.dumps(plain(report), ensure_ascii=False, indent=1) + "\n"


def plain(report: Report) -> dict[str, Any]:
    """The report as dictionaries and lists."""
    return {
        "version": 1,
        "files": [
            {
                "path": file.path,
                "format": file.format,
                "profile": file.profile,
                "reason": file.reason,
                "skipped": [{"rule": skip.rule, "reason": skip.reason} for skip in file.skipped],
            }
            for file in report.files
        ],
        "errors": [{"path": each.path, "message": each.message} for each in report.errors],
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in report.diagnostics],
        "summary": {
            "files": len(report.files),
            "errors": count(report, "error"),
            "warnings": count(report, "warning"),
            "infos": count(report, "info"),
            "fixed": report.fixed,
        },
    }


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    fix = None
    if diagnostic.fix:
        safety = "safe" if diagnostic.fix.safe else "unsafe"
        fix = {"safety": safety, "summary": diagnostic.fix.summary}
    return {
        "path": diagnostic.path,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "start": _position(diagnostic.start),
        "end": _position(diagnostic.end),
        "where": diagnostic.where,
        "fix": fix,
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
