"""Review comments: none is text, and those that speak to reslint are suppressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reslint.formats import docx
from reslint.rule import Rule
from reslint.structure import parse
from reslint.suppress import suppress

if TYPE_CHECKING:
    from tests.formats.docx.conftest import Word

START = '<w:commentRangeStart w:id="{0}"/>'
END = '<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'


def comment(word: type[Word], key: int, *lines: str) -> str:
    content = "".join(word.p(f"<w:r><w:annotationRef/></w:r>{word.r(line)}") for line in lines)
    return f'<w:comment w:id="{key}">{content}</w:comment>'


def around(key: int, content: str) -> str:
    return START.format(key) + content + END.format(key)


def test_where_a_suppression_hangs(word: type[Word]) -> None:
    comments = (
        comment(word, 0, "What is this?")
        + comment(word, 1, "reslint: ignore x", "-- because")
        + comment(word, 2, " reslint: ignore y -- at the end ")
        + comment(word, 3, "reslint: ignore z -- over two")
        + comment(word, 4, "reslint: ignore e -- in an empty one")
    )
    body = (
        word.p(around(0, word.r("One")), " ", around(1, word.r("two")), " three.")
        + word.p("<w:r><w:tab/></w:r>", "Four.", '<w:r><w:commentReference w:id="2"/></w:r>')
        + START.format(3)
        + word.p("Five.")
        + word.p("Six.", END.format(3))
        + word.p(around(4, ""))
        + word.p("Seven.")
    )
    source = docx.read(word.file(body, comments=comments), "a.docx")
    found = [
        (c.text, c.paragraph, source.origin.text[c.place.start : c.place.end])
        for c in source.comments
    ]
    assert found == [
        ("reslint: ignore x -- because", 0, "two"),
        ("reslint: ignore y -- at the end", 1, "."),
        ("reslint: ignore z -- over two", 2, "F"),
        ("reslint: ignore e -- in an empty one", 4, ""),
    ]
    assert "What" not in source.text


def test_it_hides_reports_of_its_paragraph_alone(word: type[Word]) -> None:
    from reslint.diagnostic import Diagnostic

    comments = comment(word, 1, "reslint: ignore x -- so be it")
    body = (
        word.p("One.") + word.p("Two.", '<w:r><w:commentReference w:id="1"/></w:r>') + word.p("3")
    )
    source = docx.read(word.file(body, comments=comments), "a.docx")
    document = parse(source)
    reports = [
        Diagnostic(
            path="a.docx",
            start=source.positions(paragraph.span)[0],
            end=source.positions(paragraph.span)[1],
            rule="x",
            severity="error",
            message="",
            where="",
            span=paragraph.span,
        )
        for paragraph in source.paragraphs
    ]
    own: list[Rule] = []
    left = suppress(document, reports, own, {"x"}, {"x"})
    assert [each.start.line for each in left] == [1, 3]
