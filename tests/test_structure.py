"""What every paragraph of a draft is, for drafts that are whole and drafts that are broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reslint import formats
from reslint.document import ROLES, Document
from reslint.structure import parse

SHORT = {
    "title": "T", "organ": "O", "preambular": "P", "operative": "N", "subparagraph": "s",
    "heading": "H", "footnote": "f", "sponsors": "S", "adoption": "A", "annex": "x",
    "masthead": "M", "other": "-",
}  # fmt: skip


def document(text: str, path: str = "draft.md", profile: str | None = None) -> Document:
    return parse(formats.read(text.encode(), path), profile)


def shape(found: Document) -> str:
    return "".join(SHORT[part.role] for part in found.parts)


def labels(found: Document) -> list[tuple[str | None, int]]:
    return [(part.number, part.level) for part in found.parts if part.role == "subparagraph"]


WHOLE = """\
# 80/1. Wells

*The General Assembly*,

*Recalling* its resolution 79/1 of 5 December 2024,[^1]

*Noting with concern* the state of wells,

1. *Welcomes* the report;

2. *Requests* States:

   (a) To dig:

      (i) Deep;

      (ii) Wide;

   (b) To report;

3. *Decides* to remain seized of the matter.

[^1]: See A/80/1.
"""


def test_a_whole_draft() -> None:
    found = document(WHOLE)
    assert (found.profile, found.reason) == ("ga", None)
    assert shape(found) == "TOPPNNssssNf"
    assert labels(found) == [("(a)", 1), ("(i)", 2), ("(ii)", 2), ("(b)", 1)]
    assert [part.parent for part in found.parts if part.role == "subparagraph"] == [5, 6, 6, 5]
    assert found.text(found.parts[4].body) == "Welcomes the report;"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("*The General Assembly*,\n\n", "", "TPPNNssssNf"),
        ("*The General Assembly*,", "*The Genral Asembly*,", "TOPPNNssssNf"),
        ("*The General Assembly*,", "THE GENERAL ASSEMBLY:", "TOPPNNssssNf"),
        ("*The General Assembly*,", "*General Assembly*", "TOPPNNssssNf"),
        ("*Noting with concern* the", "*Notes with concern* the", "TOPPNNssssNf"),
        ("*Noting with concern* the", "The", "TOPPNNssssNf"),
        ("*Noting with concern* the state of wells,", "*Noting* the state;", "TOPPNNssssNf"),
        ("*Noting with", "2. *Noting with", "TOPPNNssssNf"),
        ("*Noting with", "PP2 *Noting with", "TOPPNNssssNf"),
        ("1. *Welcomes*", "*Welcomes*", "TOPPNNssssNf"),
        ("2. *Requests*", "*Requests*", "TOPPNNssssNf"),
        ("3. *Decides*", "*Decides*", "TOPPNNssssNf"),
        ("1. *Welcomes*", "1. *Welcoming*", "TOPPNNssssNf"),
        ("2. *Requests*", "2. The", "TOPPNNssssNf"),
        ("2. *Requests* States:", "2. *Requests* States", "TOPPNNssssNf"),
        ("1. *Welcomes*", "OP1 *Welcomes*", "TOPPNNssssNf"),
        ("1. *Welcomes*", "1) *Welcomes*", "TOPPNNssssNf"),
        ("   (b) To", "   b) To", "TOPPNNssssNf"),
        ("   (b) To", "   To", "TOPPNNssssNf"),
        ("1. *Welcomes* the report;", "1. *Welcomes* the report;\n\n*Aware* of wells,",
         "TOPPNPNssssNf"),
        ("# 80/1. Wells\n\n", "", "OPPNNssssNf"),
        ("[^1]: See A/80/1.", "Annex\n\n1. *Decides* this.", "TOPPNNssssNxx"),
        ("matter.\n", "matter.\n\n77th plenary meeting\n\n18 December 2025\n", "TOPPNNssssNAAf"),
        ("# 80/1. Wells", "A/80/L.2\n\nAgenda item 5\n\nChad and Togo: draft resolution\n\n# Wells",
         "MMSTOPPNNssssNf"),
    ],
)  # fmt: skip
def test_a_draft_with_one_defect_keeps_its_structure(old: str, new: str, expected: str) -> None:
    assert old in WHOLE
    assert shape(document(WHOLE.replace(old, new))) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("(a) A;\n(b) B;\n(c) C;", [("(a)", 1), ("(b)", 1), ("(c)", 1)]),
        ("(h) A;\n(i) B;\n(j) C;", [("(h)", 1), ("(i)", 1), ("(j)", 1)]),
        ("(h) A:\n(i) B;\n(ii) C;\n(i) D;", [("(h)", 1), ("(i)", 2), ("(ii)", 2), ("(i)", 1)]),
        ("(a) A:\n(i) B:\na. C:\ni. D;\nii. E;\nb. F;\n(ii) G;\n(b) H;",
         [("(a)", 1), ("(i)", 2), ("a.", 3), ("i.", 4), ("ii.", 4), ("b.", 3), ("(ii)", 2),
          ("(b)", 1)]),
        ("(z) A;\n(aa) B;\n(bb) C;", [("(z)", 1), ("(aa)", 1), ("(bb)", 1)]),
        ("(a) A;\n(c) B;\n(d) C;", [("(a)", 1), ("(c)", 1), ("(d)", 1)]),
        ("(a) A:\n– B;\n– C;\n(b) D;", [("(a)", 1), ("–", 2), ("–", 2), ("(b)", 1)]),
        ("(u) A;\n(v) B;\n(w) C;\n(x) D;", [("(u)", 1), ("(v)", 1), ("(w)", 1), ("(x)", 1)]),
    ],
)  # fmt: skip
def test_levels_of_lists_without_any_indent(items: str, expected: list[tuple[str, int]]) -> None:
    text = f"The General Assembly,\n\nNoting wells,\n\n1. Requests:\n{items}\n2. Decides so.\n"
    assert labels(document(text, "draft.txt")) == expected


COMPOSITE = """\
# 80/12. Questions relating to information

