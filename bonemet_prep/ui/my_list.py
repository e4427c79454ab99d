"""My list: the questions chosen for one visit, as cards in their order."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bonemet_prep.domain.question import TOP_THREE, Question
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.own_question import OwnQuestionRow
from bonemet_prep.ui.question_card import MIME_TYPE, QuestionCard
from bonemet_prep.ui.question_texts import wording
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.swap_star_dialog import SwapStarDialog
from bonemet_prep.ui.widgets import Card, button, label

_AT_ONCE = 8
"""Cards made in one go; a long list fills up while the person reads, and never holds the window."""


class MyList(Card):
    """Shows the list of the visit being prepared and edits it through the context."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._cards: dict[str, QuestionCard] = {}
        self._order: list[str] = []
        self._answering = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._build_more)
        self._title = label("", "h2")
        self.answers_button = button(
            self.tr("Write answers"), self._on_answers, role="toggle", checkable=True
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.answers_button)
        self.column.addLayout(head)
        self._own = OwnQuestionRow(context)
        self._own.submitted.connect(self._add_own)
        self.column.addWidget(self._own)
        self._scroll = VerticalScroll()
        self._scroll.column.setSpacing(8)
        self.setAcceptDrops(True)
        self._top_title = label(self.tr("Top three"), "muted")
        self._rest_title = label(self.tr("Then, if there is time"), "muted")
        self._helper_title = label(self.tr("My own questions as helper"), "muted")
        self._empty = label(
            self.tr("Tick a question on the left, or write your own above."), "muted"
        )
        for widget in (self._empty, self._top_title, self._rest_title, self._helper_title):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch()
        self.column.addWidget(self._scroll, 1)
        preview = button(
            self.tr("&Preview my visit sheet"), lambda: context.show_page("sheet"), role="primary"
        )
        self.column.addWidget(preview, 0, Qt.AlignmentFlag.AlignRight)
        context.signals.questionsChanged.connect(lambda _ids: self.refresh())
        context.signals.visitsChanged.connect(lambda _ids: self.refresh())
        context.signals.settingsChanged.connect(self._on_settings)
        context.visitChosen.connect(lambda _id: self.refresh())
        self.refresh()

    # -- showing ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the list as it is now; cards of questions that stay are kept."""
        visit = self._context.visit()
        questions = self._shown(visit)
        sequence = [question.id for question in questions]
        for gone in self._cards.keys() - set(sequence):
            card = self._cards.pop(gone)
            self._scroll.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._order = sequence
        for number, question in enumerate(questions, 1):
            if question.id in self._cards:
                self._show_card(question, number, len(questions))
        self._build_cards(questions, _AT_ONCE)
        self._title.setText(self.tr("My list: %n to ask", "", len(questions)))
        self._empty.setVisible(not questions)
        self.answers_button.setVisible(bool(questions))

    def _build_cards(self, questions: list[Question], most: int) -> None:
        """Make at most `most` of the cards that are missing; the rest follows by itself."""
        missing = [pair for pair in enumerate(questions, 1) if pair[1].id not in self._cards]
        for number, question in missing[:most]:
            self._show_card(question, number, len(questions))
        self._place([question for question in questions if question.id in self._cards])
        if len(missing) > most:
            self._later.start()

    def _build_more(self) -> None:
        self._build_cards(self._shown(self._context.visit()), _AT_ONCE)

    def reveal(self, question_id: str) -> None:
        """Bring a question's card into view and give it the focus."""
        if question_id in self._order and question_id not in self._cards:
            self._build_cards(self._shown(self._context.visit()), len(self._order))
        card = self._cards.get(question_id)
        if card is not None:
            self._scroll.content.layout().activate()
            self._scroll.ensureWidgetVisible(card, 0, 24)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Save what is being typed."""
        for card in tuple(self._cards.values()):
            card.flush()

    def _shown(self, visit: Visit | None) -> list[Question]:
        if visit is None:
            return []
        listed = self._context.notebook.questions.of(visit.id)
        common = [question for question in listed if not question.helpers_own]
        if self._context.voice is Voice.PATIENT:
            return common
        return common + [question for question in listed if question.helpers_own]

    def _show_card(self, question: Question, number: int, total: int) -> None:
        card = self._cards.get(question.id)
        if card is None:
            card = QuestionCard(question)
            card.show_answering(self._answering)
            self._connect(card)
            self._cards[question.id] = card
        voice, can_star = self._context.voice, not question.helpers_own
        text = wording(self._context.library, question, voice)
        card.show_question(question, text, number, total, can_star=can_star, voice=voice)

    def _place(self, questions: list[Question]) -> None:
        starred = [self._cards[q.id] for q in questions if q.starred]
        helpers = [self._cards[q.id] for q in questions if q.helpers_own]
        rest = [self._cards[q.id] for q in questions if not q.starred and not q.helpers_own]
        self._top_title.setVisible(bool(starred))
        self._rest_title.setVisible(bool(rest and starred))
        self._helper_title.setVisible(bool(helpers))
        wanted: list[QWidget] = [self._empty, self._top_title, *starred, self._rest_title, *rest]
        wanted += [self._helper_title, *helpers]
        column = self._scroll.column
        for place, widget in enumerate(wanted):
            item = column.itemAt(place)
            if item is None or item.widget() is not widget:
                column.removeWidget(widget)
                column.insertWidget(place, widget)
        stops = [
            stop
            for widget in wanted
            if isinstance(widget, QuestionCard)
            for stop in widget.tab_stops()
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

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
        self._answering = self.answers_button.isChecked()
        for card in self._cards.values():
            card.show_answering(self._answering)

    def _on_settings(self, keys: frozenset[str]) -> None:
        if keys & {"voice", "language"}:
            self.refresh()

    # -- dropping ---------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        question_id = bytes(event.mimeData().data(MIME_TYPE).data()).decode()
        y = self._scroll.content.mapFrom(self, event.position().toPoint()).y()
        others = [id for id in self._order if id != question_id]
        index = sum(self._cards[id].geometry().center().y() < y for id in others)
        event.acceptProposedAction()
        self._move_to(question_id, index)
