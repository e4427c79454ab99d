"""The marks of the pain chart, drawn alike in the chart and beside their words in the legend."""

from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPalette, QPen, QPolygonF

_ROLES = QPalette.ColorRole

# Corners of the place marks around their middle, at radius 1; shapes and not colours tell them
# apart, so that they survive a black-and-white printer.
_PLACE_SHAPES = (
    ((0, -1.15), (1, 0.75), (-1, 0.75)),
    ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    ((0, 1.15), (1, -0.75), (-1, -0.75)),
    ((-0.95, -0.95), (0, -0.4), (0.95, -0.95), (0.95, 0.95), (0, 0.4), (-0.95, 0.95)),
)


class MarkKind(StrEnum):
    """What a mark stands for."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    GAP = "gap"
    CATCH_UP = "catch-up"


def draw_mark(
    painter: QPainter, palette: QPalette, kind: MarkKind, middle: QPointF, radius: float
) -> None:
    """Draw one mark around its middle."""
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    accent = palette.color(_ROLES.Highlight)
    match kind:
        case MarkKind.HIGHEST:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(box)
        case MarkKind.LOWEST:
            painter.setPen(QPen(accent, max(1.0, radius * 0.36)))
            painter.setBrush(palette.base())
            painter.drawRect(box.adjusted(radius * 0.1, radius * 0.1, -radius * 0.1, -radius * 0.1))
        case MarkKind.GAP:
            reach = radius * 0.75
            painter.setPen(QPen(palette.color(_ROLES.Dark), max(1.2, radius * 0.3)))
            x, y = middle.x(), middle.y()
            painter.drawLines(
                [
                    QLineF(x - reach, y - reach, x + reach, y + reach),
                    QLineF(x - reach, y + reach, x + reach, y - reach),
                ]
            )
        case MarkKind.CATCH_UP:
            draw_hatched(painter, palette, box)


def draw_place_mark(
    painter: QPainter, palette: QPalette, mark: int, middle: QPointF, radius: float
) -> None:
    """Draw the shape that stands for the place with this number."""
    shape = _PLACE_SHAPES[mark % len(_PLACE_SHAPES)]
    corners = [QPointF(middle.x() + x * radius, middle.y() + y * radius) for x, y in shape]
    painter.setPen(QPen(palette.color(_ROLES.Base), 1))
    painter.setBrush(palette.text())
    painter.drawPolygon(QPolygonF(corners))


def draw_hatched(painter: QPainter, palette: QPalette, box: QRectF) -> None:
    """Draw the area of recalled days."""
    color = palette.color(_ROLES.Dark)
    painter.setPen(QPen(color, 1))
    painter.setBrush(QBrush(color, Qt.BrushStyle.BDiagPattern))
    painter.drawRect(box)
