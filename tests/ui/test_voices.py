"""One laptop, two voices: the switch, own questions, own notes and doors."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.actions import ACTIONS
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.doors import open_doors, set_door
from bonemet_prep.ui.question_menu import QuestionMenu
from bonemet_prep.ui.questions_page import QuestionsPage
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.voice_switch import VoiceSwitch
from tests.ui.questions_driver import cards, choose, labels, press, write_own

Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def switch(context: WindowContext) -> QAction:
    action = QAction(context)
    VoiceSwitch(context, action, context)
    return action


@pytest.fixture
def page(context: WindowContext, shown: Shown) -> QWidget:
    visit = context.ensure_visit()
    context.notebook.questions.add_own(visit.id, ["Can I swim?"])
    return shown(QuestionsPage(context))


def write_note(page: QWidget, text: str, menu: str = "") -> None:
    card = cards(page)[0]
    if menu:
        choose(card, menu)
    else:
        press(card, "Add a note")
    (box,) = [one for one in card.findChildren(TextBox) if one.isVisibleTo(card)]
    box.setPlainText(text)
    box.flush()
    box.left.emit()


def test_it_stands_first_in_the_menu() -> None:
    assert ACTIONS[0] is not None
    assert ACTIONS[0].id == "voice"


def test_it_names_whom_it_switches_to(
    context: WindowContext, switch: QAction, qtbot: QtBot
) -> None:
    assert switch.text() == "Switch to: my helper"
    with qtbot.waitSignal(context.announced) as said:
        switch.trigger()
    assert said.args == ["At the keyboard now: my helper"]
    assert context.voice is Voice.HELPER
    assert switch.text() == "Switch to: the patient"
    context.notebook.person.update_about(name="Walter", helper_name="Ana")
    assert switch.text() == "Switch to: Walter"
    switch.trigger()
    assert switch.text() == "Switch to: Ana"
    assert context.voice is Voice.PATIENT


def test_each_has_a_note_of_their_own_on_a_question(
    context: WindowContext, page: QWidget, switch: QAction
) -> None:
    write_note(page, "I like the sea")
    switch.trigger()
    write_note(page, "He tires quickly")
    (question,) = context.notebook.questions.all()
    assert (question.note, question.helper_note) == ("I like the sea", "He tires quickly")
    assert "Helper's own note: He tires quickly" in labels(page)
    assert "He tires quickly" in cards(page)[0].accessibleName()
    context.undo.undo()
    assert context.notebook.questions.all()[0].helper_note == ""


def test_the_helper_can_type_what_the_patient_says(
    context: WindowContext, page: QWidget, switch: QAction
) -> None:
    patient_menu = QuestionMenu(cards(page)[0])
    assert "Change the patient's note" not in [one.text() for one in patient_menu.actions()]
    switch.trigger()
    write_note(page, "In warm water only", menu="Change the patient's note")
    (question,) = context.notebook.questions.all()
    assert (question.note, question.helper_note) == ("In warm water only", "")


def test_opening_the_other_note_saves_the_first(
    context: WindowContext, page: QWidget, switch: QAction
) -> None:
    switch.trigger()
    card = cards(page)[0]
    press(card, "Add a note")
    card.findChildren(TextBox)[-1].setPlainText("Mine")
    choose(card, "Change the patient's note")
    (question,) = context.notebook.questions.all()
    assert question.helper_note == "Mine"
    (box,) = [one for one in card.findChildren(TextBox) if one.isVisibleTo(card)]
    assert box.toPlainText() == ""


def test_a_question_of_the_helper_is_the_helpers_to_ask(
    context: WindowContext, page: QWidget, switch: QAction, qtbot: QtBot
) -> None:
    switch.trigger()
    write_own(qtbot, page, "Who helps me?")
    assert "My own questions as helper" in labels(page)
    own = next(one for one in context.notebook.questions.all() if one.helpers_own)
    assert own.asker is Voice.HELPER
    switch.trigger()
    QApplication.processEvents()
    assert "Who helps me?" not in labels(page)


def test_doors_are_kept_for_each(context: WindowContext, switch: QAction) -> None:
    set_door(context, "outlook", is_open=True)
    switch.trigger()
    assert open_doors(context) == []
    set_door(context, "hospice", is_open=True)
    switch.trigger()
    assert open_doors(context) == ["outlook"]


def test_the_page_is_headed_for_whoever_reads_it(
    page: QuestionsPage, switch: QAction, qtbot: QtBot
) -> None:
    assert page.heading()[0] == "Questions for my visit"
    with qtbot.waitSignal(page.headingChanged):
        switch.trigger()
    assert page.heading()[0] == "Questions for their visit"
