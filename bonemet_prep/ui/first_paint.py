"""When the window has come onto the screen: what can wait until then makes no one else wait."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget


class FirstPaintStack(QStackedWidget):
    """What fills the window; `painted` follows once, when it has been drawn for the first time."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # This is drawn before what stands on it; the event loop comes back when all is.
            QTimer.singleShot(0, self, self.painted.emit)
