"""Takes a closed window apart page by page, so that the one in its place answers meanwhile."""

from functools import partial

from PySide6.QtCore import QTimer

from bonemet_prep.ui.main_window import MainWindow

BEFORE_MS = 600
"""Until the first page: the window in its place is being built meanwhile, and comes first."""
PAUSE_MS = 50
"""Between two pages: what the person does meanwhile comes first."""


def delete_in_turns(window: MainWindow) -> None:
    """Delete the pages of `window` one by one, and at last itself with its context.

    Qt takes a tenth of a second to take apart a thousand widgets.
    """
    window.stack.close_threads()
    window.context.signals.stop()
    window.context.setParent(window)  # what is on the pages may still ask for it
    timer = QTimer(window, interval=PAUSE_MS)
    timer.timeout.connect(partial(_delete_next, window))
    QTimer.singleShot(BEFORE_MS, timer, timer.start)


def _delete_next(window: MainWindow) -> None:
    page = window.stack.widget(0)
    if page is not None:
        window.stack.removeWidget(page)
    (page or window).deleteLater()
