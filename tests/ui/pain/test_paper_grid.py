"""A log kept on paper is typed in with Tab and Enter, and checked before anything is kept."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.pain import PlacePain
from bonemet_prep.ui.paper_grid import PaperGrid

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def grid(page) -> Iterator[PaperGrid]:
    made = page.open_paper()
    yield made
    if shiboken6.isValid(made):
        made.reject()


def type_in(qtbot, window: QWidget, *keys: str | Qt.Key) -> None:
    for key in keys:
        focus = window.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(focus, key)
        else:
            qtbot.keyClick(focus, key)


def test_two_weeks_are_typed_with_tab_and_enter_only(grid, qtbot, log, page, context):
    for day in range(9, 23):
        type_in(qtbot, grid, f"11/{day}", TAB, "8", TAB, str(day % 11), TAB, TAB, "low back", ENTER)
        type_in(qtbot, grid, TAB, "8 pm", TAB, "4", ENTER)
    grid.save()
    kept = log()
    assert len(kept) == 28
    assert [one.lived for one in kept[:3]] == [
        "2026-11-09T08:00",
        "2026-11-09T20:00",
        "2026-11-10T08:00",
    ]
    assert [one.now for one in kept[::2]] == [day % 11 for day in range(9, 23)]
    assert kept[0].places == (PlacePain("lower-back"),)
    assert page.form.message.text() == "28 entries saved from paper."
    assert context.undo.count() == 1
    context.undo.undo()
    assert log() == ()


def test_each_line_says_how_it_was_read(grid, qtbot):
    type_in(qtbot, grid, "11/20", TAB, "9:30 pm", TAB, "6", TAB, "8", TAB, "left hip 7, neck", TAB)
    assert grid.lines[0].told.text() == "Nov 20, 21:30: 6. Left hip 7, Neck. Worst 8."


@pytest.mark.parametrize(
    ("cell", "typed", "told"),
    [
        ("now", "11", "The number must be from 0 to 10."),
        ("now", "-1", "The number must be from 0 to 10."),
        ("now", "3.5", "The log keeps whole numbers only."),
        ("now", "3,5", "The log keeps whole numbers only."),
        ("now", "6/10", "The log needs one number, not two."),
        ("now", "six", "This is not a number the log can keep."),
        ("day", "5/5/1900", "This day is too long ago."),
        ("day", "11/24/2026", "This time has not come yet."),
        ("day", "someday", "This is not a date and time the log can read."),
        ("time", "25:00", "This is not a time"),
        ("time", "", "This is not a time"),
        ("places", "the cat", "“the cat” is not a place that we know"),
        ("places", "hip", "“hip” is not a place that we know, or it fits more than one."),
        ("places", "neck 12", "The number must be from 0 to 10."),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_kept(grid, qtbot, log, cell, typed, told):
    cells = {"day": "11/20/2026", "time": "8:00", "now": "6", cell: typed}
    for name, text in cells.items():
        grid.lines[0].cells[name].setText(text)
    grid.save()
    assert log() == ()
    assert grid.message.text().startswith(f"Line 1: {told}")
    assert grid.lines[0].cells[cell].text() == typed
    assert grid.focusWidget() is grid.lines[0].cells[cell]


def test_one_wrong_line_keeps_all_lines_back(grid, log):
    for number, now in enumerate(("6", "12", "3")):
        for name, text in (("day", "11/20"), ("time", "8"), ("now", now)):
            grid.lines[number].cells[name].setText(text)
    grid.save()
    assert grid.message.text().startswith("Line 2:")
    assert log() == ()


def test_digits_of_another_script_are_read(grid, log):
    for name, text in (("day", "١١/٢٠"), ("time", "٨"), ("now", "٦")):
        grid.lines[0].cells[name].setText(text)
    grid.save()
    assert (log()[0].lived, log()[0].now) == ("2026-11-20T08:00", 6)


def test_an_empty_grid_says_so(grid, log):
    grid.save()
    assert grid.message.text() == "There is nothing to save yet."


def test_what_was_typed_is_there_the_next_time(grid, page, open_page, qtbot, context):
    type_in(qtbot, grid, "11/20", TAB, "8", TAB, "6/10", TAB)
    grid.reject()
    page.close()
    again = open_page().open_paper()
    cells = again.lines[0].cells
    assert [cells[name].text() for name in ("day", "time", "now")] == ["11/20", "8", "6/10"]
    assert again.lines[0].told.text().startswith("The log needs one number")
    again.reject()


def test_enter_on_the_last_line_makes_another(grid, qtbot):
    before = len(grid.lines)
    for _ in range(before):
        type_in(qtbot, grid, ENTER)
    assert len(grid.lines) == before + 1
    assert grid.focusWidget() is grid.lines[-1].cells["day"]


def test_every_cell_says_its_line_and_column(grid):
    cell = QAccessible.queryAccessibleInterface(grid.lines[2].cells["places"])
    assert cell.text(QAccessible.Text.Name) == "Line 3, Where"
