"""Edits written back into HTML and Akoma Ntoso: as they were meant, and nothing else changed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reslint.diagnostic import Edit, Replace, SetMark
from reslint.formats import akn, html
from reslint.formats.changes import Refused, spliced
from reslint.formats.edits import patch
from reslint.formats.proof import reads_as, wanted
from reslint.source import INDICATOR, Origin, Source, Span

READERS = {"html": html.source_of, "akn": akn.source_of}

PAGE = """\
<p class=MsoNormal><i style='x'><span lang=EN-GB>The General
Assembly</span></i>,</p>
<ol><li><em>Takes</em> note of the <em>re</em>port;<a href="#n1"><sup>1</sup></a></li></ol>
<p>2. <em>Decides to remain</em> seized of <b>the <em>mat</em></b><em>ter</em> &amp; all.</p>
<p>3. <em>Requests</em> <a href="a.html">the Council</a> <span class="bi">now</span>;</p>
<p><span>4. Calls</span><span> upon</span> it.</p>
<p id="n1"><sup>1</sup> A/62/1.</p>
<style>.bi {font-style: italic; font-weight: bold}</style>
"""
NOTE_1 = '<authorialNote marker="1"><p>\t<span class="italic">Songs</span> 1.</p></authorialNote>'
LAW = """\
<akomaNtoso><preamble><container><p>
  <span class="italic">\tRecalling </span>its <a href="x">60/</a><a href="x">1</a>,</p></container>
</preamble><mainBody><paragraph><num>\t1.</num><content><p>\t<span class="italic">Takes</span> \
note<authorialNote marker="1"><p>\t<span class="italic">Songs</span> 1.</p></authorialNote>;</p>
</content></paragraph><paragraph><num>2.</num><content><p><span class="bold italic">Decides</span>
 to sing.</p></content></paragraph></mainBody></akomaNtoso>
