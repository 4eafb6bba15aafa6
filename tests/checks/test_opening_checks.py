"""What the examples of the rules do not show of the checks of opening phrases and organ lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

import pytest

from reslint import formats, structure
from reslint.checks import (
    italic_start,
    later_verb_italics,
    opening_capitals,
    opening_form,
    opening_italics,
    opening_spelling,
    opening_words,
    organ_line,
    organ_line_absent,
    organ_line_italics,
)
from reslint.diagnostic import Hit, Replace, SetMark
from reslint.document import Document, Part
from reslint.source import Span

PREAMBLE = "*The General Assembly*,\n\n*Recalling* the Charter,\n\n*Noting* the report,\n\n"
END = "\n\n9. *Decides* to remain seized of the matter.\n"


def read(text: str) -> Document:
    return structure.parse(formats.read(text.encode(), "a.md"))


def hits(
    check: ModuleType, text: str, roles: Sequence[str], **options: object
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The flagged text and the words of each hit."""
    document = read(text)
    for hit in check.check(document, document.of_role(*roles), options):
        yield document.text(hit.span), hit.words


def operative(text: str) -> str:
    return PREAMBLE + text + END


def found(check: ModuleType, text: str, **options: object) -> list[str]:
    """The texts that a check flags in operative paragraphs."""
    return [each for each, _ in hits(check, operative(text), ["operative"], **options)]


@pytest.mark.parametrize(
    ("text", "flagged", "edits"),
    [
        ("1. *Welcoming and strongly encouraging* it;", "Welcoming", ["Welcomes", "encourages"]),
        ("1. *NOTING* it;", "NOTING", ["NOTES"]),
        ("1. *Taking note* of it;", "Taking", ["Takes"]),
        ("1. *Continuing to encourage* it;", "Continuing", ["Continues"]),
        ("1. *Reaffirming its hopes and demands* again;", "Reaffirming", ["Reaffirms"]),
        ("1. *to invite* it;", "to invite", ["invites"]),
        ("1. *Reconizing* the report;", "Reconizing", []),
        ("1. *Aware* of it;", "Aware", []),
        ("1. *Being concerned* at it;", "Being", []),
        ("1. *The Secretary-General* should act;", "The Secretary-General", []),
        ("1. *The Secretary-General, who is to report on it at length and in detail to us*;", "The",
         []),
        ("1. Invitations, of course, are sent;", "Invitations", []),
        ("1. To table the report;", "To table", []),
    ],
)  # fmt: skip
def test_the_wrong_verb_is_flagged_and_put_right(text: str, flagged: str, edits: list[str]) -> None:
    document = read(operative(text))
    part = document.of_role("operative")[0]
    (hit,) = opening_form.check(document, [part], {"form": "finite"})
    assert document.text(hit.span) == flagged
    written = [edit.text for edit in hit.fix.edits if isinstance(edit, Replace)] if hit.fix else []
    assert written == edits


def test_a_first_word_with_an_indicator_is_flagged_without_it() -> None:
    text = operative("1. Summary[^1] of the report;") + "\n[^1]: A/62/126.\n"
    assert [each for each, _ in hits(opening_form, text, ["operative"], form="finite")] == [
        "Summary"
    ]


def test_empty_paragraphs_are_passed_over() -> None:
    document = read(operative("1. *Notes* it;"))
    part = document.of_role("operative")[0]
    empty = part._replace(body=Span(part.body.start, part.body.start))
    alone = Document(document.source, [empty], document.resolutions)
    assert list(opening_form.check(alone, [empty], {"form": "finite"})) == []


def test_accepted_verbs_are_neither_misspelt_nor_unknown() -> None:
    text = "1. *Recals* it;\n\n2. *Enriches* the debate;\n\n3. *Requested* the office to act;"
    assert found(opening_spelling, text, report="misspelt", accept=[]) == ["Recals"]
    assert found(opening_spelling, text, report="unknown", accept=[]) == ["Enriches"]
    assert found(opening_spelling, text, report="misspelt", accept=["Recals"]) == []
    assert found(opening_spelling, text, report="unknown", accept=["Enriches"]) == []


