"""Long lists: what is in sight stands at once, the rest follows, and all of it is in order."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chip
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.questions_page import QuestionsPage
from bonemet_prep.ui.suggested_row import SuggestedRow
from tests.ui.questions_driver import BONES, box, cards, labels, listed, press

MANY = 500


def fill(context: WindowContext, count: int) -> list[str]:
    wordings = [f"Question {number}?" for number in range(count)]
    visit = context.ensure_visit()
    context.edit("", lambda: context.notebook.questions.add_own(visit.id, wordings))
    return wordings


def rows(page: QWidget) -> list[SuggestedRow]:
    """The suggested questions from top to bottom, once all of them are there."""
    for _ in range(100):
        QApplication.processEvents()
    seen = [row for row in page.findChildren(SuggestedRow) if row.isVisibleTo(page)]
    return sorted(seen, key=lambda row: row.mapTo(page, row.rect().topLeft()).y())


def test_five_hundred_questions_stand_in_order_and_are_numbered(
    page: QWidget, context: WindowContext
) -> None:
    wordings = fill(context, MANY)
    assert listed(page) == wordings
    context.edit("", lambda: context.notebook.questions.move(cards(page)[400].question.id, 3))
    wordings.insert(3, wordings.pop(400))
    assert listed(page) == wordings
    told = [card.accessibleName().rsplit(". ")[-1] for card in cards(page)]
    assert told == [f"{wordings[n]} {n + 1} of {MANY}." for n in range(MANY)]
    context.undo.undo()
    context.undo.undo()
    assert listed(page) == []


def test_what_fits_on_the_screen_is_there_at_once_and_the_list_right_after_the_first_paint(
    context: WindowContext, qtbot: QtBot
) -> None:
    fill(context, 60)
    context.notebook.visits.update(context.visit().id, kind="follow-up")
    window = QStackedWidget()
    qtbot.addWidget(window)
    window.resize(1060, 640)  # what the page has of a window of 900
    window.show()
    QApplication.processEvents()
    page = QuestionsPage(context, window)
    window.addWidget(page)
    QCoreApplication.sendPostedEvents()  # all but the idle moments, in which the rest is made
    made = page.findChildren(SuggestedRow)
    assert len(made) < 13
    assert made[-1].isVisible()
    assert made[-1].visibleRegion().isEmpty()
    assert not page.findChildren(QuestionCard)
    for _ in range(9):
        QApplication.processEvents()
        if at_once := len(page.findChildren(QuestionCard)):
            break
    assert at_once < 60
    assert cards(page)[at_once - 1].visibleRegion().isEmpty()
    assert len(cards(page)) == 60


def test_a_card_not_made_yet_is_made_when_it_is_to_be_shown(
    page: QWidget, context: WindowContext
) -> None:
    fill(context, MANY)
    last = context.notebook.questions.of(context.visit().id)[-1]
    page.reveal(last.id)
    focus = page.window().focusWidget()
    assert isinstance(focus, QuestionCard)
    assert focus.question == last


def test_what_stands_open_stays_open_while_the_person_searches_on(page: QWidget) -> None:
    find = page.findChild(QLineEdit)
    find.setText("walker")
    press(page, "Why?")
    told = next(line for line in labels(page).splitlines() if line.startswith("Based on: "))
    find.setText("walke")
    assert rows(page)
    assert told in labels(page)


def test_the_focus_stays_on_the_topic_that_was_chosen(page: QWidget) -> None:
    chip = page.findChildren(Chip)[2]
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert rows(page)
    assert page.window().focusWidget() is chip


@pytest.mark.parametrize("typed", ["", "walk", "bone"])
def test_tab_goes_through_the_page_as_it_is_read(
    page: QWidget, context: WindowContext, typed: str
) -> None:
    fill(context, 12)
    assert len(cards(page)) == 12
    find = page.findChild(QLineEdit)
    QTest.keyClicks(find, "pain")  # its rows were made in another order
    assert rows(page)
    find.setText(typed)
    seen, stops = rows(page), [find]
    find.setFocus(Qt.FocusReason.TabFocusReason)
    while len(stops) == 1 or stops[-1] is not find:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        stops.append(page.window().focusWidget())
    assert [stop for stop in stops if stop in {row.box for row in seen}] == [r.box for r in seen]
    assert [stop for stop in stops if isinstance(stop, QuestionCard)] == cards(page)
    assert stops.index(seen[-1].box) < stops.index(cards(page)[0])


def test_the_work_goes_on_at_the_door_that_was_opened(
    page: QWidget, context: WindowContext
) -> None:
    press(page, "Looking ahead")
    press(page, "Open this part")
    assert page.window().focusWidget().text() == "Close this part"
    press(page, "Close this part")
    assert page.window().focusWidget().text() == "Open this part"


def test_a_question_of_a_newer_program_is_told_as_one(
    page: QWidget, context: WindowContext
) -> None:
    visit = context.ensure_visit()
    context.edit(
        "", lambda: context.notebook.questions.add_suggested(visit.id, ["later"], Voice.PATIENT)
    )
    (card,) = cards(page)
    assert "This question comes from a newer version of this program." in labels(page)
    assert (
        card.accessibleName() == "This question comes from a newer version of this program. 1 of 1."
    )
    assert box(page, BONES).isEnabled()
