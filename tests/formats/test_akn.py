"""Akoma Ntoso read: masthead, title, numbers, italics, notes, and the places they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint import structure
from reslint.errors import Failure
from reslint.formats import akn
from reslint.source import INDICATOR, Origin, Source, Span


def read(text: str) -> Source:
    return akn.source_of(Origin(text), "draft.xml")


def body(inner: str) -> Source:
    """The source of what stands in the main body."""
    return read(f"<akomaNtoso><statement><mainBody>{inner}</mainBody></statement></akomaNtoso>")


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


def written(source: Source, text: str) -> tuple[int, int]:
    """Line and column of a text of the flow."""
    return tuple(source.position(source._start_of(source.text.index(text))))  # type: ignore[return-value]


DRAFT = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- an unofficial copy -->
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta><identification source="#x"><FRBRWork/>not text</identification></meta>
    <coverPage>
      <p class="upperRight">
        <docNumber>A/RES/99/7</docNumber>
      </p>
      <p>
        <img src="logo.jpg"></img>
        <docAuthority>General Assembly</docAuthority>
      </p>
    </coverPage>
    <preface>
      <p>
        <docNumber>99/7.</docNumber>
        <docTitle>
          <span class="bold">\tSongs of <span class="italic">whales</span></span>
        </docTitle>
      </p>
    </preface>
    <preamble>
      <formula name="enactingFormula">
        <p xml:space="preserve">
          <span class="italic">The General Assembly</span>,</p>
      </formula>
      <container name="Recalling">
        <p xml:space="preserve">\t<span class="italic">\tRecalling </span>its resolution \
<a href="https://undocs.org/en/A/RES/60/1">60</a><a href="x">/1</a> on non\u2011silent\u00a0whales,\
<authorialNote marker="1" placement="bottom"><p>\t \tSee <span class="italic">Songs</span>.</p>\
</authorialNote> </p>
      </container>
    </preamble>
    <mainBody>
      <paragraph class="SingleTxt">
        <num>\t1.</num>
        <content>
          <p xml:space="preserve">
            <span class="italic">Decides</span> that all &amp; any:<sup>1</sup></p>
        </content>
      </paragraph>
      <paragraph>
        <num>2.</num>
        <list>
          <intro><p>\t<i>Requests</i> the Secretary-General:</p></intro>
          <point><num>(a)</num><content><p>\tTo listen;</p></content></point>
          <point><num>(b)</num><content><p>\tTo sing.</p></content></point>
        </list>
      </paragraph>
    </mainBody>
    <conclusions>
      <p><inline name="adoptionMeeting">46th plenary meeting</inline>
        <eol /><docDate date="2044-12-12">12 December 2044</docDate></p>
    </conclusions>
  </statement>
</akomaNtoso>
"""


def test_a_whole_resolution() -> None:
    source = read(DRAFT)
    document = structure.parse(source)
    assert [(p.role, p.number, document.text(p.body)) for p in document.parts] == [
        ("masthead", None, "A/RES/99/7"),
        ("masthead", None, "General Assembly"),
        ("title", None, "99/7. Songs of whales"),
        ("organ", None, "The General Assembly,"),
        ("preambular", None, f"Recalling its resolution 60/1 on non-silent whales,{INDICATOR}"),
        ("operative", "1.", f"Decides that all & any:{INDICATOR}"),
        ("operative", "2.", "Requests the Secretary-General:"),
        ("subparagraph", "(a)", "To listen;"),
        ("subparagraph", "(b)", "To sing."),
        ("adoption", None, "46th plenary meeting"),
        ("adoption", None, "12 December 2044"),
        ("footnote", "1", "See Songs."),
    ]
    assert marked(source) == ["whales", "The General Assembly", "Recalling ", "Decides",
                              "Requests", "Songs"]  # fmt: skip
    assert [each.label for each in source.indicators] == ["1", "1"]
    assert (source.format, source.lacks, source.origin.text) == ("akn", {}, DRAFT)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("99/7.", (17, 20)),
        ("Recalling", (29, 56)),
        ("60/1", (29, 131)),
        ("1. Decides", (34, 15)),
        ("& any", (37, 58)),
        ("See Songs", (29, 228)),
    ],
)
def test_places_count_code_points(text: str, place: tuple[int, int]) -> None:
    assert written(read(DRAFT), text) == place


