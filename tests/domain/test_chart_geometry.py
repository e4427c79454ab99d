import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.chart import ChartPicture
from bonemet_prep.domain.chart_geometry import (
    MOST_PLACES,
    chart_picture,
    day_at,
    days_shown_at,
    step_from,
)
from bonemet_prep.domain.chart_range import MOST_LABELS, ChartRange, range_days
from bonemet_prep.domain.moment import add_days, days_in
from bonemet_prep.domain.pain import EntryKind, PainEntry, PlacePain
from bonemet_prep.domain.pain_days import DayIndex
from bonemet_prep.domain.pain_summary import summarise
from bonemet_prep.domain.person import Treatment
from tests.domain.pain_strategies import days, logs

FIRST, LAST = "2026-11-09", "2026-11-22"


def entry(day: str, now: int, *places: PlacePain) -> PainEntry:
    return PainEntry(id=f"{day} {now}", lived=f"{day}T10:00", now=now, places=places)


def catch_up(first: str, last: str, worst: int | None = 7) -> PainEntry:
    return PainEntry(
        id=f"{first} to {last}",
        lived=f"{first}T12:00",
        kind=EntryKind.CATCH_UP,
        until=last,
        worst=worst,
        note="recalled",
    )


def picture(*entries: PainEntry, first: str = FIRST, last: str = LAST) -> ChartPicture:
    return chart_picture(entries, (), first, last, str)


def test_each_logged_day_is_a_bar_from_lowest_to_highest_in_the_middle_of_its_day() -> None:
    chart = picture(entry(FIRST, 3), entry(FIRST, 7), entry(LAST, 5))
    assert [(bar.day, bar.lowest, bar.highest) for bar in chart.bars] == [
        (FIRST, 3, 7),
        (LAST, 5, 5),
    ]
    assert chart.bars[0].x == pytest.approx(0.5 / 14)
    assert chart.bars[1].x == pytest.approx(13.5 / 14)


def test_days_without_an_entry_are_gaps_but_none_before_the_log_began() -> None:
    chart = picture(entry("2026-11-12", 3), entry("2026-11-14", 3), last="2026-11-16")
    assert [gap.day for gap in chart.gaps] == ["2026-11-13", "2026-11-15", "2026-11-16"]


def test_a_log_that_began_before_the_range_shows_gaps_from_its_first_day() -> None:
    chart = picture(entry("2026-11-01", 3), last="2026-11-10")
    assert [gap.day for gap in chart.gaps] == ["2026-11-09", "2026-11-10"]


def test_a_log_without_entries_shows_no_gap() -> None:
    assert picture().gaps == ()


def test_recalled_days_are_a_span_and_neither_bars_nor_gaps() -> None:
    chart = picture(entry(FIRST, 3), catch_up("2026-11-11", "2026-11-13"), last="2026-11-14")
    assert [bar.day for bar in chart.bars] == [FIRST]
    assert [gap.day for gap in chart.gaps] == ["2026-11-10", "2026-11-14"]
    (span,) = chart.spans
    assert (span.x_from, span.x_to) == (pytest.approx(2 / 6), pytest.approx(5 / 6))
    assert (span.lowest, span.highest, span.label) == (7, 7, "2026-11-11 – 2026-11-13")


def test_a_span_that_began_earlier_is_cut_at_the_edge() -> None:
    (span,) = picture(catch_up("2026-11-01", "2026-11-10")).spans
    assert (span.x_from, span.x_to) == (pytest.approx(0), pytest.approx(2 / 14))


def test_a_recalled_span_without_a_number_has_no_height_and_leaves_its_days_as_gaps() -> None:
    chart = picture(entry(FIRST, 3), catch_up("2026-11-11", "2026-11-12", None), last="2026-11-12")
    assert chart.spans == ()
    assert [gap.day for gap in chart.gaps] == ["2026-11-10", "2026-11-11", "2026-11-12"]


def test_treatments_of_the_range_stand_on_their_day() -> None:
    treatments = [
        Treatment("1", "radiation", "2026-11-18"),
        Treatment("2", "operation", "2025-01-01"),
        Treatment("3", "some time ago", ""),
    ]
    (mark,) = chart_picture((), treatments, FIRST, LAST, str).treatments
    assert (mark.day, mark.label) == ("2026-11-18", "radiation, 2026-11-18")
    assert mark.x == pytest.approx(9.5 / 14)


def test_places_are_marked_with_their_highest_of_the_day() -> None:
    log = [
        entry(FIRST, 3, PlacePain("hip")),
        entry(FIRST, 5, PlacePain("hip", 6), PlacePain("ribs", 2)),
    ]
    names = {"ribs": "Ribs", "hip": "Left hip"}
    chart = chart_picture(log, (), FIRST, LAST, str, places=names)
    assert chart.places == ("Ribs", "Left hip")
    assert [(mark.mark, mark.level) for mark in chart.place_marks] == [(0, 2), (1, 6)]


