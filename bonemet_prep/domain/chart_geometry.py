"""From the pain log to the picture of the chart, for any range, at a number of bars that fits."""

from collections.abc import Iterable, Mapping
from math import ceil

from bonemet_prep.domain.chart import CatchUpSpan, ChartPicture, DayBar, Mark, PlaceMark
from bonemet_prep.domain.chart_range import DayLabel, day_labels, x_of
from bonemet_prep.domain.moment import add_days, days_between, days_in
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_days import DayIndex, PainDay, entry_levels, span_of
from bonemet_prep.domain.person import Treatment

MOST_BARS = 240
"""More bars than these blur; beyond, each bar stands for several days."""

MOST_PLACES = 4
"""How many places can be told apart by the shape of their mark."""


def chart_picture(
    log: DayIndex | Iterable[PainEntry],
    treatments: Iterable[Treatment],
    first_day: str,
    last_day: str,
    label: DayLabel,
    *,
    month_label: DayLabel | None = None,
    places: Mapping[str, str] | None = None,
    most_bars: int = MOST_BARS,
) -> ChartPicture:
    """The picture of a range, both days included and `first_day` not after `last_day`.

    `label` tells a day, `month_label` the first day of a month over long ranges. `places` maps
    region ids to names, in the order of their marks; no more than `MOST_PLACES` are marked.
    `most_bars` is how many bars there is room for.
    """
    index = log if isinstance(log, DayIndex) else DayIndex(log)
    shown = dict(list((places or {}).items())[:MOST_PLACES])
    per_bar = max(1, ceil(days_in(first_day, last_day) / max(1, most_bars)))
    spans = _spans(index, first_day, last_day, label)
    bars, gaps, marks = [], [], []
    groups = _groups(index.between(first_day, last_day), first_day, per_bar)
    for start in range(0, days_in(first_day, last_day), per_bar):
        day = add_days(first_day, start)
        end = min(add_days(day, per_bar - 1), last_day)
        x = (x_of(day, first_day, last_day) + x_of(end, first_day, last_day)) / 2
        group = groups.get(start // per_bar, [])
        if levels := span_of(level for one in group for level in one.levels or ()):
            bars.append(DayBar(day, x, *levels, last_day=end if per_bar > 1 else ""))
        if not group and _is_gap(index, day, end):
            gaps.append(Mark(day, x, ""))
        marks.extend(_place_marks(group, day, x, tuple(shown)))
    return ChartPicture(
        first_day=first_day,
        last_day=last_day,
        bars=tuple(bars),
        gaps=tuple(gaps),
        spans=spans,
        treatments=_treatments(treatments, first_day, last_day, label),
        day_labels=day_labels(first_day, last_day, label, month_label or label),
        place_marks=tuple(marks),
        places=tuple(shown.values()),
        days_per_bar=per_bar,
    )


def _groups(days: list[PainDay], first_day: str, per_bar: int) -> dict[int, list[PainDay]]:
    """The logged days of each bar, by the number of the bar from the left."""
    groups: dict[int, list[PainDay]] = {}
    for day in days:
        groups.setdefault(days_between(first_day, day.day) // per_bar, []).append(day)
    return groups


def _is_gap(index: DayIndex, day: str, end: str) -> bool:
    """Whether days without an entry count as a gap: the log had begun, and nothing recalls them."""
    return (
        bool(index.first_day)
        and index.first_day < day
        and not any(
            recalled.day <= day and end <= recalled.until and entry_levels(recalled)
            for recalled in index.catch_ups(day, end)
        )
    )


def _place_marks(
    group: list[PainDay], day: str, x: float, regions: tuple[str, ...]
) -> list[PlaceMark]:
    marks = []
    for mark, region in enumerate(regions):
        spans = [levels for one in group if (levels := one.places.get(region))]
        if spans:
            marks.append(PlaceMark(day, x, max(levels[1] for levels in spans), mark))
    return marks


def _spans(
    index: DayIndex, first_day: str, last_day: str, label: DayLabel
) -> tuple[CatchUpSpan, ...]:
    """Catch-ups with a number; one without has no height to be drawn at."""
    half_day = 0.5 / days_in(first_day, last_day)
    spans = []
    for entry in index.catch_ups(first_day, last_day):
        if levels := span_of(entry_levels(entry)):
            days = dict.fromkeys((label(entry.day), label(entry.until)))
            spans.append(
                CatchUpSpan(
                    x_of(max(entry.day, first_day), first_day, last_day) - half_day,
                    x_of(min(entry.until, last_day), first_day, last_day) + half_day,
                    *levels,
                    label=" – ".join(days),
                )
            )
    return tuple(spans)


def _treatments(
    treatments: Iterable[Treatment], first_day: str, last_day: str, label: DayLabel
) -> tuple[Mark, ...]:
    dated = sorted((one for one in treatments if one.date), key=lambda one: one.date)
    return tuple(
        Mark(one.date, x_of(one.date, first_day, last_day), f"{one.text}, {label(one.date)}")
        for one in dated
        if first_day <= one.date <= last_day
    )


def day_at(picture: ChartPicture, x: float) -> str:
    """The day under a share of the width, for the pointer; ends of the range beyond its edges.

    Where a bar stands for several days it is the first day of that bar.
    """
    count = days_in(picture.first_day, picture.last_day)
    shift = min(max(int(x * count), 0), count - 1)
    return add_days(picture.first_day, shift - shift % picture.days_per_bar)


def step_from(picture: ChartPicture, day: str, steps: int) -> str:
    """The day so many bars to the right (or left), for the arrow keys; it stays in the range."""
    count = days_in(picture.first_day, picture.last_day)
    bars = ceil(count / picture.days_per_bar)
    here = days_between(picture.first_day, day) // picture.days_per_bar
    bar = min(max(here + steps, 0), bars - 1)
    return add_days(picture.first_day, bar * picture.days_per_bar)


def days_shown_at(picture: ChartPicture, day: str) -> tuple[str, str]:
    """First and last day of the bar that `day` belongs to."""
    start = step_from(picture, day, 0)
    return start, min(add_days(start, picture.days_per_bar - 1), picture.last_day)
