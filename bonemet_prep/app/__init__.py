"""The composition root of the window: the only place that builds and connects everything."""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from bonemet_prep import resource_files
from bonemet_prep.app.application import Application
from bonemet_prep.app.open_notebook import OpenNotebook
from bonemet_prep.app.own_process import keep_to_ourselves
from bonemet_prep.app.session import Session
from bonemet_prep.domain.errors import NotebookInUse
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.fault_log import keep_fault
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import call_open_window
from bonemet_prep.ui.endings import (
    keep_words_of_qt_to_ourselves,
    quit_on_signals,
    save_at_log_out,
)
from bonemet_prep.ui.fault_handler import FaultHandler
from bonemet_prep.ui.garbage import GarbageCollector

__all__ = ["OpenNotebook", "Session", "run"]

EXIT_NOT_OPENED = 3

ICON_AFTER_MS = 500
"""Most desktops take the icon from the menu entry; for the others it need not delay the window."""

DESKTOP_FILE = "org.bonemetprep.BonemetPrep"
"""The name of the menu entry (resources/packaging/linux), by which a desktop knows the window."""


def run(data_dir: Path, file: Path | None = None) -> int:
    """Open the window on the notebook in `data_dir`; returns the exit code.

    `file` is one that was sent, to be opened there. Raises a KnownError when another window has the
    notebook open; that one comes to the front, and opens the file.
    """
    keep_to_ourselves(data_dir)
    # Told to Qt as an argument: setting it later would make Python learn Qt's largest class.
    application = Application([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("Bonemet Prep")
    application.setDesktopFileName(DESKTOP_FILE)
    QTimer.singleShot(ICON_AFTER_MS, application, partial(_show_icon, application))
    session = Session(application, data_dir)
    application.fileAsked.connect(session.open_file)
    keep = partial(keep_fault, data_dir, computer_clock)
    FaultHandler(application, session.save_now, keep).install()
    keep_words_of_qt_to_ourselves(session.save_before_end, keep)
    quit_on_signals(application)
    save_at_log_out(application, session.save_before_end)
    try:
        if not session.start():
            return EXIT_NOT_OPENED
    except NotebookInUse:
        call_open_window(NotebookFolder(data_dir), file)
        raise
    if file is not None:
        session.open_file(file)
    gc.freeze()
    GarbageCollector(application)
    code = application.exec()
    session.close()
    return code


def _show_icon(application: Application) -> None:
    from PySide6.QtGui import QIcon, QPixmap

    picture = QPixmap()
    picture.loadFromData(resource_files.read_bytes("icons/bonemet-prep.png"), "PNG")
    application.setWindowIcon(QIcon(picture))