"""


def source(text: str, format: str, encoding: str = "utf-8") -> Source:  # noqa: A002 - the word
    return READERS[format](Origin(text, encoding), f"draft.{format}")


def span(read: Source, text: str) -> Span:
    start = read.text.index(text)
    return Span(start, start + len(text))


def mended(read: Source, *edits: Edit) -> str:
    """The file after the edits, which must read as they meant it."""
    changes = [change for edit in edits for change in patch(read, edit).changes]
    text = spliced(read.origin.text, changes)
    again = source(text, read.format, read.origin.encoding)
    assert reads_as(again, wanted(read, edits))
    return text


def changed(before: str, after: str) -> list[str]:
    old, new = before.split("\n"), after.split("\n")
    assert len(old) == len(new)
    return [one for one, other in zip(new, old, strict=True) if one != other]


NOTE = '<a href="#n1"><sup>1</sup></a></li></ol>'
MATTER = "seized of <b>the <em>mat</em></b><em>ter</em> &amp; all.</p>"
COUNCIL = '<a href="a.html">the Council</a> <span class="bi">now</span>;</p>'


@pytest.mark.parametrize(
    ("text", "on", "lines"),
    [
        ("Takes note", True, [f"<ol><li><em>Takes note</em> of the <em>re</em>port;{NOTE}"]),
        ("report", True, [f"<ol><li><em>Takes</em> note of the <em>report</em>;{NOTE}"]),
        ("report;", True, [f"<ol><li><em>Takes</em> note of the <em>report;</em>{NOTE}"]),
        (" to remain", False, [f"<p>2. <em>Decides</em> to remain {MATTER}"]),
        ("to", False, [f"<p>2. <em>Decides</em> to <em>remain</em> {MATTER}"]),
        ("Decides to remain", False, [f"<p>2. Decides to remain {MATTER}"]),
        ("seized of the", True,
         ["<p>2. <em>Decides to remain</em> <em>seized of</em> <b><em>the</em> <em>mat</em></b>"
          "<em>ter</em> &amp; all.</p>"]),
        ("matter & all", True,
         ["<p>2. <em>Decides to remain</em> seized of <b>the <em>mat</em></b><em>ter &amp; all</em>"
          ".</p>"]),
        ("the Council", True,
         ['<p>3. <em>Requests</em> <a href="a.html"><em>the Council</em></a> <span class="bi">now'
          "</span>;</p>"]),
        ("Council now;", True,
         ['<p>3. <em>Requests</em> <a href="a.html">the <em>Council</em></a> <em><span class="bi">'
          "now</span>;</em></p>"]),
        ("Calls upon", True,
         ["<p><span>4. <em>Calls</em></span><em><span> upon</span></em> it.</p>"]),
        ("General", False, ["<p class=MsoNormal><span lang=EN-GB><i style='x'>The</i> General",
                            "<i style='x'>Assembly</i></span>,</p>"]),
        ("The General Assembly", False,
         ["<p class=MsoNormal><span lang=EN-GB>The General", "Assembly</span>,</p>"]),
        ("A/62", True, ['<p id="n1"><sup>1</sup> <em>A/62</em>/1.</p>']),
    ],
)  # fmt: skip
def test_italics_are_set_and_cleared_in_html(text: str, on: bool, lines: list[str]) -> None:
    read = source(PAGE, "html")
    assert changed(PAGE, mended(read, SetMark(span(read, text), "italic", on))) == lines


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("Takes", "Welcomes", [f"<ol><li><em>Welcomes</em> note of the <em>re</em>port;{NOTE}"]),
        ("Takes note", "Notes", [f"<ol><li><em>Notes</em> of the <em>re</em>port;{NOTE}"]),
        ("Takes ", "", [f"<ol><li>note of the <em>re</em>port;{NOTE}"]),
        (f";{INDICATOR}", f"{INDICATOR};",
         ["<ol><li><em>Takes</em> note of the <em>re</em>port"
          '<a href="#n1"><sup>1</sup></a>;</li></ol>']),
        ("matter & all", "a < b",
         ["<p>2. <em>Decides to remain</em> seized of <b>the <em>a &lt; b</em></b>.</p>"]),
        ("& all", "&", ["<p>2. <em>Decides to remain</em> seized of <b>the <em>mat</em></b>"
                        "<em>ter</em> &amp;.</p>"]),
        ("the Council now", "it", ["<p>3. <em>Requests</em> <a href=\"a.html\">it</a>;</p>"]),
        ("2. ", "", [f"<p><em>Decides to remain</em> {MATTER}"]),
        ("2.", "5.", [f"<p>5. <em>Decides to remain</em> {MATTER}"]),
        ("General Assembly", "Council",
         ["<p class=MsoNormal><i style='x'><span lang=EN-GB>The Council</span></i>,</p>"]),
    ],
)  # fmt: skip
def test_text_is_replaced_in_html(old: str, new: str, lines: list[str]) -> None:
    read = source(PAGE, "html")
    after = mended(read, Replace(span(read, old), new))
    assert [line for line in after.split("\n") if line not in PAGE.split("\n")] == lines


@pytest.mark.parametrize(
    ("after", "text", "lines"),
    [
        ("Takes", " also", [f"<ol><li><em>Takes</em> also note of the <em>re</em>port;{NOTE}"]),
        ("note", "s & x", [f"<ol><li><em>Takes</em> notes &amp; x of the <em>re</em>port;{NOTE}"]),
        ("2. ", "Also ", [f"<p>2. Also <em>Decides to remain</em> {MATTER}"]),
        ("port;", " x", [f"<ol><li><em>Takes</em> note of the <em>re</em>port; x{NOTE}"]),
        (f"port;{INDICATOR}", " x",
         ["<ol><li><em>Takes</em> note of the <em>re</em>port;"
          '<a href="#n1"><sup>1</sup></a> x</li></ol>']),
        ("1. ", "Also ", [f"<ol><li>Also <em>Takes</em> note of the <em>re</em>port;{NOTE}"]),
    ],
)  # fmt: skip
def test_text_is_inserted_in_html(after: str, text: str, lines: list[str]) -> None:
    read = source(PAGE, "html")
    end = span(read, after).end
    assert changed(PAGE, mended(read, Replace(Span(end, end), text))) == lines


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (("Recalling its", True), '<span class="italic">\tRecalling </span>its <a',
         '\t<span class="italic">Recalling its</span> <a'),
        (("60/1", True), '<a href="x">60/</a><a href="x">1</a>',
         '<span class="italic"><a href="x">60/</a><a href="x">1</a></span>'),
        (("Recalling", False), '<span class="italic">\tRecalling </span>', "\tRecalling "),
        ((f"note{INDICATOR};", True), f"note{NOTE_1};",
         f'<span class="italic">note{NOTE_1};</span>'),
        (("Songs", False), '<span class="italic">Songs</span>', "Songs"),
        (("1", "12"), '<a href="x">1</a>', '<a href="x">12</a>'),
        (("60/1", "<61>"), '<a href="x">60/</a><a href="x">1</a>', '<a href="x">&lt;61&gt;</a>'),
        (("Recalling ", ""), '<span class="italic">\tRecalling </span>', "\t"),
        (("1. ", ""), "<num>\t1.</num><content><p>\t", "\t<content><p>"),
        (("2.", "7."), "<num>2.</num>", "<num>7.</num>"),
        ((" to sing", ""), "\n to sing.", "."),
    ],
)  # fmt: skip
def test_akoma_ntoso_is_mended(edit: tuple[str, bool | str], old: str, new: str) -> None:
    read = source(LAW, "akn")
    at = span(read, edit[0])
    after = mended(
        read,
        SetMark(at, "italic", edit[1]) if isinstance(edit[1], bool) else Replace(at, edit[1]),
    )
    assert LAW.count(old) == 1
    assert after == LAW.replace(old, new)


@pytest.mark.parametrize(
    ("format", "text", "edit", "reason"),
    [
        ("html", "now", False, "what sets it in italic does more than that"),
        ("akn", "Decides", False, "what sets it in italic does more than that"),
        ("html", "Takes", True, "there is nothing to set in italic"),
        ("html", "1.", "2.", "the place is written in another way in the file"),
        ("html", "note", "a\nb", "a paragraph cannot be made anew"),
        ("html", "note", INDICATOR, "a note indicator cannot be made anew"),
        ("akn", "Recalling", "a\nb", "a paragraph cannot be made anew"),
    ],
)
def test_what_cannot_be_written_is_refused(
    format: str,  # noqa: A002 - the word
    text: str,
    edit: bool | str,
    reason: str,
) -> None:
    read = source(PAGE if format == "html" else LAW, format)
    at = span(read, text)
    with pytest.raises(Refused) as refused:
        patch(read, SetMark(at, "italic", edit) if isinstance(edit, bool) else Replace(at, edit))
    assert str(refused.value) == reason


def test_other_marks_are_refused() -> None:
    read = source(PAGE, "html")
    with pytest.raises(Refused) as refused:
        patch(read, SetMark(span(read, "note"), "underline", True))
    assert str(refused.value) == "this format carries no underline marks"


@pytest.mark.parametrize(
    ("page", "format", "after"),
    [
        ("<p>A b</p>", "html", "<p><em>A</em> b</p>"),
        ("<p>A <i id=x>b</i> c</p>", "html", "<p><em>A</em> <i id=x>b</i> c</p>"),
        ("<p>A <i class=y>b</i> <i class=y>c</i> <em>d</em></p>", "html",
         "<p><i class=y>A</i> <i class=y>b</i> <i class=y>c</i> <em>d</em></p>"),
        ("<akomaNtoso><p>A b</p></akomaNtoso>", "akn",
         '<akomaNtoso><p><span class="italic">A</span> b</p></akomaNtoso>'),
        ("<akomaNtoso><p>A <i>b</i></p></akomaNtoso>", "akn",
         "<akomaNtoso><p><i>A</i> <i>b</i></p></akomaNtoso>"),
    ],
)  # fmt: skip
def test_italics_are_set_as_the_document_does_it(page: str, format: str, after: str) -> None:  # noqa: A002
    read = source(page, format)
    assert mended(read, SetMark(span(read, "A"), "italic", True)) == after


def test_what_the_encoding_lacks_becomes_a_reference() -> None:
    read = source("<p>A b</p>", "html", "iso8859-1")
    assert mended(read, Replace(span(read, "A"), "“é” &")) == "<p>&#8220;é&#8221; &amp; b</p>"


def test_several_edits_at_once() -> None:
    read = source(PAGE, "html")
    edits = (
        SetMark(span(read, "Takes note"), "italic", True),
        Replace(span(read, "remain"), "be"),
        Replace(span(read, "all"), "each & every"),
    )
    assert changed(PAGE, mended(read, *edits)) == [
        f"<ol><li><em>Takes note</em> of the <em>re</em>port;{NOTE}",
        "<p>2. <em>Decides to be</em> seized of <b>the <em>mat</em></b><em>ter</em> &amp; "
        "each &amp; every.</p>",
    ]


WORDS = st.sampled_from(["Recalling", " ", "its ", "\n  ", "é𝒳", ",", "&amp;", "&#160;", "a  b"])
LINES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        inner.map(lambda text: f'<span class="italic">{text}</span>'),
        inner.map(lambda text: f"<i>{text}</i>"),
        inner.map(lambda text: f"<b>{text}</b>"),
        inner.map(lambda text: f"<span>{text}</span>"),
        inner.map(lambda text: f'<a href="x">{text}</a>'),
    ),
    max_leaves=8,
)
DRAFTS = st.lists(LINES, min_size=1, max_size=3)


@settings(deadline=None)
@given(DRAFTS, st.sampled_from(["html", "akn"]), st.data())
def test_marks_come_out_as_meant_wherever_they_are_set(
    lines: list[str],
    format: str,  # noqa: A002 - the word
    data: st.DataObject,
) -> None:
    body = "".join(f"<p>{line}</p>\n" for line in lines)
    raw = f"<style>.italic {{font-style:italic}}</style>{body}"
    if format == "akn":
        raw = f"<akomaNtoso>{body}</akomaNtoso>"
    read = source(raw, format)
    if not read.paragraphs:
        return
    within = data.draw(st.sampled_from(read.paragraphs)).span
    start = data.draw(st.integers(within.start, within.end - 1))
    end = data.draw(st.integers(start + 1, within.end))
    edit = SetMark(Span(start, end), "italic", data.draw(st.booleans()))
    after, reason = raw, ""
    try:
        after = mended(read, edit)
    except Refused as refused:
        reason = str(refused)
    assert (reason, after == raw) in [("", False), ("there is nothing to set in italic", True)]


@settings(deadline=None)
@given(
    DRAFTS, st.sampled_from(["html", "akn"]), st.sampled_from(["also", ",", "<&>", ""]), st.data()
)
def test_words_come_out_as_meant_wherever_they_are_put(
    lines: list[str],
    format: str,  # noqa: A002 - the word
    text: str,
    data: st.DataObject,
) -> None:
    body = "".join(f"<p>x{line}x</p>\n" for line in lines)
    raw = f"<style>.italic {{font-style:italic}}</style>{body}"
    if format == "akn":
        raw = f"<akomaNtoso>{body}</akomaNtoso>"
    read = source(raw, format)
    within = data.draw(st.sampled_from(read.paragraphs)).span
    start = data.draw(st.integers(within.start, within.end - 1))
    end = data.draw(st.integers(start + 1, within.end))
    # White space beside a tag may be there twice: what is left of it then is for the proof.
    assume(not read.text[start].isspace() and not read.text[end - 1].isspace())
    mended(read, Replace(Span(start, end), text))
