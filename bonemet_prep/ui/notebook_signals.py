"""Turns a Change of the notebook into Qt signals with the ids of what changed."""

from PySide6.QtCore import QObject, Signal

from bonemet_prep.domain.change import Change
from bonemet_prep.storage.notebook import Notebook


class NotebookSignals(QObject):
    """Past-tense signals; each carries the ids of the changed rows as a frozenset."""

    changed = Signal(object)
    painEntriesChanged = Signal(object)
    personChanged = Signal(object)
    questionsChanged = Signal(object)
    settingsChanged = Signal(object)
    visitsChanged = Signal(object)

    def __init__(self, notebook: Notebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_table = {
            "settings": self.settingsChanged,
            "about": self.personChanged,
            "medicines": self.personChanged,
            "treatments": self.personChanged,
            "phone_numbers": self.personChanged,
            "visits": self.visitsChanged,
            "questions": self.questionsChanged,
            "pain_entries": self.painEntriesChanged,
        }
        self._notebook = notebook
        notebook.listen(self._on_changed)

    def stop(self) -> None:
        """Tell nothing more: those who listen are about to go."""
        self._notebook.stop_listening(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        self.changed.emit(change)
        for table, signal in self._by_table.items():
            ids = change.ids(table)
            if ids:
                signal.emit(ids)
