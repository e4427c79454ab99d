"""Catches what nobody else caught: saves first, then tells, then goes on."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication

from bonemet_prep.domain.fault_report import fault_report


def report_fault(error: Exception) -> None:
    """Hand an error that was caught to whoever is told of errors nobody caught, on any thread."""
    sys.excepthook(type(error), error, error.__traceback__)


class FaultHandler(QObject):
    """Installed once by `app`.

    `save` is called before anything is told; `keep` takes each report for the log, on the thread
    of the fault. The same fault is told once: one that comes with every picture of a widget would
    else never let the person go on.
    """

    happened = Signal(str)

    def __init__(
        self,
        application: QApplication,
        save: Callable[[], object],
        keep: Callable[[str], object] = lambda _report: None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._save = save
        self._keep = keep
        self._told: set[str] = set()
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
        report = fault_report(kind, trace, f"Qt {qVersion()}")
        self._keep(report)
        self.happened.emit(report)  # a signal, so that the window's thread tells it

    def _tell(self, details: str) -> None:
        if self._dialog_open or details in self._told:
            return
        self._dialog_open = True
        self._told.add(details)
        try:
            self._save()
        except Exception as error:  # noqa: BLE001 - a second fault must not hide the first
            self._keep(fault_report(type(error), error.__traceback__))
        from bonemet_prep.ui.crash_dialog import CrashDialog

        dialog = CrashDialog(details, self._application.activeWindow())
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self._dialog_open = False
