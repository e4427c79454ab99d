"""Finds, presses and fills in what a person sees, step by step, inside the running program."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.pain_page import PainPage
from bonemet_prep.ui.reading_field import ReadingField
from bonemet_prep.ui.text_fields import LineField, TextBox

Steps = Iterator[Callable[[], object]]
"""What to wait for until the next step; the event loop of the program runs meanwhile."""


def window() -> MainWindow:
    """The window that is open now."""
    (found,) = windows()
    return found


def windows() -> list[MainWindow]:
    """The windows that can be seen; none while one notebook is closed for another."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return [one for one in found if one.isVisible()]


def visible(root: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    """The widgets of a kind that can be seen and used in `root`."""
    return (one for one in root.findChildren(kind) if one.isVisible() and one.isEnabled())


def buttons(root: QWidget, text: str) -> list[QPushButton]:
    """The buttons with these words."""
    found = (one for one in visible(root, QPushButton) if isinstance(one, QPushButton))
    return [one for one in found if one.text().replace("&", "") == text]


def press(root: QWidget, text: str) -> Steps:
    """Wait for a button and click it."""
    yield lambda: buttons(root, text)
    buttons(root, text)[0].click()


def dialog(kind: type[QDialog]) -> QDialog | None:
    """The dialog of a kind that is open."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[0] if found else None


def pause(seconds: float) -> Callable[[], bool]:
    """Wait a moment, for what tells of no end."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


class Closer(QObject):
    """Closes every dialog a moment after it opened, and gives file dialogs a name."""

    def __init__(self, out: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._out = out
        self._number = 0
        self.seen: set[str] = set()
        self.paused = False
        timer = QTimer(self, interval=100)
        timer.timeout.connect(self._close)
        timer.start()

    def _close(self) -> None:
        shown = QApplication.activeModalWidget()
        if self.paused or not isinstance(shown, QDialog):
            return
        self.seen.add(type(shown).__name__)
        if isinstance(shown, QFileDialog) and shown.acceptMode() == shown.AcceptMode.AcceptSave:
            self._number += 1
            suffix = shown.defaultSuffix() or "dat"
            shown.fileSelected.emit(str(self._out / f"{self._number}.{suffix}"))
        shown.close()


def fill_fields(page: QWidget, text: str) -> None:
    """Write into every field for words that can be seen, into the first one key by key."""
    boxes = [box for box in visible(page, TextBox) if not box.isReadOnly()]
    lines = [line for line in visible(page, LineField) if not line.isReadOnly()]
    for number, field in enumerate([*boxes, *(line for line in lines if _is_free(line, page))]):
        field.setFocus()
        if number == 0:
            QTest.keyClicks(field, text)
        elif isinstance(field, TextBox):
            field.insertPlainText(text)
        else:
            field.insert(text)


def _is_free(line: LineField, page: QWidget) -> bool:
    """Whether a line takes any words, and not only a day, a time or a number."""
    return not (isinstance(line.parent(), ReadingField) or isinstance(page, PainPage))
