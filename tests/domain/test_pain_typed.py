from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain_typed import field_number, pain_number, typed_day, typed_time
from tests.content.shipped import LANGUAGES, library

TODAY = "2026-11-22"


def refusal(call: object, *arguments: object, **named: object) -> str:
    with pytest.raises(EntryRefused) as refused:
        call(*arguments, **named)  # type: ignore[operator]  # any of the readers under test
    return refused.value.details["reason"]


@pytest.mark.parametrize("typed", ["0", "10", "7", " 7 ", "07", "+7"])
def test_a_whole_number_from_0_to_10_is_taken(typed: str) -> None:
    assert pain_number(typed) == int(typed)


@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９"])
def test_the_digits_of_other_scripts_mean_what_they_mean(digits: str) -> None:
    assert [pain_number(sign) for sign in digits] == list(range(10))
    assert pain_number(digits[1] + digits[0]) == 10


def test_nothing_typed_is_no_number() -> None:
    assert pain_number("  ") is None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("11", "not-in-range"),
        ("-1", "not-in-range"),
        ("\u22121", "not-in-range"),
        ("9" * 5000, "not-in-range"),
        ("3.5", "not-whole"),
        ("3,5", "not-whole"),
        ("3.", "not-whole"),
        ("3\u00bd", "not-whole"),
        ("٣٫٥", "not-whole"),
        ("6/10", "of-ten"),
        ("6 of 10", "of-ten"),
        ("6 out of 10", "of-ten"),
        ("six", "not-a-number"),
        ("6-7", "not-a-number"),
        ("²", "not-a-number"),
        ("1e1", "not-a-number"),
        ("0x7", "not-a-number"),
        ("-", "not-a-number"),
        ("\u2166", "not-a-number"),
    ],
)
def test_anything_else_is_refused_with_its_reason(
    typed: str, reason: str, library: Library
) -> None:
    with pytest.raises(EntryRefused) as refused:
        pain_number(typed)
    assert refused.value.details["reason"] == reason
    told = library.words.error(refused.value)
    assert told.what != library.words("errors.entry-refused.what")
    assert told.next.endswith(".")


@given(st.text(max_size=12))
def test_no_text_becomes_a_number_out_of_range(typed: str) -> None:
    try:
        number = pain_number(typed)
    except EntryRefused:
        return
    assert number is None or 0 <= number <= 10


def test_each_number_has_the_range_of_its_field() -> None:
    assert field_number("1440", "relief_minutes") == 1440
    assert refusal(field_number, "1441", "relief_minutes") == "not-in-range"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-16", "2026-11-16"),
        ("11/16/2026", "2026-11-16"),
        ("11/16/26", "2026-11-16"),
        ("11/16", "2026-11-16"),
        ("11-16", "2026-11-16"),
        ("16.11.2026", "2026-11-16"),
        ("16.11.", "2026-11-16"),
        ("16", "2026-11-16"),
        ("22", "2026-11-22"),
        ("23", "2026-10-23"),
        ("31", "2026-10-31"),
        ("12/24", "2025-12-24"),
        ("2/29", ""),
        ("11/22", "2026-11-22"),
        ("11/23", "2025-11-23"),
        ("Nov 16", "2026-11-16"),
        ("16 December", "2025-12-16"),
        ("٢٠٢٦-١١-١٦", "2026-11-16"),
    ],
)
def test_a_day_is_read_as_the_latest_that_fits(typed: str, day: str, library: Library) -> None:
    names = (library.words.texts("dates.months"), library.words.texts("dates.months-short"))
    if day:
        assert typed_day(typed, TODAY, month_first=True, month_names=names) == day
    else:
        assert refusal(typed_day, typed, TODAY, month_first=True) == "not-a-day"


def test_a_day_can_be_read_day_first() -> None:
    assert typed_day("3/4", TODAY, month_first=False) == "2026-04-03"
    assert typed_day("3/4", TODAY, month_first=True) == "2026-03-04"


@pytest.mark.parametrize(
    "typed", ["", "0", "32", "13/40", "yesterday", "2026-11", "1/2/3/4", "99/99"]
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    assert refusal(typed_day, typed, TODAY, month_first=True) == "not-a-day"


@given(st.dates(date(2000, 1, 1)))
def test_a_day_without_its_year_is_the_latest_up_to_today(today: date) -> None:
    for shift in (0, 1, 100, 200, 300, 364):
        day = today - timedelta(days=shift)
        if (day.month, day.day) != (2, 29):
            typed = f"{day.month}/{day.day}"
            assert typed_day(typed, today.isoformat(), month_first=True) == day.isoformat()


@given(st.text(max_size=12), st.booleans())
def test_no_text_is_read_as_a_day_by_accident_of_an_error(typed: str, month_first: bool) -> None:
    try:
        day = typed_day(typed, TODAY, month_first=month_first)
    except EntryRefused:
        return
    assert len(day) == 10


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9", "09:00"),
        ("9:30", "09:30"),
        ("9.30", "09:30"),
        ("0930", "09:30"),
        ("9h30", "09:30"),
        ("9pm", "21:00"),
        ("9:15 PM", "21:15"),
        ("9 a.m.", "09:00"),
        ("9 p. m.", "21:00"),
        ("9 P.\N{NO-BREAK SPACE}M.", "21:00"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_clock_time_is_read_as_people_write_it(typed: str, clock: str) -> None:
    assert typed_time(typed) == clock


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hours", [12, 24])
@given(clock=st.times())
def test_a_clock_time_is_read_as_the_program_writes_it(
    language: str, hours: int, clock: time
) -> None:
    told = library(language).words.time(f"{clock:%H:%M}", hours=hours)
    assert typed_time(told) == f"{clock:%H:%M}"


@pytest.mark.parametrize("typed", ["", "24:00", "9:60", "13pm", "0 am", "noon", "9:3", "-1"])
def test_what_is_no_clock_time_is_refused(typed: str) -> None:
    assert refusal(typed_time, typed) == "not-a-time"
