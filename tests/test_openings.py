"""The openings and the italics of a document."""

from __future__ import annotations

import pytest

from reslint.document import Document, Part, Resolution
from reslint.openings import Opening, find, italics, italics_of
from reslint.source import Mark, Origin, Source, Span

ROLES = {"+": "preambular", "#": "operative", "-": "subparagraph", "!": "organ"}


def document(marked: str, profile: str = "ga") -> Document:
    """A document of lines that begin with a sign of their role; `*` turns italics on and off."""
    text, marks, start = "", [], None
    spans = []
    for line in marked.splitlines():
        begin = len(text)
        for character in line[1:]:
            if character != "*":
                text += character
            elif start is None:
                start = len(text)
            else:
                marks.append(Mark("italic", Span(start, len(text))))
                start = None
        spans.append((ROLES[line[0]], Span(begin, len(text))))
        text += "\n"
    parts = [
        Part(index, role, 1, None, 0, span, None, span, index)
        for index, (role, span) in enumerate(spans)
    ]
    source = Source(
        path="a.md",
        format="markdown",
        text=text,
        origin=Origin(text),
        pieces=(),
        paragraphs=(),
        marks=tuple(marks),
    )
    resolution = Resolution(1, None, profile, "resolution", tuple(range(len(parts))))
    return Document(source, parts, [resolution], profile)


def test_paragraphs_have_openings_and_subparagraphs_none() -> None:
    found = find(document("!The General Assembly,\n+Aware  also of it,\n#Also requests it\n-To do"))
    assert found == {
        1: Opening(
            part=1,
            span=Span(22, 33),
            ends=(33,),
            verb=Span(22, 27),
            adverb="",
            head="Aware",
            complement="also",
            form="participle",
            known=True,
        ),
        2: Opening(
            part=2,
            span=Span(41, 54),
            ends=(54,),
            verb=Span(46, 54),
            adverb="Also",
            head="requests",
            complement="",
            form="finite",
            known=True,
        ),
    }


def test_the_text_has_single_spaces() -> None:
    assert find(document("#Takes  note   with appreciation of it"))[0].text == (
        "Takes note with appreciation"
    )


def test_a_paragraph_without_a_phrase_has_no_opening() -> None:
    assert find(document("#The Secretary-General should report")) == {}


@pytest.mark.parametrize(("profile", "ends"), [("ga", (22,)), ("sc", (10, 22))])
def test_in_the_security_council_the_verb_alone_may_be_in_italics(
    profile: str, ends: tuple[int, ...]
) -> None:
    assert find(document("+Expressing its concern at it", profile))[0].ends == ends


def test_italics_are_trimmed_and_neighbours_merged() -> None:
    found = document("+*Taking** note *of it\n#* Takes* *note * of *World Report* *Two* and *v.*")
    assert [found.text(span) for span in italics(found)] == [
        "Taking note",
        "Takes note",
        "World Report",
        "Two",
        "v.",
    ]


def test_italics_of_two_paragraphs_are_apart() -> None:
    found = document("+it is *so*\n#*so* it is")
    assert [found.text(span) for span in italics(found)] == ["so", "so"]


def test_blank_italics_are_none() -> None:
    assert italics(document("+a* *b")) == ()


def test_italics_of_a_part_are_those_in_its_body() -> None:
    found = document("+*Taking note* of *it*\n#takes\n#*Notes*")
    first, second, third = found.parts
    assert italics_of(found, first) == (Span(0, 11), Span(15, 17))
    assert italics_of(found, second) == ()
    assert italics_of(found, third) == (Span(24, 29),)


def test_italics_of_a_part_are_clipped_to_its_body() -> None:
    found = document("+*1. Recalls* it")
    part = found.parts[0]._replace(label=Span(0, 2), body=Span(3, 13))
    numbered = Document(found.source, [part], found.resolutions, "ga")
    assert italics_of(numbered, part) == (Span(3, 10),)
