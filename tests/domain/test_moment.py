import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.moment import (
    ComputerZone,
    Moment,
    add_days,
    computer_clock,
    days_between,
    days_in,
    instant,
    lived_at,
    lived_now,
    today,
)

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def computer_in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "EST5EDT,M3.2.0,M11.1.0")  # the rules since 2007, without a file
    time.tzset()
    yield
    if before is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", before)
    time.tzset()


def test_now_is_kept_as_the_person_lived_it() -> None:
    clock = datetime(2026, 11, 22, 10, 40, 59, tzinfo=NEW_YORK)
    assert lived_now(lambda: clock) == Moment("2026-11-22T10:40", -300, "America/New_York")


def test_a_clock_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="aware"):
        lived_now(lambda: datetime(2026, 11, 22, 10, 40))  # noqa: DTZ001  # that is the point


def test_a_past_time_gets_the_offset_of_its_own_season() -> None:
    clock = datetime(2026, 11, 22, 10, 40, tzinfo=NEW_YORK)
    assert lived_at(datetime(2026, 7, 1, 8, 0), lambda: clock).offset_minutes == -240  # noqa: DTZ001  # naive: typed
    assert lived_at(datetime(2026, 11, 21, 8, 0), lambda: clock).offset_minutes == -300  # noqa: DTZ001  # naive: typed


def test_the_hour_lived_twice_is_told_apart_by_its_offset() -> None:
    """On November 1, 2026 the clocks in New York go from 2:00 back to 1:00."""
    first = datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK, fold=0)
    second = datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK, fold=1)
    early, late = lived_now(lambda: first), lived_now(lambda: second)
    assert early.lived == late.lived
    gap = instant(late.lived, late.offset_minutes) - instant(early.lived, early.offset_minutes)
    assert gap == timedelta(hours=1)


def test_a_time_typed_in_the_hour_lived_twice_is_never_in_the_future() -> None:
    typed = datetime(2026, 11, 1, 1, 20)  # noqa: DTZ001  # naive: as typed
    first_round = datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK, fold=0)
    second_round = first_round.replace(fold=1)
    assert lived_at(typed, lambda: first_round).offset_minutes == -240
    assert lived_at(typed, lambda: second_round).offset_minutes == -300


def test_the_hour_that_never_was_keeps_the_day_it_was_typed_for() -> None:
    clock = datetime(2026, 3, 10, 12, 0, tzinfo=NEW_YORK)
    typed = lived_at(datetime(2026, 3, 8, 2, 30), lambda: clock)  # noqa: DTZ001  # naive: typed
    assert typed.lived == "2026-03-08T02:30"
    assert typed.offset_minutes in {-300, -240}


def test_on_a_flight_west_the_later_entry_comes_later_though_its_clock_shows_less() -> None:
    before = lived_now(lambda: datetime(2026, 11, 22, 14, 0, tzinfo=BERLIN))
    after = lived_now(lambda: datetime(2026, 11, 22, 12, 0, tzinfo=NEW_YORK))
    assert after.lived < before.lived
    assert instant(after.lived, after.offset_minutes) > instant(before.lived, before.offset_minutes)


def test_on_a_flight_east_the_day_stays_the_day_that_was_lived() -> None:
    evening = lived_now(lambda: datetime(2026, 11, 22, 20, 0, tzinfo=NEW_YORK))
    arrival = lived_now(lambda: datetime(2026, 11, 23, 9, 0, tzinfo=BERLIN))
    assert evening.lived.startswith("2026-11-22")
    assert arrival.lived.startswith("2026-11-23")
    assert instant(evening.lived, evening.offset_minutes) < instant(
        arrival.lived, arrival.offset_minutes
    )


@given(st.datetimes(datetime(2000, 1, 2), datetime(2100, 1, 1), timezones=st.timezones()))  # noqa: DTZ001  # bounds
def test_the_instant_of_a_moment_is_the_minute_it_was_taken(when: datetime) -> None:
    moment = lived_now(lambda: when)
    assert abs(instant(moment.lived, moment.offset_minutes) - when.astimezone(UTC)) < timedelta(
        minutes=2
    )


@pytest.mark.parametrize("lived", ["2026-11-22T10:40+01:00", "tomorrow", "2026-13-01T00:00"])
def test_what_is_no_local_time_has_no_instant(lived: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        instant(lived, 0)


@pytest.mark.usefixtures("computer_in_new_york")
def test_the_computers_own_zone_knows_both_seasons() -> None:
    zone = ComputerZone()
    summer = datetime(2026, 7, 1, 8, 0, tzinfo=zone)
    winter = datetime(2026, 12, 1, 8, 0, tzinfo=zone)
    assert (summer.utcoffset(), summer.tzname()) == (timedelta(hours=-4), "EDT")
    assert (winter.utcoffset(), winter.tzname()) == (timedelta(hours=-5), "EST")
    assert zone.utcoffset(None) == datetime.now(NEW_YORK).utcoffset()


@pytest.mark.usefixtures("computer_in_new_york")
@given(st.datetimes(datetime(2008, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001  # bounds
def test_the_computers_own_zone_agrees_with_the_rules_of_its_place(when: datetime) -> None:
    ours, rules = when.astimezone(ComputerZone()), when.astimezone(NEW_YORK)
    assert (ours.replace(tzinfo=None), ours.fold) == (rules.replace(tzinfo=None), rules.fold)
    assert ours.utcoffset() == rules.utcoffset()
    assert ours.astimezone(UTC) == when


@pytest.mark.usefixtures("computer_in_new_york")
def test_the_computer_clock_shows_the_present() -> None:
    assert abs(computer_clock() - datetime.now(UTC)) < timedelta(minutes=1)


@given(st.dates(), st.integers(-5000, 5000))
def test_days_are_counted_forth_and_back(start: object, count: int) -> None:
    day = str(start)
    other = add_days(day, count)
    if "0001-01-01" < other < "9999-12-31":
        assert days_between(day, other) == count


def test_a_range_counts_both_ends() -> None:
    assert days_in("2026-11-09", "2026-11-22") == 14
    assert days_in("2026-11-22", "2026-11-22") == 1
    assert days_in("2026-11-23", "2026-11-22") == 0


def test_today_is_the_persons_day() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=NEW_YORK)
    assert today(lambda: late) == "2026-11-22"
