"""What stops a run, in words for people."""

from __future__ import annotations

from collections.abc import Iterable


class Failure(Exception):  # noqa: N818 - it is no error of the program but news for its user
    """The run cannot do its work; the message is one line, with the place where there is one."""


class NoDraft(Failure):
    """A file that is read without trouble and seen to be no draft; the message says what it is."""


def nearest(name: str, names: Iterable[str]) -> str:
    """`; did you mean 'x'?` where one of the names resembles this one, else nothing."""
    from difflib import get_close_matches

    found = get_close_matches(name, list(names), n=1, cutoff=0.6)
    if not found:
        return ""
    return f"; did you mean '{found[0]}'?"


def unknown(kind: str, name: str, names: Iterable[str]) -> Failure:
    """The failure of a name that does not exist, with the nearest that does."""
    return Failure(f"unknown {kind} '{name}'{nearest(name, names)}")
