"""The same draft in every format: the same document, the same reports, the same fixes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from tests.rendering import defects, docx, drafts, reading, renderings, strategies
from tests.rendering.defects import Defect
from tests.rendering.draft import Block, Draft, Row, counts, expected, roman
from tests.rendering.reading import Report
from tests.rendering.renderings import Rendering

BY_NAME = {rendering.name: rendering for rendering in renderings.ALL}
WRITABLE = [rendering for rendering in renderings.ALL if "fixes" not in rendering.lacks]
MENDED = {defect.name: defect for defect in defects.ALL if defect.is_mended}
OF_ITALICS = {
    "italic-later-verb", "italic-subparagraph", "italics-missing", "italics-too-long",
    "italics-too-short", "organ-line-not-italic", "roman-later-verb",
}  # fmt: skip

few = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    # A failure tells rendering and row; to look for a smaller draft would take minutes.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
any_rendering = pytest.mark.parametrize("rendering", renderings.ALL, ids=lambda each: each.name)
any_draft = pytest.mark.parametrize("name", drafts.ALL)


def seen(draft: Draft, rendering: Rendering) -> list[Row]:
    """What a reader of that rendering must find."""
    rows = expected(draft)
    if rendering.has_italics:
        return rows
    return [row._replace(text=roman(row.text)) for row in rows]


def shown(found: list[Report], rendering: Rendering) -> list[Report]:
    """The reports that a rendering can have."""
    return [each for each in found if rendering.has_italics or each[0] not in OF_ITALICS]


@any_draft
@any_rendering
def test_every_rendering_is_the_same_document(name: str, rendering: Rendering) -> None:
    draft = drafts.ALL[name]
    document = reading.parse(rendering.render(draft), rendering.path)
    assert reading.rows(document) == seen(draft, rendering)
    assert reading.counts(document) == counts(draft)


@any_draft
@any_rendering
def test_a_clean_draft_is_clean_in_every_rendering(name: str, rendering: Rendering) -> None:
    assert reading.reports(reading.parse(rendering.render(drafts.ALL[name]), rendering.path)) == []


@few
@given(strategies.drafts())
def test_any_draft_is_the_same_document_with_the_same_reports(draft: Draft) -> None:
    first: list[Report] | None = None
    for rendering in renderings.ALL:
        document = reading.parse(rendering.render(draft), rendering.path)
        assert reading.rows(document) == seen(draft, rendering), rendering.name
        assert reading.counts(document) == counts(draft), rendering.name
        found = reading.reports(document)
        first = found if first is None else first
        assert shown(found, rendering) == shown(first, rendering), rendering.name


@pytest.mark.parametrize("defect", defects.ALL, ids=lambda each: each.name)
def test_a_defect_brings_the_same_report_in_every_rendering(defect: Defect) -> None:
    broken = defect.broken
    found = {
        rendering.name: reading.reports(reading.parse(rendering.render(broken), rendering.path))
        for rendering in renderings.ALL
        if not defect.needs & rendering.lacks
    }
    assert found == {name: shown([defect.report], BY_NAME[name]) for name in found}
    assert len(found) >= 4


@pytest.mark.parametrize("defect", MENDED.values(), ids=lambda each: each.name)
def test_fix_leads_back_to_the_clean_draft(defect: Defect) -> None:
    for rendering in WRITABLE:
        broken, clean = rendering.render(defect.broken), rendering.render(defect.clean)
        if (defect.needs | defect.fix_needs) & rendering.lacks or broken == clean:
            continue
        mended, result = reading.mend(broken, rendering.path)
        if rendering.is_exact:
            assert mended == clean, rendering.name
        document = reading.parse(mended, rendering.path)
        assert reading.rows(document) == seen(defect.clean, rendering), rendering.name
        assert result.fixed == 1, rendering.name
        assert untouched(broken, clean, mended), rendering.name


def untouched(broken: bytes, clean: bytes, mended: bytes) -> bool:
    """Whether the lines that have no defect in them are as they were, byte for byte."""
    there, wanted, found = (each.split(b"\n") for each in (broken, clean, mended))
    if len(there) != len(wanted):
        return True
    return len(found) == len(there) and all(
        line == after
        for line, meant, after in zip(there, wanted, found, strict=True)
        if line == meant
    )


@settings(few, max_examples=12)
@given(st.sets(st.sampled_from(
    [name for name, each in MENDED.items() if each.clean is drafts.AQUIFERS]
), min_size=2, max_size=8))  # fmt: skip
def test_fix_leads_back_from_several_defects_at_once(names: set[str]) -> None:
    draft = drafts.AQUIFERS
    planted = [MENDED[name] for name in sorted(names)]
    # Two in one paragraph can make another of it: a number and a semicolon, an operative one.
    assume(len({defect.report[1] for defect in planted}) == len(planted))
    for defect in planted:
        try:
            draft = defect.plant(draft)
        except AssertionError:
            assume(False)
    for rendering in WRITABLE:
        if any((each.needs | each.fix_needs) & rendering.lacks for each in planted):
            continue
        mended, _ = reading.mend(rendering.render(draft), rendering.path)
        if rendering.is_exact:
            assert mended == rendering.render(drafts.AQUIFERS), rendering.name
        document = reading.parse(mended, rendering.path)
        assert reading.rows(document) == seen(drafts.AQUIFERS, rendering), rendering.name


@pytest.mark.parametrize(
    "defect",
    [each for each in MENDED.values() if not each.needs and each.broken.notes == each.clean.notes],
    ids=lambda each: each.name,
)
def test_tracked_changes_show_the_draft_before_and_after_them(defect: Defect) -> None:
    data = docx.tracked(defect.broken, defect.clean)
    before = reading.parse(data, "draft.docx", "original")
    after = reading.parse(data, "draft.docx", "accepted")
    found = [row._replace(opening=None) for row in reading.rows(before)]
    assert found == [row._replace(opening=None) for row in expected(defect.broken)]
    assert reading.rows(after) == expected(defect.clean)
    assert reading.reports(before) == [defect.report]
    assert reading.reports(after) == []


LIST_BEFORE_NUMBERS = Draft(
    [
        Block("title", "Coastal wells"),
        Block("organ", "*The General Assembly*,"),
        Block("preambular", "*Recalling* its resolution 61/295 of 13 September 2007,"),
        Block("preambular", "*Recognizing* that wells:"),
        Block("subparagraph", "Give water,", "(a)", 1),
        Block("subparagraph", "Fall dry,", "(b)", 1),
        Block("operative", "*Urges* Member States to count their wells;", "1."),
        Block("operative", "*Decides* to remain seized of the matter.", "2."),
    ]
)


@pytest.mark.parametrize("rendering", renderings.ALL, ids=lambda each: each.name)
def test_a_list_may_be_the_last_of_the_preamble(rendering: Rendering) -> None:
    document = reading.parse(rendering.render(LIST_BEFORE_NUMBERS), rendering.path)
    assert reading.rows(document) == seen(LIST_BEFORE_NUMBERS, rendering)
