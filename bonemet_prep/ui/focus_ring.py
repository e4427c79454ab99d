"""A ring around the push button that has the focus, seen whatever colour the button has."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

_GAP = 2  # between button and ring
_WIDTH = 3
RING_ROOM = _GAP + _WIDTH
"""Room for the ring beside a button at the edge of what scrolls, in device-independent pixels."""


class _RingStyle(QProxyStyle):
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


class _Ring(QFocusFrame):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _WIDTH))
        edge = (_WIDTH + 1) // 2
        area = self.rect().adjusted(edge, edge, -edge, -edge)
        chip = self.widget().property("role") == "chip"
        radius = area.height() / 2 if chip else self.fontMetrics().height() / 2
        painter.drawRoundedRect(area, radius, radius)


class FocusRing(QObject):
    """Follows the focus of the application from push button to push button."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._style = _RingStyle("Fusion")
        self._style.setParent(self)
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        shown = self._ring is not None and shiboken6.isValid(self._ring)
        if isinstance(now, QPushButton):
            if not shown:  # Qt deletes it with the window it was shown in
                self._ring = _Ring()
                self._ring.setStyle(self._style)
            self._ring.setWidget(now)
        elif shown:
            self._ring.setWidget(None)
