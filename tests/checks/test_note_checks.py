from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from reslint import formats, structure
from reslint.diagnostic import Hit, SetMark
from reslint.document import Document

Check = Callable[..., Any]

TREATY = "United Nations, *Treaty Series*, vol. 2349, No. 42146."
RECORDS = (
    "*Official Records of the General Assembly, Seventy-fourth Session, Supplement No. 53*"
    " (A/74/53)."
)


def draft(*notes: str) -> str:
    """A paragraph that calls these notes, and the notes."""
    called = " and ".join(f"the report[^{at}]" for at in range(1, len(notes) + 1))
    listed = "".join(f"\n[^{at}]: {note}\n" for at, note in enumerate(notes, start=1))
    return f"1. *Welcomes* {called}.\n{listed}"


@pytest.mark.parametrize(
    ("notes", "dangling"),
    [
        (["Ibid."], 1),
        ([TREATY, "Ibid."], 0),
        ([TREATY, "Ibid., vol. 1, No. 2."], 0),
        (["A/62/1.", "Ibid., vol. 1, No. 2."], 1),
        (["A/62/1.", "Ibid., vol. I, part I."], 0),
        (["A/62/1.", "Ibid., vol. 41, *Resolutions*, annex."], 0),
        (["A/62/1.", "Ibid., annex."], 0),
        ([TREATY, "Ibid., annex.", "Ibid., vol. 1, Nos. 2 and 3."], 0),
        ([TREATY, "A/62/1.", "Ibid., vol. 1, No. 2.", "Ibid., vol. 2, No. 3."], 2),
        ([RECORDS, "Ibid., *Supplement No. 53A* (A/74/53/Add.1)."], 0),
        ([TREATY, "Ibid., *Seventy-fifth Session, Supplement No. 53* (A/75/53)."], 1),
        (["A/62/1; see also ibid., annex."], 0),
    ],
)
def test_an_ibid_has_its_antecedent(found: Check, notes: list[str], dangling: int) -> None:
    assert len(found("ibid_antecedent", draft(*notes), "footnote")) == dangling


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Ibid.", []),
        ("Ibid", []),  # its full stop is the note's, another rule's
        ("Ibid., annex.", []),
        ("Ibid, annex.", [("Ibid,", "Ibid,", "Ibid.,")]),
        ("Ibid. annex.", [("Ibid.", "Ibid.", "Ibid.,")]),
        ("Ibid.; see also A/62/2.", []),
        ("Ibid; see also A/62/2.", [("Ibid", "Ibid", "Ibid.")]),
        ("See ibid, annex.", [("ibid,", "ibid,", "ibid.,")]),
        ("Ibidem.", [("Ibidem", "Ibidem", "Ibid.")]),
    ],
)
def test_how_ibid_is_written(found: Check, note: str, told: list[tuple[str, ...]]) -> None:
    assert found("ibid_form", draft("A/62/1.", note), "footnote") == told


@pytest.mark.parametrize(
    ("notes", "again"),
    [
        ([TREATY, "United Nations, *Treaty Series*, vol. 1, No. 2."], 1),
        ([TREATY, TREATY], 0),  # the whole note, another rule's
        ([TREATY, "A/62/1.", TREATY], 0),
        ([TREATY, "Ibid., vol. 1, No. 2.", "United Nations, *Treaty Series*, vol. 3, No. 4."], 1),
        (["A/62/1.", "Ibid.", TREATY], 0),
        ([TREATY, "The Convention (United Nations, *Treaty Series*, vol. 1, No. 2)."], 0),
        (["The Convention (United Nations, *Treaty Series*, vol. 1, No. 2).", TREATY], 0),
    ],
)
def test_a_series_is_named_once(found: Check, notes: list[str], again: int) -> None:
    told = found("repeated_series", draft(*notes), "footnote", series="treaty-series")
    assert len(told) == again


def test_a_series_is_left_alone_where_notes_are_out_of_order(found: Check) -> None:
    text = draft(TREATY, "United Nations, *Treaty Series*, vol. 1, No. 2.")
    text = text.replace("[^1] and", "[^2] and").replace("[^2].", "[^1].")
    assert found("repeated_series", text, "footnote", series="treaty-series") == []


def test_only_what_led_in_before_is_dropped_with_the_name(hits: Check) -> None:
    notes = draft(RECORDS, "See " + RECORDS.replace("fourth", "fifth"))
    (hit,) = hits("repeated_series", notes, "footnote", series="official-records")
    assert hit.fix is None


