"""Small building blocks every page uses: labels, cards, buttons, wrapping rows."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bonemet_prep.ui.toggles import toggle_is_click


def label(
    text: str, role: str = "", *, buddy: QWidget | None = None, parent: QWidget | None = None
) -> QLabel:
    """A wrapping label in plain text; `role` is one of the style sheet (h1, h2, muted ...).

    Give the `parent` where many are made: a widget that gets one later is styled anew.
    """
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet and draw it anew."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return  # it gets its look when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_margins(of: QLayout | QWidget, start: int, top: int, end: int, bottom: int) -> None:
    """Margins that differ before and after a line of text, whichever way the language runs."""
    left, right = (end, start) if QGuiApplication.isRightToLeft() else (start, end)
    of.setContentsMargins(left, top, right, bottom)


def button(
    text: str,
    on_clicked: Callable[[], object],
    *,
    role: str = "",
    name: str = "",
    checkable: bool = False,
    wraps: bool = False,
    parent: QWidget | None = None,
) -> QPushButton:
    """A push button; `name` is its accessible name where the text alone would not say enough.

    `wraps` is for a long text in a row of its own: it goes on in a second line. Give the `parent`
    where many are made, as for a `label`.
    """
    made = _wrapping_button(text, parent) if wraps else QPushButton(parent)
    made.setText(text)  # given at once, Python would make all of QIcon to rule it out
    if role:
        made.setProperty("role", role)
    if name:
        made.setAccessibleName(name)
    if checkable:
        made.setCheckable(True)
        toggle_is_click(made)
    made.setAutoDefault(False)
    if not wraps:
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda _checked=False: on_clicked())
    return made


def _wrapping_button(text: str, parent: QWidget | None) -> QPushButton:
    from bonemet_prep.ui.wrapping_button import WrappingButton  # makes Qt load all of QStyle

    return WrappingButton(text, parent)


class HeightForWidth:
    """What a widget with a layout is made of beside its class of Qt, where text wraps in it.

    Qt would also ask for the height at the width such a widget would like, and at the least it can
    have. A layout that goes by the width looks at neither, and with columns in columns every text
    is measured for each of them. Only what scrolls looks: the height of all words at the narrowest
    would leave a page of nothing below the last line.
    """

    layout: Any  # the method of every widget

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self.layout().minimumSize()
        return QSize(least.width(), 0) if self.layout().hasHeightForWidth() else least


class Column(HeightForWidth, QWidget):
    """What stands in its `column`, one below the other, with no room around it."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)


class Card(HeightForWidth, QFrame):
    """A framed column; `column` takes the content."""

    def __init__(self, role: str = "card", margin: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(10)


def clear_layout(layout: QLayout) -> None:
    """Remove and delete all that stands in a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)
            inner.deleteLater()


class FlowLayout(QLayout):
    """Places widgets in rows like words in a paragraph; mirrored for right-to-left."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y = area.y()
        for row in self._rows(max(area.width(), 1)):
            height = max(size.height() for _, size in row)
            if move:
                self._move_row(row, area, y, height)
            y += height + self.spacing()
        return y - self.spacing() - rect.y() + margins.bottom() if y > area.y() else 0

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items with their sizes, as many to a row as fit."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), width), hint.height())
            if hint.width() > width and item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(width))
            if not rows or used + self.spacing() + size.width() > width:
                rows.append([])
                used = -self.spacing()
            rows[-1].append((item, size))
            used += self.spacing() + size.width()
        return rows

    def _move_row(
        self, row: list[tuple[QLayoutItem, QSize]], area: QRect, y: int, height: int
    ) -> None:
        """Set one row side by side, on one middle line."""
        mirrored = self.parentWidget() is not None and self.parentWidget().isRightToLeft()
        x = area.x()
        for item, size in row:
            left = area.x() + area.right() - x - size.width() + 1 if mirrored else x
            top = y + (height - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top), size))
            x += size.width() + self.spacing()


class FlowRow(QWidget):
    """A widget with a `FlowLayout`, whose height follows its width."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Append a widget to the row."""
        self.flow.addWidget(widget)
        self.updateGeometry()
