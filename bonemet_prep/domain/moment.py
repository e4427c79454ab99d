"""When something was lived: the local day and clock time of the person, wherever they were."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

Clock = Callable[[], datetime]
"""Gives the present as an aware datetime, best in a zone that knows its clock changes."""


class Moment(NamedTuple):
    """A lived moment: local text to the minute, offset in minutes east of UTC, name of the zone."""

    lived: str
    offset_minutes: int
    zone: str


class ComputerZone(tzinfo):
    """The time zone this computer is set to, with its clock changes of every season.

    ``datetime.now().astimezone()`` knows only the offset of today; an entry about a day before
    the clocks changed needs the offset of that day.
    """

    def utcoffset(self, when: datetime | None) -> timedelta:
        """Minutes east of UTC at this local time."""
        return _computer_time(when).utcoffset() or timedelta()

    def dst(self, when: datetime | None) -> None:
        """Not told apart from the offset."""

    def tzname(self, when: datetime | None) -> str:
        """The short name of the zone at this local time, as the computer says it."""
        return _computer_time(when).tzname() or ""

    def fromutc(self, when: datetime) -> datetime:
        """The local time of a UTC time; the hour lived twice is told apart by `fold`."""
        local = when.replace(tzinfo=UTC).astimezone()
        return local.replace(tzinfo=self, fold=_fold(local))


def _computer_time(when: datetime | None) -> datetime:
    return (when or datetime.now(UTC).astimezone()).replace(tzinfo=None).astimezone()


def _fold(local: datetime) -> int:
    """1 in the hour lived twice when the clocks go back, the second time round; else 0."""
    first_reading = local.replace(tzinfo=None, fold=0).astimezone()
    return int(first_reading.utcoffset() != local.utcoffset())


def computer_clock() -> datetime:
    """The present in the time zone of this computer; the `Clock` of the real program."""
    return datetime.now(ComputerZone())


def lived_now(clock: Clock) -> Moment:
    """The present moment, to the minute."""
    return _moment(clock())


def lived_at(local: datetime, clock: Clock) -> Moment:
    """The moment of a `local` clock time (naive) typed now, in the zone the person is in now.

    In the hour that is lived twice when clocks go back, the later of the two is meant unless it is
    still to come. Raises nothing: whether a moment lies ahead is for the check of the entry.
    """
    now = clock()
    later = local.replace(tzinfo=now.tzinfo, fold=1)
    meant = later if later.astimezone(UTC) <= now.astimezone(UTC) else later.replace(fold=0)
    return _moment(meant)


def _moment(when: datetime) -> Moment:
    offset = when.utcoffset()
    if offset is None:
        raise ValueError("the clock must give an aware datetime")
    zone = getattr(when.tzinfo, "key", None) or when.tzname() or ""
    return Moment(
        when.replace(tzinfo=None).isoformat(timespec="minutes"),
        round(offset.total_seconds() / 60),
        zone,
    )


def instant(lived: str, offset_minutes: int) -> datetime:
    """The instant in UTC of a lived moment: what entries are ordered by, across flights.

    Raises ValueError when `lived` is no local date and time.
    """
    local = datetime.fromisoformat(lived)
    if local.tzinfo is not None:
        raise ValueError("a lived moment has no zone in its text")
    return (local - timedelta(minutes=offset_minutes)).replace(tzinfo=UTC)


def days_between(first_day: str, last_day: str) -> int:
    """How many days the later ISO day lies after the earlier; negative the other way round."""
    return date.fromisoformat(last_day).toordinal() - date.fromisoformat(first_day).toordinal()


def days_in(first_day: str, last_day: str) -> int:
    """How many days a range has, both ends counted; 0 when it runs backwards."""
    return max(0, days_between(first_day, last_day) + 1)


def add_days(day: str, count: int) -> str:
    """The ISO day `count` days later (or earlier), held inside the years 1 to 9999."""
    ordinal = date.fromisoformat(day).toordinal() + count
    return date.fromordinal(
        min(max(ordinal, date.min.toordinal()), date.max.toordinal())
    ).isoformat()


def today(clock: Clock) -> str:
    """The person's day of today, ISO."""
    return clock().date().isoformat()
