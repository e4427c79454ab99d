"""The real program with someone who has just typed: ``python -m tests.app.typing_program HOW DIR``.

HOW says what comes at once after the last key, before any pause that would save: ``signal`` (told
to the one who sends it), ``log-out`` (and the system ends the program right after), ``fatal``, or
nothing but ``killed``.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer, qFatal
from PySide6.QtGui import QSessionManager
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bonemet_prep import app
from bonemet_prep.app.application import Application
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.text_fields import TextBox

TYPED = "zanzibar-marker"
KILLED = 9


class Typing(Application):
    """Types when the window is open."""

    how = ""

    def exec(self) -> int:
        QTimer.singleShot(0, self, self._type)
        return QApplication.exec()

    def _type(self) -> None:
        (window,) = (w for w in self.topLevelWidgets() if isinstance(w, MainWindow))
        window.page("visit")  # whole, as it is soon after it has come onto the screen
        self.processEvents()
        field = next(box for box in window.findChildren(TextBox) if box.isVisible())
        field.setFocus()
        QTest.keyClicks(field, TYPED)
        if self.how == "log-out":
            (manager,) = (one for one in self.children() if isinstance(one, QSessionManager))
            self.commitDataRequest.emit(manager)
        if self.how in {"log-out", "killed"}:
            os._exit(KILLED)
        if self.how == "fatal":
            qFatal(f"fatal, with words: {TYPED}")
        print("typed", flush=True)


if __name__ == "__main__":
    Typing.how = sys.argv[1]
    app.Application = Typing
    sys.exit(app.run(Path(sys.argv[2])))
