"""The one undo command: every edit is a Change, and a Change knows its inverse."""

from PySide6.QtGui import QUndoCommand

from bonemet_prep.domain.change import Change
from bonemet_prep.storage.notebook import Notebook

_MERGE_ID = 1


class NotebookCommand(QUndoCommand):
    """Undo and redo of one intention of the person.

    The change is already applied when the command is pushed, so the first redo does nothing.
    Commands with the same non-empty `merge_key` (same row, field and focus visit) become one.
    """

    def __init__(self, notebook: Notebook, change: Change, text: str, merge_key: str = "") -> None:
        super().__init__(text)
        self._notebook = notebook
        self.change = change
        self.merge_key = merge_key
        self._applied = True

    def redo(self) -> None:
        """Apply the change again."""
        if not self._applied:
            self._notebook.apply(self.change.again)
        self._applied = False

    def undo(self) -> None:
        """Apply the inverse."""
        self._notebook.apply(self.change.inverse)

    def id(self) -> int:
        """Only commands with a merge key may merge."""
        return _MERGE_ID if self.merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later edit of the same field in the same focus visit into this step."""
        if not isinstance(other, NotebookCommand) or other.merge_key != self.merge_key:
            return False
        self.change = self.change.then(other.change)
        self.setObsolete(not self.change)
        return True
