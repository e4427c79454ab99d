"""A list to choose one thing from, with an arrow that fits every theme and text size."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class ChoiceBox(QComboBox):
    """A combo box that a turn of the wheel over the page does not change by accident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()  # the longest text may be cut rather than widen the page
        return QSize(min(hint.width(), self.fontMetrics().height() * 8), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls on

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                self.palette().color(QPalette.ColorRole.Text),
                self.fontMetrics().height() / 10,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        wide = self.fontMetrics().height() / 4
        middle = self.height() / 2
        centre = 3.5 * wide if self.isRightToLeft() else self.width() - 3.5 * wide
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(centre - wide, middle - wide / 2),
                    QPointF(centre, middle + wide / 2),
                    QPointF(centre + wide, middle - wide / 2),
                ]
            )
        )
