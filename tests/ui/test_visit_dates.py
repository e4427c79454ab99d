"""The date of a visit: taken when it can be read, kept as a draft when not, from a calendar."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QTableView

from bonemet_prep.ui.calendar_dialog import CalendarDialog
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.visit_page import VisitPage
from tests.ui.looking import unnamed
from tests.ui.visit_driver import named, only_visit, press, type_date


@pytest.fixture
def page(context: WindowContext, shown: Callable) -> VisitPage:
    return shown(VisitPage(context))


@pytest.fixture
def two_visits(context: WindowContext) -> None:
    context.notebook.visits.add(id="past", date="2026-10-20", provider="Dr. Rivera")
    context.notebook.visits.add(id="next", date="2026-11-26", provider="Dr. Chen")


def test_a_date_that_cannot_be_read_is_there_again_after_closing(page, context, qtbot, shown):
    type_date(page, qtbot, "next Tuesday")
    page.close()
    again = shown(VisitPage(context))
    assert again.visit_form.date.line.text() == "next Tuesday"
    assert "cannot read" in again.visit_form.date.message
    type_date(again, qtbot, "11/26")
    assert only_visit(context).date == "2026-11-26"
    assert context.notebook.settings.get("drafts") == {}


def test_what_cannot_be_read_stays_with_its_visit(two_visits, page, context, qtbot):
    context.notebook.visits.update("past", date="2026-11-26")
    context.choose_visit("next")
    type_date(page, qtbot, "soon")
    context.choose_visit("past")
    assert page.visit_form.date.line.text() == "November 26, 2026"
    context.choose_visit("next")
    assert page.visit_form.date.line.text() == "soon"


def test_a_day_is_taken_from_the_calendar_only_when_used(page, context, qtbot):
    press(page, qtbot, "Calendar: Date")
    dialog = page.findChild(CalendarDialog)
    assert dialog.month.text() == "November 2026"
    qtbot.mouseClick(named(dialog, "Next month"), Qt.MouseButton.LeftButton)
    assert dialog.month.text() == "December 2026"
    dialog.calendar.setSelectedDate(QDate(2026, 12, 3))
    assert context.visit() is None
    qtbot.mouseClick(named(dialog, "Use this day"), Qt.MouseButton.LeftButton)
    assert only_visit(context).date == "2026-12-03"
    assert unnamed(dialog) == []


def test_the_names_of_the_weekdays_are_not_cut_in_the_largest_letters(
    context: WindowContext, shown: Callable
) -> None:
    context.theme.set_text_size(200)
    dialog = CalendarDialog(context, "Date", date(2026, 11, 26))
    shown(dialog, *dialog.sizeHint().toTuple())
    days = dialog.calendar.findChild(QTableView)
    for column in range(7):
        name = days.model().index(0, column).data()
        assert days.columnWidth(column) >= dialog.fontMetrics().horizontalAdvance(name) + 6
