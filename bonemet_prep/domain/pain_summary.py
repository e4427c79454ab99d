"""The facts of a range of days, counted and never judged: no averages, bands or comparisons."""

from collections.abc import Iterable
from dataclasses import dataclass

from bonemet_prep.domain.moment import days_in
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_days import DayIndex, PainDay


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """One place over a range: its highest (with the last day it was that high) and lowest number.

    `days` counts the days on which the place was named, with or without a number.
    """

    region: str
    days: int
    highest: int | None = None
    highest_day: str = ""
    lowest: int | None = None


@dataclass(frozen=True, slots=True)
class PainFacts:
    """What the log says of the days from `first_day` to `last_day`, both counted.

    Numbers are whole, 0 to 10, None where none was given; `..._day` is the last day that had it.
    `woke_nights` counts days with at least one entry that says pain woke the person,
    `extra_medicine` the entries with medicine beyond the regular, `live_with` is the latest number
    given to live with. `places` come in the order of their highest number, highest first.
    """

    first_day: str
    last_day: str
    days: int
    days_logged: int = 0
    entries: int = 0
    highest: int | None = None
    highest_day: str = ""
    lowest: int | None = None
    lowest_day: str = ""
    rest: int | None = None
    moving: int | None = None
    night: int | None = None
    woke_nights: int = 0
    extra_medicine: int = 0
    live_with: int | None = None
    places: tuple[PlaceFacts, ...] = ()


def summarise(log: DayIndex | Iterable[PainEntry], first_day: str, last_day: str) -> PainFacts:
    """The facts of the lived days of a range; catch-up entries enter none of them."""
    index = log if isinstance(log, DayIndex) else DayIndex(log)
    days = index.between(first_day, last_day)
    highest, highest_day, lowest, lowest_day = _extremes((day.day, day.levels) for day in days)
    wishes = [day.live_with for day in days if day.live_with is not None]
    return PainFacts(
        first_day=first_day,
        last_day=last_day,
        days=days_in(first_day, last_day),
        days_logged=len(days),
        entries=sum(len(day.entries) for day in days),
        highest=highest,
        highest_day=highest_day,
        lowest=lowest,
        lowest_day=lowest_day,
        rest=max((day.rest for day in days if day.rest is not None), default=None),
        moving=max((day.moving for day in days if day.moving is not None), default=None),
        night=max((day.night for day in days if day.night is not None), default=None),
        woke_nights=sum(day.woke for day in days),
        extra_medicine=sum(day.extra_medicine for day in days),
        live_with=wishes[-1] if wishes else None,
        places=_places(days),
    )


def _places(days: list[PainDay]) -> tuple[PlaceFacts, ...]:
    named: dict[str, list[tuple[str, tuple[int, int] | None]]] = {}
    for day in days:
        for region, levels in day.places.items():
            named.setdefault(region, []).append((day.day, levels))
    found = []
    for region, spans in named.items():
        highest, highest_day, lowest, _ = _extremes(spans)
        found.append(PlaceFacts(region, len(spans), highest, highest_day, lowest))
    return tuple(
        sorted(
            found,
            key=lambda place: (
                -1 if place.highest is None else place.highest,
                place.days,
                place.region,
            ),
            reverse=True,
        )
    )


def _extremes(
    spans: Iterable[tuple[str, tuple[int, int] | None]],
) -> tuple[int | None, str, int | None, str]:
    """Highest, its last day, lowest, its last day of day spans that come in order of days."""
    highest, highest_day, lowest, lowest_day = None, "", None, ""
    for day, levels in spans:
        if levels is None:
            continue
        if highest is None or levels[1] >= highest:
            highest, highest_day = levels[1], day
        if lowest is None or levels[0] <= lowest:
            lowest, lowest_day = levels[0], day
    return highest, highest_day, lowest, lowest_day
