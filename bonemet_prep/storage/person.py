"""The person of a notebook: "About me" and the lists that belong to it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Generic

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.person import AboutMe, Medicine, Person, PhoneNumber, Treatment
from bonemet_prep.domain.question_list import L, by_position, renumbered, reordered
from bonemet_prep.storage.memory import Memory


class LineList(Generic[L]):
    """One list of typed lines in the person's order: medicines, treatments or phone numbers."""

    def __init__(
        self, memory: Memory, new_id: Callable[[], str], table: str, kind: type[L]
    ) -> None:
        self._memory, self._new_id, self._table, self._kind = memory, new_id, table, kind
        self._rows = memory.rows(table, kind)

    def in_order(self) -> tuple[L, ...]:
        """Return the lines in their order."""
        return tuple(by_position(self._rows.values()))

    def get(self, id: str) -> L | None:
        """Return a line or None."""
        return self._rows.get(id)

    def add(self, **fields: Any) -> Change:
        """Add a line at the end."""
        line = self._kind(**{"id": self._new_id(), "position": len(self._rows), **fields})
        return self.replace_all([*self.in_order(), line])

    def update(self, id: str, **fields: Any) -> Change:
        """Change fields of a line; KeyError when it is not there."""
        with self._memory.transaction() as edit:
            edit.put(self._table, replace(self._rows[id], **fields))
        return edit.change

    def remove(self, id: str) -> Change:
        """Remove a line and close the gap."""
        return self.replace_all([line for line in self.in_order() if line.id != id])

    def move(self, id: str, to_index: int) -> Change:
        """Move a line to a place in the list, clamped to it."""
        return self.replace_all(reordered(self.in_order(), self._rows[id], to_index))

    def replace_all(self, lines: Iterable[L]) -> Change:
        """Make `lines` the whole list, in that order; lines with a known id keep their history."""
        wanted = list(lines)
        numbered = {line.id: line for line in [*wanted, *renumbered(wanted)]}
        with self._memory.transaction() as edit:
            for id in [id for id in self._rows if id not in numbered]:
                edit.remove(self._table, id)
            for id, line in numbered.items():
                if self._rows.get(id) != line:
                    edit.put(self._table, line)
        return edit.change


class PersonRepository:
    """Reads the person as one value; changes "About me" and each list."""

    def __init__(self, memory: Memory, new_id: Callable[[], str]) -> None:
        self._memory = memory
        self._about = memory.rows("about", AboutMe)
        self.medicines = LineList(memory, new_id, "medicines", Medicine)
        self.treatments = LineList(memory, new_id, "treatments", Treatment)
        self.phone_numbers = LineList(memory, new_id, "phone_numbers", PhoneNumber)

    def get(self) -> Person:
        """Return the person as known now."""
        return Person(
            self._about.get("me", AboutMe()),
            self.medicines.in_order(),
            self.treatments.in_order(),
            self.phone_numbers.in_order(),
        )

    def update_about(self, **fields: Any) -> Change:
        """Change fields of "About me"."""
        before = self._about.get("me", AboutMe())
        after = replace(before, **fields)
        with self._memory.transaction() as edit:
            if after != before:
                edit.put("about", after)
        return edit.change
