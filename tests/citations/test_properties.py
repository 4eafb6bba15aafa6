"""Parsing never loses or invents text, whatever is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from reslint import citations, dates
from reslint.citations import passages, sources, statements, symbols
from reslint.source import Span
from tests.citations.test_forms import FORMS, read

WRITTEN = [form["text"] for name in ("citations", "passages", "statements") for form in FORMS[name]]
NOTED = [form["text"] for name in ("notes", "symbols") for form in FORMS[name]]
NOISE = st.text(alphabet="0123456789 ,;.:()/–-ABIVXabes“”\ufffc", max_size=12)


@st.composite
def texts(draw: st.DrawFn, forms: list[str]) -> str:
    """Forms cut anywhere and put together with noise."""
    pieces = []
    for form in draw(st.lists(st.sampled_from(forms), min_size=1, max_size=5)):
        start = draw(st.integers(0, len(form)))
        end = draw(st.integers(start, len(form)))
        pieces += [draw(st.sampled_from([form, form[:start], form[start:end]])), draw(NOISE)]
    return "a " + " ".join(pieces).replace("¹", "") + " b"


def assert_apart(spans: Iterable[Span], within: Span) -> None:
    """Spans lie in a row in another one, none is empty."""
    end = within.start
    for span in spans:
        assert end <= span.start < span.end <= within.end
        end = span.end


@settings(max_examples=300, deadline=None)
@given(text=texts(WRITTEN), profile=st.sampled_from(["ga", "sc", "ecosoc", "hrc"]))
def test_a_citation_is_made_of_what_is_written(text: str, profile: str) -> None:
    document = read(text, profile)
    known = {date.span for date in document.view(dates.find)}
    for citation in document.view(citations.find):
        part = document.parts[citation.part]
        assert part.span.start <= citation.span.start < citation.span.end <= part.span.end
        assert_apart([item.number.span for item in citation.items], citation.span)
        for item in citation.items:
            written = document.text(item.number.span)
            assert str(item.number.serial) in re.sub(r"(?<!\d)0+(?=\d)", "", written)
            assert item.number.session_span is None or item.number.session_span.end <= len(
                document.source.text
            )
            if item.date is not None:
                assert item.date.span in known
            if item.title is not None:
                assert document.text(item.title).startswith("“")


@settings(max_examples=300, deadline=None)
@given(text=texts(WRITTEN))
def test_a_number_is_cited_once(text: str) -> None:
    document = read(text)
    taken = [
        item.number.span for citation in document.view(citations.find) for item in citation.items
    ]
    assert_apart(sorted(taken), Span(0, len(document.source.text)))


@settings(max_examples=300, deadline=None)
@given(text=texts(WRITTEN))
def test_a_passage_is_made_of_what_is_written(text: str) -> None:
    document = read(text)
    found = document.view(passages.find)
    assert_apart([passage.span for passage in found], Span(0, len(document.source.text)))
    for passage in found:
        assert passage.word.start == passage.span.start
        assert_apart([target.span for target in passage.targets], passage.span)
        for target in passage.targets:
            for letter in target.letters:
                assert letter in document.text(target.span)
        if passage.owner_span is not None:
            assert passage.owner_span.start >= passage.span.end


@settings(max_examples=300, deadline=None)
@given(text=texts(WRITTEN + NOTED))
def test_a_statement_is_made_of_what_is_written(text: str) -> None:
    document = read(text)
    found = document.view(statements.find)
    assert_apart([each.span for each in found], Span(0, len(document.source.text)))
    for each in found:
        assert_apart(sorted(date.span for date in each.dates), each.span)
        assert_apart(sorted(symbol.span for symbol in each.symbols), each.span)


@settings(max_examples=300, deadline=None)
@given(note=texts(NOTED))
def test_a_reference_is_made_of_what_is_written(note: str) -> None:
    document = read("the report,¹", note=note)
    found = document.view(sources.find)
    for index, reference in enumerate(found):
        part = document.parts[reference.part]
        assert part.body.start <= reference.span.start < reference.span.end <= part.body.end
        assert_apart([piece.span for piece in reference.pieces], reference.span)
        for piece in reference.pieces:
            assert piece.span.start <= piece.value.start <= piece.value.end <= piece.span.end
            if piece.word is not None:
                assert piece.span.start <= piece.word.start < piece.word.end <= piece.span.end
        if reference.title is not None:
            assert_apart([reference.title], reference.span)
        if reference.antecedent is not None:
            assert 0 <= reference.antecedent < index
    noted = [each.span for each in found if document.parts[each.part].role == "footnote"]
    assert_apart(noted, Span(0, len(document.source.text)))


@settings(max_examples=500, deadline=None)
@given(text=texts(NOTED))
def test_a_symbol_is_made_of_what_is_written(text: str) -> None:
    found = symbols.find(text)
    assert_apart([symbol.span for symbol in found], Span(0, len(text)))
    for symbol in found:
        written = text[symbol.span.start : symbol.span.end]
        assert written.startswith(symbol.organ.split("/")[0])
        assert symbol.session is None or symbol.session in written
        assert all(suffix in written for suffix in symbol.suffixes)
