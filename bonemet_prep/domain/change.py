"""What one transaction did to the notebook: the rows before and after, and so all of undo."""

from collections.abc import Iterable
from dataclasses import dataclass

from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.versions import Versions


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None before means inserted, None after means deleted.

    `versions` is the joined history of a row that was merged from another notebook; None for an
    edit made here, whose history is stamped when it is written.
    """

    table: str
    before: Value | None
    after: Value | None
    versions: Versions | None = None

    @property
    def id(self) -> str:
        """The id of the row; a RowChange without any value is a bug and raises ValueError."""
        value = self.after or self.before
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
        return Change(tuple(RowChange(r.table, r.after, r.before) for r in reversed(self.rows)))

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
        joined = RowChange(row.table, first.before, row.after, row.versions or first.versions)
        never_there = joined.before is None and joined.after is None
        if not never_there and (joined.before != joined.after or joined.versions):
            merged[key] = joined
    return Change(tuple(merged.values()))
