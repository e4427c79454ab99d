"""A notebook's file, read and changed as the window would, while the command line is away."""

from pathlib import Path

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.tables import Value
from bonemet_prep.storage.database import Database


def values(folder: Path) -> dict[str, list[Value]]:
    with Database.open(folder, clock=computer_clock, read_only=True) as database:
        return {
            table: sorted(held, key=lambda one: one.id) for table, held in database.read().items()
        }


def put(folder: Path, table: str, *held: Value) -> None:
    """Insert or change rows, as the window would."""
    with Database.open(folder, clock=computer_clock) as database:
        before = {one.id: one for one in database.read([table])[table]}
        database.write(Change(tuple(RowChange(table, before.get(v.id), v) for v in held)))


def remove(folder: Path, table: str, id: str) -> None:
    with Database.open(folder, clock=computer_clock) as database:
        (value,) = (one for one in database.read([table])[table] if one.id == id)
        database.write(Change((RowChange(table, value, None),)))


def one(folder: Path, table: str, id: str) -> Value:
    return next(value for value in values(folder)[table] if value.id == id)
