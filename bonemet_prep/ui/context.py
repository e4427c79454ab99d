"""What every page is given: the notebook, the content, and the ways to change and to speak."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import EntryRefused, KnownError
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import Words
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.notebook_command import NotebookCommand
from bonemet_prep.ui.notebook_signals import NotebookSignals
from bonemet_prep.ui.theme import Theme


class WindowContext(QObject):
    """Built once by `app`; handed to every page.

    `clock` gives the aware local time, `new_id` a fresh text UUID. `undo` is the history to go on
    with, where there was a window before this one.
    """

    announced = Signal(str)
    pageRequested = Signal(str, str)
    refused = Signal(object)
    shareRequested = Signal()
    visitChosen = Signal(str)

    def __init__(
        self,
        notebook: Notebook,
        library: Library,
        theme: Theme,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        undo: QUndoStack | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.notebook = notebook
        self.library = library
        self.theme = theme
        self.clock = clock
        self.new_id = new_id
        self.signals = NotebookSignals(notebook, self)
        self.undo = undo or QUndoStack(self)
        self._visit_id = ""

    @property
    def words(self) -> Words:
        """The sentences that no widget draws, in the language of the window."""
        return self.library.words

    @property
    def today(self) -> str:
        """Today's date, ISO, as lived here."""
        return self.clock().date().isoformat()

    @property
    def voice(self) -> Voice:
        """Who is at the keyboard."""
        return Voice(self.notebook.settings.get("voice"))

    @property
    def hours(self) -> int:
        """12 or 24, as times are written in the country the person chose."""
        return self.library.hours(self.notebook.settings.get("country"))

    def time_text(self, clock: str) -> str:
        """A time such as ``10:30`` as it is written in the country the person chose."""
        return self.words.time(clock, hours=self.hours)

    def visit(self) -> Visit | None:
        """The visit being prepared: the one chosen, else the next one."""
        chosen = self.notebook.visits.get(self._visit_id) if self._visit_id else None
        return chosen or self.notebook.visits.next(self.today)

    def choose_visit(self, visit_id: str) -> None:
        """Show another visit on every page; empty goes back to the next one."""
        self._visit_id = visit_id
        self.visitChosen.emit(visit_id)

    def ensure_visit(self) -> Visit:
        """The visit being prepared, made with nothing known where there is none yet."""
        visit = self.visit()
        if visit is None:
            # No undo step of its own: it belongs to the first thing the person does with it.
            self.notebook.visits.add()
            visit = self.visit()
            assert visit is not None
        return visit

    def edit(self, text: str, action: Callable[[], Change], merge_key: str = "") -> Change:
        """Run one edit and make it undoable under `text` ("star question").

        A refused edit changes nothing and is told through `refused`; the empty Change is returned.
        """
        try:
            change = action()
        except EntryRefused as refusal:
            self.refused.emit(refusal)
            return Change()
        if change:
            self.undo.push(NotebookCommand(self.notebook, change, text, merge_key))
        return change

    def set_quietly(self, key: str, value: object) -> None:
        """Remember a setting that is not an edit of the person's and has no undo step."""
        self.notebook.settings.set(key, value)

    def announce(self, text: str) -> None:
        """Say something to a screen reader and show it in the status place."""
        self.announced.emit(text)

    def show_page(self, page: str, row_id: str = "") -> None:
        """Ask the window for a page (``questions``) and, where given, the row on it."""
        self.pageRequested.emit(page, row_id)

    def error_text(self, error: KnownError) -> tuple[str, str]:
        """What happened and the next step, in words."""
        told = self.words.error(error)
        return told.what, told.next
