"""The outline of a draft, as data and as a tree."""

from __future__ import annotations

from jsonschema import Draft202012Validator

from reslint import formats, outline, schemas, structure
from reslint.document import Document
from reslint.report import Trouble

DRAFT = """\
# 62/175. The rule of law

*The General Assembly*,

*Taking note with appreciation* of the report[^1] of the Secretary-General,[^2]

*Recalling* its resolutions,

1.  *Also requests* the Secretary-General:

    (a) To report, inter alia:

        (i) On the rule of law;

        (ii) On the courts;

    (b) To be brief;

2.  *Decides* to remain seized of the matter.[^1]

[^1]: A/62/1.
[^2]: A/62/2.

## Annex

1. The rules apply.
"""


def read(text: str, path: str = "a.md") -> Document:
    return structure.parse(formats.read(text.encode(), path))


def test_the_data_are_what_their_schema_says() -> None:
    told = outline.data([read(DRAFT), read("# A memorandum\n")], [Trouble("b.md", "damaged")])
    Draft202012Validator(schemas.load("outline")).validate(told)
    assert told["version"] == 1
    assert told["errors"] == [{"path": "b.md", "message": "damaged"}]
    draft, other = told["files"]
    assert (draft["path"], draft["format"], draft["profile"]) == ("a.md", "markdown", "ga")
    assert (other["profile"], other["parts"]) == (None, [])
    assert other["reason"].startswith("no draft resolution")


def test_parts_are_told_as_they_are_understood() -> None:
    parts = outline.outline(read(DRAFT))["parts"]
    assert parts[2] == {
        "role": "preambular",
        "resolution": 1,
        "number": None,
        "level": 0,
        "opening": "Taking note with appreciation",
        "text": "Taking note with appreciation of the report of the Secretary-General,",
        "start": {"line": 5, "column": 2},
    }
    told = [(part["role"], part["number"], part["level"], part["opening"]) for part in parts]
    assert told == [
        ("title", None, 0, None),
        ("organ", None, 0, None),
        ("preambular", None, 0, "Taking note with appreciation"),
        ("preambular", None, 0, "Recalling"),
        ("operative", "1.", 0, "Also requests"),
        ("subparagraph", "(a)", 1, None),
        ("subparagraph", "(i)", 2, None),
        ("subparagraph", "(ii)", 2, None),
        ("subparagraph", "(b)", 1, None),
        ("operative", "2.", 0, "Decides"),
        ("annex", None, 0, None),
        ("annex", "1.", 0, None),
        ("footnote", "1", 0, None),
        ("footnote", "2", 0, None),
    ]


def test_an_indicator_leaves_no_double_space() -> None:
    text = DRAFT.replace("report[^1] of", "report [^1] of")
    part = outline.outline(read(text))["parts"][2]
    assert part["text"] == "Taking note with appreciation of the report of the Secretary-General,"


def test_counts_cover_the_body() -> None:
    assert outline.counts(read(DRAFT)) == {
        "resolutions": 1,
        "preambular": 2,
        "operative": 2,
        "subparagraphs": 4,
        "footnotes": 2,
    }


def test_the_tree_is_for_people() -> None:
    lines = outline.tree(read(DRAFT)).splitlines()
    assert lines[0] == "a.md: markdown, profile ga"
    assert lines[3] == (
        "    5:2    preambular [Taking note with appreciation]"
        " Taking note with appreciation of the report of the Secretar…"
    )
    assert lines[7] == "   13:9        subparagraph (i) On the rule of law;"
    assert lines[-1] == ("  resolutions 1, preambular 2, operative 2, subparagraphs 4, footnotes 2")


def test_the_tree_of_two_resolutions_parts_them() -> None:
    half = "*The General Assembly*,\n\n*Recalling* it,\n\n1. *Decides* to remain seized.\n"
    told = outline.tree(read(f"**A**\n\n{half}\n**B**\n\n{half}"))
    assert [line for line in told.splitlines() if line.startswith("  resolution ")] == [
        "  resolution 1",
        "  resolution 2",
    ]


def test_the_tree_of_no_draft_says_why() -> None:
    document = read("# A memorandum\n")
    assert outline.tree(document) == f"a.md: {document.reason}\n"
