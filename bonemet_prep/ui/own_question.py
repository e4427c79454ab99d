"""Where the person writes questions of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bonemet_prep.domain.plain_text import lines
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.widgets import button

_DRAFT = "own_question"


class OwnQuestionBox(TextBox):
    """Where an own question is typed; Enter adds it, several pasted lines stay several."""

    submitted = Signal()

    def __init__(self, text: str = "", lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(text, lines, parent)
        self.limit *= 40  # each line is a question of its own, with a limit of its own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if plain_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)


class OwnQuestionRow(QWidget):
    """The box and "Add". What is half typed is kept as a draft, so that closing loses nothing.

    `submitted` carries the typed lines, each a question of its own.
    """

    submitted = Signal(list)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        drafts = context.notebook.settings.get("drafts")
        self._box = OwnQuestionBox(drafts.get(_DRAFT, ""), lines=1, parent=self)
        self._box.setPlaceholderText(self.tr("Write your own question"))
        self._box.setAccessibleName(self.tr("Write your own question"))
        self._box.submitted.connect(self._submit)
        self._box.edited.connect(lambda text, _visit: self._keep_draft(text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 1)
        row.addWidget(
            button(
                self.tr("&Add"),
                self._submit,
                role="primary",
                name=self.tr("Add my question"),
                parent=self,
            ),
            0,
            Qt.AlignmentFlag.AlignTop,
        )

    def clear(self) -> None:
        """Empty the box; what stood there is on the list now."""
        self._box.clear()
        self._box.flush()

    def focus(self) -> None:
        """Put the focus into the box."""
        self._box.setFocus()

    def _submit(self) -> None:
        texts = lines(self._box.toPlainText())
        if texts:
            self.submitted.emit(list(texts))
        else:
            self._box.setFocus()

    def _keep_draft(self, text: str) -> None:
        drafts = self._context.notebook.settings.get("drafts")
        if drafts.get(_DRAFT, "") != text:
            self._context.set_quietly("drafts", {**drafts, _DRAFT: text})
