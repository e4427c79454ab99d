"""The composition root of the window: the only place that builds and connects everything."""

import sys
import uuid
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication

from bonemet_prep import __version__, resource_files
from bonemet_prep.domain.errors import KnownError, NotebookInUse
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import call_open_window
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.fault_handler import FaultHandler, quit_on_signals
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.window_state import WindowState
from bonemet_prep.ui.writer import Writer

BACKUP_EVERY_MS = 30 * 60 * 1000


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


class OpenNotebook(QObject):
    """One notebook in one window, with its writer thread; `close` saves and joins everything.

    Raises a KnownError when the notebook cannot be opened.
    """

    def __init__(
        self, application: QApplication, data_dir: Path, clock: Callable[[], datetime] = local_now
    ) -> None:
        super().__init__(application)
        self.folder = NotebookFolder(data_dir)
        self.writer = Writer(partial(Database.open, data_dir, clock=clock))
        self.notebook = Notebook(self.writer.open(), clock=clock, new_id=new_id)
        self.state = WindowState(data_dir)
        self.theme = Theme(application, self.state.theme, self.state.text_size)
        self.context = WindowContext(
            self.notebook,
            load_library(self.notebook.settings.get("language")),
            self.theme,
            clock=clock,
            new_id=new_id,
            parent=self,
        )
        self.main_window = MainWindow(self.context, self.state)
        self._backup_timer = QTimer(self, interval=BACKUP_EVERY_MS)
        self._watcher = QFileSystemWatcher(self)
        self._connect()

    def _connect(self) -> None:
        self.notebook.listen(self.writer.write)
        self.writer.loaded.connect(self._on_loaded)
        self.writer.saved.connect(self.main_window.show_saved)
        self.writer.failed.connect(self._on_failed)
        self.theme.changed.connect(lambda: self.state.remember_theme(self.theme))
        self._backup_timer.timeout.connect(
            lambda: self.writer.run_job(Database.back_up, lambda _backup: None)
        )
        self._backup_timer.start()
        self.folder.call.touch(0o600)
        self._watcher.addPath(str(self.folder.call))
        self._watcher.fileChanged.connect(lambda _path: self._come_to_front())

    def show(self) -> None:
        """Open on the first page, or on the two things asked at the first start."""
        self.main_window.show()
        self.main_window.start()

    def close(self) -> None:
        """Save what is typed, write what is in line and end the threads."""
        self._backup_timer.stop()
        self.main_window.close()
        self.main_window.close_threads()
        self.writer.close()

    def save_now(self) -> None:
        """Hand everything typed to the writer."""
        self.main_window.flush()

    def _come_to_front(self) -> None:
        self.main_window.setWindowState(self.main_window.windowState())
        self.main_window.raise_()
        self.main_window.activateWindow()

    def _on_loaded(self, _table: str, entries: object) -> None:
        self.notebook.pain_entries.load(entries)
        self.context.signals.painEntriesChanged.emit(frozenset())

    def _on_failed(self, error: KnownError) -> None:
        self.main_window.tell_not_saved(error, self.writer.retry)


def run(data_dir: Path) -> int:
    """Open the window on the notebook in `data_dir`; returns the exit code.

    Raises a KnownError when the notebook cannot be opened.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Bonemet Prep")
    application.setDesktopFileName("bonemet-prep")
    try:
        opened = OpenNotebook(application, data_dir)
    except NotebookInUse:
        call_open_window(NotebookFolder(data_dir))
        raise
    FaultHandler(opened.main_window, opened.save_now, __version__).install()
    quit_on_signals(application)
    application.commitDataRequest.connect(lambda _manager: opened.save_now())
    opened.show()
    code = application.exec()
    opened.close()
    return code
