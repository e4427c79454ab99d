"""Drives the Questions page as a person would: by what is written on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.question import Question
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.own_question import OwnQuestionBox
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.question_menu import QuestionMenu
from bonemet_prep.ui.tick_box import TickBox

PAIN = "What choices do I have to control my bone pain?"
BONES = "Which of my bones have cancer in them now?"
BREAK = "What can I do to lower my chance of breaking a bone?"
SPREAD = "Can treatment keep the cancer from getting into more of my bones?"


def box(page: QWidget, text: str) -> TickBox:
    """The tick box with exactly this text that can be seen, waiting while rows are still made."""
    for _ in range(200):
        QApplication.processEvents()
        for one in page.findChildren(TickBox):
            if one.text() == text and one.isVisibleTo(page):
                return one
    raise AssertionError(f"no box says {text!r}")


def tick(page: QWidget, *texts: str) -> None:
    """Tick the suggested questions with these texts, one after the other."""
    for text in texts:
        box(page, text).click()
    QApplication.processEvents()


def press(page: QWidget, text: str) -> None:
    """Click the visible button with this text (mnemonics left out), waiting as for a box."""
    for _ in range(200):
        QApplication.processEvents()
        for one in page.findChildren(QPushButton):
            if one.text().replace("&", "") == text and one.isVisibleTo(page):
                one.click()
                QApplication.processEvents()
                return
    raise AssertionError(f"no button says {text!r}")


def cards(page: QWidget) -> list[QuestionCard]:
    """The cards of my list from top to bottom, once all of them are there."""
    shown: list[QuestionCard] = []
    for _ in range(400):
        QApplication.processEvents()
        shown = [card for card in page.findChildren(QuestionCard) if card.isVisibleTo(page)]
        if not shown or shown[0].accessibleName().endswith(f" of {len(shown)}."):
            break
    return sorted(shown, key=lambda card: card.mapTo(page, card.rect().topLeft()).y())


def listed(page: QWidget) -> list[str]:
    """The wordings on my list from top to bottom."""
    return [card.accessibleName().split("?")[0] + "?" for card in cards(page)]


def questions(context: WindowContext) -> tuple[Question, ...]:
    """The questions of the visit as the notebook has them, in the order of my list."""
    visit = context.visit()
    return context.notebook.questions.of(visit.id) if visit else ()


def labels(page: QWidget) -> str:
    """All that can be read on the page."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def choose(card: QuestionCard, text: str) -> None:
    """Choose an entry of the card's menu."""
    menu = QuestionMenu(card)
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()
    QApplication.processEvents()


def write_own(qtbot: QtBot, page: QWidget, text: str) -> None:
    """Type or paste an own question and press Enter."""
    field = page.findChild(OwnQuestionBox)
    field.setFocus()
    QApplication.clipboard().setText(text)
    field.paste()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
