"""Merging another notebook's rows into this one: what changes, what was changed apart, how much."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import DELETED, Dot
from bonemet_prep.exchange.join import Joined, join, siblings
from bonemet_prep.exchange.rows import Row, Rows, changed, fields_of
from bonemet_prep.exchange.tidy import tidied

Progress = Callable[[int, int], bool]
"""Told how many rows of how many are merged; gives False to stop."""

_TOLD_EVERY = 256  # rows

_OWN_ORDER = frozenset(
    {
        "position",
        "starred",
        "asker",
        "voice",
        "status",
        "recorded",
        "zone",
        "created",
        "carried_from",
    }
)
_QUIET_TABLES = frozenset({"settings"})


class MergeCancelled(Exception):
    """The person stopped a merge; nothing was changed."""


class Choice(StrEnum):
    """Which of two versions to keep."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that was changed in both notebooks, with both versions, to be shown once.

    `field` is ``deleted`` where one side removed the row and the other side changed it.
    """

    table: str
    id: str
    field: str
    mine: object
    theirs: object

    @property
    def takes_both(self) -> bool:
        """Both versions of a text that a person typed can be kept in one."""
        return isinstance(self.mine, str) and self.field not in _FORMED


_FORMED = frozenset(
    {"date", "time", "lived", "until", "kind", "visit_id", "library_id", "timing"}
) | {
    "burst_length",
    "medicine_use",
    "relief",
    "use",
    "entered_by",
}
"""Fields of text that hold no free text."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How many rows of each table came new, were changed or were removed."""

    new: Mapping[str, int]
    changed: Mapping[str, int]
    removed: Mapping[str, int]

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Merged:
    """The rows that a merge changes, before and after, and what was changed apart."""

    before: Mapping[tuple[str, str], Row | None]
    after: Mapping[tuple[str, str], Row]
    conflicts: tuple[Conflict, ...]
    stamp: Dot

    @property
    def change(self) -> Change:
        """The change to apply to the notebook; its rows carry their joined history."""
        return Change(
            tuple(
                _row_change(key[0], self.before[key], row)
                for key, row in self.after.items()
                if row != self.before[key]
            )
        )

    @property
    def summary(self) -> Summary:
        """What the person sees of it; a change of the history alone is not told."""
        new: dict[str, int] = {}
        altered: dict[str, int] = {}
        removed: dict[str, int] = {}
        for (table, row_id), row in self.after.items():
            before = self.before[table, row_id]
            there = before is not None and not before.deleted
            if there and row.deleted:
                removed[table] = removed.get(table, 0) + 1
            elif not there and not row.deleted:
                new[table] = new.get(table, 0) + 1
            elif before is not None and there and before.value != row.value:
                altered[table] = altered.get(table, 0) + 1
        return Summary(new, altered, removed)


def merge(mine: Rows, theirs: Rows, *, stamp: Dot, progress: Progress | None = None) -> Merged:
    """Return what takes the rows of another notebook into mine; changes nothing itself.

    Rows changed on one side only are taken; where both sides changed a row its fields are joined.
    What needs tidying afterwards (a fourth star, a question twice on one list) is an edit of this
    notebook with the dot `stamp`, which must be new here. Raises MergeCancelled when `progress`
    gives False.
    """
    total, done = sum(map(len, theirs.values())), 0
    before: dict[tuple[str, str], Row | None] = {}
    after: dict[tuple[str, str], Row] = {}
    conflicts: list[Conflict] = []
    for table in TABLES:
        for row_id, row in theirs.get(table, {}).items():
            own = mine.get(table, {}).get(row_id)
            joined = Joined(row) if own is None else join(own, row)
            if joined.row != own:
                before[table, row_id], after[table, row_id] = own, joined.row
                if own is not None:
                    conflicts += _conflicts(table, own, row, joined)
            done += 1
            if done % _TOLD_EVERY == 0 and progress is not None and not progress(done, total):
                raise MergeCancelled
    for (table, row_id), row in tidied(mine, after, stamp).items():
        before.setdefault((table, row_id), mine.get(table, {}).get(row_id))
        after[table, row_id] = row
    return Merged(before, after, tuple(conflicts), stamp)


def settled(merged: Merged, choices: Mapping[Conflict, Choice]) -> Merged:
    """Return the merge with choices made: an edit of this notebook that both sides will follow.

    A conflict without a choice stays as it is: one version is shown, the other one is kept in the
    history of the row until the field is changed again.
    """
    after = dict(merged.after)
    for conflict, choice in choices.items():
        key = conflict.table, conflict.id
        after[key] = _settled_row(after[key], conflict, choice, merged.stamp)
    return replace(
        merged,
        after=after,
        conflicts=tuple(one for one in merged.conflicts if one not in choices),
    )


def _settled_row(row: Row, conflict: Conflict, choice: Choice, stamp: Dot) -> Row:
    if choice is Choice.BOTH and not conflict.takes_both:
        return row
    chosen = conflict.mine if choice is Choice.MINE else conflict.theirs
    if choice is Choice.BOTH:
        parts = sorted({str(conflict.mine), str(conflict.theirs)} - {""})
        chosen = "\n".join(parts)
    versions = row.versions.stamped([conflict.field], stamp)
    if conflict.field == DELETED:
        return Row(row.value, versions, bool(chosen))
    return Row(changed(row.value, **{conflict.field: chosen}), versions, row.deleted)


def _conflicts(table: str, mine: Row, theirs: Row, joined: Joined) -> list[Conflict]:
    found = []
    if mine.deleted != theirs.deleted and joined.row.deleted:
        live, remover = (theirs, mine) if mine.deleted else (mine, theirs)
        if _has_news(live, remover):
            found.append(Conflict(table, mine.id, DELETED, mine.deleted, theirs.deleted))
    if joined.row.deleted or table in _QUIET_TABLES:
        return found
    for name in joined.apart:
        if name not in _OWN_ORDER and name != DELETED:
            values = getattr(mine.value, name), getattr(theirs.value, name)
            found.append(Conflict(table, mine.id, name, *values))
    return found


def _has_news(live: Row, remover: Row) -> bool:
    """Say whether a row was changed in a way that who removed it had not seen."""
    return any(
        not remover.versions.has_seen(dot)
        for field in fields_of(live.value)
        for dot in siblings(live, field)
    )


def _row_change(table: str, before: Row | None, after: Row) -> RowChange:
    held: Value | None = None if before is None or before.deleted else before.value
    if not after.deleted:
        return RowChange(table, held, after.value, after.versions)
    return RowChange(table, held, None, after.versions, gone=after.value)
