"""Markup cut into tokens: every code point in its place, in linear time."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint.errors import Failure
from reslint.formats.html.grammar import GRAMMAR as HTML
from reslint.formats.markup.tokens import Grammar, Token, attribute_place, attributes, cut, ends

XML = Grammar(is_xml=True)


def tokens(text: str, grammar: Grammar) -> list[tuple[str, str, str]]:
    return [(t.kind, t.name, text[t.start : t.end]) for t in cut(text, grammar)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<B c='>'>d", [("text", "", "a"), ("open", "b", "<B c='>'>"), ("text", "", "d")]),
        ("<p x=a'b>'</o:p>", [("open", "p", "<p x=a'b>"), ("text", "", "'"),
                              ("close", "p", "</o:p>")]),
        ('<p x="a>b', [("open", "p", '<p x="a>'), ("text", "", "b")]),
        ("<br/><i/>", [("open", "br", "<br/>"), ("close", "br", ""), ("open", "i", "<i/>")]),
        ("a < b <1 </ >", [("text", "", "a < b <1 </ >")]),
        ("<!-->a<!---->b<!--c", [("comment", "", "<!-->"), ("text", "", "a"),
                                 ("comment", "", "<!---->"), ("text", "", "b"),
                                 ("comment", "", "<!--c")]),
        ("<!a><?b>c<!", [("other", "", "<!a>"), ("other", "", "<?b>"), ("text", "", "c"),
                         ("other", "", "<!")]),
        ("<script>a<b></SCRIPT >", [("open", "script", "<script>"), ("raw", "script", "a<b>"),
                                    ("close", "script", "</SCRIPT >")]),
        ("<style>a", [("open", "style", "<style>"), ("raw", "style", "a")]),
        ("<p <i>a", [("text", "", "<p "), ("open", "i", "<i>"), ("text", "", "a")]),
    ],
)  # fmt: skip
def test_tokens_of_html(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tokens(text, HTML) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<A b="/"/>', [("open", "A", '<A b="/"/>'), ("close", "A", "")]),
        ('<a b="/">', [("open", "a", '<a b="/">')]),
        ("<x:a><![CDATA[<b>]]></x:a>", [("open", "a", "<x:a>"), ("cdata", "", "<![CDATA[<b>]]>"),
                                        ("close", "a", "</x:a>")]),
        ("<?a > b?>c", [("other", "", "<?a > b?>"), ("text", "", "c")]),
    ],
)  # fmt: skip
def test_tokens_of_xml(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tokens(text, XML) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a<p>b", ["<p>", None]),
        ("<p><i>a</p></i>b", ["</p>", "</p>"]),
        ("<div><p>a<div>b</div></div>", ["</div>", "<div>", "</div>"]),
        ("<b><i>a</b></i>", ["</b>", "</b>"]),
        ("<p>a</i><div></p></div>", ["<div>", "</div>"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["</ul>", "<li>", "</ul>", "</ul>", "</ul>"]),
        ("<table><tr><td>a<td><p>b<tr><td>c</table>",
         ["</table>", "<tr>", "<td>", "<tr>", "<tr>", "</table>", "</table>"]),
        ("<p><table><td><p>a</table>b</p>", ["<table>", "</table>", "</table>", "</table>"]),
        ("<span><p>a</span>b</p>", [None, "</p>"]),
    ],
)  # fmt: skip
def test_the_ends_of_elements(text: str, expected: list[str | None]) -> None:
    found = cut(text, HTML)
    stops = ends(found, HTML)
    names = [
        text[found[stop].start : found[stop].end] if stop < len(found) else None
        for token, stop in zip(found, stops, strict=True)
        if token.kind == "open"
    ]
    assert names == expected


def test_attributes() -> None:
    text = "<a HREF=x.htm x:Id='1 &amp; 2' hidden  class = \"b c\" class=d e=''>"
    token = Token("open", "a", 0, len(text))
    assert attributes(text, token) == {
        "href": "x.htm", "id": "1 & 2", "hidden": "", "class": "b c", "e": "",
    }  # fmt: skip
    place = attribute_place(text, token, "class")
    assert place
    assert text[slice(*place)] == "b c"
    assert attribute_place(text, token, "href") is None


FRAGMENTS = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<a b='c'>", "<!-- ", "-->", "<", "x", "'", '"', "=", "<![CDATA[", "]]>",
         "<style>", "</style>", "<br/>", "<?", ">"]
    )
)  # fmt: skip


@given(FRAGMENTS.map("".join), st.sampled_from([HTML, XML]))
def test_every_code_point_is_in_one_token(text: str, grammar: Grammar) -> None:
    found = cut(text, grammar)
    assert "".join(text[token.start : token.end] for token in found) == text
    stops = ends(found, grammar)
    assert all(at < stop for at, stop in enumerate(stops))


@pytest.mark.parametrize(
    "text",
    ["<" * 500_000, "<a " * 150_000, '<a x="' * 100_000, "<!--" * 200_000, "</" * 300_000,
     "<script>" * 50_000, "<a" + " b=c" * 200_000, "<style>" + "/*" * 300_000, "<![CDATA[" * 80_000,
     "</b>" * 150_000],
)  # fmt: skip
def test_hostile_input_is_read_in_linear_time(text: str) -> None:
    begun = time.perf_counter()
    for grammar in (HTML, XML):
        with suppress(Failure):
            ends(cut(text, grammar), grammar)
    assert time.perf_counter() - begun < 5
