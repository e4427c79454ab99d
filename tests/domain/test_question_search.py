"""Search finds all words in any order, in question, why-line and topic, and keeps doors closed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.library_entries import DOORS
from bonemet_prep.domain.question_search import QuestionSearch
from tests.content.shipped import library, tree

LIBRARY = library("en")
SEARCH = QuestionSearch(LIBRARY)
SHOWN = tuple(question.id for question in LIBRARY.questions if not question.door)


def test_nothing_typed_shows_every_question_that_is_behind_no_door() -> None:
    found = SEARCH.find("  ")
    assert found.ids == SHOWN
    assert found.hidden == len(LIBRARY.questions) - len(SHOWN) > 0


def test_all_words_count_in_any_order() -> None:
    assert SEARCH.find("dentist bone medicine").ids == ("see-dentist",)
    assert SEARCH.find("medicine bone dentist") == SEARCH.find("dentist bone medicine")
    assert SEARCH.find("dentist zebra").ids == ()


def test_a_word_is_found_by_its_beginning_and_not_by_its_middle() -> None:
    assert "see-dentist" in SEARCH.find("dent").ids
    assert "see-dentist" not in SEARCH.find("entist").ids


def test_the_why_line_and_the_topic_are_searched() -> None:
    assert "what-to-avoid" in SEARCH.find("depends").ids
    assert {question.id for question in LIBRARY.in_topic("trials")} <= set(
        SEARCH.find("clinical trials").ids
    )


def test_the_helper_finds_questions_in_the_patients_words_and_in_their_own() -> None:
    assert "which-bones" in SEARCH.find("my bones").ids
    assert "which-bones" in SEARCH.find("their bones").ids


@pytest.mark.parametrize(
    "typed", ["DIETITIAN", "Diétitian", "dietitian?", "“dietitian”", "Dietitian"]
)
def test_case_accents_and_marks_do_not_count(typed: str) -> None:
    assert SEARCH.find(typed) == SEARCH.find("dietitian")
    assert "dietitian" in SEARCH.find(typed).ids


def test_a_closed_door_shows_none_and_says_how_many() -> None:
    closed = SEARCH.find("hospice")
    assert not any(LIBRARY.question(one).door for one in closed.ids)
    assert closed.hidden == 5
    opened = SEARCH.find("hospice", ("hospice",))
    assert opened.hidden == 0
    assert {question.id for question in LIBRARY.behind("hospice")} <= set(opened.ids)


def test_each_door_opens_only_itself() -> None:
    both = SEARCH.find("", DOORS)
    assert both.ids == tuple(question.id for question in LIBRARY.questions)
    assert SEARCH.find("", ("hospice",)).hidden == len(LIBRARY.behind("outlook"))
    assert SEARCH.find("", ("outlook",)).hidden == len(LIBRARY.behind("hospice"))


@given(
    chosen=st.sampled_from(LIBRARY.questions),
    words=st.data(),
)
def test_any_words_of_a_question_find_it(chosen: object, words: st.DataObject) -> None:
    question = LIBRARY.question(chosen.id)  # type: ignore[attr-defined]  # drawn as an object
    parts = question.text.split()
    typed = words.draw(st.lists(st.sampled_from(parts), min_size=1, max_size=5))
    assert question.id in SEARCH.find(" ".join(typed).upper(), DOORS).ids


@given(st.text(max_size=40))
def test_anything_can_be_typed_and_a_longer_search_finds_no_more(typed: str) -> None:
    found = SEARCH.find(typed)
    more = SEARCH.find(f"{typed} pain")
    assert set(more.ids) <= set(found.ids)
    assert more.hidden <= found.hidden


def test_accents_of_the_library_are_ignored_too() -> None:
    accented = {**tree("en")["questions"][0], "why": "¿Qué opción me ayudaría?"}
    search = QuestionSearch(Library({**tree("en"), "questions": [accented]}))
    for typed in ("opcion", "OPCIÓN", unicodedata.normalize("NFD", "opción"), "que ayudaria"):
        assert search.find(typed).ids == (accented["id"],)
