"""A tired person can read it: short words, short sentences, a calm voice, in both languages."""

import re
from statistics import mean

import pytest

from tests.content.shipped import LANGUAGES, texts
from tests.reading import LONG_ENOUGH, ease, grade, words_of

HARDEST_GRADE = 8.0
MEAN_GRADE = 5.0
LOWEST_EASE = 70.0

REFUSED = {
    "en": re.compile(
        r"\b(fight\w*|battl\w*|journey|brave\w*|victim\w*|suffer\w*|terminal\w*|stricken|survivors?"
        r"|failed|nothing more can be done|always|just|track\w* symptoms|monitor\w*|cheer\w*)\b"
    ),
    "es": re.compile(
        r"\b(luch\w*|batalla\w*|viaje|valientes?|víctimas?|sufr\w*|terminal\w*|guerrer\w*"
        r"|fracas\w*|no hay nada más que hacer|siempre|monitor\w*|simplemente)\b"
    ),
}
"""Words that hurt, push or promise (clinical notes, tone with people who have advanced cancer)."""

ALLOWED = {
    "radiation-visits": "just one",  # "Some people need just one": a count, not "just do it"
}


def long_texts(language: str) -> list[tuple[str, str]]:
    return [
        (place, text)
        for place, text in texts(language)
        if len(words_of(text)) >= LONG_ENOUGH and not place.startswith("sources.")
    ]


def test_no_english_text_is_above_grade_eight_and_the_mean_is_at_most_five() -> None:
    grades = {place: grade(text) for place, text in long_texts("en")}
    hard = {place: round(found, 1) for place, found in grades.items() if found > HARDEST_GRADE}
    assert not hard
    for voice in ("patient", "helper"):
        of_voice = [
            found for place, found in grades.items() if ("helper" in place) == (voice != "patient")
        ]
        assert len(of_voice) > 100
        assert mean(of_voice) <= MEAN_GRADE


def test_every_spanish_text_is_easy() -> None:
    eases = {place: ease(text) for place, text in long_texts("es")}
    assert len(eases) > 300
    assert not {place: round(found) for place, found in eases.items() if found < LOWEST_EASE}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_shouts(language: str) -> None:
    meant_loud = {"EXAMPLE", "EJEMPLO"}  # a made-up person must not be taken for a real one
    for place, text in texts(language):
        if not place.startswith("sources."):
            spoken = re.sub(r"\w*_\w*", "", text)  # BONEMET_PREP_DATA_DIR is a name
            loud = {word for word in words_of(spoken) if word.isupper() and len(word) > 4}
            assert not loud - meant_loud and "!" not in text, place


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_that_hurts_pushes_or_promises(language: str) -> None:
    for place, text in texts(language):
        if place.startswith("sources."):
            continue
        found = REFUSED[language].search(text.casefold())
        allowed = any(key in place and words in text for key, words in ALLOWED.items())
        assert not found or allowed, (place, found and found[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_tidy(language: str) -> None:
    for place, text in texts(language):
        assert text == text.strip(), place
        assert "  " not in text, place
        assert not re.search(r"[<>\"]|\.\.\.|\s[,.;:?](?=\s|$)", text), place


def test_spanish_questions_open_and_close() -> None:
    for place, text in texts("es"):
        assert text.count("¿") == text.count("?"), place
