"""Waiting as the program waits, so that its other threads come to work."""

from PySide6.QtCore import QEventLoop, QTimer


def rest(milliseconds: int) -> None:
    """Let the event loop run, as `QApplication.exec` does.

    `QTest.qWait` keeps Python's lock while it waits: the writer would stand still, and then be
    at work when the next action is measured.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
