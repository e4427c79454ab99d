"""Waiting until a view is as it stays."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.looking import shown_in


def settle() -> None:
    """Let layouts, deletions and everything posted be done."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def come_to_rest(view: QWidget) -> None:
    """Wait until nothing in a view comes or moves any more: lists fill bit by bit."""
    end = time.monotonic() + 20
    before, now = None, _places(view)
    while now != before:
        assert time.monotonic() < end, "what is shown never came to rest"
        settle()
        before, now = now, _places(view)


def _places(view: QWidget) -> list[tuple[QWidget, QRect]]:
    return [(widget, widget.geometry()) for widget in shown_in(view)]