## A

**Information in the service of humanity**

*The General Assembly*,

*Noting* wells,

*Urges* all to dig.

## B

**Global communications**

*The General Assembly*,

*Noting* wells,

## I. Introduction

1. *Requests* a report;

## II. Activities

2. *Decides* so.
"""


def test_a_composite_text_has_several_resolutions_with_sections() -> None:
    found = document(COMPOSITE)
    assert shape(found) == "THTOPNHTOPHNHN"
    assert [part.resolution for part in found.parts] == [1] * 6 + [2] * 8
    assert [part.section for part in found.parts][-5:] == [0, 1, 1, 2, 2]
    assert [part.number for part in found.parts if part.role == "heading"] == [
        "A",
        "B",
        "I.",
        "II.",
    ]


EMBEDDING = """\
# 2025/9. Tax

*The Economic and Social Council*

*Recommends* to the General Assembly the adoption of the following draft resolution:

> **Cooperation**
>
> *The General Assembly*,
>
> *Noting* wells,
>
> 1. *Decides* so;
>
> 2. *Requests* a report.
"""


def test_an_embedded_draft_is_a_resolution_of_its_own_organ() -> None:
    found = document(EMBEDDING)
    assert shape(found) == "TONTOPNN"
    assert [(r.profile, r.embedded) for r in found.resolutions] == [("ecosoc", False), ("ga", True)]


DECLARATION = """\
# 80/1. Declaration

*The General Assembly*

*Adopts* the following declaration:

1. We are united. We act.

2. We leave no one behind.

