"""Asked before the few steps that cannot be undone; keeping is the answer of Enter and Escape."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.widgets import button, label


class ConfirmDialog(Dialog):
    """One question: `keep` closes it, `go_on` closes it and calls `act`."""

    def __init__(
        self,
        question: str,
        text: str,
        *,
        keep: str,
        go_on: str,
        act: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self._act = act
        self.column.addWidget(label(question, "h2"))
        self.column.addWidget(label(text))
        keeping = button(keep, self.reject, role="primary")
        keeping.setDefault(True)
        self.add_buttons(keeping, button(go_on, self._go_on))
        keeping.setFocus()

    def _go_on(self) -> None:
        self.accept()
        self._act()
