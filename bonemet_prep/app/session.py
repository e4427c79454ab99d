"""One run of the program: whose notebook is open, and what to do when one cannot be opened."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from bonemet_prep.app.open_notebook import OpenNotebook, load_library
from bonemet_prep.domain.errors import KnownError, NotebookInUse
from bonemet_prep.domain.moment import Clock, computer_clock
from bonemet_prep.storage import people
from bonemet_prep.storage.backups import Backup, list_backups
from bonemet_prep.storage.example_notebook import fill_with_example
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.restore import restore
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.copy_out import save_copy
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.people_dialog import PeopleDialog
from bonemet_prep.ui.refusal_dialog import NextStep, RefusalDialog


class Session(QObject):
    """Opens notebooks one after another; at most one is open."""

    def __init__(
        self, application: QApplication, data_dir: Path, clock: Clock = computer_clock
    ) -> None:
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
        self.opened.rebuilt.connect(self._connect_window)
        self._connect_window(self.opened.main_window)
        self.opened.show()
        return True

    def _connect_window(self, window: MainWindow) -> None:
        window.exampleRequested.connect(self._later(self._open_example))
        window.startMineRequested.connect(self._later(self._open_mine))
        window.backupsRequested.connect(self._show_backups)
        window.peopleRequested.connect(self._later(self._change_person))

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
