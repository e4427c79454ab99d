"""A check box with wrapped text and a large, scaling indicator: the row of every list to tick."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from bonemet_prep.ui.toggles import toggle_is_click

_INDICATOR = 1.55  # indicator size in line heights
_GAP = 0.7  # between indicator and text, in line heights
_TARGET = 44 / 16  # least height, in text sizes


_TEXT_FLAGS = (
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
)


class TickBox(QCheckBox):
    """Draws itself, because QCheckBox neither wraps its text nor scales its indicator."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        toggle_is_click(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Layouts ask for the same few widths again and again, and the text stays as it is.
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def _height_at(self, width: int) -> int:
        metrics = self.fontMetrics()
        text_width = max(width - self._text_left() - 4, metrics.height())
        bounds = metrics.boundingRect(
            QRect(0, 0, text_width, 100_000), Qt.TextFlag.TextWordWrap, self.text()
        )
        return max(bounds.height() + metrics.height() // 2, self._least_height())

    def sizeHint(self) -> QSize:
        width = self._text_left() + self.fontMetrics().horizontalAdvance(self.text()) + 8
        return QSize(width, self._least_height())

    def minimumSizeHint(self) -> QSize:
        longest = max(
            (self.fontMetrics().horizontalAdvance(word) for word in self.text().split()), default=0
        )
        return QSize(self._text_left() + longest + 8, self._least_height())

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # the font may be another one
        super().changeEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        box = self._indicator_rect()
        checked = self.isChecked()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 2))
        painter.setBrush(palette.base())
        if checked:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(palette.highlight())
        painter.drawRoundedRect(box, box.width() / 6, box.width() / 6)
        if checked:
            self._draw_tick(painter, box)
        if self.hasFocus() or self.underMouse():
            role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Highlight
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(role), 3 if self.hasFocus() else 1))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
        colour = QPalette.ColorRole.Text if self.isEnabled() else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(colour))
        self._draw_text(painter)

    def _draw_text(self, painter: QPainter) -> None:
        area = self._text_rect()
        painter.drawText(area, _TEXT_FLAGS, self.text())

    def _draw_tick(self, painter: QPainter, box: QRect) -> None:
        size = box.width()
        painter.setPen(
            QPen(
                self.palette().color(QPalette.ColorRole.HighlightedText),
                size / 8,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        start, bend, end = (
            QPoint(box.x() + round(size * x), box.y() + round(size * y))
            for x, y in ((0.24, 0.54), (0.43, 0.72), (0.77, 0.31))
        )
        painter.drawLine(start, bend)
        painter.drawLine(bend, end)

    def _indicator_rect(self) -> QRect:
        size = round(self.fontMetrics().height() * _INDICATOR * 0.85)
        left = size // 4 if not self.isRightToLeft() else self.width() - size - size // 4
        return QRect(left, (self.height() - size) // 2, size, size)

    def _text_left(self) -> int:
        height = self.fontMetrics().height()
        return round(height * (_INDICATOR + _GAP))

    def _text_rect(self) -> QRect:
        left = self._text_left()
        if self.isRightToLeft():
            return self.rect().adjusted(4, 0, -left, 0)
        return self.rect().adjusted(left, 0, -4, 0)

    def _least_height(self) -> int:
        return round(self.font().pointSizeF() * 4 / 3 * _TARGET)
