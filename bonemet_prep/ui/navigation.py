"""The five entries on the left, or in one row at the top where the window is narrow."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QFrame, QSizePolicy, QWidget

from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.toggles import show_checked, toggle_is_click
from bonemet_prep.ui.widgets import label, set_margins

_EDGE = 4  # left free around the button, for the ring of the focus
_WRAPPED = Qt.TextFlag.TextWordWrap


class NavigationButton(QAbstractButton):
    """One entry: number and name, and a small status under it."""

    def __init__(self, theme: Theme, number: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._status = ""
        self._narrow = False
        self.setText(text)
        self.setCheckable(True)
        toggle_is_click(self)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tell()

    def set_status(self, status: str) -> None:
        """Show "4 to ask" under the name and tell it to a screen reader."""
        if status != self._status:
            self._status = status
            self._tell()
            self.updateGeometry()
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Name only, centred, for the row at the top."""
        self._narrow = narrow
        kinds = QSizePolicy.Policy
        policy = (
            QSizePolicy(kinds.Preferred, kinds.Preferred)
            if narrow
            else QSizePolicy(kinds.Expanding, kinds.Fixed)
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        before = 0 if self._narrow else self._indent()
        width = self._metrics().horizontalAdvance(self.text()) + before + 2 * self._margin()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._narrow:
            lines = self._metrics().boundingRect(
                QRect(0, 0, width - _EDGE, 10_000), _WRAPPED, self.text()
            )
            return max(self._theme.length(44), lines.height() + self._margin())
        height = self.fontMetrics().height() + self._margin()
        if self._status:
            room = width - 2 * self._margin() - self._indent() - _EDGE
            metrics = QFontMetrics(self._status_font())
            height += metrics.boundingRect(
                QRect(0, 0, room, 10_000), _WRAPPED, self._status
            ).height()
        return max(self._theme.length(46), height)

    def minimumSizeHint(self) -> QSize:
        widest = max(self._metrics().horizontalAdvance(word) for word in self.text().split())
        return QSize(widest + 3 * _EDGE, self._theme.length(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        area = self.rect().adjusted(2, 2, -2, -2)
        radius = self._theme.length(8)
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.on_chosen), 2))
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(area, radius, radius)
        if self.hasFocus() or self.underMouse():
            ink = colours.on_chosen if self.isChecked() else colours.on_navigation
            painter.setPen(QPen(QColor(ink), 3 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
        ink = QColor(colours.on_chosen if self.isChecked() else colours.on_navigation)
        painter.setPen(ink)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        if self._narrow:
            painter.drawText(area, _WRAPPED | Qt.AlignmentFlag.AlignCenter, self.text())
            return
        margin = self._margin()
        inner = area.adjusted(margin, margin // 2 - 2, -margin, 2 - margin // 2)
        leading = Qt.AlignmentFlag.AlignLeading
        indent = self._indent()
        texts = inner.adjusted(indent, 0, 0, 0)
        if self.isRightToLeft():
            texts = inner.adjusted(0, 0, -indent, 0)
        upright = Qt.AlignmentFlag.AlignTop if self._status else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, leading | upright, str(self._number))
        painter.drawText(texts, leading | upright, self.text())
        painter.setFont(self._status_font())
        painter.setPen(ink if self.isChecked() else QColor(colours.on_navigation_muted))
        painter.drawText(
            texts,
            leading | Qt.AlignmentFlag.AlignBottom | _WRAPPED,
            self._status,
        )

    def _margin(self) -> int:
        return self._theme.length(14)

    def _metrics(self) -> QFontMetrics:
        """Of bold letters, as the name is written when the page is open."""
        bold = self.font()
        bold.setBold(True)
        return QFontMetrics(bold)

    def _indent(self) -> int:
        """Room for the number before the name."""
        return self.fontMetrics().horizontalAdvance("0  ")

    def _status_font(self) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.875)
        return font

    def _tell(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._status}" if self._status else self.text())
        self.setToolTip(self._status)


class Navigation(QFrame):
    """Column or row of `NavigationButton`s; `chosen` says which page was asked for."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, entries: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "navigation")
        self._theme = theme
        self._narrow = False
        self._brand = label(self.tr("Bonemet Prep"), "brand")
        self._brand.setWordWrap(False)
        self.announcement = label("", "strong")
        self.saved = label("", "small")
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addWidget(self._brand)
        self._buttons: dict[str, NavigationButton] = {}
        for number, (page, text) in enumerate(entries, 1):
            made = NavigationButton(theme, number, text, self)
            made.clicked.connect(lambda _checked=False, page=page: self.chosen.emit(page))
            self._buttons[page] = made
            self._box.addWidget(made)
        self._box.addStretch()
        self._box.addWidget(self.announcement)
        self._box.addWidget(self.saved)
        self.set_narrow(False)
        theme.changed.connect(self._fit)

    def show_current(self, page: str) -> None:
        """Mark the page that is open; a page without an entry marks none."""
        for name, made in self._buttons.items():
            made.setAutoExclusive(False)
            show_checked(made, name == page)
            made.setAutoExclusive(True)

    def set_status(self, page: str, status: str) -> None:
        """Show a small status under an entry."""
        self._buttons[page].set_status(status)

    def set_narrow(self, narrow: bool) -> None:
        """One row at the top (True) or a column on the left (False)."""
        self._narrow = narrow
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if narrow else direction.TopToBottom)
        for made in self._buttons.values():
            made.set_narrow(narrow)
        for widget in (self._brand, self.announcement, self.saved):
            widget.setVisible(not narrow)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        buttons = list(self._buttons.values())
        focused = self.focusWidget()
        if event.key() in steps and focused in buttons:
            index = (buttons.index(focused) + steps[Qt.Key(event.key())]) % len(buttons)
            buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        side = self._theme.length(12)
        if self._narrow:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self._box.setContentsMargins(4, 4, 4, 4)
            self._box.setSpacing(2)
        else:
            self.setFixedWidth(self._theme.length(218))
            self._box.setContentsMargins(side, side + 6, side, side)
            self._box.setSpacing(self._theme.length(8))
        set_margins(self._brand, side, 0, 0, side)
