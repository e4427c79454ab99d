"""Making the tables of a new file and bringing an older file up to date."""

import sqlite3

from bonemet_prep.storage.codec import checksum
from bonemet_prep.storage.identity import (
    Identity,
    definitions_checksum,
    read_identity,
    write_identity,
)
from bonemet_prep.storage.schema import APPLICATION_ID, Schema
from bonemet_prep.storage.table_definitions import STATEMENTS


def create_tables(
    connection: sqlite3.Connection, schema: Schema, *, replica: str, created: str
) -> None:
    """Make an empty notebook, inside a transaction."""
    for statement in STATEMENTS:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema.version}")
    definitions = definitions_checksum(connection)
    write_identity(connection, Identity(0, created, definitions, 0, "notebook", replica, 0))


def migrate(connection: sqlite3.Connection, schema: Schema, from_version: int) -> None:
    """Run what leads from `from_version` to the schema, inside a transaction.

    The file must be whole: its rows get new checksums, which would hide damage.
    """
    identity = read_identity(connection)
    for version in range(from_version + 1, schema.version + 1):
        for statement in schema.migrations[version]:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version}")
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    seal = sum(_renew_checksums(connection, table) for (table,) in names if table != "notebook")
    definitions = definitions_checksum(connection)
    write_identity(connection, identity._replace(definitions=definitions, seal=seal))


def _renew_checksums(connection: sqlite3.Connection, table: str) -> int:
    """Write new checksums into every row; return their sum."""
    info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    columns = sorted(name for _, name, *_ in info if name != "checksum")
    place = columns.index("id")
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
    renewed = [(checksum(row), row[place]) for row in rows]
    connection.executemany(f"UPDATE {table} SET checksum = ? WHERE id = ?", renewed)
    return sum(value for value, _ in renewed)
