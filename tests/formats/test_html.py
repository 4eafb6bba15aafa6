"""HTML read: from the web, from Word, from a browser; and the places everything has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint import structure
from reslint.errors import Failure
from reslint.formats import html
from reslint.source import INDICATOR, Origin, Source, Span


def read(text: str) -> Source:
    return html.source_of(Origin(text), "draft.html")


def paragraphs(source: Source) -> list[str]:
    return [
        source.text[p.span.start : p.span.end].replace(INDICATOR, "¤") for p in source.paragraphs
    ]


def marked(source: Source, kind: str = "italic") -> list[str]:
    return [source.text[m.span.start : m.span.end] for m in source.marks if m.kind == kind]


def spans(source: Source) -> list[Span]:
    found = [paragraph.span for paragraph in source.paragraphs]
    found += [mark.span for mark in source.marks]
    found += [indicator.span for indicator in source.indicators]
    return found + [note.span for note in source.notes]


def notes(source: Source) -> list[tuple[str, str]]:
    return [(n.label, source.text[n.span.start : n.span.end]) for n in source.notes]


def labels(source: Source) -> list[str]:
    return [each.label for each in source.indicators]


WORD = """\
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<!--[if gte mso 9]><xml>not text</xml><![endif]-->
<style>
<!-- /* Style Definitions */ p.MsoNormal {margin-bottom:6.0pt;}
 span.Quiet {mso-hide:all; display:none} -->