3. We will promote peace.
"""


def test_a_declaration_is_known_by_its_shape() -> None:
    assert [r.shape for r in document(DECLARATION).resolutions] == ["declaration"]


@pytest.mark.parametrize(
    ("name", "profile"),
    [
        ("The General Assembly", "ga"),
        ("The Security Council", "sc"),
        ("The Economic and Social Council", "ecosoc"),
        ("The Human Rights Council", "hrc"),
    ],
)
def test_the_organ_line_tells_the_profile(name: str, profile: str) -> None:
    assert document(WHOLE.replace("The General Assembly", name)).profile == profile


@pytest.mark.parametrize(
    ("masthead", "profile"),
    [("S/2025/12", "sc"), ("E/2025/L.3", "ecosoc"), ("A/HRC/50/L.5", "hrc"), ("A/80/L.2", "ga")],
)
def test_without_organ_line_the_symbol_tells_the_profile(masthead: str, profile: str) -> None:
    text = WHOLE.replace("*The General Assembly*,\n\n", "").replace(
        "# 80/1", f"{masthead}\n\n# 80/1"
    )
    assert document(text).profile == profile


@pytest.mark.parametrize(
    ("title", "cited", "profile"),
    [
        ("80/1. Wells", "1373 (2001) and 1540 (2004)", "ga"),
        ("2025/3. Wells", "60/1", "ecosoc"),
        ("54/3. Wells", "53/2 of 13 July 2023", "hrc"),
        ("54/3. Wells", "53/2 of 13 July 1999", "ga"),
        ("Wells", "1373 (2001) and 1540 (2004)", "sc"),
    ],
)
def test_without_organ_line_the_numbers_tell_the_profile(
    title: str, cited: str, profile: str
) -> None:
    text = WHOLE.replace("*The General Assembly*,\n\n", "").replace("80/1. Wells", title)
    text = text.replace("its resolution 79/1 of 5 December 2024", f"resolutions {cited}")
    assert document(text).profile == profile


def test_a_profile_that_is_given_decides() -> None:
    assert [r.profile for r in document(EMBEDDING, profile="hrc").resolutions] == ["hrc", "hrc"]


NO_SIGNS = "no draft resolution: no organ line, no preamble, no operative paragraphs"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty file"),
        (" \n\n", "empty file"),
        ("# My tool\n\nIt has:\n\n1. Installs it\n2. Runs the tests;\n", NO_SIGNS),
        ("To: all\n\n1. Please note the meeting.\n2. Considering this, attend.\n", NO_SIGNS),
        ("1. *Notes* wells;\n\n2. *Decides* so.\n",
         "no draft resolution: it has operative paragraphs, but nothing else of one"),
        ("*Noting* wells,\n\n*Recalling* them,\n",
         "no draft resolution: it has preambular paragraphs, but nothing else of one"),
        ("L’Assemblée générale,\n\nRappelant sa résolution sur les droits de la femme et des "
         "enfants dans le monde,\n\n1. Prend note du rapport sur la question pour une durée de "
         "deux ans;\n",
         "written in French, not in English"),
        ("Генеральная Ассамблея,\n\nСсылаясь на свою резолюцию,\n",
         "written in Russian, not in English"),
    ],
)  # fmt: skip
def test_what_is_no_draft_is_said_to_be_none(text: str, reason: str) -> None:
    found = document(text)
    assert (found.profile, found.reason, found.parts) == (None, reason, ())


LINES = st.lists(
    st.sampled_from(
        ["*The General Assembly*,", "# 80/1. Wells", "*Noting* wells,", "1. *Decides* so;",
         "2. *Requests* it:", "   (a) To dig;", "      (i) Deep;", "Annex", "## II", "A", "- x",
         "77th plenary meeting", "18 December 2025", "PP2 *Noting* it,", "and so on,", "[^1]: N.",
         "> *The Security Council*,", "> *Noting* a,", "the following draft resolution:", "1"]
    ),
    max_size=14,
)  # fmt: skip


@given(LINES.map("\n\n".join), st.sampled_from(["draft.md", "draft.txt"]))
def test_every_paragraph_becomes_one_part(text: str, path: str) -> None:
    found = document(text, path, "ga")
    if found.reason:
        assert not found.parts
        return
    source = found.source
    assert len(found.parts) == len(source.paragraphs) + len(source.notes)
    for part in found.parts:
        assert part.role in ROLES
        assert part.span.start <= part.body.start <= part.body.end <= part.span.end
        assert part.parent is None or part.parent < part.index
        assert (part.level > 0) == (part.role == "subparagraph")
