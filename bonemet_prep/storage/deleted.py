"""Recently deleted rows: kept whole for 30 days, then only as a tombstone without content."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import DELETED, Dot, Versions
from bonemet_prep.storage.codec import StoredRow, codec_of
from bonemet_prep.storage.rows import next_dot, read_deleted, read_row, write_rows

KEPT_DAYS = 30
"""How long a deleted row can be brought back."""

Key = tuple[str, str]
"""(table, id) of a row."""


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """A row that can be brought back: apply ``RowChange(table, None, value)``."""

    table: str
    value: Value
    deleted: str


def deleted_rows(connection: sqlite3.Connection) -> tuple[DeletedRow, ...]:
    """Return the deleted rows that still have their content, latest first."""
    found = [
        DeletedRow(table, row.value, row.deleted)
        for table in TABLES
        for row in read_deleted(connection, table)
    ]
    return tuple(sorted(found, key=lambda row: row.deleted, reverse=True))


def deleted_together(rows: Iterable[DeletedRow]) -> list[tuple[DeletedRow, ...]]:
    """Group the rows in their order: a visit comes first of its list, all else stands alone.

    The list of a visit is what was deleted with it, in one step.
    """
    rows = tuple(rows)
    visits = {(row.value.id, row.deleted) for row in rows if row.table == "visits"}
    lists: dict[tuple[str, str], list[DeletedRow]] = {}
    for row in rows:
        if (key := _visit_deleted_with(row)) in visits:
            lists.setdefault(key, []).append(row)
    return [
        (row, *lists.get((row.value.id, row.deleted), ()))
        for row in rows
        if _visit_deleted_with(row) not in visits
    ]


def _visit_deleted_with(row: DeletedRow) -> tuple[str, str]:
    visit_id = row.value.visit_id if isinstance(row.value, Question) else ""
    return visit_id, row.deleted


def outdated(connection: sqlite3.Connection, now: datetime) -> list[Key]:
    """Return the rows that were deleted more than `KEPT_DAYS` before `now`."""
    limit = now - timedelta(days=KEPT_DAYS)
    rows = deleted_rows(connection)
    return [
        (row.table, row.value.id) for row in rows if datetime.fromisoformat(row.deleted) < limit
    ]


def purge(connection: sqlite3.Connection, keys: Iterable[Key], now: str) -> int:
    """Blank these rows inside a transaction, deleted or not; return how many had content.

    The id and the history stay as a tombstone, so that the row does not come back by a merge.
    """
    dot = next_dot(connection)
    found = [(table, read_row(connection, table, id)) for table, id in dict.fromkeys(keys)]
    blank = [
        (table, _blank(table, row, dot, now)) for table, row in found if row and not row.purged
    ]
    write_rows(connection, blank, dot)
    return len(blank)


def _blank(table: str, row: StoredRow, dot: Dot, now: str) -> StoredRow:
    versions = replace(Versions.from_json(row.versions), kept={})  # they are content too
    if not row.deleted:
        versions = versions.stamped({DELETED}, dot)
    value = codec_of(table).blank(row.value)
    return StoredRow(value, row.revision + 1, versions.to_json(), row.deleted or now, purged=True)
