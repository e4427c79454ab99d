"""Which days the chart shows, and how its axis is labelled."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from bonemet_prep.domain.chart import Mark
from bonemet_prep.domain.moment import add_days, days_between, days_in

TWO_WEEKS = 14
"""Days of the range that opens first, and of the log on the sheet."""

MOST_LABELS = 6
"""Day labels that stay apart on a narrow chart and on paper."""

_DAY_STEPS = (1, 2, 3, 4, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)

DayLabel = Callable[[str], str]
"""Tells an ISO day the way the language does, such as ``Nov 18``."""


class ChartRange(StrEnum):
    """The ranges a person can choose."""

    TWO_WEEKS = "two-weeks"
    SINCE_VISIT = "since-visit"
    ALL = "all"


def range_days(
    choice: ChartRange, today: str, last_visit: str = "", first_entry: str = ""
) -> tuple[str, str]:
    """First and last day of a range that ends today.

    Without a past visit, or without entries, the range is the last 14 days. The range since the
    visit begins on the day of the visit.
    """
    starts = {ChartRange.SINCE_VISIT: last_visit, ChartRange.ALL: first_entry}
    start = starts.get(choice, "")
    if not start or start > today:
        start = add_days(today, 1 - TWO_WEEKS)
    return start, today


def x_of(day: str, first_day: str, last_day: str) -> float:
    """The middle of a day as a share of the width."""
    return (days_between(first_day, day) + 0.5) / days_in(first_day, last_day)


def day_labels(
    first_day: str, last_day: str, label: DayLabel, month_label: DayLabel
) -> tuple[Mark, ...]:
    """Few enough labels to stay apart: every so many days, or first days of months."""
    count = days_in(first_day, last_day)
    for step in _DAY_STEPS:
        if count <= step * MOST_LABELS:
            days = [add_days(first_day, shift) for shift in range(0, count, step)]
            return tuple(Mark(day, x_of(day, first_day, last_day), label(day)) for day in days)
    days = _month_starts(first_day, last_day)
    return tuple(Mark(day, x_of(day, first_day, last_day), month_label(day)) for day in days)


def _month_starts(first_day: str, last_day: str) -> list[str]:
    """First days of months, at equal steps and no more than `MOST_LABELS`."""
    first, last = date.fromisoformat(first_day), date.fromisoformat(last_day)
    start = first.year * 12 + first.month - 1 + (first.day > 1)
    months = range(start, last.year * 12 + last.month)
    for step in _MONTH_STEPS:
        chosen = [month for month in months if month % step == 0]
        if len(chosen) <= MOST_LABELS:
            break
    return [date(month // 12, month % 12 + 1, 1).isoformat() for month in chosen]
