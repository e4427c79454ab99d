"""One run of the program: whose notebook is open, and what to do when one cannot be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from bonemet_prep.app.open_notebook import OpenNotebook
from bonemet_prep.app.safekeeping import Safekeeping
from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import KnownError, NotebookInUse
from bonemet_prep.domain.moment import Clock, computer_clock
from bonemet_prep.storage import people
from bonemet_prep.storage.database import Database
from bonemet_prep.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from bonemet_prep.storage.backups import Backup


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
        known = people.folders(self._data_dir)
        folder: Path | None = known[0] if known else self._data_dir
        if len(known) > 1:
            folder = self._ask_whose()
        return folder is not None and self.open(folder)

    def open(self, folder: Path) -> bool:
        """Open a notebook in place of the one that is open; False when the person gave up."""
        self.close()
        read_only = False
        while self.opened is None:
            try:
                self.opened = OpenNotebook(
                    self._application, folder, clock=self._clock, read_only=read_only
                )
            except KnownError as error:
                if isinstance(error, NotebookInUse) and error.details.get("process"):
                    raise  # a window of ours has it; it comes to the front
                from bonemet_prep.app.asking import NextStep, ask_next_step

                step = ask_next_step(self._application, folder, error, self._clock)
                if step is NextStep.CLOSE:
                    return False
                read_only = step is NextStep.LOOK_ONLY
        self.opened.rebuilt.connect(self._connect_window)
        self.opened.refused.connect(self._on_refused)
        self.opened.reopenRequested.connect(self._later(self._reopen))
        self._connect_window(self.opened.main_window)
        self.opened.show()
        return True

    def _connect_window(self, window: MainWindow) -> None:
        assert self.opened is not None
        window.exampleRequested.connect(self._later(self._open_example))
        window.startMineRequested.connect(self._later(self._open_mine))
        window.asked.connect(self._on_asked)
        keeping = Safekeeping(self.opened, window)
        keeping.backupChosen.connect(lambda backup: self._later(self._go_back, backup)())
        keeping.eraseRequested.connect(self._later(self._delete_everything))

    def close(self) -> None:
        """Save and close what is open; an example is deleted."""
        if self.opened is not None:
            self.opened.close()
            self.opened.deleteLater()
            self.opened = None
        if self._example is not None:
            self._example.cleanup()
            self._example = None

    def open_file(self, path: Path) -> None:
        """Open a file that was sent, in the notebook that is open."""
        if self.opened is not None:
            self.opened.open_file(path)

    def save_now(self) -> None:
        """Hand everything typed to the writer."""
        if self.opened is not None:
            self.opened.save_now()

    def save_before_end(self) -> None:
        """Save everything typed and wait for the disk, because the program may end at any time."""
        if self.opened is not None:
            self.opened.save_before_end()

    def _later(self, action: Callable[..., object], *arguments: object) -> Callable[[], None]:
        # The window that asks is deleted by the answer, so its own click has to end first.
        return lambda: QTimer.singleShot(0, self, lambda: action(*arguments))

    # -- other notebooks --------------------------------------------------------------------------

    def _open_example(self) -> None:
        from tempfile import TemporaryDirectory

        from bonemet_prep.storage.example_notebook import fill_with_example

        assert self.opened is not None
        library = self.opened.context.library
        self.close()
        self._example = TemporaryDirectory(prefix="bonemet-prep-example-")
        folder = Path(self._example.name) / "notebook"
        fill_with_example(folder, library, self._clock)
        example, self._example = self._example, None  # `open` closes what was open before
        self.open(folder)
        self._example = example

    def _open_mine(self) -> None:
        self.open(self._data_dir)

    def _on_asked(self, action: str) -> None:
        if action == "people":
            self._later(self._change_person)()

    def _change_person(self) -> None:
        folder = self._ask_whose()
        if folder is not None:
            self.open(folder)

    def _ask_whose(self) -> Path | None:
        from bonemet_prep.app.asking import ask_whose

        return ask_whose(self._application, self._data_dir, self._clock)

    # -- refusals ---------------------------------------------------------------------------------

    def _on_refused(self, error: KnownError) -> None:
        """The full check found the open file damaged: go on from a backup, or leave."""
        from bonemet_prep.app.asking import NextStep, ask_next_step

        assert self.opened is not None
        folder = self.opened.folder.path
        unsaved = self._close_for_now()
        step = ask_next_step(self._application, folder, error, self._clock)
        if step is NextStep.CLOSE:
            self._application.quit()
        elif self.open(folder):
            self.opened.take_over(unsaved)

    def _reopen(self) -> None:
        """Open the file that another program put there, with what could not be saved."""
        assert self.opened is not None
        folder = self.opened.folder.path
        unsaved = self._close_for_now()
        if self.open(folder):
            self.opened.take_over(unsaved)

    def _close_for_now(self) -> Sequence[Change]:
        """Close the notebook; returns what could not be saved even now."""
        opened = self.opened
        self.close()
        return opened.writer.unsaved if opened is not None else ()

    # -- going back, deleting ---------------------------------------------------------------------

    def _go_back(self, backup: Backup) -> None:
        """Go back to a backup; what the notebook is now becomes a backup first."""
        assert self.opened is not None
        folder, failure = self.opened.folder.path, None
        self.close()
        try:
            with Database.open(folder, clock=self._clock) as database:
                database.restore(backup)
        except KnownError as error:
            failure = error
        self._open_and_tell(folder, failure)

    def _delete_everything(self) -> None:
        """Delete the notebook that is open with all that was written beside it; start anew."""
        from bonemet_prep.storage.erase import delete_everything

        assert self.opened is not None
        folder, state, failure = self.opened.folder.path, self.opened.state, None
        self.close()
        state.forget()
        try:
            delete_everything(folder)
        except KnownError as error:
            failure = error
        if failure is None:
            self.start()
        else:
            self._open_and_tell(folder, failure)

    def _open_and_tell(self, folder: Path, failure: KnownError | None) -> None:
        if self.open(folder) and failure is not None:
            self.opened.main_window.teller.tell_error(failure)
