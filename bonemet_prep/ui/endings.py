"""Every way the program is ended from outside: a signal, a log-out, a fatal error of Qt."""

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QSocketNotifier,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

_KEPT = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def quit_on_signals(application: QApplication) -> None:
    """Close the window properly, and so save, when the system asks the program to end."""

    def leave() -> None:
        application.closeAllWindows()
        application.quit()

    def at_signal(_number: int, _frame: FrameType | None) -> None:
        # Python comes here in the middle of whatever it does, such as an edit or a painting.
        QTimer.singleShot(0, application, leave)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, at_signal)
    if os.name != "nt":  # Windows ends programs with a message of its own, as at a log-out
        _wake_for_signals(application)


def _wake_for_signals(application: QApplication) -> None:
    """Python runs a signal handler between two of its own steps; Qt has none while it waits."""
    readable, writable = os.pipe()
    for end in (readable, writable):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(writable, warn_on_full_buffer=False)
    notifier = QSocketNotifier(readable, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda _socket, _kind: os.read(readable, 64))


def save_at_log_out(application: QApplication, save: Callable[[], object]) -> None:
    """Save, and ask nothing, when the person logs out or the computer shuts down."""

    def at_request() -> None:  # without the manager: PySide crashes where a slot takes it
        save()

    application.commitDataRequest.connect(at_request)


def keep_words_of_qt_to_ourselves(
    save: Callable[[], object], keep: Callable[[str], object]
) -> None:
    """Let Qt's errors go to `keep` as kinds without words, which may quote what was typed.

    What is no error is dropped: on many systems it would end up in a log of the desktop. A fatal
    one ends the program when this returns, so `save` has to finish before.
    """
    kept: set[str] = set()

    def handle(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
        if kind not in _KEPT:
            return
        report = f"{kind.name} {context.category or 'default'}"
        if report not in kept:
            kept.add(report)
            keep(report)
        if kind == QtMsgType.QtFatalMsg and QCoreApplication.instance() is not None:
            save()

    qInstallMessageHandler(handle)
