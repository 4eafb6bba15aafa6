"""Edits of the flow text come out in the file as they were meant, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reslint import formats
from reslint.diagnostic import Edit, Relabel, Replace, Restate, SetMark
from reslint.formats.edits import Change, Refused, patch, spliced
from reslint.formats.proof import reads_as, wanted
from reslint.source import INDICATOR, Source, Span

DRAFT = """\
*The General Assembly*,

*Recalling* its resolution 60/1,

1.  *Takes* note of the *re*port;[^1]

2.  *Decides to remain* seized of the **mat*ter***.

3\\. _Requests_ the [Council](a.md) and the \\*S.

[^1]: A/62/1.
"""


def source(text: str, path: str = "draft.md") -> Source:
    return formats.read(text.encode(), path)


def span(read: Source, text: str) -> Span:
    start = read.text.index(text)
    return Span(start, start + len(text))


def mended(read: Source, *edits: Edit) -> str:
    """The file after the edits, which must read as they meant it."""
    changes = [change for edit in edits for change in patch(read, edit).changes]
    text = spliced(read.origin.text, changes)
    assert reads_as(source(text, read.path), wanted(read, edits))
    return text


@pytest.mark.parametrize(
    ("text", "on", "line"),
    [
        ("Takes note", True, "1.  *Takes note* of the *re*port;[^1]"),
        ("Takes note of the report", True, "1.  *Takes note of the report*;[^1]"),
        (" to remain", False, "2.  *Decides* to remain seized of the **mat*ter***."),
        ("Decides", False, "2.  Decides *to remain* seized of the **mat*ter***."),
        ("to", False, "2.  *Decides* to *remain* seized of the **mat*ter***."),
        ("seized of the matter", True, "2.  *Decides to remain* *seized of the **matter***."),
        ("Requests the", True, "3\\. _Requests the_ [Council](a.md) and the \\*S."),
        ("Reques", False, "3\\. Reques*ts* the [Council](a.md) and the \\*S."),
        ("Council", True, "3\\. _Requests_ the *[Council](a.md)* and the \\*S."),
        ("*S", True, "3\\. _Requests_ the [Council](a.md) and the *\\*S*."),
    ],
)
def test_italics_are_set_and_cleared(text: str, on: bool, line: str) -> None:
    read = source(DRAFT)
    after = mended(read, SetMark(span(read, text), "italic", on))
    assert changed_lines(DRAFT, after) == [line]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Recalling", "Recalls", "*Recalls* its resolution 60/1,"),
        ("Recalling", "Recalling also", "*Recalling also* its resolution 60/1,"),
        ("Recalling ", "", "its resolution 60/1,"),
        ("Takes note", "Notes", "1.  Notes of the *re*port;[^1]"),
        ("2.  ", "", "*Decides to remain* seized of the **mat*ter***."),
        ("3.", "4.", "4\\. _Requests_ the [Council](a.md) and the \\*S."),
        ("*S", "", "3\\. _Requests_ the [Council](a.md) and the ."),
        ("Council", "", "3\\. _Requests_ the  and the \\*S."),
        (f";{INDICATOR}", f"{INDICATOR};", "1.  *Takes* note of the *re*port[^1];"),
        (INDICATOR, "", "1.  *Takes* note of the *re*port;"),
        ("60/1", "60/*1*", "*Recalling* its resolution 60/\\*1\\*,"),
    ],
)
def test_text_is_replaced(old: str, new: str, line: str) -> None:
    read = source(DRAFT)
    after = mended(read, Replace(span(read, old), new))
    assert changed_lines(DRAFT, after) == [line]


def test_text_is_inserted_outside_the_markup_that_meets_there() -> None:
    read = source(DRAFT)
    behind = span(read, "Recalling").end
    before = span(read, "Recalling").start
    assert "*Recalling* also its" in mended(read, Replace(Span(behind, behind), " also"))
    assert "\n1. *Recalling* its" in mended(read, Replace(Span(before, before), "1. "))


def test_text_is_inserted_inside_a_mark_that_surrounds_it() -> None:
    read = source(DRAFT)
    inside = span(read, "calling").start
    assert "*Re-calling* its" in mended(read, Replace(Span(inside, inside), "-"))


def test_a_paragraph_is_inserted_with_the_line_ends_of_the_file() -> None:
    read = source(DRAFT.replace("\n", "\r\n"))
    assert mended(read, Replace(Span(0, 0), "Title\n")).startswith("Title\r\n\r\n*The General")


def test_two_edits_of_one_fix_move_a_mark_over_an_indicator() -> None:
    read = source(DRAFT)
    mark = span(read, ";")
    edits = Replace(mark, ""), Replace(Span(mark.end + 1, mark.end + 1), ";")
    assert changed_lines(DRAFT, mended(read, *edits)) == ["1.  *Takes* note of the *re*port[^1];"]


def test_plain_text_is_edited_as_it_stands() -> None:
    text = "The General Assembly,\r\n\r\nRecalling its\u00a0resolution 60/1;\r\n"
    read = source(text, "draft.txt")
    after = mended(read, Replace(span(read, ";"), ","))
    assert after == text.replace(";", ",")


def test_what_cannot_be_written_exactly_is_refused() -> None:
    read = source("The *General* &amp; Assembly,\n\n1. a;\n1. b;\n1. c.\n")
    label = span(read, "3.")
    with pytest.raises(Refused, match="written in another way"):
        patch(read, Replace(Span(label.start, label.start + 1), "4"))
    with pytest.raises(Refused, match="cannot be made anew"):
        patch(read, Replace(span(read, "General"), INDICATOR))
    with pytest.raises(Refused, match="carries no underline marks"):
        patch(read, SetMark(span(read, "General"), "underline", True))
    with pytest.raises(Refused, match="nothing to set"):
        patch(read, SetMark(span(read, "Assembly"), "italic", False))


def test_plain_text_has_no_italics_to_set() -> None:
    read = source("The General Assembly,\n", "draft.txt")
    with pytest.raises(Refused, match="carries no italic marks"):
        patch(read, SetMark(span(read, "General"), "italic", True))


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(Refused, match="overlap"):
        spliced("abcdef", [Change(0, 3, "x"), Change(2, 4, "y")])


def test_a_text_that_reads_otherwise_is_not_what_was_meant() -> None:
    read = source(DRAFT)
    meant = wanted(read, [Replace(span(read, "Recalling"), "Recalls")])
    assert not reads_as(read, meant)
    assert not reads_as(source(DRAFT.replace("*Recalling*", "Recalls")), meant)
    assert reads_as(source(DRAFT.replace("Recalling", "Recalls")), meant)


NOTES = """\
*The General Assembly*,

