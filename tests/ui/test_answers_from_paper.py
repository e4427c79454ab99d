"""Answers typed in from the paper sheet, by Tab and Enter only."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_text import sheet_text
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.answers_from_paper import AnswersFromPaper
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.drafts import Drafts
from bonemet_prep.ui.questions_page import QuestionsPage
from bonemet_prep.ui.sheet_source import current_choices, sheet_input
from tests.ui.looking import cut_off, unnamed
from tests.ui.questions_driver import box, labels, press

Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def visit(context: WindowContext) -> str:
    return context.ensure_visit().id


@pytest.fixture
def listed(context: WindowContext, visit: str) -> dict[str, str]:
    """A list whose order on paper is not that of the adding; wording to id."""
    questions = context.notebook.questions
    door = next(one.id for one in context.library.questions if one.door)
    questions.add_own(visit, ["Alpha?", "Secret?", "Beta?", "Gamma?"])
    questions.add_suggested(visit, [door])
    questions.add_own(visit, ["Helper asks?"], Voice.HELPER)
    ids = {question.wording: question.id for question in questions.of(visit)}
    questions.update(ids["Secret?"], private=True)
    questions.star(ids["Gamma?"])
    return ids


def opened(context: WindowContext, shown: Shown) -> AnswersFromPaper:
    dialog = AnswersFromPaper(context)
    shown(dialog)
    return dialog


def numbered(dialog: AnswersFromPaper) -> list[str]:
    return [line for line in labels(dialog).split("\n") if line[:1].isdigit()]


def type_in(qtbot: QtBot, *answers: str) -> None:
    for answer in answers:
        qtbot.keyClicks(QApplication.focusWidget(), answer)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_the_numbers_are_those_of_the_paper(
    context: WindowContext, listed: dict[str, str], shown: Shown
) -> None:
    dialog = opened(context, shown)
    assert numbered(dialog) == ["1. Gamma?", "2. Alpha?", "3. Beta?", "1. Helper asks?"]
    assert "From my helper" in labels(dialog)
    given = sheet_input(context, current_choices(context, frozenset()))
    paper = sheet_text(build_sheet(given))
    assert all(line in paper for line in numbered(dialog)[:3])


def test_a_paper_with_the_questions_from_behind_a_door_counts_them(
    context: WindowContext, listed: dict[str, str], shown: Shown
) -> None:
    dialog = opened(context, shown)
    box(dialog, "The paper has the questions from behind a door too").click()
    QApplication.processEvents()
    assert len(numbered(dialog)) == 5
    assert numbered(dialog)[3].startswith("4. ")


def test_answers_are_typed_with_enter_alone_and_are_one_step(
    context: WindowContext, listed: dict[str, str], shown: Shown, qtbot: QtBot
) -> None:
    dialog = opened(context, shown)
    type_in(qtbot, "Not now", "", "T8 & <hip>", "")
    assert QApplication.focusWidget() is dialog.save_button
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    get = context.notebook.questions.get
    assert get(listed["Gamma?"]).answer == "Not now"
    assert get(listed["Beta?"]).answer == "T8 & <hip>"
    assert get(listed["Beta?"]).status is QuestionStatus.ANSWERED
    assert get(listed["Alpha?"]).status is QuestionStatus.OPEN
    assert context.undo.undoText() == "type in answers"
    context.undo.undo()
    assert get(listed["Gamma?"]).answer == get(listed["Beta?"]).answer == ""
    assert get(listed["Beta?"]).status is QuestionStatus.OPEN


def test_tab_goes_to_the_next_answer_and_shift_enter_to_the_next_line(
    context: WindowContext, listed: dict[str, str], shown: Shown, qtbot: QtBot
) -> None:
    dialog = opened(context, shown)
    first, second = list(dialog.fields.values())[:2]
    qtbot.keyClicks(first, "One")
    qtbot.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(first, "Two")
    assert first.toPlainText() == "One\nTwo"
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second


def test_the_answer_that_enter_goes_to_is_in_sight(
    context: WindowContext, visit: str, shown: Shown, qtbot: QtBot
) -> None:
    context.notebook.questions.add_own(visit, [f"Question {number}?" for number in range(20)])
    dialog = opened(context, shown)
    type_in(qtbot, *["so"] * 19)
    field = QApplication.focusWidget()
    assert field is list(dialog.fields.values())[-1]
    assert not field.visibleRegion().isEmpty()


def test_a_long_list_fills_by_itself_and_tab_goes_through_all_of_it(
    context: WindowContext, visit: str, shown: Shown, qtbot: QtBot
) -> None:
    context.notebook.questions.add_own(visit, [f"Question {number}?" for number in range(60)])
    dialog = opened(context, shown)
    assert 0 < len(dialog.fields) < 60
    assert dialog.scroll.verticalScrollBar().maximum() > 0  # what stands there fills the screen
    qtbot.waitUntil(lambda: len(numbered(dialog)) == 60)
    assert numbered(dialog) == [f"{number + 1}. Question {number}?" for number in range(60)]
    for field in dialog.fields.values():
        assert QApplication.focusWidget() is field
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.save_button


def test_what_is_saved_before_the_list_is_there_leaves_no_draft_behind(
    context: WindowContext, visit: str, shown: Shown
) -> None:
    context.notebook.questions.add_own(visit, [f"Question {number}?" for number in range(60)])
    *_, last = context.notebook.questions.of(visit)
    Drafts(context).put("answers", {last.id: "Half typed"})
    dialog = opened(context, shown)
    assert last.id not in dialog.fields
    dialog.save()
    assert context.notebook.questions.get(last.id).answer == "Half typed"


def test_what_is_typed_before_the_list_is_there_keeps_the_drafts_of_the_others(
    context: WindowContext, visit: str, shown: Shown, qtbot: QtBot
) -> None:
    context.notebook.questions.add_own(visit, [f"Question {number}?" for number in range(60)])
    first, *_, last = context.notebook.questions.of(visit)
    Drafts(context).put("answers", {last.id: "Half typed"})
    dialog = opened(context, shown)
    qtbot.keyClicks(dialog.fields[first.id], "So")
    dialog.reject()
    assert Drafts(context).get("answers") == {first.id: "So", last.id: "Half typed"}


def test_what_is_half_typed_is_there_when_the_form_opens_again(
    context: WindowContext, listed: dict[str, str], shown: Shown, qtbot: QtBot
) -> None:
    dialog = opened(context, shown)
    type_in(qtbot, "Half")
    dialog.reject()
    assert context.notebook.questions.get(listed["Gamma?"]).answer == ""
    again = opened(context, shown)
    assert again.fields[listed["Gamma?"]].toPlainText() == "Half"
    again.save()
    assert context.notebook.questions.get(listed["Gamma?"]).answer == "Half"
    assert context.notebook.settings.get("drafts").get("answers") is None


def test_an_answer_that_is_there_stays_unless_it_is_changed(
    context: WindowContext, listed: dict[str, str], shown: Shown
) -> None:
    questions = context.notebook.questions
    later = QuestionStatus.LATER
    questions.update(listed["Alpha?"], answer="As before", status=later)
    dialog = opened(context, shown)
    assert dialog.fields[listed["Alpha?"]].toPlainText() == "As before"
    dialog.save()
    assert questions.get(listed["Alpha?"]).status is later
    assert not context.undo.canUndo()


def test_without_a_question_it_says_so(context: WindowContext, visit: str, shown: Shown) -> None:
    dialog = opened(context, shown)
    assert "There is no question on the sheet" in labels(dialog)
    assert not dialog.save_button.isEnabled()


def test_it_is_reached_where_answers_are_written(
    context: WindowContext, listed: dict[str, str], shown: Shown
) -> None:
    page = shown(QuestionsPage(context))
    press(page, "Write answers")
    press(page, "Type in answers from the paper")
    (dialog,) = page.findChildren(AnswersFromPaper)
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize("size", [100, 200])
def test_all_of_it_can_be_read_and_has_a_name(
    context: WindowContext, listed: dict[str, str], shown: Shown, size: int
) -> None:
    context.theme.set_text_size(size)
    dialog = opened(context, shown)
    assert not unnamed(dialog)
    assert not cut_off(dialog)
