"""My list: the questions chosen for one visit, as cards in their order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bonemet_prep.domain.question import TOP_THREE, Question
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.own_question import OwnQuestionRow
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.question_cards import QuestionCards
from bonemet_prep.ui.question_drag import dragged_id, is_question
from bonemet_prep.ui.question_texts import wording
from bonemet_prep.ui.swap_star_dialog import SwapStarDialog
from bonemet_prep.ui.tab_order import last_stop
from bonemet_prep.ui.widgets import Card, button, label


class MyList(Card):
    """Shows the list of the visit being prepared and edits it through the context.

    Its cards come with the first `refresh`, which whoever makes it calls.
    """

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._order: list[str] = []
        self._title = label("", "h2", parent=self)
        self.answers_button = button(
            self.tr("Write answers"),
            self._on_answers,
            role="toggle",
            checkable=True,
            parent=self,
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.answers_button)
        self.column.addLayout(head)
        self._own = OwnQuestionRow(context, self)
        self._own.submitted.connect(self._add_own)
        self.column.addWidget(self._own)
        self._cards = QuestionCards(context.library, last_stop(self._own), self)
        self._cards.made.connect(self._connect)
        self.column.addWidget(self._cards, 1)
        self.setAcceptDrops(True)
        preview = button(
            self.tr("&Preview my visit sheet"),
            lambda: context.show_page("sheet"),
            role="primary",
            parent=self,
        )
        self.column.addWidget(preview, 0, Qt.AlignmentFlag.AlignRight)
        context.signals.questionsChanged.connect(self.refresh)
        context.signals.visitsChanged.connect(self.refresh)
        context.visitChosen.connect(self.refresh)
        self._show_count(self._shown(context.visit()))

    # -- showing ----------------------------------------------------------------------------------

    def set_flat(self, flat: bool) -> None:
        """Stop (True) or start (False) scrolling by itself."""
        self._cards.set_flat(flat)

    def refresh(self) -> None:
        """Show the list as it is now."""
        questions = self._shown(self._context.visit())
        self._cards.show_questions(questions, self._context.voice)
        self._order = [question.id for question in questions]
        self._show_count(questions)

    def _show_count(self, questions: Sequence[Question]) -> None:
        self._title.setText(self.tr("My list: %n to ask", "", len(questions)))
        self.answers_button.setVisible(bool(questions))

    def reveal(self, question_id: str) -> None:
        """Bring a question's card into view and give it the focus."""
        self._cards.reveal(question_id)

    def flush(self) -> None:
        """Save what is being typed."""
        self._cards.flush()

    def _shown(self, visit: Visit | None) -> list[Question]:
        if visit is None:
            return []
        listed = self._context.notebook.questions.of(visit.id)
        common = [question for question in listed if not question.helpers_own]
        if self._context.voice is Voice.PATIENT:
            return common
        return common + [question for question in listed if question.helpers_own]

    # -- editing ----------------------------------------------------------------------------------

    def _add_own(self, texts: list[str]) -> None:
        context = self._context
        voice = context.voice
        visit = context.ensure_visit()
        known = {
            wording(context.library, question, voice).casefold(): question.id
            for question in self._shown(visit)
        }
        fresh = [text for text in dict.fromkeys(texts) if text.casefold() not in known]
        doubles = [known[text.casefold()] for text in texts if text.casefold() in known]
        if fresh:
            change = context.edit(
                self.tr("add question"),
                lambda: context.notebook.questions.add_own(visit.id, fresh, voice),
            )
            if not change:
                return
            context.announce(self.tr("Added %n question(s)", "", len(fresh)))
        self._own.clear()
        if doubles:
            context.announce(self.tr("Already on your list"))
            self.reveal(doubles[0])
        else:
            self._own.focus()

    def _connect(self, card: QuestionCard) -> None:
        card.starRequested.connect(self._on_star)
        card.moveRequested.connect(self._on_move)
        card.walkRequested.connect(self._on_walk)
        card.removeRequested.connect(self._on_remove)
        card.fieldEdited.connect(self._on_field)
        card.privacyChosen.connect(
            lambda id, private: self._update(
                id,
                self.tr("keep private") if private else self.tr("no longer private"),
                private=private,
            )
        )
        card.askerChosen.connect(
            lambda id, voice: self._update(id, self.tr("choose who asks"), asker=voice)
        )
        card.statusChosen.connect(
            lambda id, status: self._update(id, self.tr("mark question"), status=status)
        )

    def _update(self, question_id: str, text: str, merge_key: str = "", **fields: object) -> None:
        questions = self._context.notebook.questions
        if questions.get(question_id) is not None:
            self._context.edit(text, lambda: questions.update(question_id, **fields), merge_key)

    def _on_field(self, question_id: str, name: str, text: str, visit: str) -> None:
        names = {
            "note": self.tr("change note"),
            "helper_note": self.tr("change note"),
            "answer": self.tr("change answer"),
            "wording": self.tr("change wording"),
        }
        key = f"questions:{question_id}:{name}:{visit}" if visit else ""
        self._update(question_id, names[name], key, **{name: text})

    def _on_star(self, question_id: str) -> None:
        context = self._context
        questions = context.notebook.questions
        question = questions.get(question_id)
        if question is None:
            return
        starred = [item for item in self._shown(context.visit()) if item.starred]
        if question.starred:
            context.edit(self.tr("unstar question"), lambda: questions.unstar(question_id))
            context.announce(self.tr("Taken off the top three"))
        elif len(starred) < TOP_THREE:
            context.edit(self.tr("star question"), lambda: questions.star(question_id))
            context.announce(self.tr("In the top three"))
        else:
            texts = {item.id: wording(context.library, item, context.voice) for item in starred}
            dialog = SwapStarDialog(texts, self)
            dialog.chosen.connect(lambda out_id: self._swap(out_id, question_id))
            dialog.open()
            return
        self.reveal(question_id)

    def _swap(self, out_id: str, in_id: str) -> None:
        questions = self._context.notebook.questions
        self._context.edit(self.tr("swap top three"), lambda: questions.swap_star(out_id, in_id))
        self._context.announce(self.tr("In the top three"))
        self.reveal(in_id)

    def _on_move(self, question_id: str, steps: int) -> None:
        self._move_to(question_id, self._order.index(question_id) + steps)

    def _move_to(self, question_id: str, index: int) -> None:
        questions = self._context.notebook.questions
        self._context.edit(self.tr("move question"), lambda: questions.move(question_id, index))
        place = self._order.index(question_id) + 1
        self._context.announce(
            self.tr("Moved to {place} of {total}").format(place=place, total=len(self._order))
        )
        self.reveal(question_id)

    def _on_walk(self, question_id: str, steps: int) -> None:
        index = self._order.index(question_id) + steps
        if 0 <= index < len(self._order):
            self.reveal(self._order[index])

    def _on_remove(self, question_id: str) -> None:
        index = self._order.index(question_id)
        questions = self._context.notebook.questions
        self._context.edit(
            self.tr("take question off the list"), lambda: questions.remove(question_id)
        )
        self._context.announce(self.tr("Taken off your list. Undo brings it back."))
        if self._order:
            self.reveal(self._order[min(index, len(self._order) - 1)])
        else:
            self._own.focus()

    def _on_answers(self) -> None:
        self._cards.show_answering(self.answers_button.isChecked())

    # -- dropping ---------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_question(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        question_id = dragged_id(event)
        point = self._cards.mapFrom(self, event.position().toPoint())
        event.acceptProposedAction()
        self._move_to(question_id, self._cards.place_at(point, question_id))
