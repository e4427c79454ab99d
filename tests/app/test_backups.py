"""Backups, looked into and gone back to, and a copy on a stick, through the menu of the window."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from bonemet_prep.app import Session
from bonemet_prep.app.safekeeping import is_copy_due
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.data_dialog import DataDialog
from tests.app.safekeeping_driver import (
    SECRET,
    choose,
    dialog_of,
    label_texts,
    lines,
    reopen,
    saved,
    texts_of,
    wait_until_checked,
)
from tests.ui.questions_driver import press


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


@pytest.mark.parametrize(
    ("country", "written"), [("US", r"\d{1,2}:\d\d [AP]M"), ("ES", r"\d\d:\d\d")]
)
def test_the_time_of_a_backup_is_written_as_in_the_country_chosen(
    started: Session, folder: Path, qtbot: QtBot, country: str, written: str
) -> None:
    started.opened.notebook.settings.set("country", country)
    reopen(started, folder, qtbot)
    choose(started, "backups")
    assert re.search(rf", {written} \N{{MIDDLE DOT}}", lines(dialog_of(BackupsDialog, qtbot))[0])


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


# --- a copy on a stick -------------------------------------------------------------------------


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
