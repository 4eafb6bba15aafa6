"""Checks on passages, sessions and organs, beyond the examples of their rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Found = Callable[..., list[tuple[str, ...]]]
Mended = Callable[..., str]

TITLE = "62/175. Lanterns\n\n"


@pytest.mark.parametrize(
    ("text", "found_texts"),
    [
        ("its resolution 60/1;", ["60/1"]),
        ("its resolution A/RES/60/1;", []),
        ("resolution 60/1;", []),
        ("resolution 1373 (2001);", ["1373 (2001)"]),
        ("Security Council resolution 1373;", []),
        ("Security Council resolutions 242 (1967) and 338 (1973);", []),
        ("Security Council resolutions 1988 (2011) and 1989 (2011) of 17 June 2011;", []),
        (
            "Security Council resolutions 242 (1967) and 1989 (2011) of 17 June 2011;",
            ["242 (1967)"],
        ),
        ("the Committee established pursuant to its resolution 60/1;", []),
        ("the Committee established by the General Assembly in resolution 60/1;", []),
        ("the records listed in its resolution 60/1;", []),
        ("the vote on its resolution 60/1 on 16 September 2005;", []),
        ("its resolution 60/1, adopted by consensus on 16 September 2005;", []),
        ("its resolution 60/1; and the meeting of 16 September 2005;", ["60/1"]),
        ("its resolution 60/1 and the meeting of 16 September;", ["60/1"]),
        ("its resolution 60/1 and the note of 16 September 2005;", ["60/1"]),
        ("“its resolution 60/1”;", []),
        ("the resolution of the Commission, its resolution 60/1;", []),
    ],
)
def test_which_first_citations_want_a_date(found: Found, text: str, found_texts: list[str]) -> None:
    hits = found("citation_undated", f"1. *Recalls* {text}\n", wrong="absent")
    assert [hit[0] for hit in hits] == found_texts


def test_a_date_that_the_text_gives_twice_and_differently_is_not_put_in(hits: Any) -> None:
    text = (
        "1. *Recalls* its resolution 60/1;\n\n2. *Notes* its resolutions 60/1 of 16 September 2005"
        " and 60/1 of 17 September 2005;\n"
    )
    (hit,) = hits("citation_undated", text, wrong="absent")
    assert (hit.fix, hit.words["wanted"]) == (None, "60/1 of …")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("its resolution 60/1 of 16 September 2005", ["16 September 2005"]),
        ("its resolutions 60/1 of 16 September 2005 and 61/1 of 4 October 2006", []),
        ("its resolution 60/1", []),
    ],
)
def test_which_dates_are_repeated(found: Found, text: str, dates: list[str]) -> None:
    fragment = f"1. *Recalls* its resolution 60/1 of 16 September 2005;\n\n2. *Notes* {text};\n"
    assert [hit[1] for hit in found("citation_undated", fragment, wrong="repeated")] == [
        "60/1" for _ in dates
    ]


def test_a_repeated_date_with_a_note_in_it_is_left(hits: Any) -> None:
    fragment = (
        "1. *Recalls* its resolution 60/1 of 16 September 2005;\n\n"
        "2. *Notes* its resolution 60/1[^1] of 16 September 2005;\n\n[^1]: A/60/1.\n"
    )
    (hit,) = hits("citation_undated", fragment, wrong="repeated")
    assert hit.fix is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("General Assembly resolution 60/1;", ["General Assembly"]),
        ("the General Assembly’s resolution 60/1;", ["the General Assembly’s"]),
        ("in particular General Assembly resolution 60/1;", ["General Assembly"]),
        ("all relevant General Assembly resolutions 60/1 and 61/1;", ["General Assembly"]),
        ("the report on General Assembly resolution 60/1;", []),
        ("Security Council resolution 1373 (2001);", []),
        ("resolution 60/1 of the General Assembly;", []),
        ("its resolution 60/1;", []),
    ],
)
def test_where_the_own_organ_is_named(found: Found, text: str, named: list[str]) -> None:
    hits = found("citation_organ", f"1. *Recalls* {text}\n", wrong="own")
    assert [hit[0] for hit in hits] == named


def test_its_does_not_stand_behind_all_relevant(hits: Any) -> None:
    text = "1. *Recalls* all relevant General Assembly resolutions 60/1 and 61/1;\n"
    (hit,) = hits("citation_organ", text, wrong="own")
    assert hit.fix is None


@pytest.mark.parametrize(
    ("profile", "text", "organs"),
    [
        ("ga", "resolution 1373 (2001);", ["Security Council"]),
        ("ga", "resolution 2007/20;", ["Economic and Social Council"]),
        ("ga", "resolution 16/18 of 24 March 2011;", ["Human Rights Council"]),
        ("ga", "resolution 60/1 of 16 September 2005;", []),
        ("ga", "resolution 60/1;", []),
        ("ga", "resolution 60/1 of 16 September 1905;", []),
        ("ga", "resolution 1514 (XV) of 14 December 1960;", []),
        ("ga", "the resolutions of the Council, in particular resolution 1373 (2001);", []),
        ("ga", "the work of the Commission and resolution 1373 (2001);", []),
        (
            "ga",
            "Human Rights Council resolution 16/18 and resolution 1373 (2001);",
            ["Security Council"],
        ),
        ("hrc", "resolution 60/1 of 16 September 2005;", ["General Assembly"]),
        ("hrc", "resolution 1514 (XV) of 14 December 1960;", ["General Assembly"]),
        ("sc", "resolution 1373 (2001);", []),
        ("sc", "resolution 60/1 of 16 September 2005;", ["General Assembly"]),
        ("ecosoc", "resolution 2007/20;", []),
        ("ecosoc", "resolution 60/1 of 16 September 2005;", ["General Assembly"]),
        ("ecosoc", "resolution 663 C (XXIV) of 31 July 1957;", []),
    ],
)
def test_which_organs_are_not_named(
    found: Found, profile: str, text: str, organs: list[str]
) -> None:
    fragment = f"1. *Recalls* {text}\n"
    hits = found("citation_organ", fragment, "operative", profile=profile, wrong="unnamed")
    assert [hit[2] for hit in hits] == organs


def test_an_organ_is_named_once(found: Found) -> None:
    fragment = "1. *Recalls* resolution 1373 (2001);\n\n2. *Notes* resolution 1373 (2001);\n"
    assert len(found("citation_organ", fragment, wrong="unnamed")) == 1


@pytest.mark.parametrize(
    ("front", "text", "flagged"),
    [
        (TITLE, "its resolution 63/1;", ["63/1"]),
        (TITLE, "its resolution 62/175;", []),
        (TITLE, "its resolution 62/176;", ["62/176"]),
        (TITLE, "its decision 62/555;", []),
        (TITLE, "Human Rights Council resolution 63/1;", []),
        (TITLE, "its resolution S-63/1;", []),
        (TITLE, "“its resolution 63/1”;", []),
        ("A/C.3/62/L.9\n\n", "its resolution 63/1;", ["63/1"]),
        ("Sixty-second session\n\n", "its resolution 63/1;", ["63/1"]),
        ("A/RES/62/175\n\nSixty-third session\n\n", "its resolution 65/1;", []),
        ("Resolution adopted by the General Assembly on 18 December 2007\n\n",
         "its resolution 60/1 of 19 December 2007;", ["19 December 2007"]),
        ("Resolution adopted by the General Assembly on 18 December 2007\n\n",
         "its resolution 60/1 of 18 December 2007;", []),
        ("Lanterns\n\n", "its resolution 99/1;", []),
    ],
)  # fmt: skip
def test_which_citations_are_of_the_future(
    found: Found, front: str, text: str, flagged: list[str]
) -> None:
    hits = found("citation_future", f"1. *Recalls* {text}\n", before=front)
    assert [hit[0] for hit in hits] == flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("*Requests* him to report to the General Assembly at its sixty-first session;", True),
        ("*Requests* him to report to the General Assembly at its sixty-second session;", False),
        ("*Requests* him to report to the General Assembly at its sixty-third session;", False),
        ("*Requests* him to report at its sixty-first session;", True),
        ("*Requests* him to report to the Commission at its sixty-first session;", False),
        ("*Decides* to include in the provisional agenda of its sixty-first session this;", True),
        ("*Requests* the Group to meet, as it decided at its sixty-first session;", False),
        ("*Requests* him to use the report submitted at its sixty-first session;", False),
        ("*Requests* that a report to be submitted at its sixty-first session be short;", True),
        ("*Welcomes* the report to the General Assembly at its sixty-first session;", False),
        ("*Notes* this, and requests him to report at its sixty-first session;", True),
        ("*Requests* him to report “at its sixty-first session”;", False),
        ("*Requests* him to report at its next session;", False),
    ],
)
def test_which_sessions_are_past(found: Found, text: str, flagged: bool) -> None:
    hits = found("session_reference", f"1. {text}\n", before=TITLE, wrong="past")
    assert [hit[0] for hit in hits] == (["sixty-first"] if flagged else [])


def test_a_subparagraph_asks_as_its_chapeau_does(found: Found) -> None:
    fragment = (
        "1. *Requests* the Secretary-General:\n\n"
        "(a) To report to the General Assembly at its sixtieth session;\n"
    )
    hits = found("session_reference", fragment, before=TITLE, wrong="past")
    assert hits == [("sixtieth", "sixtieth", "sixty-second")]


def test_without_a_front_the_latest_citation_tells_the_session(found: Found) -> None:
    fragment = (
        "1. *Recalls* its resolutions 61/1 of 4 October 2006 and 1514 (XV) of 14 December 1960;\n\n"
        "2. *Requests* him to report at its sixtieth session, and not at its sixty-first session;\n"
    )
    hits = found("session_reference", fragment, wrong="past")
    assert hits == [("sixtieth", "sixtieth", "sixty-first")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("at its 61st session", ["sixty-first"]),
        ("at its 103rd special session", ["hundred and third"]),
        ("the General Assembly at its 80th session", ["eightieth"]),
        ("the Labour Organization at its 344th session", []),
        (
            "the Organization for Migration, in the provisional agenda of its 80th session",
            ["eightieth"],
        ),
        ("at its 344th session", []),
        ("at its 61st meeting", []),
        ("“at its 61st session”", []),
        ("A61st session", []),
    ],
)
def test_sessions_in_figures(found: Found, text: str, wanted: list[str]) -> None:
    hits = found("session_reference", f"1. *Notes* this {text};\n", wrong="figures")
    assert [hit[2] for hit in hits] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("para. 3", "paragraph 3"),
        ("paras 3 and 4", "paragraphs 3 and 4"),
        ("Para. 3(a)", "Paragraph 3 (a)"),
        ("para.3", "paragraph 3"),
        ("subparas. (a) and (b)", "subparagraphs (a) and (b)"),
        ("Sub-para. (a)", "Sub-paragraph (a)"),
        ("paragraph 3(a)(i)", "paragraph 3 (a) (i)"),
        ("articles 10(1) and 11 (2)", "articles 10 (1) and 11 (2)"),
        ("sects. II to IV", "sections II to IV"),
        ("A/72/7 of May and para. 3", "paragraph 3"),
    ],
)
def test_short_passages_are_written_in_full(found: Found, text: str, wanted: str) -> None:
    ((_, found_text, told),) = found("passage_form", f"1. *Notes* {text} of it;\n")
    assert (text.endswith(found_text), told) == (True, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "paragraph 3 (a)",
        "the report (A/72/7, para. 3)",
        "A/72/7, para. 3",
        "A/72/7, annex II, para. 3",
        "“para. 3”",
        "a para and a part",
        "parts (a) and (b)",
    ],
)
def test_passages_that_are_well_written(found: Found, text: str) -> None:
    assert found("passage_form", f"1. *Notes* {text};\n", "operative") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("paragraph 1 above", None),
        ("paragraph 3 below", None),
        ("paragraphs 1 and 3 of the present resolution", None),
        ("paragraph 2 of the present resolution", None),
        ("paragraph 1 (b) (ii) above", None),
        ("paragraph 1 (a) and (b) above", None),
        ("paragraph 1 (b) (i) and (ii) above", None),
        ("paragraph 1, subparagraph (b), above", None),
        ("paragraph 3 (x) below", None),
        ("paragraph IV above", None),
        ("preambular paragraph 9 above", None),
        ("paragraph 9 of resolution 60/1", None),
        ("“paragraph 9 above”", None),
        ("section 9 above", None),
        ("paragraph 1 below", "paragraph 1 comes above"),
        ("paragraph 3 above", "paragraph 3 comes below"),
        ("paragraph 2 above", "paragraph 2 is this paragraph itself"),
        ("paragraph 9 above", "there is no paragraph 9"),
        ("paragraph 9 of this resolution", "there is no paragraph 9"),
        ("paragraph 1 (c) above", "there is no paragraph 1 (c)"),
        ("paragraph 1 (b) (iv) above", "there is no paragraph 1 (b) (iv)"),
        ("paragraph 1 (b) (i) and (v) above", "there is no paragraph 1 (b) (v)"),
        ("paragraph 3 (y) below", "there is no paragraph 3 (y)"),
        ("subparagraph (a) above", "there is no subparagraph (a)"),
    ],
)
def test_where_paragraphs_are_looked_for(found: Found, text: str, problem: str | None) -> None:
    fragment = (
        "1. *Decides* to list:\n\n(a) Lanterns;\n\n(b) Lamps:\n\n(i) Of oil;\n\n(ii) Of gas;\n\n"
        f"2. *Notes* {text};\n\n3. *Notes also* lamps that are: (x) old;\n"
    )
    hits = found("passage_target", fragment)
    assert [hit[2] for hit in hits] == ([problem] if problem else [])


def test_paragraphs_are_looked_for_in_their_section_first(found: Found) -> None:
    fragment = (
        "I\n\n1. *Notes* this;\n\n2. *Notes* paragraph 1 above;\n\n"
        "II\n\n1. *Notes* paragraph 2 below;\n\n2. *Notes* paragraph 1 above.\n"
    )
    assert found("passage_target", fragment) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("article 73 e of the Charter", ["Article"]),
        ("articles 55 and 56 of the Charter of the United Nations", ["Articles"]),
        ("article 2, paragraph 4, of the Charter", ["Article"]),
        ("chapter VII of the Charter", ["Chapter"]),
        ("article 38 of the Statute of the International Court of Justice", ["Article"]),
        ("Article 73 of the Charter", []),
        ("article 4 of the Charter of the Organization of American States", []),
        ("article 4 of the African Charter", []),
        ("the UN Charter", ["the Charter of the United Nations"]),
        ("U.N. charter", ["Charter of the United Nations"]),
        ("the Charter of the UN", ["the Charter of the United Nations"]),
        ("“the UN Charter”", []),
        ("the charter of the town", []),
        ("the chartered boat", []),
    ],
)
def test_the_charter(found: Found, text: str, wanted: list[str]) -> None:
    hits = found("charter_form", f"1. *Notes* {text};\n", "operative", wrong="charter")
    assert [hit[2] for hit in hits] == wanted


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Article 2 of the Convention", ["Article"]),
        ("Articles 10 and 11 of the International Covenant on Civil Rights", ["Articles"]),
        ("article 2 of the Convention", []),
        ("Article 2 of the Statute of the Tribunal", []),
        ("Article 2 of the Charter", []),
        ("Chapter 2 of the Convention", []),
        ("“Article 2 of the Convention”", []),
    ],
)
def test_articles_of_treaties(found: Found, text: str, flagged: list[str]) -> None:
    hits = found("charter_form", f"1. *Notes* {text};\n", "operative", wrong="treaty")
    assert [hit[0] for hit in hits] == flagged


def test_an_article_may_begin_a_paragraph(found: Found) -> None:
    assert found("charter_form", "1. Article 2 of the Convention applies;\n", wrong="treaty") == []


@pytest.mark.parametrize(
    ("wrong", "text", "wanted"),
    [
        ("this", "this resolution", ["the present"]),
        ("this", "This draft resolution", ["The present"]),
        ("this", "the current resolution", ["the present"]),
        ("this", "the present resolution", []),
        ("this", "this resolve", []),
        ("this", "“this resolution”", []),
        ("present", "the present resolution", ["this"]),
        ("present", "The present resolution", ["This"]),
        ("present", "this resolution", []),
        ("present", "the present situation", []),
    ],
)
def test_how_a_resolution_calls_itself(
    found: Found, wrong: str, text: str, wanted: list[str]
) -> None:
    hits = found("own_naming", f"1. *Notes* that {text} stands;\n", wrong=wrong)
    assert [hit[2] for hit in hits] == wanted
