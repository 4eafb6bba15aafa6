"""Defects planted in drafts that have none, and the reports that each must bring."""

# ruff: noqa: E501 - messages stand as they are told
from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from tests.rendering.draft import Draft, relabelled, renoted, swapped
from tests.rendering.drafts import AQUIFERS, CLOCKS, LIBRARY, PILOTS, SONGS
from tests.rendering.reading import Report


class Defect(NamedTuple):
    """What is planted in a clean draft, and the one report of it in every format.

    `needs` are the traits that a rendering must have. `is_mended` says that `--fix` leads back to
    the clean draft, where the rendering has the traits `fix_needs`.
    """

    name: str
    clean: Draft
    plant: Callable[[Draft], Draft]
    report: Report
    needs: frozenset[str] = frozenset()
    is_mended: bool = True
    fix_needs: frozenset[str] = frozenset()

    @property
    def broken(self) -> Draft:
        """The draft with the defect."""
        return self.plant(self.clean)


TYPED = frozenset(["typed numbers"])
LOOSE = frozenset(["loose notes"])


def _text(name: str, clean: Draft, old: str, new: str, *report: str, mended: bool = True) -> Defect:
    """One passage written otherwise."""
    return Defect(name, clean, partial(swapped, old=old, new=new), _report(*report),
                  is_mended=mended)  # fmt: skip


def _label(
    name: str, clean: Draft, start: str, label: str, *report: str, mended: bool = True
) -> Defect:
    """Another label on the paragraph that begins with these words."""
    return Defect(name, clean, partial(relabelled, start=start, label=label), _report(*report),
                  TYPED, mended)  # fmt: skip


def _report(rule: str, where: str, message: str) -> Report:
    return rule, where, message.replace("{}", where)


def _moved(draft: Draft, start: str, behind: str) -> Draft:
    """The draft with one paragraph put behind another."""
    blocks = list(draft.blocks)
    block = blocks.pop(_index(draft, start))
    blocks.insert(_index(draft._replace(blocks=blocks), behind) + 1, block)
    return draft._replace(blocks=blocks)


def _without(draft: Draft, start: str) -> Draft:
    """The draft without one paragraph."""
    blocks = list(draft.blocks)
    del blocks[_index(draft, start)]
    return draft._replace(blocks=blocks)


def _without_note(draft: Draft, label: str) -> Draft:
    """The draft without one note, whose indicators stay."""
    return draft._replace(notes=[note for note in draft.notes if note[0] != label])


def _index(draft: Draft, start: str) -> int:
    (found,) = (at for at, block in enumerate(draft.blocks) if block.text.startswith(start))
    return found


