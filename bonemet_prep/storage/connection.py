"""A connection to a notebook file with every setting that keeps it safe, read back."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BUSY_SECONDS = 5.0
"""How long to wait while the command line reads, or a backup program holds the file."""

SAFE = (
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("trusted_schema", 0),
    ("foreign_keys", 1),
    ("secure_delete", 1),
)
"""For every connection; the last is off in most builds of SQLite and leaves deleted text behind."""

DURABLE = (
    ("journal_mode", "truncate"),
    ("synchronous", 2),
    ("fullfsync", 1),
)
"""For the connection that writes: what is committed survives a power cut."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open an existing file. A read-only connection may still finish what a crash left half-done.

    Raises sqlite3.Error, and RuntimeError when SQLite does not take a setting.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # opened before the writer's thread starts, then used by it alone
    )
    try:
        _set(connection, SAFE)
        _set(connection, (("query_only", 1),) if read_only else DURABLE)
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory(data: bytes) -> sqlite3.Connection:
    """Open the bytes of a file in memory; nothing on the disk is touched."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(data)
    _set(connection, SAFE)
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Run the block as one durable transaction, or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Let the block read one state of the file, while another program may be writing."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _set(connection: sqlite3.Connection, settings: tuple[tuple[str, int | str], ...]) -> None:
    for name, wanted in settings:
        connection.execute(f"PRAGMA {name} = {wanted}").close()
        row = connection.execute(f"PRAGMA {name}").fetchone()
        # A build of SQLite without memory mapping has no such setting and answers nothing.
        if row is not None and row[0] != wanted:
            raise RuntimeError(f"SQLite keeps {name} at {row[0]}")
