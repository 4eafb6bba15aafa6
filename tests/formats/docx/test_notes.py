"""Notes and indicators: the parts of a Word file, custom marks, and what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reslint.formats import docx
from reslint.source import INDICATOR, Source

if TYPE_CHECKING:
    from tests.formats.docx.conftest import Word

OWN = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'

TAB = "<w:r><w:tab/></w:r>"


def notes(source: Source) -> list[tuple[str, str]]:
    return [(note.label, source.text[note.span.start : note.span.end]) for note in source.notes]


def paragraphs(source: Source) -> list[str]:
    return [
        source.text[p.span.start : p.span.end].replace(INDICATOR, "¤") for p in source.paragraphs
    ]


def labels(source: Source) -> list[str]:
    return [indicator.label for indicator in source.indicators]


def test_notes_are_counted_in_the_order_of_their_indicators(word: type[Word]) -> None:
    footnotes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        + word.note(1, OWN, " First.")
        + word.note(
            7, "<w:r><w:tab/></w:r>", OWN, "<w:r><w:tab/></w:r>", word.r("Treaty", "i"), "."
        )
        + word.note(9, OWN, " Nobody refers to this.")
    )
    body = word.p("A,", word.refer(7), " b", word.refer(1), ".") + word.p("C.")
    source = docx.read(word.file(body, footnotes=footnotes), "a.docx")
    assert paragraphs(source) == ["A,¤ b¤.", "C."]
    assert labels(source) == ["1", "2"]
    assert notes(source) == [("1", "Treaty."), ("2", "First.")]
    assert (
        source.origin.text
        == f"A,{INDICATOR} b{INDICATOR}.\nC.\n\t{INDICATOR}\tTreaty.\n{INDICATOR} First."
    )
    assert source.positions(source.indicators[1].span) == ((1, 6), (1, 7))
    assert source.positions(source.notes[0].label_span) == ((3, 2), (3, 3))
    assert source.positions(source.notes[0].span) == ((3, 4), (3, 11))
    (mark,) = source.marks
    assert source.text[mark.span.start : mark.span.end] == "Treaty"


def test_custom_marks_are_not_counted(word: type[Word]) -> None:
    more = ' w:customMarkFollows="1"'
    footnotes = (
        word.note(1, word.r("*", "vertAlign=superscript"), " Starred.")
        + word.note(2, OWN, " Counted.")
        + word.note(3, '<w:r><w:sym w:font="Symbol" w:char="F02A"/></w:r>', "*\tTwice.")
        + word.note(4, OWN, " Without its mark.")
    )
    body = word.p(
        "A", word.refer(1, more=more, text="*"), "b", word.refer(2),
        word.refer(3, more=more), word.r("**", "vertAlign=superscript"), " c",
        word.refer(4, more=more), " and so on",
    )  # fmt: skip
    source = docx.read(word.file(body, footnotes=footnotes), "a.docx")
    assert paragraphs(source) == ["A¤b¤¤ c¤ and so on"]
    assert labels(source) == ["*", "1", "**", "2"]
    assert notes(source) == [
        ("*", "Starred."),
        ("1", "Counted."),
        ("**", "Twice."),
        ("2", "Without its mark."),
    ]
    assert source.origin.text.startswith(f"A*b{INDICATOR}** c{INDICATOR} and")
    assert source.positions(source.notes[0].label_span) == ((2, 1), (2, 2))


def test_a_custom_mark_may_be_a_symbol(word: type[Word]) -> None:
    star = '<w:r><w:sym w:font="Symbol" w:char="F02A"/></w:r>'
    more = ' w:customMarkFollows="1"'
    body = word.p("A", word.refer(1, more=more), star, "b", word.refer(2, more=more))
    footnotes = word.note(1, star, " Starred.") + word.note(2, OWN, " Never marked.")
    source = docx.read(word.file(body, footnotes=footnotes), "a.docx")
    assert paragraphs(source) == ["A¤b¤"]
    assert notes(source) == [("*", "Starred."), ("1", "Never marked.")]


def test_endnotes_stand_behind_the_footnotes(word: type[Word]) -> None:
    own = "<w:r><w:endnoteRef/></w:r>"
    data = word.file(
        word.p("A", word.refer(1, kind="endnote"), word.refer(1)),
        footnotes=word.note(1, OWN, " Foot."),
        endnotes=word.note(1, own, " End.", kind="endnote"),
    )
    source = docx.read(data, "a.docx")
    assert labels(source) == ["i", "1"]
    assert notes(source) == [("1", "Foot."), ("i", "End.")]


def test_a_note_of_several_paragraphs_is_one(word: type[Word]) -> None:
    footnotes = (
        f'<w:footnote w:id="1">{word.p(OWN, " One.")}{word.p("Two,", "<w:r><w:br/></w:r>", "x.")}'
        "</w:footnote>"
    )
    source = docx.read(word.file(word.p("A", word.refer(1)), footnotes=footnotes), "a.docx")
    assert notes(source) == [("1", "One. Two, x.")]
    assert source.positions(source.notes[0].span) == ((2, 3), (3, 8))


def test_notes_without_their_mark_or_text_or_part(word: type[Word]) -> None:
    footnotes = word.note(1, "No mark.") + '<w:footnote w:id="2"/>' + word.note(3, OWN)
    body = word.p("A", *(word.refer(key) for key in (1, 2, 3, 4)))
    source = docx.read(word.file(body, footnotes=footnotes), "a.docx")
    assert labels(source) == ["1", "2", "3", "4"]
    assert notes(source) == [("1", "No mark."), ("2", ""), ("3", "")]
    assert notes(docx.read(word.file(body), "a.docx")) == []


@pytest.mark.parametrize(
    ("properties", "section", "expected"),
    [
        ('<w:numFmt w:val="lowerLetter"/>', "", ["a", "b", "c"]),
        ('<w:numFmt w:val="chicago"/>', "", ["*", "†", "‡"]),
        ('<w:numStart w:val="4"/>', "", ["4", "5", "6"]),
        ('<w:numRestart w:val="eachSect"/>', "", ["1", "1", "2"]),
        ('<w:numRestart w:val="eachPage"/>', "", ["1", "2", "1"]),
        ('<w:numFmt w:val="lowerLetter"/>', '<w:numFmt w:val="upperRoman"/>', ["I", "II", "III"]),
    ],
)
def test_how_notes_are_counted(
    word: type[Word], properties: str, section: str, expected: list[str]
) -> None:
    section = f"<w:footnotePr>{section}</w:footnotePr>"
    body = (
        word.p("A", word.refer(1), properties=f"<w:sectPr>{section}</w:sectPr>")
        + word.p("B", word.refer(2))
        + word.p("<w:r><w:lastRenderedPageBreak/></w:r>", "C", word.refer(3))
    )
    data = word.file(
        body,
        settings=f"<w:footnotePr>{properties}</w:footnotePr>",
        footnotes=word.note(1, OWN) + word.note(2, OWN) + word.note(3, OWN),
    )
    assert labels(docx.read(data, "a.docx")) == expected


@pytest.mark.parametrize(
    ("before", "raised", "expected", "found"),
    [
        ("of 2005,", "1", "of 2005,¤ x", ["1"]),
        ("so", "12", "so¤ x", ["12"]),
        ("so", "1, 2", "so¤, ¤ x", ["1", "2"]),
        ("so", "*", "so¤ x", ["*"]),
        ("so", "(3)", "so(¤) x", ["3"]),
        ("the 21", "st", "the 21st x", []),
        ("10 km", "2", "10 km2 x", []),
        ("from", "2", "from¤ x", ["2"]),
        ("so", " ", "so  x", []),
    ],
)
def test_raised_figures_are_indicators(
    word: type[Word], before: str, raised: str, expected: str, found: list[str]
) -> None:
    body = word.p(before, word.r(raised, "vertAlign=superscript"), " x")
    source = docx.read(word.file(body), "a.docx")
    assert (paragraphs(source), labels(source)) == ([expected], found)


def test_superscript_characters_are_indicators(word: type[Word]) -> None:
    source = docx.read(word.file(word.p("so,¹² 5 m² wide")), "a.docx")
    assert (paragraphs(source), labels(source)) == (["so,¤ 5 m² wide"], ["12"])


def test_a_cross_reference_to_a_note_is_its_indicator(word: type[Word]) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NOTEREF _Ref1 \\f'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + word.r("1", "vertAlign=superscript")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = word.file(
        word.p("A", word.refer(1), " b,", field), footnotes=word.note(1, OWN, " Note.")
    )
    source = docx.read(data, "a.docx")
    assert (paragraphs(source), labels(source)) == (["A¤ b,¤"], ["1", "1"])


def test_typed_notes(word: type[Word]) -> None:
    raised = word.r("1", "vertAlign=superscript")
    body = (
        word.p("A", raised, " b²,")
        + word.p(raised, " Resolution 60/1.")
        + word.p("² See ", word.r("Treaty", "i"), ".")
        + word.p(raised)
    )
    source = docx.read(word.file(body), "a.docx")
    assert paragraphs(source) == ["A¤ b¤,", "¤"]
    assert notes(source) == [("1", "Resolution 60/1."), ("2", "See Treaty.")]
    assert source.positions(source.notes[1].label_span) == ((3, 1), (3, 2))
