"""One notebook in one window: everything built and connected, in one place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from bonemet_prep.app.content import check_library, load_library
from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import (
    KnownError,
    NotebookDamaged,
    NotebookEmpty,
    NotebookForeign,
    NotebookNewer,
    NotebookVanished,
)
from bonemet_prep.domain.moment import Clock, computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import take_call
from bonemet_prep.storage.notebook import Notebook, new_id
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.language import Language, language_of_computer
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.window_state import WindowState
from bonemet_prep.ui.writer import Writer

if TYPE_CHECKING:
    from bonemet_prep.ui.sharing import Sharing

BACKUP_EVERY_MS = 30 * 60 * 1000

FIRST_PAINT_MS = 2000
"""A window that is not on the screen by then, such as a minimized one, is not waited for."""

WINDOW_PAINT_MS = 20
"""Until a window that takes the place of another is painted, still without a page."""

PATIENCE_SECONDS = 5.0
"""How long closing and logging out wait for the disk."""

REFUSALS = (NotebookDamaged, NotebookEmpty, NotebookForeign, NotebookNewer, NotebookVanished)
"""What the full check may find that no edit can be written after."""


class OpenNotebook(QObject):
    """One notebook in one window, with its writer thread; `close` saves and joins everything.

    `checked` follows the full check soon after opening, `refused` carries what it found wrong with
    the file. `rebuilt` carries each window made after the first, `reopenRequested` asks to open the
    file anew that took the place of the one opened. Raises a KnownError when the notebook cannot be
    opened.
    """

    checked = Signal()
    rebuilt = Signal(object)
    refused = Signal(object)
    reopenRequested = Signal()

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
        self.writer = Writer(
            partial(Database.open, data_dir, clock=clock, read_only=read_only), self
        )
        # Before it starts: what it tells early waits for the event loop, and so for the window.
        self.writer.loaded.connect(self._on_loaded)
        self.writer.saved.connect(self._on_saved)
        self.writer.failed.connect(self._on_failed)
        self.writer.checkFailed.connect(self._on_check_failed)
        self.writer.checked.connect(self.checked)
        self.notebook = Notebook(self.writer.open(), clock=clock, new_id=new_id)
        self.notebook.listen(self.writer.write)
        self.read_only = read_only
        self._clock = clock
        self._closed = False
        self._file_to_open: Path | None = None
        self._to_take_over: Sequence[Change] = ()
        self._sharing: Sharing | None = None
        self.state = WindowState(data_dir)
        if not read_only:
            self._choose_first_language()
        self.theme = Theme(application, self.state.theme, self.state.text_size)
        self.theme.setParent(self)
        self._language = Language(application)
        self._undo = QUndoStack(self)
        try:
            self._build_window()
        except BaseException:  # a thread must not outlive its object
            self.writer.close()
            QCoreApplication.removePostedEvents(self)  # what the writer told has no window
            self.deleteLater()
            raise
        self._backup_timer = QTimer(self, interval=BACKUP_EVERY_MS)
        self._watcher = QFileSystemWatcher(self)
        self._connect(read_only=read_only)

    def _choose_first_language(self) -> None:
        """Have a notebook that is not started yet speak as it did last, or as the computer does."""
        settings = self.notebook.settings
        if not settings.get("started"):
            settings.set("language", self.state.language or language_of_computer())

    def _build_window(self) -> None:
        language = self.notebook.settings.get("language")
        self._language.apply(language)
        self.state.remember_language(language)
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
        self._sharing = None
        self.context.shareRequested.connect(self._share_visit)
        self.main_window.asked.connect(self._on_asked)
        self.main_window.may_close = self._may_close
        self.main_window.firstPainted.connect(self._finish_start)

    def _connect(self, *, read_only: bool) -> None:
        self.theme.changed.connect(lambda: self.state.remember_theme(self.theme))
        if read_only:
            return
        self._backup_timer.timeout.connect(
            lambda: self.writer.run_job(Database.back_up, self._on_backed_up)
        )
        self._backup_timer.start()
        self.folder.call.touch(0o600)
        self._watcher.addPath(str(self.folder.call))
        self._watcher.fileChanged.connect(self._come_to_front)

    @property
    def sharing(self) -> Sharing:
        """Files out and in, for the window as it is now; made when first needed."""
        if self._sharing is None:
            from bonemet_prep.ui.sharing import Sharing

            self._sharing = Sharing(self.context, self.writer, self.main_window)
        return self._sharing

    def show(self) -> None:
        """Open on the first page, or on the two things asked at the first start."""
        self.main_window.show()
        self.main_window.start()
        QTimer.singleShot(FIRST_PAINT_MS, self, self.writer.finish_opening)

    def _finish_start(self) -> None:
        self.writer.finish_opening()
        from bonemet_prep.ui.file_drop import FileDrop
        from bonemet_prep.ui.read_ahead import ReadAhead

        FileDrop(self.main_window, self.open_file)
        ReadAhead(self.context.library, self.main_window).finished.connect(self._check_library)

    def _check_library(self) -> None:
        language = self.context.words.language
        self.writer.run_job(lambda _database: check_library(language), self._on_library_checked)

    def close(self) -> None:
        """Save what is typed, write what is in line and end the threads; twice is no error."""
        if self._closed:
            return
        self._closed = True
        self._backup_timer.stop()
        self.main_window.close()
        self.main_window.stack.close_threads()
        self.writer.close()
        QCoreApplication.sendPostedEvents(self)  # what the writer told last still has a window
        self._watcher.removePath(str(self.folder.call))
        self._language.withdraw()
        self._undo.clear()  # else it tells of its end when the window is gone
        self.main_window.deleteLater()

    def save_now(self) -> None:
        """Hand everything typed to the writer."""
        self.main_window.flush()

    def save_before_end(self) -> None:
        """Save everything typed and wait for the disk, because the program may end at any time."""
        self.save_now()
        self.writer.wait_until_written(PATIENCE_SECONDS)

    def take_over(self, changes: Sequence[Change]) -> None:
        """Bring in what another window on this notebook could not save, once all is read."""
        self._to_take_over = changes

    def _may_close(self) -> bool:
        if self._closed:
            return True
        self.save_before_end()
        if self.writer.failure is not None:
            self._ask_before_losing(self.writer.failure)
        return self.writer.failure is None

    def _ask_before_losing(self, failure: KnownError) -> None:
        from bonemet_prep.ui.unsaved_dialog import UnsavedDialog

        told = self.context.words.error(failure)
        UnsavedDialog(told, self.writer.retry, self._close_anyway, self.main_window).open()

    def _close_anyway(self) -> None:
        self.main_window.may_close = lambda: True
        self.main_window.close()

    def _on_settings(self, keys: frozenset[str]) -> None:
        if "started" in keys and self._file_to_open is not None:
            path, self._file_to_open = self._file_to_open, None
            QTimer.singleShot(0, self, lambda: self.open_file(path))  # after the first page
        if "language" in keys:
            # The page that asked is replaced, so its own click has to end first.
            QTimer.singleShot(0, self, self._change_language)

    def _change_language(self) -> None:
        """Build the window anew in the language chosen; entries, history and page stay."""
        from bonemet_prep.ui.taking_apart import delete_in_turns

        before, page = self.main_window, self.main_window.current_page
        self._close_anyway()
        delete_in_turns(before)
        self._build_window()
        self.rebuilt.emit(self.main_window)
        self.main_window.show()
        # The page in a turn of its own: both together would hold the window for too long.
        window = self.main_window
        start = partial(window.go_to, page) if page else window.start
        QTimer.singleShot(WINDOW_PAINT_MS, window, start)

    def open_file(self, path: Path) -> None:
        """Open a file that was sent; on a notebook not started yet, after the first start."""
        if self.notebook.settings.get("started"):
            self.sharing.open_file(path)
        else:
            self._file_to_open = path

    def _on_asked(self, action: str) -> None:
        match action:
            case "open-file":
                self.sharing.choose_file()
            case "everything":
                self.sharing.share_everything()

    def _share_visit(self) -> None:
        self.sharing.share_visit()

    def _come_to_front(self, _path: str) -> None:
        self.main_window.setWindowState(self.main_window.windowState())
        if path := take_call(self.folder):
            self.open_file(path)
        front = QApplication.activeModalWidget() or self.main_window
        front.raise_()
        front.activateWindow()

    def _on_loaded(self, _table: str, entries: object) -> None:
        self.notebook.pain_entries.load(entries)
        changes, self._to_take_over = self._to_take_over, ()
        for change in changes:
            self.notebook.apply(change)
        self.context.signals.painEntriesChanged.emit(frozenset())

    def _on_saved(self) -> None:
        self.main_window.teller.show_saved()

    def _on_failed(self, error: KnownError) -> None:
        self.main_window.teller.tell_not_saved(error, self.writer.retry, self.reopenRequested.emit)

    def _on_check_failed(self, error: KnownError) -> None:
        if isinstance(error, REFUSALS):
            self.refused.emit(error)
        else:
            self.main_window.teller.tell_error(error)

    def _on_library_checked(self, result: object) -> None:
        if isinstance(result, KnownError):
            self.main_window.teller.tell_error(result)

    def _on_backed_up(self, result: object) -> None:
        if isinstance(result, KnownError):
            self.main_window.teller.tell_no_backup(result)
