"""Works My visit as a person would: finds fields by their names, presses, types, reads."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.visit import Visit
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.text_fields import LineField, TextBox
from bonemet_prep.ui.visit_page import VisitPage


def field(page: VisitPage, name: str) -> LineField | TextBox:
    return next(
        field
        for kind in (LineField, TextBox)
        for field in page.findChildren(kind)
        if field.accessibleName() == name
    )


def texts(page: VisitPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(page: VisitPage, qtbot: QtBot, name: str) -> None:
    QApplication.processEvents()
    found = next(
        made
        for made in page.findChildren(QPushButton)
        if name in (made.text(), made.accessibleName()) and made.isVisible()
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def type_date(page: VisitPage, qtbot: QtBot, text: str) -> None:
    line = page.visit_form.date.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def only_visit(context: WindowContext) -> Visit:
    (visit,) = context.notebook.visits.in_order()
    return visit


def named(window: QWidget, name: str) -> QPushButton:
    return next(
        made
        for made in window.findChildren(QPushButton)
        if name in (made.text(), made.accessibleName())
    )
