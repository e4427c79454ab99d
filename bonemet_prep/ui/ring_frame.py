"""What the ring around a button with the focus looks like, and where Qt puts it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from bonemet_prep.ui.focus_ring import RING_ROOM, RING_WIDTH


class RingStyle(QProxyStyle):
    """Places the ring around the button, over what stands beside it, so that nothing clips it."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        margins = (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        )
        if metric in margins:
            return RING_ROOM
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint is QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # a mask would cut the round ends of the ring
        return super().styleHint(hint, option, widget, returned)


class Ring(QFocusFrame):
    """Drawn around the widget it was given, over what stands beside it.

    At the side of what scrolls it closes on the edge of the widget, where there is no room beside.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), RING_WIDTH))
        edge = (RING_WIDTH + 1) // 2
        area = self._seen().adjusted(edge, edge, -edge, -edge)
        chip = self.widget().property("role") == "chip"
        radius = area.height() / 2 if chip else self.fontMetrics().height() / 2
        painter.drawRoundedRect(area, radius, radius)

    def _seen(self) -> QRect:
        """As much of the ring as what scrolls, its parent, is wide enough for."""
        area = self.rect()
        room = self.parentWidget().rect().translated(-self.pos())
        area.setLeft(max(area.left(), room.left()))
        area.setRight(min(area.right(), room.right()))
        return area
