"""A quiet bar over the page for what the person should know and can act on."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from bonemet_prep.ui.announcer import announce
from bonemet_prep.ui.widgets import button, clear_layout, label


class NoticeBar(QFrame):
    """Shows one sentence with its next step until it is answered or no longer true."""

    def __init__(self, parent: QWidget | None = None, role: str = "notice") -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 8, 14, 8)
        self.hide()

    def tell(self, text: str, actions: list[tuple[str, Callable[[], object]]]) -> None:
        """Show `text` with a button for each action, and "Close"."""
        self.tell_always(text, [*actions, (self.tr("Close"), self.hide)])

    def tell_always(self, text: str, actions: list[tuple[str, Callable[[], object]]]) -> None:
        """Show `text` with its buttons and no way to close it."""
        clear_layout(self._row)
        self._row.addWidget(label(text), 1)
        for title, on_clicked in actions:
            self._row.addWidget(button(title, on_clicked))
        self.show()
        announce(self, text)
