"""Markdown read: flow text, labels, marks, notes, and the places they have in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint import formats
from reslint.source import INDICATOR, Source


def read(text: str) -> Source:
    return formats.read(text.encode(), "draft.md")


def paragraphs(source: Source) -> list[str]:
    return [
        source.text[p.span.start : p.span.end].replace(INDICATOR, "¤") for p in source.paragraphs
    ]


def italics(source: Source) -> list[str]:
    return [source.text[m.span.start : m.span.end] for m in source.marks if m.kind == "italic"]


def at(source: Source, text: str) -> tuple[int, int]:
    """Line and column of a text of the flow."""
    start = source.text.index(text)
    return tuple(source.position(source._start_of(start)))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "expected", "marked"),
    [
        ("*Recalling* its", ["Recalling its"], ["Recalling"]),
        ("_Recalling_ its", ["Recalling its"], ["Recalling"]),
        ("***Recalling*** its", ["Recalling its"], ["Recalling"]),
        ("*Re**call**ing* its", ["Recalling its"], ["Recalling"]),
        ("*Recalling*&nbsp;its &amp; our", ["Recalling its & our"], ["Recalling"]),
        ("<em>Recalling</em> its<br>x", ["Recalling its x"], ["Recalling"]),
        (
            "of [60/1 of 16 September 2005](http://x.org), in",
            ["of 60/1 of 16 September 2005, in"],
            [],
        ),
        ("a\\*b * c", ["a*b * c"], []),
        ("line one\nline two", ["line one line two"], []),
        ("non\u00a0breaking\u2011hy\u00adphen", ["non breaking-hyphen"], []),
        ("# 60/1. Title\n\n## I. Section", ["60/1. Title", "I. Section"], []),
        ("\ufeff# Title", ["Title"], []),
        ("---\ntitle: x\n---\n\nText", ["Text"], []),
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"], []),
        ("```\ncode\n```\n\nText", ["Text"], []),
        ("Text[^1] and[^9].\n\n[^1]: Note.", ["Text¤ and¤."], []),
    ],
)
def test_flow_text_and_italics(text: str, expected: list[str], marked: list[str]) -> None:
    source = read(text)
    assert (paragraphs(source), italics(source)) == (expected, marked)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. A;\n\n1. B;\n\n1. C.", ["1. A;", "2. B;", "3. C."]),
        ("1. A;\n2. B;\n2. C.", ["1. A;", "2. B;", "2. C."]),
        ("3. A;\n4. B.", ["3. A;", "4. B."]),
        ("1) A;\n1) B.", ["1) A;", "2) B."]),
        ("1. A;\n\n<!-- note -->\n\n1. B;\n\n1. C.", ["1. A;", "2. B;", "3. C."]),
        ("1. A;\n\n## II\n\n1. B.", ["1. A;", "II", "1. B."]),
        ("1\\. A;\n\n2\\. B.", ["1. A;", "2. B."]),
        ("- A;\n- B.", ["- A;", "- B."]),
        ("1. A:\n   (a) B;\n   (b) C;\n2. D.", ["1. A:", "(a) B;", "(b) C;", "2. D."]),
        ("1. A:\n\n    (a) *B* c;\n\n    (b) C.", ["1. A:", "(a) B c;", "(b) C."]),
        ("A:\n\n    (a) *B* c;\n    (b) C.", ["A:", "(a) B c;", "(b) C."]),
        ("11. A:\n\n   1. B;\n\n   2. C;\n\n12. D.", ["11. A:", "1. B;", "2. C;", "12. D."]),
        ("10. A:\n\n   (a) B:\n\n      (i) C.", ["10. A:", "(a) B:", "(i) C."]),
        ("*The General Assembly*,\n*Recalling* a,\n*Noting* b,",
         ["The General Assembly,", "Recalling a,", "Noting b,"]),
        ("Recalling the United Nations,\n*Treaty Series*, vol. 2,",
         ["Recalling the United Nations, Treaty Series, vol. 2,"]),
        ("1. A, namely, (a) x and\n(b) y;\n2. B.", ["1. A, namely, (a) x and (b) y;", "2. B."]),
    ],
)  # fmt: skip
def test_labels_and_lists(text: str, expected: list[str]) -> None:
    assert paragraphs(read(text)) == expected


def test_indented_text_is_read_with_its_emphasis() -> None:
    assert italics(read("A:\n\n    (a) *B* c;")) == ["B"]


def test_block_quotes_and_depths() -> None:
    source = read("1. A:\n\n   (a) B;\n\n> *The Council*,\n>\n> 1. C.")
    assert [(p.depth, p.quote) for p in source.paragraphs] == [(0, 0), (3, 0), (0, 1), (0, 1)]


def test_notes_stand_behind_the_body_with_their_labels() -> None:
    source = read("A[^1],\n\n[^1]: One *Treaty*\n    wrapped.\n[^x]: Two.\n\nB[^x][^1].\n")
    assert paragraphs(source) == ["A¤,", "B¤¤."]
    notes = [(n.label, source.text[n.span.start : n.span.end]) for n in source.notes]
    assert notes == [("1", "One Treaty wrapped."), ("x", "Two.")]
    assert [i.label for i in source.indicators] == ["1", "x", "1"]
    assert source.positions(source.notes[1].label_span) == ((5, 1), (5, 6))


def test_a_note_defined_twice_arrives_twice() -> None:
    source = read("A[^1].\n\n[^1]: One.\n[^1]: Two.")
    assert [source.text[n.span.start : n.span.end] for n in source.notes] == ["One.", "Two."]


def test_places_count_code_points() -> None:
    source = read("*Rappelant* « naïve » 𝒳,[^1] *end*\n\n[^1]: N.")
    assert at(source, "end") == (1, 31)
    assert source.positions(source.indicators[0].span) == ((1, 25), (1, 29))


def test_comments_know_the_paragraph_they_stand_before() -> None:
    source = read("A.\n\n<!-- reslint: ignore x -- y -->\n\nB <!-- in --> c.\n\n<!-- end -->")
    assert [(c.text, c.paragraph) for c in source.comments] == [
        ("reslint: ignore x -- y", 1),
        ("in", 1),
        ("end", 2),
    ]


def test_a_text_without_italics_lacks_them() -> None:
    assert read("Recalling").lacks == {"italics": "this draft has no italics at all"}
    assert read("*Recalling*").lacks == {}


FRAGMENTS = st.lists(
    st.sampled_from(
        ["*Recalling* its ", "**b** ", "[^1]", "[^9]", "\n", "\n\n", "1. ", "(a) ", "   ", "    ",
         "> ", "# ", "é𝒳 ", "&amp;", "\\*", "[^1]: Note.\n", "<!-- c -->", "_x_", "|a|b|\n|-|-|\n",
         "`code`", "```\n", "- ", "\t", "\u00ad", "\u00a0", "---\n", "<em>x</em>", "\r\n"]
    ),
    max_size=25,
)  # fmt: skip


@given(FRAGMENTS.map("".join))
def test_spans_and_places_are_in_bounds_and_exact_pieces_are_the_origins_text(text: str) -> None:
    source = read(text)
    assert [p.span.start for p in source.paragraphs] == sorted(
        p.span.start for p in source.paragraphs
    )
    spans = [paragraph.span for paragraph in source.paragraphs]
    spans += [mark.span for mark in source.marks]
    spans += [indicator.span for indicator in source.indicators]
    spans += [note.span for note in source.notes]
    for span in spans:
        place = source.place(span)
        assert 0 <= span.start <= span.end <= len(source.text)
        assert 0 <= place.start <= place.end <= len(source.origin.text)
    for piece, following in zip(source.pieces, source.pieces[1:], strict=False):
        if piece.exact:
            flow = source.text[piece.start : following.start]
            origin = source.origin.text[piece.place.start : piece.place.end]
            assert flow == origin.replace("\u00a0", " ")
