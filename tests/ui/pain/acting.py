"""What a person does on the pain page: keys, clicks, and what the list then says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from bonemet_prep.ui.pain_page import PainPage


def press(qtbot, page: QWidget, *keys: Qt.Key | str) -> None:
    """Type keys at whatever has the focus."""
    for key in keys:
        qtbot.keyClick(page.window().focusWidget(), key)


def click(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def button(within: QWidget, text: str) -> QAbstractButton:
    found = [one for one in within.findChildren(QPushButton) if one.text() == text]
    return next(one for one in found if one.isVisibleTo(within))


def rows(page: PainPage) -> list[str]:
    model = page.entries.model
    return [model.index(row).data() for row in range(model.rowCount())]
