"""What was written is there again, with its history, and nothing of what was deleted is left."""

import sqlite3
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import DiskFault, DiskFull, KnownError, NotebookInUse
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Dot, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage import rows as rows_module
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.codec import StoredRow, codec_of
from bonemet_prep.storage.connection import connect, in_memory
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import fill, full_entry, only_id, state_in, state_of


def history(database: Database, table: str, id: str) -> Versions:
    (row,) = (row for row in database.stored_rows(table) if row.value.id == id)
    return Versions.from_json(row.versions)


def test_everything_is_there_after_closing(
    notebook: Notebook, database: Database, folder: Path, clock: StandingClock
) -> None:
    fill(notebook)
    database.close()
    with Database.open(folder, clock=clock) as again:
        assert state_in(again) == state_of(notebook)
        reopened = Notebook(again.read(), clock=clock, new_id=str)
        assert state_of(reopened) == state_of(notebook)
        assert reopened.person.get() == notebook.person.get()
        assert reopened.settings.get("sheet_sections") == {"checkup": ["chart"]}
        counts = again.check()
        assert counts["questions"] == 8
        assert counts["pain_entries"] == 2


texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=20)


@given(st.data())
def test_any_value_survives_the_way_to_a_row_and_back(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(TABLES)))
    value: Value = data.draw(st.from_type(TABLES[table]))
    row = StoredRow(value, 3, Versions().to_json(), "2026-11-22", purged=True)
    cells = codec_of(table).encode(row)
    assert codec_of(table).decode_row(cells) == row
    assert repr(codec_of(table).decode(cells)) == repr(value)  # an enum equals its text, but shows
    assert all(cell is None or type(cell) in (str, int) for cell in cells)


def test_each_change_is_stamped_with_its_own_dot(notebook: Notebook, database: Database) -> None:
    visit = only_id(notebook.visits.add(), "visits")
    assert history(database, "visits", visit) == Versions({WHOLE_ROW: (1, "here")}, {"here": 1})
    notebook.visits.update(visit, provider="Dr. Lee", place="Room 4")
    notebook.visits.update(visit, place="Room 5")
    assert history(database, "visits", visit) == Versions(
        {WHOLE_ROW: (1, "here"), "provider": (2, "here"), "place": (3, "here")}, {"here": 3}
    )
    removed = notebook.visits.remove(visit)
    notebook.apply(removed.inverse)
    assert history(database, "visits", visit).dot(DELETED) == (5, "here")
    (row,) = database.stored_rows("visits")
    assert (row.revision, row.deleted) == (5, "")
    assert database.identity().counter == 5


def test_a_merged_row_keeps_the_history_it_came_with(
    notebook: Notebook, database: Database
) -> None:
    there = Versions().stamped({WHOLE_ROW}, (7, "there"))
    notebook.apply(Change((RowChange("visits", None, Visit("v", place="Room 4"), there),)))
    assert history(database, "visits", "v") == there
    notebook.visits.update("v", place="Room 5")
    here = history(database, "visits", "v")
    assert here.dot("place") == (2, "here")
    assert here.dot("provider") == there.dot("provider")
    assert here.has_seen(there.dot("place")) and not there.has_seen(here.dot("place"))


def test_a_dot_given_out_by_a_merge_is_not_given_out_again(
    notebook: Notebook, database: Database
) -> None:
    """The merge stamped a choice with the dot it expected; edits came in between or will."""
    chosen = Versions().stamped({"place"}, (9, "here"))
    notebook.apply(Change((RowChange("visits", None, Visit("v"), chosen),)))
    notebook.visits.update("v", place="Room 5")
    assert history(database, "visits", "v").dot("place") > (9, "here")


def test_a_row_deleted_elsewhere_is_remembered_as_deleted(
    notebook: Notebook, database: Database
) -> None:
    there = Versions().stamped({WHOLE_ROW}, (7, "there")).stamped({DELETED}, (8, "there"))
    notebook.apply(Change((RowChange("visits", None, None, there, gone=Visit("v")),)))
    assert notebook.visits.get("v") is None
    (row,) = database.stored_rows("visits")
    assert row.deleted and Versions.from_json(row.versions) == there


