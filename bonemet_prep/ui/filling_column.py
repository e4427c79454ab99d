"""A column that fills bit by bit, so that no key waits for the last of a hundred rows."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.widgets import Column

_AT_ONCE, _AT_A_TIME = 10, 3
"""Widgets shown in one go, if nothing else is asked for, and then in each idle moment."""


class FillingColumn(Column):
    """Shows what an iterator yields; `added` follows whenever some of it came to stand.

    Tab comes to them after `before`. `at_once` of them are there at once: more than can be in
    sight. Give the widgets this column as parent. Those it no longer shows are hidden and stay
    whole.
    """

    added = Signal()

    def __init__(
        self, before: QWidget, parent: QWidget | None = None, *, at_once: int = _AT_ONCE
    ) -> None:
        super().__init__(parent, spacing=2)
        self._before, self._at_once = before, at_once
        self._coming: Iterator[QWidget] = iter(())
        self._last_stop = before
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self._add(_AT_A_TIME))

    def shown(self) -> Iterator[QWidget]:
        """What stands here by now, from top to bottom."""
        return (self.column.itemAt(place).widget() for place in range(self.column.count()))

    def fill(self, widgets: Iterator[QWidget]) -> None:
        """Show these in place of what is there: the first at once, the rest by itself."""
        in_sight = self.isVisible()
        if in_sight:
            self.hide()  # shown one by one, they would all be laid out anew for each of them
        while (item := self.column.takeAt(0)) is not None:
            item.widget().hide()
        self._coming = widgets
        self._last_stop = self._before
        self._add(self._at_once)
        if in_sight:
            self.show()

    def fill_up(self) -> None:
        """Show all the rest now: something wants to be found."""
        self._add(None)

    def _add(self, most: int | None) -> None:
        some = list(islice(self._coming, most))
        for widget in some:
            self.column.addWidget(widget)
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                widget.show()  # it stood here before; a new one comes with the column
        self._last_stop = chain(self._last_stop, some)
        self.added.emit()
        if most is None or len(some) < most:
            self._later.stop()
        else:
            self._later.start()