1. *Takes note* of the report[^old] and the annex[^2], and of the report;[^old]

[^2]: See *Official Records*,
    Supplement&nbsp;No.\u00a07.

[^old]: [A/62/1](a.md)

[^10]: *Ibid.*
"""

TEXT = """\
The General Assembly,

\tTakes note of the report1 and the annex,² and of [3] the report.1

_______________
1 A/62/1.
² A/62/2.
[3] A/62/3.

\tLast page
"""


def label_of(read: Source, label: str) -> Span:
    return next(note.label_span for note in read.notes if note.label == label)


def note_of(read: Source, label: str) -> Span:
    return next(note.span for note in read.notes if note.label == label)


def whole_note(read: Source, label: str) -> Span:
    return Span(label_of(read, label).start, note_of(read, label).end)


def indicators_of(read: Source, label: str) -> list[Span]:
    return [each.span for each in read.indicators if each.label == label]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_note_and_its_indicators_are_relabelled_in_markdown(ends: str) -> None:
    text = NOTES.replace("\n", ends)
    read = source(text)
    spans = [*indicators_of(read, "old"), label_of(read, "old")]
    after = mended(read, *(Relabel(span, "1") for span in spans))
    assert after == text.replace("[^old]", "[^1]")


def test_labels_are_exchanged_in_plain_text_as_each_is_written() -> None:
    read = source(TEXT, "draft.txt")
    wanted_labels = {"1": "2", "2": "3", "3": "1"}
    edits = [Relabel(each.span, wanted_labels[each.label]) for each in read.indicators]
    after = mended(read, *edits)
    assert "the report2 and the annex,³ and of [1] the report.2\n" in after
    assert after.partition("___")[2] == TEXT.partition("___")[2]


def test_figures_are_superscripts_or_bracketed_in_notes_as_before() -> None:
    read = source(TEXT, "draft.txt")
    edits = [Relabel(note.label_span, str(int(note.label) + 9)) for note in read.notes]
    changes = [change for edit in edits for change in patch(read, edit).changes]
    assert spliced(TEXT, changes).endswith("10 A/62/1.\n¹¹ A/62/2.\n[12] A/62/3.\n\n\tLast page\n")


def test_notes_exchange_what_they_say_with_markup_and_line_ends() -> None:
    read = source(NOTES)
    two, old = note_of(read, "2"), note_of(read, "old")
    after = mended(read, Restate(two, old), Restate(old, two))
    first, second = "See *Official Records*,\n    Supplement&nbsp;No.\u00a07.", "[A/62/1](a.md)"
    assert after == NOTES.replace(second, "@").replace(first, second).replace("@", first)


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("2", "[^2]: See *Official Records*,\n    Supplement&nbsp;No.\u00a07.\n\n"),
        ("old", "[^old]: [A/62/1](a.md)\n\n"),
        ("10", "\n[^10]: *Ibid.*\n"),
    ],
)
def test_a_note_goes_with_its_lines_and_one_gap(label: str, lines: str) -> None:
    read = source(NOTES)
    after = mended(
        read,
        *(Replace(span, "") for span in [*indicators_of(read, label), whole_note(read, label)]),
    )
    assert after == NOTES.replace(lines, "").replace(f"[^{label}]", "")


def test_notes_without_gaps_keep_their_lines_together() -> None:
    read = source(TEXT, "draft.txt")
    edits = Relabel(indicators_of(read, "2")[0], "1"), Replace(whole_note(read, "2"), "")
    after = mended(read, *edits)
    assert after == TEXT.replace("annex,²", "annex,¹").replace("² A/62/2.\n", "")


@pytest.mark.parametrize(
    ("text", "path", "why"),
    [
        ("A note;[^1]\n\n> [^1]: Quoted.\n", "a.md", "something else stands"),
        ("A note;[^1]\n\n[^1]: Said. <!-- why -->\n", "a.md", "something else stands"),
        ("A note;[^1]\n\n[^1]: Said <!-- why --> so.\n", "a.md", "a comment stands"),
        ("A note;1\n\n_______\n1 Said.\n", "a.txt", "only note under its line"),
    ],
)
def test_a_note_that_has_company_is_not_removed(text: str, path: str, why: str) -> None:
    read = source(text, path)
    with pytest.raises(Refused, match=why):
        patch(read, Replace(whole_note(read, "1"), ""))


def test_labels_that_a_format_cannot_write_are_refused() -> None:
    text = source(TEXT, "draft.txt")
    with pytest.raises(Refused, match="figures only"):
        patch(text, Relabel(text.indicators[0].span, "a"))
    with pytest.raises(Refused, match="written in another way"):
        patch(source(NOTES), Relabel(Span(0, 3), "1"))
    word = source(NOTES)
    word.format = "docx"
    with pytest.raises(Refused, match="cannot be numbered anew"):
        patch(word, Relabel(word.indicators[0].span, "1"))


def test_an_indicator_that_calls_another_note_is_not_what_was_meant() -> None:
    read = source(NOTES)
    meant = wanted(read, [Relabel(indicators_of(read, "2")[0], "old")])
    assert not reads_as(read, meant)
    assert reads_as(source(NOTES.replace("annex[^2]", "annex[^old]")), meant)


WORDS = st.sampled_from(["Notes", "with", "*", "_", "1.", "60/1", "[a]", "é", "`", "&amp;", "#"])


@st.composite
def edits(draw: st.DrawFn, read: Source) -> Edit:
    start = draw(st.integers(0, len(read.text) - 1))
    end = draw(st.integers(start, min(len(read.text), start + 12)))
    if draw(st.booleans()) and start < end:
        return SetMark(Span(start, end), "italic", draw(st.booleans()))
    return Replace(Span(start, end), " ".join(draw(st.lists(WORDS, max_size=2))))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_nothing_outside_its_reach_is_changed_by_an_edit(data: st.DataObject) -> None:
    read = source(DRAFT)
    edit = data.draw(edits(read))
    try:
        found = patch(read, edit)
    except Refused:
        return
    text = spliced(DRAFT, found.changes)
    start, end = found.reach
    assert text[:start] == DRAFT[:start]
    assert text[len(text) - (len(DRAFT) - end) :] == DRAFT[end:]


def changed_lines(before: str, after: str) -> list[str]:
    return list(_changed(before.splitlines(), after.splitlines()))


def _changed(before: list[str], after: list[str]) -> Iterator[str]:
    assert len(before) == len(after)
    return (new for old, new in zip(before, after, strict=True) if old != new)
