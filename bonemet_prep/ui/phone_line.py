"""A telephone number to read, to copy, and to call where the computer can."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.widgets import Column, FlowRow, button, label

_DIAL = re.compile(r"\+?\d[\d\s().\-/]*")


def dialled(number: str) -> str:
    """The first number in a text as typed ("555 0100, ask for the nurse"), ready to dial."""
    found = _DIAL.search(number)
    return re.sub(r"[^\d+]", "", found[0]) if found else ""


class PhoneLine(Column):
    """Whose number it is, the number, and "Call from this computer"."""

    def __init__(
        self, number: str, whose: str, *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, spacing=0)
        self._number = number
        self.number = label(number, "number" if large else "phone")
        self.number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.number.setIndent(0)  # in line with whose it is
        self.number.setAccessibleName(f"{whose}: {number}")
        self._answer = label("")
        self._answer.hide()
        row = FlowRow(spacing=12)
        row.add(self.number)
        if dialled(number):
            name = self.tr("Call {number} from this computer").format(number=number)
            row.add(button(self.tr("Call from here"), self._call, role="link", name=name))
        self.column.addWidget(label(whose, "muted"))
        self.column.addWidget(row)
        self.column.addWidget(self._answer)

    def _call(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl(f"tel:{dialled(self._number)}")):
            self._answer.setText(
                self.tr("This computer cannot make calls. Please use a telephone.")
            )
            self._answer.show()
