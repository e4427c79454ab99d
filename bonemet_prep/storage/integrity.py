"""Whether a notebook file is whole, and when to believe that it is not."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from bonemet_prep.domain.errors import DiskFault, KnownError, NotebookDamaged, NotebookError
from bonemet_prep.storage.codec import checksum
from bonemet_prep.storage.connection import in_memory
from bonemet_prep.storage.faults import DamageSuspectedError, known_os_error
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.header import version_in
from bonemet_prep.storage.identity import definitions_checksum, read_identity


def check_whole(connection: sqlite3.Connection) -> dict[str, int]:
    """Check every page, definition and row; return how many rows each table has, deleted ones out.

    SQLite's own check misses one damaged file in five, so every row carries a checksum. Raises
    DamageSuspectedError, sqlite3.Error, or UnicodeDecodeError for a damaged name.
    """
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise DamageSuspectedError
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise DamageSuspectedError
    identity = read_identity(connection)
    if identity.definitions != definitions_checksum(connection):
        raise DamageSuspectedError
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    tables = [name for (name,) in names if name != "notebook"]
    found = {table: _check_rows(connection, table) for table in tables}
    if identity.seal != sum(seal for _, seal in found.values()):
        raise DamageSuspectedError
    return {table: count for table, (count, _) in found.items()}


def check_row(cells: Sequence[str | int | None], expected: int) -> None:
    """Raise DamageSuspectedError when `cells` do not match their checksum."""
    try:
        found = checksum(cells)
    except TypeError:  # a blob, which we never write
        found = None
    if found != expected:
        raise DamageSuspectedError


def _check_rows(connection: sqlite3.Connection, table: str) -> tuple[int, int]:
    """Check every row; return how many are not deleted, and the sum of all checksums."""
    info = connection.execute(f"PRAGMA table_info({table})")
    columns = sorted(name for _, name, *_ in info if name != "checksum")
    deleted, kept, seal = columns.index("deleted"), 0, 0
    for row in connection.execute(f"SELECT {', '.join(columns)}, checksum FROM {table}"):
        check_row(row[:-1], row[-1])
        kept += not row[deleted]
        seal += row[-1]
    return kept, seal


def settle_suspicion(folder: NotebookFolder, newest: int) -> KnownError:
    """Return what a suspicion of damage turns out to be, after reading all bytes once more.

    One failing read of the disk looks like damage to SQLite. Only when the bytes can be read
    plainly and the check fails on them too is the file damaged.
    """
    path = folder.notebook
    try:
        data = path.read_bytes()
        unfinished = folder.journal.exists() and any(folder.journal.read_bytes()[:8])
    except OSError as error:
        return known_os_error(error, path)
    try:
        version_in(data, path, newest)
        whole = _is_whole(data)
    except NotebookError as error:
        return error
    except DamageSuspectedError:
        whole = False
    # With an unfinished transaction beside it the file may be whole again once SQLite can read.
    kind = DiskFault if whole or unfinished else NotebookDamaged
    return kind(path=str(path))


def _is_whole(data: bytes) -> bool:
    try:
        with closing(in_memory(data)) as connection:
            check_whole(connection)
    except (sqlite3.Error, DamageSuspectedError, UnicodeDecodeError):
        return False
    return True
