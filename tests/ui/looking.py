"""What a person would see at a glance: controls without a name, text that is cut off."""

from itertools import combinations

import shiboken6
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStackedWidget,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)


def shown_in(window: QWidget) -> list[QWidget]:
    """Every visible widget that the program made itself."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window.window()
    ]


def tab_controls(window: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, other than by handing it to a part of its own."""
    return [
        widget
        for widget in shown_in(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]


def unnamed(window: QWidget) -> list[str]:
    """The controls Tab can reach that a screen reader would have no name for."""
    found = []
    for widget in tab_controls(window):
        if isinstance(widget, QScrollBar):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def cut_off(window: QWidget) -> list[str]:
    """Texts that have less room than they need, and widgets that reach out of their parent."""
    rounds = 0
    while rounds < 10:  # a layout may ask for another, and what was hidden is styled last
        QApplication.processEvents()
        rounds = rounds + 1 if window.updatesEnabled() else 0  # else it is built or styled
    found = []
    for widget in shown_in(window):
        lacking = _lacking(widget) or _reaching_out(widget)
        if lacking:
            found.append(f"{_told(widget)}: {lacking}")
    return found


def _reaching_out(widget: QWidget) -> str:
    parent = widget.parentWidget()
    if isinstance(parent.parentWidget(), QAbstractScrollArea) or widget.width() <= 1:
        return ""  # scrolled, or there for screen readers alone
    place, room = widget.geometry(), parent.rect()
    out = max(
        room.left() - place.left(),
        room.top() - place.top(),
        place.right() - room.right(),
        place.bottom() - room.bottom(),
    )
    return f"reaches {out} px out" if out > 1 else ""


def _lacking(widget: QWidget) -> str:
    """Tell what a widget needs and has not got; empty where it has all."""
    for kind, lacks in _LACKS.items():
        if isinstance(widget, kind):
            return lacks(widget)
    return ""


def _label_lacks(label: QLabel) -> str:
    margins = label.contentsMargins()
    width = label.width() - margins.left() - margins.right()
    wrap = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag(0)
    needed = label.fontMetrics().boundingRect(QRect(0, 0, width, 9999), wrap, label.text())
    if label.text() and (needed.width() > width + 2 or needed.height() > label.height() + 2):
        return f"needs {needed.width()}x{needed.height()}, has {width}x{label.height()}"
    return ""


# What is typed may be longer than its field, which scrolls; what waits in an empty one may not.


def _line_lacks(line: QLineEdit) -> str:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    room = line.style().subElementRect(part, option, line).width()
    needed = line.fontMetrics().horizontalAdvance("" if line.text() else line.placeholderText())
    return f"needs {needed} px for what waits in it, has {room}" if needed > room else ""


def _box_lacks(box: QPlainTextEdit) -> str:
    edge = int(box.document().documentMargin())
    room = box.viewport().rect().adjusted(edge, edge, -edge, 0)
    waiting = "" if box.toPlainText() else box.placeholderText()
    place = QRect(0, 0, room.width(), 9999)
    needed = box.fontMetrics().boundingRect(place, Qt.TextFlag.TextWordWrap, waiting)
    if waiting and (needed.width() > room.width() or needed.height() > room.height() + 1):
        return f"needs {needed.size().toTuple()} for what waits, has {room.size().toTuple()}"
    return ""


def _choice_lacks(choice: QComboBox) -> str:
    metrics = choice.fontMetrics()
    needed = metrics.horizontalAdvance(choice.currentText()) + 2 * metrics.height()  # and arrow
    return f"needs {needed} px, has {choice.width()}" if needed > choice.width() else ""


def _button_lacks(button: QAbstractButton) -> str:
    if button.hasHeightForWidth():
        needed_height = button.heightForWidth(button.width())
        if needed_height > button.height() + 1:
            return f"needs {needed_height} px in height, has {button.height()}"
        return ""
    needed = button.minimumSizeHint()
    if needed.width() > button.width() + 1 or needed.height() > button.height() + 1:
        return f"needs {needed.toTuple()}, has {button.size().toTuple()}"
    return ""


_LACKS = {
    QLabel: _label_lacks,
    QLineEdit: _line_lacks,
    QPlainTextEdit: _box_lacks,
    QComboBox: _choice_lacks,
    QAbstractButton: _button_lacks,
}


def overlapping(window: QWidget) -> list[str]:
    """Neighbours that lie over each other, as in a layout with too little room."""
    found = []
    for parent in dict.fromkeys(widget.parentWidget() for widget in shown_in(window)):
        if isinstance(parent, QAbstractScrollArea | QStackedWidget):
            continue
        neighbours = [
            child
            for child in parent.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if child.isVisible() and not child.isWindow() and not isinstance(child, QFocusFrame)
        ]
        for one, other in combinations(neighbours, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > 1 and common.height() > 1:
                found.append(f"{_told(one)} and {_told(other)}: {common.getRect()}")
    return found


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'text', str)()[:40]!r}"


def scrolls_sideways(window: QWidget) -> list[str]:
    """Scrolling areas whose content is wider than they are."""
    return [
        type(area).__name__
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


def tab_stops() -> list[QWidget]:
    """Where Tab goes, from the control that has the focus until it comes round again."""
    stops: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in stops:
        stops.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return stops


def not_reached(window: QWidget) -> list[str]:
    """The controls Tab should reach and does not, from any of them."""
    QApplication.processEvents()
    controls = [widget for widget in tab_controls(window) if widget.isEnabled()]
    controls[0].setFocus()
    stops = tab_stops()
    left = [widget for widget in controls if shiboken6.isValid(widget)]  # some close when left
    missed = [widget for widget in left if widget not in stops]
    if (again := QApplication.focusWidget()) is not stops[0]:  # Tab goes round and round from here
        missed += stops[: stops.index(again)]
    return [widget.accessibleName() or type(widget).__name__ for widget in missed]


def names(widgets: list[QWidget]) -> list[str]:
    """The accessible names of widgets."""
    return [widget.accessibleName() or getattr(widget, "text", str)() for widget in widgets]
