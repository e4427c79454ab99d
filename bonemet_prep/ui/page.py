"""What all pages share: a heading, columns that stack in a narrow window, saving on leaving."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.text_fields import LineField, TextBox
from bonemet_prep.ui.widgets import Card, set_margins


class Page(QWidget):
    """Base of the pages. Subclasses add columns to `columns` and say their `heading`.

    `compactChanged` tells whether the columns are stacked, and so no longer scroll by themselves.
    """

    headingChanged = Signal()
    compactChanged = Signal(bool)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.compact = False
        self._parts: list[Callable[[], None]] = []
        self._next_part = QTimer(self, singleShot=True, interval=0)
        self._next_part.timeout.connect(self._build_next)
        self._is_opening = False
        self._outdated: Callable[[], None] | None = None
        self.scroll = VerticalScroll()
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(18)
        self.scroll.column.addLayout(self.columns)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def add_card(self, share: int) -> VerticalScroll:
        """A card beside the others that scrolls alone; `share` is its part of the width.

        Give what it takes its `content` as parent from the start: a widget that changes its
        parent is styled anew with all that is in it.
        """
        card = Card(parent=self)
        set_margins(card.column, 18, 16, 6, 16)
        scroll = VerticalScroll(card)
        set_margins(scroll.column, 0, 0, 12, 0)
        self.compactChanged.connect(scroll.set_flat)
        card.column.addWidget(scroll)
        self.columns.addWidget(card, share)
        return scroll

    def build_after_paint(self, *parts: Callable[[], None]) -> None:
        """Leave `parts` of the page until it has come onto the screen, a blink later.

        Each is built in a turn of the event loop of its own, so that the window answers meanwhile.
        What the person comes for does not belong here, and nothing that is there already may move.
        Tab goes through the parts in the order they are given in, after what is there already.
        """
        self._parts += parts

    def renew(self, build: Callable[[], None]) -> None:
        """Build the page anew: now or, where it is out of sight, when it is opened again."""
        self._parts.clear()
        self._outdated = build
        if self.isVisible():
            self._build_anew()

    def finish(self) -> None:
        """Build what is left now: something wants to be found on the page."""
        self._build_anew()
        while self._parts:
            self._build_next()

    def showEvent(self, event: QShowEvent) -> None:
        self._build_anew()
        super().showEvent(event)
        self._is_opening = True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_opening:  # all has its place by now
            self._is_opening = False
            QTimer.singleShot(0, self, self._show_focus)
        if self._parts:
            self._next_part.start()

    def _build_anew(self) -> None:
        build, self._outdated = self._outdated, None
        if build is not None:
            build()

    def _build_next(self) -> None:
        # Qt shows and lays out in several turns what was added; none of them is to be seen.
        self.setUpdatesEnabled(not self._parts)
        if self._parts:
            self._parts.pop(0)()
            self._next_part.start()

    def heading(self) -> tuple[str, str]:
        """Title and subtitle shown above the page."""
        raise NotImplementedError  # each page says its own

    def set_compact(self, compact: bool) -> None:
        """Stack the columns and scroll the page as a whole (True), or side by side (False)."""
        self.compact = compact
        self.columns.setDirection(
            QBoxLayout.Direction.TopToBottom if compact else QBoxLayout.Direction.LeftToRight
        )
        self.compactChanged.emit(compact)

    def reveal(self, row_id: str) -> None:
        """Bring a row into view after undo, redo or a jump; pages without rows do nothing."""

    def focus_first(self) -> None:
        """Put the focus where work on this page starts."""
        self.focusNextChild()

    def flush(self) -> None:
        """Save everything typed."""
        for kind in (LineField, TextBox):
            for field in self.findChildren(kind):
                field.flush()

    def close_threads(self) -> None:
        """End what the page does in the background; most pages do nothing there."""

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Qt scrolls only while Tab stays inside one area. What can be seen at all stays where it
        # is: a button must not move away under the mouse.
        if now is not None and self.isAncestorOf(now) and now.visibleRegion().isEmpty():
            self.show_in_view(now)

    def _show_focus(self) -> None:
        """Bring the place where work starts wholly into view."""
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.show_in_view(now)

    def show_in_view(self, widget: QWidget) -> None:
        """Scroll until `widget` can be seen, in whichever area scrolls."""
        around = widget.parentWidget()
        while around is not self:
            if isinstance(around, VerticalScroll):
                around.ensureWidgetVisible(widget, 0, 24)
            around = around.parentWidget()
