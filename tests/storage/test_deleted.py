"""What was deleted can come back for a while; after that nothing of it is left in any file."""

from pathlib import Path

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.connection import connect, in_memory
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import bytes_in, full_entry, history, only_id, state_in, state_of


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


def test_what_was_deleted_last_is_told_first(
    notebook: Notebook, database: Database, clock: StandingClock
) -> None:
    visits = [only_id(notebook.visits.add(), "visits") for _ in range(3)]
    for visit in (visits[1], visits[0], visits[2]):
        clock.move(minutes=1)
        notebook.visits.remove(visit)
    told = [row.value.id for row in database.deleted_rows()]
    assert told == [visits[2], visits[0], visits[1]]


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
    assert b"secret" not in bytes_in(folder)
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


def test_words_deleted_for_good_do_not_come_back_with_a_deletion_from_elsewhere(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    visit = only_id(notebook.visits.add(changes="a secret trouble"), "visits")
    known = notebook.visits.get(visit)
    notebook.visits.remove(visit)
    database.purge([("visits", visit)])
    there = history(database, "visits", visit).stamped({DELETED}, (9, "there"))
    notebook.apply(Change((RowChange("visits", None, None, there, gone=known),)))
    assert history(database, "visits", visit).has_seen((9, "there"))
    assert b"secret" not in bytes_in(folder)


def test_text_that_was_changed_is_not_left_in_the_file(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    visit = only_id(notebook.visits.add(), "visits")
    for number in range(30):
        notebook.questions.add_own(visit, [f"filler {number} " * 20])
        notebook.visits.update(visit, changes=f"marker-{number} " * (400 if number % 2 else 1))
    notebook.visits.update(visit, changes="")
    assert b"marker-" not in bytes_in(folder)


def test_deleted_text_is_overwritten_whatever_this_build_of_sqlite_does_by_itself(
    database: Database, folder: Path
) -> None:
    path = folder / "notebook.bonemet.db"
    for connection in (connect(path), connect(path, read_only=True), in_memory(path.read_bytes())):
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
        connection.close()


# --- delete now --------------------------------------------------------------------------------


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
    assert b"secret" not in bytes_in(folder)
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
    assert b"secret" not in bytes_in(folder)
    assert sorted(path.name for path in database.folder.backups.iterdir()) == [
        "notebook-000001.bonemet.db",
        "notebook-000001.bonemet.json",
    ]


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
    assert b"secret" not in bytes_in(folder)
    assert list_backups(database.folder)
