"""Asked at the start where there is more than one notebook: whose is it today."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.storage.people import PersonsNotebook
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.widgets import button, label


class PeopleDialog(Dialog):
    """One large button a person; `chosen` carries the folder, `newRequested` asks for one more."""

    chosen = Signal(object)
    newRequested = Signal()

    def __init__(self, notebooks: Sequence[PersonsNotebook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bonemet Prep"))
        self.column.addWidget(label(self.tr("Whose notebook would you like to open?"), "h2"))
        for number, one in enumerate(notebooks, 1):
            name = one.name or self.tr("Notebook {number}, no name yet").format(number=number)
            self.column.addWidget(
                button(name, lambda path=one.folder: self._choose(path), wraps=True)
            )
        new = button(self.tr("Start one for someone new"), self._new, role="link", wraps=True)
        self.add_buttons(new)

    def _choose(self, folder: Path) -> None:
        self.accept()
        self.chosen.emit(folder)

    def _new(self) -> None:
        self.accept()
        self.newRequested.emit()
