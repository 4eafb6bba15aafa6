"""The walk that finds an opening phrase, and the verbs it knows."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reslint.verbs import cased, heads, inflect, nearest, past_forms
from reslint.vocabulary import Phrase, phrase_at


def test_a_phrase_has_its_places_and_its_words() -> None:
    text = "3. Also notes with great concern\ufffc that the number"
    assert phrase_at(text, 3) == Phrase(
        start=3,
        end=32,
        adverb="Also",
        head="notes",
        complement="with great concern",
        form="finite",
        known=True,
        at=8,
        ends=(32,),
    )


@pytest.mark.parametrize(
    ("phrase", "rest"),
    [
        ("Recalling", "its resolution 60/1"),
        ("Recalling also", "its resolution 60/1"),
        ("Recalling further", "the report"),
        ("Recalling further", "Human Rights Council resolution 16/18"),
        ("Recalling further", "resolutions 60/1 and 60/2"),
        ("Welcoming", "further progress"),
        ("Encourages", "further efforts"),
        ("Taking note", "of the report"),
        ("Taking note also", "of the report"),
        ("Taking note with appreciation", "of the report"),
        ("Takes note with great concern in that regard", "of the report"),
        ("Taking fully into account", "the report"),
        ("Bearing in mind", "the Charter"),
        ("Bears in mind", "the Charter"),
        ("Guided", "by the Charter"),
        ("Aware", "of the need"),
        ("Ever mindful", "of the need"),
        ("Deeply concerned also", "about the situation"),
        ("Particularly concerned", "at the lack of funds"),
        ("Alarmed and concerned", "at the lack of funds"),
        ("Being gravely concerned", "at the lack of funds"),
        ("Remaining deeply concerned", "about the lack of funds"),
        ("Remains seized", "of the matter"),
        ("Is encouraged", "by the progress"),
        ("Continues to encourage", "Member States"),
        ("Continuing to take the view", "that"),
        ("Having considered", "the report"),
        ("Having also considered", "the report"),
        ("Having heard", "the statement"),
        ("Having taken note", "of the report"),
        ("Having regard", "to the report"),
        ("Acting", "under Chapter VII of the Charter"),
        ("Calls upon", "all States"),
        ("Calls once again upon", "all States"),
        ("Also calls for", "action"),
        ("Calls attention to and reaffirms", "the report"),
        ("Looks forward", "to the report"),
        ("Pays tribute", "to the staff"),
        ("Draws the attention", "of Member States"),
        ("Expressing its deep concern", "at the situation"),
        ("Expressing deep concern also", "at the situation"),
        ("Expresses the hope", "that the report"),
        ("Expresses its gratitude and appreciation", "to the staff"),
        ("Expressing grave concern and deep sadness", "at the loss"),
        ("Expresses its profound condolences to and solidarity", "with the victims"),
        ("Sharing the deep concern", "of the Secretary-General"),
        ("Reiterates its call upon", "the parties"),
        ("Reiterates its call once again for", "a ceasefire"),
        ("Reaffirms its strong and unequivocal condemnation", "of terrorism"),
        ("Reaffirming its condemnation in the strongest possible terms", "of terrorism"),
        ("Reaffirming", "its resolution 60/1 of 16 September 2005"),
        ("Reaffirming", "the need for action"),
        ("Noting", "its role"),
        ("Welcoming in this regard", "the report"),
        ("Noting", ", in this regard, the report"),
        ("Deploring in particular", "the attacks"),
        ("Condemns in the strongest terms", "the attacks"),
        ("Condemns without any reservation", "the attacks"),
        ("Welcomes and encourages", "the work"),
        ("Deplores and strongly condemns", "the attacks"),
        ("Welcomes and expresses its strong support", "for the work"),
        ("Encourages", "the Office and requests it"),
        ("Once again urges", "the parties"),
        ("Emphasizes once again its serious concern", "at the attacks"),
        ("Considers it important", "to report"),
        ("Strongly supports", "the Office"),
        ("Requests", "the Secretary-General"),
        ("Recalls", "paragraph 3 and 4"),
    ],
)
def test_the_phrase_ends_before_its_object(phrase: str, rest: str) -> None:
    text = f"{phrase}{rest}" if rest.startswith(",") else f"{phrase} {rest}"
    found = phrase_at(text)
    assert found is not None
    assert text[: found.end] == phrase
    assert " ".join(filter(None, (found.adverb, found.head, found.complement))) == phrase
    assert found.known


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "Reaffirming its deep commitment to peace",
            ["Reaffirming", "Reaffirming its deep commitment"],
        ),
        (
            "Reaffirming also its respect for peace",
            ["Reaffirming also", "Reaffirming also its respect"],
        ),
        ("Expressing its concern at the war", ["Expressing its concern"]),
        ("Expresses its regret and its shame", ["Expresses its regret"]),
        ("Welcoming in this regard the report", ["Welcoming", "Welcoming in this regard"]),
        ("Welcomes and encourages the work", ["Welcomes", "Welcomes and encourages"]),
        ("Condemns in the strongest terms the war", ["Condemns in the strongest terms"]),
        ("Takes note of the report", ["Takes note"]),
    ],
)
def test_italics_may_end_earlier_before_its_and_in_coordinations(
    text: str, readings: list[str]
) -> None:
    found = phrase_at(text)
    assert found is not None
    assert [text[:end] for end in found.ends] == readings


@pytest.mark.parametrize(
    ("text", "form", "known"),
    [
        ("Recalling the report", "participle", True),
        ("Convinced that peace", "participle", True),
        ("Desirous of peace", "participle", True),
        ("RECALLING the report", "participle", True),
        ("recalling the report", "participle", True),
        ("Recalls the report", "finite", True),
        ("Recall the report", "base", True),
        ("Has also considered the report", "finite", True),
        ("Have considered the report", "base", True),
        ("Reaffirm, in this regard, the report", "base", True),
        ("Request that the report", "base", True),
        ("Take note of the report", "base", True),
        ("Requested the Secretary-General to report", "finite", False),
        ("Building on the report", "participle", False),
        ("Enriches the debate", "finite", False),
        ("Reconizing the report", "participle", False),
        ("Requets the Secretary-General", "finite", False),
        ("Emphasising the report", "participle", False),
        ("Strongly condems the attacks", "finite", False),
    ],
)
def test_the_form_is_told_of_unknown_and_misspelt_verbs_too(
    text: str, form: str, known: bool
) -> None:
    found = phrase_at(text)
    assert found is not None
    assert (found.form, found.known) == (form, known)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "The need for more funds",
        "This resolution",
        "States parties to the Convention",
        "States",
        "Measures to eliminate terrorism",
        "Efforts of the Secretary-General",
        "Programmes of work",
        "Note by the Secretary-General",
        "Support for the Office",
        "Requests for assistance",
        "Notes of the meeting",
        "United Nations",
        "During the session",
        "Whereas the report",
        "We reaffirm",
        "To request the Secretary-General",
        "Family matters",
        "Further progress",
        "once",
        "building on the report",
        "Acts of violence",
        "Is the report",
        "Have a report",
        "(a) Recalling",
        "*",
        "1234",
    ],
)
def test_nouns_and_other_words_open_no_phrase(text: str) -> None:
    assert phrase_at(text) is None


def test_a_phrase_does_not_go_on_in_the_next_paragraph() -> None:
    text = "Taking\nnote of the report"
    found = phrase_at(text)
    assert found is not None
    assert text[found.start : found.end] == "Taking"


@given(st.text(max_size=60), st.integers(0, 70))
@example("Having", 0)
@example("Continues to", 0)
@example("Calls once", 0)
@example("Expressing its and", 0)
@example("Is", 0)
@example("Welcomes and", 0)
def test_any_text_is_walked_and_the_places_lie_in_it(text: str, start: int) -> None:
    found = phrase_at(text, start)
    if found is not None:
        assert start <= found.start <= found.at < found.ends[0] <= found.end <= len(text)
        assert found.ends[-1] == found.end
        assert text[found.at :].startswith(found.head)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Reconizing", "recognizing"),
        ("Reaffriming", "reaffirming"),
        ("emphasises", "emphasizes"),
        ("Authorising", "authorizing"),
        ("Honoring", "honouring"),
        ("Requets", "requests"),
        ("Recomends", "recommends"),
        ("Welcomming", "welcoming"),
        ("concernd", "concerned"),
        ("Reemphasizes", "re-emphasizes"),
        ("Noitng", "noting"),
        ("Urgs", None),
        ("Building", None),
        ("Committee", None),
        ("Undermining", None),
        ("Reviewing", "reviewing"),
    ],
)
def test_the_nearest_known_head_is_found_and_other_words_have_none(
    word: str, known: str | None
) -> None:
    assert nearest(word) == known


@pytest.mark.parametrize(
    ("word", "finite", "participle"),
    [
        ("recall", "recalls", "recalling"),
        ("Regretting", "regrets", "regretting"),
        ("committed", None, None),
        ("requested", "requests", "requesting"),
        ("stresses", "stresses", "stressing"),
        ("ratifies", "ratifies", "ratifying"),
        ("agrees", "agrees", "agreeing"),
        ("having", "has", "having"),
        ("echo", "echoes", "echoing"),
        ("aware", None, None),
        ("being", None, None),
        ("table", None, None),
    ],
)
def test_verbs_are_inflected_from_any_form(
    word: str, finite: str | None, participle: str | None
) -> None:
    assert inflect(word, "finite") == finite
    assert inflect(word, "participle") == participle


def test_adjectives_are_no_past_forms() -> None:
    assert heads()["concerned"] == ("participle", "")
    assert "convinced" not in past_forms()
    assert past_forms()["decided"] == "decide"
    assert past_forms()["ratified"] == "ratify"
    assert past_forms()["regretted"] == "regret"


def test_a_word_takes_over_the_capitals_of_another() -> None:
    assert cased("recalling", "Recalls") == "Recalling"
    assert cased("recalling", "RECALLS") == "RECALLING"
    assert cased("recalling", "recalls") == "recalling"
