"""Asked at a fourth star, which of the top three makes room."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.widgets import button, label


class SwapStarDialog(QDialog):
    """Offers the three starred questions; `chosen` carries the id of the one to unstar."""

    chosen = Signal(str)

    def __init__(self, questions: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Top three"))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label(self.tr("You have a top three. Which one should make room?"), "h3"))
        for question_id, text in questions.items():
            made = TickBox(text)
            made.clicked.connect(lambda _checked, id=question_id: self._choose(id))
            column.addWidget(made)
        column.addWidget(button(self.tr("Keep the three as they are"), self.reject))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _choose(self, question_id: str) -> None:
        self.accept()
        self.chosen.emit(question_id)
