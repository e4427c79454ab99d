"""The box for several lines: as tall as its text, at every width."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.text_fields import TextBox


@pytest.mark.parametrize(("width", "other"), [(600, 200), (200, 600)])
def test_what_shows_the_text_fills_the_box_at_another_width(
    shown, qtbot: QtBot, width: int, other: int
) -> None:
    window = QWidget()
    box = TextBox("Words that take more than one line where there is little room for them", 1)
    column = QVBoxLayout(window)
    column.addWidget(box)
    column.addStretch()
    shown(window, width, 400)
    edge, before = box.height() - box.viewport().height(), box.height()
    window.resize(other, 400)
    qtbot.waitUntil(lambda: box.height() != before)
    qtbot.wait(50)
    assert box.height() - box.viewport().height() == edge
