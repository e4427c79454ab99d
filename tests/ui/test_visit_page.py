"""My visit: what is typed is kept for the right visit, and visits are made, opened and deleted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.visit import Visit
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import CalendarDialog
from bonemet_prep.ui.text_fields import LineField, TextBox
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.visit_page import VisitPage
from tests.ui.looking import cut_off, names, not_reached, scrolls_sideways, tab_stops, unnamed


@pytest.fixture
def page(context: WindowContext, shown: Callable) -> VisitPage:
    return shown(VisitPage(context))


def field(page: VisitPage, name: str) -> LineField | TextBox:
    return next(
        field
        for kind in (LineField, TextBox)
        for field in page.findChildren(kind)
        if field.accessibleName() == name
    )


def texts(page: VisitPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(page: VisitPage, qtbot: QtBot, name: str) -> None:
    QApplication.processEvents()
    found = next(
        made
        for made in page.findChildren(QPushButton)
        if name in (made.text(), made.accessibleName()) and made.isVisible()
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def type_date(page: VisitPage, qtbot: QtBot, text: str) -> None:
    line = page.visit_form.date.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def only_visit(context: WindowContext) -> Visit:
    (visit,) = context.notebook.visits.in_order()
    return visit


# --- one visit ----------------------------------------------------------------------------------


def test_the_first_thing_typed_makes_the_visit(page, context, qtbot):
    qtbot.keyClicks(field(page, "With whom"), "Dr. Rivera")
    page.flush()
    assert only_visit(context).provider == "Dr. Rivera"
    context.undo.undo()
    assert field(page, "With whom").text() == ""


def test_a_typed_date_is_taken_on_leaving_and_counted_down(page, context, qtbot):
    type_date(page, qtbot, "11/26")
    assert only_visit(context).date == "2026-11-26"
    assert page.visit_form.date.line.text() == "November 26, 2026"
    assert page.visit_form.date.message == "Thursday. In 3 days."
    assert page.heading()[1] == "In 3 days: Thursday, November 26, 2026."


def test_half_a_date_is_never_taken(page, context, qtbot):
    type_date(page, qtbot, "11/26")
    type_date(page, qtbot, "11/3x")
    assert only_visit(context).date == "2026-11-26"
    assert page.visit_form.date.line.text() == "11/3x"
    assert "cannot read" in page.visit_form.date.message


def test_the_reading_is_told_before_it_is_taken(page, context, qtbot):
    page.visit_form.date.line.setFocus()
    qtbot.keyClicks(page.visit_form.date.line, "11/26")
    assert page.visit_form.date.message == "Thursday, November 26, 2026"
    assert context.visit() is None


def test_a_time_is_taken_as_people_write_it(page, context, qtbot):
    line = page.visit_form.time.line
    qtbot.keyClicks(line, "2:15 pm")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert only_visit(context).time == "14:15"


def test_the_date_can_be_left_open(page, context, qtbot):
    type_date(page, qtbot, "11/26")
    qtbot.mouseClick(page.visit_form.no_date, Qt.MouseButton.LeftButton)
    assert only_visit(context).date == ""
    assert page.visit_form.date.line.text() == ""
    context.undo.undo()
    assert only_visit(context).date == "2026-11-26"
    assert not page.visit_form.no_date.isChecked()


def test_needs_are_ticked_by_space_and_kept_in_their_order(page, context, qtbot):
    boxes = {box.text(): box for box in page.visit_form.findChildren(TickBox)}
    for name in ("Answers in writing", "Help with hearing"):
        boxes[name].setFocus()
        qtbot.keyClick(boxes[name], Qt.Key.Key_Space)
    assert only_visit(context).needs == ("hearing", "answers-in-writing")


def test_markup_stays_text(page, context, qtbot):
    qtbot.keyClicks(field(page, "Where"), "<b>3</b> & up")
    page.flush()
    assert only_visit(context).place == "<b>3</b> & up"


# --- several visits -----------------------------------------------------------------------------


@pytest.fixture
def two_visits(context: WindowContext) -> None:
    context.notebook.visits.add(id="past", date="2026-10-20", provider="Dr. Rivera")
    context.notebook.visits.add(id="next", date="2026-11-26", provider="Dr. Chen")


def test_a_past_visit_says_so_and_leads_back(two_visits, page, context, qtbot):
    press(page, qtbot, "Open: Tuesday, October 20, 2026 with Dr. Rivera.")
    assert "You are looking at a past visit." in texts(page)
    assert field(page, "With whom").text() == "Dr. Rivera"
    press(page, qtbot, "Back to the next visit")
    assert "You are looking at a past visit." not in texts(page)
    assert field(page, "With whom").text() == "Dr. Chen"


def test_half_typed_text_goes_to_the_visit_it_was_typed_for(two_visits, page, context, qtbot):
    qtbot.keyClicks(field(page, "Where"), "Room 5")
    context.choose_visit("past")
    assert context.notebook.visits.get("next").place == "Room 5"
    assert context.notebook.visits.get("past").place == ""
    assert field(page, "Where").text() == ""


def test_a_visit_stays_open_when_its_date_passes_another(two_visits, page, context, qtbot):
    context.notebook.visits.add(id="later", date="2026-12-10")
    type_date(page, qtbot, "12/24")
    assert context.visit().id == "next"
    assert "You are looking at a later visit." in texts(page)


def test_the_next_visit_takes_along_what_was_not_answered(two_visits, page, context, qtbot):
    context.notebook.questions.add_own("next", ["Can I fly?"])
    press(page, qtbot, "Start the next visit")
    made = context.visit()
    assert made.id not in ("past", "next")
    assert [q.wording for q in context.notebook.questions.of(made.id)] == ["Can I fly?"]
    context.undo.undo()
    assert len(context.notebook.visits.in_order()) == 2


def test_the_day_after_both_ways_on_are_offered(page, context, qtbot):
    context.notebook.visits.add(id="over", date="2026-11-22", provider="Dr. Rivera")
    assert "Your last visit: Sunday, November 22, 2026 with Dr. Rivera." in texts(page)
    press(page, qtbot, "Open that visit")
    assert context.visit().id == "over"


def test_a_deleted_visit_is_brought_back(two_visits, page, context, qtbot):
    context.notebook.questions.add_own("next", ["Can I fly?"])
    press(page, qtbot, "Delete: Thursday, November 26, 2026 with Dr. Chen.")
    assert context.notebook.visits.get("next") is None
    press(page, qtbot, "The visit is deleted. Bring it back")
    assert context.notebook.visits.get("next").provider == "Dr. Chen"
    assert len(context.notebook.questions.of("next")) == 1


def test_many_visits_are_folded_and_undo_finds_one_in_the_fold(page, context, qtbot):
    for day in range(1, 29):
        context.notebook.visits.add(id=f"v{day}", date=f"2026-02-{day:02}")
    assert page.visits.row("v28") is not None
    assert "Show all visits" in [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    assert page.visits.row("v1") is not None


# --- about me -----------------------------------------------------------------------------------


def test_about_me_is_kept_and_its_print_tick_too(page, context, qtbot):
    qtbot.keyClicks(field(page, "Allergies"), "latex")
    box = next(b for b in page.findChildren(TickBox) if b.accessibleName().endswith("Allergies"))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    page.flush()
    about = context.notebook.person.get().about
    assert about.allergies == "latex"
    assert about.printed == ("name", "birth_date", "cancer", "bones")


def medicines(context: WindowContext) -> list[str]:
    return [line.text for line in context.notebook.person.medicines.in_order()]


def test_medicines_are_typed_one_after_the_other(page, context, qtbot):
    editor = page.about_me.medicines
    for text in ("Morphine 30 mg", "Senna"):
        editor.rows[-1].field.setFocus()
        qtbot.keyClicks(editor.rows[-1].field, text)
        qtbot.keyClick(editor.rows[-1].field, Qt.Key.Key_Return)
    assert medicines(context) == ["Morphine 30 mg", "Senna"]
    assert editor.rows[-1].field.hasFocus()
    assert len(editor.rows) == 3


def test_lines_are_moved_and_removed_by_keys_and_undo(page, context, qtbot):
    editor = page.about_me.medicines
    for text in ("one", "two", "three"):
        context.notebook.person.medicines.add(text=text)
    said = []
    context.announced.connect(said.append)
    qtbot.keyClick(editor.rows[2].field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert medicines(context) == ["one", "three", "two"]
    assert said[-1] == "Moved to 2 of 3"
    editor.remove(editor.rows[0])
    assert medicines(context) == ["three", "two"]
    context.undo.undo()
    context.undo.undo()
    assert medicines(context) == ["one", "two", "three"]
    assert [row.field.toPlainText() for row in editor.rows] == ["one", "two", "three", ""]


def test_pasted_lines_become_lines_in_their_order(page, context, qtbot):
    context.notebook.person.medicines.add(text="last")
    row = page.about_me.medicines.rows[0]
    row.field.clear()
    pasted = QMimeData()
    pasted.setText("one\n\n two \nthree")
    row.field.insertFromMimeData(pasted)
    page.flush()
    assert medicines(context) == ["one", "two", "three"]


def test_a_treatment_has_a_date_and_a_number_a_use(page, context, qtbot):
    row = page.about_me.treatments.rows[-1]
    qtbot.keyClicks(row.field, "Radiation")
    row.field.flush()
    date_line = row.extras.findChild(LineField)
    qtbot.keyClicks(date_line, "Nov 18")
    qtbot.keyClick(date_line, Qt.Key.Key_Return)
    (treatment,) = context.notebook.person.treatments.in_order()
    assert (treatment.text, treatment.date) == ("Radiation", "2026-11-18")


def test_only_another_number_asks_whose_it_is(page, context, qtbot):
    context.notebook.person.phone_numbers.add(id="n", number="555 0100")
    label = page.about_me.phone_numbers.row("n").extras.findChild(LineField)
    QApplication.processEvents()
    assert not label.isVisible()
    context.notebook.person.phone_numbers.update("n", use="other")
    assert label.isVisible()


# --- both voices, everyone ----------------------------------------------------------------------


def test_the_page_speaks_to_the_helper_and_loses_nothing(page, context, qtbot):
    qtbot.keyClicks(field(page, "Where"), "Room 5")
    context.notebook.settings.set("voice", "helper")
    assert page.heading()[0] == "Their visit"
    assert "About the person you help" in texts(page)
    assert field(page, "Where").text() == "Room 5"


def test_every_control_has_a_name(two_visits, page, context):
    context.notebook.person.medicines.add(text="Senna")
    context.choose_visit("past")
    assert unnamed(page) == []


@pytest.mark.parametrize("size", [100, 150, 200])
def test_nothing_is_cut_off(size, two_visits, page, context, theme):
    for adds in ("medicines", "treatments"):
        getattr(context.notebook.person, adds).add(text="A rather long name of something taken")
    context.notebook.person.phone_numbers.add(number="555 0100", use="night")
    theme.set_text_size(size)
    page.set_compact(size >= 150)
    page.resize(1000, 500)
    assert cut_off(page) == []
    assert scrolls_sideways(page) == []


def test_tab_reaches_everything_in_the_order_it_stands(two_visits, page, context):
    person = context.notebook.person
    for line in ("one", "two"):
        person.treatments.add(text=line)
        person.phone_numbers.add(number=line, use="other")
    assert not_reached(page) == []
    page.focus_first()
    order = names(tab_stops())
    assert order[:4] == ["Date", "Calendar: Date", "I do not know the date yet", "Time"]
    assert order.index("Start the next visit") == 1 + order.index(
        "Delete: Tuesday, October 20, 2026 with Dr. Rivera."
    )
    first_treatment = order.index("Treatments: line 1 of 2")
    assert order[first_treatment + 1 : first_treatment + 5] == [
        "Date of the treatment",
        "Calendar: Date of the treatment",
        "More for line 1",
        "Treatments: line 2 of 2",
    ]


def test_tab_goes_through_the_lines_as_they_stand(page, context, qtbot):
    for text in ("one", "two"):
        context.notebook.person.medicines.add(id=text, text=text)
    context.notebook.person.medicines.move("two", 0)
    QApplication.processEvents()
    rows = page.about_me.medicines.rows
    rows[0].field.setFocus()
    visited = []
    for _ in range(6):
        visited.append(next(row.line_id for row in rows if row.isAncestorOf(page.focusWidget())))
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert visited == ["two"] * 3 + ["one"] * 3


# --- dates that cannot be read yet --------------------------------------------------------------


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


def named(window: QWidget, name: str) -> QPushButton:
    return next(
        made
        for made in window.findChildren(QPushButton)
        if name in (made.text(), made.accessibleName())
    )
