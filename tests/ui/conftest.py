"""A window's parts on a notebook in memory: fixed time, numbered ids, the English library."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep import resource_files
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.theme import Theme

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A Monday morning."""


@pytest.fixture(scope="session")
def library() -> Library:
    return parse_library(resource_files.read_bytes("content/en.json"))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light", 100)


@pytest.fixture
def context(theme: Theme, library: Library) -> Iterator[WindowContext]:
    """Everything a page is given, on an empty notebook."""
    numbers = count(1)

    def new_id() -> str:
        return f"id-{next(numbers)}"

    def clock() -> datetime:
        return NOW

    notebook = Notebook(dict.fromkeys(TABLES, ()), clock=clock, new_id=new_id)
    made = WindowContext(notebook, library, theme, clock=clock, new_id=new_id)
    yield made
    theme.set_text_size(100)
    theme.set_choice("light")
    made.deleteLater()


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Show a page or dialog and give it the focus, as in the real window."""
    kept: list[QWidget] = []

    def show(widget: QWidget, width: int = 1000, height: int = 700) -> QWidget:
        kept.append(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        if isinstance(widget, Page):
            widget.finish()  # what a page builds only when it is on the screen
        return widget

    yield show
    for widget in kept:
        if shiboken6.isValid(widget):
            widget.close()
            widget.deleteLater()
    # No event loop runs between tests, so what was deleted "later" would stay for all of them.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
