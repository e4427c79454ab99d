"""Nothing that the window shows is garbage to Python, which would take it off the screen."""

import gc
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.app import Session
from bonemet_prep.ui.pages import PAGES


def test_all_that_was_ever_shown_is_kept(started: Session, qtbot: QtBot) -> None:
    window = started.opened.main_window
    for entry in PAGES:
        window.show_page(entry.id)
        window.page(entry.id)
        qtbot.wait(20)
    before = {entry.id: list(kinds(window.page(entry.id))) for entry in PAGES}
    gc.collect()
    assert {entry.id: list(kinds(window.page(entry.id))) for entry in PAGES} == before


def kinds(page: QWidget) -> Iterator[str]:
    """The classes of all that is on a page.

    Not by `findChildren`: PySide6 takes what that finds for parts of the page, and keeps it.
    """
    for one in page.children():
        if isinstance(one, QWidget):
            yield type(one).__name__
            yield from kinds(one)
