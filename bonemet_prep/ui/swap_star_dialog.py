"""Asked at a fourth star, which of the top three makes room."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.widgets import button, label


class SwapStarDialog(Dialog):
    """Offers the three starred questions; `chosen` carries the id of the one to unstar."""

    chosen = Signal(str)

    def __init__(self, questions: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Top three"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = self.tr("You have a top three. Which one should make room?")
        self.column.addWidget(label(question, "h3"))
        for question_id, text in questions.items():
            made = TickBox(text)
            made.clicked.connect(lambda _checked, id=question_id: self._choose(id))
            self.column.addWidget(made)
        self.add_buttons(button(self.tr("Keep the three as they are"), self.reject, wraps=True))

    def _choose(self, question_id: str) -> None:
        self.accept()
        self.chosen.emit(question_id)
