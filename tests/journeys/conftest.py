"""A new person's computer: an empty folder, Qt's own file dialogs, and places to save to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook
from tests.journeys.person import Person


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Person]]:
    """Open the window on the person's folder, again and again."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    opened: list[OpenNotebook] = []

    def open_it() -> Person:
        one = OpenNotebook(qapp, tmp_path / "notebook")
        opened.append(one)
        one.show()
        one.main_window.activateWindow()
        qtbot.waitUntil(lambda: one.notebook.pain_entries.loaded)
        return Person(one, qtbot)

    yield open_it
    for one in opened:
        one.close()
        one.deleteLater()
