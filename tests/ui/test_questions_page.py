"""The Questions page, used as a person would: ticking, writing, ordering, starring, undoing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.my_list import MyList
from bonemet_prep.ui.question_drag import MIME_TYPE
from bonemet_prep.ui.questions_page import QuestionsPage
from bonemet_prep.ui.swap_star_dialog import SwapStarDialog
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.tick_box import TickBox
from tests.ui.questions_driver import box, cards, choose, labels, listed, press, write_own

PAIN = "What choices do I have to control my bone pain?"
BONES = "Which of my bones have cancer in them now?"
BREAK = "What can I do to lower my chance of breaking a bone?"
SPREAD = "Can treatment keep the cancer from getting into more of my bones?"


@pytest.fixture
def page(context: WindowContext, shown: Callable[..., QWidget]) -> QWidget:
    return shown(QuestionsPage(context), 1060, 900)


@pytest.fixture
def said(context: WindowContext) -> list[str]:
    """What was announced, in order."""
    heard: list[str] = []
    context.announced.connect(heard.append)
    return heard


def questions(context: WindowContext) -> tuple[Question, ...]:
    visit = context.visit()
    return context.notebook.questions.of(visit.id) if visit else ()


def tick(page: QWidget, *texts: str) -> None:
    for text in texts:
        box(page, text).click()
    QApplication.processEvents()


def test_the_six_to_start_with_come_first(page: QWidget) -> None:
    first = [b.text() for b in page.findChildren(TickBox) if b.isVisibleTo(page)][:6]
    assert first[0] == BONES
    assert {PAIN, BREAK, SPREAD} <= set(first)


def test_a_tick_by_mouse_puts_the_question_on_my_list_and_undo_takes_it_off(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    one = box(page, PAIN)
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert listed(page) == [PAIN]
    context.undo.undo()
    assert listed(page) == []
    assert not one.isChecked()
    context.undo.redo()
    assert listed(page) == [PAIN]
    assert one.isChecked()


def test_a_tick_by_space_and_a_second_one_to_take_it_off(
    page: QWidget, said: list[str], qtbot: QtBot
) -> None:
    one = box(page, PAIN)
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Space)
    assert listed(page) == [PAIN]
    qtbot.keyClick(one, Qt.Key.Key_Space)
    assert listed(page) == []
    assert said == ["On your list", "Taken off your list. Undo brings it back."]


def test_several_pasted_lines_become_several_own_questions(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    write_own(qtbot, page, "Can I fly?\n\n  Can I dance? \nCan I fly?")
    assert listed(page) == ["Can I fly?", "Can I dance?"]
    assert {question.library_id for question in questions(context)} == {""}


def test_an_own_question_that_is_there_already_is_shown_not_doubled(
    page: QWidget, said: list[str], qtbot: QtBot
) -> None:
    tick(page, PAIN)
    write_own(qtbot, page, PAIN.lower())
    assert listed(page) == [PAIN]
    assert said[-1] == "Already on your list"
    assert cards(page)[0].hasFocus()


def test_two_thousand_pasted_lines_are_all_taken(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    lines = [f"Line {n}?" for n in range(2000)]
    write_own(qtbot, page, "\n".join(lines))
    assert [question.wording for question in questions(context)] == lines
    assert "My list: 2000 to ask" in labels(page)


def test_a_half_written_question_is_still_there_in_the_next_window(
    page: QWidget, context: WindowContext, shown: Callable[..., QWidget], qtbot: QtBot
) -> None:
    field = page.findChild(TextBox)
    qtbot.keyClicks(field, "Can I st")
    page.flush()
    again = shown(QuestionsPage(context), 1060, 900)
    assert again.findChild(TextBox).toPlainText() == "Can I st"


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


def test_arrow_keys_walk_the_cards(page: QWidget, qtbot: QtBot) -> None:
    tick(page, BONES, PAIN)
    first, second = cards(page)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()


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


def test_the_card_is_read_as_one_sentence(page: QWidget, context: WindowContext) -> None:
    tick(page, PAIN, BONES)
    one = questions(context)[0]
    context.notebook.questions.update(one.id, note="Worse at night", starred=True)
    assert cards(page)[0].accessibleName() == (
        f"{PAIN} Note: Worse at night. In the top three. 1 of 2."
    )


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


def test_delete_takes_a_card_off_and_the_focus_stays_on_the_list(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    tick(page, BONES, PAIN, BREAK)
    middle = cards(page)[1]
    middle.setFocus()
    qtbot.keyClick(middle, Qt.Key.Key_Delete)
    assert listed(page) == [BONES, BREAK]
    assert cards(page)[1].hasFocus()


def test_search_finds_all_words_in_any_order_and_counts_what_a_door_hides(
    page: QWidget, qtbot: QtBot
) -> None:
    field = page.findChild(QLineEdit)
    qtbot.keyClicks(field, "moving pain")
    found = [b.text() for b in page.findChildren(TickBox) if b.isVisibleTo(page)]
    assert found
    field.clear()
    qtbot.keyClicks(field, "hospice")
    assert "behind a closed door" in labels(page)
    assert not any("hospice" in b.text() for b in page.findChildren(TickBox) if b.isVisibleTo(page))


def test_a_door_opens_by_one_click_is_remembered_per_voice_and_closes(
    page: QWidget, context: WindowContext
) -> None:
    press(page, "Looking ahead")
    assert not [b for b in page.findChildren(TickBox) if b.isVisibleTo(page)]
    press(page, "Open this part")
    assert [b for b in page.findChildren(TickBox) if b.isVisibleTo(page)]
    assert context.notebook.settings.get("doors_patient") == ["hospice"]
    assert context.notebook.settings.get("doors_helper") == []
    press(page, "Close this part")
    assert not [b for b in page.findChildren(TickBox) if b.isVisibleTo(page)]


def test_the_starter_set_for_the_kind_of_visit_is_added_by_one_click(
    page: QWidget, context: WindowContext, said: list[str]
) -> None:
    visit = context.ensure_visit()
    context.notebook.visits.update(visit.id, kind="first-talk")
    press(page, "Add these 8")
    ids = [question.library_id for question in questions(context)]
    assert ids == list(context.library.starter_sets["first-talk"])
    press(page, "Add these 8")
    assert said[-1] == "Already on your list"
    assert len(questions(context)) == 8


def test_why_shows_the_reason_and_the_source(page: QWidget) -> None:
    press(page, "Why?")
    assert "It shows you which spots to take care with." in labels(page)
    assert "Based on: Cleveland Clinic: Bone Metastasis" in labels(page)


def test_the_helper_reads_questions_in_the_helpers_words_and_keeps_own_ones_apart(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    tick(page, BONES)
    write_own(qtbot, page, "Can I fly?")
    context.set_quietly("voice", "helper")
    QApplication.processEvents()
    assert "Which of their bones have cancer in them now?" in listed(page)
    write_own(qtbot, page, "What do I do at night?")
    assert listed(page)[-1] == "What do I do at night?"
    context.set_quietly("voice", "patient")
    QApplication.processEvents()
    assert listed(page) == [BONES, "Can I fly?"]
    assert len(questions(context)) == 3


def test_a_term_is_explained_where_it_stands(
    page: QWidget, context: WindowContext, qtbot: QtBot
) -> None:
    press(page, "All topics")
    library = context.library
    text = next(q.text for q in library.questions if library.terms_in(q.text) and not q.door)
    one = box(page, text)
    ((_start, _end, term), *_more) = library.terms_in(text)
    assert one.accessibleDescription().startswith(f"{term.term}: {term.meaning}")
    one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QToolTip.text() == one.toolTip())
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


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
