"""The form of the pain log: three clicks or keys, and nothing typed is lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from bonemet_prep.domain.pain import PlacePain
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.pain_page import PainPage
from bonemet_prep.ui.places_dialog import PlacesDialog
from tests.ui.looking import not_reached, tab_stops
from tests.ui.pain.acting import button, click, fields_behind_more, open_more, press


def test_three_clicks_keep_an_entry(page, qtbot, log):
    click(qtbot, button(page.form.number, "6"))
    click(qtbot, button(page.form.places, "Lower back"))
    click(qtbot, page.form.save_button)
    (kept,) = log()
    assert (kept.now, kept.places) == (6, (PlacePain("lower-back"),))
    assert (kept.lived, kept.offset_minutes) == ("2026-11-23T09:00", 0)
    assert kept.entered_by is Voice.PATIENT


def test_three_keys_keep_an_entry(page, qtbot, log):
    press(qtbot, page, "6", "l", Qt.Key.Key_Space, Qt.Key.Key_Return)
    (kept,) = log()
    assert (kept.now, kept.places) == (6, (PlacePain("lower-back"),))


def test_ten_is_typed_as_one_and_zero(page, qtbot, log):
    press(qtbot, page, "1", "0", Qt.Key.Key_Return)
    assert log()[0].now == 10


def test_at_zero_no_place_is_asked_and_enter_saves(page, qtbot, log):
    press(qtbot, page, "0")
    assert not page.form.places.isVisible()
    press(qtbot, page, Qt.Key.Key_Return)
    assert log()[0].now == 0


def test_after_saving_the_form_is_empty_and_says_what_was_saved(page, qtbot, log, context):
    said = []
    context.announced.connect(said.append)
    press(qtbot, page, "6", Qt.Key.Key_Return)
    assert page.form.number.value is None
    assert page.form.message.text() == "Saved. Today 09:00: 6."
    assert said[-1] == page.form.message.text()
    assert page.window().focusWidget().text() == "0"


def test_an_empty_form_is_not_saved_and_says_why(page, qtbot, log):
    click(qtbot, page.form.save_button)
    assert log() == ()
    assert page.form.message.text().startswith("There is nothing to save yet.")


def test_tab_goes_through_more_before_it_comes_to_saving(page, qtbot):
    click(qtbot, page.form.more_button)
    fields = fields_behind_more(page.form)
    last = fields.editors["feels"].widget.findChildren(QPushButton)[-1]
    last.click()
    last.setFocus()  # from now on Tab comes to this one of the group
    fields.editors["timing"].widget.findChildren(QPushButton)[-1].click()  # asks how many bursts
    page.focus_first()
    stops = tab_stops()
    more, save = stops.index(page.form.more_button), stops.index(page.form.save_button)
    inside = [stop for stop in stops if fields.isAncestorOf(stop)]
    assert last in inside
    assert fields.editors["burst_count"].widget.focusProxy() in inside
    assert stops[more + 1 : more + 1 + len(inside)] == inside
    assert save == more + len(inside) + 2  # the moment stands between them
    heights = [stop.mapTo(page, QPoint(0, 0)).y() for stop in inside]
    assert heights == sorted(heights)
    assert not_reached(page) == []


def test_the_body_outline_opens_and_its_places_reach_the_form(page, qtbot, log):
    press(qtbot, page, "4")
    click(qtbot, page.form.places.outline_button)
    dialog = page.form.findChild(PlacesDialog)
    dialog.list.boxes["neck"].click()
    dialog.list.boxes["left-knee"].click()
    dialog.levels.rows["left-knee"].type_digit("7")
    dialog.accept()
    click(qtbot, page.form.save_button)
    assert log()[0].places == (PlacePain("neck"), PlacePain("left-knee", 7))


def test_the_places_named_most_often_come_first(open_page, add_entry):
    for day in range(1, 4):
        add_entry(f"2026-11-0{day}T10:00", now=3, places=("tailbone",))
    add_entry("2026-11-05T10:00", now=3, places=("neck",))
    chips = open_page().form.places.chips.findChildren(QPushButton)
    assert [chip.text() for chip in chips][:2] == ["Tailbone", "Neck"]


# -- time -----------------------------------------------------------------------------------------


def set_time(page: PainPage, qtbot, day: str, time: str) -> None:
    click(qtbot, page.form.moment.change_button)
    for field, text in ((page.form.moment.then.day, day), (page.form.moment.then.time, time)):
        field.line.setFocus()
        field.line.selectAll()
        qtbot.keyClicks(field.line, text)


def test_an_entry_can_be_given_any_past_time(page, qtbot, log):
    press(qtbot, page, "5")
    set_time(page, qtbot, "11/20/2026", "9:30 pm")
    click(qtbot, page.form.save_button)
    assert log()[0].lived == "2026-11-20T21:30"


@pytest.mark.parametrize(
    ("day", "time", "told"),
    [
        ("11/23/2026", "9:01", "This time has not come yet."),
        ("11/24/2026", "8:00", "This time has not come yet."),
        ("5/5/1900", "8:00", "This day is too long ago."),
        ("31/31/2026", "8:00", "We cannot read this as a date."),
        ("11/20/2026", "25:00", "We cannot read this as a time."),
    ],
)
def test_a_time_that_cannot_be_is_refused_kindly_and_what_was_typed_stays(
    page, qtbot, log, day, time, told
):
    press(qtbot, page, "5")
    set_time(page, qtbot, day, time)
    click(qtbot, page.form.save_button)
    assert log() == ()
    assert page.form.message.text().startswith(told)
    assert page.form.number.value == 5


def test_now_means_the_time_of_saving(page, qtbot, log):
    press(qtbot, page, "5")
    set_time(page, qtbot, "11/20/2026", "8:00")
    click(qtbot, page.form.moment.then.now_button)
    click(qtbot, page.form.save_button)
    assert log()[0].lived == "2026-11-23T09:00"


# -- nothing is lost ------------------------------------------------------------------------------


def test_a_half_typed_entry_is_there_after_a_new_start(page, open_page, qtbot):
    press(qtbot, page, "7", "l", Qt.Key.Key_Space)
    note = open_more(page).editors["note"].widget
    qtbot.keyClicks(note, "half a sent")
    page.flush()
    again = open_page().form
    assert again.number.value == 7
    assert again.entry.places == (PlacePain("lower-back"),)
    assert again.entry.note == "half a sent"
    assert fields_behind_more(again).editors["note"].widget.toPlainText() == "half a sent"


def test_a_draft_of_another_shape_does_no_harm(open_page, context):
    draft = {"now": "six", "places": [3, {"region": "neck", "level": None}], "feels": {"a": 1}}
    context.set_quietly("drafts", {"pain": draft, "paper": {"lines": [["11/20"]]}})
    page = open_page()
    assert page.form.entry.now is None
    assert page.form.entry.places == (PlacePain("neck"),)


def test_saving_leaves_no_draft(page, qtbot, context):
    press(qtbot, page, "7")
    assert context.notebook.settings.get("drafts")
    press(qtbot, page, Qt.Key.Key_Return)
    assert context.notebook.settings.get("drafts") == {}


def test_undo_takes_the_entry_back_and_redo_brings_it_again(page, qtbot, log, context):
    press(qtbot, page, "6", Qt.Key.Key_Return)
    assert context.undo.undoText() == "add a pain entry"
    context.undo.undo()
    assert log() == ()
    context.undo.redo()
    assert log()[0].now == 6
