"""One question on my list, as a card: wording, note, top three, and what else can be done."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.question_drag import drag
from bonemet_prep.ui.question_menu import QuestionMenu
from bonemet_prep.ui.question_texts import helper_note, marks, spoken, status_text
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import button, label, set_role

_LINES = {"marks": "small", "note": "note", "helper_note": "small", "answer": ""}
"""Lines a card may show under its wording, in order, with their style."""


class QuestionCard(QFrame):
    """Shows a question and tells what the person wants done with it; changes nothing itself.

    `moveRequested` carries steps (-1 up, 1 down), `walkRequested` the same for the focus, and
    `fieldEdited` a field name, its new text and the focus visit.
    """

    askerChosen = Signal(str, object)
    fieldEdited = Signal(str, str, str, str)
    moveRequested = Signal(str, int)
    privacyChosen = Signal(str, bool)
    removeRequested = Signal(str)
    starRequested = Signal(str)
    statusChosen = Signal(str, object)
    walkRequested = Signal(str, int)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.voice = Voice.PATIENT
        self._note_name = ""
        self._press: QPoint | None = None
        self._note_box: TextBox | None = None
        self._answer_box: TextBox | None = None
        self._status: Chips | None = None
        self._wording_field: QLineEdit | None = None
        self._text = ""
        self._shown: Question | None = None
        self._place = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = label("", "strong", parent=self)
        self._number.setWordWrap(False)
        self._title = label("", parent=self)
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._title, 1)
        self._lines: dict[str, QLabel] = {}
        self._note_button = button("", self.edit_note, role="link", wraps=True, parent=self)
        self._star = button(
            "", self._on_star, role="toggle", checkable=True, wraps=True, parent=self
        )
        self._more = button("\N{MIDLINE HORIZONTAL ELLIPSIS}", self._show_menu, parent=self)
        self._more.setAccessibleName(self.tr("More for this question"))
        self._more.setToolTip(self.tr("More for this question"))
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._note_button)
        self._buttons.addStretch()
        self._buttons.addWidget(self._star)
        self._buttons.addWidget(self._more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 8)
        self._column.setSpacing(4)
        self._column.addLayout(self._head)
        self._column.addLayout(self._buttons)

    # -- showing ----------------------------------------------------------------------------------

    def show_question(self, question: Question, text: str, voice: Voice) -> None:
        """Show `question` with its wording, to whoever is `voice`; the same again costs nothing."""
        alike = (text, voice) == (self._text, self.voice) and _read_alike(question, self._shown)
        self.question = self._shown = question
        if alike:
            return
        self.voice = voice
        self._text = text
        self._place = (0, 0)
        set_role(self, "starred" if question.starred else "plain")
        self._title.setText(text)
        self._show_line("marks", "  \N{MIDDLE DOT}  ".join(marks(question)))
        self._show_notes()
        self._show_answer()
        self._star.setVisible(not question.helpers_own)
        show_checked(self._star, question.starred)
        star = "\N{BLACK STAR}" if question.starred else "\N{WHITE STAR}"
        self._star.setText(f"{star} {self.tr('Top three')}")
        self._star.setAccessibleName(self.tr("Top three"))
        if self._note_box is not None:
            self._note_box.show_text(getattr(question, self._note_name))
        if self._answer_box is not None:
            self._answer_box.show_text(question.answer)
        if self._status is not None:
            self._status.show_chosen((question.status.value,))

    def show_place(self, number: int, total: int) -> None:
        """Show that this is question `number` of `total`."""
        if (number, total) != self._place:
            self._place = (number, total)
            self._number.setText(f"{number}.")
            self.setAccessibleName(spoken(self.question, self._text, number, total))

    def show_answering(self, answering: bool) -> None:
        """Show or hide what is filled in during and after the visit."""
        if answering and self._answer_box is None:
            self._status = Chips(
                self.tr("What became of it"),
                {status.value: status_text(status) for status in QuestionStatus},
                parent=self,
            )
            self._status.show_chosen((self.question.status.value,))
            self._status.chosenChanged.connect(self._on_status)
            self._answer_box = TextBox(self.question.answer, lines=2, parent=self)
            self._answer_box.setAccessibleName(self.tr("Answer"))
            self._answer_box.setPlaceholderText(self.tr("What was the answer?"))
            self._answer_box.edited.connect(
                lambda text, visit: self.fieldEdited.emit(self.question.id, "answer", text, visit)
            )
            at = self._column.indexOf(self._buttons)
            self._column.insertWidget(at, self._status)
            self._column.insertWidget(at + 1, self._answer_box)
            self._order_tabs()
        elif not answering and self._answer_box is not None and self._status is not None:
            self._answer_box.flush()
            for widget in (self._status, self._answer_box):
                widget.hide()
                widget.deleteLater()
            self._status = self._answer_box = None
        self._show_answer()

    def _show_notes(self) -> None:
        texts = {"note": self.question.note, "helper_note": helper_note(self.question)}
        for name, text in texts.items():
            self._show_line(name, "" if name == self._note_name else text)
        there = texts[self._own_note]
        self._note_button.setText(self.tr("Change note") if there else self.tr("Add a note"))
        self._note_button.setVisible(self._note_box is None)

    @property
    def _own_note(self) -> str:
        """The field that holds the note of whoever is at the keyboard."""
        return "helper_note" if self.voice is Voice.HELPER else "note"

    def _show_answer(self) -> None:
        shown = self.question.answer if self._answer_box is None else ""
        text = self.tr("Answer: {answer}").format(answer=shown)
        self._show_line("answer", text if shown else "")

    def _show_line(self, name: str, text: str) -> None:
        # Most cards have none of these lines, and a label not made costs nothing.
        line = self._lines.get(name)
        if line is None:
            if not text:
                return
            line = self._lines[name] = label("", _LINES[name], parent=self)
            before = list(_LINES)[: list(_LINES).index(name)]
            self._column.insertWidget(1 + sum(one in self._lines for one in before), line)
        line.setText(text)
        line.setVisible(bool(text))

    def tab_stops(self) -> list[QWidget]:
        """What Tab comes to in this card, from top to bottom."""
        answering = [] if self._status is None else [*self._status.findChildren(QPushButton)]
        found = [self, self._wording_field, self._note_box, *answering, self._answer_box]
        return [*filter(None, found), self._note_button, self._star, self._more]

    def _order_tabs(self) -> None:
        for before, after in pairwise(self.tab_stops()):
            QWidget.setTabOrder(before, after)

    # -- editing ----------------------------------------------------------------------------------

    def edit_note(self, name: str = "") -> None:
        """Open a note for typing: the one `name` says, else that of whoever is at the keyboard."""
        name = name or self._own_note
        if self._note_name != name:
            self._close_note()
        if self._note_box is None:
            box = TextBox(getattr(self.question, name), lines=2, parent=self)
            box.setAccessibleName(self.tr("Note for: {question}").format(question=self._text))
            box.setPlaceholderText(self.tr("A note, if you like"))
            box.edited.connect(
                lambda text, visit: self.fieldEdited.emit(self.question.id, name, text, visit)
            )
            box.left.connect(self._close_note)
            self._column.insertWidget(self._column.indexOf(self._buttons), box)
            self._note_box, self._note_name = box, name
            self._show_notes()
            self._order_tabs()
        self._note_box.setFocus()
        self._note_box.moveCursor(self._note_box.textCursor().MoveOperation.End)

    def _close_note(self) -> None:
        if self._note_box is not None:
            box, self._note_box, self._note_name = self._note_box, None, ""
            box.flush()
            box.hide()
            box.deleteLater()
            self._show_notes()

    def edit_wording(self) -> None:
        """Change the wording for this list; the library's own stays known."""
        if self._wording_field is None:
            field = QLineEdit(self._text, self)
            field.setAccessibleName(self.tr("Wording of this question"))
            field.editingFinished.connect(self._close_wording)
            self._head.addWidget(field, 1)
            self._wording_field = field
            self._order_tabs()
            self._title.hide()
        self._wording_field.setFocus()
        self._wording_field.selectAll()

    def _close_wording(self) -> None:
        if self._wording_field is None:
            return
        field, self._wording_field = self._wording_field, None
        text = field.text().strip()
        field.hide()
        field.deleteLater()
        self._title.show()
        if text != self._text and (text or self.question.library_id):
            self.fieldEdited.emit(self.question.id, "wording", text, "")
        self.setFocus()

    def flush(self) -> None:
        """Save what is being typed in the wording field; the boxes save themselves."""
        self._close_wording()

    # -- the menu ---------------------------------------------------------------------------------

    def _show_menu(self) -> None:
        menu = QuestionMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _on_star(self) -> None:
        show_checked(self._star, self.question.starred)
        self.starRequested.emit(self.question.id)

    def _on_status(self, chosen: tuple[str, ...]) -> None:
        status = QuestionStatus(chosen[0]) if chosen else QuestionStatus.OPEN
        self.statusChosen.emit(self.question.id, status)

    # -- keys and mouse ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None:
            moves = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.moveRequested if moves else self.walkRequested).emit(self.question.id, steps)
        elif event.key() == Qt.Key.Key_Delete and self.hasFocus():
            self.removeRequested.emit(self.question.id)
        elif event.key() == Qt.Key.Key_Menu and self.hasFocus():
            self._show_menu()
        elif event.key() == Qt.Key.Key_Escape and self._note_box is not None:
            self._close_note()
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._press).manhattanLength()
        if moved >= QApplication.startDragDistance():
            grabbed_at, self._press = self._press, None
            drag(self, self.question.id, grabbed_at)


def _read_alike(one: Question, other: Question | None) -> bool:
    """Whether a card shows both alike, but for their place."""
    if other is None or one is other:
        return one is other
    return replace(one, position=other.position) == other
