"""Backups are verified, thinned with care, and lead back to what was there."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bonemet_prep.domain.errors import (
    DiskFull,
    FileMissing,
    NotebookDamaged,
    NotebookInUse,
    NotebookNewer,
    NotebookReadOnly,
)
from bonemet_prep.storage import backups as backups_module
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.restore import look_inside, restore
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import fill, only_id, state_in, state_of


@pytest.fixture
def files(folder: Path) -> NotebookFolder:
    return NotebookFolder(folder)


def test_a_backup_tells_when_how_big_and_how_many(
    notebook: Notebook, database: Database, files: NotebookFolder, clock: StandingClock
) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    assert backup.path.name == "notebook-000001.bonemet.db"
    assert backup.made == clock.now
    assert backup.size == backup.path.stat().st_size
    assert (backup.counts["questions"], backup.counts["visits"]) == (8, 2)
    assert backup.note is not None
    assert backup.note.sha256 == hashlib.sha256(backup.path.read_bytes()).hexdigest()
    assert list_backups(files) == [backup]


def test_no_second_backup_is_made_of_the_same_state(
    notebook: Notebook, database: Database, files: NotebookFolder
) -> None:
    visit = fill(notebook)
    database.back_up()
    assert database.back_up() is None
    notebook.visits.update(visit, place="Room 5")
    assert database.back_up() is not None
    assert [b.generation for b in list_backups(files)] == [2, 1]


def test_one_can_look_inside_before_going_back(notebook: Notebook, database: Database) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    before = state_of(notebook)
    notebook.visits.remove(notebook.visits.in_order()[0].id)
    rows = look_inside(backup)
    assert {t: {v.id: v for v in rows[t]} for t in before} == before


def test_going_back_brings_back_and_keeps_what_was_there(
    notebook: Notebook, database: Database, files: NotebookFolder
) -> None:
    visit = fill(notebook)
    before = state_of(notebook)
    old = database.back_up()
    assert old is not None
    notebook.visits.update(visit, changes="newer than the backup")
    newer = state_of(notebook)
    replica = database.identity().replica
    database.restore(old)
    assert state_in(database) == before
    assert database.identity().replica != replica
    latest = list_backups(files)[0]
    database.restore(latest)
    assert state_in(database) == newer
    names = [b.generation for b in list_backups(files)]
    assert names == sorted(set(names), reverse=True)
    database.check()


def test_a_damaged_notebook_is_kept_aside_when_going_back(
    notebook: Notebook,
    database: Database,
    files: NotebookFolder,
    folder: Path,
    clock: StandingClock,
) -> None:
    fill(notebook)
    before = state_of(notebook)
    backup = database.back_up()
    assert backup is not None
    database.close()
    for number in (1, 2):
        damage = f"damage {number}".encode() * 100
        files.notebook.write_bytes(damage)
        files.journal.write_bytes(b"journal of the damaged")
        restore(folder, backup)
        kept_file = files.damaged / f"{number:06}-notebook.bonemet.db"
        assert kept_file.read_bytes() == damage
        assert kept_file.with_name(f"{kept_file.name}-journal").read_bytes().startswith(b"journal")
        with Database.open(folder, clock=clock) as again:
            again.check()
            assert state_in(again) == before


def test_a_vanished_notebook_comes_back(
    notebook: Notebook,
    database: Database,
    files: NotebookFolder,
    folder: Path,
    clock: StandingClock,
) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    database.close()
    files.notebook.unlink()
    restore(folder, backup)
    with Database.open(folder, clock=clock) as again:
        assert state_in(again) == state_of(notebook)
    assert not files.damaged.exists()


def test_the_way_back_of_a_vanished_notebook_is_kept_aside(
    notebook: Notebook, database: Database, files: NotebookFolder, folder: Path
) -> None:
    """Who finds the file again finds what belongs to it, too."""
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    database.close()
    files.notebook.unlink()
    files.journal.write_bytes(b"unfinished")
    restore(folder, backup)
    assert [path.read_bytes() for path in files.damaged.iterdir()] == [b"unfinished"]


def test_no_one_goes_back_under_an_open_window(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    backup = database.back_up(even_if_unchanged=True)
    assert backup is not None
    with pytest.raises(NotebookInUse):
        restore(folder, backup)


def test_a_backup_that_is_not_as_it_was_written_is_refused(
    notebook: Notebook, database: Database, files: NotebookFolder
) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    data = backup.path.read_bytes()
    backup.path.write_bytes(data.replace(b"lift the cat", b"lift the car"))
    with pytest.raises(NotebookDamaged) as refused:
        look_inside(backup)
    assert refused.value.details["path"] == str(backup.path)
    with pytest.raises(NotebookDamaged):
        database.restore(backup)
    assert state_in(database) == state_of(notebook)
    newer = bytearray(data)
    newer[60:64] = (99).to_bytes(4)
    backup.path.write_bytes(newer)
    backup.path.with_suffix(".json").unlink()
    with pytest.raises(NotebookNewer):
        look_inside(list_backups(files)[-1])


@pytest.mark.parametrize("note", ["", "{}", "[[[", '{"made": "never", "sha256": "", "counter": 1}'])
def test_a_backup_without_its_note_is_still_one(
    notebook: Notebook, database: Database, files: NotebookFolder, note: str
) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    backup.path.with_suffix(".json").write_text(note)
    (files.backups / "notes.txt").write_text("not a backup")
    (files.backups / "notebook-x.bonemet.db").write_text("not a backup")
    (found,) = list_backups(files)
    assert found.note is None and found.counts == {}
    assert found.made == datetime.fromtimestamp(backup.path.stat().st_mtime, UTC)
    assert look_inside(found)["visits"]


def test_a_backup_that_fails_leaves_the_earlier_ones_and_can_be_repeated(
    notebook: Notebook,
    database: Database,
    files: NotebookFolder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = fill(notebook)
    first = database.back_up()
    notebook.visits.update(visit, place="Room 5")

    def full(path: Path, data: bytes) -> None:
        raise DiskFull(path=str(path))

    monkeypatch.setattr(backups_module, "write_atomically", full)
    with pytest.raises(DiskFull):
        database.back_up()
    assert list_backups(files) == [first]
    monkeypatch.undo()
    assert database.back_up() is not None
    assert len(list_backups(files)) == 2


def test_a_backup_does_not_wait_for_ever(
    notebook: Notebook, database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program holds the file and does not let go."""
    import sqlite3

    fill(notebook)
    database.back_up()
    monkeypatch.setattr(backups_module, "PATIENCE_SECONDS", 0.1)
    other = sqlite3.connect(folder / "notebook.bonemet.db", isolation_level=None)
    try:
        with database._file.connected() as connection:  # noqa: SLF001 - past the write before the copy
            connection.execute("PRAGMA busy_timeout = 0")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(NotebookInUse):
                backups_module.save_copy(connection, folder / "copy.db")
    finally:
        other.close()
    assert not (folder / "copy.db").exists()


