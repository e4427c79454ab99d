"""The composition root of the window: the only place that builds and connects everything."""

import sys
import uuid
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from bonemet_prep import resource_files
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.window_state import WindowState
from bonemet_prep.ui.writer import Writer


def local_now() -> datetime:
    """The time here and now, with its UTC offset."""
    return datetime.now().astimezone()


def new_id() -> str:
    """A fresh id for a row."""
    return str(uuid.uuid4())


def load_library(language: str) -> Library:
    """The content in one language; English where there is none."""
    name = f"content/{language}.json"
    return parse_library(
        resource_files.read_bytes(name if resource_files.exists(name) else "content/en.json")
    )


class Window:
    """One notebook in one window, with its writer thread; `close` joins everything."""

    def __init__(self, application: QApplication, data_dir: Path) -> None:
        self.writer = Writer(partial(Database.open, data_dir, clock=local_now))
        rows = self.writer.open()
        self.notebook = Notebook(rows, clock=local_now, new_id=new_id)
        self.state = WindowState(data_dir)
        self.theme = Theme(application, self.state.theme, self.state.text_size)
        self.library = load_library(self.notebook.settings.get("language"))
        self.context = WindowContext(
            self.notebook, self.library, self.theme, clock=local_now, new_id=new_id
        )
        self.main_window = MainWindow(self.context, self.state)
        self._connect()

    def _connect(self) -> None:
        self.notebook.listen(self.writer.write)
        self.writer.loaded.connect(self._on_loaded)
        self.writer.saved.connect(self.main_window.show_saved)
        self.writer.failed.connect(self._on_failed)
        self.theme.changed.connect(lambda: self.state.remember_theme(self.theme))

    def show(self) -> None:
        """Open on the first page."""
        self.main_window.show_page("visit")
        self.main_window.show()

    def close(self) -> None:
        """Save what is typed, write what is in line and end the thread."""
        self.main_window.close()
        self.writer.close()

    def _on_loaded(self, _table: str, entries: object) -> None:
        self.notebook.pain_entries.load(entries)
        self.context.signals.painEntriesChanged.emit(frozenset())

    def _on_failed(self, error: object) -> None:
        self.main_window.tell_error(error)


def run(data_dir: Path) -> int:
    """Open the window on the notebook in `data_dir`; returns the exit code.

    Raises a KnownError when the notebook cannot be opened.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Bonemet Prep")
    application.setDesktopFileName("bonemet-prep")
    QLocale.setDefault(QLocale(QLocale.Language.English))
    window = Window(application, data_dir)
    window.show()
    QTimer.singleShot(0, window.main_window.activateWindow)
    code = application.exec()
    window.close()
    return code
