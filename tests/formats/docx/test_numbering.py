"""The numbers that Word computes from numbering.xml."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reslint.formats import docx
from reslint.formats.docx.numbering import write
from reslint.source import Source

if TYPE_CHECKING:
    from tests.formats.docx.conftest import Word

LEGAL = ("decimal %1.", "lowerLetter (%2)", "lowerRoman (%3)")


def abstract(key: str, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>'


def num(key: str, of: str, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def override(level: int, content: str) -> str:
    return f'<w:lvlOverride w:ilvl="{level}">{content}</w:lvlOverride>'


def paragraphs(source: Source) -> list[str]:
    return [source.text[p.span.start : p.span.end] for p in source.paragraphs]


def labels(word: type[Word], numbering: str, items: list[tuple[str, int]]) -> list[str]:
    body = "".join(word.p("x", properties=word.numbered(*item)) for item in items)
    source = docx.read(word.file(body, numbering=numbering), "a.docx")
    return [each.removesuffix("x") for each in paragraphs(source)]


def test_levels_count_and_restart(word: type[Word]) -> None:
    numbering = abstract("0", word.levels(*LEGAL)) + num("1", "0")
    items = [("1", level) for level in (0, 0, 1, 2, 2, 1, 2, 0, 1)]
    assert labels(word, numbering, items) == [
        "1.\t", "2.\t", "(a)\t", "(i)\t", "(ii)\t", "(b)\t", "(i)\t", "3.\t", "(a)\t",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("levels", "items", "expected"),
    [
        (("decimal %1", "decimal %1.%2"), [0, 1, 1, 0, 1],
         ["1\t", "1.1\t", "1.2\t", "2\t", "2.1\t"]),
        (("upperRoman %1.", "decimal %1.%2 <w:isLgl/>"), [0, 1], ["I.\t", "1.1\t"]),
        (("decimal %1. <w:suff w:val=\"space\"/>",), [0, 0], ["1. ", "2. "]),
        (("decimal %1. <w:suff w:val=\"nothing\"/>",), [0], ["1."]),
        (("decimal %1. ", "decimal %2. <w:lvlRestart w:val=\"0\"/>"), [0, 1, 0, 1],
         ["1.\t", "1.\t", "2.\t", "2.\t"]),
        (("decimal %1.", "decimal %2.", "decimal %3. <w:lvlRestart w:val=\"1\"/>"),
         [0, 1, 2, 1, 2, 0, 2], ["1.\t", "1.\t", "1.\t", "2.\t", "2.\t", "2.\t", "1.\t"]),
        (("decimal %1.", "decimal %1.%2"), [1, 1, 0], ["1.1\t", "1.2\t", "1.\t"]),
        (("none %1", "decimal %1%2."), [0, 1], ["", "1.\t"]),
        (("bullet \uf0b7", "bullet o", "bullet –"), [0, 1, 2], ["•\t", "•\t", "–\t"]),
        (("ordinal %1",), [0, 0, 0, 0], ["1st\t", "2nd\t", "3rd\t", "4th\t"]),
        (("decimal %9%1.",), [0], ["1.\t"]),
        (("decimal ",), [0], [""]),
        (("decimal %1.",), [3], [""]),
    ],
)  # fmt: skip
def test_forms(
    word: type[Word], levels: tuple[str, ...], items: list[int], expected: list[str]
) -> None:
    numbering = abstract("0", word.levels(*levels)) + num("1", "0")
    assert labels(word, numbering, [("1", item) for item in items]) == expected


def test_starts_and_overrides(word: type[Word]) -> None:
    level = word.levels("decimal %1.").replace('start w:val="1"', 'start w:val="5"')
    other = word.levels("upperLetter %1)").replace('start w:val="1"', 'start w:val="3"')
    numbering = (
        abstract("0", level)
        + num("1", "0")
        + num("2", "0", override(0, '<w:startOverride w:val="2"/>'))
        + num("3", "0", override(0, other))
        + num("4", "0")
    )
    items = [("1", 0), ("1", 0), ("2", 0), ("2", 0), ("4", 0), ("3", 0), ("9", 0)]
    assert labels(word, numbering, items) == ["5.\t", "6.\t", "2.\t", "3.\t", "4.\t", "E)\t", ""]


def test_lists_of_styles(word: type[Word]) -> None:
    levels = word.levels("decimal %1.", 'lowerLetter (%2) <w:pStyle w:val="Sub"/>')
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Op"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Sub"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="No"><w:basedOn w:val="Op"/><w:pPr><w:numPr>'
        '<w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    properties = [
        '<w:pStyle w:val="Op"/>',
        '<w:pStyle w:val="Sub"/>',
        '<w:pStyle w:val="Own"/>',
        '<w:pStyle w:val="No"/>',
        '<w:pStyle w:val="Op"/><w:numPr><w:numId w:val="0"/></w:numPr>',
        '<w:pStyle w:val="Op"/><w:numPr><w:ilvl w:val="1"/></w:numPr>',
        '<w:pStyle w:val="Op"/>',
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
    ]
    body = "".join(word.p("x", properties=each) for each in properties)
    numbering = abstract("0", levels) + num("1", "0")
    source = docx.read(word.file(body, styles=styles, numbering=numbering), "a.docx")
    assert paragraphs(source) == ["1.\tx", "(a)\tx", "(b)\tx", "x", "x", "(c)\tx", "2.\tx", "3.\tx"]


def test_a_list_defined_by_a_list_style(word: type[Word]) -> None:
    numbering = (
        abstract("0", '<w:numStyleLink w:val="Legal"/>')
        + abstract("1", '<w:styleLink w:val="Legal"/>' + word.levels(*LEGAL))
        + num("1", "0")
        + num("2", "1")
    )
    assert labels(word, numbering, [("1", 0), ("2", 0), ("1", 1)]) == ["1.\t", "2.\t", "(a)\t"]


def test_levels_of_other_programs(word: type[Word]) -> None:
    newer = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback>'
        "</mc:AlternateContent>"
    )
    levels = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{newer}<w:lvlText w:val="%1)"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="x"/><w:lvlText w:val="%2)"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/></w:lvl>'
    )
    numbering = abstract("0", levels) + num("1", "0")
    items = [("1", 0), ("1", 1), ("1", 2), ("1", 99)]
    assert labels(word, numbering, items) == ["01)\t", "0)\t", "", ""]


def test_a_number_is_not_in_the_paragraphs_text(word: type[Word]) -> None:
    numbering = abstract("0", word.levels(*LEGAL)) + num("1", "0")
    body = word.p("Preamble") + word.p(word.r("Notes", "i"), properties=word.numbered("1"))
    source = docx.read(word.file(body, numbering=numbering), "a.docx")
    assert source.origin.text == "Preamble\nNotes"
    span = source.paragraphs[1].span
    label, verb = span._replace(end=span.start + 2), span._replace(start=span.start + 3)
    assert source.positions(label) == ((2, 1), (2, 1))
    assert source.positions(verb) == ((2, 1), (2, 6))
    assert (source.is_exact(label), source.is_exact(verb)) == (False, True)


def test_an_empty_paragraph_of_a_list_shows_its_number(word: type[Word]) -> None:
    numbering = abstract("0", word.levels(*LEGAL)) + num("1", "0")
    body = word.p(properties=word.numbered("1")) + word.p("x", properties=word.numbered("1"))
    source = docx.read(word.file(body, numbering=numbering), "a.docx")
    assert paragraphs(source) == ["1.", "2.\tx"]


def test_indents_of_lists(word: type[Word]) -> None:
    def level(left: int) -> str:
        return f'decimal %1. <w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>'

    numbering = abstract("0", word.levels(level(720), level(1440))) + num("1", "0")
    body = (
        word.p("a", properties=word.numbered("1"))
        + word.p("b", properties=word.numbered("1", 1))
        + word.p("c", properties=word.numbered("1") + '<w:ind w:left="100"/>')
        + word.p("d", properties='<w:ind w:left="720"/>')
    )
    source = docx.read(word.file(body, numbering=numbering), "a.docx")
    assert [p.depth for p in source.paragraphs] == [1440, 2880, 200, 1440]


@pytest.mark.parametrize(
    ("form", "values", "expected"),
    [
        ("decimal", (0, 1, 10), "0 1 10"),
        ("lowerLetter", (1, 26, 27, 53, 780, 781), "a z aa aaa " + "z" * 30 + " a"),
        ("upperLetter", (2, 28), "B BB"),
        ("lowerRoman", (1, 4, 9, 14, 40, 99, 1994), "i iv ix xiv xl xcix mcmxciv"),
        ("upperRoman", (3, 0), "III 0"),
        ("decimalZero", (1, 10), "01 10"),
        ("ordinal", (1, 2, 3, 4, 11, 12, 13, 21, 112), "1st 2nd 3rd 4th 11th 12th 13th 21st 112th"),
        ("chicago", (1, 2, 3, 4, 5), "* † ‡ § **"),
        ("none", (1,), ""),
        ("hebrew1", (7,), "7"),
    ],
)
def test_formats(form: str, values: tuple[int, ...], expected: str) -> None:
    assert " ".join(write(value, form) for value in values) == expected
