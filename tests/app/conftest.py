"""A real notebook in a real window, on a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook, Session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> Iterator[Callable[[], OpenNotebook]]:
    """Open the window on the folder; what is still open at the end is closed."""
    opened: list[OpenNotebook] = []

    def open_it() -> OpenNotebook:
        one = OpenNotebook(qapp, folder)
        opened.append(one)
        one.show()
        qtbot.waitUntil(lambda: one.notebook.pain_entries.loaded)
        return one

    yield open_it
    for one in opened:
        one.close()
        one.deleteLater()


@pytest.fixture
def session(qapp: QApplication, folder: Path) -> Iterator[Session]:
    one = Session(qapp, folder)
    yield one
    one.close()
    one.deleteLater()
