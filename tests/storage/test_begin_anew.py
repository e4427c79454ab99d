"""Where there is no way back, an empty notebook can be begun, and what was there is kept."""

from pathlib import Path

import pytest

from bonemet_prep.domain.errors import DiskFull, NotebookDamaged, NotebookInUse
from bonemet_prep.storage import begin_anew as begin_anew_module
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.begin_anew import begin_anew
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import fill, state_in


def test_the_damaged_file_is_kept_and_backups_go_on_counting(
    notebook: Notebook, database: Database, folder: Path, clock: StandingClock
) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    before = database.identity()
    database.close()
    files = NotebookFolder(folder)
    files.notebook.write_bytes(b"damage" * 1000)
    files.journal.write_bytes(b"unfinished")
    begin_anew(folder, clock=clock)
    kept = {path.name: path.read_bytes() for path in files.damaged.iterdir()}
    assert kept == {
        "000001-notebook.bonemet.db": b"damage" * 1000,
        "000001-notebook.bonemet.db-journal": b"unfinished",
    }
    with Database.open(folder, clock=clock) as again:
        again.check()
        assert not any(state_in(again).values())
        identity = again.identity()
        assert identity.replica != before.replica
        assert identity.created == "2026-11-22T10:40:00.000+00:00"
        next_one = again.back_up()
    assert next_one is not None and next_one.generation > backup.generation
    assert [one.generation for one in list_backups(files)] == [
        next_one.generation,
        backup.generation,
    ]


def test_a_journal_alone_does_not_come_into_the_new_file(
    folder: Path, clock: StandingClock
) -> None:
    folder.mkdir()
    files = NotebookFolder(folder)
    files.journal.write_bytes(b"of a notebook that is gone")
    begin_anew(folder, clock=clock)
    assert [path.read_bytes() for path in files.damaged.iterdir()] == [
        b"of a notebook that is gone"
    ]
    with Database.open(folder, clock=clock) as again:
        again.check()


def test_no_one_begins_anew_under_an_open_window(
    database: Database, folder: Path, clock: StandingClock
) -> None:
    with pytest.raises(NotebookInUse):
        begin_anew(folder, clock=clock)


def test_when_it_fails_the_damaged_file_is_where_it_was(
    closed: Path, folder: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed.write_bytes(closed.read_bytes()[:90])
    before = closed.read_bytes()

    def full(*_arguments: object, **_named: object) -> None:
        raise DiskFull(path=str(closed))

    monkeypatch.setattr(begin_anew_module, "create_notebook", full)
    with pytest.raises(DiskFull):
        begin_anew(folder, clock=clock)
    assert closed.read_bytes() == before
    with pytest.raises(NotebookDamaged):
        Database.open(folder, clock=clock)
