"""Faults made on purpose."""

from collections.abc import Callable

from bonemet_prep.domain.change import Change
from bonemet_prep.storage.database import Database

SECRET = "zanzibar-marker"


class OwnFaultError(Exception):
    """What the program should never raise."""


def failing_for(table: str, error: Exception) -> Callable[[Database, Change], None]:
    write = Database.write

    def fail(database: Database, change: Change) -> None:
        if any(row.table == table for row in change.rows):
            raise error
        write(database, change)

    return fail
