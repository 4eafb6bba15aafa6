"""Regular expressions of rule packs: refused where they can backtrack without bound."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

UNBOUNDED = 16
"""A quantifier that allows more repetitions than this counts as unbounded."""


def complaint(pattern: str) -> str | None:
    """Why a pattern is refused, None where it is welcome.

    Refused are what does not compile, back references, and whatever can vary inside an unbounded
    repetition: a quantifier (`(a+)*`), or branches that may begin alike (`(a|ab)*`). Only these
    make the time grow exponentially. More than two `.*` make it grow with the third power of the
    length and are refused too.
    """
    try:
        re.compile(pattern)
        parsed = import_module("re._parser").parse(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        return f"no regular expression ({error})"
    if _count_wide(parsed) > 2:
        return "more than two '.*' make the pattern slow on a long paragraph"
    return _walk(parsed, repeated=False)


def _walk(parsed: Any, *, repeated: bool) -> str | None:
    """The first complaint in a parsed pattern, which may stand inside an unbounded repetition."""
    for operator, argument in parsed:
        name = str(operator)
        if name in {"GROUPREF", "GROUPREF_EXISTS"}:
            return "back references are not allowed"
        found = None
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            least, most, body = argument
            if repeated and least != most:
                return "a quantifier inside a repeated group makes the pattern backtrack"
            found = _walk(body, repeated=repeated or int(most) > UNBOUNDED)
        elif name == "BRANCH":
            branches = argument[1]
            if repeated and not _begin_apart(branches):
                return "branches that begin alike in a repeated group make the pattern backtrack"
            found = next(filter(None, (_walk(b, repeated=repeated) for b in branches)), None)
        elif name == "SUBPATTERN":
            found = _walk(argument[3], repeated=repeated)
        elif name in {"ASSERT", "ASSERT_NOT"}:
            found = _walk(argument[1], repeated=repeated)
        elif name == "ATOMIC_GROUP":
            found = _walk(argument, repeated=repeated)
        if found:
            return found
    return None


def _begin_apart(branches: Any) -> bool:
    """Whether every branch begins with a literal of its own."""
    first = set()
    for branch in branches:
        if not len(branch) or str(branch[0][0]) != "LITERAL":
            return False
        first.add(chr(branch[0][1]).lower())
    return len(first) == len(branches)


def _count_wide(parsed: Any) -> int:
    """How many unbounded repetitions of anything-but-a-few a pattern has."""
    count = 0
    for operator, argument in parsed:
        name = str(operator)
        if name in {"MAX_REPEAT", "MIN_REPEAT"} and int(argument[1]) > UNBOUNDED:
            body = argument[2]
            inner = str(body[0][0]) if len(body) == 1 else ""
            negated = inner == "IN" and str(body[0][1][0][0]) == "NEGATE"
            if inner in {"ANY", "NOT_LITERAL"} or negated:
                count += 1
        elif name == "SUBPATTERN":
            count += _count_wide(argument[3])
    return count
