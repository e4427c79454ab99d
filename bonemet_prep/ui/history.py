"""Undo and redo for the whole window: does the step, opens what it changed and says so."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.notebook_command import NotebookCommand
from bonemet_prep.ui.pages import PAGES


class History(QObject):
    """`save` hands over what is being typed before a step; `show_page` opens a page at a row."""

    def __init__(
        self,
        context: WindowContext,
        save: Callable[[], None],
        show_page: Callable[[str, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._save = save
        self._show_page = show_page
        self._undo, self._redo = QAction(self), QAction(self)

    def undo(self) -> None:
        """Take back the last step."""
        self._save()
        stack = self._context.undo
        if stack.canUndo():
            command = stack.command(stack.index() - 1)
            stack.undo()
            self._tell(command, self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Do the step taken back again."""
        stack = self._context.undo
        if stack.canRedo():
            command = stack.command(stack.index())
            stack.redo()
            self._tell(command, self.tr("Done again: {step}"))

    def keep_up(self, undo: QAction, redo: QAction) -> None:
        """Let the two actions say what they would do, now and from now on."""
        self._undo, self._redo = undo, redo
        self._context.undo.indexChanged.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        stack = self._context.undo
        for action, allowed, step, plain, named in (
            (
                self._undo,
                stack.canUndo(),
                stack.undoText(),
                self.tr("Undo"),
                self.tr("Undo: {step}"),
            ),
            (
                self._redo,
                stack.canRedo(),
                stack.redoText(),
                self.tr("Redo"),
                self.tr("Redo: {step}"),
            ),
        ):
            action.setEnabled(allowed)
            action.setText(named.format(step=step) if step else plain)

    def _tell(self, command: object, sentence: str) -> None:
        if isinstance(command, NotebookCommand):
            self._reveal(command.change)
            self._context.announce(sentence.format(step=command.text()))

    def _reveal(self, change: Change) -> None:
        for page in PAGES:
            for table in page.tables:
                rows = [row for row in change.rows if row.table == table]
                if rows:
                    self._show_page(page.id, max(rows, key=_weight).id)
                    return


def _weight(row: RowChange) -> float:
    """How much a row is what a step was about: it came or went, else how far it was moved."""
    if row.before is None or row.after is None:
        return math.inf
    return abs(getattr(row.after, "position", 0) - getattr(row.before, "position", 0))