def test_an_indicator_is_the_whole_note_and_its_label_the_marker() -> None:
    source = read(DRAFT)
    first, repeated = (source.place(each.span) for each in source.indicators)
    raw = source.origin.text
    assert raw[first.start : first.end].startswith('<authorialNote marker="1"')
    assert raw[first.start : first.end].endswith("</authorialNote>")
    assert raw[repeated.start : repeated.end] == "<sup>1</sup>"
    label = source.place(source.notes[0].label_span)
    assert (raw[label.start - 8 : label.start], raw[label.start : label.end]) == ('marker="', "1")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<paragraph><num>1.</num><content><p>A</p><p>B</p></content></paragraph>",
         [("1. A", "text", 0), ("B", "text", 0)]),
        ("<paragraph><num>1.</num></paragraph><paragraph><p>A</p></paragraph>",
         [("1.", "text", 0), ("A", "text", 0)]),
        ("<paragraph><num>A.</num><subheading>\tB</subheading></paragraph>",
         [("A. B", "heading", 0)]),
        ("<section><num>I</num><heading>B</heading><paragraph><p>C</p></paragraph></section>",
         [("I B", "heading", 0), ("C", "text", 0)]),
        ('<section><crossHeading refersTo="#preamble">A,</crossHeading></section>',
         [("A,", "text", 0)]),
        ("<part><crossHeading>A</crossHeading></part>", [("A", "heading", 0)]),
        ('<paragraph><content><p><span class="bold">A</span> <b>b</b></p></content></paragraph>',
         [("A b", "heading", 0)]),
        ('<paragraph><content><p><span class="bold">A b;</span></p></content></paragraph>',
         [("A b;", "text", 0)]),
        ("<paragraph><p>(a)\tA</p></paragraph>", [("(a) A", "text", 0)]),
        ("<paragraph><p><num>XIII</num></p></paragraph>", [("XIII", "text", 0)]),
        ("<table><tr><th><p>A</p></th><td>B</td></tr></table>",
         [("A", "table", 0), ("B", "table", 0)]),
        ("<list><point><num>(a)</num><list><intro><p>A:</p></intro><point><num>(i)</num>"
         "<content><p>B</p></content></point></list></point></list>",
         [("(a) A:", "text", 4), ("(i) B", "text", 8)]),
        ("<p>A <!-- x -->B<?pi >?>\n\n C</p>loose", [("A B C", "text", 0), ("loose", "text", 0)]),
        ("<p>A <![CDATA[&amp;  <b>]]> &#x42;&#160;C&#xAD;D&lt;</p>",
         [("A &amp; <b> B CD<", "text", 0)]),
        ("<p>A <del>no</del><ins>yes</ins><img/></p><p><decoration>* * *</decoration></p>",
         [("A yes", "text", 0)]),
        ("<p>A<eol/>B</p>", [("A B", "text", 0)]),
        ("<p>A</p><p> </p><p/>", [("A", "text", 0)]),
    ],
)  # fmt: skip
def test_paragraphs(inner: str, expected: list[tuple[str, str, int]]) -> None:
    source = body(inner)
    found = [
        (text, p.kind, p.depth)
        for text, p in zip(paragraphs(source), source.paragraphs, strict=True)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("inner", "kind", "expected"),
    [
        ('<p><span class="italic">A</span> b</p>', "italic", ["A"]),
        ('<p><span class="bold italic">A</span> b</p>', "italic", ["A"]),
        ('<p><span class="bold italic">A</span> b</p>', "bold", ["A"]),
        ('<p><inline style="font-style:italic">A</inline> b</p>', "italic", ["A"]),
        ("<p><i>A <b>b</b></i> c</p>", "italic", ["A b"]),
        ('<p><i>A <span style="font-style: normal">b</span> c</i></p>', "italic", ["A ", " c"]),
        ("<p><u>A</u></p>", "underline", ["A"]),
        ("<p>m<sup>2</sup></p>", "superscript", ["2"]),
        ('<p><a href="x">A</a></p>', "link", ["A"]),
        ('<p><span class="italic"> </span>A</p>', "italic", []),
    ],
)
def test_marks(inner: str, kind: str, expected: list[str]) -> None:
    assert marked(body(inner), kind) == expected


