"""The whole notebook in memory: what the window and the command line read and change."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.tables import Value
from bonemet_prep.storage.memory import Edit, Listener, Memory
from bonemet_prep.storage.pain_entries import PainEntries
from bonemet_prep.storage.person import PersonRepository
from bonemet_prep.storage.questions import Questions
from bonemet_prep.storage.settings import Settings
from bonemet_prep.storage.visits import Visits


def new_id() -> str:
    """A fresh id for a row: a random UUID."""
    from uuid import uuid4  # imports much, and is not needed to show what is there

    return str(uuid4())


class Notebook:
    """All of one person's data as repositories; does no input or output itself.

    Every method of a repository that changes something is one transaction and returns its Change.
    `clock` gives the time with its zone, `new_id` a fresh id. Leave ``pain_entries`` out of `rows`
    to load them later with `pain_entries.load`. Used by one thread.
    """

    def __init__(
        self,
        rows: Mapping[str, Iterable[Value]],
        *,
        clock: Clock,
        new_id: Callable[[], str],
    ) -> None:
        self._memory = Memory(rows)
        self.settings = Settings(self._memory)
        self.person = PersonRepository(self._memory, new_id)
        self.questions = Questions(self._memory, new_id)
        self.visits = Visits(self._memory, self.questions, self.person, clock, new_id)
        self.pain_entries = PainEntries(self._memory, clock, new_id, loaded="pain_entries" in rows)

    def listen(self, listener: Listener) -> None:
        """Call `listener(change)` after each transaction that changed something."""
        self._memory.listeners.append(listener)

    def stop_listening(self, listener: Listener) -> None:
        """Stop calling `listener`."""
        self._memory.listeners.remove(listener)

    def transaction(self) -> AbstractContextManager[Edit]:
        """Run several edits as one change: ``with notebook.transaction() as edit: ...``."""
        return self._memory.transaction()

    def apply(self, change: Change) -> Change:
        """Bring every row of `change` to its image after (undo, redo, import).

        Returns what really changed. Raises EntryRefused for a row that cannot be kept.
        """
        with self._memory.transaction() as edit:
            for row in change.rows:
                edit.apply(row)
        return edit.change
