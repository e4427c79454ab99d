"""The fields behind "More": they come to stand by themselves, and each can be answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bonemet_prep.ui.pain_more import MoreFields
from tests.ui.pain.acting import button, click, open_more, press, within


def test_the_first_fields_behind_more_are_there_at_once(page, add_entry, qtbot):
    entry = add_entry("2026-11-20T10:00", now=6, worst=8, note="after the stairs")
    page.change_entry(entry.id)
    page.form.more_button.click()
    fields = page.form.findChild(MoreFields)
    assert fields.editors["worst"].widget.value == 8
    assert "note" not in fields.editors
    qtbot.waitUntil(lambda: "private" in fields.editors)
    assert fields.editors["note"].widget.toPlainText() == "after the stairs"


def test_more_is_remembered_open(page, open_page, context):
    page.form.more_button.click()
    assert context.notebook.settings.get("more_open")
    assert open_page().form.is_more_open


def test_more_leaves_enough_of_the_form_in_sight_where_the_window_is_low(page):
    page.resize(page.width(), 440)
    open_more(page)
    QApplication.processEvents()
    line = page.fontMetrics().lineSpacing()
    assert page.form.scroll.height() >= 16 * line
    assert page.scroll.verticalScrollBar().maximum() > 0  # what is left is further down


def test_more_scrolls_to_what_it_opened(page):
    page.resize(page.width(), 440)
    open_more(page)
    assert page.form.scroll.verticalScrollBar().value() == page.form.more_button.y()


def test_more_stays_scrolled_to_while_its_fields_come_to_stand(page, qtbot):
    page.form.more_button.click()
    bar, fields = page.form.scroll.verticalScrollBar(), page.form.findChild(MoreFields)
    assert "private" not in fields.editors
    assert bar.value() == page.form.more_button.y()
    qtbot.waitUntil(lambda: fields.minimumHeight() == 0)
    QApplication.processEvents()
    assert "private" in fields.editors
    assert bar.value() == page.form.more_button.y()


def test_tab_goes_through_the_fields_in_their_order(page, qtbot):
    page.form.more_button.click()
    fields = page.form.findChild(MoreFields)
    qtbot.waitUntil(lambda: "private" in fields.editors)
    QApplication.processEvents()
    page.form.more_button.setFocus()
    reached = []
    while (now := QApplication.focusWidget()) is not page.form.moment.change_button:
        reached += [name for name, one in fields.editors.items() if within(now, one.widget)]
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    asked = [name for name, one in fields.editors.items() if one.widget.isVisible()]
    assert list(dict.fromkeys(reached)) == asked


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