def organ_hits(text: str, wrong: str, profile: str) -> tuple[Document, list[Hit]]:
    source = formats.read(text.encode(), "draft.md")
    document = structure.parse(source, profile=profile)
    check = import_module("reslint.checks.organ_in_note").check
    parts = document.of_role("footnote")
    return document, list(check(document, parts, {"wrong": wrong}))


@pytest.mark.parametrize(
    ("organ", "wrong", "note", "count"),
    [
        ("General Assembly", "named", "General Assembly resolution 60/288.", 1),
        ("General Assembly", "named", "See also General Assembly resolution 60/288.", 1),
        ("General Assembly", "named", "A/62/1 and General Assembly resolution 60/288.", 0),
        ("General Assembly", "named", "Resolution 60/288.", 0),
        ("General Assembly", "unnamed", "Resolution 60/288.", 0),
        ("General Assembly", "unnamed", "Resolution 1373 (2001).", 1),
        ("General Assembly", "unnamed", "Resolution 1503 (XLVIII).", 1),
        ("General Assembly", "unnamed", "Resolution 2200 A (XXI).", 0),
        ("Economic and Social Council", "unnamed", "Resolution 2200 A (XXI), annex.", 1),
        ("Economic and Social Council", "unnamed", "Resolution 1503 (XLVIII).", 0),
        ("Economic and Social Council", "unnamed", "Resolution S-24/2.", 1),
        ("Economic and Social Council", "named", "General Assembly resolution 60/288.", 0),
        ("Human Rights Council", "unnamed", "Resolution 16/18.", 0),
        ("Human Rights Council", "unnamed", "Resolution 70/1.", 1),
        ("Human Rights Council", "unnamed", "Resolution ES-11/1.", 1),
        ("Commission on Narcotic Drugs", "unnamed", "Resolution 1373 (2001).", 0),
    ],
)
def test_whose_a_resolution_is(organ: str, wrong: str, note: str, count: int) -> None:
    profiles = {"Economic and Social Council": "ecosoc", "Human Rights Council": "hrc"}
    text = f"*The {organ}*,\n\n*Recalling* the Charter of the United Nations,\n\n{draft(note)}"
    _, hits = organ_hits(text, wrong, profiles.get(organ, "ga"))
    assert len(hits) == count


def test_a_number_that_a_commission_may_have_is_not_mended_by_itself() -> None:
    text = "*The Economic and Social Council*,\n\n*Recalling* the Charter,\n\n"
    text += draft("Resolution 64/2.", "Resolution 76/181.")
    _, hits = organ_hits(text, "unnamed", "ecosoc")
    assert [hit.fix is not None and hit.fix.safe for hit in hits] == [False, True]


@pytest.mark.parametrize("wrong", ["named", "unnamed"])
def test_drafts_that_another_organ_recommends_have_either_form(wrong: str) -> None:
    text = (
        "*The Economic and Social Council*,\n\n"
        "*Recommends* to the General Assembly the adoption of the following draft resolution:\n\n"
        "*The General Assembly*,\n\n*Recalling* the Agenda[^1] and the guidelines,[^2]\n\n"
        "1. *Welcomes* the guidelines;\n\n2. *Decides* to remain seized of the matter.\n\n"
        "[^1]: General Assembly resolution 70/1.\n\n[^2]: Resolution 76/181, annex.\n"
    )
    document, hits = organ_hits(text, wrong, "ecosoc")
    assert document.resolutions[-1].embedded
    assert hits == []


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (TREATY, []),
        ("League of Nations, *Treaty Series*, vol. LX, No. 1414.", []),
        ("United Nations, *Treaty Series*, vols. 1 and 2, Nos. 3–5.", []),
        ("United Nations, *Treaty Series*, vols. 1, 2 and 3, No. 4.", []),
        ("*Treaty Series*, vol. 1, No. 2.", [("Treaty Series", "United Nations, Treaty Series")]),
        ("U.N.T.S., vol. 1, No. 2.", [("U.N.T.S.", "United Nations, Treaty Series")]),
        ("United Nations, *Treaty Series*, vol. 1 No. 2.", [("1 No.", "1, No.")]),
        ("United Nations, *Treaty Series*, vol. 1, #2.", [("#", "No.")]),
        ("UNTS.", [("UNTS", "United Nations, Treaty Series, No. …")]),
    ],
)
def test_how_a_treaty_is_named(found: Check, note: str, told: list[tuple[str, str]]) -> None:
    hits = found("series_form", draft(note), "footnote", series="treaty-series")
    assert [hit[1:] for hit in hits] == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Seventy-fourth Session, Supplement No. 53A", []),
        ("74th Session, Supplement No. 53", [("74th Session", "Seventy-fourth Session")]),
        ("11th Session, Supplement No. 3", [("11th Session", "Eleventh Session")]),
        (
            "Twelfth special session, Supplement No. 3",
            [("Twelfth special session", "Twelfth Special Session")],
        ),
        (
            "Seventy-Fourth Session, Supplement No. 5",
            [("Seventy-Fourth Session", "Seventy-fourth Session")],
        ),
        ("Seventy-fourth Session, Suppl. 53a", [("Suppl. 53a", "Supplement No. 53A")]),
        ("Seventy-fourth Session, Supplement 53", [("Supplement 53", "Supplement No. 53")]),
        (
            "Seventy-fourth Session, Supplement No.53",
            [("Supplement No.53", "Supplement No. 53")],
        ),
    ],
)
def test_how_records_are_named(found: Check, title: str, told: list[tuple[str, str]]) -> None:
    note = f"*Official Records of the General Assembly, {title}* (A/74/53)."
    hits = found("series_form", draft(note), "footnote", series="official-records")
    assert [hit[1:] for hit in hits] == told


