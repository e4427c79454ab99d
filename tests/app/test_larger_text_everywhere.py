"""Larger text is laid out alike on every page, also where a page was out of sight meanwhile."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFocusFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook
from bonemet_prep.ui import repolish
from bonemet_prep.ui.main_window import MainWindow
from tests.benchmarks.notebooks import fill_with_the_example
from tests.ui.resizes import Widths

PAGES = ("visit", "questions", "pain", "self-care", "sheet", "help")

Places = list[tuple[str, tuple[int, ...]]]


@pytest.fixture
def opened(open_window: Callable[[], OpenNotebook], folder: Path) -> OpenNotebook:
    """The example, in a window of which the columns stand side by side."""
    fill_with_the_example(folder)
    made = open_window()
    made.main_window.resize(1280, 900)
    return made


def settled(window: MainWindow, page: str, qtbot: QtBot) -> Places:
    """Open a page, and return where everything is when nothing moves any more."""
    window.show_page(page)
    shown = window.page(page)
    qtbot.waitUntil(window.updatesEnabled)
    before: Places = []
    while (now := places(shown)) != before:
        before = now
        qtbot.wait(120)
    return now


def places(shown: QWidget) -> Places:
    """Where on the page everything is that can be seen."""
    return sorted(
        (type(one).__name__, (*one.mapTo(shown, QPoint()).toTuple(), *one.size().toTuple()))
        for one in shown.findChildren(QWidget)
        if one.isVisible() and not isinstance(one, QFocusFrame)
    )


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_laid_out_alike_whether_it_was_seen_before_or_not(
    opened: OpenNotebook, open_window: Callable[[], OpenNotebook], qtbot: QtBot, page: str
) -> None:
    window = opened.main_window
    small = settled(window, page, qtbot)
    settled(window, "help" if page == "visit" else "visit", qtbot)
    for _ in range(3):
        window.larger_text()
    seen_before = settled(window, page, qtbot)
    opened.close()
    anew = open_window()
    assert anew.theme.text_size == 150
    anew.main_window.resize(1280, 900)
    assert seen_before == settled(anew.main_window, page, qtbot)
    assert seen_before != small


@pytest.mark.parametrize("page", PAGES)
def test_the_page_in_sight_is_laid_out_as_before_when_text_is_made_smaller_again(
    opened: OpenNotebook, qtbot: QtBot, page: str
) -> None:
    window = opened.main_window
    before = settled(window, page, qtbot)
    for _ in range(3):
        window.larger_text()
    assert settled(window, page, qtbot) != before
    for _ in range(3):
        window.smaller_text()
    assert settled(window, page, qtbot) == before


def test_a_page_opened_while_the_others_are_being_styled_has_the_new_look(
    opened: OpenNotebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.main_window
    settled(window, "help", qtbot)
    labels = [one for one in window.page("help").findChildren(QLabel) if one.isVisible()]
    before = [label.font().pointSizeF() for label in labels]
    settled(window, "visit", qtbot)
    monkeypatch.setattr(repolish, "TURN_SECONDS", 0)  # a slow computer
    window.larger_text()
    window.show_page("help")
    assert all(label.font().pointSizeF() > size for label, size in zip(labels, before, strict=True))


def test_pages_out_of_sight_do_not_keep_the_window_wide(opened: OpenNotebook, qtbot: QtBot) -> None:
    window = opened.main_window
    alone = {}
    for page in PAGES:
        settled(window, page, qtbot)
        alone[page] = window.page(page).minimumSizeHint().width()
    for page in PAGES:
        window.show_page(page)
        assert window.stack.minimumSizeHint().width() == alone[page]
    assert len(set(alone.values())) > 1


def test_columns_that_are_no_longer_stacked_get_their_width_at_once(
    opened: OpenNotebook, qtbot: QtBot
) -> None:
    window = opened.main_window
    settled(window, "self-care", qtbot)
    column = window.page("self-care").columns.itemAt(0).widget()
    beside = column.width()
    while column.width() < 2 * beside:
        window.larger_text()
        settled(window, "self-care", qtbot)
    widths = Widths(column)
    window.smaller_text()
    settled(window, "self-care", qtbot)
    assert max(width for width in widths.given if width < 2 * beside) == column.width()
