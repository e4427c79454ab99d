"""The composition root of the window: the only place that builds and connects everything."""

import sys
import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication

from bonemet_prep import resource_files
from bonemet_prep.domain.errors import KnownError, NotebookInUse
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.storage import people
from bonemet_prep.storage.backups import Backup, list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.example_notebook import fill_with_example
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import call_open_window
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.restore import restore
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.copy_out import save_copy
from bonemet_prep.ui.fault_handler import FaultHandler, quit_on_signals
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.people_dialog import PeopleDialog
from bonemet_prep.ui.refusal_dialog import NextStep, RefusalDialog
from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.window_state import WindowState
from bonemet_prep.ui.writer import Writer

Clock = Callable[[], datetime]

BACKUP_EVERY_MS = 30 * 60 * 1000
EXIT_NOT_OPENED = 3


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
        self,
        application: QApplication,
        data_dir: Path,
        *,
        clock: Clock = local_now,
        read_only: bool = False,
    ) -> None:
        super().__init__(application)
        self.folder = NotebookFolder(data_dir)
        self.writer = Writer(partial(Database.open, data_dir, clock=clock, read_only=read_only))
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
        self._connect(read_only=read_only)

    def _connect(self, *, read_only: bool) -> None:
        self.notebook.listen(self.writer.write)
        self.writer.loaded.connect(self._on_loaded)
        self.writer.saved.connect(self.main_window.teller.show_saved)
        self.writer.failed.connect(self._on_failed)
        self.theme.changed.connect(lambda: self.state.remember_theme(self.theme))
        if read_only:
            return
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
        self.main_window.teller.tell_not_saved(error, self.writer.retry)


class Session(QObject):
    """One run of the program: whose notebook is open, and what to do when one cannot be opened."""

    def __init__(self, application: QApplication, data_dir: Path, clock: Clock = local_now) -> None:
        super().__init__(application)
        self._application = application
        self._data_dir = data_dir
        self._clock = clock
        self._example: TemporaryDirectory[str] | None = None
        self.opened: OpenNotebook | None = None

    def start(self) -> bool:
        """Open the notebook, or ask whose where there are several; False when none was opened.

        Raises NotebookInUse when another window has it open.
        """
        known = people.notebooks(self._data_dir, self._clock)
        folder = self._data_dir
        if len(known) > 1:
            chosen = self._ask_whose(known)
            if chosen is None:
                return False
            folder = chosen
        return self.open(folder)

    def open(self, folder: Path) -> bool:
        """Open a notebook in place of the one that is open; False when the person gave up."""
        self.close()
        read_only = False
        while self.opened is None:
            try:
                self.opened = OpenNotebook(
                    self._application, folder, clock=self._clock, read_only=read_only
                )
            except NotebookInUse:
                raise
            except KnownError as error:
                step = self._ask_next_step(error)
                if step is NextStep.CLOSE:
                    return False
                read_only = step is NextStep.LOOK_ONLY
                if step is NextStep.BACKUPS:
                    self._offer_backups(folder)
        window = self.opened.main_window
        window.exampleRequested.connect(self._later(self._open_example))
        window.startMineRequested.connect(self._later(self._open_mine))
        window.backupsRequested.connect(self._show_backups)
        window.peopleRequested.connect(self._later(self._change_person))
        self.opened.show()
        return True

    def close(self) -> None:
        """Save and close what is open; an example is deleted."""
        if self.opened is not None:
            self.opened.close()
            self.opened.deleteLater()
            self.opened = None
        if self._example is not None:
            self._example.cleanup()
            self._example = None

    def save_now(self) -> None:
        """Hand everything typed to the writer."""
        if self.opened is not None:
            self.opened.main_window.flush()

    def _later(self, action: Callable[[], object]) -> Callable[[], None]:
        # The window that asks is deleted by the answer, so its own click has to end first.
        return lambda: QTimer.singleShot(0, self, action)

    def _open_example(self) -> None:
        self.close()
        self._example = TemporaryDirectory(prefix="bonemet-prep-example-")
        folder = Path(self._example.name) / "notebook"
        fill_with_example(folder, load_library("en"), self._clock)
        example, self._example = self._example, None  # `open` closes what was open before
        self.open(folder)
        self._example = example

    def _open_mine(self) -> None:
        self.open(self._data_dir)

    def _change_person(self) -> None:
        folder = self._ask_whose(people.notebooks(self._data_dir, self._clock))
        if folder is not None:
            self.open(folder)

    def _ask_whose(self, known: Sequence[people.PersonsNotebook]) -> Path | None:
        answer: list[Path] = []
        dialog = PeopleDialog(known)
        dialog.chosen.connect(answer.append)
        dialog.newRequested.connect(lambda: answer.append(people.folder_for_new(self._data_dir)))
        dialog.exec()
        return answer[0] if answer else None

    def _ask_next_step(self, error: KnownError) -> NextStep:
        dialog = RefusalDialog(error, load_library("en").words)
        dialog.exec()
        return dialog.step

    def _offer_backups(self, folder: Path) -> None:
        dialog = BackupsDialog(
            list_backups(NotebookFolder(folder)), load_library("en"), can_copy=False
        )
        dialog.restoreRequested.connect(lambda backup: restore(folder, backup))
        dialog.exec()

    def _show_backups(self) -> None:
        opened = self.opened
        if opened is None:
            return
        dialog = BackupsDialog(
            list_backups(opened.folder), opened.context.library, opened.main_window
        )
        dialog.restoreRequested.connect(self._go_back)
        dialog.copyRequested.connect(lambda: save_copy(opened.main_window, opened.writer))
        dialog.open()

    def _go_back(self, backup: Backup) -> None:
        if self.opened is not None:
            folder = self.opened.folder.path
            self.close()
            restore(folder, backup)
            self.open(folder)


def run(data_dir: Path) -> int:
    """Open the window on the notebook in `data_dir`; returns the exit code.

    Raises a KnownError when another window has the notebook open; that one comes to the front.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Bonemet Prep")
    application.setDesktopFileName("bonemet-prep")
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
