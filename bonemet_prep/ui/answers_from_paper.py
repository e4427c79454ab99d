"""Answers typed in from the paper sheet, by the numbers the questions have there."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.domain.sheet_content import PrintedQuestion, needs_confirming, printed_questions
from bonemet_prep.domain.sheet_questions import split
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.drafts import Drafts
from bonemet_prep.ui.filling_column import FillingColumn
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
        self._lines = FillingColumn(self._doors, self.scroll.content, at_once=self._most_in_sight())
        self._lines.column.setSpacing(self.column.spacing())
        self.column.addWidget(self._lines)
        self.column.addStretch()
        self.save_button = button(self.tr("&Save these answers"), self.save, role="primary")
        self.add_buttons(self.save_button, button(self.tr("Close"), self.reject))
        behind = needs_confirming(sheet_input(context, current_choices(context, frozenset())))
        self._behind_doors = frozenset(question.id for question in behind)
        self._doors.setVisible(bool(behind))
        self._build()

    def finish(self) -> None:
        """Show what is left now; the rest of a long list comes by itself."""
        self._lines.fill_up()

    def _most_in_sight(self) -> int:
        """No screen shows more than so many questions and fields, in one line each."""
        least = self.fontMetrics().lineSpacing() + self.column.spacing()
        return self.screen().availableGeometry().height() // least + 1

    def _build(self) -> None:
        confirmed = self._behind_doors if self._doors.isChecked() else frozenset()
        choices = current_choices(self._context, confirmed)
        questions, helpers_own = printed_questions(sheet_input(self._context, choices))
        self.fields.clear()
        clear_layout(self._lines.column)
        self._lines.fill(self._rows(questions, helpers_own))
        has_questions = bool(questions or helpers_own)
        self._about.setText(
            self.tr("Use the numbers on your paper. Enter goes to the next answer.")
            if has_questions
            else self.tr("There is no question on the sheet for this visit yet.")
        )
        self.save_button.setEnabled(has_questions)
        if self.fields:
            next(iter(self.fields.values())).setFocus()

    def _rows(
        self, questions: tuple[PrintedQuestion, ...], helpers_own: tuple[PrintedQuestion, ...]
    ) -> Iterator[QWidget]:
        draft = self._drafts.get(_DRAFT)
        for number, question in enumerate(chain(*split(questions)), 1):
            yield from self._row(number, question, draft)
        if helpers_own:
            yield label(self.tr("From my helper"), "h3", parent=self._lines)
        for number, question in enumerate(helpers_own, 1):
            yield from self._row(number, question, draft)

    def _row(
        self, number: int, question: PrintedQuestion, draft: Mapping[str, object]
    ) -> Iterator[QWidget]:
        text = f"{number}. {question.text}"
        answer = str(draft.get(question.key, question.answer))
        field = AnswerField(answer, lines=1, parent=self._lines)
        field.setAccessibleName(self.tr("Answer to {question}").format(question=text))
        field.edited.connect(lambda _text, _visit: self._keep_draft())
        field.finished.connect(partial(self._go_on_from, field))
        yield label(text, "strong", buddy=field, parent=self._lines)
        self.fields[question.key] = field
        yield field

    def _go_on_from(self, field: AnswerField) -> None:
        """To the next answer, or from the last one to saving."""
        self.finish()
        stops = [*self.fields.values(), self.save_button]
        following = stops[stops.index(field) + 1]
        following.show()  # just made, it would wait for the event loop, and take no focus till then
        following.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroll.ensureWidgetVisible(following, 0, 24)

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
        self.finish()  # a draft may hold an answer to each of them
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
