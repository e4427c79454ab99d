"""What the person sees when the program meets a fault of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from bonemet_prep.ui.widgets import button, label


class CrashDialog(QDialog):
    """Calm: entries are safe, what to do next, and details to copy for who may help."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Your entries are safe."), "h2"))
        column.addWidget(
            label(
                self.tr(
                    "The program met a fault of its own. You can go on. If something looks wrong, "
                    "close the window and open it again."
                )
            )
        )
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Details"))
        column.addWidget(
            label(self.tr("Details for someone who helps. They hold nothing you typed."), "muted")
        )
        column.addWidget(self._details)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("&Copy details"), self._copy))
        row.addStretch()
        row.addWidget(button(self.tr("&Go on"), self.accept, role="primary"))
        column.addLayout(row)
        self.setMinimumWidth(520)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