def test_words_of_another_number_are_replaced_as_a_whole() -> None:
    document = read(operative("1. *Calls on* all States;\n\n2. *Calls for* action;"))
    instead = {"calls on": "calls most urgently upon"}
    (hit,) = opening_words.check(document, document.of_role("operative"), {"instead": instead})
    assert hit.fix is not None
    assert hit.fix.edits == (Replace(hit.span, "Calls most urgently upon"),)


def test_words_behind_the_phrase_are_left() -> None:
    instead = {"notes the": "notes this"}
    assert found(opening_words, "1. *Notes* the report;", instead=instead) == []


def test_only_the_words_with_wrong_capitals_are_changed() -> None:
    document = read(operative("1. *Also Takes note With Interest* of it;"))
    (hit,) = opening_capitals.check(document, document.of_role("operative"), {})
    assert document.text(hit.span) == "Takes note With Interest"
    assert hit.fix is not None
    assert [edit.text for edit in hit.fix.edits if isinstance(edit, Replace)] == [
        "takes", "with", "interest",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "missing", "short", "long"),
    [
        ("1. *Takes note* of it;", [], [], []),
        ("1. Takes note of it;", ["Takes note"], [], []),
        ("1. Takes note of *it*;", ["Takes note"], [], []),
        ("1. *Takes* note of it;", [], ["note"], []),
        ("1. Takes *note* of it;", [], ["Takes"], []),
        ("1. Takes *note of* it;", [], ["Takes"], ["of"]),
        ("1. Also *takes* note of it;", [], ["Also", "note"], []),
        ("1. *Takes* *note* of it;", [], [], []),
        ("1. *Takes note of it*;", [], [], ["of it"]),
        ("1. *Takes note,* in this regard, of it;", [], [], []),
        ("1. *Takes note, in* this regard, of it;", [], [], ["in"]),
        ("1. *Reaffirms its deep* concern at it;", [], ["concern"], []),
        ("1. *Reaffirms* its deep concern at it;", [], [], []),
        ("1. *Enriches all* the debates;", [], [], []),
        ("1. *Enriches all the debates* of it;", [], [], ["all the debates"]),
        ("1. Summary of it;", [], [], []),
    ],
)
def test_italics_are_measured_against_the_phrase(
    text: str, missing: list[str], short: list[str], long: list[str]
) -> None:
    assert found(opening_italics, text, report="missing") == missing
    assert found(opening_italics, text, report="short") == short
    assert found(opening_italics, text, report="long") == long


def test_a_long_excess_is_shortened_in_the_message() -> None:
    text = operative(f"1. *Notes that {'all is well and '}{'more ' * 12}and more* is to come;")
    (hit,) = hits(opening_italics, text, ["operative"], report="long")
    assert hit[1]["found"] == "that all is well and more more more more more more more …"


def test_all_behind_the_phrase_loses_its_italics() -> None:
    document = read(operative("1. *Notes, that* it is so;"))
    part = document.of_role("operative")[0]
    (hit,) = opening_italics.check(document, [part], {"report": "long"})
    assert hit == Hit(
        Span(part.body.start + 7, part.body.start + 11),
        {"found": "that", "wanted": "Notes"},
        hit.fix,
    )
    assert hit.fix is not None
    edit = SetMark(Span(part.body.start + 5, part.body.start + 11), "italic", False)
    assert hit.fix.edits == (edit,)


@pytest.mark.parametrize(
    ("run", "flagged"),
    [
        ("requests", True),
        ("and also requests", True),
        ("Requests", True),
        ("therefore urges", True),
        ("Requests and Demands: A History", False),
        ("Recalling the Past", False),
        ("must", False),
        ("e", False),
        ("bacha bazi", False),
        ("World Drug Report", False),
    ],
)
def test_only_verbs_are_flagged_in_a_paragraph(run: str, flagged: bool) -> None:
    text = f"1. *Welcomes* the report, *{run}* the Secretary-General;"
    assert found(later_verb_italics, text, report="italic") == [run] * flagged


