"""My list, used as a person would: ordered, starred, written on, emptied and undone."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.my_list import MyList
from bonemet_prep.ui.question_drag import MIME_TYPE
from bonemet_prep.ui.swap_star_dialog import SwapStarDialog
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.tick_box import TickBox
from tests.ui.questions_driver import (
    BONES,
    BREAK,
    PAIN,
    SPREAD,
    box,
    cards,
    choose,
    listed,
    press,
    questions,
    tick,
)


def test_the_card_is_read_as_one_sentence(page: QWidget, context: WindowContext) -> None:
    tick(page, PAIN, BONES)
    one = questions(context)[0]
    context.notebook.questions.update(one.id, note="Worse at night", starred=True)
    assert cards(page)[0].accessibleName() == (
        f"{PAIN} Note: Worse at night. In the top three. 1 of 2."
    )


def test_arrow_keys_walk_the_cards(page: QWidget, qtbot: QtBot) -> None:
    tick(page, BONES, PAIN)
    first, second = cards(page)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_alt_and_arrow_keys_move_a_question_and_say_where_it_is(
    page: QWidget, said: list[str], qtbot: QtBot
) -> None:
    tick(page, BONES, PAIN, BREAK)
    last = cards(page)[2]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert listed(page) == [BONES, BREAK, PAIN]
    assert said[-1] == "Moved to 2 of 3"
    assert last.hasFocus()


def test_dragging_a_card_puts_it_where_it_is_dropped(page: QWidget, context: WindowContext) -> None:
    tick(page, BONES, PAIN, BREAK)
    first, _second, last = cards(page)
    mine = page.findChild(MyList)
    data = QMimeData()
    data.setData(MIME_TYPE, first.question.id.encode())
    spot = last.mapTo(mine, last.rect().bottomLeft())
    mine.dropEvent(
        QDropEvent(
            QPointF(spot),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert listed(page) == [PAIN, BREAK, BONES]


def test_delete_takes_a_card_off_and_the_focus_stays_on_the_list(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    tick(page, BONES, PAIN, BREAK)
    middle = cards(page)[1]
    middle.setFocus()
    qtbot.keyClick(middle, Qt.Key.Key_Delete)
    assert listed(page) == [BONES, BREAK]
    assert cards(page)[1].hasFocus()


def test_the_top_three_stand_first_and_a_fourth_asks_which_makes_room(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    tick(page, BONES, PAIN, BREAK, SPREAD)
    for card in cards(page)[1:]:
        press(card, "\N{WHITE STAR} Top three")
    assert listed(page) == [PAIN, BREAK, SPREAD, BONES]
    press(cards(page)[3], "\N{WHITE STAR} Top three")
    dialog = page.findChild(SwapStarDialog)
    assert [b.text() for b in dialog.findChildren(TickBox)] == [PAIN, BREAK, SPREAD]
    box(dialog, BREAK).click()
    starred = [question.library_id for question in questions(context) if question.starred]
    assert starred == ["which-bones", "pain-choices", "stop-spread"]
    context.undo.undo()
    assert sum(question.starred for question in questions(context)) == 3
    assert not cards(page)[3].question.starred


def test_a_note_is_saved_on_leaving_the_field_as_one_undo_step(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    tick(page, PAIN, BONES)
    first = cards(page)[0]
    press(first, "Add a note")
    field = first.findChild(TextBox)
    steps = context.undo.count()
    qtbot.keyClicks(field, "Worse at")
    field.flush()
    qtbot.keyClicks(field, " night.")
    field.flush()
    assert questions(context)[0].note == "Worse at night."
    assert context.undo.count() == steps + 1
    context.undo.undo()
    assert not questions(context)[0].note


def test_the_wording_can_be_changed_and_the_suggested_one_comes_back(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    tick(page, PAIN)
    card = cards(page)[0]
    choose(card, "Change the wording")
    field = card.findChild(QLineEdit)
    field.setText("What about my <pain> & me?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert listed(page) == ["What about my <pain> & me?"]
    assert questions(context)[0].library_id == "pain-choices"
    choose(cards(page)[0], "Back to the suggested wording")
    assert listed(page) == [PAIN]


def test_private_who_asks_and_status_come_from_the_menu_and_the_answer_row(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    tick(page, PAIN)
    choose(cards(page)[0], "Private: keep it off the sheet")
    choose(cards(page)[0], "My helper will ask this")
    press(page, "Write answers")
    next(
        button
        for button in cards(page)[0].findChildren(Chips)[0].findChildren(QWidget)
        if getattr(button, "text", str)() == "Answered"
    ).click()
    field = cards(page)[0].findChild(TextBox)
    qtbot.keyClicks(field, "A new tablet.")
    field.flush()
    question = questions(context)[0]
    assert question.private
    assert question.asker is Voice.HELPER
    assert question.status is QuestionStatus.ANSWERED
    assert question.answer == "A new tablet."