def test_a_mark_knows_its_tags() -> None:
    source = body('<p>\t<span class="italic">\tA</span> b</p>')
    (mark,) = source.marks
    raw = source.origin.text
    assert raw[slice(*mark.opening)] == '<span class="italic">'
    assert raw[slice(*mark.closing)] == "</span>"


def note(marker: str, text: str = "N.") -> str:
    return f'<authorialNote marker="{marker}"><p>{text}</p></authorialNote>'


@pytest.mark.parametrize(
    ("inner", "text", "labels", "expected"),
    [
        (f"<p>A{note('1')},{note('2', 'M.')}</p>", "A¤,¤", ["1", "2"], [("1", "N."), ("2", "M.")]),
        # the converter counted a note that it left out
        (f"<p>A{note('2')},{note('3')}<sup>2</sup></p>", "A¤,¤¤", ["1", "2", "1"],
         [("1", "N."), ("2", "N.")]),
        (f"<p>A{note('3')},{note('4')}</p>", "A¤,¤", ["3", "4"], [("3", "N."), ("4", "N.")]),
        (f"<p>A{note('*')}<sup>*</sup></p>", "A¤¤", ["*", "*"], [("*", "N.")]),
        ("<p>A<authorialNote><p>N.</p></authorialNote></p>", "A¤", ["1"], [("1", "N.")]),
        # a figure that goes on is an indicator whose note is missing, other figures are none
        (f"<p>A{note('1')}<sup>2</sup><sup>9</sup></p>", "A¤¤9", ["1", "2"], [("1", "N.")]),
        (f"<p>A{note('1')} 5 km<sup>1</sup> 1<sup>st</sup></p>", "A¤ 5 km1 1st", ["1"],
         [("1", "N.")]),
        ("<p>A<sup>1</sup></p>", "A1", [], []),
        (f"<p>A{note('1')} b<noteRef marker='1'/></p>", "A¤ b¤", ["1", "1"], [("1", "N.")]),
        (f"<p>A\n  {note('1', ' <b>N</b>. </p><p>O')}</p>", "A¤", ["1"], [("1", "N. O")]),
        (f"<p>A{note('1', 'N' + note('2', 'M.'))}</p>", "A¤", ["1", "2"],
         [("1", f"N{INDICATOR}"), ("2", "M.")]),
    ],
)  # fmt: skip
def test_notes(inner: str, text: str, labels: list[str], expected: list[tuple[str, str]]) -> None:
    source = body(inner)
    assert paragraphs(source) == [text]
    assert [each.label for each in source.indicators] == labels
    assert notes(source) == expected


def test_votes_and_line_ends() -> None:
    source = read(
        "<akomaNtoso><coverPage><p>A<eol/>B</p></coverPage><conclusions><p>5th meeting<eol/>"
        "1 May 2044</p><p><vote><outcome>[Adopted by 1 to 2:<outcome>In favour:<eol/>A</outcome>"
        "<outcome>Against:<eol/>B, C]</outcome></outcome></vote></p></conclusions></akomaNtoso>"
    )
    assert paragraphs(source) == ["A", "B", "5th meeting", "1 May 2044", "[Adopted by 1 to 2:",
                                  "In favour: A", "Against: B, C]"]  # fmt: skip


EMBEDDING = """\
<akomaNtoso><statement><preamble><formula><p><i>The Economic and Social Council</i></p></formula>
</preamble><mainBody><paragraph><content><p><i>Recommends</i> to the General Assembly the adoption
of the following draft resolution:
<embeddedStructure><container><p><i>The General Assembly</i>,</p></container>
<container><p><i>Recalling</i> its songs,</p></container>
<paragraph><num>1.</num><content><p><i>Decides</i> to sing;</p></content></paragraph>
<paragraph><num>2.</num><content><p><i>Requests</i> silence.</p></content></paragraph>
</embeddedStructure></p></content></paragraph></mainBody>
<attachments><attachment><doc name="annex"><meta>no</meta><mainBody><paragraph>
<heading>Annex</heading></paragraph><paragraph><p>Text.</p></paragraph></mainBody></doc>
</attachment></attachments></statement></akomaNtoso>
"""


