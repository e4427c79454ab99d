"""A ring around the push button that has the focus, seen whatever colour the button has."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFocusFrame, QPushButton, QWidget

_GAP = 2  # between button and ring
RING_WIDTH = 3
RING_ROOM = _GAP + RING_WIDTH
"""Room for the ring beside a button at the edge of what scrolls, in device-independent pixels."""


class FocusRing(QObject):
    """Follows the focus of the application from push button to push button."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: QFocusFrame | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        shown = self._ring is not None and shiboken6.isValid(self._ring)
        if isinstance(now, QPushButton):
            if not shown:  # Qt deletes it with the window it was shown in
                self._ring = self._make()
            self._ring.setWidget(now)
        elif shown:
            self._ring.setWidget(None)

    def _make(self) -> QFocusFrame:
        from bonemet_prep.ui.ring_frame import Ring, RingStyle  # makes Qt load all of QStyle

        ring = Ring()
        style = RingStyle("Fusion")
        style.setParent(ring)
        ring.setStyle(style)
        return ring
