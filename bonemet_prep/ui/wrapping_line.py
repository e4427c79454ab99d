"""One line of a list that wraps instead of hiding its end; several pasted lines stay several."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.plain_text import lines
from bonemet_prep.ui.text_fields import TextBox


class WrappingLine(TextBox):
    """Enter says `finished`; the first of several pasted lines stays here, the rest is told."""

    finished = Signal()
    moreLinesPasted = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lines=1, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        first, *rest = lines(source.text()) or ("",)
        self.textCursor().insertText(first)
        if rest:
            self.moreLinesPasted.emit(tuple(rest))