@pytest.mark.parametrize(
    ("kind", "note", "wrong"),
    [
        ("treaty-series", TREATY, []),
        ("treaty-series", TREATY.replace("*", ""), [("Treaty Series", "italics")]),
        ("treaty-series", "UNTS, vol. 1, No. 2.", []),  # to be written out first
        (
            "treaty-series",
            "United Nations, *Treaty* Series, vol. 1, No. 2.",
            [("Series", "italics")],
        ),
        ("treaty-series", "A/62/1.", []),
        ("official-records", RECORDS, []),
        (
            "official-records",
            RECORDS.replace(", Supp", "*, Supp").replace("53* (", "53 ("),
            [("Supplement No. 53", "italics")],
        ),
        ("official-records", "*See " + RECORDS[1:], [("See", "roman type")]),
        (
            "official-records",
            RECORDS.replace("* (A/74/53)", " (A/74/53)*"),
            [("(A/74/53)", "roman type")],
        ),
        ("report", RECORDS, []),
    ],
)
def test_which_title_is_in_italics(
    found: Check, kind: str, note: str, wrong: list[tuple[str, str]]
) -> None:
    told = found("source_italics", draft(note), "footnote", kind=kind)
    assert [hit[1:3] for hit in told] == wrong


def test_italics_are_set_on_the_whole_title(hits: Check) -> None:
    text = draft("United Nations, *Treaty* Series, vol. 1, No. 2.")
    (hit,) = hits("source_italics", text, "footnote", kind="treaty-series")
    (edit,) = hit.fix.edits
    assert isinstance(edit, SetMark)
    assert edit.on
    assert edit.span.end - edit.span.start == len("Treaty Series")


@pytest.mark.parametrize(
    ("title", "symbol", "wrong"),
    [
        ("General Assembly, Seventy-first Session, Supplement No. 53", "A/71/53", []),
        ("General Assembly, Seventy-first Session, Supplement No. 53", "A/72/53",
         ["Seventy-first Session"]),
        ("General Assembly, Seventy-first Session, Supplement No. 53A", "A/71/35/Add.1",
         ["Supplement No. 53A"]),
        ("General Assembly, Fifteenth Special Session, Supplement No. 3", "A/S-15/3", []),
        ("General Assembly, Fifteenth Special Session, Supplement No. 3", "A/S-14/3",
         ["Fifteenth Special Session"]),
        ("General Assembly, Fifteenth Session, Supplement No. 3", "A/S-14/3", []),
        ("General Assembly, Nineteenth Session, Supplement No. 3", "A/5700", []),
        ("Economic and Social Council, 2007, Supplement No. 10", "E/2007/30/Rev.1", []),
        ("Economic and Social Council, 2008, Supplement No. 10", "E/2007/30", ["2008"]),
        ("Economic and Social Council, 2007, Supplement No. 30", "E/2007/30",
         ["Supplement No. 30"]),
        ("Economic and Social Council, 1989, Supplement No. 2", "E/1989/20", []),
    ],
)  # fmt: skip
def test_records_and_their_symbol(found: Check, title: str, symbol: str, wrong: list[str]) -> None:
    told = found("records_symbol", draft(f"*Official Records of the {title}* ({symbol})."))
    assert [words[0] for words in told] == wrong


