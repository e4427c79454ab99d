"""The counters that judge our texts agree with counts made by hand."""

import pytest

from tests.reading import ease, grade, spanish_syllables, words_of


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("hueso", 2),
        ("médico", 3),
        ("energía", 4),
        ("radiación", 3),
        ("dolor", 2),
        ("quiero", 2),
        ("seguir", 2),
        ("país", 2),
        ("ciudad", 2),
        ("aéreo", 4),
        ("creer", 2),
        ("muy", 1),
        ("cuidado", 3),
        ("ayuda", 3),
        ("y", 1),
        ("vergüenza", 3),
        ("911", 1),
    ],
)
def test_spanish_syllables_are_counted_as_they_are_spoken(word: str, syllables: int) -> None:
    assert spanish_syllables(word) == syllables


def test_grade_of_a_sentence_counted_by_hand() -> None:
    # 9 words, 10 syllables, 1 sentence
    assert grade("Which of my bones have cancer in them now?") == pytest.approx(1.03, abs=0.01)


def test_ease_of_a_sentence_counted_by_hand() -> None:
    # 6 words, 9 syllables, 1 sentence
    assert ease("¿Qué puedo hacer por mis huesos?") == pytest.approx(206.84 - 60 * 9 / 6 - 6.12)


def test_long_words_and_long_sentences_are_harder() -> None:
    assert grade("Radiopharmaceutical interventions necessitate hospitalization.") > 12
    assert ease("Las intervenciones radiofarmacológicas necesitan hospitalización.") < 30


def test_words_keep_their_apostrophes_and_accents() -> None:
    assert words_of("The team's “día” 38.5 nº") == ["The", "team's", "día", "38.5", "nº"]
