"""Effective formatting: direct, by character and paragraph styles, by the defaults, toggled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reslint.formats import docx

if TYPE_CHECKING:
    from tests.formats.docx.conftest import Word

ITALIC, ROMAN = "<w:rPr><w:i/></w:rPr>", '<w:rPr><w:i w:val="0"/></w:rPr>'


def style(kind: str, name: str, content: str, base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{based}{content}</w:style>'


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="character" w:default="1" w:styleId="Font"/>'
    + style("paragraph", "Quote", ITALIC, "Normal")
    + style("paragraph", "Deep", "<w:pPr/>", "Quote")
    + style("paragraph", "Roman", ROMAN, "Deep")
    + style("paragraph", "Lost", ITALIC, "Nowhere")
    + style("paragraph", "Egg", ITALIC, "Hen")
    + style("paragraph", "Hen", "", "Egg")
    + style("character", "Emphasis", ITALIC)
    + style("character", "Strong", "<w:rPr><w:b/></w:rPr>", "Emphasis")
    + style("character", "Plain", ROMAN)
    + style("character", "Raised", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
)


def looks(data: bytes) -> list[tuple[str, str]]:
    source = docx.read(data, "a.docx")
    return [(mark.kind, source.text[mark.span.start : mark.span.end]) for mark in source.marks]


@pytest.mark.parametrize(
    ("paragraph", "run", "italic"),
    [
        ("", "", False),
        ("", "i", True),
        ("", "i=1", True),
        ("", "i=true", True),
        ("", "i=0", False),
        ("", "i=false", False),
        ("", "i=off", False),
        ("", "rStyle=Emphasis", True),
        ("", "rStyle=Strong", True),
        ("", "rStyle=Plain", False),
        ("", "rStyle=Unknown", False),
        ("", "rStyle=Quote", False),
        ("", "rStyle=Emphasis i=0", False),
        ("Quote", "", True),
        ("Quote", "i=0", False),
        ("Quote", "i", True),
        ("Quote", "rStyle=Emphasis", False),
        ("Quote", "rStyle=Emphasis i", True),
        ("Quote", "rStyle=Plain", True),
        ("Deep", "", True),
        ("Roman", "", False),
        ("Roman", "rStyle=Emphasis", True),
        ("Lost", "", True),
        ("Egg", "", True),
        ("Hen", "", True),
        ("Unknown", "", False),
    ],
)
def test_italics(word: type[Word], paragraph: str, run: str, italic: bool) -> None:
    properties = f"pStyle={paragraph}" if paragraph else ""
    body = word.p(word.r("text", run), properties=properties)
    found = ("italic", "text") in looks(word.file(body, styles=STYLES))
    assert found is italic


def test_the_default_style_is_that_of_a_paragraph_without_one(word: type[Word]) -> None:
    styles = f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal">{ITALIC}</w:style>'
    body = word.p("a") + word.p("b", properties="pStyle=Unknown")
    assert looks(word.file(body, styles=styles)) == [("italic", "a"), ("italic", "b")]


def test_the_defaults_of_the_document_hold_for_all(word: type[Word]) -> None:
    defaults = f"<w:docDefaults><w:rPrDefault>{ITALIC}</w:rPrDefault></w:docDefaults>"
    body = word.p(
        "a", word.r("b", "i=0"), word.r("c", "rStyle=Emphasis"), word.r("d", "i=0 rStyle=Emphasis")
    )
    assert looks(word.file(body, styles=defaults + STYLES)) == [("italic", "a"), ("italic", "c")]


def test_other_marks(word: type[Word]) -> None:
    body = word.p(
        word.r("a", "b u=single"),
        word.r("b", "u=none"),
        word.r("c", "rStyle=Raised"),
        word.r("d", "rStyle=Raised vertAlign=baseline"),
        '<w:hyperlink r:id="x">' + word.r("e") + "</w:hyperlink>",
    )
    assert looks(word.file(body, styles=STYLES)) == [
        ("bold", "a"),
        ("underline", "a"),
        ("superscript", "c"),
        ("link", "e"),
    ]


def test_neighbours_of_one_look_are_one_mark_without_the_space_around(word: type[Word]) -> None:
    body = word.p(
        "<w:r><w:rPr><w:i/></w:rPr><w:tab/></w:r>",
        word.r("Re", "i"),
        word.r("calling", "i b"),
        word.r("\u00a0also ", "i"),
        "its",
        word.r(" ", "i"),
    )
    assert looks(word.file(body)) == [("italic", "Recalling also"), ("bold", "calling")]


def test_a_file_without_styles_or_italics(word: type[Word]) -> None:
    source = docx.read(word.file(word.p("a")), "a.docx")
    assert (source.marks, source.lacks) == ((), {"italics": "this draft has no italics at all"})


def test_the_strict_form(word: type[Word]) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = (
        f'<d:document xmlns:d="{strict}"><d:body><d:p><d:r><d:rPr><d:i/></d:rPr><d:t>a</d:t></d:r>'
        "</d:p></d:body></d:document>"
    )
    assert looks(word.package({"document": document})) == [("italic", "a")]


def test_utf_16(word: type[Word]) -> None:
    document = (
        f'<?xml version="1.0" encoding="UTF-16"?><w:document {word.namespaces}><w:body>'
        f"{word.p('déjà')}</w:body></w:document>"
    )
    data = word.archive({"word/document.xml": document.encode("utf-16")})
    assert docx.read(data, "a.docx").text == "déjà\n"