ALL: Sequence[Defect] = (
    _text(
        "semicolon in the preamble",
        AQUIFERS,
        "with its measurement,",
        "with its measurement;",
        "wrong-preambular-punctuation",
        "preambular paragraph 9",
        "{} ends with a semicolon; it should end with a comma",
    ),
    _text(
        "no mark in the preamble",
        AQUIFERS,
        "in which it resolved, inter alia, to ensure water and sanitation for all,",
        "in which it resolved, inter alia, to ensure water and sanitation for all",
        "wrong-preambular-punctuation",
        "preambular paragraph 1",
        "{} ends with no mark; it should end with a comma",
    ),
    _text(
        "mark before an indicator",
        AQUIFERS,
        "on coastal groundwater,[^5]",
        "on coastal groundwater;[^5]",
        "wrong-preambular-punctuation",
        "preambular paragraph 10",
        "{} ends with a semicolon; it should end with a comma",
    ),
    _text(
        "full stop within",
        AQUIFERS,
        "share an aquifer;",
        "share an aquifer.",
        "wrong-operative-punctuation",
        "operative paragraph 4",
        "{} ends with a full stop; it should end with a semicolon",
    ),
    _text(
        "semicolon at the end",
        AQUIFERS,
        "“Coastal groundwater”.",
        "“Coastal groundwater”;",
        "wrong-operative-punctuation",
        "operative paragraph 8",
        "{} ends with a semicolon; it should end with a full stop, as the last of the resolution",
    ),
    _text(
        "no italics",
        AQUIFERS,
        "*Convinced* that",
        "Convinced that",
        "italics-missing",
        "preambular paragraph 9",
        "“Convinced” at the start of {} is not in italics",
    ),
    _text(
        "no italics in the operative part",
        AQUIFERS,
        "*Stresses* the",
        "Stresses the",
        "italics-missing",
        "operative paragraph 7",
        "“Stresses” at the start of {} is not in italics",
    ),
    _text(
        "italics too short",
        AQUIFERS,
        "*Deeply concerned* that falling",
        "*Deeply* concerned that falling",
        "italics-too-short",
        "preambular paragraph 7",
        "the italics of {} leave out “concerned”: the opening phrase is “Deeply concerned”",
    ),
    _text(
        "italics too long",
        AQUIFERS,
        "*Invites* the international",
        "*Invites the international*",
        "italics-too-long",
        "operative paragraph 6",
        "the italics of {} go on over “the international”: they end with “Invites”",
    ),
    _text(
        "later verb in italics",
        AQUIFERS,
        "and invites the Food",
        "and *invites* the Food",
        "italic-later-verb",
        "operative paragraph 5",
        "“invites” in {} is in italics: only the opening phrase of a paragraph is",
    ),
    _text(
        "subparagraph in italics",
        AQUIFERS,
        "To map their",
        "*To map* their",
        "italic-subparagraph",
        "operative paragraph 3 (a)",
        "{} begins with “To map” in italics: subparagraphs have none",
    ),
    _text(
        "organ line in roman",
        AQUIFERS,
        "*The General Assembly*,",
        "The General Assembly,",
        "organ-line-not-italic",
        "the organ line",
        "“The General Assembly” in {} is not in italics",
    ),
    _text(
        "organ line with a colon",
        AQUIFERS,
        "*The General Assembly*,",
        "*The General Assembly*:",
        "wrong-organ-line-punctuation",
        "the organ line",
        "{} ends with “:”, not with a comma",
    ),
    _text(
        "organ line misspelt",
        AQUIFERS,
        "*The General Assembly*,",
        "*The General Asembly*,",
        "misspelt-organ-line",
        "the organ line",
        "{} is “The General Asembly”, not “The General Assembly”",
    ),
    Defect(
        "no organ line",
        AQUIFERS,
        partial(_without, start="*The General Assembly*,"),
        _report(
            "missing-organ-line",
            "preambular paragraph 1",
            "the organ line is missing: a line as “The General Assembly,” comes before {}",
        ),
        is_mended=False,
    ),
    _label(
        "a number too high",
        AQUIFERS,
        "*Encourages* the",
        "9.",
        "wrong-operative-number",
        "operative paragraph 9",
        "this paragraph is numbered “9.”, but “5.” comes next",
    ),
    _label(
        "a number twice",
        AQUIFERS,
        "*Also calls upon*",
        "3.",
        "wrong-operative-number",
        "operative paragraph 3",
        "this paragraph is numbered “3.”, but “4.” comes next",
    ),
    _label(
        "a number with a bracket",
        AQUIFERS,
        "*Also calls upon*",
        "4)",
        "wrong-operative-label",
        "operative paragraph 4",
        "the label “4)” should be written “4.”",
    ),
    _label(
        "no number",
        AQUIFERS,
        "*Stresses*",
        "",
        "unnumbered-operative-paragraph",
        "operative paragraph 7",
        "{} carries no number; it should be “7.”",
    ),
    _label(
        "a number in the preamble",
        AQUIFERS,
        "*Convinced*",
        "11.",
        "numbered-preambular-paragraph",
        "preambular paragraph 9",
        "{} begins with the number “11.”; preambular paragraphs carry none",
    ),
    _label(
        "a sole number",
        CLOCKS,
        "*Endorses*",
        "1.",
        "numbered-sole-paragraph",
        "operative paragraph 1",
        "the only operative paragraph begins with the number “1.”; a sole paragraph carries none",
    ),
    _label(
        "a letter with one bracket",
        AQUIFERS,
        "To license",
        "c)",
        "wrong-subparagraph-label",
        "operative paragraph 3 c)",
        "the label “c)” should be written “(c)”",
    ),
    _label(
        "a letter left out",
        AQUIFERS,
        "To license",
        "(d)",
        "wrong-subparagraph-order",
        "operative paragraph 3 (d)",
        "this item is labelled “(d)”, but “(c)” comes next",
    ),
    _label(
        "a letter twice",
        SONGS,
        "To support",
        "(a)",
        "wrong-subparagraph-order",
        "operative paragraph 2 (a)",
        "this item is labelled “(a)”, but “(b)” comes next",
    ),
    _label(
        "a roman number left out",
        AQUIFERS,
        "The quantity",
        "(iv)",
        "wrong-subparagraph-order",
        "operative paragraph 3 (b) (iv)",
        "this item is labelled “(iv)”, but “(iii)” comes next",
    ),
    _text(
        "comma after an item",
        AQUIFERS,
        "level of the water table;",
        "level of the water table,",
        "wrong-subparagraph-punctuation",
        "operative paragraph 3 (b) (i)",
        "{} ends with a comma; it should end with a semicolon",
    ),
    _text(
        "conjunction after an item",
        AQUIFERS,
        "which drinking water is drawn;",
        "which drinking water is drawn; and",
        "and-after-semicolon",
        "operative paragraph 3 (b) (ii) a.",
        "“and” should not follow the mark at the end of {}",
    ),
    _text(
        "small letter in an item",
        AQUIFERS,
        "To license new",
        "to license new",
        "lower-case-subparagraph",
        "operative paragraph 3 (c)",
        "“to” should begin with a capital: “To”",
    ),
    _text(
        "semicolon before a list",
        AQUIFERS,
        "national priorities:",
        "national priorities;",
        "missing-chapeau-colon",
        "operative paragraph 3",
        "{} introduces a list and ends with a semicolon; it should end with a colon",
    ),
    _text(
        "colon without a list",
        AQUIFERS,
        "wholly within its territory, and recalls the principles annexed to its resolution 63/124;",
        "wholly within its territory, and recalls the principles annexed to its resolution 63/124:",
        "colon-without-list",
        "operative paragraph 2",
        "{} ends with a colon, but no list follows; without one it should end with a semicolon",
        mended=False,
    ),
    _text(
        "indicator before the mark",
        AQUIFERS,
        "Indigenous Peoples,[^1]",
        "Indigenous Peoples[^1],",
        "footnote-before-mark",
        "preambular paragraph 3",
        "the note indicator should stand behind a comma, not before it",
    ),
    _text(
        "indicator after a space",
        AQUIFERS,
        "Biological Diversity,[^4]",
        "Biological Diversity, [^4]",
        "footnote-after-space",
        "preambular paragraph 5",
        "there should be no space before the note indicator",
    ),
    Defect(
        "notes out of order",
        SONGS,
        partial(renoted, labels={"1": "2", "2": "1"}),
        _report(
            "footnote-order",
            "preambular paragraph 2",
            "footnote 2 stands here, but footnote 1 comes next",
        ),
        fix_needs=frozenset(["renumbering"]),
    ),
    _text(
        "note without a full stop",
        AQUIFERS,
        "A/78/812.",
        "A/78/812",
        "footnote-without-full-stop",
        "footnote 5",
        "{} ends with no mark; it should end with a full stop",
    ),
    _text(
        "note with a small letter",
        AQUIFERS,
        "See resolution 77/245.",
        "see resolution 77/245.",
        "lower-case-footnote",
        "footnote 7",
        "“see” should begin with a capital: “See”",
    ),
    _text(
        "note told twice",
        AQUIFERS,
        "Resolution 51/229, annex.",
        "Resolution 61/295, annex.",
        "duplicate-footnote",
        "footnote 2",
        "{} says the same as footnote 1: call 1 again instead",
        mended=False,
    ),
    Defect(
        "no such note",
        AQUIFERS,
        partial(_without_note, label="7"),
        _report("undefined-footnote", "operative paragraph 6", "there is no footnote 7"),
        is_mended=False,
    ),
    Defect(
        "a note that nothing calls",
        AQUIFERS,
        partial(swapped, old="developing States;[^7]", new="developing States;"),
        _report("unreferenced-footnote", "footnote 7", "no indicator in the text calls {}"),
        LOOSE,
        is_mended=False,
    ),
    _text(
        "misspelt opening",
        AQUIFERS,
        "*Recognizing* that",
        "*Recongizing* that",
        "misspelt-opening",
        "preambular paragraph 8",
        "“Recongizing” at the start of {} is misspelt: it is “Recognizing”",
    ),
    _text(
        "takes note misspelt",
        AQUIFERS,
        "*Takes note with appreciation*",
        "*Take note with appreciation*",
        "wrong-operative-opening",
        "operative paragraph 1",
        "{} opens with “Take”, not with “Takes”",
    ),
    _text(
        "capitals in the opening",
        AQUIFERS,
        "*Recalling* its resolution 70/1",
        "*RECALLING* its resolution 70/1",
        "capitals-in-opening",
        "preambular paragraph 1",
        "“RECALLING” at the start of {} is to be “Recalling”",
    ),
    _text(
        "finite verb in the preamble",
        AQUIFERS,
        "*Recalling also* its",
        "*Recalls also* its",
        "wrong-preambular-opening",
        "preambular paragraph 2",
        "{} opens with “Recalls”, not with “Recalling”",
    ),
    _text(
        "participle in the operative part",
        AQUIFERS,
        "*Calls upon* Member",
        "*Calling upon* Member",
        "wrong-operative-opening",
        "operative paragraph 3",
        "{} opens with “Calling”, not with “Calls”",
    ),
    _text(
        "dated",
        AQUIFERS,
        "63/124 of 11 December 2008",
        "63/124 dated 11 December 2008",
        "dated-citation",
        "preambular paragraph 2",
        "{} joins the date of a resolution to its number by “dated”: write “of”",
    ),
    _text(
        "comma before a date",
        AQUIFERS,
        "70/1 of 25 September",
        "70/1, of 25 September",
        "comma-before-citation-date",
        "preambular paragraph 1",
        "{} puts a comma between the number of a resolution and its date: write “of” alone",
    ),
    _text(
        "date of another country",
        AQUIFERS,
        "of 28 July 2010 was",
        "of July 28, 2010 was",
        "wrong-date-format",
        "preambular paragraph 6",
        "{} has the date “July 28, 2010”: write “28 July 2010”",
    ),
    _text(
        "impossible date",
        AQUIFERS,
        "of 25 September 2015",
        "of 31 September 2015",
        "impossible-date",
        "preambular paragraph 1",
        "{} has the date “31 September 2015”: September has 30 days",
        mended=False,
    ),
    _text(
        "date of another session",
        AQUIFERS,
        "70/1 of 25 September 2015",
        "70/1 of 25 September 2013",
        "wrong-citation-date",
        "preambular paragraph 1",
        "{} dates General Assembly resolution 70/1 “25 September 2013”, but it was adopted on 25 September 2015 (an official text or meeting record gives the day)",
        mended=False,
    ),
    _text(
        "capital in a citation",
        AQUIFERS,
        "its resolution 70/1",
        "its Resolution 70/1",
        "capital-in-citation",
        "preambular paragraph 1",
        "{} writes “Resolution” with a capital: write “resolution”",
    ),
    _text(
        "abbreviated citation",
        AQUIFERS,
        "to its resolution 63/124",
        "to its res. 63/124",
        "abbreviated-citation",
        "operative paragraph 2",
        "{} abbreviates “res.” in a citation: write “resolution”",
    ),
    _text(
        "singular of several",
        AQUIFERS,
        "its resolutions 63/124 of",
        "its resolution 63/124 of",
        "singular-citation-of-several",
        "preambular paragraph 2",
        "{} cites several with “resolution”: write “resolutions”",
    ),
    _text(
        "symbol in a citation",
        AQUIFERS,
        "See resolution 77/245",
        "See resolution A/RES/77/245",
        "symbol-in-citation",
        "footnote 7",
        "{} cites “A/RES/77/245” by its symbol: write “77/245”",
    ),
    _text(
        "no space in a citation",
        PILOTS,
        "paragraph 9 of resolution 2634 (2022)",
        "paragraph 9 of resolution 2634(2022)",
        "unspaced-citation",
        "operative paragraph 2",
        "{} spaces a citation wrongly, “2634(2022)”: write “2634 (2022)”",
    ),
    _text(
        "no year in a citation",
        PILOTS,
        "its resolutions 1816 (2008) of",
        "its resolutions 1816 of",
        "missing-council-year",
        "preambular paragraph 1",
        "{} cites the Security Council’s “1816” without its year: write “1816 (2008)”",
    ),
    _label(
        "sections out of order",
        LIBRARY,
        "Library of the United Nations Office",
        "IV.",
        "wrong-section-order",
        "heading IV",
        "this heading is numbered “IV”, but “III” comes next",
        mended=False,
    ),
    Defect(
        "reason among the decisions",
        PILOTS,
        partial(_moved, start="*Gravely concerned*", behind="*Condemns*"),
        _report(
            "misplaced-paragraph",
            "preambular paragraph 4",
            "{} stands among the operative paragraphs",
        ),
        is_mended=False,
    ),
)
