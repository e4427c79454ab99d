"""What a person does on the pain page: keys, clicks, and what the list then says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from bonemet_prep.ui.pain_form import PainForm
from bonemet_prep.ui.pain_more import MoreFields
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


def open_more(page: PainPage) -> MoreFields:
    page.form.more_button.click()
    return fields_behind_more(page.form)


def fields_behind_more(form: PainForm) -> MoreFields:
    fields = form.findChild(MoreFields)
    fields.finish()
    return fields


def within(widget: QWidget, other: QWidget) -> bool:
    return widget is other or other.isAncestorOf(widget)
