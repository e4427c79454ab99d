"""Wrapped text is measured at the width it has, however many columns it is in."""

import pytest
from PySide6.QtWidgets import QLabel

from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.widgets import Card, Column

TEXT = "Words that take several lines where there is little room for them. " * 4


class Measured(QLabel):
    """A wrapped text that keeps the widths at which its height was asked for."""

    def __init__(self) -> None:
        super().__init__(TEXT)
        self.setWordWrap(True)
        self.widths: set[int] = set()

    def heightForWidth(self, width: int) -> int:
        self.widths.add(width)
        return super().heightForWidth(width)


@pytest.fixture
def nested(qtbot):
    """A scrolled card in a column in a card, with a text in it."""
    text = Measured()
    inner, column, outer = Card(), Column(spacing=4), Card()
    inner.column.addWidget(text)
    column.column.addWidget(inner)
    outer.column.addWidget(column)
    scroll = VerticalScroll()
    qtbot.addWidget(scroll)
    scroll.column.addWidget(outer)
    scroll.column.addStretch()
    scroll.resize(500, 700)
    with qtbot.waitExposed(scroll):
        scroll.show()
    return scroll, text


def test_a_text_in_columns_is_measured_at_its_own_width_only(nested, qtbot):
    scroll, text = nested
    text.widths.clear()
    text.setText(TEXT * 2)
    qtbot.waitUntil(lambda: text.height() == text.heightForWidth(text.width()))
    beside_a_scroll_bar = text.width() - scroll.verticalScrollBar().sizeHint().width()
    assert text.widths <= {text.width(), beside_a_scroll_bar}


def test_a_text_in_columns_has_the_room_it_takes(nested, qtbot):
    scroll, text = nested
    for width in (900, 320, 600):
        scroll.resize(width, 700)
        qtbot.waitUntil(lambda: text.height() == text.heightForWidth(text.width()))
        assert scroll.content.height() >= text.height()
