"""The command line: arguments, a run, an exit status. Nothing else prints or exits."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TextIO

from reslint import __version__, options
from reslint.errors import Failure, nearest
from reslint.report import Look
from reslint.settings import AllSettings, Settings, Wish

OK, FOUND, BROKEN = 0, 1, 2
INTERRUPTED, PIPE_CLOSED = 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; the exit status."""
    try:
        return command(sys.argv[1:] if arguments is None else arguments)
    except Failure as failure:
        return _complain(str(failure))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; without this Python would say so once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:  # a traceback is no message for a drafter
        if os.environ.get("RESLINT_TRACEBACK"):
            raise
        told = " ".join(f"{type(error).__name__}: {error}".split())
        return _complain(
            f"internal error, please report it: {told} (RESLINT_TRACEBACK=1 shows where)"
        )


def command(arguments: Sequence[str]) -> int:
    """Run the command that the first argument names."""
    if not arguments:
        raise Failure(f"which command? {', '.join(options.COMMANDS)} (see reslint --help)")
    name, *rest = arguments
    if name in ("-h", "--help"):
        _say(options.overview())
        return OK
    if name == "--version":
        _say(f"reslint {__version__}\n")
        return OK
    if name not in options.COMMANDS:
        hint = nearest(name, options.COMMANDS)
        if os.path.exists(name):
            hint = f"; did you mean 'reslint check {name}'?"
        kind = "option" if name.startswith("-") else "command"
        raise Failure(f"unknown {kind} '{name}'{hint} (see reslint --help)")
    try:
        asked = options.parse(name, rest)
    except SystemExit:  # --help has been printed
        return OK
    return _COMMANDS[name](asked)


def _check(asked: Namespace) -> int:
    from reslint import run

    if asked.unsafe_fixes and not (asked.fix or asked.diff):
        raise Failure("--unsafe-fixes needs --fix or --diff")
    paths = asked.paths or ["."]
    if asked.stdin_filename and "-" not in paths:
        raise Failure("--stdin-filename needs the path -")
    wish = _wish(asked)
    render = _reporter(asked.format, wish)
    request = run.Request(
        paths=paths,
        wish=wish,
        view=asked.view,
        fix=asked.fix,
        unsafe=asked.unsafe_fixes,
        diff=asked.diff,
        require_drafts=asked.require_drafts,
        stdin_filename=asked.stdin_filename,
        stdin=_stdin,
    )
    outcome = run.check(request)
    if asked.diff:
        _say("".join(outcome.diffs))
    elif outcome.mended is not None:
        _write(sys.stdout, outcome.mended)
    aside = asked.diff or outcome.mended is not None
    _deliver(asked, render, outcome.report, sys.stderr if aside else sys.stdout)
    if not asked.quiet:
        for note in outcome.notes:
            _complain(note)
    for trouble in outcome.report.errors:
        _complain(f"{trouble.path}: {trouble.message}")
    if outcome.report.errors:
        return BROKEN
    return FOUND if outcome.failed else OK


