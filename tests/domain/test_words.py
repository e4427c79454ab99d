"""Words are found by id, speak plurals, dates and numbers, and never show a raw id."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bonemet_prep
from bonemet_prep.domain import errors
from bonemet_prep.domain.errors import EntryRefused, KnownError
from bonemet_prep.domain.visit import NEEDS
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import ErrorText, Words, capitalised, fill
from tests.content.shipped import LANGUAGES, library

WORDS = Words(
    "en",
    {
        "plain": "Only this.",
        "sheet": {"page-of": "Page {page} of {pages}"},
        "days": {"one": "{n} day of {of}", "other": "{n} days of {of}"},
        "names": ["one", "two"],
        "numbers": {"group": ",", "decimal": "."},
        "use": {"other": "Something else"},
        "errors": {
            "general": {"path": "the file"},
            "unknown": {"what": "Something.", "next": "Try {path}, {more}."},
            "entry-refused": {
                "what": "No.",
                "next": "Change it.",
                "reasons": {"full": {"what": "It is full.", "next": "Swap {field}."}},
            },
        },
    },
)


def test_a_text_is_found_by_its_dotted_id_and_filled() -> None:
    assert WORDS("plain") == "Only this."
    assert WORDS("sheet.page-of", page=1, pages=3) == "Page 1 of 3"
    assert WORDS.texts("names") == ("one", "two")
    assert "sheet.page-of" in WORDS and "sheet" not in WORDS


def test_a_group_with_a_text_called_other_is_not_a_plural() -> None:
    assert WORDS("use.other") == "Something else"


@pytest.mark.parametrize("asked", ["", "sheet", "sheet.", "no-such", "days", "names"])
def test_an_id_that_is_not_one_text_is_a_bug(asked: str) -> None:
    with pytest.raises(KeyError):
        WORDS(asked)


def test_a_text_is_neither_a_plural_nor_a_list() -> None:
    with pytest.raises(KeyError):
        WORDS.plural("plain", 1)
    with pytest.raises(KeyError):
        WORDS.texts("plain")


def test_a_placeholder_without_a_value_is_a_bug() -> None:
    with pytest.raises(KeyError):
        WORDS("sheet.page-of", page=1)


@given(st.text())
def test_a_value_is_shown_as_typed_and_never_read_as_a_placeholder(typed: str) -> None:
    assert fill("<{note}>", note=typed, other="no") == f"<{typed}>"
    assert fill("{note}", note="{other}", other="no") == "{other}"


def test_plural_forms_follow_the_number() -> None:
    assert WORDS.plural("days", 1, of=14) == "1 day of 14"
    assert WORDS.plural("days", 0, of=14) == "0 days of 14"
    assert WORDS.plural("days", 2, of=14) == "2 days of 14"


def test_an_error_is_told_by_its_reason_where_there_is_one() -> None:
    assert WORDS.error(EntryRefused(field="star", reason="full")) == ErrorText(
        "It is full.", "Swap star."
    )
    assert WORDS.error(EntryRefused(field="note", reason="odd")) == ErrorText("No.", "Change it.")


def test_telling_an_error_does_not_need_its_details() -> None:
    assert WORDS.error(KnownError()).next == "Try the file, ."
    assert WORDS.error(KnownError(path="a.pdf", more="b")).next == "Try a.pdf, b."


def known_errors(kind: type[KnownError] = KnownError) -> list[type[KnownError]]:
    return [kind, *(found for child in kind.__subclasses__() for found in known_errors(child))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", known_errors(), ids=lambda kind: kind.__name__)
def test_every_known_error_says_what_happened_and_what_to_do(
    kind: type[KnownError], language: str
) -> None:
    assert kind.__module__ == errors.__name__
    told = library(language).words.error(kind())
    for text in (told.what, told.next):
        assert text.endswith(".") and "{" not in text
    assert told.what != told.next


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_path_stands_in_the_sentence(language: str) -> None:
    told = library(language).words.error(errors.FileInUse(path="/home/ana/visit.pdf"))
    assert "/home/ana/visit.pdf" in told.what


@pytest.mark.parametrize("language", LANGUAGES)
def test_needs_voices_and_doors_have_their_words(language: str) -> None:
    words = library(language).words
    assert len({words(f"needs.{need}") for need in NEEDS}) == len(NEEDS)
    assert len({words(f"voices.{voice}.name") for voice in Voice}) == len(Voice)
    assert words("doors.outlook.label") != words("doors.hospice.label")
    assert words("doors.gate") and words("doors.gate-helper")


def test_only_the_first_letter_is_made_large():
    assert capitalised("jueves, 26 de noviembre") == "Jueves, 26 de noviembre"
    assert capitalised("élan") == "Élan"
    assert capitalised("10:30 a. m.") == "10:30 a. m."
    assert capitalised("") == ""


@pytest.mark.parametrize(
    ("language", "long", "day", "short", "month_year", "weekday"),
    [
        (
            "en",
            "Thursday, November 26, 2026",
            "November 26, 2026",
            "Nov 26",
            "November 2026",
            "Thursday",
        ),
        (
            "es",
            "jueves, 26 de noviembre de 2026",
            "26 de noviembre de 2026",
            "26 nov",
            "noviembre de 2026",
            "jueves",
        ),
    ],
)
def test_dates_are_told_as_the_language_tells_them(
    language: str, long: str, day: str, short: str, month_year: str, weekday: str
) -> None:
    words = library(language).words
    assert words.date_long("2026-11-26") == long
    assert words.date("2026-11-26") == day
    assert words.date_short("2026-11-26") == short
    assert words.month_year("2026-11-26") == words.month_year("2026-11") == month_year
    assert words.weekday("2026-11-26") == weekday


@given(st.dates())
def test_every_day_has_a_name(day: date) -> None:
    words = library("en").words
    assert words.date_long(day.isoformat()) == f"{day:%A}, {day:%B} {day.day}, {day.year}"


def test_a_date_is_told_as_far_as_it_is_known() -> None:
    words = library("en").words
    known = ("2024", "2024-01", "2024-01-07")
    assert [*map(words.date_known, known)] == ["2024", "January 2024", "January 7, 2024"]


def test_a_day_that_is_none_is_a_bug() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        library("en").words.date("26 November")


@pytest.mark.parametrize(
    ("clock", "twelve", "twenty_four"),
    [
        ("00:05", "12:05 AM", "00:05"),
        ("09:30", "9:30 AM", "09:30"),
        ("12:00", "12:00 PM", "12:00"),
        ("22:05", "10:05 PM", "22:05"),
        ("9:30", "9:30 AM", "09:30"),
    ],
)
def test_times_are_told_by_twelve_or_twenty_four_hours(
    clock: str, twelve: str, twenty_four: str
) -> None:
    words = library("en").words
    assert words.time(clock, hours=12) == twelve
    assert words.time(clock, hours=24) == words.time(clock) == twenty_four


@pytest.mark.parametrize(
    ("language", "grouped", "with_part"),
    [("en", "20,000", "1,234.5"), ("es", "20,000", "1,234.5")],
)
def test_numbers_take_the_marks_of_the_language(
    language: str, grouped: str, with_part: str
) -> None:
    words = library(language).words
    assert words.number(20_000) == grouped
    assert words.number(1234.5, decimals=1) == with_part


_REASON = re.compile(r"""(\w+Refused)\([^)]*?reason="([a-z-]+)\"""", re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_to_refuse_has_its_own_words(language: str) -> None:
    package = Path(bonemet_prep.__file__).parent
    code = "\n".join(file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    reasons = set(_REASON.findall(code))
    assert ("EntryRefused", "full") in reasons and ("ImportRefused", "size") in reasons
    words = library(language).words
    for name, reason in reasons:
        code_of = getattr(errors, name).code
        assert f"errors.{code_of}.reasons.{reason}.what" in words, (name, reason)
