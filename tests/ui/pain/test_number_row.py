"""A pain number is chosen by mouse or keys, and told to a screen reader."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.number_row import NumberRow


@pytest.fixture
def row(shown: Callable[..., QWidget]) -> NumberRow:
    window = QWidget()
    column = QVBoxLayout(window)
    made = NumberRow("At night")
    made.after = QPushButton("after")
    column.addWidget(made)
    column.addWidget(made.after)
    shown(window, 700, 200)
    made.focus()
    return made


@pytest.fixture
def told(row: NumberRow) -> list[int | None]:
    values: list[int | None] = []
    row.valueChanged.connect(values.append)
    return values


def buttons(row: NumberRow) -> dict[str, QPushButton]:
    return {made.text(): made for made in row.findChildren(QPushButton)}


@pytest.mark.parametrize("number", range(11))
def test_a_click_chooses_a_number(row, told, qtbot: QtBot, number):
    qtbot.mouseClick(buttons(row)[str(number)], Qt.MouseButton.LeftButton)
    assert row.value == number
    assert told == [number]


def test_another_click_takes_its_place_and_the_same_click_takes_it_back(row, told, qtbot):
    for text in ("6", "3", "3"):
        qtbot.mouseClick(buttons(row)[text], Qt.MouseButton.LeftButton)
    assert told == [6, 3, None]
    assert row.value is None


@pytest.mark.parametrize(
    ("keys", "value"),
    [("0", 0), ("6", 6), ("1", 1), ("10", 10), ("11", 1), ("100", 0), ("60", 0), ("9x", 9)],
)
def test_number_keys_choose_and_one_then_zero_is_ten(row, told, qtbot, keys, value):
    for key in keys:
        qtbot.keyClick(row.window().focusWidget(), key)
    assert row.value == value
    assert told[-1] == value


@pytest.mark.parametrize("key", ["-", ",", ".", "/", "x", "²"])
def test_other_characters_choose_nothing(row, told, qtbot, key):
    qtbot.keyClicks(row.window().focusWidget(), key)
    assert row.value is None
    assert told == []


def test_digits_of_another_script_choose_too(row, told):
    row.type_digit("٧")
    assert told == [7]


def test_arrows_move_without_choosing_and_space_chooses(row, told, qtbot):
    for _ in range(3):
        qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Right)
    assert told == []
    qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Space)
    assert told == [3]
    qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_End)
    assert row.window().focusWidget().text() == "10"


def test_tab_leaves_the_row_at_once(row, qtbot):
    qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Tab)
    assert row.window().focusWidget() is row.after
    qtbot.keyClick(row.after, Qt.Key.Key_Backtab)
    assert row.window().focusWidget().text() == "0"


def test_tab_comes_back_to_the_chosen_number(row, qtbot):
    row.show_value(7)
    row.after.setFocus()
    qtbot.keyClick(row.after, Qt.Key.Key_Backtab)
    assert row.window().focusWidget().text() == "7"


def test_showing_a_number_tells_nobody(row, told):
    row.show_value(4)
    row.show_value(None)
    assert told == []


def test_a_screen_reader_hears_what_the_number_means(row):
    found = [QAccessible.queryAccessibleInterface(made) for made in buttons(row).values()]
    names = [one.text(QAccessible.Text.Name) for one in found]
    assert names[6] == "At night: 6"
    assert names[0] == "At night: 0, no pain"
    assert names[10] == "At night: 10, worst pain you can imagine"
    assert {one.role() for one in found} == {QAccessible.Role.RadioButton}
    row.show_value(6)
    assert found[6].state().checked


def test_a_narrow_row_takes_two_lines_of_large_targets(row, qtbot):
    row.window().resize(330, 300)
    qtbot.waitUntil(lambda: len({made.y() for made in buttons(row).values()}) == 2)
    assert min(made.width() for made in buttons(row).values()) >= 40
