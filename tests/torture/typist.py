"""Someone who types in the real window without a pause, and tells each key."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bonemet_prep.app import OpenNotebook
from bonemet_prep.ui.text_fields import TextBox
from tests.torture.subject import tell

KEY_EVERY_MS = 90
TYPED = "the quick brown fox jumps over the lazy dog "


def main(folder: str) -> None:
    """Open the window on `folder` and type into its first large field until killed."""
    application = QApplication(sys.argv[:1])
    opened = OpenNotebook(application, Path(folder))
    opened.show()
    while not opened.notebook.pain_entries.loaded:
        QTest.qWait(5)
    opened.main_window.show_page("visit")
    QTest.qWait(50)
    field = next(box for box in opened.main_window.findChildren(TextBox) if box.isVisible())
    field.setFocus()
    typed = 0

    def press() -> None:
        nonlocal typed
        QTest.keyClick(field, TYPED[typed % len(TYPED)])
        typed += 1
        tell(str(typed))

    timer = QTimer(application)
    timer.timeout.connect(press)
    timer.start(KEY_EVERY_MS)
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
