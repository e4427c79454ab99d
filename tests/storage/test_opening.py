"""A file that is not a whole notebook of ours is refused by name, with its bytes as they were."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bonemet_prep.domain.errors import (
    FileMissing,
    KnownError,
    NoPermission,
    NotebookDamaged,
    NotebookEmpty,
    NotebookForeign,
    NotebookInUse,
    NotebookNewer,
    NotebookReadOnly,
    NotebookVanished,
)
from bonemet_prep.storage.codec import checksum
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import fill, state_in, state_of

NAME = "notebook.bonemet.db"


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file under `folder` but the lock, which says who asked."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "notebook.lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def put(data: bytes, at: int) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(at)
            file.write(data)

    return damage


def other_program(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()


def cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)


def changed_note(path: Path) -> None:
    data = path.read_bytes()
    assert b"lift the cat" in data
    path.write_bytes(data.replace(b"lift the cat", b"lift the car"))


def looser_rule(path: Path) -> None:
    data = path.read_bytes()
    assert b"now BETWEEN 0 AND 10" in data
    path.write_bytes(data.replace(b"now BETWEEN 0 AND 10", b"now BETWEEN 0 AND 90"))


REFUSED: list[tuple[str, Callable[[Path], None], type[KnownError]]] = [
    ("newer", put((99).to_bytes(4), at=60), NotebookNewer),
    ("another program's mark", put(b"ABCD", at=68), NotebookForeign),
    ("another program's file", other_program, NotebookForeign),
    ("empty", lambda path: path.write_bytes(b"") and None, NotebookEmpty),
    ("a text", lambda path: path.write_text("Dear diary, " * 50) and None, NotebookDamaged),
    ("zeros", lambda path: path.write_bytes(bytes(8192)) and None, NotebookDamaged),
    ("a stump", lambda path: os.truncate(path, 90), NotebookDamaged),
    ("a write-ahead log", put(b"\x02\x02", at=18), NotebookDamaged),
    ("no version", put(bytes(4), at=60), NotebookDamaged),
]


def letters_that_are_none(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE questions", b"CREATE T\xffBLE questions"))


def lost_row(path: Path) -> None:
    """Every row that is left is whole."""
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM questions WHERE id = (SELECT max(id) FROM questions)")
    connection.commit()
    connection.close()


def row_of_yesterday(path: Path) -> None:
    """One page was never written: its rows stand there as they once were, each of them whole."""
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE questions SET note = '', starred = 0, revision = 1, checksum = ?, versions = ? "
        "WHERE starred",
        (0, "{}"),
    )
    connection.row_factory = sqlite3.Row
    row = dict(connection.execute("SELECT * FROM questions WHERE checksum = 0").fetchone())
    del row["checksum"]
    connection.execute(
        "UPDATE questions SET checksum = ? WHERE checksum = 0",
        (checksum([row[name] for name in sorted(row)]),),
    )
    connection.commit()
    connection.close()


DAMAGED_INSIDE = [
    ("a lost row", lost_row),
    ("a row of yesterday", row_of_yesterday),
    ("letters that are none", letters_that_are_none),
    ("cut in half", cut_in_half),
    ("a page of zeros", put(bytes(4096), at=4096 * 3)),
    ("a changed note", changed_note),
    ("a changed rule", looser_rule),
]


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize(
    ("damage", "error"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_what_the_first_bytes_tell_is_refused_unchanged(
    closed: Path,
    folder: Path,
    clock: StandingClock,
    damage: Callable[[Path], None],
    error: type[KnownError],
    read_only: bool,
) -> None:
    damage(closed)
    before = contents(folder)
    with pytest.raises(error) as refused:
        Database.open(folder, clock=clock, read_only=read_only)
    assert type(refused.value) is error
    assert refused.value.details["path"] == str(closed)
    assert contents(folder) == before


@pytest.mark.parametrize(
    "damage", [row[1] for row in DAMAGED_INSIDE], ids=[r[0] for r in DAMAGED_INSIDE]
)
def test_damage_further_in_is_found_by_the_full_check(
    closed: Path, folder: Path, clock: StandingClock, damage: Callable[[Path], None]
) -> None:
    damage(closed)
    before = contents(folder)

    def open_and_check() -> None:
        with Database.open(folder, clock=clock) as database:
            database.check()

    with pytest.raises(NotebookDamaged):
        open_and_check()
    assert contents(folder) == before


def test_a_changed_note_is_never_shown(closed: Path, folder: Path, clock: StandingClock) -> None:
    changed_note(closed)
    with Database.open(folder, clock=clock) as database, pytest.raises(NotebookDamaged):
        database.read(["questions"])


def test_a_notebook_that_vanished_is_not_begun_anew(
    notebook: Notebook, database: Database, folder: Path, clock: StandingClock
) -> None:
    fill(notebook)
    database.back_up()
    database.close()
    (folder / NAME).unlink()
    before = contents(folder)
    with pytest.raises(NotebookVanished) as refused:
        Database.open(folder, clock=clock)
    assert refused.value.details["path"] == str(folder / NAME)
    assert contents(folder) == before


def test_there_is_nothing_to_read_in_an_empty_folder(tmp_path: Path, clock: StandingClock) -> None:
    with pytest.raises(FileMissing):
        Database.open(tmp_path, clock=clock, read_only=True)
    assert contents(tmp_path) == {}


def test_a_folder_in_the_place_of_the_file_is_no_damage(
    tmp_path: Path, clock: StandingClock
) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(NoPermission):
        Database.open(tmp_path, clock=clock)


def test_half_made_notebooks_are_made_anew(tmp_path: Path, clock: StandingClock) -> None:
    NotebookFolder(tmp_path).unfinished.write_bytes(b"power went off here")
    with Database.open(tmp_path, clock=clock) as database:
        assert not any(database.read().values())
    assert not NotebookFolder(tmp_path).unfinished.exists()


def test_a_window_that_is_open_keeps_the_second_one_out_but_lets_read(
    notebook: Notebook, database: Database, folder: Path, clock: StandingClock
) -> None:
    fill(notebook)
    with pytest.raises(NotebookInUse) as refused:
        Database.open(folder, clock=clock)
    assert refused.value.details["process"] == str(os.getpid())
    with Database.open(folder, clock=clock, read_only=True) as reader:
        assert state_in(reader) == state_of(notebook)
        notebook.visits.add(date="2026-12-24")
        assert state_in(reader) == state_of(notebook)


def test_a_notebook_opened_to_read_is_not_written(
    closed: Path, folder: Path, clock: StandingClock
) -> None:
    before = contents(folder)
    with Database.open(folder, clock=clock, read_only=True) as database:
        assert database.read_only
        rows = database.read()
        notebook = Notebook(rows, clock=clock, new_id=lambda: "new")
        notebook.listen(database.write)
        with pytest.raises(NotebookReadOnly):
            notebook.visits.add()
        with pytest.raises(NotebookReadOnly):
            database.back_up()
        database.check()
    assert contents(folder) == before


def test_what_may_only_be_read_is_offered_to_read(
    closed: Path, folder: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tests may run as root, who may write everything, so the question itself is answered."""
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    before = contents(folder)
    with pytest.raises(NotebookReadOnly):
        Database.open(folder, clock=clock)
    with Database.open(folder, clock=clock, read_only=True) as database:
        assert any(database.read().values())
    assert contents(folder) == before
