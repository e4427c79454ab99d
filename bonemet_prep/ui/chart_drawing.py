"""Draws a ChartPicture into a rectangle, in the colours of a palette."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen

from bonemet_prep.domain.chart import ChartPicture
from bonemet_prep.domain.chart_geometry import days_shown_at
from bonemet_prep.domain.chart_range import x_of
from bonemet_prep.domain.moment import days_in
from bonemet_prep.domain.pain import HIGHEST_PAIN
from bonemet_prep.ui.chart_labels import spread_day_labels, treatment_labels
from bonemet_prep.ui.chart_marks import MarkKind, draw_hatched, draw_mark, draw_place_mark

_ROLES = QPalette.ColorRole
_LEVELS = range(0, HIGHEST_PAIN + 1, 2)


def plot_width(width: float, metrics: QFontMetrics) -> float:
    """What is left for the bars of a chart this wide."""
    return max(
        1.0, width - metrics.horizontalAdvance(str(HIGHEST_PAIN)) - 1.3 * metrics.lineSpacing()
    )


class ChartDrawing:
    """One picture at one size; lengths are pixels, `plot` is the area of the bars."""

    def __init__(
        self, picture: ChartPicture, size: QSizeF, palette: QPalette, metrics: QFontMetrics
    ) -> None:
        self.picture = picture
        self._size = size
        self._palette = palette
        self._metrics = metrics
        line = self._line = metrics.lineSpacing()
        width = plot_width(size.width(), metrics)
        self._labels = treatment_labels(picture.treatments, width, metrics)
        top = line * (0.6 + self.lanes)
        left = size.width() - width - line * 0.3
        self.plot = QRectF(left, top, width, max(1.0, size.height() - top - line * 1.7))
        bars = days_in(picture.first_day, picture.last_day) / picture.days_per_bar
        self._step = width / max(1.0, bars)
        self._slot = self._step / (len(picture.places) + 1)
        least = line * 0.25 if picture.places else 1.6  # shapes need a size to be told apart
        self._radius = min(max(self._slot * 0.4, least), line * 0.34)

    @property
    def lanes(self) -> int:
        """Lines of treatment labels above the plot."""
        return max((label.lane + 1 for label in self._labels), default=0)

    def point(self, x: float, level: float, slot: int = 0) -> QPointF:
        """Pixels of a share of the width and a pain number.

        A day's room is shared by the bar (slot 0) and the place marks (1, 2 ...).
        """
        shift = (slot - len(self.picture.places) / 2) * self._slot
        height = level / HIGHEST_PAIN * self.plot.height()
        return QPointF(
            self.plot.left() + x * self.plot.width() + shift, self.plot.bottom() - height
        )

    def paint(self, painter: QPainter, day: str = "") -> None:
        """Draw everything, with the bar of `day` on a ground of its own."""
        if day:
            self._paint_day(painter, day)
        self._paint_axes(painter)
        self._paint_spans(painter)
        self._paint_treatments(painter)
        self._paint_bars(painter)
        for mark in self.picture.place_marks:
            middle = self.point(mark.x, mark.level, 1 + mark.mark)
            draw_place_mark(painter, self._palette, mark.mark, middle, self._radius * 0.9)

    def _paint_day(self, painter: QPainter, day: str) -> None:
        picture = self.picture
        ends = (
            x_of(end, picture.first_day, picture.last_day) for end in days_shown_at(picture, day)
        )
        middle = self.plot.left() + sum(ends) / 2 * self.plot.width()
        width = max(self._step, 6.0)
        band = QRectF(middle - width / 2, self.plot.top(), width, self.plot.height())
        painter.fillRect(band, self._palette.brush(_ROLES.AlternateBase))
        painter.setPen(QPen(self._palette.color(_ROLES.Highlight), 1))
        sides = ((band.topLeft(), band.bottomLeft()), (band.topRight(), band.bottomRight()))
        painter.drawLines([QLineF(*side) for side in sides])

    def _paint_axes(self, painter: QPainter) -> None:
        line, plot = self._line, self.plot
        painter.setPen(QPen(self._palette.color(_ROLES.Midlight), 1))
        heights = {level: plot.bottom() - level / HIGHEST_PAIN * plot.height() for level in _LEVELS}
        painter.drawLines([QLineF(plot.left(), y, plot.right(), y) for y in heights.values()])
        painter.setPen(self._palette.color(_ROLES.Dark))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for level, y in heights.items():
            painter.drawText(
                QRectF(0, y - line / 2, plot.left() - line * 0.4, line), flags, str(level)
            )
        base = plot.bottom() + line * 0.55 + self._metrics.ascent()
        labels = self.picture.day_labels
        for left, text in spread_day_labels(labels, plot, self._size.width(), self._metrics):
            painter.drawText(QPointF(left, base), text)

    def _paint_spans(self, painter: QPainter) -> None:
        for span in self.picture.spans:
            left, right = (
                self.plot.left() + x * self.plot.width() for x in (span.x_from, span.x_to)
            )
            top, bottom = (self.point(0, level).y() for level in (span.highest, span.lowest))
            spare = max(0.0, self._line * 0.5 - (bottom - top)) / 2
            draw_hatched(
                painter,
                self._palette,
                QRectF(left, top - spare, right - left, bottom - top + 2 * spare),
            )

    def _paint_treatments(self, painter: QPainter) -> None:
        """All lines first: a label then covers the lines that pass behind it."""
        ink = self._palette.color(_ROLES.Text)
        painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DotLine))
        for label in self._labels:
            x = self.plot.left() + label.at
            painter.drawLine(QLineF(x, self._lane_top(label.lane), x, self.plot.bottom()))
        painter.setPen(ink)
        for label in self._labels:
            left = self.plot.left() + label.left
            box = QRectF(left - 1, self._lane_top(label.lane), label.length + 2, self._line)
            painter.fillRect(box, self._palette.brush(_ROLES.Base))
            painter.drawText(QPointF(left, box.top() + self._metrics.ascent()), label.text)

    def _lane_top(self, lane: int) -> float:
        return self.plot.top() - self._line * (lane + 1.2)

    def _paint_bars(self, painter: QPainter) -> None:
        bars, palette, radius = self.picture.bars, self._palette, self._radius
        painter.setPen(QPen(palette.color(_ROLES.Highlight), max(1.0, radius * 0.55)))
        painter.drawLines(
            [QLineF(self.point(b.x, b.lowest), self.point(b.x, b.highest)) for b in bars]
        )
        for bar in bars:
            draw_mark(painter, palette, MarkKind.LOWEST, self.point(bar.x, bar.lowest), radius)
        for bar in bars:
            inside = radius * 0.6 if bar.lowest == bar.highest else radius
            draw_mark(painter, palette, MarkKind.HIGHEST, self.point(bar.x, bar.highest), inside)
        for gap in self.picture.gaps:
            draw_mark(painter, palette, MarkKind.GAP, self.point(gap.x, 0), radius)
