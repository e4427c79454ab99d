"""One notebook in one window: everything built and connected, in one place."""

import uuid
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from bonemet_prep import resource_files
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.moment import Clock, computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.language import Language
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.window_state import WindowState
from bonemet_prep.ui.writer import Writer

BACKUP_EVERY_MS = 30 * 60 * 1000


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

    `rebuilt` carries each window made after the first. Raises a KnownError when the notebook
    cannot be opened.
    """

    rebuilt = Signal(object)

    def __init__(
        self,
        application: QApplication,
        data_dir: Path,
        *,
        clock: Clock = computer_clock,
        read_only: bool = False,
    ) -> None:
        super().__init__(application)
        self.folder = NotebookFolder(data_dir)
        self.writer = Writer(partial(Database.open, data_dir, clock=clock, read_only=read_only))
        # Before it starts: what it tells early waits for the event loop, and so for the window.
        self.writer.loaded.connect(self._on_loaded)
        self.writer.saved.connect(self._on_saved)
        self.writer.failed.connect(self._on_failed)
        self.notebook = Notebook(self.writer.open(), clock=clock, new_id=new_id)
        self._clock = clock
        self._closed = False
        self.state = WindowState(data_dir)
        self.theme = Theme(application, self.state.theme, self.state.text_size)
        self._language = Language(application)
        self._undo = QUndoStack(self)
        self._build_window()
        self._backup_timer = QTimer(self, interval=BACKUP_EVERY_MS)
        self._watcher = QFileSystemWatcher(self)
        self._connect(read_only=read_only)

    def _build_window(self) -> None:
        language = self.notebook.settings.get("language")
        self._language.apply(language)
        self.context = WindowContext(
            self.notebook,
            load_library(language),
            self.theme,
            clock=self._clock,
            new_id=new_id,
            undo=self._undo,
            parent=self,
        )
        self.context.signals.settingsChanged.connect(self._on_settings)
        self.main_window = MainWindow(self.context, self.state)

    def _connect(self, *, read_only: bool) -> None:
        self.notebook.listen(self.writer.write)
        self.theme.changed.connect(lambda: self.state.remember_theme(self.theme))
        if read_only:
            return
        self._backup_timer.timeout.connect(
            lambda: self.writer.run_job(Database.back_up, lambda _backup: None)
        )
        self._backup_timer.start()
        self.folder.call.touch(0o600)
        self._watcher.addPath(str(self.folder.call))
        self._watcher.fileChanged.connect(self._come_to_front)

    def show(self) -> None:
        """Open on the first page, or on the two things asked at the first start."""
        self.main_window.show()
        self.main_window.start()

    def close(self) -> None:
        """Save what is typed, write what is in line and end the threads; twice is no error."""
        if self._closed:
            return
        self._closed = True
        self._backup_timer.stop()
        self.main_window.close()
        self.main_window.close_threads()
        self.writer.close()
        QCoreApplication.sendPostedEvents(self)  # what the writer told last still has a window
        self._watcher.removePath(str(self.folder.call))
        self._undo.clear()  # else it tells of its end when the window is gone
        self.main_window.deleteLater()

    def save_now(self) -> None:
        """Hand everything typed to the writer."""
        self.main_window.flush()

    def _on_settings(self, keys: frozenset[str]) -> None:
        if "language" in keys:
            # The page that asked is replaced, so its own click has to end first.
            QTimer.singleShot(0, self, self._change_language)

    def _change_language(self) -> None:
        """Build the window anew in the language chosen; entries, history and page stay."""
        before, page = self.context, self.main_window.current_page
        self.main_window.close()
        self.main_window.close_threads()
        self.main_window.deleteLater()
        before.signals.stop()
        before.deleteLater()
        self._build_window()
        self.rebuilt.emit(self.main_window)
        self.show()
        if page:
            self.main_window.show_page(page)

    def _come_to_front(self, _path: str) -> None:
        self.main_window.setWindowState(self.main_window.windowState())
        self.main_window.raise_()
        self.main_window.activateWindow()

    def _on_loaded(self, _table: str, entries: object) -> None:
        self.notebook.pain_entries.load(entries)
        self.context.signals.painEntriesChanged.emit(frozenset())

    def _on_saved(self) -> None:
        self.main_window.teller.show_saved()

    def _on_failed(self, error: KnownError) -> None:
        self.main_window.teller.tell_not_saved(error, self.writer.retry)
