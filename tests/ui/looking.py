"""What a person would see at a glance: controls without a name, text that is cut off."""

import shiboken6
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollBar,
    QWidget,
)


def shown_in(window: QWidget) -> list[QWidget]:
    """Every visible widget that the program made itself."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window.window()
    ]


def unnamed(window: QWidget) -> list[str]:
    """The controls Tab can reach that a screen reader would have no name for."""
    found = []
    for widget in shown_in(window):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QScrollBar):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def cut_off(window: QWidget) -> list[str]:
    """Texts that have less room than they need, and widgets that reach out of their parent."""
    QApplication.processEvents()
    found = []
    for widget in shown_in(window):
        lacking = _lacking(widget)
        parent = widget.parentWidget()
        scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if widget.geometry().right() > parent.width() + 1 and not scrolled and widget.width() > 1:
            lacking = lacking or f"reaches {widget.geometry().right() - parent.width()} px out"
        if lacking:
            text = getattr(widget, "text", str)()
            found.append(f"{type(widget).__name__} {text[:50]!r}: {lacking}")
    return found


def _lacking(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and widget.text():
        margins = widget.contentsMargins()
        width = widget.width() - margins.left() - margins.right()
        wrap = Qt.TextFlag.TextWordWrap if widget.wordWrap() else Qt.TextFlag(0)
        needed = widget.fontMetrics().boundingRect(QRect(0, 0, width, 9999), wrap, widget.text())
        if needed.width() > width + 2 or needed.height() > widget.height() + 2:
            return f"needs {needed.width()}x{needed.height()}, has {width}x{widget.height()}"
    elif isinstance(widget, QComboBox):
        text = widget.fontMetrics().horizontalAdvance(widget.currentText())
        needed_width = text + 2 * widget.fontMetrics().height()  # edge and arrow
        if needed_width > widget.width():
            return f"needs {needed_width} px, has {widget.width()}"
    elif isinstance(widget, QAbstractButton) and not widget.hasHeightForWidth():
        needed = widget.minimumSizeHint()
        if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
            return f"needs {needed.width()} px, has {widget.width()}"
    elif isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        needed_height = widget.heightForWidth(widget.width())
        if needed_height > widget.height() + 1:
            return f"needs {needed_height} px in height, has {widget.height()}"
    return ""


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
    """The controls Tab should reach and does not."""
    QApplication.processEvents()
    controls = [
        widget
        for widget in shown_in(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]
    controls[0].setFocus()
    stops = tab_stops()
    left = [widget for widget in controls if shiboken6.isValid(widget)]  # some close when left
    missed = [widget for widget in left if widget not in stops]
    return [widget.accessibleName() or type(widget).__name__ for widget in missed]


def names(widgets: list[QWidget]) -> list[str]:
    """The accessible names of widgets."""
    return [widget.accessibleName() or getattr(widget, "text", str)() for widget in widgets]
