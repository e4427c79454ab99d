"""The composition root of the window: the only place that builds and connects everything."""

import sys
from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from bonemet_prep import resource_files
from bonemet_prep.app.open_notebook import OpenNotebook
from bonemet_prep.app.session import Session
from bonemet_prep.domain.errors import NotebookInUse
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import call_open_window
from bonemet_prep.ui.fault_handler import FaultHandler, quit_on_signals

__all__ = ["OpenNotebook", "Session", "run"]

EXIT_NOT_OPENED = 3

DESKTOP_FILE = "org.bonemetprep.BonemetPrep"
"""The name of the menu entry (resources/packaging/linux), by which a desktop knows the window."""


def run(data_dir: Path) -> int:
    """Open the window on the notebook in `data_dir`; returns the exit code.

    Raises a KnownError when another window has the notebook open; that one comes to the front.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Bonemet Prep")
    application.setDesktopFileName(DESKTOP_FILE)
    application.setWindowIcon(_icon())
    session = Session(application, data_dir)
    FaultHandler(application, session.save_now).install()
    quit_on_signals(application)
    application.commitDataRequest.connect(lambda _manager: session.save_now())
    try:
        if not session.start():
            return EXIT_NOT_OPENED
    except NotebookInUse:
        call_open_window(NotebookFolder(data_dir))
        raise
    code = application.exec()
    session.close()
    return code


def _icon() -> QIcon:
    picture = QPixmap()
    picture.loadFromData(resource_files.read_bytes("icons/bonemet-prep.png"), "PNG")
    return QIcon(picture)
