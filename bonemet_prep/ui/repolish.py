"""Styles the widgets that are there anew, a few in each turn of the event loop."""

import time
from collections import deque
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

TURN_SECONDS = 0.01
"""As long as one turn works: a page takes several, and keys are answered in between."""


class Repolish(QObject):
    """Does what Qt does when the style sheet of the application changes, but not all at once.

    Qt would go through every widget of every page before it answers again. Here `forget` comes
    before the new style sheet, which Qt then has no widget to style with, and `start` comes after
    it. What is in sight comes first, and keeps its old look until all of it has the new one and
    whoever heard `styled` has followed.
    """

    styled = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._in_sight: deque[QWidget] = deque()
        self._out_of_sight: deque[QWidget] = deque()
        self._held: list[QWidget] = []
        self._is_told = True
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._take_turn)

    def forget(self) -> None:
        """Drop what the style sheet in force says of each widget; the widgets keep their look."""
        self._application.style().unpolish(self._application)

    def start(self) -> None:
        """Style what is in sight in this turn and the next ones, then all that is not."""
        end = time.perf_counter() + TURN_SECONDS
        widgets = list(self._widgets())
        self._in_sight = deque(widget for widget in widgets if widget.isVisible())
        self._out_of_sight = deque(widget for widget in widgets if not widget.isVisible())
        for widget in self._in_sight:
            if widget.isWindow() and widget not in self._held:
                widget.setUpdatesEnabled(False)
                self._held.append(widget)
        self._is_told = False
        self._work_until(end)

    def finish(self, part: QWidget) -> None:
        """Style what is left of `part` now, such as a page that comes into sight."""
        for left in (self._in_sight, self._out_of_sight):
            widgets = [widget for widget in left if shiboken6.isValid(widget)]
            left.clear()
            for widget in widgets:
                if widget is part or part.isAncestorOf(widget):
                    _style(widget)
                else:
                    left.append(widget)

    def _widgets(self) -> Iterator[QWidget]:
        """All widgets, each after the one it is in, whose font it may take."""
        for window in self._application.topLevelWidgets():
            if window.parentWidget() is None:
                yield window
                yield from window.findChildren(QWidget)

    def _take_turn(self) -> None:
        self._work_until(time.perf_counter() + TURN_SECONDS)

    def _work_until(self, end: float) -> None:
        # Each in a turn of its own, because Qt lays out or paints after it.
        if self._in_sight:
            _style_until(end, self._in_sight)
        elif not self._is_told:
            self._is_told = True
            self.styled.emit()
        elif self._held:
            self._show()
        else:
            _style_until(end, self._out_of_sight)
        if self._in_sight or not self._is_told or self._held or self._out_of_sight:
            self._next_turn.start()

    def _show(self) -> None:
        for window in self._held:
            if shiboken6.isValid(window):
                window.setUpdatesEnabled(True)
        self._held.clear()


def _style_until(end: float, widgets: deque[QWidget]) -> None:
    """Style one of the widgets, and others as long as there is time."""
    while widgets:
        widget = widgets.popleft()
        if shiboken6.isValid(widget):
            _style(widget)
        if time.perf_counter() >= end:
            break


def _style(widget: QWidget) -> None:
    """Do with one widget what Qt does with each."""
    widget.style().polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
