"""The one row of the file about the notebook itself."""

import sqlite3
from typing import NamedTuple
from zlib import crc32

from bonemet_prep.storage.codec import checksum
from bonemet_prep.storage.faults import DamageSuspectedError


class Identity(NamedTuple):
    """Which notebook this is; the fields stand in the order of their names, like every row.

    `counter` counts the transactions written here and, with `replica`, names each of them; two
    notebooks never share a replica. `generation` counts the backups and names them. `definitions`
    is the checksum of the tables' definitions, `seal` the sum of the checksums of all rows: a row
    that is missing, or stands there as it once was, breaks it. `created` is a UTC time.
    """

    counter: int
    created: str
    definitions: int
    generation: int
    id: str
    replica: str
    seal: int


COLUMNS = Identity._fields
_SELECT = f"SELECT {', '.join(COLUMNS)}, checksum FROM notebook"
_WRITE = (
    f"INSERT OR REPLACE INTO notebook ({', '.join(COLUMNS)}, checksum) VALUES (?,?,?,?,?,?,?,?)"
)


def read_identity(connection: sqlite3.Connection) -> Identity:
    """Return the row; DamageSuspectedError when it is missing or does not match its checksum."""
    rows = connection.execute(_SELECT).fetchall()
    if len(rows) != 1 or checksum(rows[0][:-1]) != rows[0][-1]:
        raise DamageSuspectedError
    return Identity(*rows[0][:-1])


def write_identity(connection: sqlite3.Connection, identity: Identity) -> None:
    """Put the row in place, inside a transaction."""
    connection.execute(_WRITE, (*identity, checksum(identity)))


def definitions_checksum(connection: sqlite3.Connection) -> int:
    """Return the checksum of what the file says its tables are."""
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    return crc32("\n".join(sql for (sql,) in rows).encode())
