"""The pipeline: path, bytes, source, document, rules, suppressions, fixes, report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reslint import formats, hooks, structure
from reslint.diagnostic import Diagnostic, at_least
from reslint.discover import STDIN, Found, Search, discover, is_excluded, reason
from reslint.document import Document
from reslint.errors import Failure, NoDraft
from reslint.formats.decode import encode
from reslint.hooks import Registry
from reslint.report import File, Report, Trouble, order
from reslint.rule import Skip, diagnose
from reslint.settings import AllSettings, Settings, Wish
from reslint.source import Origin, Source, Span
from reslint.suppress import suppress

if TYPE_CHECKING:
    from reslint.fix import Mended


class Request(NamedTuple):
    """What the command line asks for."""

    paths: Sequence[str]
    wish: Wish = Wish()
    view: str = "accepted"
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    require_drafts: bool = False
    stdin_filename: str | None = None
    stdin: Callable[[], bytes] = bytes


class Way(NamedTuple):
    """How a file is read: whose practice counts, in which formats, which view of its changes."""

    profile: str | None = None
    fallback: str = "ga"
    registry: Registry | None = None
    view: str = "accepted"


class Outcome(NamedTuple):
    """What came of a run: `failed` makes status 1, `notes` are for standard error.

    `mended` is what standard input became, None where it was not to be mended.
    """

    report: Report
    failed: bool
    notes: Sequence[str]
    diffs: Sequence[str]
    mended: bytes | None


class Linted(NamedTuple):
    """One file, read and linted: its reports in order."""

    document: Document
    diagnostics: list[Diagnostic]
    skipped: Sequence[Skip] = ()


def check(request: Request) -> Outcome:
    """Lint what the command line names; raises Failure where that cannot be done at all."""
    settings = AllSettings(request.wish)
    run = _Run(request)
    for found in files(request.paths, settings):
        run.one(found, settings.of(found.folder(request.stdin_filename)))
    return run.outcome()


def documents(
    paths: Sequence[str], settings: AllSettings, stdin: Callable[[], bytes], view: str = "accepted"
) -> tuple[list[Document], list[Trouble]]:
    """The documents in the files that paths stand for, and the files that cannot be read."""
    found = []
    for each in files(paths, settings):
        config = settings.config(each.folder(None))
        way = Way(None, config.fallback, settings.registry(config), view)
        found.append(load(each, each.path, stdin, way))
    errors = [each for each in found if isinstance(each, Trouble)]
    return [each[1] for each in found if not isinstance(each, Trouble)], errors


def files(paths: Sequence[str], settings: AllSettings) -> Sequence[Found]:
    """The files that paths stand for; raises Failure where there is none at all."""
    found = list(discover(paths, Search(settings.config, settings.suffixes)))
    if not found and not any(is_excluded(path, settings.config) for path in paths):
        raise Failure(f"no file to lint in {', '.join(paths)}")
    return found


def read(data: bytes, path: str, way: Way = Way()) -> Document:  # noqa: B008  it is frozen
    """The document in a file's bytes; raises Failure where they cannot be read."""
    registry = way.registry or hooks.registry()
    try:
        source = formats.read(data, path, registry, way.view)
    except NoDraft as other:
        name = formats.format_of(data, path, registry)
        nothing = Source(
            path=path, format=name, text="", origin=Origin(""), pieces=(), paragraphs=()
        )
        return Document(nothing, reason=str(other))
    return structure.parse(source, way.profile, way.fallback)


def load(
    found: Found, path: str, stdin: Callable[[], bytes], way: Way
) -> tuple[bytes, Document] | Trouble:
    """A file's bytes and the document in them, or why it cannot be read."""
    try:
        data = found.read(stdin)
        return data, read(data, path, way)
    except OSError as error:
        return Trouble(path, reason(error))
    except Failure as failure:
        return Trouble(path, str(failure))


def lint(document: Document, settings: Settings) -> Linted:
    """What the rules report of a document, suppressions heeded."""
    if document.profile is None:
        return Linted(document, [])
    selection = settings.selection
    findings = diagnose(selection.rules, document)
    ran = {rule.name for rule in selection.rules} - {skip.rule for skip in findings.skipped}
    reports = suppress(document, findings.diagnostics, selection.own, ran, selection.known)
    changed = document.source.changed
    if changed is not None:
        reports = [each for each in reports if _is_in(each.span.start, changed)]
    return Linted(document, sorted(reports, key=order), findings.skipped)


def _is_in(offset: int, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, (offset, offset)) - 1
    return any(span.start <= offset <= span.end for span in spans[max(0, at) : at + 2])


