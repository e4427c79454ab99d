"""The library answers in both voices, keeps doors closed, and finds its terms in a text."""

import pytest

from bonemet_prep.domain.library_entries import DOORS
from bonemet_prep.domain.voice import Voice
from tests.content.shipped import library

LIBRARY = library("en")


def terms(text: str, open_doors: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(text[start:end], term.id) for start, end, term in LIBRARY.terms_in(text, open_doors)]


def test_a_question_speaks_in_either_voice() -> None:
    assert LIBRARY.question_text("which-bones", Voice.PATIENT).startswith("Which of my bones")
    assert LIBRARY.question_text("which-bones", Voice.HELPER).startswith("Which of their bones")


def test_a_why_line_without_a_second_wording_serves_both() -> None:
    question = LIBRARY.question("which-treatments")
    assert question.why_for(Voice.HELPER) == question.why_for(Voice.PATIENT) != ""


def test_topics_groups_tips_and_notices_speak_in_either_voice() -> None:
    assert LIBRARY.topic("bones-scans").name_for(Voice.HELPER) == "Their bones and scans"
    assert LIBRARY.topic_groups[2].name_for(Voice.HELPER) == "Their bones"
    tip = LIBRARY.tip("eat-well")
    assert tip.title_for(Voice.HELPER) != tip.title_for(Voice.PATIENT)
    assert tip.ask_for(Voice.HELPER).endswith("suit them?")
    assert "their clinic" in LIBRARY.notice("log-static-line", Voice.HELPER)
    assert "your clinic" in LIBRARY.notice("log-static-line")


@pytest.mark.parametrize("section", ["tips", "background"])
def test_what_is_told_in_two_ways_is_told_to_each_voice_in_its_own(section: str) -> None:
    told = getattr(LIBRARY, section)
    assert any(entry.helper_text for entry in told)
    for entry in told:
        assert entry.text_for(Voice.PATIENT) == entry.text != ""
        assert entry.text_for(Voice.HELPER) == (entry.helper_text or entry.text)


def test_an_unknown_id_is_a_bug_but_can_be_asked_about() -> None:
    assert LIBRARY.has_question("goal") and not LIBRARY.has_question("no-such")
    with pytest.raises(KeyError):
        LIBRARY.question("no-such")


def test_every_question_belongs_to_a_topic_of_exactly_one_group() -> None:
    grouped = [topic for group in LIBRARY.topic_groups for topic in group.topics]
    assert sorted(grouped) == sorted(topic.id for topic in LIBRARY.topics)
    assert sum(len(LIBRARY.in_topic(topic)) for topic in grouped) == len(LIBRARY.questions)


def test_doors_follow_sensitivity_and_not_the_topic() -> None:
    for question in LIBRARY.questions:
        assert question.door in (DOORS if question.sensitivity == "opt-in" else ("",))
    ahead = LIBRARY.question("care-ahead")
    assert ahead.topic == "caregivers" and ahead.door == "outlook"
    assert not LIBRARY.question("care-watch").door


def test_a_starter_set_keeps_its_order_and_an_unknown_kind_has_none() -> None:
    offered = [question.id for question in LIBRARY.starter_set("first-talk", Voice.PATIENT)]
    assert offered == list(LIBRARY.starter_sets["first-talk"])
    assert LIBRARY.starter_set("", Voice.PATIENT) == ()


def test_a_helper_is_offered_what_a_helper_can_ask() -> None:
    for kind in LIBRARY.visit_types:
        for voice, other in ((Voice.PATIENT, "caregiver"), (Voice.HELPER, "patient")):
            assert all(one.audience != other for one in LIBRARY.starter_set(kind.id, voice))
    assert {question.audience for question in LIBRARY.helper_set()} == {"caregiver"}


def test_near_doubles_are_told_both_ways_and_folded_under_the_first() -> None:
    assert [one.id for one in LIBRARY.near_doubles("break-risk")] == ["weight-bones", "full-weight"]
    assert LIBRARY.near_doubles("goal") == ()
    assert LIBRARY.is_folded("full-weight") and not LIBRARY.is_folded("weight-bones")


def test_terms_are_found_as_whole_words_whatever_their_case() -> None:
    assert terms("A Biopsy, or two biopsies?") == [("Biopsy", "biopsy"), ("biopsies", "biopsy")]
    assert terms("antibiopsy and biopsyx") == []


def test_the_longest_term_wins() -> None:
    assert terms("radiation medicine") == [("radiation medicine", "radiopharmaceutical")]
    assert terms("radiation, medicine") == [("radiation", "radiation-therapy")]


def test_a_term_behind_a_door_is_explained_only_while_the_door_is_open() -> None:
    text = "How would hospice care differ from palliative care?"
    assert [term for _, term in terms(text)] == ["palliative-care"]
    assert [term for _, term in terms(text, ("outlook",))] == ["palliative-care"]
    assert [term for _, term in terms(text, ("hospice",))] == ["hospice", "palliative-care"]


def test_every_term_is_found_by_each_of_its_forms() -> None:
    for term in LIBRARY.glossary:
        for form in term.forms:
            assert terms(f"({form.upper()})", DOORS) == [(form.upper(), term.id)]


def test_a_crisis_number_that_was_not_checked_is_not_told() -> None:
    text = LIBRARY.tip("feelings-ok").text
    for country in LIBRARY.countries.known:
        told = LIBRARY.fill_in(text, country.code, "555 0142")
        if country.crisis_rating == "A":
            assert country.crisis_number in told
        else:
            assert "your local crisis line or 555 0142" in told


def test_an_unknown_country_has_general_words() -> None:
    assert LIBRARY.country("") is None and LIBRARY.country("XX") is None
    assert LIBRARY.hours("XX") == 24 and LIBRARY.hours("US") == 12
    assert "the nearest emergency department" in LIBRARY.emergency("XX", "1").strip
    assert "the emergency room" in LIBRARY.emergency("US", "911").strip


def test_the_number_to_call_is_in_every_box_that_speaks_of_it() -> None:
    boxes = str(LIBRARY.help.boxes)
    assert "{EMERGENCY_NUMBER}" in boxes
    told = LIBRARY.emergency("US", "911")
    assert "{" not in str(told.boxes) + told.strip
    assert str(told.boxes).count("911") >= boxes.count("{EMERGENCY_NUMBER}")