def test_writing_the_same_change_again_is_harmless(notebook: Notebook, database: Database) -> None:
    steps: list[Change] = []
    notebook.listen(steps.append)
    fill(notebook)
    rows = {table: database.stored_rows(table) for table in TABLES}
    counter = database.identity().counter
    database.write(steps[-1])
    assert {table: database.stored_rows(table) for table in TABLES} == rows
    assert database.identity().counter == counter


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_FSYNC, DiskFault),
        (sqlite3.SQLITE_BUSY, NotebookInUse),
        (sqlite3.SQLITE_CORRUPT, DiskFault),  # the file is whole: the disk only said so
        (sqlite3.SQLITE_ERROR, DiskFault),
        (sqlite3.SQLITE_CANTOPEN, DiskFault),
    ],
)
def test_a_failed_write_leaves_the_file_as_it_was_and_can_be_tried_again(
    notebook: Notebook,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    raised: int,
    told: type[KnownError],
) -> None:
    visit = fill(notebook)
    before = state_in(database)

    def fail(
        connection: sqlite3.Connection, rows: Sequence[tuple[str, StoredRow]], dot: Dot
    ) -> None:
        write(connection, rows, dot)
        error = sqlite3.OperationalError("as SQLite would")
        error.sqlite_errorcode = raised
        raise error

    write = rows_module.write_rows
    monkeypatch.setattr(rows_module, "write_rows", fail)
    failed: list[Change] = []
    notebook.listen(failed.append)
    with pytest.raises(told) as refused:
        notebook.visits.update(visit, changes="typed and kept")
    assert type(refused.value) is told
    monkeypatch.undo()
    assert state_in(database) == before
    (row,) = notebook.visits.update(visit, provider="Dr. Ruiz").rows
    database.write(Change((RowChange("visits", None, row.after),)))
    assert state_in(database) == state_of(notebook)
    database.check()


def test_a_broken_rule_of_the_schema_is_a_bug_and_changes_nothing(
    notebook: Notebook, database: Database
) -> None:
    fill(notebook)
    impossible = PainEntry("e", "2026-11-22T10:40", now=11)
    with pytest.raises(sqlite3.IntegrityError):
        database.write(Change((RowChange("pain_entries", None, impossible),)))
    assert state_in(database) == state_of(notebook)