def test_no_more_places_are_marked_than_can_be_told_apart() -> None:
    chart = chart_picture((), (), FIRST, LAST, str, places={str(n): str(n) for n in range(9)})
    assert len(chart.places) == MOST_PLACES


@given(logs, st.integers(0, 3000), st.integers(1, 60))
def test_a_long_range_merges_days_without_losing_a_highest_or_lowest(
    entries: list[PainEntry], length: int, most_bars: int
) -> None:
    first = add_days(LAST, -length)
    chart = chart_picture(entries, (), first, LAST, str, most_bars=most_bars)
    facts = summarise(entries, first, LAST)
    assert len(chart.bars) + len(chart.gaps) <= most_bars
    assert max((bar.highest for bar in chart.bars), default=None) == facts.highest
    assert min((bar.lowest for bar in chart.bars), default=None) == facts.lowest
    everything = (*chart.bars, *chart.gaps, *chart.day_labels, *chart.place_marks)
    assert all(0 <= mark.x <= 1 for mark in everything)
    assert [bar.x for bar in chart.bars] == sorted(bar.x for bar in chart.bars)


@given(logs, days, days)
def test_with_room_for_each_day_the_bars_are_the_days_facts(
    entries: list[PainEntry], one: str, other: str
) -> None:
    first, last = sorted((one, other))
    bars = {bar.day: bar for bar in picture(*entries, first=first, last=last).bars}
    for day in (add_days(first, count) for count in range(days_in(first, last))):
        facts = summarise(entries, day, day)
        drawn = (bars[day].lowest, bars[day].highest) if day in bars else (None, None)
        assert drawn == (facts.lowest, facts.highest)


@given(st.integers(0, 40_000))
def test_day_labels_are_few_in_order_and_inside(length: int) -> None:
    first = add_days(LAST, -length)
    labels = chart_picture((), (), first, LAST, str).day_labels
    assert 1 <= len(labels) <= MOST_LABELS
    places = [label.x for label in labels]
    assert places == sorted(set(places))
    assert all(0 <= x <= 1 for x in places)


def test_two_weeks_are_labelled_every_third_day() -> None:
    labels = picture().day_labels
    assert [label.day[-2:] for label in labels] == ["09", "12", "15", "18", "21"]


def test_long_ranges_are_labelled_by_months() -> None:
    chart = chart_picture((), (), "2026-01-15", LAST, str, month_label=lambda day: day[:7])
    assert [mark.label for mark in chart.day_labels] == [
        "2026-03",
        "2026-05",
        "2026-07",
        "2026-09",
        "2026-11",
    ]


@given(st.integers(1, 5000), st.integers(1, 300), st.floats(-1, 2))
def test_pointer_and_arrow_keys_find_the_day_of_a_bar(
    length: int, most_bars: int, x: float
) -> None:
    first = add_days(LAST, 1 - length)
    chart = chart_picture((), (), first, LAST, str, most_bars=most_bars)
    day = day_at(chart, x)
    assert first <= day <= LAST
    assert step_from(chart, day, 0) == day
    start, end = days_shown_at(chart, day)
    assert start == day
    assert days_in(start, end) <= chart.days_per_bar
    after = step_from(chart, day, 1)
    assert after == (add_days(end, 1) if end < LAST else day)
    assert step_from(chart, day, -length) == first


@given(logs, days, days)
def test_every_bar_is_found_where_it_is_drawn(
    entries: list[PainEntry], one: str, other: str
) -> None:
    first, last = sorted((one, other))
    chart = picture(*entries, first=first, last=last)
    assert [day_at(chart, bar.x) for bar in chart.bars] == [bar.day for bar in chart.bars]


@pytest.mark.parametrize(
    ("choice", "first"),
    [
        (ChartRange.TWO_WEEKS, FIRST),
        (ChartRange.SINCE_VISIT, "2026-10-01"),
        (ChartRange.ALL, "2024-05-05"),
    ],
)
def test_a_range_ends_today(choice: ChartRange, first: str) -> None:
    assert range_days(choice, LAST, "2026-10-01", "2024-05-05") == (first, LAST)


@pytest.mark.parametrize("choice", ChartRange)
def test_a_range_without_a_visit_or_entries_is_two_weeks(choice: ChartRange) -> None:
    assert range_days(choice, LAST) == (FIRST, LAST)
    assert range_days(choice, LAST, "2027-01-01", "2027-01-01") == (FIRST, LAST)


def test_an_index_draws_what_its_entries_draw() -> None:
    entries = (entry(FIRST, 3), entry(LAST, 5), catch_up("2026-11-11", "2026-11-13"))
    assert chart_picture(DayIndex(entries), (), FIRST, LAST, str) == picture(*entries)