class _Run:
    """What grows while the files of a run are linted one by one."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.files: list[File] = []
        self.errors: list[Trouble] = []
        self.diagnostics: list[Diagnostic] = []
        self.fixed = 0
        self.notes: list[str] = []
        self.diffs: list[str] = []
        self.mended: bytes | None = None
        self.failing = 0
        self.hidden = 0

    def one(self, found: Found, settings: Settings) -> None:
        """Read, lint and, where it is asked for, mend one file."""
        request = self.request
        path = found.name(request.stdin_filename)
        loaded = load(found, path, request.stdin, _way(settings, request.view))
        if isinstance(loaded, Trouble):
            self.errors.append(loaded)
            return
        data, document = loaded
        linted = lint(document, settings)
        if request.fix or request.diff:
            linted = self.mend(found, data, linted, settings)
        self.enter(found, linted, settings)

    def enter(self, found: Found, linted: Linted, settings: Settings) -> None:
        """Enter a linted file and its reports into the report of the run."""
        source, document = linted.document.source, linted.document
        fields = source.path, source.format, document.profile, document.reason, linted.skipped
        self.files.append(File(*fields, source.origin.text, found.named))
        for each in linted.diagnostics:
            if source.format not in formats.WRITABLE:
                each = each._replace(fix=None)  # noqa: PLW2901  what cannot be mended offers no fix
            shown = at_least(each.severity, settings.level)
            fails = at_least(each.severity, settings.fail_level)
            if shown:
                self.diagnostics.append(each)
            self.failing += fails
            self.hidden += fails and not shown
        if document.profile is None and self.request.require_drafts:
            self.failing += 1
            self.notes.append(f"{source.path}: {document.reason} (--require-drafts)")

    def mend(self, found: Found, data: bytes, linted: Linted, settings: Settings) -> Linted:
        """The file as its fixes leave it: written back, or only told as a difference."""
        source = linted.document.source
        if found.path == STDIN:
            self.mended = data
        if linted.document.profile is None:
            return linted
        if source.format not in formats.WRITABLE:
            told = f"files of the format {source.format} are not written back yet"
            self.notes.append(f"{source.path}: not mended: {told}")
            return linted
        if encode(source.origin.text, source.origin) != data:
            self.notes.append(f"{source.path}: not mended: it could not be written back exactly")
            return linted
        after, mended = mend(linted, settings, self.request)
        for each, why in mended.refused:
            place = f"{each.path}:{each.start.line}:{each.start.column}"
            self.notes.append(f"{place}: not mended: {why} [{each.rule}]")
        text = after.document.source.origin.text
        if after is linted or not self.wrote(found, source, text):
            return linted
        self.fixed += mended.fixed
        return after

    def wrote(self, found: Found, source: Source, text: str) -> bool:
        """Hand a mended text on; whether the file now is as the text."""
        if self.request.diff:
            self.diffs.append(difference(source.path, source.origin.text, text))
            return False
        data = encode(text, source.origin)
        if found.path == STDIN:
            self.mended = data
            return True
        from reslint import fix

        try:
            fix.write(found.path, data)
        except OSError as error:
            self.errors.append(Trouble(source.path, f"it could not be mended: {reason(error)}"))
            return False
        return True

    def outcome(self) -> Outcome:
        """What came of it all."""
        if self.hidden:
            told = f"{self.hidden} of the reports that fail are below the level that is shown"
            self.notes.append(f"{told} (--level)")
        diagnostics = sorted(self.diagnostics, key=order)
        report = Report(self.files, self.errors, diagnostics, self.fixed)
        return Outcome(report, self.failing > 0, self.notes, self.diffs, self.mended)


def _way(settings: Settings, view: str) -> Way:
    return Way(settings.profile, settings.fallback, settings.selection.registry, view)


def mend(linted: Linted, settings: Settings, request: Request) -> tuple[Linted, Mended]:
    """A linted file after the fixes of the reports that are shown."""
    from reslint import fix

    source = linted.document.source
    states = {source: linted}

    def reading(linted: Linted) -> fix.Reading:
        shown = [each for each in linted.diagnostics if at_least(each.severity, settings.level)]
        return fix.Reading(linted.document.source, shown)

    def again(text: str) -> fix.Reading | None:
        data = encode(text, source.origin)
        try:
            document = read(data, source.path, _way(settings, request.view))
        except Failure:  # what cannot be read any more is no mended draft
            return None
        if document.profile is None:
            return None
        states[document.source] = lint(document, settings)
        return reading(states[document.source])

    mended = fix.mend(reading(linted), again, request.unsafe)
    return states[mended.reading.source], mended


def difference(path: str, before: str, after: str) -> str:
    """The unified difference between the text of a file and its mended text."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), path, path)
    end = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith("\n") else line + end for line in lines)


def _lines(text: str) -> list[str]:
    """The lines with their ends; `splitlines` would part them at form feeds too."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
