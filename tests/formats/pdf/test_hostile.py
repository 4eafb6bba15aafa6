"""Whatever is no PDF, cannot be read or wants too much is said in one line; any bytes end well."""

from __future__ import annotations

import importlib.util
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reslint.errors import Failure
from reslint.formats import pdf
from reslint.formats.pdf import child, process
from reslint.source import INDICATOR, Source
from reslint.structure import parse

if TYPE_CHECKING:
    from tests.formats.pdf.conftest import Sheets

GAVE_UP = "the PDF cannot be read: its reader gave up (damaged or too big)"
ROOT = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")


def failure(data: bytes) -> str:
    with pytest.raises(Failure) as caught:
        pdf.read(data, "draft.pdf")
    return str(caught.value)


def test_pages_without_text(sheets: type[Sheets]) -> None:
    scanned = "the pages have no text (scanned?): recognize their text first"
    assert failure(sheets.file("", "0 0 m 9 9 l S")) == scanned
    assert failure(sheets.file()) == scanned
    some = pdf.read(sheets.file("", sheets.page((80, 400, "Recalling,"))), "draft.pdf")
    assert sheets.paragraphs(some) == ["Recalling,"]


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-", b"%PDF-1.7 and nothing", b"PK\x03\x04", b"%PDF-1.7\n" + bytes(range(256)) * 40],
)
def test_damaged(data: bytes) -> None:
    assert failure(data) == "not a PDF file (damaged)"


def test_page_that_cannot_be_loaded(sheets: type[Sheets]) -> None:
    data = sheets.of_objects(ROOT)
    assert failure(data) == "not a PDF file (damaged: page 1 cannot be read)"


def test_passwords(sheets: type[Sheets]) -> None:
    secret = "00" * 32
    locked = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{secret}>/U<{secret}>>>"
    assert failure(sheets.file("", trailer=locked)) == "the PDF is protected by a password"
    strange = sheets.file("", trailer="/ID[<00><00>]/Encrypt<</Filter/Strange/V 1>>")
    assert failure(strange) == "the PDF is protected in a way that cannot be read"


def test_no_package(sheets: type[Sheets], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    wanted = "reading PDF files needs an extra package: pip install 'reslint[pdf]'"
    assert failure(sheets.file("")) == wanted


def test_too_many_pages_and_characters(
    sheets: type[Sheets], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = sheets.file(*[sheets.page((80, 700, "a" * 50)) for _ in range(3)])
    monkeypatch.setattr(child, "MOST_CHARACTERS", 120)
    with pytest.raises(child.Unreadable) as caught:
        child.pages(data)
    assert str(caught.value) == "the PDF has more than 120 characters; that many are not read"
    monkeypatch.setattr(child, "MOST_PAGES", 2)
    with pytest.raises(child.Unreadable) as caught:
        child.pages(data)
    assert str(caught.value) == "the PDF has 3 pages; more than 2 are not read"


def test_page_that_draws_itself_without_end(sheets: type[Sheets]) -> None:
    def form(number: int) -> bytes:
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>"
        return sheets.stream(b"/F Do " * 10, entries % (number + 1))

    last = sheets.stream(b"0 0 m 9 9 l S", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
        b"/Resources<</XObject<</F 5 0 R>>>>>>"
    )
    forms = [form(number) for number in range(5, 20)]
    data = sheets.of_objects([*ROOT, page, sheets.stream(b"/F Do"), *forms, last])
    assert failure(data) in (GAVE_UP, "the PDF takes too long to read")


def compressed(sheets: type[Sheets], content: bytes) -> bytes:
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<"
        b"/R<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>"
    )
    stream = sheets.stream(zlib.compress(content), b"/Filter/FlateDecode")
    return sheets.of_objects([*ROOT, page, stream])


def test_compressed(sheets: type[Sheets]) -> None:
    shown = b"BT /R 10 Tf 80 700 Td (Recalling,) Tj ET"
    assert sheets.paragraphs(pdf.read(compressed(sheets, shown), "a.pdf")) == ["Recalling,"]


def test_bomb(sheets: type[Sheets]) -> None:
    data = compressed(sheets, b"BT /R 9 Tf (ab) Tj (c) Tj ET\n" * 8_000_000)
    assert len(data) < 1_000_000
    assert failure(data) in (GAVE_UP, "the PDF takes too much memory to read")


def test_too_long(sheets: type[Sheets], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MOST_SECONDS", 0)
    monkeypatch.setattr(process, "_START", 0.001)
    assert failure(sheets.file("")) == "the PDF takes too long to read"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_bytes_are_a_source_or_a_failure(
    sheets: type[Sheets], draft: tuple[str, str], data: st.DataObject
) -> None:
    valid = sheets.file(*draft)
    at = data.draw(st.integers(0, len(valid)))
    put = data.draw(st.binary(max_size=8))
    tried = data.draw(
        st.sampled_from(
            [put, b"%PDF-1.7\n" + put, valid[:at], valid[:at] + put + valid[at + len(put) :]]
        )
    )
    try:
        source = pdf.read(tried, "draft.pdf")
    except Failure as caught:
        source = None
        message = str(caught)
    if source is None:
        assert "\n" not in message
    else:
        holds(source)


NUMBERS = st.floats(0, 800, allow_nan=False).map(lambda number: round(number, 1))
LINES = st.tuples(NUMBERS, NUMBERS, st.text("ab1.,;:()*_^ \t=>-/", min_size=1, max_size=12))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(LINES, max_size=8), max_size=2), st.sampled_from([0.1, 3, 9, 10, 40, 900]))
def test_any_page_is_a_source(
    sheets: type[Sheets], pages: list[list[tuple[float, float, str]]], size: float
) -> None:
    holds(sheets.read(*[sheets.page(*each, size=size) for each in pages], "BT /R 9 Tf (x) Tj ET"))


def holds(source: Source) -> None:
    """What holds for every source: all of it has a place, column 1 of a page."""
    last = source.origin.text.count("\n") + 1
    spans = [
        *[each.span for each in source.paragraphs],
        *[each.span for each in source.notes],
        *[each.span for each in source.marks],
    ]
    for span in spans:
        assert 0 <= span.start <= span.end <= len(source.text)
        for position in source.positions(span):
            assert position.column == 1
            assert 1 <= position.line <= last
    assert all(source.text[slice(*one.span)] == INDICATOR for one in source.indicators)
    parse(source)
