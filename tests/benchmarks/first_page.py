"""Starts the program as a person does, until its first page is painted. Prints peak memory.

The folder of the notebook is in the environment, as there are no arguments in a double click.
"""

import os
import sys

from bonemet_prep import cli


def leave_after_first_page() -> None:
    """Let the event loop of Qt end the process when the first page has been painted."""
    import resource

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
                sys.stdout.flush()
                os._exit(0)  # the clean-up at the end is not part of the start
            return False

    run = QApplication.exec

    def run_until_painted(*_: object) -> int:
        window = next(window for window in QApplication.topLevelWidgets() if window.isVisible())
        watcher = FirstPaint(window)
        window.stack.currentWidget().installEventFilter(watcher)
        return run()

    QApplication.exec = run_until_painted


load_qt = cli.load_qt


def load_and_watch() -> None:
    load_qt()
    leave_after_first_page()


cli.load_qt = load_and_watch
sys.exit(cli.main([]))
