"""The visits of a notebook."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from typing import Any

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage.memory import Memory
from bonemet_prep.storage.person import PersonRepository
from bonemet_prep.storage.questions import Questions

TABLE = "visits"


class Visits:
    """Reads visits by date; KeyError for an unknown id."""

    def __init__(
        self,
        memory: Memory,
        questions: Questions,
        person: PersonRepository,
        clock: Clock,
        new_id: Callable[[], str],
    ) -> None:
        self._memory, self._clock, self._new_id = memory, clock, new_id
        self._questions, self._person = questions, person
        self._rows = memory.rows(TABLE, Visit)

    def get(self, id: str) -> Visit | None:
        """Return a visit or None."""
        return self._rows.get(id)

    def in_order(self) -> tuple[Visit, ...]:
        """Return all visits, earliest first, those without a date last."""
        return tuple(sorted(self._rows.values(), key=_when))

    def next(self, today: str) -> Visit | None:
        """Return the nearest visit today (ISO) or later, else one without a date, else None."""
        return next((v for v in self.in_order() if not v.date or v.date >= today), None)

    def past(self, today: str) -> tuple[Visit, ...]:
        """Return the visits before today, newest first."""
        before = [v for v in self.in_order() if v.date and v.date < today]
        return tuple(reversed(before))

    def add(self, **fields: Any) -> Change:
        """Add a visit; `ids("visits")` of the Change names it."""
        created = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        with self._memory.transaction() as edit:
            edit.put(TABLE, Visit(**{"id": self._new_id(), "created": created, **fields}))
        return edit.change

    def update(self, id: str, **fields: Any) -> Change:
        """Change fields of a visit; EntryRefused for a date or time that is none."""
        with self._memory.transaction() as edit:
            edit.put(TABLE, replace(self._rows[id], **fields))
        return edit.change

    def remove(self, id: str) -> Change:
        """Delete a visit with its list."""
        with self._memory.transaction() as edit:
            self._questions.remove_all(id)
            edit.remove(TABLE, id)
        return edit.change

    def start_next(self, from_id: str, **fields: Any) -> Change:
        """Start the next visit: unanswered questions and needs go along, the old one is frozen.

        The old visit keeps "About me" as it is now, so that it stays printable as it was. In the
        Change the new visit is the one row of ``visits`` without an image before.
        """
        old = self._rows[from_id]
        new_id = self._new_id()
        with self._memory.transaction() as edit:
            if old.person_then is None:
                self.update(from_id, person_then=self._person.get())
            self.add(**{"id": new_id, "needs": old.needs, "needs_note": old.needs_note, **fields})
            self._questions.carry_over(from_id, new_id)
        return edit.change


def _when(visit: Visit) -> tuple[bool, str, str, str, str]:
    return not visit.date, visit.date, visit.time, visit.created, visit.id
