"""Words to choose from: one or several, found by their first letter, one that stands alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from bonemet_prep.ui.chips import Chips

OPTIONS = {"dull": "Dull", "sharp": "Sharp", "stabbing": "Stabbing", "none": "None"}


@pytest.fixture
def make(shown: Callable[..., QWidget]) -> Callable[..., Chips]:
    def made(**choices: object) -> Chips:
        chips = Chips("It feels", OPTIONS, **choices)
        chips.told = []
        chips.chosenChanged.connect(chips.told.append)
        shown(chips, 500, 80)
        chips.focus()
        return chips

    return made


def click(qtbot, chips: Chips, *texts: str) -> None:
    for made in (b for text in texts for b in chips.findChildren(QPushButton) if b.text() == text):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_one_choice_replaces_the_other_and_can_be_taken_back(make, qtbot):
    chips = make()
    click(qtbot, chips, "Dull", "Sharp", "Sharp")
    assert chips.told == [("dull",), ("sharp",), ()]


def test_several_choices_stand_in_their_own_order(make, qtbot):
    chips = make(several=True)
    click(qtbot, chips, "Sharp", "Dull")
    assert chips.chosen == ("dull", "sharp")


def test_the_lone_option_goes_with_no_other(make, qtbot):
    chips = make(several=True, alone="none")
    click(qtbot, chips, "Sharp", "Dull", "None")
    assert chips.chosen == ("none",)
    click(qtbot, chips, "Dull")
    assert chips.chosen == ("dull",)


def test_a_letter_goes_to_the_next_word_that_starts_with_it(make, qtbot):
    chips = make(several=True)
    for letter, text in (("s", "Sharp"), ("s", "Stabbing"), ("s", "Sharp"), ("n", "None")):
        qtbot.keyClick(chips.focusWidget(), letter)
        assert chips.focusWidget().text() == text
    assert chips.chosen == ()
    qtbot.keyClick(chips.focusWidget(), Qt.Key.Key_Space)
    assert chips.chosen == ("none",)


def test_a_key_that_finds_no_word_is_passed_on(make, qtbot):
    chips = make()
    passed = []
    chips.characterTyped.connect(passed.append)
    qtbot.keyClick(chips.focusWidget(), "7")
    assert passed == ["7"]


@pytest.mark.parametrize(
    ("several", "role"),
    [(False, QAccessible.Role.RadioButton), (True, QAccessible.Role.CheckBox)],
)
def test_a_screen_reader_hears_question_and_word_and_can_choose(make, several, role):
    chips = make(several=several)
    found = QAccessible.queryAccessibleInterface(chips.findChildren(QPushButton)[1])
    assert found.text(QAccessible.Text.Name) == "It feels Sharp"
    assert found.role() == role
    actions = found.actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert chips.chosen == ("sharp",)


def test_choosing_cuts_no_word_off(make, qtbot):
    chips = make(several=True)
    before = [made.width() for made in chips.findChildren(QPushButton)]
    click(qtbot, chips, *OPTIONS.values())
    for width, made in zip(before, chips.findChildren(QPushButton), strict=True):
        assert made.width() == pytest.approx(width, abs=3)
        assert made.fontMetrics().horizontalAdvance(made.text()) < made.width()
