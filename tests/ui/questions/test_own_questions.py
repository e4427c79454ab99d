"""Own questions: written, pasted, and kept apart from those of a helper."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.questions_page import QuestionsPage
from bonemet_prep.ui.text_fields import TextBox
from tests.ui.questions_driver import (
    BONES,
    PAIN,
    box,
    cards,
    labels,
    listed,
    questions,
    tick,
    write_own,
)


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


def test_a_page_out_of_sight_speaks_to_the_helper_who_opens_it(
    page: QWidget, context: WindowContext
) -> None:
    tick(page, BONES)
    page.hide()
    context.set_quietly("voice", "helper")
    page.show()
    QApplication.processEvents()
    theirs = "Which of their bones have cancer in them now?"
    assert listed(page) == [theirs]
    assert box(page, theirs).isChecked()
