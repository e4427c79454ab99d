"""Backups, what was deleted, my data and deleting everything, through the menu of the window."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from bonemet_prep.app import Session
from bonemet_prep.app.safekeeping import is_copy_due
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.restore import look_inside, restore
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.confirm_dialog import ConfirmDialog
from bonemet_prep.ui.data_dialog import DataDialog
from bonemet_prep.ui.first_start import FirstStart
from bonemet_prep.ui.recently_deleted import RecentlyDeletedDialog
from tests.ui.questions_driver import press

SECRET = "zanzibar-marker"


@pytest.fixture
def started(session: Session, folder: Path, qtbot: QtBot) -> Iterator[Session]:
    """A window past the first start, with a visit, two questions and a pain entry."""
    session.open(folder)
    wait_until_checked(session, qtbot)
    notebook = session.opened.notebook
    notebook.settings.set("started", True)
    notebook.visits.add(provider="Dr. Rivera", place=SECRET)
    visit = session.opened.context.visit()
    notebook.questions.add_own(visit.id, [f"What about {SECRET}?", "And the stairs?"])
    notebook.pain_entries.add(PainEntry("", "2026-11-20T08:00", now=4, note=SECRET))
    session.opened.main_window.start()
    saved(session)
    yield session
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


def reopen(session: Session, folder: Path, qtbot: QtBot) -> None:
    """Open the notebook anew, which makes a backup of what it holds."""
    session.open(folder)
    wait_until_checked(session, qtbot)


def wait_until_checked(session: Session, qtbot: QtBot) -> None:
    opened = session.opened
    qtbot.waitUntil(lambda: opened.notebook.pain_entries.loaded)
    done: list[bool] = []
    opened.writer.finish_opening()  # in line, whether or not the window was painted yet
    opened.writer.run_job(lambda _database: True, done.append)
    qtbot.waitUntil(lambda: bool(done))


def saved(session: Session) -> None:
    session.opened.save_before_end()
    assert not session.opened.writer.unsaved


def choose(session: Session, action: str) -> None:
    session.opened.main_window.actions_by_id[action].trigger()


def dialog_of(kind: type[QDialog], qtbot: QtBot) -> QDialog:
    def shown() -> list[QDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def lines(dialog: QDialog) -> list[str]:
    items = dialog.findChild(QListWidget)
    return [items.item(row).text() for row in range(items.count())]


def select(dialog: QDialog, text: str) -> None:
    (row,) = (number for number, line in enumerate(lines(dialog)) if text in line)
    dialog.findChild(QListWidget).setCurrentRow(row)


def texts_of(session: Session) -> list[str]:
    visit = session.opened.context.visit()
    if visit is None:
        return []
    return [question.wording for question in session.opened.notebook.questions.of(visit.id)]


# --- backups ----------------------------------------------------------------------------------


def test_a_backup_is_looked_into_and_gone_back_to_and_what_was_there_is_kept(
    started: Session, folder: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    visit = started.opened.context.visit()
    started.opened.notebook.questions.add_own(visit.id, ["Asked after the backup"])
    saved(started)
    choose(started, "backups")
    dialog = dialog_of(BackupsDialog, qtbot)
    assert "2 questions" in lines(dialog)[0] and "1 pain entry" in lines(dialog)[0]
    press(dialog, "Look inside")
    inside = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "Dr. Rivera" in inside and "And the stairs?" in inside
    before = started.opened
    press(dialog, "Go back to this one")
    qtbot.waitUntil(lambda: started.opened not in (None, before))
    assert texts_of(started) == [f"What about {SECRET}?", "And the stairs?"]
    kept = [backup.counts["questions"] for backup in list_backups(NotebookFolder(folder))]
    assert 3 in kept


def test_a_backup_that_is_damaged_says_so_and_the_notebook_stays(
    started: Session, folder: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    newest = list_backups(NotebookFolder(folder))[0].path
    newest.write_bytes(newest.read_bytes()[:-100])
    choose(started, "backups")
    dialog = dialog_of(BackupsDialog, qtbot)
    press(dialog, "Look inside")
    assert "This backup is damaged." in dialog.findChild(QPlainTextEdit).toPlainText()
    before = started.opened
    press(dialog, "Go back to this one")
    qtbot.waitUntil(lambda: started.opened not in (None, before))
    assert started.opened.main_window.notice.isVisible()
    assert len(texts_of(started)) == 2


@pytest.fixture
def synced(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    one = Session(qapp, tmp_path / "OneDrive - Ana" / "notebook")
    yield one
    one.close()
    one.deleteLater()


def test_a_folder_that_is_copied_elsewhere_is_told_once_and_in_the_dialogs(
    synced: Session, qtbot: QtBot
) -> None:
    folder = synced._data_dir  # noqa: SLF001 - where the fixture put it
    synced.open(folder)
    wait_until_checked(synced, qtbot)
    assert synced.opened.main_window.notice.isHidden()  # the first start asks enough
    synced.opened.notebook.settings.set("started", True)
    synced.open(folder)
    qtbot.waitUntil(synced.opened.main_window.notice.isVisible)
    synced.open(folder)
    wait_until_checked(synced, qtbot)
    assert synced.opened.main_window.notice.isHidden()
    for action, kind in (("backups", BackupsDialog), ("my-data", DataDialog)):
        choose(synced, action)
        dialog = dialog_of(kind, qtbot)
        assert any("OneDrive" in text for text in label_texts(dialog))
        dialog.close()


def label_texts(dialog: QDialog) -> list[str]:
    return [widget.text() for widget in dialog.findChildren(QLabel)]


def test_a_copy_on_a_stick_is_offered_once_a_month(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    now = [datetime(2026, 11, 1, 9, tzinfo=UTC)]
    session = Session(qapp, folder, clock=lambda: now[0])
    try:
        session.open(folder)
        session.opened.notebook.settings.set("started", True)
        session.opened.notebook.settings.set("copy_offered", "2026-10-01")
        for expected in (True, False):
            session.open(folder)
            wait_until_checked(session, qtbot)
            assert session.opened.main_window.notice.isVisible() is expected
    finally:
        session.close()
        session.deleteLater()


@pytest.mark.parametrize(
    ("offered", "today", "due"),
    [
        ("", "2026-11-22", False),  # the month begins at the first start
        ("2026-11-01", "2026-11-22", False),
        ("2026-10-23", "2026-11-22", True),
        ("2027-01-01", "2026-11-22", False),  # the clock was put back
    ],
)
def test_a_month_passes_between_two_offers(offered: str, today: str, due: bool) -> None:
    assert is_copy_due(offered, date.fromisoformat(today)) is due


def test_a_copy_on_a_stick_is_a_whole_notebook(
    started: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(started, "backups")
    press(dialog_of(BackupsDialog, qtbot), "Save a copy to a stick")
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = stick / NotebookFolder(stick).notebook.name
    asked = dialog_of(QFileDialog, qtbot)
    asked.fileSelected.emit(str(copy))
    asked.close()
    qtbot.waitUntil(copy.exists)
    qtbot.waitUntil(started.opened.main_window.notice.isVisible)
    with Database.open(stick, clock=computer_clock, read_only=True) as database:
        assert database.check()["questions"] == 2


# --- recently deleted -------------------------------------------------------------------------


def open_deleted(session: Session, qtbot: QtBot) -> QDialog:
    choose(session, "deleted")
    return dialog_of(RecentlyDeletedDialog, qtbot)


def test_a_deleted_question_is_put_back_and_that_can_be_undone(
    started: Session, qtbot: QtBot
) -> None:
    notebook = started.opened.notebook
    visit = started.opened.context.visit()
    notebook.questions.remove(notebook.questions.of(visit.id)[0].id)
    dialog = open_deleted(started, qtbot)
    assert [line.splitlines()[0] for line in lines(dialog)] == [f"Question: What about {SECRET}?"]
    press(dialog, "Put back")
    assert lines(dialog) == []
    dialog.close()
    assert texts_of(started) == ["And the stairs?", f"What about {SECRET}?"]
    started.opened.main_window.undo()
    assert texts_of(started) == ["And the stairs?"]


def test_a_deleted_visit_comes_back_with_its_list(started: Session, qtbot: QtBot) -> None:
    notebook = started.opened.notebook
    visit = started.opened.context.visit()
    notebook.visits.remove(visit.id)
    dialog = open_deleted(started, qtbot)
    (line,) = lines(dialog)
    assert line.startswith("Visit: With Dr. Rivera. (with 2 questions)")
    press(dialog, "Put back")
    assert notebook.visits.get(visit.id) == visit
    assert len(texts_of(started)) == 2


def test_a_question_deleted_before_its_visit_brings_the_visit_along(
    started: Session, qtbot: QtBot
) -> None:
    notebook = started.opened.notebook
    visit = started.opened.context.visit()
    first = notebook.questions.of(visit.id)[0]
    notebook.questions.remove(first.id)
    saved(started)
    notebook.visits.remove(visit.id)
    dialog = open_deleted(started, qtbot)
    select(dialog, SECRET)
    press(dialog, "Put back")
    assert texts_of(started) == [first.wording]
    assert [line.split(":")[0] for line in lines(dialog)] == ["Question"]


def test_what_is_deleted_for_good_is_gone_from_the_file_and_the_backups(
    started: Session, folder: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    files = NotebookFolder(folder)
    notebook = started.opened.notebook
    started.opened.context.edit(
        "delete entry", lambda: notebook.pain_entries.remove(notebook.pain_entries.all()[0].id)
    )
    visit = started.opened.context.visit()
    notebook.visits.remove(visit.id)
    saved(started)
    assert any(SECRET.encode() in path.read_bytes() for path in folder.rglob("*.db"))
    dialog = open_deleted(started, qtbot)
    while lines(dialog):
        left = len(lines(dialog))
        press(dialog, "Delete now")
        press(dialog_of(ConfirmDialog, qtbot), "Delete for good")
        qtbot.waitUntil(lambda left=left: len(lines(dialog)) < left)
    assert started.opened.context.undo.count() == 0
    assert [path for path in folder.rglob("*") if holds(path, SECRET)] == []
    assert all(look_inside(backup) for backup in list_backups(files))


def test_damaged_copies_are_told_of_and_go_when_something_is_deleted_for_good(
    started: Session, folder: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    words = NotebookFolder(folder).notebook.read_bytes()
    started.close()
    NotebookFolder(folder).notebook.write_bytes(words[:-100])
    restore(folder, list_backups(NotebookFolder(folder))[0])
    reopen(started, folder, qtbot)
    notebook = started.opened.notebook
    notebook.visits.remove(started.opened.context.visit().id)
    notebook.pain_entries.remove(notebook.pain_entries.all()[0].id)
    dialog = open_deleted(started, qtbot)
    told: list[bool] = []
    while lines(dialog):
        left = len(lines(dialog))
        press(dialog, "Delete now")
        asked = dialog_of(ConfirmDialog, qtbot)
        told.append(any("damaged file" in text for text in label_texts(asked)))
        press(asked, "Delete for good")
        qtbot.waitUntil(lambda left=left: len(lines(dialog)) < left)
    assert told == [True, False]
    assert [path for path in folder.rglob("*") if holds(path, SECRET)] == []


def test_who_thinks_again_keeps_what_was_deleted(started: Session, qtbot: QtBot) -> None:
    notebook = started.opened.notebook
    notebook.pain_entries.remove(notebook.pain_entries.all()[0].id)
    dialog = open_deleted(started, qtbot)
    press(dialog, "Delete now")
    press(dialog_of(ConfirmDialog, qtbot), "Keep it")
    wait_until_checked(started, qtbot)
    assert len(lines(dialog)) == 1


# --- deleting everything ----------------------------------------------------------------------


def holds(path: Path, text: str) -> bool:
    return path.is_file() and text.encode() in path.read_bytes()


def test_after_delete_everything_the_words_are_nowhere_and_the_first_start_asks_again(
    started: Session, folder: Path, home: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    choose(started, "my-data")
    dialog = dialog_of(DataDialog, qtbot)
    dialog.erase.toggle()
    press(dialog, "Delete everything …")
    before = started.opened
    press(dialog_of(ConfirmDialog, qtbot), "Yes, delete everything now")
    qtbot.waitUntil(lambda: started.opened not in (None, before))
    assert started.opened.main_window.findChild(FirstStart).isVisible()
    assert started.opened.context.visit() is None
    everywhere = [*folder.parent.rglob("*"), *home.rglob("*")]
    assert [path for path in everywhere if holds(path, SECRET)] == []


def test_the_first_click_alone_deletes_nothing(
    started: Session, folder: Path, qtbot: QtBot
) -> None:
    choose(started, "my-data")
    dialog = dialog_of(DataDialog, qtbot)
    dialog.erase.toggle()
    asked: list[bool] = []
    dialog.eraseRequested.connect(lambda: asked.append(True))
    press(dialog, "Delete everything …")
    press(dialog_of(ConfirmDialog, qtbot), "Keep my notebook")
    press(dialog, "Close")
    assert not asked
    assert NotebookFolder(folder).notebook.exists()


def test_the_notebook_of_another_person_stays(started: Session, folder: Path, qtbot: QtBot) -> None:
    second = folder / "people" / "2"
    started.open(second)
    started.opened.notebook.person.update_about(name="Bo")
    started.open(folder)
    wait_until_checked(started, qtbot)
    choose(started, "my-data")
    dialog = dialog_of(DataDialog, qtbot)
    dialog.erase.toggle()
    press(dialog, "Delete everything …")
    press(dialog_of(ConfirmDialog, qtbot), "Yes, delete everything now")
    qtbot.waitUntil(lambda: started.opened is not None and started.opened.folder.path == second)
    assert started.opened.notebook.person.get().about.name == "Bo"
    assert not NotebookFolder(folder).notebook.exists()
