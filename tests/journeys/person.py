"""A person at the window: finds things by their names, and acts by mouse or by keys alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook

_MOST_TABS = 400


def name_of(widget: QWidget | None) -> str:
    """What a screen reader calls a widget: its accessible name, else its text."""
    if widget is None:
        return ""
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (text().replace("&", "") if callable(text) else "")


class Person:
    """Acts in one open window."""

    def __init__(self, opened: OpenNotebook, qtbot: QtBot) -> None:
        self.opened = opened
        self.window = opened.main_window
        self._qtbot = qtbot

    # -- by mouse ---------------------------------------------------------------------------------

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The first visible widget with this name, waited for until the page has it.

        The field itself comes before the label that names it.
        """
        found: list[QWidget] = []

        def is_there() -> None:
            root = QApplication.activeModalWidget() or self.window
            found[:] = [w for w in _visible(root, kind) if name_of(w) == name]
            assert found, f"nothing is called {name!r}; there is {sorted(_names(root))}"

        QApplication.processEvents()
        self._qtbot.waitUntil(is_there)
        return min(found, key=lambda one: one.focusPolicy() == Qt.FocusPolicy.NoFocus)

    def click(self, name: str) -> None:
        """Scroll to a control and click into its middle."""
        control = self.find(name)
        page = self.window.stack.currentWidget()
        if page is not None and page.isAncestorOf(control):
            page.show_in_view(control)
            QApplication.processEvents()
        self._qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def click_in(self, part: QWidget, name: str) -> None:
        """Click a control of one part of the page, such as a card."""
        QApplication.processEvents()
        control = next(w for w in _visible(part, QWidget) if name_of(w) == name)
        page = self.window.stack.currentWidget()
        page.show_in_view(control)
        QApplication.processEvents()
        self._qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def choose_in(self, card: QWidget, text: str) -> None:
        """Open a card's menu and choose an entry."""
        self.click_in(card, "More for this question")
        menu = QApplication.activePopupWidget()
        action = next(one for one in menu.actions() if one.text() == text)
        place = menu.actionGeometry(action).center()
        for step in range(8):  # without a way Qt may take it for the click that opened the menu
            self._qtbot.mouseMove(menu, place - QPoint(8 - step, 0))
        self._qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    # -- by keys ----------------------------------------------------------------------------------

    def tab_to(self, *names: str, start: str = "") -> QWidget:
        """Press Tab until a control with one of these names (or their start) has the focus."""
        met = []
        for _ in range(_MOST_TABS):
            focused = QApplication.focusWidget()
            name = name_of(focused)
            if focused is not None and (name in names or (start and name.startswith(start))):
                return focused
            met.append(name)
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {names or start}; it came to {met[:80]}")

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget() or self.window
        self._qtbot.keyClick(focused, key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)
        QApplication.processEvents()

    # -- files ------------------------------------------------------------------------------------

    def name_file(self, path: Path) -> None:
        """Type a path into the open file dialog and press Enter."""
        self._qtbot.waitUntil(lambda: _file_dialog() is not None)
        field = _file_dialog().findChild(QLineEdit, "fileNameEdit")
        field.setFocus()
        field.selectAll()
        self._qtbot.keyClicks(field, str(path))
        self._qtbot.keyClick(field, Qt.Key.Key_Return)

    def wait_for(self, happened: Callable[[], bool]) -> None:
        """Wait until something has happened."""
        self._qtbot.waitUntil(happened, timeout=10_000)


def _file_dialog() -> QFileDialog | None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QFileDialog) and widget.isVisible():
            return widget
    return None


def _visible(root: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    return (widget for widget in root.findChildren(kind) if widget.isVisible())


def _names(root: QWidget) -> set[str]:
    return {name_of(widget) for widget in _visible(root, QWidget) if name_of(widget)}
