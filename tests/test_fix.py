"""Fixes are applied until nothing is left to mend, and only as they were meant."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reslint import fix, formats
from reslint.diagnostic import Diagnostic, Edit, Fix, Replace, SetMark
from reslint.fix import Mended, Reading
from reslint.source import Source, Span

Rule = Callable[[Source], Iterator[tuple[Span, Fix]]]


def replacing(pattern: str, text: str, *, safe: bool = True) -> Rule:
    """A rule that wants a text instead of every match."""

    def rule(source: Source) -> Iterator[tuple[Span, Fix]]:
        for match in re.finditer(pattern, source.text):
            span = Span(*match.span())
            yield span, Fix((Replace(span, match.expand(text)),), text, safe)

    return rule


def fixing(pattern: str, *edits: Callable[[Span], Edit]) -> Rule:
    """A rule that makes these edits at every match."""

    def rule(source: Source) -> Iterator[tuple[Span, Fix]]:
        for match in re.finditer(pattern, source.text):
            span = Span(*match.span())
            yield span, Fix(tuple(edit(span) for edit in edits), "")

    return rule


def reading(source: Source, *rules: Rule) -> Reading:
    found = []
    for number, rule in enumerate(rules, 1):
        for span, fix_ in rule(source):
            start, end = source.positions(span)
            name = f"rule-{number}"
            message = f"{name} at {span.start}"
            found.append(
                Diagnostic(source.path, start, end, name, "error", message, "", span, fix_)
            )
    return Reading(source, sorted(found, key=lambda each: each[:4]))


def mend(text: str, *rules: Rule, path: str = "a.md", unsafe: bool = False) -> Mended:
    def read(changed: str) -> Reading | None:
        if "memorandum" in changed:
            return None
        return reading(formats.read(changed.encode(), path), *rules)

    first = read(text)
    assert first
    return fix.mend(first, read, unsafe)


def text_of(mended: Mended) -> str:
    return mended.reading.source.origin.text


def test_all_fixes_are_applied_and_counted() -> None:
    mended = mend("One teh, *two* teh.\n", replacing("teh", "the"))
    assert (text_of(mended), mended.fixed, mended.refused) == ("One the, *two* the.\n", 2, ())
    assert mended.reading.diagnostics == []


def test_unsafe_fixes_are_applied_only_when_asked_for() -> None:
    rules = replacing("one", "two", safe=False), replacing("three", "four")
    assert text_of(mend("one three\n", *rules)) == "one four\n"
    assert text_of(mend("one three\n", *rules, unsafe=True)) == "two four\n"


def test_fixes_that_touch_wait_for_the_next_round() -> None:
    mended = mend("abc\n", replacing("ab", "x"), replacing("bc", "y"), replacing("xc", "z"))
    assert (text_of(mended), mended.fixed) == ("z\n", 2)


def test_a_fix_may_make_room_for_another() -> None:
    mended = mend("1111\n", replacing("^1(?=1)", "2"), replacing("(?<=2)1", "2"))
    assert (text_of(mended), mended.fixed) == ("2222\n", 4)


def test_fixes_that_undo_each_other_are_undone() -> None:
    mended = mend("teh ab\n", replacing("ab", "ba"), replacing("ba", "ab"), replacing("teh", "the"))
    assert text_of(mended) in ("the ab\n", "the ba\n")
    assert [why for _, why in mended.refused] == [fix.NO_END]
    again = mend(text_of(mended), replacing("ab", "ba"), replacing("ba", "ab"))
    assert text_of(again) == text_of(mended)


def test_a_fix_that_never_ends_is_undone() -> None:
    mended = mend("ab\n", replacing("b$", "bb"))
    assert (text_of(mended), mended.fixed) == ("ab\n", 0)


def test_a_fix_that_brings_more_reports_is_not_applied() -> None:
    mended = mend("a teh\n", replacing("a", "bb"), replacing("b", "b"), replacing("teh", "the"))
    assert (text_of(mended), mended.fixed) == ("a the\n", 1)
    assert [why for _, why in mended.refused] == [fix.NOT_EXACT]


def test_a_draft_never_becomes_something_else() -> None:
    mended = mend("a draft, teh\n", replacing("draft", "memorandum"), replacing("teh", "the"))
    assert (text_of(mended), mended.fixed) == ("a draft, the\n", 1)


def test_what_would_read_otherwise_is_not_applied() -> None:
    rules = fixing("one", lambda span: Replace(span, "# one")), replacing("teh", "the")
    mended = mend("one teh\n", *rules)
    assert (text_of(mended), mended.fixed) == ("one the\n", 1)


def test_edits_of_one_fix_are_applied_together_or_not_at_all() -> None:
    rule = fixing(
        r"one two",
        lambda span: SetMark(Span(span.start, span.start + 3), "italic", True),
        lambda span: Replace(Span(span.end - 3, span.end), "three"),
    )
    assert text_of(mend("one two\n", rule)) == "*one* three\n"
    mended = mend("one two\n", rule, path="a.txt")
    assert text_of(mended) == "one two\n"
    assert [why for _, why in mended.refused] == ["this format carries no italic marks"]


def test_a_character_that_the_encoding_lacks_is_not_written() -> None:
    data = "caf\u00e9 - teh -\n".encode("cp1252")
    rules = replacing("-", "\u2212"), replacing("teh", "the")

    def read(text: str) -> Reading:
        return reading(formats.read(text.encode("cp1252"), "a.txt"), *rules)

    mended = fix.mend(reading(formats.read(data, "a.txt"), *rules), read)
    assert text_of(mended) == "caf\u00e9 - the -\n"
    assert {why for _, why in mended.refused} == {"the file's encoding (cp1252) has no '\u2212'"}


WORDS = st.sampled_from(
    ["teh", "*teh*", "Teh", "**a** b", "[^1]", ";", ".", "(a)", "60/1", "\u00e9"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=4))
def test_mending_twice_changes_nothing_more(paragraphs: list[list[str]]) -> None:
    text = "\r\n\r\n".join(" ".join(words) for words in paragraphs) + "\r\n"
    rules = (
        replacing("teh", "the"),
        replacing(r";\ufffc?$", "."),
        fixing("the", lambda span: SetMark(span, "italic", True))
        if "*" not in text
        else replacing("Teh", "The"),
    )
    once = mend(text, *rules)
    twice = mend(text_of(once), *rules)
    assert text_of(twice) == text_of(once)


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    fix.write(str(path), b"new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["draft.md"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target.md"
    target.write_bytes(b"old")
    link = tmp_path / "draft.md"
    link.symlink_to(target)
    fix.write(str(link), b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_failed_write_leaves_the_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="no room"):
        fix.write(str(path), b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["draft.md"]
