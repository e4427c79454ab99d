"""What the person sees when the program meets a fault of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.widgets import button, label


class CrashDialog(Dialog):
    """Calm: nothing typed is gone, what to do next, and details to copy for who may help."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.column.addWidget(label(self.tr("What you typed is kept."), "h2"))
        self.column.addWidget(
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
        self.column.addWidget(
            label(self.tr("Details for someone who helps. They hold nothing you typed."), "muted")
        )
        self.column.addWidget(self._details)
        self.add_buttons(
            button(self.tr("&Go on"), self.accept, role="primary"),
            button(self.tr("&Copy details"), self._copy),
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