def test_an_embedded_draft_is_a_resolution_of_its_own() -> None:
    source = read(EMBEDDING)
    assert [each.quote for each in source.paragraphs] == [0, 0, 1, 1, 1, 1, 0, 0]
    document = structure.parse(source)
    assert [(each.profile, each.embedded) for each in document.resolutions] == [
        ("ecosoc", False),
        ("ga", True),
    ]
    assert [(p.role, p.resolution) for p in document.parts][2:] == [
        ("organ", 2), ("preambular", 2), ("operative", 2), ("operative", 2),
        ("annex", 1), ("annex", 1),
    ]  # fmt: skip


def test_comments_know_the_paragraph_they_stand_before() -> None:
    source = body("<p>A</p><!-- reslint: ignore x — y – z --><p>B<!--in – in--></p><!-- end -->")
    assert [(each.text, each.paragraph) for each in source.comments] == [
        ("reslint: ignore x -- y – z", 1), ("in – in", 1), ("end", 2),
    ]  # fmt: skip


def test_a_text_without_italics_lacks_them() -> None:
    assert body("<p>A</p>").lacks == {"italics": "this draft has no italics at all"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not well-formed XML (line 1, column 1: no element found)"),
        ("<akomaNtoso>\n<p></akomaNtoso>",
         "not well-formed XML (line 2, column 6: mismatched tag)"),
        ("<akomaNtoso>&x;</akomaNtoso>",
         "not well-formed XML (line 1, column 13: undefined entity)"),
        ("<an:x/>", "XML of another kind: its root element is 'an:x'"),
        ('<!DOCTYPE akomaNtoso [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><akomaNtoso>&b;</akomaNtoso>',
         "XML with a document type declaration is not read"),
        ('<!DOCTYPE akomaNtoso SYSTEM "file:///etc/passwd"><akomaNtoso/>',
         "XML with a document type declaration is not read"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
         "XML of another kind: its document type is 'a'"),
        ("<akomaNtoso>" + "<a>" * 150 + "</a>" * 150 + "</akomaNtoso>",
         "elements are nested more than 128 deep"),
        ("<akomaNtoso>" + "<a/>" * 200_000 + "</akomaNtoso>",
         "more than 200000 tags: too many for a resolution"),
        ("<akomaNtoso>" + "a" * 1_000_001 + "</akomaNtoso>",
         "more than 1000000 characters of text: too many for a resolution"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_ends_in_one_line(text: str, message: str) -> None:
    with pytest.raises(Failure) as failure:
        read(text)
    assert str(failure.value) == message


TAGS = st.sampled_from(
    ["p", "num", "content", "paragraph", "point", "list", "sup", "i", "span", "quotedStructure",
     "embeddedStructure", "subheading", "eol", "docNumber", "preface", "vote", "td", "del"]
)  # fmt: skip
TEXTS = st.sampled_from(
    ["Recalling ", " ", "\n\t", "1.", "1", "é𝒳", "&amp;", "&#160;", "\u00ad", "(a)\t", "a  b",
     "<![CDATA[<&]]>", "<!-- c -->", "\u00a0", "\r\n"]
)  # fmt: skip
TREES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        st.builds("<{0}>{1}</{0}>".format, TAGS, inner),
        inner.map('<span class="italic">{}</span>'.format),
        inner.map('<authorialNote marker="1">{}</authorialNote>'.format),
    ),
    max_leaves=12,
)


@given(TREES)
def test_spans_and_places_are_in_bounds_and_exact_pieces_are_the_origins_text(inner: str) -> None:
    source = body(inner)
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


@given(st.one_of(st.text(max_size=60), TREES.map(lambda text: f"<akomaNtoso>{text}")))
def test_any_text_ends_in_a_source_or_a_failure(text: str) -> None:
    try:
        read(text)
    except Failure as failure:
        message = str(failure)
    else:
        message = ""
    assert "\n" not in message
