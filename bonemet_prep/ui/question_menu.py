"""What else can be done with a question on my list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from bonemet_prep.domain.voice import Voice

if TYPE_CHECKING:
    from bonemet_prep.ui.question_card import QuestionCard


class QuestionMenu(QMenu):
    """Offers what a card can be asked to do, as it stands now."""

    def __init__(self, card: QuestionCard) -> None:
        super().__init__(card)
        question = card.question
        self._offer(self.tr("Move up"), lambda: card.moveRequested.emit(question.id, -1))
        self._offer(self.tr("Move down"), lambda: card.moveRequested.emit(question.id, 1))
        self._offer(self.tr("Change the wording"), card.edit_wording)
        if question.wording and question.library_id:
            self._offer(
                self.tr("Back to the suggested wording"),
                lambda: card.fieldEdited.emit(question.id, "wording", "", ""),
            )
        if card.voice is Voice.HELPER:  # who often types what the patient says
            self._offer(self.tr("Change the patient's note"), lambda: card.edit_note("note"))
        self.addSeparator()
        self._offer_mark(
            self.tr("Private: keep it off the sheet"),
            question.private,
            lambda: card.privacyChosen.emit(question.id, not question.private),
        )
        for voice, text in (
            (Voice.PATIENT, self.tr("I will ask this")),
            (Voice.HELPER, self.tr("My helper will ask this")),
        ):
            self._offer_mark(
                text,
                question.asker is voice,
                lambda voice=voice: card.askerChosen.emit(question.id, voice),
            )
        self.addSeparator()
        self._offer(self.tr("Take off my list"), lambda: card.removeRequested.emit(question.id))

    def _offer(self, text: str, slot: Callable[[], object]) -> None:
        self.addAction(text).triggered.connect(lambda _checked=False: slot())

    def _offer_mark(self, text: str, marked: bool, slot: Callable[[], object]) -> None:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(marked)
        action.triggered.connect(lambda _checked=False: slot())
