"""A dialog that fits any text size: content that scrolls, buttons that wrap, all on the screen."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.widgets import FlowRow, clear_layout, set_margins

_MARGIN = 20
_SCREEN_EDGE = 40  # for the frame of the window and the panel of the desktop


class Dialog(QDialog):
    """Content goes into `column`, buttons into the row under it, which is always in sight.

    As wide as `lines_wide` lines of text are high (more where a word needs it), as tall as its
    content, and never larger than the screen.
    """

    def __init__(self, parent: QWidget | None = None, *, lines_wide: int = 26) -> None:
        super().__init__(parent)
        self._lines_wide = lines_wide
        self._fitted = False
        self.scroll = VerticalScroll()
        self.column = self.scroll.column
        set_margins(self.column, 0, 0, 8, 0)
        self._buttons = FlowRow(spacing=8)
        outer = QVBoxLayout(self)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the content scrolls
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        outer.setSpacing(12)
        outer.addWidget(self.scroll, 1)
        outer.addWidget(self._buttons)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Append to the row at the bottom, the most likely first."""
        for made in buttons:
            self._buttons.add(made)

    def remove_buttons(self) -> None:
        """Empty the row at the bottom, for a dialog that goes on to something else."""
        clear_layout(self._buttons.flow)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._fitted:
            self._fitted = True
            self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Take the size the content needs now; done by itself when the dialog is first shown."""
        room = self.screen().availableGeometry()
        frame = 2 * _MARGIN
        wanted = max(
            self.fontMetrics().lineSpacing() * self._lines_wide,
            self.scroll.minimumSizeHint().width() + frame,
        )
        width = min(wanted, room.width() - _SCREEN_EDGE)
        inner = width - frame - self.scroll.verticalScrollBar().sizeHint().width()
        height = (
            self.scroll.heightForWidth(inner)
            + self.layout().spacing()
            + self._buttons.heightForWidth(width - frame)
            + frame
        )
        self.resize(width, min(height, room.height() - _SCREEN_EDGE))