</style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><div class=WordSection1>
<p class=MsoNormal><i style='mso-bidi-font-style:normal'><span lang=EN-GB>The General
Assembly</span></i><span lang=EN-GB>,<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span><em><span
lang=EN-GB>Recalling</span></em><span lang=EN-GB> its resolution 60/1,<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><span class=Quiet>x</span>
</span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span><![endif]><i>Decides</i> to sing.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"
title=""><span class=MsoFootnoteReference>[1]</span></a><span lang=EN-GB> <i>Songs</i>,
vol. 2.</span></p>
<p class=MsoFootnoteText>More of it.</p>
</div></div></body></html>
"""


def test_a_page_saved_from_word() -> None:
    source = read(WORD)
    document = structure.parse(source)
    assert [(p.role, p.number, document.text(p.body)) for p in document.parts] == [
        ("organ", None, "The General Assembly,"),
        ("preambular", None, f"Recalling its resolution 60/1,{INDICATOR}"),
        ("operative", "1.", "Decides to sing."),
        ("footnote", "1", "Songs, vol. 2. More of it."),
    ]
    assert marked(source) == ["The General Assembly", "Recalling", "Decides", "Songs"]
    assert [each.depth for each in source.paragraphs] == [0, 0, 2]
    assert (source.format, source.lacks, source.origin.text) == ("html", {}, WORD)
    label = source.place(source.notes[0].label_span)
    assert WORD[label.start : label.end].startswith(
        "<a style='mso-footnote-id:ftn1' href=\"#_ftnref1\""
    )


PANDOC = """\
<!DOCTYPE html>
<html><head><title>not text</title></head><body><nav>not text</nav>
<h1 id="x">99/7. Songs</h1>
<p><em>The General Assembly</em>,</p>
<p><em>Recalling</em> its songs,<a href="#fn1" class="footnote-ref" id="fnref1"
role="doc-noteref"><sup>1</sup></a></p>
<ol type="1">
<li><p><em>Decides</em>:</p>
<ol type="a"><li>to listen;</li><li>to sing;<sup>1</sup></li></ol></li>
<li><p><em>Requests</em> silence.</p></li>
</ol>
<section class="footnotes" role="doc-endnotes"><hr />
<ol><li id="fn1"><p>See <em>Whales</em>.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol>
</section></body></html>
"""


def test_a_page_with_counted_lists() -> None:
    source = read(PANDOC)
    document = structure.parse(source)
    assert [(p.role, p.number, document.text(p.body)) for p in document.parts] == [
        ("title", None, "99/7. Songs"),
        ("organ", None, "The General Assembly,"),
        ("preambular", None, f"Recalling its songs,{INDICATOR}"),
        ("operative", "1.", "Decides:"),
        ("subparagraph", "a.", "to listen;"),
        ("subparagraph", "b.", f"to sing;{INDICATOR}"),
        ("operative", "2.", "Requests silence."),
        ("footnote", "1", "See Whales."),
    ]
    assert [each.depth for each in source.paragraphs] == [0, 0, 0, 4, 8, 8, 4]


@pytest.mark.parametrize(
    ("text", "expected", "italics"),
    [
        ("<p><i>Recalling</i> its", ["Recalling its"], ["Recalling"]),
        ("<P><EM>Recalling</EM> its</P>", ["Recalling its"], ["Recalling"]),
        ("<p><cite>Recalling</cite> its", ["Recalling its"], ["Recalling"]),
        ("<span style='font-style: italic'>Recalling</span> its", ["Recalling its"], ["Recalling"]),
        ("<span style='font: italic 12pt x'>A</span> b", ["A b"], ["A"]),
        ("<style>.c1 {font-style:italic}</style><span class='c2 c1'>A</span>", ["A"], ["A"]),
        ("<style>/* x */ i.r, em {font-style: normal}</style><em>A</em> <i>B</i>", ["A B"], ["B"]),
        ("<style>@media x { .q { font-style: oblique !important } }</style><b class=q>A</b>", ["A"],
         ["A"]),
        ("<i>A <span style='font-style:normal'>b</span> c</i>", ["A b c"], ["A ", " c"]),
        ("<p style='font-style:italic'>A</p>b", ["A", "b"], ["A"]),
        ("<i><p>A</p><p>B</p></i>C", ["A", "B", "C"], ["A", "B"]),
        ("<p><i>A</p><p>B</i>", ["A", "B"], ["A"]),
        ("<p>A <i>b <b>c</i> d</b></p>", ["A b c d"], ["b c"]),
        ("A</i> b", ["A b"], []),
        ("<p>A&nbsp;b&#8209;c&shy;d &lt;&amp;&eacute;&copy AT&T &bogus;",
         ["A b-cd <&é© AT&T &bogus;"], []),
        ("<p>A  b\n\tc<span> </span> d </p>", ["A b c d"], []),
        ("<p>A&nbsp; b</p>", ["A  b"], []),
        ("<p>(a)<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>A</p>", ["(a) A"], []),
        ("<p>A.<span style='mso-spacerun:yes'>&nbsp; </span>B</p>", ["A.  B"], []),
        ("A<br>b", ["A b"], []),
        ("A<br/>\n<br>b", ["A", "b"], []),
        ("<p>A,<br><i>Recalling</i> b,<br>\n<i>Noting</i> c", ["A,", "Recalling b,", "Noting c"],
         ["Recalling", "Noting"]),
        ("<p>1. A:<br>(a) B;<br>(b) C.", ["1. A:", "(a) B;", "(b) C."], []),
        ("<div>A<p>B<div>C</div>D</div>E", ["A", "B", "C", "D", "E"], []),
        ("<script>a<b</script>A<style>p{}</style><textarea><p></textarea><svg>x</svg>", ["A"], []),
        ("<p hidden>A</p><p style='display: none'>B</p><del>C</del><ins>D</ins>", ["D"], []),
        ("<p>a < b <3 <![CDATA[x]]> <?php y ?></p>", ["a < b <3"], []),
        ("<p title='a > b'>A</p><p title=\"it's\" class=it's>B</p>", ["A", "B"], []),
        ("<p>A<p", ["A<p"], []),
        ("<p>A<!-- b", ["A"], []),
        ("<pre>A b\nc\n\nD,\n  1. E</pre>", ["A b c", "D, 1. E"], []),
        ("<p>&#xFFFC;A&#8203;", ["A"], []),
    ],
)  # fmt: skip
def test_flow_text_and_italics(text: str, expected: list[str], italics: list[str]) -> None:
    source = read(text)
    assert (paragraphs(source), marked(source)) == (expected, italics)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<ol><li>A<li>B</ol>", ["1. A", "2. B"]),
        ("<ol start=3><li>A</li><li value=7>B</li><li>C</li></ol>", ["3. A", "7. B", "8. C"]),
        ("<ol type=i><li>A<li>B</ol><ol type=A start=27><li>C</ol>", ["i. A", "ii. B", "AA. C"]),
        ("<ol style='list-style-type: upper-roman' start=9><li>A</ol>", ["IX. A"]),
        ("<style>ol{list-style:lower-alpha inside}</style><ol><li>A</ol>", ["a. A"]),
        ("<ol style='list-style:none'><li>1. A<li>B</ol>", ["1. A", "B"]),
        ("<ol><li>3. A<li>(a) B<li><b>4.</b> C<li>D</ol>", ["3. A", "(a) B", "4. C", "4. D"]),
        ("<ul><li>A<li>– B</ul>", ["• A", "– B"]),
        ("<ol><li><p>A</p><p>B</p></li><li><ol type=a><li>C</ol></li><li></li></ol>D",
         ["1. A", "B", "a. C", "D"]),
        ("<ol><li>A<ul><li>B</ul>C<li>D</ol>", ["1. A", "• B", "C", "2. D"]),
        ("<li>A", ["A"]),
    ],
)  # fmt: skip
def test_labels_of_lists(text: str, expected: list[str]) -> None:
    assert paragraphs(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h1>A</h1><h3>B</h3>C", [("heading", 1), ("heading", 3), ("text", 0)]),
        ("<p><b>A</b> <strong>b</strong></p>", [("heading", 2)]),
        ("<p><b>A, b;</b></p><p><b>1. A</b></p>", [("text", 0), ("text", 0)]),
        ("<table><tr><td>A<td><p>B</p></table>", [("table", 0), ("table", 0)]),
        # a table that only lays the page out
        ("<table><tr><td><p>A</p><p>B</p><p>C</p></td></tr></table>", [("text", 0)] * 3),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(each.kind, each.level) for each in read(text).paragraphs] == expected


def test_quotes_and_depths() -> None:
    source = read(
        "A<blockquote>B<blockquote><p>C</p></blockquote></blockquote><p style='margin-left:1in'>D"
        "<p style='margin:0 0 0 36pt;text-indent:-9pt'>E<p style='margin-left:-9pt'>F"
    )
    assert [(each.quote, each.depth) for each in source.paragraphs] == [
        (0, 0), (1, 0), (2, 0), (0, 8), (0, 3), (0, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "body", "called", "expected"),
    [
        # LibreOffice
        ('<p>A<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup>'
         '</a>.<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" '
         'href="#sdfootnote1anc">1</a>\tN.</p><p>M.</p></div>', ["A¤."], ["1"], [("1", "N. M.")]),
        # MediaWiki
        ('<p>A<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup><ol><li id="cite_note-1">'
         '<span><b><a href="#cite_ref-1">^</a></b></span> <span>N.</span></li></ol>',
         ["A¤"], ["1"], [("1", "N.")]),
        # markdown-it, called twice
        ('<p>A<sup><a href="#fn1" id="fnref1">[1]</a></sup> b<sup><a href="#fn1" id="fnref1:1">'
         '[1:1]</a></sup><sup><a href="#fn1">1</a></sup><ol><li id="fn1"><p>N. <a href="#fnref1">'
         '↩︎</a> <a href="#fnref1:1">↩︎</a></p></ol>', ["A¤ b¤¤"], ["1", "1", "1"], [("1", "N.")]),
        # plain anchors, told by the link back
        ('<p>A<a name="r"></a><a href="#n">*</a><p><a name="n" href="#r">*</a> N.',
         ["A¤"], ["*"], [("*", "N.")]),
        # rows of a table
        ('<p>A<a id="r" href="#n1">2</a><table><tr><td><a id="n1" href="#r">2</a><td>N.</table>',
         ["A¤"], ["2"], [("2", "N.")]),
        # the label of the note is typed, and no link
        ('<p>A<a href="#note2"><sup>2</sup></a><p id="note2">2. N.', ["A¤"], ["2"], [("2", "N.")]),
        ('<p>A<a href="#note2"><sup>2</sup></a><p id="note2"><sup>[2]</sup> N.', ["A¤"], ["2"],
         [("2", "N.")]),
        # no links at all
        ("<p>A<sup>1</sup>, b<sup>2</sup>, c<sup>1</sup>, 5 m<sup>2</sup><p><sup>1</sup> N."
         "<p><sup>2</sup>M.", ["A¤, b¤, c¤, 5 m2"], ["1", "2", "1"], [("1", "N."), ("2", "M.")]),
        ("<p>A<sup>1</sup>, b<sup>2</sup><p><sup>1</sup> N.", ["A¤, b¤"], ["1", "2"],
         [("1", "N.")]),
        ("<p>1<sup>st</sup> m<sup>2</sup> A<sup>1</sup>", ["1st m2 A1"], [], []),
        # a note that is not called, and one that is there twice
        ('<p>A<a href="#fn1" id="fnref1">1</a><ol><li id="fn1">N. <a href="#fnref1">↩︎</a>'
         '<li id="fn2">'
         'M. <a href="#fnref2">↩︎</a><li id="fn1">O.</ol>', ["A¤"], ["1"],
         [("1", "N."), ("2", "M."), ("1", "O.")]),
        ('<p>A<a href="#_ftn1" name="_ftnref1">[1]</a><div><div id="ftn1"><p><a href="#_ftnref1" '
         'name="_ftn1">[1]</a> N.</div><div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a>'
         ' M.'
         '</div></div>', ["A¤"], ["1"], [("1", "N."), ("2", "M.")]),
        # a note that is missing
        ('<p>A<a href="#_ftn3" name="_ftnref3">[3]</a>', ["A¤"], ["3"], []),
        # links that lead to no note
        ('<p>See <a href="#s">1</a> and <a href="http://x.org">2</a><h2 id="s">S</h2>',
         ["See 1 and 2", "S"], [], []),
        ('<p>See <a href="#s">1</a><p id="s">1 is text', ["See 1", "1 is text"], [], []),
    ],
)  # fmt: skip
def test_notes(
    text: str, body: list[str], called: list[str], expected: list[tuple[str, str]]
) -> None:
    source = read(text)
    assert (paragraphs(source), labels(source), notes(source)) == (body, called, expected)


def test_an_indicator_is_the_link_with_what_holds_nothing_else() -> None:
    source = read(PANDOC)
    first, repeated = (source.place(each.span) for each in source.indicators)
    assert PANDOC[first.start : first.end].startswith('<a href="#fn1"')
    assert PANDOC[first.start : first.end].endswith("<sup>1</sup></a>")
    assert PANDOC[repeated.start : repeated.end] == "<sup>1</sup>"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("99/7. Songs", (3, 12)),
        ("Recalling", (5, 8)),
        ("1. Decides", (8, 1)),
        ("to sing", (9, 37)),
        ("Requests", (10, 12)),
        ("See Whales", (13, 21)),
    ],
)
def test_places_count_code_points(text: str, place: tuple[int, int]) -> None:
    source = read(PANDOC)
    start = source._start_of(source.text.index(text))
    assert tuple(source.position(start)) == place


def test_marks_know_their_tags_but_for_those_that_do_more() -> None:
    raw = "<p><i class=x>A</i> <b>b</b></p><p style='font-style:italic'>C</p><p><i>D</p>"
    found = [(m.kind, raw[slice(*m.opening)], raw[slice(*m.closing)]) for m in read(raw).marks]
    assert found == [
        ("italic", "<i class=x>", "</i>"),
        ("bold", "<b>", "</b>"),
        ("italic", "", ""),
        ("italic", "", ""),
    ]


def test_comments_know_the_paragraph_they_stand_before() -> None:
    source = read("<p>A<!-- reslint: ignore x -- y --><p>B<!--[if mso]>in<![endif]--></p><!-- end")
    assert [(each.text, each.paragraph) for each in source.comments] == [
        ("reslint: ignore x -- y", 0), ("[if mso]>in<![endif]", 1), ("end", 2),
    ]  # fmt: skip


def test_a_text_without_italics_lacks_them() -> None:
    assert read("<p>A").lacks == {"italics": "this draft has no italics at all"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<div>" * 150, "elements are nested more than 128 deep"),
        ("<br>" * 200_001, "more than 200000 tags: too many for a resolution"),
        ("a" * 1_000_001, "more than 1000000 characters of text: too many for a resolution"),
    ],
)
def test_what_cannot_be_read_ends_in_one_line(text: str, message: str) -> None:
    with pytest.raises(Failure) as failure:
        read(text)
    assert str(failure.value) == message


FRAGMENTS = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<i>", "</i>", "<b>", "</b>", "<em style='font-style:normal'>", "</em>",
         "<span style='font-style:italic'>", "</span>", "Recalling ", " ", "\n", "é𝒳", "&amp;",
         "&nbsp;", "\u00ad", "\u00a0", "1. ", "(a) ", "<br>", "<ol>", "<li>", "</ol>", "<ul>",
         "<sup>1</sup>", '<a href="#fn1" id="r1">1</a>', '<p id="fn1"><a href="#r1">1</a> N.',
         "<blockquote>", "</blockquote>", "<td>", "<table>", "</table>", "<!-- c -->", "<pre>",
         "<h2>", "</div>", "<div hidden>", "<", ">", "<style>p{font-style:italic}</style>", "\r\n",
         "<del>", "</del>", "<a name=x>", "&#xfffc;", "a  b"]
    ),
    max_size=25,
)  # fmt: skip


@given(FRAGMENTS.map("".join))
def test_spans_and_places_are_in_bounds_and_exact_pieces_are_the_origins_text(text: str) -> None:
    source = read(text)
    starts = [p.span.start for p in source.paragraphs]
    assert starts == sorted(starts)
    assert [piece.start for piece in source.pieces] == sorted(
        piece.start for piece in source.pieces
    )
    for span in spans(source):
        place = source.place(span)
        assert 0 <= span.start <= span.end <= len(source.text)
        assert 0 <= place.start <= place.end <= len(source.origin.text)
    for each in source.indicators:
        assert source.text[slice(*each.span)] == INDICATOR
    for piece, following in zip(source.pieces, source.pieces[1:], strict=False):
        if piece.exact:
            flow = source.text[piece.start : following.start]
            origin = source.origin.text[piece.place.start : piece.place.end]
            assert flow == origin.replace("\u00a0", " ")
    structure.parse(source)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    structure.parse(read(text))
