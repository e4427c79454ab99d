"""What one transaction did to the notebook: the rows before and after, and so all of undo."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.versions import Versions


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None before means inserted, None after means deleted.

    `versions` is the joined history of a row that was merged from another notebook; None for an
    edit made here, whose history is stamped when it is written. `gone` is the value of a row that a
    merge deletes, with what both sides typed, to be brought back; one that never stood here leaves
    only its deletion, so that it does not come back from a third notebook.
    """

    table: str
    before: Value | None
    after: Value | None
    versions: Versions | None = None
    gone: Value | None = None

    @property
    def id(self) -> str:
        """The id of the row; a RowChange without any value is a bug and raises ValueError."""
        value = self.after or self.before or self.gone
        if value is None:
            raise ValueError("a row change needs a value before or after")
        return value.id


@dataclass(frozen=True, slots=True)
class Change:
    """Row changes that happened together; false when nothing changed."""

    rows: tuple[RowChange, ...] = ()

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back; itself a new edit made here."""
        seen_here = (row for row in reversed(self.rows) if row.before or row.after)
        return Change(tuple(RowChange(row.table, row.after, row.before) for row in seen_here))

    @property
    def again(self) -> "Change":
        """The change once more after it was taken back: a new edit made here, merged or not."""
        return self.inverse.inverse

    def then(self, later: "Change") -> "Change":
        """Return this change and `later` as one; what ends where it began falls out."""
        return merge([*self.rows, *later.rows])

    def ids(self, table: str) -> frozenset[str]:
        """Return the ids of the rows of `table` that changed."""
        return frozenset(row.id for row in self.rows if row.table == table)

    def __bool__(self) -> bool:
        return bool(self.rows)


def merge(rows: Iterable[RowChange]) -> Change:
    """Return `rows` as one change: per row the first image before and the last one after."""
    merged: dict[tuple[str, str], RowChange] = {}
    for row in rows:
        key = row.table, row.id
        first = merged.pop(key, row)
        joined = replace(row, before=first.before, versions=row.versions or first.versions)
        if joined.before != joined.after or (joined.versions and (joined.after or joined.gone)):
            merged[key] = joined
    return Change(tuple(merged.values()))
