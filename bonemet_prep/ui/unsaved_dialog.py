"""Asked before the window closes on something that could not be written to the disk."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from bonemet_prep.domain.words import ErrorText
from bonemet_prep.ui.widgets import FlowRow, button, label


class UnsavedDialog(QDialog):
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
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Your last changes are not saved yet."), "h2"))
        column.addWidget(label(f"{told.what} {told.next}"))
        column.addWidget(
            label(self.tr("If you close now, the last changes are lost. All else is saved."))
        )
        row = FlowRow(spacing=8)
        for text, action, role in (
            (self.tr("&Try again"), retry, "primary"),
            (self.tr("&Stay"), lambda: None, ""),
            (self.tr("&Close and lose them"), close_anyway, ""),
        ):
            row.add(button(text, lambda action=action: self._leave(action), role=role))
        column.addWidget(row)
        self.setMinimumWidth(480)

    def _leave(self, action: Callable[[], object]) -> None:
        self.accept()
        action()
