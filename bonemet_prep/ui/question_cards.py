"""The cards of my list in their order, under their headings; a long list fills bit by bit."""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.question_texts import wording
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.widgets import label

_AT_ONCE, _AT_A_TIME = 7, 2
"""Cards made in one go, and then in each idle moment; a long list never holds the window."""


class QuestionCards(VerticalScroll):
    """Shows questions as cards; `made` carries each new card, to be listened to.

    Tab comes here after `before`.
    """

    made = Signal(QuestionCard)

    def __init__(self, library: Library, before: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._before = before
        self._cards: dict[str, QuestionCard] = {}
        self._questions: Sequence[Question] = ()
        self._voice = Voice.PATIENT
        self._placed: list[QWidget] = []
        self._answering = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self._make_missing(_AT_A_TIME))
        self.column.setSpacing(8)
        self._top_title = self._heading(self.tr("Top three"))
        self._rest_title = self._heading(self.tr("Then, if there is time"))
        self._helper_title = self._heading(self.tr("My own questions as helper"))
        self._empty = self._heading(
            self.tr("Tick a question on the left, or write your own above.")
        )
        self.column.addStretch()

    def show_questions(self, questions: Sequence[Question], voice: Voice) -> None:
        """Show these in this order to whoever is `voice`; cards of questions that stay are kept."""
        self._questions, self._voice = questions, voice
        for gone in self._cards.keys() - {question.id for question in questions}:
            card = self._cards.pop(gone)
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for number, question in enumerate(questions, 1):
            if question.id in self._cards:
                self._show(number, question)
        self._make_missing(_AT_ONCE)
        self._empty.setVisible(not questions)

    def show_answering(self, answering: bool) -> None:
        """Show or hide on every card what is filled in during and after the visit."""
        self._answering = answering
        for card in self._cards.values():
            card.show_answering(answering)

    def reveal(self, question_id: str) -> None:
        """Bring a question's card into view and give it the focus."""
        if question_id not in self._cards:
            self._make_missing(len(self._questions))
        card = self._cards.get(question_id)
        if card is not None:
            card.show()  # one just made would be shown later, and take no focus before
            self.content.layout().activate()
            self.ensureWidgetVisible(card, 0, 24)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Save what is being typed."""
        for card in tuple(self._cards.values()):
            card.flush()

    def place_at(self, point: QPoint, moved_id: str) -> int:
        """The place in the list that a question dropped at `point` of this widget would take."""
        y = self.content.mapFrom(self, point).y()
        others = [card for id, card in self._cards.items() if id != moved_id]
        return sum(card.geometry().center().y() < y for card in others)

    # -- making and placing -----------------------------------------------------------------------

    def _heading(self, text: str) -> QLabel:
        made = label(text, "muted", parent=self.content)
        made.hide()  # until it is known what there is to show
        self.column.addWidget(made)
        return made

    def _make_missing(self, most: int) -> None:
        """Make at most `most` of the cards that are missing; the rest follows by itself."""
        numbered = enumerate(self._questions, 1)
        missing = [(number, one) for number, one in numbered if one.id not in self._cards]
        for number, question in missing[:most]:
            card = self._cards[question.id] = QuestionCard(question, self.content)
            card.show_answering(self._answering)
            self._show(number, question)
            self.made.emit(card)
        self._place()
        if len(missing) > most:
            self._later.start()

    def _show(self, number: int, question: Question) -> None:
        card = self._cards[question.id]
        card.show_question(question, wording(self._library, question, self._voice), self._voice)
        card.show_place(number, len(self._questions))

    def _place(self) -> None:
        """Let headings and cards follow each other, and Tab go through them, in their order."""
        cards = [self._cards[one.id] for one in self._questions if one.id in self._cards]
        starred = [card for card in cards if card.question.starred]
        helpers = [card for card in cards if card.question.helpers_own]
        rest = [card for card in cards if card not in starred and card not in helpers]
        self._top_title.setVisible(bool(starred))
        self._rest_title.setVisible(bool(rest and starred))
        self._helper_title.setVisible(bool(helpers))
        wanted: list[QWidget] = [self._empty, self._top_title, *starred, self._rest_title, *rest]
        wanted += [self._helper_title, *helpers]
        pairs = zip(self._placed, wanted, strict=False)
        first = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], pairs))
        self._placed = wanted
        for place, widget in enumerate(wanted[first:], first):
            if self.column.itemAt(place).widget() is not widget:
                self.column.removeWidget(widget)
                self.column.insertWidget(place, widget)
        self._chain_tabs(wanted[:first], wanted[first:])

    def _chain_tabs(self, kept: list[QWidget], moved: list[QWidget]) -> None:
        last = [card.tab_stops()[-1] for card in kept if isinstance(card, QuestionCard)]
        before = last[-1] if last else self._before
        for card in moved:
            if isinstance(card, QuestionCard):
                for stop in card.tab_stops():
                    self.setTabOrder(before, stop)
                    before = stop
