"""The forms in which the organs cite, each with what is read in it: forms.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from reslint import citations, formats, structure
from reslint.citations import Citation, passages, sources, statements, symbols
from reslint.dates import Date
from reslint.document import Document

FORMS: dict[str, list[Any]] = yaml.safe_load(
    Path(__file__).with_name("forms.yaml").read_text(encoding="utf-8")
)
ORGANS = {
    "ga": "General Assembly",
    "sc": "Security Council",
    "ecosoc": "Economic and Social Council",
    "hrc": "Human Rights Council",
}


def read(text: str, profile: str = "ga", note: str = "See the report.") -> Document:
    """A draft of an organ whose first preambular paragraph goes on with a text; `¹` is a call."""
    paragraph = text.replace("¹", "[^1]")
    notes = f"[^1]: {note}\n" if "¹" in text else ""
    draft = (
        f"*The {ORGANS[profile]}*,\n\n*Recalling* {paragraph}\n\n"
        f"1. *Decides* to remain seized.\n\n{notes}"
    )
    return structure.parse(formats.read(draft.encode(), "draft.md"))


def day(date: Date) -> str:
    return f"{date.day}.{date.month}.{date.year}"


def told(document: Document, citation: Citation) -> str:
    """`resolution ga own: section XI < 61/252 22.12.2006 “title”`; `=` marks a shared date."""
    items = []
    for item in citation.items:
        words = [item.number.text]
        if item.date is not None:
            words.append(f"{'=' if item.shared else ''}{day(item.date)}")
        if not item.listed:
            words.append("(farther)")
        if item.title is not None:
            words.append(document.text(item.title))
        items.append(" ".join(words))
    of = [f"{document.text(passage.span)} < " for passage in passages.of(document, citation)]
    quoted = " quoted" if citation.quoted else ""
    head = f"{citation.kind} {citation.owner.organ} {citation.owner.known}{quoted}"
    return f"{head}: {''.join(of)}{', '.join(items)}"


def cited(text: str, profile: str = "ga") -> list[str]:
    document = read(text, profile)
    found = document.view(citations.find)
    return [told(document, each) for each in found if document.parts[each.part].role != "footnote"]


def passages_of(text: str, profile: str) -> list[str]:
    """`paragraph 3(a) above`; `!` marks an abbreviation, `–` the end of a range."""
    found = []
    for passage in read(text, profile).view(passages.find):
        targets = [
            f"{'–' if target.through else ''}{target.number}{''.join(target.letters)}"
            for target in passage.targets
        ]
        short = "!" if passage.abbreviated else ""
        found.append(" ".join([passage.kind + short, *targets, passage.owner]).rstrip())
    return found


def sources_of(note: str) -> list[str]:
    """`official-records ga <See> *title*: session Seventy-fourth; supplement 23`."""
    document = read("the report,¹", note=note)
    found = []
    for reference in document.view(sources.find):
        if document.parts[reference.part].role != "footnote":
            continue
        head = [reference.kind]
        if reference.organ is not None:
            head.append(reference.organ)
        if reference.lead is not None:
            head.append(f"<{document.text(reference.lead)}>")
        if reference.title is not None:
            head.append(f"*{document.text(reference.title)}*")
        pieces = [f"{each.kind} {document.text(each.value)}".rstrip() for each in reference.pieces]
        found.append(f"{' '.join(head)}: {'; '.join(pieces)}".rstrip(": "))
    return found


def symbols_of(text: str) -> list[str]:
    """Series, session and suffixes of every symbol, and what it is the symbol of."""
    found = []
    for symbol in symbols.find(text):
        assert text[symbol.span.start : symbol.span.end] == text
        words = [symbol.organ, symbol.session or "-", *symbol.suffixes]
        words += ["double"] if symbol.is_double else []
        words += ["draft"] if symbol.is_draft else []
        words += ["adopted"] if symbol.is_adopted else []
        found.append(" ".join(words))
    return found


def statements_of(text: str, profile: str) -> list[str]:
    document = read(text, profile)
    return [
        " ".join(
            [
                each.owner,
                *(day(date) for date in each.dates),
                *(document.text(symbol.span) for symbol in each.symbols),
            ]
        )
        for each in document.view(statements.find)
    ]


def test_there_are_enough_forms() -> None:
    assert sum(len(forms) for forms in FORMS.values()) >= 250


@pytest.mark.parametrize("form", FORMS["citations"], ids=lambda form: form["text"])
def test_a_citation(form: dict[str, Any]) -> None:
    assert cited(form["text"], form.get("in", "ga")) == form["is"]


@pytest.mark.parametrize("text", FORMS["no citations"])
def test_what_looks_like_a_citation_and_is_none(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize("form", FORMS["passages"], ids=lambda form: form["text"])
def test_a_passage(form: dict[str, Any]) -> None:
    assert passages_of(form["text"], form.get("in", "ga")) == form["is"]


@pytest.mark.parametrize("form", FORMS["notes"], ids=lambda form: form["text"])
def test_a_note(form: dict[str, Any]) -> None:
    assert sources_of(form["text"]) == form["is"]


@pytest.mark.parametrize("form", FORMS["symbols"], ids=lambda form: form["text"])
def test_a_document_symbol(form: dict[str, Any]) -> None:
    assert symbols_of(form["text"]) == form["is"]


@pytest.mark.parametrize("text", FORMS["no symbols"])
def test_what_looks_like_a_symbol_and_is_none(text: str) -> None:
    assert symbols.find(text) == []


@pytest.mark.parametrize("form", FORMS["statements"], ids=lambda form: form["text"])
def test_a_statement_of_the_president(form: dict[str, Any]) -> None:
    assert statements_of(form["text"], form.get("in", "ga")) == form["is"]


def test_a_reference_knows_what_ibid_stands_for() -> None:
    note = "United Nations, Treaty Series, vol. 75, No. 970; ibid., No. 971; ibid.; A/75/1; ibid."
    found = read("the report,¹", note=note).view(sources.find)
    assert [(each.kind, each.antecedent) for each in found] == [
        ("treaty-series", None),
        ("ibid", 0),
        ("ibid", 0),
        ("symbol", None),
        ("ibid", 3),
    ]


def test_an_ibid_without_anything_before_it_stands_for_nothing() -> None:
    (found,) = read("the report,¹", note="Ibid.").view(sources.find)
    assert (found.kind, found.antecedent) == ("ibid", None)


def test_symbols_in_the_text_are_references_of_their_paragraph() -> None:
    document = read("the report (A/62/126) and “the note A/62/127”,¹", note="A/62/128.")
    found = document.view(sources.find)
    assert [(document.text(each.span), each.quoted) for each in found] == [
        ("A/62/128", False),
        ("A/62/126", False),
        ("A/62/127", True),
    ]
    assert [document.parts[each.part].role for each in found] == [
        "footnote",
        "preambular",
        "preambular",
    ]
