"""A page is made in one turn of the event loop and opened in the next; the last wish counts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.page import Page
from tests.benchmarks.notebooks import fill_with_the_example


@pytest.fixture
def window(open_window: Callable[[], OpenNotebook], folder: Path) -> MainWindow:
    """The example on its first page, with no other made yet."""
    fill_with_the_example(folder)
    return open_window().main_window


def click(window: MainWindow, page: str) -> None:
    """Click on the name of a page."""
    names = window.navigation.findChildren(QAbstractButton)
    name = next(one for one in names if one.accessibleName().startswith(page))
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)


def test_a_new_page_is_made_before_the_one_in_sight_goes(window: MainWindow, qtbot: QtBot) -> None:
    before = window.stack.currentWidget()
    click(window, "Questions")
    assert len(window.stack.findChildren(Page)) == 2
    assert window.stack.currentWidget() is before
    qtbot.waitUntil(lambda: window.current_page == "questions")
    page = window.page("questions")
    assert window.stack.currentWidget() is page
    assert page.isAncestorOf(QApplication.focusWidget())


def test_a_page_made_before_is_there_at_once(window: MainWindow, qtbot: QtBot) -> None:
    click(window, "Questions")
    qtbot.waitUntil(lambda: window.current_page == "questions")
    click(window, "My visit")
    assert window.current_page == "visit"


@pytest.mark.parametrize(("name", "page"), [("My visit", "visit"), ("Self-care", "self-care")])
def test_the_page_asked_for_last_is_opened(
    window: MainWindow, qtbot: QtBot, name: str, page: str
) -> None:
    click(window, "Questions")
    click(window, name)
    qtbot.wait(50)
    assert window.current_page == page
    assert window.stack.currentWidget() is window.page(page)