def _deliver(asked: Namespace, render: Callable[..., str], report: object, stream: TextIO) -> None:
    """Write the report where it is wanted, looking as it should there."""
    terminal = not asked.output and stream.isatty()
    always = asked.color == "always"
    plain = asked.color == "never" or bool(os.environ.get("NO_COLOR"))
    look = Look(
        color=always or (terminal and not plain),
        excerpts=always or terminal,
        quiet=asked.quiet,
        width=_width(stream) if terminal else Look().width,
    )
    text = render(report, look)
    if not asked.output:
        _say(text, stream, None if asked.format == "text" else "utf-8")
        return
    try:
        with open(asked.output, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError as error:
        raise Failure(f"--output {asked.output}: {error.strerror}") from error


def _outline(asked: Namespace) -> int:
    from reslint import outline, run

    settings = AllSettings(Wish())
    documents, errors = run.documents(asked.paths, settings, _stdin, asked.view)
    if asked.format == "json":
        _say_data(outline.data(documents, errors))
    else:
        _say("\n".join(map(outline.tree, documents)))
    for trouble in errors:
        _complain(f"{trouble.path}: {trouble.message}")
    return BROKEN if errors else OK


def _explain(asked: Namespace) -> int:
    from reslint import pages

    settings = _settings(Wish(config=asked.config))
    rule = pages.find(asked.rule, settings.selection.all)
    page = settings.pages()[rule.name]
    if asked.format == "json":
        _say_data(pages.explain_data(rule, page))
    else:
        _say(pages.explain(rule, page))
    return OK


def _rules(asked: Namespace) -> int:
    from reslint import pages

    settings = _settings(Wish(config=asked.config))
    profile = settings.fallback if asked.profile == "auto" else asked.profile
    on = [*settings.selection.rules, *settings.selection.own]
    listed = (on, settings.pages(), profile)
    if asked.format == "json":
        _say_data(pages.table_data(*listed))
    else:
        _say(pages.table(*listed))
    return OK


def _cite(asked: Namespace) -> int:
    from reslint import cite

    answers = [cite.ask(text) for text in asked.texts]
    understood = [answer for answer in answers if answer.understood]
    if asked.format == "json":
        _say_data(cite.data(answers))
    else:
        _say("\n".join(map(cite.told, understood)))
    for answer in answers:
        if not answer.understood:
            _complain(f"'{answer.text}': {answer.reason}")
    if len(understood) < len(answers):
        return BROKEN
    return OK if all(answer.found for answer in answers) else FOUND


def _test(asked: Namespace) -> int:
    from reslint import packs, testing

    registry = _settings(Wish(config=asked.config)).selection.registry
    folders = [packs.find(name, registry) for name in asked.packs] or registry.packs
    outcomes = testing.run_packs(folders, registry)
    failed = 0
    for outcome in outcomes:
        failed += bool(outcome.problems)
        for problem in outcome.problems:
            _say(f"{outcome.path}:{outcome.line}: {outcome.rule}, {outcome.label}: {problem}\n")
    _say(f"{len(outcomes)} examples, {failed} failed\n")
    return FOUND if failed else OK


def _init(_asked: Namespace) -> int:
    from reslint import config, init

    try:
        with open(config.YAML, "x", encoding="utf-8") as file:
            file.write(init.CONFIG)
    except FileExistsError:
        raise Failure(f"{config.YAML} is there already; it stays as it is") from None
    except OSError as error:
        raise Failure(f"{config.YAML}: {error.strerror}") from error
    _say(f"{config.YAML} is written.\n\n{init.HOOK}")
    return OK


def _wish(asked: Namespace) -> Wish:
    return Wish(
        profile=None if asked.profile == "auto" else asked.profile,
        select=asked.select,
        ignore=asked.ignore,
        level=asked.level,
        fail_level=asked.fail_level,
        config=asked.config,
    )


def _settings(wish: Wish) -> Settings:
    """The settings of the current folder."""
    return AllSettings(wish).of(".")


def _stdin() -> bytes:
    return sys.stdin.buffer.read()


def _reporter(name: str, wish: Wish) -> Callable[..., str]:
    """The reporter of a name; plugins that declare others stand in the configuration."""
    from reslint import hooks

    registry = hooks.registry()
    if name not in registry.reporters:
        registry = _settings(wish).selection.registry
    if name not in registry.reporters:
        known = ", ".join(registry.reporters)
        raise Failure(f"--format: unknown format '{name}'; there are {known}")
    render: Callable[..., str] = registry.load("reporter", name).render
    return render


def _width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or Look().width
    except OSError:
        return Look().width


def _say_data(data: object) -> None:
    import json

    _say(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _say(text: str, stream: TextIO | None = None, encoding: str | None = None) -> None:
    """Print; what the stream's encoding has not, and broken file names, are written as escapes."""
    stream = stream or sys.stdout
    data = text.encode(encoding or stream.encoding or "utf-8", "backslashreplace")
    _write(stream, data)


def _write(stream: TextIO, data: bytes) -> None:
    stream.flush()
    left = memoryview(data)
    while left:  # an unbuffered stream (PYTHONUNBUFFERED) takes what it can
        left = left[stream.buffer.write(left) :]
    stream.buffer.flush()


def _complain(text: str) -> int:
    """One line on standard error, and the status of a run that could not do its work."""
    _say(f"reslint: {' '.join(text.split())}\n", sys.stderr)
    return BROKEN


_COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "check": _check,
    "outline": _outline,
    "explain": _explain,
    "rules": _rules,
    "cite": _cite,
    "test": _test,
    "init": _init,
}
