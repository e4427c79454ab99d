"""The schema holds what the values hold, and files of every version open whole."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import KnownError, NotebookDamaged, NotebookNewer
from bonemet_prep.domain.plain_values import from_plain, to_plain
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.codec import META
from bonemet_prep.storage.connection import in_memory
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.header import schema_version
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.restore import look_inside
from bonemet_prep.storage.schema import VERSION, Schema
from bonemet_prep.storage.table_definitions import STATEMENTS
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import fill, state_in, state_of

DATA = Path(__file__).parent / "data"

# A made-up past: the version before had no next steps. `EARLIER` leads back there, so that a file
# of that version can be made; `LATER` is how the next version brings it up to date.
WITHOUT = "ALTER TABLE visits DROP COLUMN next_steps"
WITH = "ALTER TABLE visits ADD COLUMN next_steps TEXT NOT NULL DEFAULT ''"
EARLIER = Schema(version=VERSION + 1, migrations={VERSION + 1: (WITHOUT,)})
LATER = Schema(
    version=VERSION + 2,
    migrations={
        **EARLIER.migrations,
        VERSION + 2: (WITH, "UPDATE visits SET place = place || '!'"),
    },
)
BROKEN = LATER._replace(migrations={VERSION + 2: (WITH, "UPDATE visits SET no_such_column = 1")})


@pytest.fixture
def older(notebook: Notebook, database: Database, folder: Path, clock: StandingClock) -> Path:
    """The closed file of a filled notebook of the version before `LATER`."""
    fill(notebook)
    database.close()
    with Database.open(folder, clock=clock, schema=EARLIER) as earlier:
        earlier.check()
    shutil.rmtree(folder / "backups")
    return folder / "notebook.bonemet.db"


@pytest.fixture
def fresh() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    for statement in STATEMENTS:
        connection.execute(statement)
    yield connection
    connection.close()


def test_every_field_of_every_value_has_its_column(fresh: sqlite3.Connection) -> None:
    for table, value_type in TABLES.items():
        columns = {row[1] for row in fresh.execute(f"PRAGMA table_info({table})")}
        assert columns == {field.name for field in fields(value_type)} | {*META, "checksum"}


@pytest.mark.parametrize(
    ("table", "column", "impossible"),
    [
        ("pain_entries", "now", 11),
        ("pain_entries", "night", -1),
        ("pain_entries", "now", "much"),
        ("pain_entries", "kind", "guess"),
        ("pain_entries", "lived", "yesterday"),
        ("pain_entries", "private", 2),
        ("pain_entries", "places", "hip"),
        ("pain_entries", "note", None),
        ("questions", "position", -1),
        ("questions", "status", "maybe"),
        ("questions", "note", "x" * 20_001),
        ("visits", "date", "26.11.2026"),
        ("visits", "revision", 0),
        ("visits", "purged", 1),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(
    notebook: Notebook,
    database: Database,
    folder: Path,
    table: str,
    column: str,
    impossible: object,
) -> None:
    fill(notebook)
    database.close()
    connection = sqlite3.connect(folder / "notebook.bonemet.db")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"UPDATE {table} SET {column} = ?", (impossible,))
    connection.close()


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_sample_of_every_version_opens_whole(
    version: int, tmp_path: Path, clock: StandingClock
) -> None:
    sample = DATA / f"notebook-schema-{version}.bonemet.db"
    shutil.copy(sample, tmp_path / "notebook.bonemet.db")
    wanted = json.loads((DATA / f"notebook-schema-{version}.json").read_text(encoding="utf-8"))
    for read_only in (True, False):
        with Database.open(tmp_path, clock=clock, read_only=read_only) as database:
            database.check()
            found = {table: {v.id: v for v in values} for table, values in database.read().items()}
    assert set(found) == set(wanted)
    for table, values in wanted.items():
        read = {plain["id"]: from_plain(TABLES[table], plain) for plain in values}
        assert found[table] == read
        assert len(read) > 0


def test_a_changed_table_asks_for_a_new_version(fresh: sqlite3.Connection) -> None:
    """Else files that are out there would keep the old columns and checks for ever."""
    sample = in_memory((DATA / f"notebook-schema-{VERSION}.bonemet.db").read_bytes())
    select = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    try:
        assert sample.execute(select).fetchall() == fresh.execute(select).fetchall()
    finally:
        sample.close()


def test_an_older_notebook_is_brought_up_to_date_after_a_backup(
    notebook: Notebook, older: Path, folder: Path, clock: StandingClock
) -> None:
    with Database.open(folder, clock=clock, schema=LATER) as later:
        later.check()
        (backup,) = list_backups(later.folder)
        expected = {v.id: replace(v, place=v.place + "!") for v in notebook.visits.in_order()}
        assert state_in(later) == {**state_of(notebook), "visits": expected}
        visit = min(expected)
        later.write(Change((RowChange("visits", None, replace(expected[visit], next_steps="x")),)))
        later.check()
    assert schema_version(older, 99) == VERSION + 2
    assert schema_version(backup.path, 99) == VERSION + 1
    with pytest.raises(NotebookNewer):
        Database.open(folder, clock=clock)


def test_an_older_notebook_opened_to_read_stays_as_it_is(
    notebook: Notebook, older: Path, folder: Path, clock: StandingClock
) -> None:
    before = older.read_bytes()
    with Database.open(folder, clock=clock, schema=LATER, read_only=True) as later:
        later.check()
        assert state_in(later)["questions"] == state_of(notebook)["questions"]
    assert older.read_bytes() == before
    assert not NotebookFolder(folder).backups.exists()


def test_an_update_that_fails_leaves_the_notebook_as_it_was(
    notebook: Notebook, older: Path, folder: Path, clock: StandingClock
) -> None:
    with pytest.raises(KnownError):
        Database.open(folder, clock=clock, schema=BROKEN)
    assert schema_version(older, 99) == VERSION + 1
    with Database.open(folder, clock=clock, schema=LATER) as later:
        later.check()
        assert state_in(later)["questions"] == state_of(notebook)["questions"]


def test_an_update_cut_short_by_a_crash_is_done_again(
    notebook: Notebook, older: Path, folder: Path, clock: StandingClock
) -> None:
    """The new version stands in the first bytes already; the journal beside it takes it back."""
    script = f"""
