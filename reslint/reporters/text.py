"""The report for people: one line a report, on a terminal with the place in the draft."""

from __future__ import annotations

from collections.abc import Iterator

from reslint.diagnostic import SEVERITIES, Diagnostic
from reslint.report import File, Look, Report, count

_COLORS = {"error": "1;31", "warning": "1;33", "info": "1;36"}
_BOLD, _DIM = "1", "2"
_LISTED = 5


def render(report: Report, look: Look) -> str:
    """`path:line:column: severity: message [rule]`, as vim and problem matchers read it."""
    texts: dict[str, str] = {}
    if look.excerpts:  # a page of a PDF is no line to be shown
        texts = {file.path: file.text for file in report.files if file.format != "pdf"}
    lines: list[str] = []
    split: dict[str, list[str]] = {}
    for diagnostic in report.diagnostics:
        lines.append(_line(diagnostic, look))
        if diagnostic.path in texts:
            if diagnostic.path not in split:
                split = {diagnostic.path: _split(texts[diagnostic.path])}
            lines += _excerpt(diagnostic, split[diagnostic.path], look)
    if not look.quiet:
        lines += _not_linted(report)
        if look.excerpts:
            lines += _skipped(report)
        lines.append(_summary(report))
    return "".join(f"{line}\n" for line in lines)


def _line(diagnostic: Diagnostic, look: Look) -> str:
    place = f"{diagnostic.path}:{diagnostic.start.line}:{diagnostic.start.column}:"
    severity = _painted(f"{diagnostic.severity}:", _COLORS[diagnostic.severity], look)
    rule = _painted(f"[{diagnostic.rule}]", _DIM, look)
    message = " ".join(diagnostic.message.split())
    return f"{_painted(place, _BOLD, look)} {severity} {message} {rule}"


def _excerpt(diagnostic: Diagnostic, lines: list[str], look: Look) -> list[str]:
    """The line of the draft, cut around the place, and carets under the place."""
    number = diagnostic.start.line
    if number > len(lines):
        return []
    line = lines[number - 1]
    start = min(diagnostic.start.column - 1, len(line))
    end = diagnostic.end.column - 1 if diagnostic.end.line == number else len(line)
    end = max(start + 1, min(end, len(line)))
    room = max(20, look.width - 10)
    first = max(0, min(start - room // 3, len(line) - room))
    last = min(len(line), first + room)
    before = ("…" if first else "") + _flat(line[first:start])
    shown = _flat(line[start : min(end, last)])
    after = _flat(line[min(end, last) : last]) + ("…" if last < len(line) else "")
    carets = " " * _width(before) + _painted("^" * max(1, _width(shown)), _BOLD, look)
    gutter = " " * len(f"{number:>5}")
    return [f"{number:>5} | {before}{shown}{after}", f"{gutter} | {carets}"]


def _split(text: str) -> list[str]:
    """The lines as positions count them (`reslint.source`)."""
    if "\n" in text:
        return [line.rstrip("\r") for line in text.split("\n")]
    return text.split("\r")


def _flat(text: str) -> str:
    """Text that keeps to its line and to one direction of writing, whatever is in it."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _width(text: str) -> int:
    """How many columns a terminal gives a text."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in text
    )


def _not_linted(report: Report) -> Iterator[str]:
    """What was named and is no draft, a line each; what was found in folders, if it is little."""
    idle = [file for file in report.files if file.profile is None]
    found = [file for file in idle if not file.named]
    for file in idle:
        if file.named or len(found) <= _LISTED:
            yield f"{file.path}: not linted: {file.reason}"
    if len(found) > _LISTED:
        yield f"{_some(len(found), 'file')} not linted, being no drafts"


def _skipped(report: Report) -> Iterator[str]:
    """Which rules could not look, by reason."""
    by_reason: dict[str, list[File]] = {}
    for file in report.files:
        for reason in dict.fromkeys(skip.reason for skip in file.skipped):
            by_reason.setdefault(reason, []).append(file)
    for reason, files in by_reason.items():
        rules = {skip.rule for file in files for skip in file.skipped if skip.reason == reason}
        place = files[0].path if len(files) == 1 else _some(len(files), "file")
        yield f"{place}: {_some(len(rules), 'rule')} not run: {reason}"


def _summary(report: Report) -> str:
    linted = sum(file.profile is not None for file in report.files)
    counts = [(count(report, severity), severity) for severity in SEVERITIES]
    told = [
        _some(number, "info note" if name == "info" else name) for number, name in counts if number
    ]
    text = f"{', '.join(told) or 'nothing to report'} in {_some(linted, 'draft')}"
    if report.errors:
        text += f"; {_some(len(report.errors), 'file')} could not be read"
    if report.fixed:
        text += f"; {report.fixed} mended"
    safe = sum(bool(each.fix and each.fix.safe) for each in report.diagnostics)
    unsafe = sum(bool(each.fix and not each.fix.safe) for each in report.diagnostics)
    if safe:
        text += f"; {safe} can be mended with --fix"
    if unsafe:
        text += f"{',' if safe else ';'} {unsafe} with --fix --unsafe-fixes"
    return text


def _some(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _painted(text: str, code: str, look: Look) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if look.color else text
