"""The text of a Word file as Word shows it: runs, fields, breaks, boxes, tables."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from reslint.formats import docx
from reslint.formats.docx.package import Package
from reslint.source import INDICATOR, Source

if TYPE_CHECKING:
    from tests.formats.docx.conftest import Word

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
CODE = "<w:r><w:instrText> REF x </w:instrText><w:br/></w:r>"


def paragraphs(source: Source) -> list[str]:
    return [
        source.text[p.span.start : p.span.end].replace(INDICATOR, "¤") for p in source.paragraphs
    ]


def kinds(source: Source) -> list[tuple[str, str]]:
    return list(zip(paragraphs(source), (p.kind for p in source.paragraphs), strict=True))


def marked(source: Source, kind: str = "italic") -> list[str]:
    return [source.text[m.span.start : m.span.end] for m in source.marks if m.kind == kind]


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("Recall") + '<w:proofErr w:type="spellStart"/>' + run("ing"), "Recalling"),
        (run("its") + '<w:bookmarkStart w:id="0" w:name="x"/>' + run("\u00a01"), "its 1"),
        ("<w:r><w:t>a</w:t></w:r><w:r><w:t> b </w:t></w:r>", "ab"),
        (run("a ") + '<w:hyperlink r:id="r">' + run("60/1") + "</w:hyperlink>" + run(","),
         "a 60/1,"),
        ('<w:fldSimple w:instr="PAGE">' + run("7") + "</w:fldSimple>", "7"),
        (run("a ") + BEGIN + CODE + SEPARATE + run("60/1") + END + run(" b"), "a 60/1 b"),
        (run("a") + BEGIN + CODE + END + run("b"), "ab"),
        (BEGIN + CODE + BEGIN + CODE + SEPARATE + run("x") + END + CODE + SEPARATE + run("y") + END,
         "y"),
        (BEGIN + CODE + SEPARATE + run("a") + BEGIN + CODE + SEPARATE + run("b") + END + END, "ab"),
        (run("a") + BEGIN + CODE + run("b"), "ab"),
        (END + SEPARATE + run("a"), "a"),
        ("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + run("a")
         + "</w:sdtContent></w:sdt>", "a"),
        ("<w:smartTag><w:smartTagPr/>" + run("a") + "</w:smartTag>" + run("b"), "ab"),
        ("<w:customXml><w:customXmlPr/>" + run("a") + "</w:customXml>", "a"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>", "a\tb\tc"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a b c"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "a b"),
        ("<w:r><w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>", "ab"),
        ("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>aligned</w:t></w:r>", "non-aligned"),
        ("<w:r><w:t>hy</w:t><w:softHyphen/><w:t>phen</w:t></w:r>", "hyphen"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B1"/><w:t>1</w:t></w:r>', "±1"),
        ('<w:r><w:sym w:font="Times New Roman" w:char="2013"/><w:t>1</w:t></w:r>', "–1"),
        ('<w:r><w:sym w:font="Times" w:char="F041"/><w:sym w:char="?"/><w:sym w:char="7"/></w:r>',
         "A"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>" + run("b"), "b"),
        ("<w:r><w:t>a&#10;b&#13;c</w:t></w:r>", "a b c"),
        ("<w:r><w:t>\uf0b7 a</w:t></w:r>", "• a"),
        ("<w:r><w:ruby><w:rubyPr/><w:rt>" + run("x") + "</w:rt><w:rubyBase>" + run("a")
         + "</w:rubyBase></w:ruby></w:r>", "a"),
        ('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
         "<m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        ('<w:permStart w:id="1"/>' + run("a") + '<w:unknown><w:r><w:t>b</w:t></w:r></w:unknown>',
         "ab"),
    ],
)  # fmt: skip
def test_runs(word: type[Word], content: str, expected: str) -> None:
    assert paragraphs(docx.read(word.file(word.p(content)), "a.docx")) == [expected]


def test_a_box_stands_behind_the_paragraph_that_holds_it(word: type[Word]) -> None:
    box = f"<w:txbxContent>{word.p('in')}{word.p('the box')}</w:txbxContent>"
    shape = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    source = docx.read(word.file(word.p("a ", shape, "b") + word.p("c")), "a.docx")
    assert paragraphs(source) == ["a b", "in", "the box", "c"]
    assert source.origin.text == "a b\nin\nthe box\nc"


def test_a_hidden_paragraph_mark_joins_paragraphs(word: type[Word]) -> None:
    body = (
        word.p("Heading. ", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
        + word.p("Text")
        + word.p("a", properties='<w:rPr><w:vanish w:val="0"/></w:rPr>')
        + word.p("b")
    )
    source = docx.read(word.file(body), "a.docx", "changes")
    assert (paragraphs(source), source.changed) == (["Heading. Text", "a", "b"], ())


@pytest.mark.parametrize(
    ("alternatives", "expected"),
    [
        ('<mc:Choice Requires="wps w14">A</mc:Choice><mc:Fallback>B</mc:Fallback>', ["A"]),
        ('<mc:Choice Requires="new">A</mc:Choice><mc:Fallback>B</mc:Fallback>', ["B"]),
        ('<mc:Choice Requires="new">A</mc:Choice><mc:Choice Requires="wpg">B</mc:Choice>', ["B"]),
        ('<mc:Choice Requires="new">A</mc:Choice>', ["A"]),
        ("", []),
    ],
)
def test_one_alternative_is_read(word: type[Word], alternatives: str, expected: list[str]) -> None:
    for letter in "AB":
        alternatives = alternatives.replace(f">{letter}<", f">{word.r(letter)}<")
    body = word.p(f"<mc:AlternateContent>{alternatives}</mc:AlternateContent>")
    assert paragraphs(docx.read(word.file(body), "a.docx")) == expected


def cells(word: type[Word], *rows: tuple[str, ...]) -> str:
    written = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{word.p(cell)}</w:tc>' for cell in row)}</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{written}</w:tbl>"


def test_tables(word: type[Word]) -> None:
    masthead = cells(word, ("United Nations", "A/RES/1/1"), ("General Assembly", "Distr."))
    frame = cells(word, ("1. Decides;",), ("2. Requests.",))
    table = cells(word, ("a", "b"), ("c", "d"))
    body = word.p() + masthead + word.p("text") + frame + table + word.p("end")
    source = docx.read(word.file(body), "a.docx")
    assert kinds(source) == [
        ("United Nations", "text"),
        ("A/RES/1/1", "text"),
        ("General Assembly", "text"),
        ("Distr.", "text"),
        ("text", "text"),
        ("1. Decides;", "text"),
        ("2. Requests.", "text"),
        ("a", "table"),
        ("b", "table"),
        ("c", "table"),
        ("d", "table"),
        ("end", "text"),
    ]
    assert source.positions(source.paragraphs[-1].span) == ((13, 1), (13, 4))


def test_places_count_paragraphs_and_their_characters(word: type[Word]) -> None:
    body = word.p() + word.p("<w:r><w:tab/><w:t>1.</w:t><w:tab/></w:r>", word.r("Notes", "i"), " x")
    source = docx.read(word.file(body), "a.docx")
    assert source.text == "1.\tNotes x\n" or paragraphs(source) == ["1.\tNotes x"]
    (mark,) = source.marks
    assert source.positions(mark.span) == ((2, 5), (2, 10))
    assert source.is_exact(mark.span)


def test_headings_by_style_name_and_by_outline_level(word: type[Word]) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="O"><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="N"><w:basedOn w:val="H"/>'
        '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    )
    body = "".join(
        word.p(name, properties=f'<w:pStyle w:val="{name}"/>')
        for name in ("H", "Own", "T", "O", "N")
    ) + word.p("direct", properties='<w:outlineLvl w:val="3"/>')
    source = docx.read(word.file(body, styles=styles), "a.docx")
    assert [(p.kind, p.level) for p in source.paragraphs] == [
        ("heading", 2),
        ("heading", 2),
        ("heading", 1),
        ("heading", 1),
        ("text", 0),
        ("heading", 4),
    ]


@pytest.mark.parametrize(
    ("first", "second", "divided"),
    [
        ("The General Assembly,", "<i>Recalling", True),
        ("The General Assembly,", "recalling its", False),
        ("1. Decides;", "2. Requests", True),
        ("Decides as follows:", "(a) One", True),
        ("76th plenary meeting", "24\u00a0December 2017", True),
        ("II", "Conditions of service", True),
        ("Forum: Third Committee", "Question of: Prisons", True),
        ("Note this: a", "b", False),
        ("A title on", "two lines", False),
    ],
)
def test_line_breaks_divide_where_a_paragraph_begins(
    word: type[Word], first: str, second: str, divided: bool
) -> None:
    style = "i" if second.startswith("<i>") else ""
    second = second.removeprefix("<i>")
    body = word.p(first, "<w:r><w:br/></w:r>", word.r(second, style))
    source = docx.read(word.file(body), "a.docx")
    second = second.replace("\u00a0", " ")
    if divided:
        assert paragraphs(source) == [first, second]
        assert source.positions(source.paragraphs[1].span)[0] == (1, len(first) + 2)
    else:
        assert paragraphs(source) == [f"{first} {second}"]


def test_depths(word: type[Word]) -> None:
    def depth(indent: str, text: str = "a") -> int:
        tabs = "<w:r>" + "<w:tab/>" * text.count("\t") + "</w:r>"
        body = word.p(tabs, text.strip(), properties=f"<w:ind {indent}/>" if indent else "")
        return docx.read(word.file(body), "a.docx").paragraphs[0].depth

    assert depth("") == 0
    assert depth('w:left="720"') == depth('w:start="720"') == depth('w:start="36pt"') == 1440
    assert depth('w:left="720" w:hanging="360"') == 1440
    assert depth('w:left="720" w:hanging="360"', "\ta") == 1440
    assert depth('w:left="1440" w:hanging="360"') == 2880
    assert depth('w:firstLine="720"') == depth("", "\ta") == 720
    assert depth("", "\t\ta") == 1440
    assert depth('w:left="-100"') == 0


def test_tab_stops_and_indents_of_styles(word: type[Word]) -> None:
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:ind w:left="100"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:styleId="A"><w:pPr><w:tabs>'
        '<w:tab w:val="left" w:pos="500"/><w:tab w:val="left" w:pos="900"/></w:tabs></w:pPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr>'
        '<w:tabs><w:tab w:val="clear" w:pos="500"/><w:tab w:val="left" w:pos="x"/></w:tabs>'
        '<w:ind w:left="200" w:firstLine="10"/></w:pPr></w:style>'
    )
    tab = "<w:r><w:tab/></w:r>"
    body = (
        word.p("a")
        + word.p(tab, "a", properties="pStyle=A")
        + word.p(tab, "a", properties="pStyle=B")
        + word.p(tab, tab, "a", properties="pStyle=B")
    )
    source = docx.read(word.file(body, styles=styles), "a.docx")
    assert [p.depth for p in source.paragraphs] == [200, 600, 1100, 1640]


def test_the_header_of_the_first_page_comes_first_and_counts_last(word: type[Word]) -> None:
    section = (
        '<w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="header2"/>'
    )
    header1, header2 = word.p("A/72/L.1"), word.p() + word.p("United Nations")
    body = word.p("Text.")

    def read(section: str, header2: str = header2) -> Source:
        data = word.file(body, section=section, header1=header1, header2=header2)
        return docx.read(data, "a.docx")

    titled = read(section + "<w:titlePg/>")
    assert kinds(titled) == [
        ("United Nations", "header"),
        ("Text.", "text"),
    ]
    assert titled.positions(titled.paragraphs[0].span)[0] == (3, 1)
    assert titled.positions(titled.paragraphs[1].span)[0] == (1, 1)
    assert paragraphs(read(section)) == ["A/72/L.1", "Text."]
    assert paragraphs(read(section + "<w:titlePg/>", word.p())) == ["A/72/L.1", "Text."]
    assert paragraphs(read('<w:headerReference r:id="none"/>')) == ["Text."]


def test_the_way_back_to_the_runs(word: type[Word]) -> None:
    data = word.file(word.p(word.r("One", "i"), " two") + word.p() + word.p("<w:r/>", "three"))
    source = docx.read(data, "a.docx")
    document = Package(data)._archive.read("word/document.xml")
    assert source.origin.text == "One two\n\nthree"
    assert [
        (source.origin.text[run.place.start : run.place.end], run.part, document[run.at :][:5])
        for run in source.runs
    ] == [
        ("One", "word/document.xml", b"<w:r>"),
        (" two", "word/document.xml", b"<w:r>"),
        ("three", "word/document.xml", b"<w:r>"),
    ]
    assert document[source.runs[1].at :].startswith(b'<w:r><w:t xml:space="preserve"> two</w:t>')


def test_what_python_docx_writes() -> None:
    writer = pytest.importorskip("docx")
    document = writer.Document()
    document.add_heading("Resolution 1/1", 0)
    paragraph = document.add_paragraph()
    paragraph.add_run("Recalling", style="Emphasis")
    paragraph.add_run(" its work,")
    for text in ("Decides", "Requests"):
        item = document.add_paragraph(style="List Number")
        item.add_run(text).italic = True
        item.add_run(" so;")
    document.add_paragraph("One", style="List Bullet")
    written = io.BytesIO()
    document.save(written)
    source = docx.read(written.getvalue(), "a.docx")
    assert paragraphs(source) == [
        "Resolution 1/1",
        "Recalling its work,",
        "1.\tDecides so;",
        "2.\tRequests so;",
        "•\tOne",
    ]
    assert marked(source) == ["Recalling", "Decides", "Requests"]
    assert source.paragraphs[0].kind == "heading"
    assert source.lacks == {}
