"""Whose notebook, the example, and going back to a backup."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from bonemet_prep.app import Session, asking
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage import people
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.people_dialog import PeopleDialog
from bonemet_prep.ui.refusal_dialog import RefusalDialog
from tests.app.safekeeping_driver import lines
from tests.ui.questions_driver import press


def answer(
    kind: type[QDialog], text: str, read: Callable[[QDialog], None] = lambda _dialog: None
) -> None:
    """Press a button of the next dialog of this kind, once it is open and was `read`."""

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                read(widget)
                press(widget, text)
                return
        QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def ready(session: Session, qtbot: QtBot) -> None:
    assert session.opened is not None
    qtbot.waitUntil(lambda: session.opened.notebook.pain_entries.loaded)


def test_the_example_is_a_notebook_of_its_own_and_is_gone_afterwards(
    session: Session, folder: Path, qtbot: QtBot
) -> None:
    assert session.start()
    ready(session, qtbot)
    session.opened.main_window.exampleRequested.emit()
    qtbot.waitUntil(lambda: session.opened.folder.path != folder)
    ready(session, qtbot)
    example = session.opened.folder.path
    assert session.opened.notebook.settings.get("example")
    assert session.opened.main_window.band.isVisible()
    session.opened.main_window.startMineRequested.emit()
    qtbot.waitUntil(lambda: session.opened.folder.path == folder)
    assert not example.exists()
    assert session.opened.context.visit() is None


def test_the_example_speaks_the_language_of_the_window(
    session: Session, folder: Path, qtbot: QtBot
) -> None:
    assert session.start()
    ready(session, qtbot)
    session.opened.notebook.settings.set("language", "es")
    qtbot.waitUntil(lambda: session.opened.context.words.language == "es")
    session.opened.main_window.exampleRequested.emit()
    qtbot.waitUntil(lambda: session.opened.folder.path != folder)
    ready(session, qtbot)
    assert session.opened.context.words.language == "es"
    assert "oncología" in session.opened.context.visit().provider
    session.opened.main_window.startMineRequested.emit()
    qtbot.waitUntil(lambda: session.opened.folder.path == folder)


def test_with_two_people_the_start_asks_whose_notebook(
    session: Session, folder: Path, qtbot: QtBot
) -> None:
    session.open(folder)
    ready(session, qtbot)
    session.opened.notebook.person.update_about(name="Ana")
    second = people.folder_for_new(folder)
    session.open(second)
    ready(session, qtbot)
    session.opened.notebook.person.update_about(name="Bo")
    session.close()
    assert [one.name for one in people.notebooks(folder, computer_clock)] == ["Ana", "Bo"]
    answer(PeopleDialog, "Bo")
    assert session.start()
    assert session.opened.folder.path == second
    assert people.folder_for_new(folder).name == "3"


def test_an_empty_file_offers_backups_and_comes_back_from_one(
    session: Session, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.open(folder)
    ready(session, qtbot)
    session.opened.notebook.person.update_about(name="Ana")
    session.open(folder)
    session.opened.writer.finish_opening()
    session.opened.writer.wait_until_written(10)  # it ends with a backup
    session.close()
    NotebookFolder(folder).notebook.write_bytes(b"")
    monkeypatch.setattr(asking, "country_of_computer", lambda: "US")
    listed: list[str] = []
    answer(RefusalDialog, "Go back to a backup")
    answer(BackupsDialog, "Go back to this one", lambda dialog: listed.extend(lines(dialog)))
    assert session.open(folder)
    assert " AM " in listed[0] or " PM " in listed[0]
    assert session.opened.notebook.person.get().about.name == "Ana"


def test_who_gives_up_at_a_refusal_leaves_the_file_as_it_is(
    session: Session, folder: Path, qtbot: QtBot
) -> None:
    session.open(folder)
    session.close()
    NotebookFolder(folder).notebook.write_bytes(b"something else")
    answer(RefusalDialog, "Close")
    assert not session.open(folder)
    assert NotebookFolder(folder).notebook.read_bytes() == b"something else"
