"""Days that were missed are told later, and kept apart from the day numbers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from bonemet_prep.domain.pain import EntryKind, PlacePain
from bonemet_prep.ui.catch_up import days_to_catch_up
from tests.ui.pain.acting import press, within


def fill(qtbot, field, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)


@pytest.mark.parametrize(
    ("last", "days"),
    [
        ("2026-11-18", ("2026-11-19", "2026-11-22")),
        ("2026-11-22", ("2026-11-22", "2026-11-22")),
        ("2026-11-23", ("2026-11-22", "2026-11-22")),
        ("", ("2026-11-22", "2026-11-22")),
    ],
)
def test_it_starts_with_the_days_since_the_last_entry(last, days):
    assert days_to_catch_up(last, "2026-11-23") == days


def test_what_is_recalled_spans_its_days_and_enters_no_fact(open_page, add_entry, qtbot, log):
    add_entry("2026-11-18T10:00", now=3)
    page = open_page()
    dialog = page.open_catch_up()
    dialog.fields.editors["worst"].widget.type_digit("8")
    first_place = dialog.places.chips.findChildren(QPushButton)[0]
    qtbot.mouseClick(first_place, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    kept = log()[-1]
    assert (kept.kind, kept.day, kept.until) == (EntryKind.CATCH_UP, "2026-11-19", "2026-11-22")
    assert (kept.worst, kept.now, kept.places) == (8, None, (PlacePain("lower-back"),))
    qtbot.waitUntil(lambda: page.chart.chart.picture.spans != ())
    assert page.chart.facts.text() == "Highest 3, on Nov 18. Lowest 3. 1 of 14 days logged."
    (span,) = page.chart.chart.picture.spans
    assert (span.lowest, span.highest) == (8, 8)
    assert page.form.message.text() == "Saved. Nov 19 to Nov 22: Lower back. Worst 8."


@pytest.mark.parametrize(
    ("first", "until", "told"),
    [
        ("11/20/2026", "11/19/2026", "The last day is before the first day."),
        ("11/20/2026", "11/24/2026", "The last day has not come yet."),
        ("11/20/1900", "11/22/2026", "This day is too long ago."),
        ("no day", "11/22/2026", "We cannot read this as a date."),
    ],
)
def test_days_that_cannot_be_are_refused_kindly(page, qtbot, log, first, until, told):
    dialog = page.open_catch_up()
    dialog.fields.editors["worst"].widget.type_digit("8")
    fill(qtbot, dialog.first, first)
    fill(qtbot, dialog.until, until)
    dialog.save()
    assert dialog.message.text().startswith(told)
    assert log() == ()
    dialog.reject()


def test_nothing_recalled_is_not_saved(page, log):
    dialog = page.open_catch_up()
    dialog.save()
    assert dialog.message.text().startswith("There is nothing to save yet.")
    assert log() == ()
    dialog.reject()


def test_half_typed_days_are_there_the_next_time(page, open_page, qtbot):
    dialog = page.open_catch_up()
    fill(qtbot, dialog.first, "11/10/2026")
    dialog.fields.finish()
    qtbot.keyClicks(dialog.fields.editors["note"].widget, "was in bed")
    dialog.reject()
    again = open_page().open_catch_up()
    assert again.first.value == "2026-11-10"
    qtbot.waitUntil(lambda: "note" in again.fields.editors)
    assert again.fields.editors["note"].widget.toPlainText() == "was in bed"
    again.reject()


def test_a_recalled_entry_is_changed_where_it_was_typed(open_page, add_entry, qtbot, log, context):
    add_entry("2026-11-10T00:00", until="2026-11-12", kind=EntryKind.CATCH_UP, worst=7, moving=6)
    page = open_page()
    page.change_entry(log()[0].id)
    dialog = page.findChildren(type(page.open_catch_up()))[0]
    dialog.fields.editors["worst"].widget.type_digit("5")
    dialog.save()
    (kept,) = log()
    assert (kept.worst, kept.moving, kept.until) == (5, 6, "2026-11-12")
    assert context.undo.undoText() == "change a catch-up"
    for left in page.findChildren(type(dialog)):
        left.reject()


def test_tab_goes_from_the_places_through_the_fields_to_saving(page, qtbot):
    dialog = page.open_catch_up()
    qtbot.waitUntil(lambda: "note" in dialog.fields.editors)
    QApplication.processEvents()
    dialog.places.outline_button.setFocus()
    reached = []
    for _ in range(20):
        press(qtbot, dialog, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is dialog.save_button:
            break
        reached += [id for id, one in dialog.fields.editors.items() if within(now, one.widget)]
    assert reached == list(dialog.fields.editors)
    assert QApplication.focusWidget() is dialog.save_button
