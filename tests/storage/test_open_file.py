"""What happens to the file while it is open, or happened when it last was."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bonemet_prep.domain.errors import DiskFault, FileMissing, NotebookMoved
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import fill, only_id

NAME = "notebook.bonemet.db"


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file under `folder` but the lock, which says who asked."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "notebook.lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_file_that_was_swapped_while_open_is_not_written(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    visit = fill(notebook)
    other = folder / "from-elsewhere"
    shutil.copy(folder / NAME, other)
    other.replace(folder / NAME)
    swapped = (folder / NAME).read_bytes()
    for text in ("typed", "typed now"):
        with pytest.raises(NotebookMoved) as refused:
            notebook.visits.update(visit, changes=text)
        assert refused.value.details["path"] == str(folder / NAME)
    assert (folder / NAME).read_bytes() == swapped
    kept = notebook.visits.get(visit)
    assert kept is not None and kept.changes == "typed now"


def test_a_file_that_was_deleted_while_open_is_not_begun_anew(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    visit = fill(notebook)
    (folder / NAME).unlink()
    for text in ("one", "two"):
        with pytest.raises((NotebookMoved, FileMissing)):
            notebook.visits.update(visit, changes=text)
    assert not (folder / NAME).exists()


def test_a_transaction_cut_short_is_finished_before_reading(
    closed: Path, folder: Path, clock: StandingClock
) -> None:
    """A process that ends in the middle of a transaction leaves its journal to the next one."""
    before = closed.read_bytes()
    script = f"""
import os, sqlite3
connection = sqlite3.connect({str(closed)!r}, isolation_level=None)
connection.execute("PRAGMA journal_mode = TRUNCATE")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE questions SET note = hex(randomblob(9000)), checksum = 0")
connection.execute("UPDATE pain_entries SET note = hex(randomblob(9000)), checksum = 0")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", script], check=True)
    assert closed.read_bytes() != before
    assert any(NotebookFolder(folder).journal.read_bytes()[:8])
    with Database.open(folder, clock=clock, read_only=True) as database:
        database.check()
        assert len(database.read(["pain_entries"])["pain_entries"]) == 2


def test_a_read_that_fails_once_is_no_damage(
    closed: Path, folder: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite reports a failing disk as damage; the bytes, read plainly, say otherwise."""
    from bonemet_prep.storage import database as module
    from bonemet_prep.storage.faults import DamageSuspectedError

    def fail(connection: sqlite3.Connection) -> None:
        raise DamageSuspectedError

    with Database.open(folder, clock=clock) as database:
        monkeypatch.setattr(module, "check_whole", fail)
        with pytest.raises(DiskFault):
            database.check()
        monkeypatch.undo()
        database.check()


def test_only_one_table_can_be_read_at_first(notebook: Notebook, database: Database) -> None:
    visit = only_id(notebook.visits.add(), "visits")
    assert set(database.read(["visits"])) == {"visits"}
    assert [v.id for v in database.read(["visits"])["visits"]] == [visit]