def test_a_question_without_its_visit_is_a_bug_and_changes_nothing(
    notebook: Notebook, database: Database
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        notebook.questions.add_own("no such visit", ["text"])
    assert not any(state_in(database).values())


# --- recently deleted -------------------------------------------------------------------------


def test_what_was_deleted_can_be_brought_back_for_thirty_days(
    notebook: Notebook, database: Database, clock: StandingClock
) -> None:
    notebook.pain_entries.add(full_entry())
    entry = notebook.pain_entries.latest()
    assert entry is not None
    notebook.pain_entries.remove(entry.id)
    clock.move(days=29)
    assert database.purge_outdated() == 0
    (gone,) = database.deleted_rows()
    assert (gone.table, gone.value, gone.deleted[:10]) == ("pain_entries", entry, "2026-11-22")
    notebook.apply(Change((RowChange(gone.table, None, gone.value),)))
    assert database.deleted_rows() == ()
    assert state_in(database) == state_of(notebook)


def test_after_thirty_days_only_a_tombstone_is_left(
    notebook: Notebook, database: Database, clock: StandingClock, folder: Path
) -> None:
    visit = only_id(notebook.visits.add(changes="a secret trouble"), "visits")
    notebook.questions.add_own(visit, ["a secret question"])
    notebook.pain_entries.add(PainEntry("", "2026-11-21T10:00", now=2, note="a secret note"))
    kept = only_id(notebook.visits.add(changes="not deleted"), "visits")
    notebook.pain_entries.remove(notebook.pain_entries.all()[0].id)
    notebook.visits.remove(visit)
    clock.move(days=31)
    assert database.purge_outdated() == 3
    assert database.purge_outdated() == 0
    assert database.deleted_rows() == ()
    (question,) = database.stored_rows("questions")
    assert question.purged and question.deleted
    assert Versions.from_json(question.versions).dot(DELETED)[0] > 0
    database.check()
    database.close()
    assert b"secret" not in b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    with Database.open(folder, clock=clock) as again:
        assert [v.id for v in again.read(["visits"])["visits"]] == [kept]


def test_words_kept_from_another_notebook_go_with_their_row(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    kept = {"changes": (((3, "there"), "a secret version"),)}
    merged = Versions({WHOLE_ROW: (1, "there")}, {"there": 3}, kept)
    notebook.apply(Change((RowChange("visits", None, Visit("v"), merged),)))
    assert b"secret" in (folder / "notebook.bonemet.db").read_bytes()
    database.purge([("visits", "v")])
    assert b"secret" not in (folder / "notebook.bonemet.db").read_bytes()
    assert history(database, "visits", "v").has_seen((3, "there"))


def test_text_that_was_changed_is_not_left_in_the_file(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    visit = only_id(notebook.visits.add(), "visits")
    for number in range(30):
        notebook.questions.add_own(visit, [f"filler {number} " * 20])
        notebook.visits.update(visit, changes=f"marker-{number} " * (400 if number % 2 else 1))
    notebook.visits.update(visit, changes="")
    assert b"marker-" not in b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())


def test_deleted_text_is_overwritten_whatever_this_build_of_sqlite_does_by_itself(
    database: Database, folder: Path
) -> None:
    path = folder / "notebook.bonemet.db"
    for connection in (connect(path), connect(path, read_only=True), in_memory(path.read_bytes())):
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
        connection.close()


def test_delete_now_takes_the_content_out_of_the_backups_too(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    visit = only_id(notebook.visits.add(changes="a secret trouble"), "visits")
    notebook.visits.add(changes="stays")
    database.back_up()
    notebook.visits.remove(visit)
    database.back_up()
    database.purge([("visits", visit)])
    database.check()
    assert b"secret" not in b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert b"stays" in (folder / "notebook.bonemet.db").read_bytes()


def test_delete_now_takes_away_a_backup_that_cannot_be_read_and_keeps_the_others(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    visit = only_id(notebook.visits.add(changes="a secret trouble"), "visits")
    whole = database.back_up()
    damaged = database.back_up(even_if_unchanged=True)
    assert whole is not None and damaged is not None
    damaged.path.write_bytes(damaged.path.read_bytes()[:-100])
    database.purge([("visits", visit)])
    (left,) = list_backups(database.folder)
    assert (left.path, left.made) == (whole.path, whole.made)
    assert b"secret" not in b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert sorted(path.name for path in database.folder.backups.iterdir()) == [
        "notebook-000001.bonemet.db",
        "notebook-000001.bonemet.json",
    ]


def test_what_was_deleted_last_is_told_first(
    notebook: Notebook, database: Database, clock: StandingClock
) -> None:
    visits = [only_id(notebook.visits.add(), "visits") for _ in range(3)]
    for visit in (visits[1], visits[0], visits[2]):
        clock.move(minutes=1)
        notebook.visits.remove(visit)
    told = [row.value.id for row in database.deleted_rows()]
    assert told == [visits[2], visits[0], visits[1]]


def test_delete_now_leaves_no_copy_that_is_in_no_list(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    """A damaged notebook was set aside, and crashes cut short a backup and going back to one."""
    visit = only_id(notebook.visits.add(changes="a secret trouble"), "visits")
    backup = database.back_up()
    assert backup is not None
    words = database.folder.notebook.read_bytes()
    database.folder.damaged.mkdir()
    for name in (
        "damaged/000001-notebook.bonemet.db",
        "damaged/000001-notebook.bonemet.db-journal",
        f"backups/.{backup.path.name}.0123abcd.part",
        ".notebook.bonemet.db.0123abcd.part",
    ):
        (folder / name).write_bytes(words[:-100])
    notebook.visits.remove(visit)
    database.purge([("visits", visit)])
    assert [p for p in folder.rglob("*") if p.is_file() and b"secret" in p.read_bytes()] == []
    assert list_backups(database.folder)


# --- private ----------------------------------------------------------------------------------


def test_files_and_folders_are_for_their_owner_only(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    fill(notebook)
    database.back_up()
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    assert set(modes.values()) == {0o600, 0o700}
    assert all(mode == (0o700 if path.is_dir() else 0o600) for path, mode in modes.items())


@settings(max_examples=10)
@given(texts)
def test_any_text_can_be_written(text: str) -> None:
    """Through a real file, for what the codec alone does not meet."""
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        clock = StandingClock()
        with Database.open(Path(place), clock=clock) as database:
            notebook = Notebook({}, clock=clock, new_id=lambda: "v")
            notebook.listen(database.write)
            notebook.visits.add(changes=text)
            assert database.read(["visits"])["visits"] == [notebook.visits.get("v")]
