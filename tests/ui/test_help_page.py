"""When to get help: the confirmed number, the person's numbers, the same signs for everyone."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.person import PhoneUse
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.help_page import HelpPage
from bonemet_prep.ui.phone_line import dialled
from bonemet_prep.ui.settings_dialog import SettingsDialog
from tests.ui.looking import cut_off, not_reached, scrolls_sideways, tab_stops, unnamed


@pytest.fixture
def page(context: WindowContext, shown: Callable) -> HelpPage:
    made = shown(HelpPage(context))
    made.finish()
    return made


def texts(page: HelpPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_sign_of_the_library_is_there(page, library):
    shown = texts(page)
    for box in library.help.boxes:
        assert box.title in shown
        for sign in (*box.signs, *box.also):
            assert sign.text in shown


def test_without_a_confirmed_number_none_is_shown(page, context, qtbot):
    context.notebook.settings.set("country", "US")
    shown = " ".join(texts(page))
    assert "Call your local emergency number now" in shown
    assert "911" not in shown


def test_what_is_typed_elsewhere_leaves_the_page_as_it_is(page, context):
    before = page.emergency_number
    context.notebook.settings.set("drafts", {"pain": {"note": "half a wo"}})
    assert page.emergency_number is before
    context.notebook.settings.set("emergency_number", "112")
    assert page.emergency_number is not before


def test_setting_the_number_is_one_click_away(page, context, qtbot):
    qtbot.mouseClick(page.emergency_number, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(SettingsDialog)
    assert dialog.focusWidget() is dialog.country.choice
    dialog.close()


def test_the_confirmed_number_stands_large_and_can_be_copied(page, context, qtbot):
    context.notebook.settings.set("emergency_number", "999")
    assert (
        "Call 999 now or go to the nearest emergency department. Do not drive yourself."
        in texts(page)
    )
    number = page.emergency_number
    assert number.text() == "999"
    assert number.property("role") == "number"
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert number.selectedText() == "999"
    assert number.accessibleName() == "Emergency number: 999"


class Phone(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.called = ""

    @Slot(QUrl)
    def call(self, url: QUrl) -> None:
        self.called = url.toString()


def test_a_number_can_be_called_where_the_computer_can(page, context, qtbot: QtBot):
    phone = Phone()
    QDesktopServices.setUrlHandler("tel", phone, "call")
    context.notebook.settings.set("emergency_number", "911")
    call = next(b for b in page.findChildren(QPushButton) if b.text() == "Call from here")
    QApplication.processEvents()
    qtbot.mouseClick(call, Qt.MouseButton.LeftButton)
    QDesktopServices.unsetUrlHandler("tel")
    assert phone.called == "tel:911"


def test_own_numbers_stand_with_whose_they_are(page, context):
    numbers = context.notebook.person.phone_numbers
    numbers.add(number="555 0100, ask for Ann", use=PhoneUse.NIGHT)
    numbers.add(number="555 0101", use=PhoneUse.OTHER, label="My sister")
    numbers.add(number="  ")
    shown = texts(page)
    assert "Care team, night and weekend" in shown
    assert "555 0100, ask for Ann" in shown
    assert "My sister" in shown
    assert "Care team by day" not in shown


def test_the_closing_line_and_the_missing_sign_off_are_said(page, library):
    shown = texts(page)
    assert library.help.closing in shown
    assert any("clinical sign-off" in text for text in shown)


def test_the_page_is_the_same_whatever_was_entered(page, context, shown):
    before = texts(page)
    visit = context.ensure_visit()
    context.notebook.visits.update(visit.id, changes="My legs are numb")
    assert texts(page) == before


def test_the_helper_is_told_whom_you_means(page, context, library):
    context.notebook.settings.set("voice", "helper")
    assert library.help.helper_note in texts(page)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("911", "911"),
        ("(555) 010-0199", "5550100199"),
        ("+44 20 7946 0000", "+442079460000"),
        ("555 0100, ask for Ann", "5550100"),
        ("ask Ann", ""),
    ],
)
def test_what_is_dialled(typed, number):
    assert dialled(typed) == number


@given(st.text(max_size=30))
def test_only_digits_are_dialled(typed):
    assert all(sign.isdigit() or sign == "+" for sign in dialled(typed))


def test_what_tab_comes_to_is_in_sight(page, context):
    context.notebook.settings.set("emergency_number", "911")
    page.resize(1000, 300)
    page.set_compact(True)
    QApplication.processEvents()
    page.focus_first()
    for stop in tab_stops():
        stop.setFocus()
        assert not stop.visibleRegion().isEmpty()


def test_every_control_has_a_name(page, context):
    context.notebook.settings.set("emergency_number", "911")
    context.notebook.person.phone_numbers.add(number="555 0100")
    assert unnamed(page) == []
    assert not_reached(page) == []


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_cut_off(size, page, context, theme):
    context.notebook.settings.set("emergency_number", "911")
    context.notebook.person.phone_numbers.add(number="555 0100 extension 4, ask for the nurse")
    theme.set_text_size(size)
    page.set_compact(size >= 150)
    page.resize(1000, 500)
    assert cut_off(page) == []
    assert scrolls_sideways(page) == []
