"""The application object: on macOS it is told of files that were double-clicked."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """`fileAsked` carries the Path of a file the desktop asks to open."""

    fileAsked = Signal(object)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and event.file():
            self.fileAsked.emit(Path(event.file()))
            return True
        return super().event(event)
