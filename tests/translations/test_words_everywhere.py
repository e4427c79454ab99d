"""Every English sentence a person can meet, in the window and in the content, is easy and calm."""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.content.shipped import texts
from tests.content.test_readability import ALLOWED, HARDEST_GRADE, REFUSED
from tests.reading import LONG_ENOUGH, grade, words_of
from tests.translations.ts_file import messages
from tests.translations.update import FOLDER

HALF_AT_MOST = 5.0
REVIEWED = Path(__file__).parent / "short_words.txt"
"""Words of texts that are too short for a grade, one to a line, each looked at by a person."""

_FILLED_IN = re.compile(r"\{\w*\}|%n")


def _of_the_window() -> Iterator[tuple[str, str]]:
    for message in messages(FOLDER / "bonemet_prep_es.ts"):
        shown = re.sub(r"&(?=\w)", "", _FILLED_IN.sub("7", message.source))
        yield message.context, shown


def _of_the_content() -> Iterator[tuple[str, str]]:
    return ((place, text) for place, text in texts("en") if not place.startswith("sources."))


EVERYTHING = {"window": list(_of_the_window()), "content": list(_of_the_content())}


@pytest.mark.parametrize("where", EVERYTHING)
def test_no_text_is_above_grade_eight_and_half_are_at_most_five(where: str) -> None:
    long_texts = [text for _, text in EVERYTHING[where] if len(words_of(text)) >= LONG_ENOUGH]
    grades = {text: grade(text) for text in long_texts}
    assert len(grades) > 80
    assert not {text: found for text, found in grades.items() if found > HARDEST_GRADE}
    assert median(grades.values()) <= HALF_AT_MOST


@pytest.mark.parametrize("where", EVERYTHING)
def test_short_texts_use_words_that_were_looked_at(where: str) -> None:
    reviewed = set(REVIEWED.read_text(encoding="utf-8").split())
    short_texts = [text for _, text in EVERYTHING[where] if len(words_of(text)) < LONG_ENOUGH]
    used = {word.lower() for text in short_texts for word in words_of(text)}
    new = {word for word in used - reviewed if not word[0].isdigit()}
    assert not new, "easy enough for a tired person? Then add them to short_words.txt"


def test_the_list_of_reviewed_words_is_in_order() -> None:
    lines = REVIEWED.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("where", EVERYTHING)
def test_nothing_hurts_pushes_promises_or_shouts(where: str) -> None:
    for place, text in EVERYTHING[where]:
        found = REFUSED["en"].search(text.casefold())
        allowed = any(key in place and words in text for key, words in ALLOWED.items())
        assert not found or allowed, (place, text)
        assert "!" not in text, (place, text)
