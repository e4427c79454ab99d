"""Reading and writing rows of the file; history, revision and checksum are computed here."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cache

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Dot, Versions
from bonemet_prep.storage.codec import StoredRow, checksum, codec_of
from bonemet_prep.storage.identity import read_identity, write_identity
from bonemet_prep.storage.integrity import check_row


def read_values(connection: sqlite3.Connection, table: str) -> Iterator[Value]:
    """Yield the values of `table` that are not deleted; DamageSuspectedError for a bad row."""
    decode = codec_of(table).decode
    for row in connection.execute(f"{_select(table)} WHERE deleted = ''"):
        check_row(row[:-1], row[-1])
        yield decode(row)


def read_rows(connection: sqlite3.Connection, table: str) -> Iterator[StoredRow]:
    """Yield every row of `table` with its history, the deleted ones too."""
    return _stored_rows(connection, table)


def read_deleted(connection: sqlite3.Connection, table: str) -> Iterator[StoredRow]:
    """Yield the deleted rows of `table` that still have their content.

    SQLite finds them: ten years of entries that are not deleted need not be decoded.
    """
    return _stored_rows(connection, table, "WHERE deleted <> '' AND purged = 0")


def _stored_rows(
    connection: sqlite3.Connection, table: str, condition: str = ""
) -> Iterator[StoredRow]:
    decode_row = codec_of(table).decode_row
    for row in connection.execute(f"{_select(table)} {condition}"):
        check_row(row[:-1], row[-1])
        yield decode_row(row[:-1])


def read_row(connection: sqlite3.Connection, table: str, id: str) -> StoredRow | None:
    """Return one row, deleted or not, or None."""
    row = connection.execute(f"{_select(table)} WHERE id = ?", (id,)).fetchone()
    if row is None:
        return None
    check_row(row[:-1], row[-1])
    return codec_of(table).decode_row(row[:-1])


def next_dot(connection: sqlite3.Connection, seen: int = 0) -> Dot:
    """Return the dot for the next transaction of this notebook, past `seen` in any case."""
    identity = read_identity(connection)
    return max(identity.counter, seen) + 1, identity.replica


def write_rows(
    connection: sqlite3.Connection, rows: Sequence[tuple[str, StoredRow]], dot: Dot
) -> None:
    """Put rows in place as the transaction `dot` of this notebook, inside a transaction."""
    if not rows:
        return
    identity = read_identity(connection)
    seal = identity.seal + sum(_write_row(connection, table, row) for table, row in rows)
    write_identity(connection, identity._replace(counter=dot[0], seal=seal))


def _write_row(connection: sqlite3.Connection, table: str, row: StoredRow) -> int:
    """Write one row; return by how much the sum of all checksums grew."""
    cells = codec_of(table).encode(row)
    found = checksum(cells)
    select = f"SELECT checksum FROM {table} WHERE id = ?"
    (before,) = connection.execute(select, (row.value.id,)).fetchone() or (0,)
    connection.execute(_upsert(table), (*cells, found))
    return found - int(before)


def write_change(connection: sqlite3.Connection, change: Change, now: str) -> None:
    """Write a change inside a transaction; `now` is the UTC time that marks deletions.

    What the file holds already is left alone, so a change whose first try failed half-way, or
    failed only to report that it worked, can be written again.
    """
    replica = read_identity(connection).replica
    merged = (row.versions.seen.get(replica, 0) for row in change.rows if row.versions)
    dot = next_dot(connection, seen=max(merged, default=0))
    rows = ((row.table, _after(connection, row, dot, now)) for row in change.rows)
    write_rows(connection, [(table, row) for table, row in rows if row is not None], dot)


def _after(connection: sqlite3.Connection, row: RowChange, dot: Dot, now: str) -> StoredRow | None:
    """Return the row as it will be stored, or None when there is nothing to write."""
    old = read_row(connection, row.table, row.id)
    kept = old.value if old else None
    value = row.after or (kept if old and old.purged else row.gone or kept)
    if value is None:
        return None
    changed = _changed_fields(old, value, gone=row.after is None)
    if not changed and row.versions is None:
        return None
    history = Versions.from_json(old.versions) if old else Versions()
    versions = row.versions or history.stamped(changed, dot)
    deleted = "" if row.after else (old and old.deleted) or now
    return StoredRow(
        value,
        revision=1 + (old.revision if old else 0),
        versions=versions.to_json(),
        deleted=deleted,
        purged=bool(deleted) and (old is None or old.purged),
    )


def _changed_fields(old: StoredRow | None, value: Value, *, gone: bool) -> set[str]:
    if old is None:
        return {WHOLE_ROW}
    names = (part.name for part in fields(value))
    changed = {name for name in names if getattr(value, name) != getattr(old.value, name)}
    return changed | ({DELETED} if gone != bool(old.deleted) else set())


@cache
def _select(table: str) -> str:
    return f"SELECT {', '.join(codec_of(table).columns)}, checksum FROM {table}"


@cache
def _upsert(table: str) -> str:
    columns = (*codec_of(table).columns, "checksum")
    updates = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")
    places = ", ".join("?" * len(columns))
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}) "
        f"ON CONFLICT (id) DO UPDATE SET {updates}"
    )
