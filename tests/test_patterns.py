from __future__ import annotations

import pytest

from reslint.patterns import complaint


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d+ [A-Z]\w+",
        r"(?:ab|cd)*",
        r"(?:a|b)+",
        r"a.*b.*c",
        r"(?:\d{1,2}/)?",
        r"(?i:foo)|bar",
        r"(a+){3}",
        r"(?=a+)(b+)c",
        r"^\s*(?:not|never)\b",
    ],
)
def test_plain_patterns_are_welcome(pattern: str) -> None:
    assert complaint(pattern) is None


QUANTIFIER = "a quantifier inside a repeated group makes the pattern backtrack"
BRANCHES = "branches that begin alike in a repeated group make the pattern backtrack"


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(a+)+", QUANTIFIER),
        ("(?:a*)*b", QUANTIFIER),
        (r"(?:\w+ )+x", QUANTIFIER),
        ("(a?){40}", QUANTIFIER),
        ("(?:(?=a+)b)*", QUANTIFIER),
        ("(?>a+)*", QUANTIFIER),
        ("(a+?)*?", QUANTIFIER),
        ("(?:ab|cd*)*", QUANTIFIER),
        ("(a|ab)*c", BRANCHES),
        ("(?i:ax|Ay|ab)*", BRANCHES),
        (r"(?:\w|ab)*", BRANCHES),
        (r"(a)\1", "back references are not allowed"),
        (".*a.*b.*c", "more than two '.*' make the pattern slow on a long paragraph"),
        ("(.*)a[^b]*c[^d]+", "more than two '.*' make the pattern slow on a long paragraph"),
        ("(", "no regular expression (missing ), unterminated subpattern at position 0)"),
    ],
)
def test_patterns_that_could_hang_the_gate_are_refused(pattern: str, reason: str) -> None:
    assert complaint(pattern) == reason
