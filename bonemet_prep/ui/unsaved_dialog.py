"""Asked before the window closes on something that could not be written to the disk."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.words import ErrorText
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.widgets import button, label


class UnsavedDialog(Dialog):
    """Stays with the window unless the person lets the last changes go; `retry` tries to save."""

    def __init__(
        self,
        told: ErrorText,
        retry: Callable[[], object],
        close_anyway: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Not everything is saved yet"))
        self.column.addWidget(label(self.tr("Your last changes are not saved yet."), "h2"))
        self.column.addWidget(label(f"{told.what} {told.next}"))
        self.column.addWidget(
            label(self.tr("If you close now, the last changes are lost. All else is saved."))
        )
        for text, action, role in (
            (self.tr("&Try again"), retry, "primary"),
            (self.tr("&Stay"), lambda: None, ""),
            (self.tr("&Close and lose them"), close_anyway, ""),
        ):
            self.add_buttons(button(text, lambda action=action: self._leave(action), role=role))

    def _leave(self, action: Callable[[], object]) -> None:
        self.accept()
        action()
