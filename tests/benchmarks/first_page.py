"""Opens the real window on a data folder, until its first page is painted. Prints peak memory."""

import os
import resource
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from bonemet_prep.app import Session


class FirstPaint(QObject):
    """Ends the program after the first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QApplication.exit(0)
        return False


application = QApplication([])
session = Session(application, Path(sys.argv[1]))
session.start()
watcher = FirstPaint()
session.opened.main_window.stack.currentWidget().installEventFilter(watcher)
application.exec()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.stdout.flush()
os._exit(0)  # the clean-up at the end is not part of the start
