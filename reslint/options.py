"""The options of every command; only the parser that is asked for is built."""

from __future__ import annotations

from argparse import ArgumentParser, HelpFormatter, Namespace
from collections.abc import Callable, Sequence
from typing import NoReturn

from reslint.diagnostic import SEVERITIES
from reslint.errors import Failure, nearest

VIEWS = ("accepted", "original", "changes")
PROFILES = ("auto", "ga", "ecosoc", "hrc", "sc")


class Formatter(HelpFormatter):
    """Of one width: to ask for the terminal's is dear, and argparse asks for each option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=88)


class Parser(ArgumentParser):
    """Says what is wrong in one line, by a Failure."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        raise Failure(f"{message} (see {self.prog} --help)")

    def read(self, arguments: Sequence[str]) -> Namespace:
        """The options of a command line; of an unknown one the nearest known is told."""
        found, unknown = self.parse_known_args(arguments)
        if unknown:
            name = unknown[0].partition("=")[0]
            known = [option for action in self._actions for option in action.option_strings]
            raise Failure(f"unknown option '{name}'{nearest(name, known)} (see {self.prog} --help)")
        return found


def overview() -> str:
    """What `reslint --help` says."""
    width = max(map(len, COMMANDS))
    commands = "".join(f"  {name:<{width}}  {told}\n" for name, (told, _) in COMMANDS.items())
    return (
        "usage: reslint COMMAND …\n\nA linter for United Nations draft resolutions.\n\n"
        f"commands:\n{commands}\n"
        "reslint COMMAND --help tells the options of a command, reslint --version the version.\n"
    )


def parse(command: str, arguments: Sequence[str]) -> Namespace:
    """The options of a command."""
    told, add = COMMANDS[command]
    parser = Parser(
        prog=f"reslint {command}",
        description=f"{told[0].upper()}{told[1:]}.",
        allow_abbrev=False,
        formatter_class=Formatter,
    )
    add(parser)
    return parser.read(arguments)


def names(value: str) -> list[str]:
    """A list of names with commas."""
    return [name for part in value.split(",") if (name := part.strip())]


def _check(parser: Parser) -> None:
    parser.epilog = (
        "Exit status: 0 nothing at or above the fail level, 1 something, 2 not all could be done."
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="files and folders (default: the current folder); - reads standard input",
    )  # fmt: skip
    parser.add_argument("--format", default="text", help="text (default), json or github")
    parser.add_argument("--output", metavar="FILE", help="write the report to a file")
    parser.add_argument(
        "--profile", choices=PROFILES, default="auto",
        help="the organ whose practice counts (default: the draft's own)",
    )  # fmt: skip
    _add_view(parser)
    _add_names(parser, "--select", "only these rules or packs")
    _add_names(parser, "--ignore", "not these rules or packs")
    parser.add_argument("--fix", action="store_true", help="mend what can safely be mended")
    parser.add_argument(
        "--unsafe-fixes", action="store_true",
        help="with --fix or --diff: also mend what must be read over afterwards",
    )  # fmt: skip
    parser.add_argument("--diff", action="store_true", help="show what --fix would do")
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="what standard input is called in the report"
    )
    parser.add_argument(
        "--level", choices=SEVERITIES, help="the least severity that is reported (default: warning)"
    )
    parser.add_argument(
        "--fail-level", choices=SEVERITIES, help="the least severity that fails (default: error)"
    )
    _add_config(parser)
    parser.add_argument(
        "--require-drafts", action="store_true", help="fail where a file is no draft resolution"
    )
    parser.add_argument("--quiet", action="store_true", help="nothing but the reports")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto",
        help="colours and excerpts (default: on a terminal; NO_COLOR turns colours off)",
    )  # fmt: skip


def _outline(parser: Parser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; -")
    _add_view(parser)
    _add_format(parser)


def _explain(parser: Parser) -> None:
    parser.add_argument("rule", metavar="RULE", help="the name of a rule")
    _add_format(parser)
    _add_config(parser)


def _rules(parser: Parser) -> None:
    parser.add_argument("--profile", choices=PROFILES, default="auto", help="of which organ")
    _add_format(parser)
    _add_config(parser)


def _cite(parser: Parser) -> None:
    parser.epilog = (
        "Exit status: 0 all are known, 1 of some nothing is known, 2 a text has no number."
    )
    parser.add_argument(
        "texts", nargs="+", metavar="TEXT",
        help="a resolution as it is cited: 60/288, “resolution 1373”, A/RES/70/1",
    )  # fmt: skip
    _add_format(parser)


def _test(parser: Parser) -> None:
    parser.add_argument(
        "packs", nargs="*", metavar="PACK", help="names or folders of rule packs (default: all)"
    )
    _add_config(parser)


def _init(parser: Parser) -> None:
    """No options."""


def _add_view(parser: Parser) -> None:
    parser.add_argument(
        "--view", choices=VIEWS, default="accepted",
        help="tracked changes of a Word file: accepted (default), the original, or accepted "
        "with reports on changed paragraphs only",
    )  # fmt: skip


def _add_names(parser: Parser, option: str, told: str) -> None:
    parser.add_argument(
        option, action="extend", type=names, default=[], metavar="NAME[,NAME]", help=told
    )


def _add_format(parser: Parser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="for people or for programs"
    )


def _add_config(parser: Parser) -> None:
    parser.add_argument(
        "--config", metavar="FILE", help="the configuration (default: the nearest one upward)"
    )


COMMANDS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "check": ("lint draft resolutions", _check),
    "outline": ("show the structure that was understood", _outline),
    "explain": ("explain a rule", _explain),
    "rules": ("list the rules that are on", _rules),
    "cite": ("tell what is known about a resolution", _cite),
    "test": ("run the examples of rule packs", _test),
    "init": ("write a commented .reslint.yaml and show the pre-commit lines", _init),
}
