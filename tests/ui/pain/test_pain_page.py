"""The pain log as a person uses it: three clicks or keys, and nothing typed is lost."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from bonemet_prep.domain.pain import EntryKind, PlacePain
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.pain_more import MoreFields
from bonemet_prep.ui.pain_page import PainPage
from bonemet_prep.ui.places_dialog import PlacesDialog


def press(qtbot, page: QWidget, *keys: Qt.Key | str) -> None:
    """Type keys at whatever has the focus."""
    for key in keys:
        qtbot.keyClick(page.window().focusWidget(), key)


def click(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def button(within: QWidget, text: str) -> QAbstractButton:
    found = [one for one in within.findChildren(QPushButton) if one.text() == text]
    return next(one for one in found if one.isVisibleTo(within))


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
    for field, text in ((page.form.moment.day, day), (page.form.moment.time, time)):
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
    click(qtbot, page.form.moment.now_button)
    click(qtbot, page.form.save_button)
    assert log()[0].lived == "2026-11-23T09:00"


# -- more -----------------------------------------------------------------------------------------


def open_more(page: PainPage):
    page.form.more_button.click()
    return page.form.findChild(MoreFields)


def test_more_is_remembered_open(page, open_page, context):
    page.form.more_button.click()
    assert context.notebook.settings.get("more_open")
    assert open_page().form.is_more_open


def test_every_field_of_the_table_can_be_answered(page, qtbot, log):
    press(qtbot, page, "6")
    editors = open_more(page).editors
    editors["night"].widget.type_digit("8")
    click(qtbot, button(editors["woke"].widget, "Yes"))
    click(qtbot, button(editors["feels"].widget, "Burning"))
    qtbot.keyClicks(editors["spreads"].widget, "down my leg")
    click(qtbot, button(editors["timing"].widget, "Short bursts"))
    qtbot.keyClicks(editors["burst_count"].widget.focusProxy(), "3")
    qtbot.keyClicks(editors["medicine"].widget, "ibuprofen 400 mg")
    editors["medicine"].flush()
    click(qtbot, button(editors["relief"].widget, "About half"))
    click(qtbot, button(editors["interference"].widget, "A lot"))
    qtbot.keyClicks(editors["last_bowel_days"].widget.focusProxy(), "2")
    qtbot.keyClicks(editors["note"].widget, "after the walk")
    private = editors["private"].widget
    qtbot.waitUntil(lambda: private.height() >= 40)
    click(qtbot, private)
    click(qtbot, page.form.save_button)
    (kept,) = log()
    assert (kept.night, kept.woke, kept.feels) == (8, True, ("burning",))
    assert (kept.spreads, kept.timing, kept.burst_count) == ("down my leg", "bursts", 3)
    assert (kept.medicine, kept.relief) == ("ibuprofen 400 mg", "half")
    assert kept.interference[0].amount == "a-lot"
    assert (kept.last_bowel_days, kept.note, kept.private) == (2, "after the walk", True)


def test_what_does_not_matter_is_not_asked(page, qtbot):
    editors = open_more(page).editors
    assert not editors["burst_count"].widget.isVisible()
    click(qtbot, button(editors["timing"].widget, "Short bursts"))
    assert editors["burst_count"].widget.isVisible()
    click(qtbot, button(editors["timing"].widget, "Comes and goes"))
    assert not editors["burst_count"].widget.isVisible()


@pytest.mark.parametrize("typed", ["100", "-1", "3.5", "3,5", "6/10", "two", "½"])
def test_a_number_that_cannot_be_kept_is_told_and_stays_as_typed(page, qtbot, log, typed):
    press(qtbot, page, "6")
    editor = open_more(page).editors["last_bowel_days"]
    editor.widget.focusProxy().insert(typed)
    click(qtbot, page.form.save_button)
    assert log() == ()
    assert editor.problem()
    assert page.form.message.text() == editor.problem()
    assert editor.widget.focusProxy().text() == typed


def test_a_number_in_another_script_is_read(page, qtbot, log):
    press(qtbot, page, "6")
    editor = open_more(page).editors["last_bowel_days"]
    editor.widget.focusProxy().insert("٣")
    click(qtbot, page.form.save_button)
    assert log()[0].last_bowel_days == 3


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
    assert again.findChild(MoreFields).editors["note"].widget.toPlainText() == "half a sent"


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


# -- what was logged ------------------------------------------------------------------------------


def rows(page: PainPage) -> list[str]:
    model = page.entries.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_entries_stand_newest_first_by_month(open_page, add_entry):
    add_entry("2026-10-31T08:00", now=2)
    add_entry("2026-11-22T21:15", now=6, places=("lower-back",))
    assert rows(open_page()) == [
        "November 2026",
        "Yesterday 21:15: 6. Lower back.",
        "October 2026",
        "Oct 31, 08:00: 2.",
    ]


def test_an_entry_is_changed_in_the_form_and_the_new_one_waits(open_page, add_entry, qtbot, log):
    add_entry("2026-11-20T10:00", now=6, note="as it was")
    page = open_page()
    press(qtbot, page, "3")
    click(qtbot, page.entries.change_button)
    assert page.form.number.value == 6
    assert page.form.save_button.text() == "&Save the change"
    click(qtbot, button(page.form.number, "2"))
    click(qtbot, page.form.save_button)
    (kept,) = log()
    assert (kept.now, kept.note, kept.lived) == (2, "as it was", "2026-11-20T10:00")
    assert page.form.number.value == 3
    assert page.form.save_button.text() == "&Save this entry"


def test_a_change_can_be_left_undone(open_page, add_entry, qtbot, log):
    add_entry("2026-11-20T10:00", now=6)
    page = open_page()
    click(qtbot, page.entries.change_button)
    click(qtbot, button(page.form.number, "2"))
    click(qtbot, page.form.cancel_button)
    assert log()[0].now == 6
    assert page.form.number.value is None


def test_a_half_typed_change_is_there_after_a_new_start(open_page, add_entry, qtbot, log):
    entry = add_entry("2026-11-20T10:00", now=6)
    page = open_page()
    click(qtbot, page.entries.change_button)
    click(qtbot, button(page.form.number, "2"))
    again = open_page()
    assert (again.form.entry.id, again.form.number.value) == (entry.id, 2)
    click(qtbot, again.form.save_button)
    assert [kept.now for kept in log()] == [2]


def test_an_entry_undone_while_it_is_changed_is_kept_as_changed(
    open_page, add_entry, qtbot, log, context
):
    page = open_page()
    press(qtbot, page, "6", Qt.Key.Key_Return)
    click(qtbot, page.entries.change_button)
    click(qtbot, button(page.form.number, "2"))
    context.undo.undo()
    click(qtbot, page.form.save_button)
    assert [kept.now for kept in log()] == [2]


def test_an_entry_is_deleted_and_undo_brings_it_back(open_page, add_entry, qtbot, log, context):
    add_entry("2026-11-20T10:00", now=6)
    (entry,) = log()
    page = open_page()
    page.entries.view.setFocus()
    qtbot.keyClick(page.entries.view, Qt.Key.Key_Delete)
    assert log() == ()
    assert not page.entries.view.isVisible()
    context.undo.undo()
    assert log() == (entry,)
    page.reveal(entry.id)
    assert page.entries.current_id == entry.id


def test_enter_in_the_list_changes_the_entry(open_page, add_entry, qtbot):
    entry = add_entry("2026-11-20T10:00", now=6)
    page = open_page()
    page.entries.view.setFocus()
    qtbot.keyClick(page.entries.view, Qt.Key.Key_Return)
    assert page.form.entry.id == entry.id


def test_months_cannot_be_chosen(open_page, add_entry):
    add_entry("2026-11-20T10:00", now=6)
    page = open_page()
    assert not page.entries.model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_long_log_comes_page_by_page_and_an_old_entry_is_still_found(
    open_page, add_entry, context
):
    first = add_entry("2026-01-01T10:00", now=1)
    day = context.clock() - timedelta(days=200)
    for number in range(200):
        add_entry(f"{(day + timedelta(days=number)).date()}T10:00", now=number % 11)
    page = open_page()
    assert page.entries.model.rowCount() < 100
    page.reveal(first.id)
    assert page.entries.current_id == first.id


def test_entries_that_are_read_later_appear(open_page, add_entry, context):
    page = open_page()
    add_entry("2026-11-20T10:00", now=6)
    entries = context.notebook.pain_entries.all()
    context.undo.clear()
    context.notebook.pain_entries.load(entries)
    context.signals.painEntriesChanged.emit(frozenset())
    assert len(rows(page)) == 2
    assert page.chart.chart.picture.bars


# -- chart and facts ------------------------------------------------------------------------------


def test_chart_and_facts_follow_a_new_entry(page, qtbot):
    assert page.chart.facts.text() == "0 of 14 days logged."
    press(qtbot, page, "6", Qt.Key.Key_Return)
    assert page.chart.facts.text() == "Highest 6, on Nov 23. Lowest 6. 1 of 14 days logged."
    assert "Highest 6" in page.chart.chart.accessibleDescription()


def test_the_range_is_chosen_and_one_is_always_chosen(open_page, add_entry, context, qtbot):
    context.notebook.visits.add(date="2026-10-10")
    add_entry("2026-09-01T10:00", now=9)
    page = open_page()
    firsts = {}
    for text in ("14 days", "Since last visit", "All", "All"):
        click(qtbot, button(page.chart.ranges, text))
        firsts[text] = page.chart.chart.picture.first_day
    assert firsts == {
        "14 days": "2026-11-10",
        "Since last visit": "2026-10-10",
        "All": "2026-09-01",
    }
    assert page.chart.ranges.chosen == ("all",)


def test_places_come_with_their_own_mark_and_facts(open_page, add_entry, qtbot):
    add_entry("2026-11-20T10:00", now=6, places=("lower-back",))
    page = open_page()
    assert page.chart.chart.picture.places == ()
    click(qtbot, page.chart.places_button)
    assert page.chart.chart.picture.places == ("Lower back",)
    assert page.chart.place_facts.text() == "Lower back: highest 6, on Nov 20. Lowest 6. 1 day."


def test_the_table_says_what_the_chart_shows(open_page, add_entry, qtbot):
    add_entry("2026-11-20T08:00", now=3, places=("lower-back",))
    add_entry("2026-11-20T20:00", now=6)
    page = open_page()
    click(qtbot, page.chart.table_button)
    model = page.chart.table.model()
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["November 20, 2026", "3", "6", "2", "Lower back"]


def test_a_day_of_the_chart_leads_to_its_entries(open_page, add_entry, qtbot):
    wanted = add_entry("2026-11-18T08:00", now=3)
    add_entry("2026-11-20T20:00", now=6)
    page = open_page()
    page.chart.chart.dayChosen.emit("2026-11-18")
    assert page.entries.current_id == wanted.id


def test_reading_a_day_tells_it_in_words(open_page, add_entry, qtbot):
    add_entry("2026-11-23T08:00", now=3, places=("lower-back",))
    page = open_page()
    page.chart.chart.setFocus()
    qtbot.keyClick(page.chart.chart, Qt.Key.Key_Left)
    assert page.chart.readout.text().startswith(
        "Monday, November 23, 2026: 3. 1 entry. Lower back."
    )


# -- always ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("compact", [False, True])
def test_the_line_that_no_one_sees_the_log_is_always_there(page, compact):
    page.set_compact(compact)
    labels = [one for one in page.findChildren(QWidget) if getattr(one, "text", str)()]
    line = next(one for one in labels if str(one.text()).startswith("No one at your clinic"))
    assert line.isVisible()


def test_a_helper_is_asked_about_the_other_and_signs_as_helper(open_page, context, qtbot, log):
    page = open_page()
    press(qtbot, page, "4")
    context.notebook.settings.set("voice", "helper")
    assert page.form.title.text() == "How strong is their pain right now?"
    assert page.form.number.value == 4
    click(qtbot, page.form.save_button)
    click(qtbot, button(page.form.number, "5"))
    click(qtbot, page.form.save_button)
    assert [kept.entered_by for kept in log()] == [Voice.PATIENT, Voice.HELPER]


def test_everything_that_takes_the_focus_has_a_name(page):
    page.form.more_button.click()
    page.chart.table_button.click()
    nameless = []
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            found = QAccessible.queryAccessibleInterface(widget)
            if not found.text(QAccessible.Text.Name).strip():
                nameless.append(widget)
    assert nameless == []


def test_tab_goes_round_the_whole_page(page, qtbot):
    seen = []
    for _ in range(40):
        now = page.window().focusWidget()
        seen.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    wanted = [
        page.form.places.outline_button.parentWidget().findChildren(QPushButton)[0],
        page.form.more_button,
        page.form.moment.change_button,
        page.form.save_button,
        page.chart.chart,
        page.catch_up_button,
        page.paper_button,
    ]
    order = [seen.index(widget) for widget in wanted]
    assert order == sorted(order)


def test_a_recalled_entry_is_told_by_its_days(open_page, add_entry):
    add_entry("2026-11-15T00:00", until="2026-11-17", kind=EntryKind.CATCH_UP, worst=7)
    assert rows(open_page())[1] == "Nov 15 to Nov 17: Worst 7."
