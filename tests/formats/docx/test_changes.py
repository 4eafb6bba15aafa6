"""Tracked changes: the text with them, the text before them, and the paragraphs they touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reslint.formats import docx
from reslint.source import INDICATOR, Source

if TYPE_CHECKING:
    from tests.formats.docx.conftest import Word


def paragraphs(source: Source) -> list[str]:
    return [
        source.text[p.span.start : p.span.end].replace(INDICATOR, "¤") for p in source.paragraphs
    ]


def changed(source: Source) -> list[str]:
    assert source.changed is not None
    return [source.text[span.start : span.end] for span in source.changed]


def views(word: type[Word], body: str, **parts: str) -> tuple[list[str], list[str], list[str]]:
    """The paragraphs as accepted and in the original, and those that were changed."""
    data = word.file(body, **parts)
    accepted, original, changes = (docx.read(data, "a.docx", view) for view in docx.VIEWS)
    assert (accepted.changed, original.changed) == (None, None)
    assert paragraphs(changes) == paragraphs(accepted)
    assert len(accepted.origin.text.split("\n")) == len(original.origin.text.split("\n"))
    return paragraphs(accepted), paragraphs(original), changed(changes)


def test_insertions_and_deletions(word: type[Word]) -> None:
    body = (
        word.p("Decides to ", word.change("del", "stop"), word.change("ins", "go"), " on;")
        + word.p("Requests.")
        + word.p("x", word.change("ins", word.change("del", "never")), "y")
    )
    assert views(word, body) == (
        ["Decides to go on;", "Requests.", "xy"],
        ["Decides to stop on;", "Requests.", "xy"],
        ["Decides to go on;", "xy"],
    )


def test_marks_of_insertions_and_deletions(word: type[Word]) -> None:
    data = word.file(word.p("a", word.change("del", "b"), word.change("ins", word.r("c", "i"))))
    for view, expected in (
        ("accepted", [("italic", "c"), ("insertion", "c")]),
        ("original", [("deletion", "b")]),
    ):
        source = docx.read(data, "a.docx", view)
        found = [(m.kind, source.text[m.span.start : m.span.end]) for m in source.marks]
        assert found == expected


def test_moves(word: type[Word]) -> None:
    start, end = '<w:moveFromRangeStart w:id="1"/>', '<w:moveFromRangeEnd w:id="1"/>'
    body = (
        start + word.p(word.change("moveFrom", "one"), properties=word.mark("moveFrom")) + end
        + word.p("two") + word.p(word.change("moveTo", "one"), properties=word.mark("moveTo"))
        + word.p("three")
    )  # fmt: skip
    assert views(word, body) == (["two", "one", "three"], ["one", "two", "three"], ["one"])


def test_a_deleted_mark_joins_paragraphs(word: type[Word]) -> None:
    body = word.p("One ", properties=word.mark("del")) + word.p("two.") + word.p("Three.")
    assert views(word, body) == (
        ["One two.", "Three."],
        ["One", "two.", "Three."],
        ["One two."],
    )
    source = docx.read(word.file(body), "a.docx")
    assert source.positions(source.paragraphs[0].span) == ((1, 1), (2, 5))


def test_an_inserted_mark_divides_a_paragraph(word: type[Word]) -> None:
    body = word.p("One ", properties=word.mark("ins")) + word.p("two.")
    assert views(word, body) == (["One", "two."], ["One two."], ["One"])


def test_whole_paragraphs_and_their_numbers(word: type[Word]) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{word.levels("decimal %1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = word.numbered("1")
    body = (
        word.p("a", properties=listed)
        + word.p(word.change("del", "b"), properties=listed + word.mark("del"))
        + word.p(word.change("ins", "c"), properties=listed + word.mark("ins"))
        + word.p("d", properties=listed)
    )
    assert views(word, body, numbering=numbering) == (
        ["1.\ta", "2.\tc", "3.\td"],
        ["1.\ta", "2.\tb", "3.\td"],
        ["2.\tc"],
    )


def test_the_surviving_mark_tells_the_properties(word: type[Word]) -> None:
    heading = '<w:outlineLvl w:val="0"/>'
    body = word.p("One ", properties=heading + word.mark("del")) + word.p("two.")
    (paragraph,) = docx.read(word.file(body), "a.docx").paragraphs
    assert paragraph.kind == "text"


def test_changes_of_formatting(word: type[Word]) -> None:
    formatted = "<w:rPr><w:i/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"
    heading = '<w:outlineLvl w:val="0"/>'
    body = (
        word.p(f"<w:r>{formatted}{word.t('a')}</w:r>")
        + word.p("b", properties=f"{heading}<w:pPrChange><w:pPr/></w:pPrChange>")
        + word.p("c", properties="<w:rPr><w:rPrChange/></w:rPr>")
        + word.p("d")
    )
    assert views(word, body) == (["a", "b", "c", "d"], ["a", "b", "c", "d"], ["a", "b", "c"])
    data = word.file(body)
    accepted, original = (docx.read(data, "a.docx", view) for view in docx.VIEWS[:2])
    assert [m.kind for m in accepted.marks] == ["italic"]
    assert [m.kind for m in original.marks] == ["bold"]
    assert [p.kind for p in accepted.paragraphs[:2]] == ["text", "heading"]
    assert [p.kind for p in original.paragraphs[:2]] == ["text", "text"]


def test_a_number_that_was_put_in(word: type[Word]) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{word.levels("decimal %1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = word.numbered("1").replace("</w:numPr>", '<w:ins w:id="1"/></w:numPr>')
    body = word.p("a", properties=listed)
    assert views(word, body, numbering=numbering) == (["1.\ta"], ["a"], ["1.\ta"])


@pytest.mark.parametrize(
    ("kind", "accepted", "original", "touched"),
    [("ins", ["a", "b", "c"], ["a", "c"], ["b"]), ("del", ["a", "c"], ["a", "b", "c"], [])],
)
def test_rows(
    word: type[Word], kind: str, accepted: list[str], original: list[str], touched: list[str]
) -> None:
    def row(text: str, properties: str = "") -> str:
        cell = f"<w:tc>{word.p(text)}</w:tc>"
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cell}</w:tr>"

    body = f"<w:tbl>{row('a')}{row('b', f'<w:{kind}/>')}{row('c')}</w:tbl>"
    assert views(word, body) == (accepted, original, touched)


def test_a_mark_joins_nothing_over_the_edge_of_a_cell(word: type[Word]) -> None:
    cell = f"<w:tc>{word.p('a', properties=word.mark('del'))}</w:tc>"
    body = f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>{word.p('b')}"
    assert views(word, body)[0] == ["a", "b"]


def test_notes_of_deleted_indicators_are_gone(word: type[Word]) -> None:
    footnotes = word.note(1, "<w:r><w:footnoteRef/></w:r>", " One.") + word.note(
        2, "<w:r><w:footnoteRef/></w:r>", " Two", word.change("ins", " and more"), "."
    )
    body = word.p("a", word.change("del", word.refer(1)), "b", word.refer(2))
    data = word.file(body, footnotes=footnotes)
    accepted, original, changes = (docx.read(data, "a.docx", view) for view in docx.VIEWS)

    def notes(source: Source) -> list[tuple[str, str]]:
        return [(n.label, source.text[n.span.start : n.span.end]) for n in source.notes]

    assert notes(accepted) == [("1", "Two and more.")]
    assert notes(original) == [("1", "One."), ("2", "Two.")]
    assert changed(changes) == [f"ab{INDICATOR}", "1 Two and more."]
    assert accepted.positions(accepted.notes[0].span)[0] == (3, 3)
