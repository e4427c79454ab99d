"""Catches what nobody else caught: saves first, then tells, then goes on."""

import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, QTimer, Signal, qVersion
from PySide6.QtWidgets import QApplication

from bonemet_prep.domain.fault_report import fault_report
from bonemet_prep.ui.crash_dialog import CrashDialog


class FaultHandler(QObject):
    """Installed once by `app`; `save` is called before anything is told."""

    happened = Signal(str)

    def __init__(self, application: QApplication, save: Callable[[], object]) -> None:
        super().__init__(application)
        self._application = application
        self._save = save
        self._dialog_open = False
        self.happened.connect(self._tell)

    def install(self) -> None:
        """Take over from Python's way of printing a traceback, on every thread."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.happened.emit(fault_report(kind, trace, f"Qt {qVersion()}"))

    def _tell(self, details: str) -> None:
        if self._dialog_open:
            return
        self._dialog_open = True
        self._save()
        dialog = CrashDialog(details, self._application.activeWindow())
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self._dialog_open = False


def quit_on_signals(application: QApplication) -> None:
    """Close the window properly, and so save, when the system asks the program to end."""

    def leave(_number: int, _frame: FrameType | None) -> None:
        application.closeAllWindows()
        application.quit()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    # Python runs signal handlers only between its own steps; Qt's loop has none while it waits.
    pulse = QTimer(application)
    pulse.timeout.connect(lambda: None)
    pulse.start(500)
