"""What a screen reader or a voice asks of a control does what a click does, and is told."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from bonemet_prep.domain.errors import DiskFull
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.theme import Theme
from tests.accessibility.program import Look, Program, language_of
from tests.accessibility.rest import settle

TOGGLE = "Toggle"


@pytest.fixture
def program(qapp: QApplication, theme: Theme, tmp_path) -> Iterator[Program]:
    with language_of(qapp, "en"):
        made = Program(Look(), theme, tmp_path)
        yield made
        made.close()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told from here on."""
    heard: list[str] = []

    def hear(event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            heard.append(message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def act(window: QWidget, name: str, action: str) -> None:
    """Do an action of the first shown control with this name."""
    for widget in window.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not widget.isVisible() or interface is None or interface.actionInterface() is None:
            continue
        if interface.text(QAccessible.Text.Name) == name:
            assert action in interface.actionInterface().actionNames()
            interface.actionInterface().doAction(action)
            settle()
            return
    raise AssertionError(f"nothing is called {name!r}")


def test_the_navigation_opens_pages(program: Program) -> None:
    program.page("visit")
    act(program.window.navigation, "Questions, 9 to ask", TOGGLE)
    assert program.window.current_page == "questions"


def test_a_question_is_ticked_and_unticked(program: Program) -> None:
    page = program.page("questions")
    name = "Which of my bones have cancer in them now?"
    known = program.notebook.questions.by_library_id(program.context.visit().id)
    assert "which-bones" not in known
    for listed in (True, False):
        act(page, name, TOGGLE)
        known = program.notebook.questions.by_library_id(program.context.visit().id)
        assert ("which-bones" in known) is listed


def test_a_number_and_a_place_are_chosen_and_kept(program: Program) -> None:
    page = program.page("pain")
    act(page, "How strong is your pain right now?: 6", TOGGLE)
    act(page, "Where does it hurt? Right hip", TOGGLE)
    page.form.save()
    latest = program.notebook.pain_entries.latest()
    assert latest.now == 6 and [place.region for place in latest.places] == ["right-hip"]


def test_what_the_program_shows_by_itself_is_not_taken_for_a_wish(program: Program) -> None:
    program.page("questions")
    steps = program.context.undo.count()
    program.page("pain")
    program.page("sheet")
    program.page("visit")
    assert program.context.undo.count() == steps


def first_card(program: Program) -> QuestionCard:
    """Return the first card of my list."""
    listed = program.notebook.questions.of(program.context.visit().id)
    cards = program.page("questions").findChildren(QuestionCard)
    return next(card for card in cards if card.question.id == listed[0].id)


def test_what_happens_to_a_question_is_said_and_keeps_the_focus_near(
    program: Program, said: list[str]
) -> None:
    card = first_card(program)
    id = card.question.id
    card.moveRequested.emit(id, 1)
    settle()
    assert "Moved to 2 of 9" in said
    assert program.window.focusWidget() is card
    card.starRequested.emit(id)
    settle()
    assert "Taken off the top three" in said
    card.removeRequested.emit(id)
    settle()
    assert "Taken off your list. Undo brings it back." in said
    assert isinstance(program.window.focusWidget(), QuestionCard)
    program.window.undo()
    settle()
    assert any(sentence.startswith("Undone: ") for sentence in said)
    assert program.window.focusWidget().question.id == id


def test_a_saved_entry_is_said_and_the_next_one_can_start(
    program: Program, said: list[str]
) -> None:
    page = program.page("pain")
    act(page, "How strong is your pain right now?: 4", TOGGLE)
    page.form.save()
    settle()
    assert any(sentence.startswith("Saved. ") for sentence in said)
    assert program.window.focusWidget().accessibleName().startswith("How strong is your pain")


def test_an_entry_that_cannot_be_saved_is_said(program: Program, said: list[str]) -> None:
    program.page("pain").form.save()
    settle()
    assert any("nothing to save" in sentence for sentence in said)


def test_what_could_not_be_written_is_said(program: Program, said: list[str]) -> None:
    program.window.teller.tell_not_saved(DiskFull(), lambda: None, lambda: None)
    assert any("not saved yet" in sentence for sentence in said)


def test_a_closed_dialog_gives_the_focus_back(program: Program) -> None:
    program.page("pain")
    for name, dialog in program.dialogs():
        if name in ("settings", "about", "keys", "catch-up", "paper", "places", "calendar"):
            before = program.window.focusWidget()
            dialog.reject()
            program.window.activateWindow()  # as every desktop does
            settle()
            assert before is not None and program.window.focusWidget() is before, name
