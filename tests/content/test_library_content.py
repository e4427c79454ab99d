"""What ships is whole: every entry of the clinical notes is there, open or behind its door."""

import re
from pathlib import Path

import pytest

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.library_entries import DOORS
from bonemet_prep.domain.library_loader import STARTER_SET
from bonemet_prep.domain.source_line import source_line
from bonemet_prep.domain.voice import Voice
from tests.content.shipped import LANGUAGES, library, tree

MAIN_SOURCE = "CC-BM"
SIX_QUESTIONS = {
    *("which-bones", "what-it-means", "which-treatments"),
    *("stop-spread", "pain-choices", "lower-break-risk"),
}
FOUR_TIPS = {"eat-well", "find-programs", "ask-palliative", "explore-trials"}
FOUR_SIGNS = {
    *("em-numb-tingle", "em-legs-hard-to-move"),
    *("em-no-bladder-bowel-control", "em-cannot-pee"),
}
COUNTS = {"questions": 108, "tips": 20, "background": 61, "glossary": 35, "sources": 63}


def pinned_ids() -> dict[str, list[str]]:
    lines = (Path(__file__).parent / "ids.txt").read_text().splitlines()
    pinned: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("["):
            listed = pinned.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            listed.append(line)
    return pinned


def shipped_ids(shipped: Library) -> dict[str, list[str]]:
    lists = ("topics", "topic_groups", "visit_types", "questions", "tips", "notices")
    more = ("background_sections", "background", "glossary")
    ids = {key: [entry.id for entry in getattr(shipped, key)] for key in lists + more}
    boxes = shipped.help.boxes
    ids["signs"] = [sign.id for box in boxes for sign in (*box.signs, *box.also)]
    ids["countries"] = [country.code for country in shipped.countries.known]
    ids["sources"] = list(shipped.sources)
    return ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_is_there_once_and_in_order(language: str) -> None:
    ids = shipped_ids(library(language))
    assert ids == pinned_ids()
    assert {key: len(ids[key]) for key in COUNTS} == COUNTS
    assert all(len(set(listed)) == len(listed) for listed in ids.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_six_questions_stand_first_and_outside_every_door(language: str) -> None:
    first = library(language).questions[:6]
    assert {question.id for question in first} == SIX_QUESTIONS
    assert all(question.topic == "start-here" and not question.door for question in first)
    assert all(question.sources == (MAIN_SOURCE,) for question in first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_four_tips_are_marked_and_outside_every_door(language: str) -> None:
    marked = [tip for tip in library(language).tips if tip.from_main_source]
    assert {tip.id for tip in marked} == FOUR_TIPS
    assert all(MAIN_SOURCE in tip.sources and not tip.door for tip in marked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_four_emergency_signs_stand_first_and_signed_off(language: str) -> None:
    box = library(language).help.boxes[0]
    assert box.id == "emergency"
    assert {sign.id for sign in box.signs} == FOUR_SIGNS
    assert all(sign.sources == (MAIN_SOURCE,) for sign in box.signs)
    assert not any(sign.needs_sign_off for sign in box.signs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_that_is_ours_waits_for_sign_off(language: str) -> None:
    for box in library(language).help.boxes:
        for sign in (*box.signs, *box.also):
            assert sign.needs_sign_off == (MAIN_SOURCE not in sign.sources), sign.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_is_told_without_remarks_of_whoever_read_it(language: str) -> None:
    shipped = library(language)
    told = [source_line(source, shipped.words) for source in shipped.sources.values()]
    remarks = ("mirror", "stored", "unknown", "undated", " read", "archive", "retired", "later")
    assert not [line for line in told if any(remark in line.casefold() for remark in remarks)]
    assert sum(line.endswith(")") for line in told) > len(told) / 3  # many dates are known


@pytest.mark.parametrize("language", LANGUAGES)
def test_starter_sets_are_short_and_behind_no_door(language: str) -> None:
    shipped = library(language)
    for kind in shipped.visit_types:
        for voice in Voice:
            offered = shipped.starter_set(kind.id, voice)
            assert 1 <= len(offered) <= STARTER_SET
            assert not any(question.door for question in offered)
    assert not any(question.door for question in shipped.helper_set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_hospice_and_outlook_are_behind_their_doors(language: str) -> None:
    shipped = library(language)
    behind = {door: {question.topic for question in shipped.behind(door)} for door in DOORS}
    assert behind == {"hospice": {"hospice"}, "outlook": {"outlook", "caregivers"}}
    for topic, door in (("hospice", "hospice"), ("outlook", "outlook")):
        assert {question.door for question in shipped.in_topic(topic)} == {door}
    assert {term.id: term.door for term in shipped.glossary if term.door} == {
        "advanced-cancer": "outlook",
        "hospice": "hospice",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_open_question_speaks_of_what_is_behind_a_door(language: str) -> None:
    hidden = re.compile(r"hospi[cs]e|paliativos de fin|end of life|how much time|cuánto tiempo me")
    for question in library(language).questions:
        if not question.door:
            told = f"{question.text} {question.helper_text} {question.why} {question.helper_why}"
            assert not hidden.search(told.casefold()), question.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_survival_figure_is_shown(language: str) -> None:
    # "six months or less" is what hospice means in the US, behind its door.
    figure = re.compile(
        r"\b(\d+|six|seis|four|cuatro)( to \d+| a \d+)? (months|years|meses|años)\b"
    )
    shown = {fact.id for fact in library(language).background if figure.search(fact.text)}
    assert shown <= {"fact-hospice-when"}
    for question in library(language).questions:
        assert not figure.search(f"{question.text} {question.why}"), question.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_has_both_voices(language: str) -> None:
    own = re.compile(r"\b(i|me|my|mine)\b" if language == "en" else r"\b(yo|mí|mi|mis|me)\b")
    for question in tree(language)["questions"]:
        assert question["text"] and question["helper_text"], question["id"]
        if question["audience"] == "caregiver":
            assert question["helper_text"] == question["text"], question["id"]
        else:
            assert not own.search(question["helper_text"].casefold()), question["id"]


def test_what_the_helper_reads_does_not_call_the_patient_you_or_me() -> None:
    # A why-line that says "your bones" to the helper would speak of the helper's own bones.
    said_of_the_patient = re.compile(
        r"\byour (bones?|pain|medicines?|cancer|body|spine|team)\b|\bmy\b"
    )
    shipped = library("en")
    for entry in shipped.questions:
        if entry.audience != "caregiver":
            assert not said_of_the_patient.search(entry.why_for(Voice.HELPER).lower()), entry.id
    for tip in shipped.tips:
        told = f"{tip.title_for(Voice.HELPER)} {tip.text_for(Voice.HELPER)}"
        assert not said_of_the_patient.search(told.lower()), tip.id
    for fact in shipped.background:
        assert not said_of_the_patient.search(fact.text_for(Voice.HELPER).lower()), fact.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tip_becomes_a_question_in_both_voices(language: str) -> None:
    for tip in library(language).tips:
        assert tip.ask.endswith("?") and tip.helper_ask.endswith("?"), tip.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_checked_number_is_offered(language: str) -> None:
    for country in library(language).countries.known:
        checked = country.emergency_rating == "A"
        assert country.offered_number == (country.emergency_number if checked else "")
        assert bool(country.crisis_number) == bool(country.crisis_rating), country.code
        for number, rating in (
            (country.emergency_number, country.emergency_rating),
            (country.crisis_number, country.crisis_rating),
        ):
            assert rating != "A" or number in country.checked, country.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_told_until_the_person_confirmed_one(language: str) -> None:
    shipped = library(language)
    for country in ("", "other", *(known.code for known in shipped.countries.known)):
        told = shipped.emergency(country, "")
        shown = " ".join([told.strip, *(box.action for box in told.boxes)])
        assert shipped.words("emergency.number-unknown") in shown
        assert not re.search(r"\b(911|999|112|000|111|119|995|107|123|131|106)\b", shown), country


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_confirmed_number_and_place_fill_every_text(language: str) -> None:
    told = library(language).emergency("US", "555 0142", "the blue house")
    for text in (told.strip, told.boxes[0].action):
        assert "555 0142" in text and "the blue house" in text
    every = [told.strip, told.closing, told.helper_note]
    for box in told.boxes:
        every += [box.title, box.action, box.why, box.known_numbness]
        every += [sign.text for sign in (*box.signs, *box.also)]
    assert not any("{" in text for text in every)
