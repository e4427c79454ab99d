"""The suggested questions: found, understood and ticked as a person would."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.tick_box import TickBox
from tests.ui.questions_driver import (
    BONES,
    BREAK,
    PAIN,
    SPREAD,
    box,
    labels,
    listed,
    press,
    questions,
)


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


def test_search_finds_all_words_in_any_order_and_counts_what_a_door_hides(
    page: QWidget, qtbot: QtBot
) -> None:
    field = page.findChild(QLineEdit)

    def found(typed: str) -> list[str]:
        field.clear()
        qtbot.keyClicks(field, typed)
        return [b.text() for b in page.findChildren(TickBox) if b.isVisibleTo(page)]

    both = found("moving pain")
    assert both and found("pain moving") == both
    assert found("moving pain zzz") == []
    assert not any("hospice" in text for text in found("hospice"))
    assert "behind a closed door" in labels(page)


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


def test_why_shows_the_reason_and_the_source(page: QWidget) -> None:
    press(page, "Why?")
    assert "It shows you which spots to take care with." in labels(page)
    assert "Based on: Cleveland Clinic: Bone Metastasis" in labels(page)


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
