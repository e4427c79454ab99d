"""The first start asks two things, takes nothing from the computer and keeps every answer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.first_start import FirstStart
from tests.ui.looking import cut_off, not_reached, scrolls_sideways, unnamed


@pytest.fixture
def first(context: WindowContext, shown: Callable) -> FirstStart:
    return shown(FirstStart(context))


def texts(first: FirstStart) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in first.findChildren(QLabel) if label.isVisible()]


def press(first: FirstStart, qtbot: QtBot, text: str) -> None:
    QApplication.processEvents()
    found = next(
        made
        for made in first.findChildren(QPushButton)
        if made.text().replace("&", "") == text and made.isVisible()
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def choose_country(first: FirstStart, qtbot: QtBot, name: str) -> None:
    choice = first.country.choice
    choice.setCurrentText(name)
    choice.activated.emit(choice.currentIndex())  # as when the person clicks it in the open list


def typed_number(first: FirstStart) -> QLineEdit:
    """The field that is there now; those it took the place of are gone a turn later."""
    QApplication.processEvents()
    return next(one for one in first.country.findChildren(QLineEdit) if one.isVisible())


def setting(context: WindowContext, key: str) -> object:
    return context.notebook.settings.get(key)


def test_it_says_what_this_is_and_where_the_data_is(first, library):
    shown = texts(first)
    assert library.notice("disclaimer-short") in shown
    assert "What you write stays on this computer. Nothing is sent anywhere." in shown


def test_no_number_is_shown_before_a_country_is_chosen(first, context):
    assert setting(context, "country") == ""
    assert not any("911" in text for text in texts(first))


def test_a_checked_number_is_offered_and_counts_once_confirmed(first, context, qtbot):
    choose_country(first, qtbot, "United States")
    assert "911. Is this right?" in texts(first)
    assert setting(context, "emergency_number") == ""
    press(first, qtbot, "Yes")
    assert setting(context, "emergency_number") == "911"
    assert setting(context, "paper") == "letter"
    assert "In an emergency I call 911" in texts(first)


def test_an_unchecked_number_is_typed_by_the_person(first, context, qtbot):
    choose_country(first, qtbot, "Canada")
    assert not any("911" in text for text in texts(first))
    field = typed_number(first)
    qtbot.keyClicks(field, "911")
    press(first, qtbot, "Use this number")
    assert setting(context, "emergency_number") == "911"


def test_another_number_than_the_one_offered(first, context, qtbot):
    choose_country(first, qtbot, "United Kingdom")
    press(first, qtbot, "Change")
    field = typed_number(first)
    assert field.hasFocus()
    qtbot.keyClicks(field, "112")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert setting(context, "emergency_number") == "112"


def test_another_country_takes_the_number_back(first, context, qtbot):
    choose_country(first, qtbot, "United States")
    press(first, qtbot, "Yes")
    choose_country(first, qtbot, "Germany")
    assert setting(context, "emergency_number") == ""
    assert setting(context, "paper") == "a4"
    assert "112. Is this right?" in texts(first)


def test_a_country_that_is_not_listed(first, context, qtbot):
    choose_country(first, qtbot, "Another country")
    qtbot.keyClicks(typed_number(first), "15")
    with qtbot.waitSignal(first.finished):
        press(first, qtbot, "Start")
    assert setting(context, "emergency_number") == "15"
    assert setting(context, "country") == "other"


def test_for_someone_i_help_sets_the_voice(first, context, qtbot):
    press(first, qtbot, "For someone I help")
    assert setting(context, "for") == "helper"
    assert setting(context, "voice") == "helper"
    press(first, qtbot, "For someone I help")
    assert setting(context, "for") == "patient"


def test_start_works_without_any_answer_and_by_keyboard(first, context, qtbot):
    for _ in range(12):
        if first.start_button.hasFocus():
            break
        qtbot.keyClick(first.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(first.finished):
        qtbot.keyClick(first.start_button, Qt.Key.Key_Space)
    assert setting(context, "started") is True
    assert setting(context, "emergency_number") == ""


def test_an_example_can_be_asked_for(first, context, qtbot):
    with qtbot.waitSignal(first.exampleRequested):
        press(first, qtbot, "Look around with an example")
    assert setting(context, "started") is False


def test_text_size_can_be_changed_before_anything_else(first, context, theme, qtbot):
    press(first, qtbot, "A+")
    assert theme.text_size == 112


def test_every_control_has_a_name(first, context, qtbot):
    choose_country(first, qtbot, "Canada")
    assert unnamed(first) == []
    assert not_reached(first) == []


@pytest.mark.parametrize("country", ["United States", "Canada"])
def test_nothing_is_cut_off_at_twice_the_size(country, first, context, theme, qtbot):
    choose_country(first, qtbot, country)
    theme.set_text_size(200)
    first.resize(1024, 640)
    assert cut_off(first) == []
    assert scrolls_sideways(first) == []
