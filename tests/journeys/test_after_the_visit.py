"""From the first talk over the answers to the next visit: by mouse and by keys, in both voices."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.question_card import QuestionCard
from tests.journeys.person import Person

OWN = "Can we travel in May?"
ANSWER = "Hip and spine."
NEXT_STEPS = "Call the nurse on Monday."
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

Open = Callable[[], Person]


@dataclass(frozen=True)
class Talk:
    """Who is at the keyboard, and how two questions are worded for them."""

    voice: Voice
    chosen: str
    bones: str
    pain: str


TALKS = (
    Talk(
        Voice.PATIENT,
        "For me",
        "Which of my bones have cancer in them now?",
        "What choices do I have to control my bone pain?",
    ),
    Talk(
        Voice.HELPER,
        "For someone I help",
        "Which of their bones have cancer in them now?",
        "What choices do they have to control their bone pain?",
    ),
)
both = pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.voice)


def card_of(person: Person, wording: str) -> QWidget:
    return next(
        card
        for card in person.window.findChildren(QuestionCard)
        if card.isVisible() and card.accessibleName().startswith(wording)
    )


def asked_at(person: Person, visit_id: str) -> list[str]:
    listed = person.opened.notebook.questions.of(visit_id)
    return [question.library_id or question.wording for question in listed]


def check_the_next_visit_is_ready(person: Person, talk: Talk) -> None:
    """What was answered stays with the first visit; the rest goes along to the next."""
    notebook, context = person.opened.notebook, person.opened.context
    assert context.voice is talk.voice
    first, second = sorted(notebook.visits.in_order(), key=lambda visit: visit.created)
    if context.visit() != second:
        first, second = second, first
    assert context.visit() == second
    assert asked_at(person, first.id) == ["which-bones", "pain-choices", OWN]
    assert asked_at(person, second.id) == ["pain-choices", OWN]
    answered: Question = notebook.questions.of(first.id)[0]
    assert (answered.status, answered.answer) == (QuestionStatus.ANSWERED, ANSWER)
    assert (first.provider, first.next_steps) == ("Dr. Rivera", NEXT_STEPS)
    assert all(not question.answer for question in notebook.questions.of(second.id))


@both
def test_by_mouse(talk: Talk, open_window: Open) -> None:
    person = open_window()
    person.click(talk.chosen)
    person.click("Start")
    person.click("With whom")
    person.type("Dr. Rivera")
    person.click("Questions")
    person.click(talk.bones)
    person.click(talk.pain)
    person.click("Write your own question")
    person.type(OWN)
    person.click("Add my question")
    person.click("Write answers")
    person.click_in(card_of(person, talk.bones), "What became of it Answered")
    person.click_in(card_of(person, talk.bones), "Answer")
    person.type(ANSWER)
    person.click("My visit, No date yet")
    person.click("After the visit: next steps")
    person.type(NEXT_STEPS)
    person.click("Start the next visit")
    check_the_next_visit_is_ready(person, talk)
    person.click("Questions, 2 to ask")
    assert card_of(person, talk.pain).accessibleName() == f"{talk.pain} 1 of 2."


@both
def test_by_keys_alone(talk: Talk, open_window: Open) -> None:
    person = open_window()
    person.tab_to("For me")
    if talk.voice is Voice.HELPER:
        person.key(Qt.Key.Key_Right)
        person.key(Qt.Key.Key_Space)
    person.tab_to("Start")
    person.key(Qt.Key.Key_Space)
    person.tab_to("With whom")
    person.type("Dr. Rivera")
    person.key(Qt.Key.Key_2, ALT)
    for text in (talk.bones, talk.pain):
        person.tab_to(text)
        person.key(Qt.Key.Key_Space)
    person.tab_to("Write your own question")
    person.type(OWN)
    person.key(Qt.Key.Key_Return)
    person.tab_to("Write answers")
    person.key(Qt.Key.Key_Space)
    person.tab_to(start=f"{talk.bones} ")
    person.tab_to("What became of it Not asked yet")
    for _ in range(2):  # past "Asked"
        person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Space)
    person.tab_to("Answer")
    person.type(ANSWER)
    person.key(Qt.Key.Key_1, ALT)
    person.tab_to("After the visit: next steps")
    person.type(NEXT_STEPS)
    person.tab_to("Start the next visit")
    person.key(Qt.Key.Key_Space)
    check_the_next_visit_is_ready(person, talk)
    person.key(Qt.Key.Key_Z, CONTROL)
    assert len(person.opened.notebook.visits.in_order()) == 1
    person.key(Qt.Key.Key_Y, CONTROL)
    assert len(person.opened.notebook.visits.in_order()) == 2
