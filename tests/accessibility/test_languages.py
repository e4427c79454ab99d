"""Nothing stays in English: told by a made-up language, and by Spanish against all English."""

import re
from collections.abc import Callable, Iterator
from dataclasses import astuple

import pytest

from bonemet_prep.domain.example import example_rows
from tests.accessibility.program import NOW
from tests.accessibility.pseudo import is_translated, lengthened
from tests.accessibility.test_every_view import LARGEST_AND_LONGEST, WIDE_SPANISH
from tests.accessibility.walk import Walk
from tests.content.shipped import library, texts
from tests.reading import words_of
from tests.translations.ts_file import messages
from tests.translations.update import FOLDER

# Names are the same in every language, and Qt writes the days over its calendar by itself.
_NAMES = {
    *("Bonemet", "Prep", "English", "Español", "Maria", "Example"),
    *("Traceback", "line", "ValueError", "visit", "bonemet"),
    *("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"),
}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _strings(part)


@pytest.fixture(scope="module")
def own_words() -> list[str]:
    """Return what the person of the example typed, the longest first: it stays as it is."""
    rows = example_rows(NOW.date(), library("en")).values()
    typed = {text for values in rows for value in values for text in _strings(astuple(value))}
    typed |= {line.strip('"') for text in typed for line in text.splitlines()}
    return sorted((text for text in typed if len(text) > 3), key=len, reverse=True)


def _names_of_others() -> set[str]:
    """Return titles of sources, licences and places of files, which are not translated."""
    sources = library("en").sources.values()
    told = " ".join(f"{one.org} {one.title} {one.date} {one.url}" for one in sources)
    return set(words_of(told)) | _NAMES


def _without(own_words: list[str], text: str) -> str:
    text = " ".join(text.split())  # a page of the sheet breaks lines where it likes
    for own in own_words:
        text = text.replace(" ".join(own.split()), " ")
    return text


def test_every_word_of_every_view_went_through_a_translation(
    walked: Callable[..., Walk], own_words: list[str]
) -> None:
    names = _names_of_others()
    found = walked(LARGEST_AND_LONGEST)
    left: dict[str, set[str]] = {}
    for view, shown in found.texts.items():
        if view in ("about", "my-data"):  # names of licences and files, looked at below
            continue
        for text in shown:
            # Two letters may be what a narrow column of the sheet broke off a long word.
            words = set(words_of(_without(own_words, text))) - names
            if not all(is_translated(word) for word in words if len(word) > 2):
                left.setdefault(view, set()).add(text)
    assert not left


def test_a_text_that_is_not_translated_would_be_seen() -> None:
    assert lengthened("&Save {n} as PDF") == "&Saáveé {n} aás PDF óó óó"
    assert is_translated(lengthened("Save")) and not is_translated("Save")


def test_a_day_that_begins_a_text_begins_with_a_capital(walked: Callable[..., Walk]) -> None:
    words = library("es").words
    days = (*words.texts("dates.weekdays"), *words.texts("dates.months"))
    found = walked(WIDE_SPANISH).texts
    shown = {text for texts in found.values() for text in texts}
    assert any(text.casefold().startswith(days) for text in shown)
    assert not {text for text in shown if text.startswith(days)}


def test_no_english_text_is_left_in_spanish(
    walked: Callable[..., Walk], own_words: list[str]
) -> None:
    translations = list(messages(FOLDER / "bonemet_prep_es.ts"))
    english = {text for _, text in texts("en")} | {one.source for one in translations}
    spanish = {text for _, text in texts("es")} | {
        form for one in translations for form in one.translations
    }
    plain = {re.sub(r"&(?=\w)", "", text) for text in english - spanish} - set(own_words)
    found = walked(WIDE_SPANISH).texts
    assert "Mi visita" in found["visit"] and "Cuándo pedir ayuda" in found["help"]
    assert not {view: shown & plain for view, shown in found.items() if shown & plain}
