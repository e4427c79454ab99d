"""The floor of a start: a program that shows one label, and ends when it is painted.

It ends as such a program does, which is about a seventh of its time; the program itself is measured
until its first page is painted, and no longer. Prints peak memory.
"""

import resource

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel


class FirstPaint(QObject):
    """Ends the program after the first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QApplication.exit(0)
        return False


application = QApplication([])
label = QLabel("Bonemet Prep")
label.resize(1280, 960)
watcher = FirstPaint()
label.installEventFilter(watcher)
label.show()
application.exec()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