def test_later_verbs_are_looked_for_where_no_phrase_opens_too() -> None:
    text = "1. The report *notes* it;\n\n2. *Notes it and urges* it;"
    assert found(later_verb_italics, text, report="italic") == ["notes"]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("it, and requests the office to act;", ["requests"]),
        ("it, and further requests that it act;", ["further requests"]),
        ("it, and *requests* the office to act;", []),
        ("it, and *further* requests that it act;", []),
        ("it, and requests, reports and notes;", []),
        ("it, and requesting the office to act;", []),
        ("it, and further the cause;", []),
        ("it, and requests the office to act, and urges all to help;", ["requests", "urges"]),
    ],
)
def test_roman_verbs_with_an_object_are_found(text: str, flagged: list[str]) -> None:
    assert found(later_verb_italics, f"1. *Notes* {text}", report="roman") == flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("*To report* on it;", ["To report"]),
        ("*Encourage* it;", ["Encourage"]),
        ("*World Drug Report* data;", []),
        ("*Report* data;", ["Report"]),
        ("The *World Drug Report*;", []),
        ("To *report* on it;", []),
    ],
)
def test_titles_at_the_start_of_a_subparagraph_stay(text: str, flagged: list[str]) -> None:
    whole = operative(f"1. *Requests* it:\n\n   (a) {text}\n\n   (b) To act;")
    assert [each for each, _ in hits(italic_start, whole, ["subparagraph"])] == flagged


def organ(line: str, rest: str) -> str:
    return f"{line}\n\n{rest}\n\n1. *Welcomes* the report;\n\n2. *Decides* to meet.\n"


@pytest.mark.parametrize(
    ("line", "rest", "flagged"),
    [
        ("*The General Assembly*,", "*Recalling* the Charter,\n\n*Noting* it,", []),
        ("*The General Assembly* ,", "*Recalling* the Charter,\n\n*Noting* it,", []),
        ("*The General Assembly*.", "*Recalling* the Charter,\n\n*Noting* it,", ["."]),
        ("*The General Assembly*", "*Recalling* the Charter,\n\n*Noting* it,", ["y"]),
        ("*The General Assembly*,", "", [","]),
        ("*The General Assembly*", "", []),
        ("*The General Assembly*,", "## I. Programme budget", []),
        ("*The General Assembly*", "## I. Programme budget", []),
        ("*The General Assembly*;", "## I. Programme budget", [";"]),
    ],
)
def test_the_mark_depends_on_what_follows(line: str, rest: str, flagged: list[str]) -> None:
    text = organ(line, rest)
    assert [each for each, _ in hits(organ_line, text, ["organ"], report="mark")] == flagged


def test_an_organ_line_with_nothing_behind_it_is_left() -> None:
    document = read(organ("*The General Assembly*", "*Recalling* it,"))
    (line,) = document.of_role("organ")
    alone = Document(document.source, [line], document.resolutions)
    assert list(organ_line.check(alone, [line], {"report": "mark"})) == []


def test_other_organs_keep_their_names() -> None:
    text = organ("*The Commission on Narcotic Drugs*,", "*Recalling* it,\n\n*Noting* it,")
    assert list(hits(organ_line, text, ["organ"], report="name")) == []


@pytest.mark.parametrize(
    ("line", "flagged"),
    [
        ("*The General Assembly*,", []),
        ("*The General Assembly,*", []),
        ("*The* *General* Assembly,", ["The General Assembly"]),
        ("**The General Assembly**,", ["The General Assembly"]),
    ],
)
def test_the_whole_name_is_in_italics(line: str, flagged: list[str]) -> None:
    text = organ(line, "*Recalling* it,\n\n*Noting* it,")
    assert [each for each, _ in hits(organ_line_italics, text, ["organ"])] == flagged


def absent(document: Document, parts: Sequence[Part]) -> list[tuple[str, Mapping[str, str]]]:
    return [
        (document.text(hit.span), hit.words) for hit in organ_line_absent.check(document, parts, {})
    ]


def test_a_resolution_without_an_organ_line_names_the_one_it_lacks() -> None:
    text = "# Rule of law\n\n*Recalling* it,\n\n*Noting* it,\n\n1. *Notes* it;\n\n2. *Urges* it.\n"
    document = read(text)
    assert absent(document, document.parts) == [
        ("Recalling it,", {"wanted": "a line as “The General Assembly,”"})
    ]
    resolution = document.resolutions[0]._replace(organ="The Security Council", profile="sc")
    known = Document(document.source, document.parts, [resolution])
    assert absent(known, known.parts) == [("Recalling it,", {"wanted": "“The Security Council,”"})]
    embedded = Document(document.source, document.parts, [resolution._replace(embedded=True)])
    assert absent(embedded, embedded.parts) == []
