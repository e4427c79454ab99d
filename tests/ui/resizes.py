"""The widths a widget is given, one after the other."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Widths(QObject):
    """Keeps in `given` every width that `watched` gets from now on."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.given: list[int] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.given.append(event.size().width())
        return super().eventFilter(watched, event)
