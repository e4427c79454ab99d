"""Answers typed in from the paper sheet, by the numbers the questions have there."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.domain.sheet_content import PrintedQuestion, content_of, needs_confirming
from bonemet_prep.domain.sheet_questions import split
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.drafts import Drafts
from bonemet_prep.ui.sheet_source import current_choices, sheet_input
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.widgets import button, clear_layout, label

_DRAFT = "answers"


class AnswerField(TextBox):
    """One answer; Enter goes on to the next one, Shift+Enter starts a new line."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)


class AnswersFromPaper(Dialog):
    """A line for each question of the visit shown, numbered as on its sheet.

    What is half typed is kept as a draft; "Save" makes all answers one step that can be undone.
    """

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, lines_wide=36)
        self._context = context
        self._drafts = Drafts(context)
        self.fields: dict[str, AnswerField] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Type in answers from the paper"))
        self.column.addWidget(label(self.windowTitle(), "h2"))
        self._about = label("", "muted")
        self.column.addWidget(self._about)
        self._doors = TickBox(self.tr("The paper has the questions from behind a door too"))
        self._doors.clicked.connect(self._renumber)
        self.column.addWidget(self._doors)
        self._lines = QVBoxLayout()
        self.column.addLayout(self._lines)
        self.column.addStretch()
        self.save_button = button(self.tr("&Save these answers"), self.save, role="primary")
        self.add_buttons(self.save_button, button(self.tr("Close"), self.reject))
        behind = needs_confirming(sheet_input(context, current_choices(context, frozenset())))
        self._behind_doors = frozenset(question.id for question in behind)
        self._doors.setVisible(bool(behind))
        self._build()

    def _build(self) -> None:
        confirmed = self._behind_doors if self._doors.isChecked() else frozenset()
        choices = current_choices(self._context, confirmed)
        content = content_of(sheet_input(self._context, choices))
        self.fields.clear()
        clear_layout(self._lines)
        draft = self._drafts.get(_DRAFT)
        top, others = split(content)
        self._add_questions((*top, *others), draft)
        if content.helpers_own:
            self._lines.addWidget(label(self.tr("From my helper"), "h3"))
            self._add_questions(content.helpers_own, draft)
        self._about.setText(
            self.tr("Use the numbers on your paper. Enter goes to the next answer.")
            if self.fields
            else self.tr("There is no question on the sheet for this visit yet.")
        )
        self.save_button.setEnabled(bool(self.fields))
        fields = list(self.fields.values())
        for field, following in pairwise([*fields, self.save_button]):
            field.finished.connect(partial(self._go_to, following))
        if fields:
            fields[0].setFocus()

    def _go_to(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroll.ensureWidgetVisible(widget, 0, 24)

    def _add_questions(
        self, questions: Iterable[PrintedQuestion], draft: Mapping[str, object]
    ) -> None:
        for number, question in enumerate(questions, 1):
            text = f"{number}. {question.text}"
            field = AnswerField(str(draft.get(question.key, question.answer)), lines=1)
            field.setAccessibleName(self.tr("Answer to {question}").format(question=text))
            field.edited.connect(lambda _text, _visit: self._keep_draft())
            self.fields[question.key] = field
            title = label(text, "strong", buddy=field)
            self._lines.addWidget(title)
            self._lines.addWidget(field)

    def _renumber(self) -> None:
        for field in self.fields.values():
            field.flush()
        self._build()

    def _keep_draft(self) -> None:
        self._drafts.put(_DRAFT, self._typed())

    def _typed(self) -> dict[str, str]:
        """The answers that are not in the notebook as they stand here."""
        questions = self._context.notebook.questions
        typed = {}
        for question_id, field in self.fields.items():
            question, text = questions.get(question_id), field.toPlainText().strip()
            if question is not None and text != question.answer.strip():
                typed[question_id] = text
        return typed

    def save(self) -> None:
        """Keep every answer typed; its question is answered then."""
        typed = self._typed()
        if typed:
            change = self._context.edit(self.tr("type in answers"), lambda: self._answer(typed))
            if not change:
                return
            self._context.announce(self.tr("Saved %n answer(s)", "", len(typed)))
        self._drafts.put(_DRAFT, {})
        self.accept()

    def _answer(self, typed: Mapping[str, str]) -> Change:
        questions = self._context.notebook.questions
        with self._context.notebook.transaction() as edit:
            for question_id, text in typed.items():
                status = {"status": QuestionStatus.ANSWERED} if text else {}
                questions.update(question_id, answer=text, **status)
        return edit.change
