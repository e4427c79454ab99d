"""The version of the file's tables, and how files of earlier versions come up to date, as data.

A statement runs on its own (never a script, which would commit half-way). To change the schema:
raise `VERSION`, add the statements that lead there to `MIGRATIONS`, and keep a sample file of the
version before in the tests. The tables of a new file stand in `table_definitions`.
"""

from collections.abc import Mapping
from typing import NamedTuple

APPLICATION_ID = 0x424E4D54
""""BNMT" in the header of every notebook file."""

VERSION = 1
"""Of the schema; a file with a higher one is refused."""

MIGRATIONS: Mapping[int, tuple[str, ...]] = {}
"""Version to the statements that lead to it from the version before."""


class Schema(NamedTuple):
    """A schema with its past, handed to the database (tests hand in one of the future)."""

    version: int = VERSION
    migrations: Mapping[int, tuple[str, ...]] = MIGRATIONS
