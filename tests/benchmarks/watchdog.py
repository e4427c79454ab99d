"""A watchdog of the event loop: for how long nothing else could be answered."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 5


class Watchdog(QObject):
    """Beats as often as the event loop lets it; `worst` is the longest time between two beats.

    `clock` is in seconds: `time.perf_counter` for what a person waits, `time.thread_time` for the
    work of the window's thread alone, which other programs on the computer do not stretch.
    """

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = clock()
        self.worst = 0.0
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was before."""
        self._last, self.worst = self._clock(), 0.0

    def _beat(self) -> None:
        now = self._clock()
        self.worst = max(self.worst, 1000 * (now - self._last))
        self._last = now
