"""Old backups are thinned out with care, whatever the clock said."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.storage.thinning import ALL_DAYS, DAYS, MONTHS, WEEKS, kept

TODAY = date(2026, 11, 22)
days_ago = st.lists(st.integers(-2000, 800), max_size=60)


def keep(ages: list[int]) -> set[int]:
    """Backup number n is `ages[n]` days old."""
    days = [TODAY - timedelta(days=age) for age in ages]
    return kept(range(len(ages)), TODAY, lambda number: number, lambda number: days[number])


@given(days_ago)
def test_what_is_kept_is_enough_and_not_too_much(ages: list[int]) -> None:
    stay = keep(ages)
    assert stay <= set(range(len(ages)))
    assert not ages or len(ages) - 1 in stay
    recent = {number for number, age in enumerate(ages) if age < ALL_DAYS}
    assert recent <= stay
    assert len(stay - recent) <= DAYS + WEEKS + MONTHS + 1


@given(days_ago)
def test_thinning_twice_is_thinning_once(ages: list[int]) -> None:
    stay = sorted(keep(ages))
    again = keep([ages[number] for number in stay])
    assert len(again) == len(stay)


def test_a_year_of_daily_backups_keeps_days_weeks_and_months() -> None:
    ages = list(range(364, -1, -1))
    stay = sorted(ages[number] for number in keep(ages))
    assert stay[:14] == list(range(14))
    assert len(stay) <= ALL_DAYS + DAYS + WEEKS + MONTHS
    months = {(TODAY - timedelta(days=age)).strftime("%Y-%m") for age in stay}
    assert len(months) == MONTHS


def test_all_of_today_and_yesterday_stays_and_one_of_each_day_before() -> None:
    ages = [3] * 5 + [2] * 5 + [1] * 5 + [0] * 5
    assert keep(ages) == {4, 9, *range(10, 20)}


def test_a_clock_in_the_future_costs_no_backup() -> None:
    now = datetime.now(UTC).date()
    made = {1: now, 2: now, 3: now + timedelta(days=2000), 4: now}
    in_future = kept(made, now + timedelta(days=2000), int, made.__getitem__)
    assert {2, 3, 4} <= in_future | {2}
    assert {4, 3} <= in_future
    back_again = kept(made, now, int, made.__getitem__)
    assert back_again == {1, 2, 3, 4}
