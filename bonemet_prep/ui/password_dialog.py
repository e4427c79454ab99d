"""Asks for the password of a file, twice, and says what forgetting it means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.widgets import button, label


class PasswordDialog(Dialog):
    """`chosen` carries the password once both lines are the same and not empty."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password for the PDF"))
        self.column.addWidget(
            label(
                self.tr(
                    "Whoever opens the file needs this password. Write it down: if it is lost, no "
                    "one can open this file. You can make a new one here at any time."
                )
            )
        )
        self._lines = [QLineEdit(), QLineEdit()]
        for line, text in zip(
            self._lines, (self.tr("&Password"), self.tr("The same &again")), strict=True
        ):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.textChanged.connect(self._check)
            add_row(self.column, text, line)
        self._told = label("", "muted")
        self.column.addWidget(self._told)
        self._save = button(self.tr("&Save"), self._choose, role="primary")
        self._save.setDefault(True)
        self.add_buttons(self._save, button(self.tr("&Cancel"), self.reject))
        self._check()

    def _check(self) -> None:
        first, second = (line.text() for line in self._lines)
        same = bool(first) and first == second
        self._save.setEnabled(same)
        self._told.setText("" if same or not second else self.tr("The two are not the same yet."))

    def _choose(self) -> None:
        password = self._lines[0].text()
        self.accept()
        self.chosen.emit(password)