@pytest.mark.parametrize(
    ("wrong", "note", "told"),
    [
        ("word", "A/62/1, chapter I.", [("chapter", "chap.")]),
        ("word", "A/62/1, Chapters I and II.", [("Chapters", "chaps.")]),
        ("word", "As defined in article 3 of the Protocol.", []),
        ("word", "A/62/1, “Review, chapter I”, annex.", []),
        ("capital", "A/62/1, Sect. A, and Annex II.", [("Sect.", "sect."), ("Annex", "annex")]),
        ("capital", "A/62/1, Chapter I.", []),  # in full, too: told once
        ("capital", "A/CONF.157/24 (Part I), chap. III.", []),
        ("capital", "*Final Document, Annex I*, annex II.", []),
        ("capital", "Resolution 61/295, Annex.", [("Annex", "annex")]),
        ("form", "A/62/1, sect A.", [("sect", "sect.")]),
        ("form", "A/62/1, sec. A.", [("sec.", "sect.")]),
        ("form", "A/62/1, para. 3 and 4.", [("para.", "paras.")]),
        ("form", "A/62/1, paras. 3.", [("paras.", "para.")]),
        ("form", "A/62/1, paras. 3 (a) and (b).", []),
        ("form", "A/62/1, para.3.", [("para.3", "para. 3")]),
        ("form", "Resolutions 59/39, para. 9, and 65/21, para. 18.", []),
        ("form", "*Transplantation*, vol. 90, 27 June 2010, pp. 14 and 88.", []),
    ],
)
def test_where_in_a_source(
    found: Check, wrong: str, note: str, told: list[tuple[str, str]]
) -> None:
    hits = found("note_locator", draft(note), "footnote", wrong=wrong)
    assert [hit[1:] for hit in hits] == told


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("the report (A/62/126)", ["A/62/126"]),
        ("the report (see A/62/126, annex)", ["A/62/126"]),
        ("document A/62/126", []),
        ("the Agenda (A/RES/70/1)", []),
        ("the report “Wells (A/62/126)”", []),
        ("the statement (S/PRST/2009/9)", ["S/PRST/2009/9"]),
    ],
)
def test_symbols_in_the_text(found: Check, text: str, symbols: list[str]) -> None:
    told = found("symbol_in_text", f"1. *Welcomes* {text}.\n", "operative")
    assert [words[0] for words in told] == symbols


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("A/C3/62/L9 rev1", "A/C.3/62/L.9/Rev.1"),
        ("A/62/L9", "A/62/L.9"),
        ("A/62/ 126", "A/62/126"),
        ("A /62/126", "A/62/126"),
        ("A/62/126 Add.1", "A/62/126/Add.1"),
        ("A/62/126/add. 1", "A/62/126/Add.1"),
        ("A/62/126.Corr.1", "A/62/126/Corr.1"),
        ("a/hrc/50/l.5", "A/HRC/50/L.5"),
        ("A/S29/1", "A/S-29/1"),
        ("st/sgb/2018/1", "ST/SGB/2018/1"),
        ("A/CONF 157/24", "A/CONF.157/24"),
        ("S/PRST2009/9", "S/PRST/2009/9"),
        ("A/76/74–E/2021/54", "A/76/74-E/2021/54"),
        ("FCCC/CP/2015/10 Add1", "/Add.1"),
        ("A/77/69/Add.1-E/2022/47/add.1", "/Add.1"),
    ],
)
def test_symbols_are_mended(found: Check, written: str, wanted: str) -> None:
    (told,) = found("document_symbol", draft(f"See {written}, annex."), "footnote")
    assert told[2] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A/C.3/62/L.9/Rev.1",
        "A/76/74-E/2021/54",
        "A/62/1–A/62/9",
        "A/74/6 (Sect. 2)/Corr.1 and Corr.2",
        "A/62/126 and Add.1",
        "https://undocs.org/A/C3/62/L9",
        "www.un.org/a/62/L9",
        "“A/C3/62/L9”",
        "A/Res/62/175",  # how resolutions are cited is another rule's
        "and/or 5/6 of the A/B tests",
        "CIV/2020/10 add 5",
        "E/XYZ9/2020/1",
    ],
)
def test_symbols_that_are_left_alone(found: Check, text: str) -> None:
    assert found("document_symbol", draft(f"See {text}."), "footnote") == []


def test_the_symbol_of_the_masthead(found: Check) -> None:
    text = "1. *Decides* to remain seized of the matter.\n"
    before = "A/C3/62/L9\n\nSixty-second session\n\nThird Committee\n\n"
    told = found("document_symbol", text, "masthead", before=before)
    assert told == [("A/C3/62/L9", "A/C3/62/L9", "A/C.3/62/L.9")]
