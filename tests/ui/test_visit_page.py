"""My visit: what is typed is kept for the right visit, and visits are made, opened and deleted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.visit_page import VisitPage
from tests.ui.looking import cut_off, names, not_reached, scrolls_sideways, tab_stops, unnamed
from tests.ui.visit_driver import field, only_visit, press, texts, type_date


@pytest.fixture
def page(context: WindowContext, shown: Callable) -> VisitPage:
    return shown(VisitPage(context))


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


def test_many_visits_are_folded_until_all_are_asked_for(page, context, qtbot):
    def can_be_opened() -> list[str]:
        QApplication.processEvents()
        names = [one.accessibleName() for one in page.findChildren(QPushButton) if one.isVisible()]
        return [name for name in names if name.startswith("Open: ")]

    for day in range(1, 29):
        context.notebook.visits.add(id=f"v{day}", date=f"2026-02-{day:02}")
    assert "Open: Saturday, February 28, 2026." in can_be_opened()
    assert "Open: Sunday, February 1, 2026." not in can_be_opened()
    press(page, qtbot, "Show all visits")
    assert "Open: Sunday, February 1, 2026." in can_be_opened()
    assert len(can_be_opened()) == 28


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
