"""The pain log by lived day: built once, updated change by change, read by facts and chart."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bonemet_prep.domain.moment import instant
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.pain_fields import DAY_LEVELS

Levels = tuple[int, int]
"""The lowest and the highest of some pain numbers."""


@dataclass(frozen=True, slots=True)
class PainDay:
    """What was logged of one lived day; catch-up entries never enter it.

    `entries` are in the order they were lived. `levels` span all numbers of the day, None when
    there was none. `rest`, `moving` and `night` are the highest of their kind; `live_with` is the
    last one given. `places` has every place named, with the span of its own numbers.
    """

    day: str
    entries: tuple[PainEntry, ...]
    levels: Levels | None
    rest: int | None
    moving: int | None
    night: int | None
    woke: bool
    extra_medicine: int
    live_with: int | None
    places: Mapping[str, Levels | None]


def lived_order(entry: PainEntry) -> tuple[str, datetime, str, str]:
    """Sorts entries as they were lived: by day, then by instant, so that flights keep the order."""
    return (entry.day, instant(entry.lived, entry.offset_minutes), entry.recorded, entry.id)


def place_levels(entry: PainEntry) -> Iterator[tuple[str, int | None]]:
    """Each place with its number; a single place without one inherits the number now."""
    single = len(entry.places) == 1
    for place in entry.places:
        inherits = single and place.level is None
        yield place.region, entry.now if inherits else place.level


def entry_levels(entry: PainEntry) -> list[int]:
    """All pain numbers of an entry; the number to live with is a wish and none of them."""
    levels = [getattr(entry, name) for name in DAY_LEVELS]
    levels += [place.level for place in entry.places]
    return [level for level in levels if level is not None]


def span_of(levels: Iterable[int | None]) -> Levels | None:
    """The lowest and the highest of the numbers there are; None when there is none."""
    found = [level for level in levels if level is not None]
    return (min(found), max(found)) if found else None


class DayIndex:
    """The entries by day. Give it what changed with `replace`; a day is computed when asked for."""

    def __init__(self, entries: Iterable[PainEntry] = ()) -> None:
        self._moments: dict[str, dict[str, PainEntry]] = {}
        self._catch_ups: dict[str, PainEntry] = {}
        self._days: dict[str, PainDay] = {}
        for entry in entries:
            if entry.kind is EntryKind.CATCH_UP:
                self._catch_ups[entry.id] = entry
            else:
                self._moments.setdefault(entry.day, {})[entry.id] = entry
        self._ordered = sorted(self._moments)

    def replace(self, before: PainEntry | None, after: PainEntry | None) -> None:
        """Take an entry out, put one in, or both; None stands for no entry."""
        if before is not None:
            self._take_out(before)
        if after is not None:
            self._put_in(after)

    @property
    def first_day(self) -> str:
        """The earliest day any entry tells of, empty when there is none."""
        starts = self._ordered[:1] + [entry.day for entry in self._catch_ups.values()]
        return min(starts, default="")

    @property
    def last_day(self) -> str:
        """The latest day any entry tells of, empty when there is none."""
        ends = self._ordered[-1:] + [entry.until for entry in self._catch_ups.values()]
        return max(ends, default="")

    def day(self, day: str) -> PainDay | None:
        """What was logged of a day, None when nothing was."""
        if day not in self._moments:
            return None
        if day not in self._days:
            self._days[day] = _pain_day(day, self._moments[day].values())
        return self._days[day]

    def all_days(self) -> Iterator[PainDay]:
        """Every logged day, latest first; what changes meanwhile may or may not be among them."""
        for day in reversed(self._ordered):
            if (found := self.day(day)) is not None:
                yield found

    def between(self, first_day: str, last_day: str) -> list[PainDay]:
        """The logged days of a range, earliest first."""
        first = bisect_left(self._ordered, first_day)
        last = bisect_right(self._ordered, last_day)
        return [found for day in self._ordered[first:last] if (found := self.day(day))]

    def catch_ups(self, first_day: str, last_day: str) -> list[PainEntry]:
        """The catch-up entries that tell of any day of a range, earliest first."""
        return sorted(
            (
                entry
                for entry in self._catch_ups.values()
                if entry.day <= last_day and first_day <= entry.until
            ),
            key=lived_order,
        )

    def _take_out(self, entry: PainEntry) -> None:
        if entry.kind is EntryKind.CATCH_UP:
            del self._catch_ups[entry.id]
            return
        entries = self._moments[entry.day]
        del entries[entry.id]
        self._days.pop(entry.day, None)
        if not entries:
            del self._moments[entry.day]
            del self._ordered[bisect_left(self._ordered, entry.day)]

    def _put_in(self, entry: PainEntry) -> None:
        if entry.kind is EntryKind.CATCH_UP:
            self._catch_ups[entry.id] = entry
            return
        if entry.day not in self._moments:
            insort(self._ordered, entry.day)
        self._moments.setdefault(entry.day, {})[entry.id] = entry
        self._days.pop(entry.day, None)


def _pain_day(day: str, entries: Iterable[PainEntry]) -> PainDay:
    ordered = tuple(sorted(entries, key=lived_order))
    named: dict[str, list[int | None]] = {}
    for entry in ordered:
        for region, level in place_levels(entry):
            named.setdefault(region, []).append(level)
    wishes = [entry.live_with for entry in ordered if entry.live_with is not None]
    return PainDay(
        day=day,
        entries=ordered,
        levels=span_of(level for entry in ordered for level in entry_levels(entry)),
        rest=max((e.rest for e in ordered if e.rest is not None), default=None),
        moving=max((e.moving for e in ordered if e.moving is not None), default=None),
        night=max((e.night for e in ordered if e.night is not None), default=None),
        woke=any(entry.woke for entry in ordered),
        extra_medicine=sum(entry.medicine_use == "extra" for entry in ordered),
        live_with=wishes[-1] if wishes else None,
        places={region: span_of(levels) for region, levels in named.items()},
    )
