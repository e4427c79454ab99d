"""Deleting everything takes two clicks, and leaves nothing of this one notebook."""

from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from bonemet_prep.app import Session
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.confirm_dialog import ConfirmDialog
from bonemet_prep.ui.data_dialog import DataDialog
from bonemet_prep.ui.first_start import FirstStart
from tests.app.safekeeping_driver import (
    SECRET,
    choose,
    dialog_of,
    holds,
    reopen,
    wait_until_checked,
)
from tests.ui.questions_driver import press


def ask_to_delete_everything(session: Session, qtbot: QtBot) -> QDialog:
    """The first of the two clicks."""
    choose(session, "my-data")
    dialog = dialog_of(DataDialog, qtbot)
    dialog.erase.toggle()
    press(dialog, "Delete everything …")
    return dialog


def test_after_delete_everything_the_words_are_nowhere_and_the_first_start_asks_again(
    started: Session, folder: Path, home: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    ask_to_delete_everything(started, qtbot)
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
    dialog = ask_to_delete_everything(started, qtbot)
    asked: list[bool] = []
    dialog.eraseRequested.connect(lambda: asked.append(True))
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
    ask_to_delete_everything(started, qtbot)
    press(dialog_of(ConfirmDialog, qtbot), "Yes, delete everything now")
    qtbot.waitUntil(lambda: started.opened is not None and started.opened.folder.path == second)
    assert started.opened.notebook.person.get().about.name == "Bo"
    assert not NotebookFolder(folder).notebook.exists()