def test_a_copy_can_be_saved_anywhere(
    notebook: Notebook, database: Database, tmp_path: Path, clock: StandingClock
) -> None:
    fill(notebook)
    stick = tmp_path / "stick"
    with pytest.raises(FileMissing):
        database.save_copy(stick / "notebook.bonemet.db")
    stick.mkdir()
    database.save_copy(stick / "notebook.bonemet.db")
    with Database.open(stick, clock=clock, read_only=True) as copy:
        copy.check()
        assert state_in(copy) == state_of(notebook)
        with pytest.raises(NotebookReadOnly):
            copy.purge([])


def test_names_never_depend_on_the_clock(
    notebook: Notebook, database: Database, files: NotebookFolder, clock: StandingClock
) -> None:
    """The clock jumps to 2031 and back; nothing made before or after is thinned out for it."""
    visit = fill(notebook)
    for years, text in ((0, "one"), (5, "two"), (-5, "three"), (0, "four")):
        clock.move(days=365 * years)
        notebook.visits.update(visit, changes=text)
        assert database.back_up() is not None
    found = list_backups(files)
    assert [backup.generation for backup in found] == [4, 3, 2, 1]
    changes = [
        next(v.changes for v in look_inside(b)["visits"] if v.id == visit)  # type: ignore[union-attr]  # visits they are
        for b in found
    ]
    assert changes == ["four", "three", "two", "one"]


def test_the_note_holds_no_words_of_the_person(notebook: Notebook, database: Database) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    note = json.loads(backup.path.with_suffix(".json").read_text())
    assert set(note) == {"made", "sha256", "counter", "tables", "rows"}


def test_deleted_rows_are_not_counted(notebook: Notebook, database: Database) -> None:
    visit = only_id(notebook.visits.add(), "visits")
    notebook.visits.remove(visit)
    backup = database.back_up()
    assert backup is not None
    assert backup.counts["visits"] == 0
