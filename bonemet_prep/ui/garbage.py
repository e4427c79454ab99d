"""Python's collector of reference cycles, run by the window's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000


class GarbageCollector(QObject):
    """Takes over from Python, which collects on whichever thread happens to allocate.

    An object of Qt that ends on another thread than its own, such as the writer of a notebook that
    was closed, takes the program down when an event for it is under way.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python would collect by now; often none."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
