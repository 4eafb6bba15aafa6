"""Defects planted in drafts that have none, and the reports that each must bring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.rendering.draft import Draft, relabelled, renoted, swapped
from tests.rendering.drafts import AQUIFERS, CLOCKS, LIBRARY, PILOTS, SONGS
from tests.rendering.reading import Report


class Defect(NamedTuple):
    """A clean draft, the same with a defect, and the reports of it in every format.

    `needs` are the traits that a rendering must have. `is_mended` says that `--fix` leads back to
    the clean draft.
    """

    name: str
    clean: Draft
    broken: Draft
    reports: Sequence[Report] = ()
    needs: frozenset[str] = frozenset()
    is_mended: bool = True


TYPED = frozenset(["typed numbers"])
NOTES = frozenset(["typed notes"])
LOOSE = frozenset(["loose notes"])


def _text(name: str, clean: Draft, old: str, new: str, *reports: Report, mended: bool = True) -> Defect:
    return Defect(name, clean, swapped(clean, old, new), reports, is_mended=mended)


def _label(name: str, clean: Draft, start: str, label: str, *reports: Report, mended: bool = True) -> Defect:
    return Defect(name, clean, relabelled(clean, start, label), reports, TYPED, mended)


def _moved(draft: Draft, start: str, behind: str) -> Draft:
    blocks = list(draft.blocks)
    at = next(i for i, block in enumerate(blocks) if block.text.startswith(start))
    block = blocks.pop(at)
    at = next(i for i, block in enumerate(blocks) if block.text.startswith(behind))
    blocks.insert(at + 1, block)
    return draft._replace(blocks=blocks)


def _without(draft: Draft, start: str) -> Draft:
    blocks = [block for block in draft.blocks if not block.text.startswith(start)]
    return draft._replace(blocks=blocks)


ALL: Sequence[Defect] = (
    _text("semicolon in the preamble", AQUIFERS, "with its measurement,", "with its measurement;"),
    _text("no mark in the preamble", AQUIFERS, "in which it resolved, inter alia, to ensure water and sanitation for all,", "in which it resolved, inter alia, to ensure water and sanitation for all"),
    _text("mark before an indicator", AQUIFERS, "on coastal groundwater,[^5]", "on coastal groundwater;[^5]"),
    _text("full stop within", AQUIFERS, "share an aquifer;", "share an aquifer."),
    _text("semicolon at the end", AQUIFERS, "“Coastal groundwater”.", "“Coastal groundwater”;"),
    _text("no italics", AQUIFERS, "*Convinced* that", "Convinced that"),
    _text("no italics in the operative part", AQUIFERS, "*Stresses* the", "Stresses the"),
    _text("italics too short", AQUIFERS, "*Deeply concerned* that falling", "*Deeply* concerned that falling"),
    _text("italics too long", AQUIFERS, "*Invites* the international", "*Invites the international* "),
    _text("later verb in italics", AQUIFERS, "and invites the Food", "and *invites* the Food"),
    _text("subparagraph in italics", AQUIFERS, "To map their", "*To map* their"),
    _text("organ line in roman", AQUIFERS, "*The General Assembly*,", "The General Assembly,"),
    _text("organ line with a colon", AQUIFERS, "*The General Assembly*,", "*The General Assembly*:"),
    _text("organ line misspelt", AQUIFERS, "*The General Assembly*,", "*The General Asembly*,"),
    Defect("no organ line", AQUIFERS, _without(AQUIFERS, "*The General Assembly*,"), is_mended=False),
    _label("a number too high", AQUIFERS, "*Encourages* the", "9."),
    _label("a number twice", AQUIFERS, "*Also calls upon*", "3."),
    _label("a number with a bracket", AQUIFERS, "*Also calls upon*", "4)"),
    _label("no number", AQUIFERS, "*Stresses*", ""),
    _label("a number in the preamble", AQUIFERS, "*Convinced*", "11."),
    _label("a sole number", CLOCKS, "*Endorses*", "1."),
    _label("a letter with one bracket", AQUIFERS, "To license", "c)"),
    _label("a letter left out", AQUIFERS, "To license", "(d)"),
    _label("a letter twice", SONGS, "To support", "(a)"),
    _label("a roman number left out", AQUIFERS, "The quantity", "(iv)"),
    _text("comma after an item", AQUIFERS, "level of the water table;", "level of the water table,"),
    _text("conjunction after an item", AQUIFERS, "which drinking water is drawn;", "which drinking water is drawn; and"),
    _text("small letter in an item", AQUIFERS, "To license new", "to license new"),
    _text("semicolon before a list", AQUIFERS, "national priorities:", "national priorities;"),
    _text("colon without a list", AQUIFERS, "wholly within its territory, and recalls the principles annexed to its resolution 63/124;", "wholly within its territory, and recalls the principles annexed to its resolution 63/124:"),
    _text("indicator before the mark", AQUIFERS, "Indigenous Peoples,[^1]", "Indigenous Peoples[^1],"),
    _text("indicator after a space", AQUIFERS, "Biological Diversity,[^4]", "Biological Diversity, [^4]"),
    Defect("notes out of order", AQUIFERS, renoted(AQUIFERS, {"2": "3", "3": "2"}), (), NOTES),
    _text("note without a full stop", AQUIFERS, "A/78/812.", "A/78/812"),
    _text("note with a small letter", AQUIFERS, "See resolution 77/245.", "see resolution 77/245."),
    _text("note told twice", AQUIFERS, "Resolution 51/229, annex.", "Resolution 61/295, annex.", mended=False),
    Defect("no such note", AQUIFERS, AQUIFERS._replace(notes=AQUIFERS.notes[:-1]), (), LOOSE, is_mended=False),
    Defect("a note that nothing calls", AQUIFERS, swapped(AQUIFERS, "developing States;[^7]", "developing States;"), (), LOOSE, is_mended=False),
    _text("misspelt opening", AQUIFERS, "*Recognizing* that", "*Recongizing* that"),
    _text("takes note misspelt", AQUIFERS, "*Takes note with appreciation*", "*Take note with appreciation*"),
    _text("capitals in the opening", AQUIFERS, "*Recalling* its resolution 70/1", "*RECALLING* its resolution 70/1"),
    _text("finite verb in the preamble", AQUIFERS, "*Recalling also* its", "*Recalls also* its"),
    _text("participle in the operative part", AQUIFERS, "*Calls upon* Member", "*Calling upon* Member"),
    _text("dated", AQUIFERS, "63/124 of 11 December 2008", "63/124 dated 11 December 2008"),
    _text("comma before a date", AQUIFERS, "70/1 of 25 September", "70/1, of 25 September"),
    _text("date of another country", AQUIFERS, "of 28 July 2010 was", "of July 28, 2010 was"),
    _text("impossible date", AQUIFERS, "of 25 September 2015", "of 31 September 2015", mended=False),
    _text("date of another session", AQUIFERS, "70/1 of 25 September 2015", "70/1 of 25 September 2013", mended=False),
    _text("capital in a citation", AQUIFERS, "its resolution 70/1", "its Resolution 70/1"),
    _text("abbreviated citation", AQUIFERS, "to its resolution 63/124", "to its res. 63/124"),
    _text("singular of several", AQUIFERS, "its resolutions 63/124 of", "its resolution 63/124 of"),
    _text("symbol in a citation", AQUIFERS, "See resolution 77/245", "See resolution A/RES/77/245"),
    _text("no space in a citation", PILOTS, "paragraph 9 of resolution 2634 (2022)", "paragraph 9 of resolution 2634(2022)"),
    _text("no year in a citation", PILOTS, "its resolutions 1816 (2008) of", "its resolutions 1816 of"),
    _label("sections out of order", LIBRARY, "Library of the United Nations Office", "IV.", mended=False),
    Defect("reason among the decisions", PILOTS, _moved(PILOTS, "*Gravely concerned*", "*Condemns*"), is_mended=False),
)