import os, sqlite3
connection = sqlite3.connect({str(older)!r}, isolation_level=None)
connection.execute("PRAGMA journal_mode = TRUNCATE")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("PRAGMA user_version = {VERSION + 2}")
connection.execute("UPDATE questions SET note = hex(randomblob(9000)), checksum = 0")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", script], check=True)
    with older.open("r+b") as file:  # as if the first page had just been written
        file.seek(60)
        file.write((VERSION + 2).to_bytes(4))
    with Database.open(folder, clock=clock, schema=LATER) as later:
        later.check()
        assert state_in(later)["questions"] == state_of(notebook)["questions"]
        assert all(visit.place == "!" for visit in state_in(later)["visits"].values())  # type: ignore[union-attr]  # visits they are


def test_a_damaged_older_notebook_is_not_brought_up_to_date(
    older: Path, folder: Path, clock: StandingClock
) -> None:
    """New checksums would hide the damage."""
    older.write_bytes(older.read_bytes().replace(b"lift the cat", b"lift the car"))
    before = older.read_bytes()
    with pytest.raises(NotebookDamaged):
        Database.open(folder, clock=clock, schema=LATER)
    assert older.read_bytes() == before


def test_a_backup_of_an_older_version_can_be_looked_into_and_gone_back_to(
    notebook: Notebook, older: Path, folder: Path, clock: StandingClock
) -> None:
    with Database.open(folder, clock=clock, schema=LATER) as later:
        (backup,) = list_backups(later.folder)
        assert len(look_inside(backup, LATER)["visits"]) == 2
        later.restore(backup)
        later.check()
        assert state_in(later)["questions"] == state_of(notebook)["questions"]


def write_sample(folder: Path) -> None:
    """Write the sample of the present version: run once, when the version is new.

    ``python -c "from tests.storage.test_schema import *; write_sample(DATA)"``
    """
    from itertools import count
    from tempfile import TemporaryDirectory

    numbers = count(1)
    with TemporaryDirectory() as place:
        with Database.open(Path(place), clock=StandingClock(), replica="sample") as database:
            notebook = Notebook({}, clock=StandingClock(), new_id=lambda: f"id-{next(numbers):04}")
            notebook.listen(database.write)
            fill(notebook)
            rows = database.read()
        folder.mkdir(exist_ok=True)
        name = f"notebook-schema-{VERSION}"
        shutil.copyfile(Path(place) / "notebook.bonemet.db", folder / f"{name}.bonemet.db")
    plain = {table: [to_plain(value) for value in values] for table, values in rows.items()}
    text = json.dumps(plain, indent=1, ensure_ascii=False)
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def test_delete_now_reaches_backups_from_before_an_update_and_keeps_them(
    older: Path, folder: Path, clock: StandingClock
) -> None:
    with Database.open(folder, clock=clock, schema=LATER) as database:
        visit = next(iter(state_in(database)["visits"]))
        database.purge([("visits", visit)])
        (backup,) = list_backups(database.folder)
    inside = look_inside(backup, LATER)
    assert visit not in [value.id for value in inside["visits"]]
    assert inside["questions"]
