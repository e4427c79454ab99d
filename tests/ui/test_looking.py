"""The finders of faults find what is planted, and nothing where there is room."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.looking import cut_off, overlapping

_WORDS = "Some words that want room"


def _label(wraps: bool) -> QLabel:
    label = QLabel(_WORDS)
    label.setWordWrap(wraps)
    return label


def _choice() -> QComboBox:
    choice = QComboBox()
    choice.addItem(_WORDS)
    return choice


def _waiting(field: QLineEdit | QPlainTextEdit) -> QWidget:
    field.setPlaceholderText(_WORDS)
    return field


ROOM = (300, 60)
PLANTED: dict[str, tuple[Callable[[], QWidget], tuple[int, int, int, int]]] = {
    "a line too narrow": (lambda: _label(wraps=False), (0, 0, 60, 60)),
    "wrapped words too low": (lambda: _label(wraps=True), (0, 0, 60, 20)),
    "a button too narrow": (lambda: QPushButton(_WORDS), (0, 0, 60, 60)),
    "a choice too narrow": (_choice, (0, 0, 60, 60)),
    "what waits in a line": (lambda: _waiting(QLineEdit()), (0, 0, 60, 60)),
    "what waits in a box": (lambda: _waiting(QPlainTextEdit()), (0, 0, 60, 30)),
    "out at the left": (QWidget, (-3, 0, 60, 60)),
    "out at the right": (QWidget, (250, 0, 60, 60)),
    "out at the top": (QWidget, (0, -3, 60, 60)),
    "out at the bottom": (QWidget, (0, 0, 60, 70)),
}


@pytest.fixture
def place(qtbot: QtBot) -> Callable[..., QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*ROOM)
    window.show()

    def placed(widget: QWidget, *rectangle: int) -> QWidget:
        widget.setParent(window)
        widget.setGeometry(*rectangle)
        widget.show()
        return window

    return placed


@pytest.mark.parametrize("fault", PLANTED)
def test_what_is_cut_off_is_found(place: Callable[..., QWidget], fault: str) -> None:
    make, rectangle = PLANTED[fault]
    found = cut_off(place(make(), *rectangle))
    assert len(found) == 1, found


@pytest.mark.parametrize("fault", PLANTED)
def test_what_has_room_is_not(place: Callable[..., QWidget], fault: str) -> None:
    make, _ = PLANTED[fault]
    assert not cut_off(place(make(), 0, 0, *ROOM))


def test_words_that_were_typed_may_be_longer_than_their_field(
    place: Callable[..., QWidget],
) -> None:
    assert not cut_off(place(QLineEdit(_WORDS), 0, 0, 60, 30))


def test_neighbours_that_lie_over_each_other_are_found(place: Callable[..., QWidget]) -> None:
    place(_label(wraps=False), 0, 0, 200, 30)
    window = place(QPushButton("Save"), 190, 0, 80, 30)
    found = overlapping(window)
    assert len(found) == 1
    assert _WORDS in found[0] and "Save" in found[0]


def test_neighbours_side_by_side_are_not(place: Callable[..., QWidget]) -> None:
    place(_label(wraps=False), 0, 0, 200, 30)
    assert not overlapping(place(QPushButton("Save"), 200, 0, 80, 30))
