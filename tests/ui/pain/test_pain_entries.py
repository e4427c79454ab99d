"""What was logged, in a list: found again, changed, deleted, brought back."""

from datetime import timedelta

from PySide6.QtCore import Qt

from tests.ui.pain.acting import button, click, press, rows


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


def test_entries_that_are_read_later_appear(open_page, add_entry, context, qtbot):
    page = open_page()
    add_entry("2026-11-20T10:00", now=6)
    entries = context.notebook.pain_entries.all()
    context.undo.clear()
    context.notebook.pain_entries.load(entries)
    context.signals.painEntriesChanged.emit(frozenset())
    assert len(rows(page)) == 2
    qtbot.waitUntil(lambda: page.chart.chart.picture.bars != ())
