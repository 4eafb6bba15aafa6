"""Footnotes are numbered anew so that every indicator still calls what it called."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reslint import formats, structure
from reslint.diagnostic import Diagnostic
from reslint.fix import Mended, Reading, mend
from reslint.source import Source

MARKDOWN = """\
*The General Assembly*,

*Recalling* the Charter of the United Nations,

1. *Welcomes* {called} in full;

2. *Decides* to remain seized of the matter.

{listed}
"""
TEXT = """\
The General Assembly,

\tRecalling the Charter of the United Nations,

\t1.\tWelcomes {called} in full;
\t2.\tDecides to remain seized of the matter.

_______________
{listed}
"""
PATHS = {"markdown": "draft.md", "text": "draft.txt"}
ORDER, LABEL, TWICE = "footnote_order", "footnote_label", "repeated_note"

Says = Callable[[str], str]


def a_source(label: str) -> str:
    """What the note of a label says in the drafts of these tests."""
    return f"See\u00a0*Supplement No. {label}*, and A/62/{label}."


def draft(calls: str, notes: str, kind: str = "markdown", says: Says = a_source) -> str:
    """A draft with indicators and notes of these labels."""
    if kind == "text":
        called = " and ".join(f"the report{label}" for label in calls.split())
        listed = "\n".join(f"{label} {says(label)}" for label in notes.split())
        return TEXT.format(called=called, listed=listed)
    called = " and ".join(f"the report[^{label}]" for label in calls.split())
    listed = "\n\n".join(f"[^{label}]: {says(label)}" for label in notes.split())
    return MARKDOWN.format(called=called, listed=listed)


def mending(text: str, *checks: str, kind: str = "markdown", unsafe: bool = False) -> Mended:
    """The draft after the fixes of these checks."""
    path = PATHS[kind]

    def reading(text: str) -> Reading:
        document = structure.parse(formats.read(text.encode(), path))
        found = []
        for name in checks:
            check = import_module(f"reslint.checks.{name}").check
            for hit in check(document, document.parts, {"except": ["Ibid"]}):
                start, end = document.source.positions(hit.span)
                found.append(
                    Diagnostic(
                        path, start, end, name, "error", str(hit.words), "", hit.span, hit.fix
                    )
                )
        return Reading(document.source, sorted(found, key=lambda each: each[:4]))

    return mend(reading(text), reading, unsafe)


def text_of(mended: Mended) -> str:
    return mended.reading.source.origin.text


def called_in(source: Source) -> list[str]:
    """What the notes say, call by call."""
    says = {note.label: source.text[slice(*note.span)] for note in source.notes}
    return [says[indicator.label] for indicator in source.indicators]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*"123456ab", "10", "23"]), min_size=1, max_size=8),
    st.randoms(use_true_random=False),
    st.sampled_from(["markdown", "text"]),
)
def test_every_indicator_calls_the_same_note_as_before(
    calls: list[str], random: Random, kind: str
) -> None:
    if kind == "text":
        calls = [label for label in calls if label.isdecimal()]
    notes = sorted(set(calls))
    random.shuffle(notes)
    text = draft(" ".join(calls), " ".join(notes), kind)
    before = formats.read(text.encode(), PATHS[kind])
    assume(len(before.indicators) == len(calls))
    mended = mending(text, ORDER, LABEL, kind=kind)
    source = mended.reading.source
    assert (mended.reading.diagnostics, mended.refused) == ([], ())
    assert called_in(source) == called_in(before)
    order = list(dict.fromkeys(calls))
    numbers = {label: str(number) for number, label in enumerate(order, start=1)}
    said = dict(zip(numbers.values(), order, strict=True))
    right = draft(
        " ".join(numbers[label] for label in calls),
        " ".join(numbers.values()),
        kind,
        lambda label: a_source(said[label]),
    )
    assert source.origin.text == right


@pytest.mark.parametrize(
    ("calls", "notes"),
    [
        ("3 1 4", "1 4"),  # which number the lost note had is not known
        ("1 3 2 5", "1 2 3 4 5"),
        ("1 3 2", "1 2 3 3"),
        ("b a", "a"),
        ("a 2", "a 2 3"),
    ],
)
def test_numbers_are_left_alone_where_notes_and_indicators_do_not_pair_off(
    calls: str, notes: str
) -> None:
    text = draft(calls, notes)
    mended = mending(text, ORDER, LABEL, unsafe=True)
    assert (text_of(mended), mended.fixed) == (text, 0)
    assert mended.reading.diagnostics


def test_asterisks_stay_where_they_are() -> None:
    mended = mending(draft("* 2 a", "2 * a"), LABEL, ORDER)
    assert text_of(mended) == draft("* 1 2", "1 * 2", says=lambda label: a_source(
        {"1": "2", "2": "a", "*": "*"}[label]
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("calls", "notes", "said", "is_safe"),
    [
        ("1 3 2", "1 2 3", "See A/62/126.", True),
        ("1 3 2", "1 2 3", "Ibid., p. 3.", False),
        ("1 3 2", "1 2 3", "*Ibid.*", False),
        ("1 3 2", "1 2 3", "A/62/126, op. cit., p. 3.", False),
        ("1 3 2", "1 2 3", "See footnote 1 above.", False),
        ("1 3 2", "1 2 3", "*Libidinal Economies*.", True),
        ("a b c", "a b c", "Ibid., p. 3.", True),  # the notes keep their order
        ("a b c", "a b c", "See note 3.", False),
        ("c b a", "a b c", "Ibid., p. 3.", False),
        ("1 2 4", "1 2 4", "Ibid.", True),
    ],
)
def test_what_the_text_leans_on_is_not_safe_to_change(
    calls: str, notes: str, said: str, is_safe: bool
) -> None:
    text = draft(calls, notes, says=lambda label: said if label in "2b" else a_source(label))
    assert (text_of(mending(text, ORDER, LABEL)) != text) == is_safe
    mended = mending(text, ORDER, LABEL, unsafe=True)
    assert mended.reading.diagnostics == []


def test_a_note_that_calls_another_is_not_moved() -> None:
    text = draft("1 3 2", "1 2 3", says=lambda label: f"A/62/{label}." + "[^1]" * (label == "2"))
    assert mending(text, ORDER, unsafe=True).fixed == 0
    text = draft("1 4 5", "1 4 5", says=lambda label: f"A/62/{label}." + "[^1]" * (label == "4"))
    assert "[^2]: A/62/4.[^1]\n" in text_of(mending(text, ORDER))


SAYS = {"1": "A/62/1.", "2": "A/62/2.", "3": "A/62/1", "4": "A/62/4.", "5": "A/62/2."}


@pytest.mark.parametrize("kind", ["markdown", "text"])
def test_a_note_given_twice_goes_and_the_numbers_run_on(kind: str) -> None:
    text = draft("1 2 3 4 5 3", "1 2 3 4 5", kind, SAYS.__getitem__)
    assert text_of(mending(text, TWICE, ORDER, kind=kind)) == text
    mended = mending(text, TWICE, ORDER, kind=kind, unsafe=True)
    said = {"1": "1", "2": "2", "3": "4"}
    assert text_of(mended) == draft("1 2 1 3 2 1", "1 2 3", kind, lambda label: SAYS[said[label]])
    assert (mended.reading.diagnostics, mended.refused) == ([], ())


@pytest.mark.parametrize(
    ("calls", "notes", "says"),
    [
        ("1 2 3", "1 2 3", {"1": "A/62/1.", "2": "A/62/1.", "3": "Ibid., p. 2."}),
        ("1", "1 2", {"1": "A/62/1.", "2": "A/62/1."}),  # nobody calls the second
        ("1 1", "1 1", {"1": "A/62/1."}),
        ("1 2", "1 2 2", {"1": "A/62/1.", "2": "A/62/1."}),
        ("1 2 3", "1 2 3", {"1": "A/62/1[^3].", "2": "A/62/1[^3].", "3": "A/62/3."}),
    ],
)
def test_a_note_that_something_hangs_on_is_not_taken_away(
    calls: str, notes: str, says: dict[str, str]
) -> None:
    text = draft(calls, notes, says=says.__getitem__)
    mended = mending(text, TWICE, unsafe=True)
    assert (text_of(mended), mended.fixed) == (text, 0)
    assert mended.reading.diagnostics


@pytest.mark.parametrize("between", ["", ",", ", ", " "])
@pytest.mark.parametrize("calls", ["[^1]{}[^2]", "[^2]{}[^1]"])
def test_no_note_is_called_twice_at_one_place(between: str, calls: str) -> None:
    text = draft("1", "1 2", says=dict.fromkeys("12", "A/62/1.").__getitem__)
    text = text.replace("report[^1]", "report" + calls.format(between))
    mended = mending(text, TWICE, unsafe=True)
    assert (text_of(mended), mended.fixed) == (text, 0)
    assert len(mended.reading.diagnostics) == 1
