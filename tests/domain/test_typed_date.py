"""Dates as people type them are read as meant, and what is no date is never made into one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.typed_date import read_date
from tests.content.shipped import LANGUAGES, library

TODAY = date(2026, 11, 23)
LONG = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
NAMES = (LONG, tuple(name[:3] for name in LONG))


def read(text: str, *, month_first: bool = True) -> date | None:
    return read_date(text, TODAY, month_first=month_first, month_names=NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-26",
        "11/26/2026",
        "26/11/2026",
        "26.11.2026",
        "26.11.26",
        "11/26/26",
        "11/26",
        "26.11.",
        "26 11 2026",
        "Nov 26",
        "26 Nov",
        "nov. 26",
        "26 November 2026",
        "Thursday, November 26, 2026",
        "  November 26th, 2026 ",
        "26 nov 26",
    ],
)
def test_the_usual_ways_to_type_a_date(text):
    assert read(text) == date(2026, 11, 26)


def test_the_country_decides_what_comes_first():
    assert read("3/4/2026") == date(2026, 3, 4)
    assert read("3/4/2026", month_first=False) == date(2026, 4, 3)


def test_a_number_that_can_be_no_month_is_the_day():
    for month_first in (True, False):
        for typed in ("13/5/2026", "5/13/2026"):
            assert read(typed, month_first=month_first) == date(2026, 5, 13)
    assert read("12/5/2026") == date(2026, 12, 5)
    assert read("12/5/2026", month_first=False) == date(2026, 5, 12)


def test_without_a_year_the_nearest_is_meant():
    assert read("1/5") == date(2027, 1, 5)
    assert read("September 1") == date(2026, 9, 1)


def test_years_far_away_are_taken_as_typed():
    assert read("1/2/1900") == date(1900, 1, 2)
    assert read("1/2/2200") == date(2200, 1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2/30/2026",
        "13/13/2026",
        "11/26/026",
        "November",
        "November 26 or 27, 2026",
        "March or April 3",
        "123",
        "2026-11",
        "0/0/0",
        "26",
        "Feb 29, 2027",
    ],
)
def test_what_is_no_date_stays_none(text):
    assert read(text) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.booleans())
def test_every_date_reads_back_as_it_was_written(day, month_first):
    numbers = f"{day:%m/%d/%Y}" if month_first else f"{day:%d/%m/%Y}"
    if day.day > 12 or day.month > 12 or month_first:
        assert read(numbers, month_first=month_first) == day
    assert read(day.isoformat(), month_first=month_first) == day
    assert read(f"{LONG[day.month - 1]} {day.day}, {day.year}") == day


@given(st.text(max_size=20))
def test_no_text_is_too_odd(text):
    assert read(text) is None or isinstance(read(text), date)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month_first", [True, False])
@given(day=st.dates(date(1920, 1, 1), date(2120, 12, 31)))
def test_a_date_is_read_as_the_program_writes_it(
    language: str, month_first: bool, day: date
) -> None:
    words = library(language).words
    names = (words.texts("dates.months"), words.texts("dates.months-short"))
    told = words.date(day.isoformat())
    assert read_date(told, TODAY, month_first=month_first, month_names=names) == day
