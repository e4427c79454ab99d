"""The pain log: entries in the order they were lived."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.moment import Clock, add_days, instant
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.tables import Value
from bonemet_prep.storage.memory import Memory

TABLE = "pain_entries"

Place = tuple[datetime, str, str]
"""Where an entry stands in the log: UTC time lived, time recorded, id."""


class PainEntries:
    """Reads entries in order of UTC time (then of recording, then id); quick with many thousands.

    `loaded` is false until the entries of the file were handed over with `load`.
    """

    def __init__(
        self,
        memory: Memory,
        clock: Clock,
        new_id: Callable[[], str],
        loaded: bool,
    ) -> None:
        self._memory, self._clock, self._new_id = memory, clock, new_id
        self._rows = memory.rows(TABLE, PainEntry)
        self.loaded = loaded
        self._put_in_order()
        memory.observe(TABLE, self._on_row_changed)

    def load(self, entries: Iterable[PainEntry]) -> None:
        """Take the entries of the file; those already here (made meanwhile) stay as they are."""
        self._memory.load(TABLE, entries)
        self._put_in_order()
        self.loaded = True

    def get(self, id: str) -> PainEntry | None:
        """Return an entry or None."""
        return self._rows.get(id)

    def all(self) -> tuple[PainEntry, ...]:
        """Return all entries, oldest first."""
        return tuple(self._rows[id] for _, _, id in self._order)

    def between(self, first_day: str, last_day: str) -> tuple[PainEntry, ...]:
        """Return the entries of these ISO days, both included, and catch-ups that touch them."""
        start, end = _bound(first_day, -1), _bound(last_day, 2)
        window = self._order[bisect_left(self._order, start) : bisect_left(self._order, end)]
        catch_ups = (_place(self._rows[id]) for id in self._catch_ups)
        early = sorted(place for place in catch_ups if place < start)
        found = (self._rows[id] for _, _, id in [*early, *window])
        return tuple(e for e in found if e.day <= last_day and max(e.until, e.day) >= first_day)

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self._order)

    def newest(self, count: int) -> tuple[PainEntry, ...]:
        """Return the last `count` (at least 1) entries, oldest first; quick with any number."""
        return tuple(self._rows[id] for _, _, id in self._order[-count:])

    def latest(self) -> PainEntry | None:
        """Return the entry lived last, or None."""
        return self._rows[self._order[-1][2]] if self._order else None

    def add(self, entry: PainEntry) -> Change:
        """Add an entry; without an id it gets one, without a time of recording it is now.

        Raises EntryRefused for what `check_entry` refuses.
        """
        now = self._clock()
        recorded = now.astimezone(UTC).isoformat(timespec="milliseconds")
        filled = replace(entry, id=entry.id or self._new_id(), recorded=entry.recorded or recorded)
        with self._memory.transaction() as edit:
            edit.put(TABLE, _checked(filled, now))
        return edit.change

    def update(self, id: str, **fields: Any) -> Change:
        """Change fields of an entry; KeyError when it is not there, else refused like `add`."""
        changed = replace(self._rows[id], **fields)
        with self._memory.transaction() as edit:
            edit.put(TABLE, _checked(changed, self._clock()))
        return edit.change

    def remove(self, id: str) -> Change:
        """Delete an entry."""
        with self._memory.transaction() as edit:
            edit.remove(TABLE, id)
        return edit.change

    def _put_in_order(self) -> None:
        entries = self._rows.values()
        self._order: list[Place] = sorted(map(_place, entries))
        self._catch_ups = {entry.id for entry in entries if entry.kind is EntryKind.CATCH_UP}

    def _on_row_changed(self, before: Value | None, after: Value | None) -> None:
        if isinstance(before, PainEntry):
            del self._order[bisect_left(self._order, _place(before))]
            self._catch_ups.discard(before.id)
        if isinstance(after, PainEntry):
            insort(self._order, _place(after))
            if after.kind is EntryKind.CATCH_UP:
                self._catch_ups.add(after.id)


def _checked(entry: PainEntry, now: datetime) -> PainEntry:
    from bonemet_prep.domain.pain_entry_check import check_entry  # reading needs no check

    return check_entry(entry, now)


def _place(entry: PainEntry) -> Place:
    return instant(entry.lived, entry.offset_minutes), entry.recorded, entry.id


def _bound(day: str, days_later: int) -> Place:
    return instant(add_days(day, days_later), 0), "", ""
