"""The rows of a notebook in memory, and the one place of transactions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar, cast

from bonemet_prep.domain.change import Change, RowChange, merge
from bonemet_prep.domain.plain_text import cleaned
from bonemet_prep.domain.tables import TABLES, Value

V = TypeVar("V", bound=Value)
Listener = Callable[[Change], None]
Observer = Callable[[Value | None, Value | None], None]


class Edit:
    """A running transaction: put and remove rows; what it did so far is its `change`.

    A nested one adds its steps to those of the outer one and tells only its own part.
    """

    def __init__(self, memory: "Memory", steps: list[RowChange]) -> None:
        self._memory = memory
        self._steps = steps
        self._start = len(steps)

    @property
    def change(self) -> Change:
        """What happened so far, one row change per row."""
        return merge(self._steps[self._start :])

    def put(self, table: str, value: Value) -> None:
        """Insert or replace a row; its text is cleaned, EntryRefused says what cannot be kept."""
        self.apply(RowChange(table, None, value))

    def remove(self, table: str, id: str) -> None:
        """Delete a row; one that is not there is no error."""
        before = self._memory.find(table, id)
        if before is not None:
            self.apply(RowChange(table, before, None))

    def apply(self, row: RowChange) -> None:
        """Bring one row to its image after; the image before is taken from the notebook."""
        from bonemet_prep.domain.limits import check_limits  # reading needs no limits

        after = None if row.after is None else cleaned(row.after)
        if after is not None:
            check_limits(row.table, after)
        before = self._memory.find(row.table, row.id)
        self._memory.show(row.table, row.id, after)
        self._steps.append(RowChange(row.table, before, after, row.versions, row.gone))

    def take_back(self) -> None:
        """Undo every step so far."""
        while len(self._steps) > self._start:
            step = self._steps.pop()
            self._memory.show(step.table, step.id, step.before)


class Memory:
    """All rows by table and id. Rows change only inside `transaction`."""

    def __init__(self, rows: Mapping[str, Iterable[Value]]) -> None:
        self._rows: dict[str, dict[str, Value]] = {
            table: {value.id: value for value in rows.get(table, ())} for table in TABLES
        }
        self._observers: dict[str, Observer] = {}
        self._steps: list[RowChange] | None = None
        self.listeners: list[Listener] = []

    def rows(self, table: str, kind: type[V]) -> Mapping[str, V]:
        """Return the rows of `table` by id, as a live view; `kind` is their type."""
        if TABLES[table] is not kind:
            raise TypeError(f"{table} holds {TABLES[table].__name__}")
        return cast("Mapping[str, V]", self._rows[table])

    def find(self, table: str, id: str) -> Value | None:
        """Return a row or None."""
        return self._rows[table].get(id)

    def observe(self, table: str, observer: Observer) -> None:
        """Call `observer(before, after)` for every row of `table` that changes, also half-way."""
        self._observers[table] = observer

    def show(self, table: str, id: str, value: Value | None) -> None:
        """Set or drop one row without recording it; for Edit alone."""
        before = self._rows[table].pop(id, None)
        if value is not None:
            self._rows[table][id] = value
        observer = self._observers.get(table)
        if observer is not None and before is not value:
            observer(before, value)

    def load(self, table: str, values: Iterable[Value]) -> None:
        """Add the rows of the file that were read later; rows that are here already stay."""
        here = self._rows[table]
        self._rows[table].update({value.id: value for value in values if value.id not in here})

    @contextmanager
    def transaction(self) -> Iterator[Edit]:
        """Run a transaction; a nested one joins it.

        An exception takes back what the block did. At the end of the outermost block listeners
        hear of the change; one that raises does not take it back: what was typed stays here.
        """
        outermost = self._steps is None
        steps = self._steps = [] if self._steps is None else self._steps
        edit = Edit(self, steps)
        try:
            yield edit
        except BaseException:
            edit.take_back()
            raise
        finally:
            if outermost:
                self._steps = None
        if outermost and (change := edit.change):
            for listener in list(self.listeners):
                listener(change)
