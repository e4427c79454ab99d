"""The whole pain page: chart and facts follow the log, and everything works by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QScrollBar, QWidget

from bonemet_prep.domain.pain import EntryKind
from bonemet_prep.domain.voice import Voice
from tests.ui.pain.acting import button, click, press, rows


def test_chart_and_facts_follow_a_new_entry(page, qtbot):
    assert page.chart.facts.text() == "0 of 14 days logged."
    press(qtbot, page, "6", Qt.Key.Key_Return)
    facts = "Highest 6, on Nov 23. Lowest 6. 1 of 14 days logged."
    qtbot.waitUntil(lambda: page.chart.facts.text() == facts)
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
    assert cells(page.chart.table) == ["November 20, 2026", "3", "6", "2", "Lower back"]


def cells(table):
    return [table.model().index(0, column).data() for column in range(table.model().columnCount())]


def test_the_open_table_follows_the_log(open_page, add_entry, qtbot):
    page = open_page()
    click(qtbot, page.chart.table_button)
    add_entry("2026-11-20T08:00", now=3)
    qtbot.waitUntil(lambda: page.chart.table.model().rowCount() == 1)
    assert cells(page.chart.table) == ["November 20, 2026", "3", "3", "1", ""]


@pytest.mark.parametrize("opened_at", [100, 200])
def test_the_table_has_room_for_its_words_at_any_text_size(
    open_page, add_entry, context, qtbot, opened_at
):
    add_entry("2026-11-20T08:00", now=3, places=("lower-back",))
    context.theme.set_text_size(opened_at)
    page = open_page()
    click(qtbot, page.chart.table_button)
    context.theme.set_text_size(300 - opened_at)
    table, letters = page.chart.table, page.chart.table.fontMetrics()
    assert table.rowHeight(0) > letters.lineSpacing()
    for column, words in enumerate(cells(table)[:-1]):  # the last takes what room is left
        assert table.columnWidth(column) > letters.horizontalAdvance(words)


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


def bars(page) -> list[QScrollBar]:
    """The upright scroll bars that can be seen, but for that of the form."""
    return [
        bar
        for bar in page.findChildren(QScrollBar)
        if bar.orientation() == Qt.Orientation.Vertical
        and bar.isVisible()
        and not page.form.isAncestorOf(bar)
        and not page.entries.isAncestorOf(bar)
    ]


def test_a_low_window_scrolls_the_page_and_not_the_chart_beside_it(page, qtbot):
    page.resize(1000, 420)
    qtbot.waitUntil(lambda: bars(page) == [page.scroll.verticalScrollBar()])
    page.resize(1000, 1400)
    qtbot.waitUntil(lambda: bars(page) == [])
    page.resize(1000, 420)
    qtbot.waitUntil(lambda: bars(page) == [page.scroll.verticalScrollBar()])
