"""The pages of the window: each is made when first asked for, and one of them is in sight."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.pages import PAGES


class PageStack(QStackedWidget):
    """Holds the pages made so far; those out of sight follow the window when they are opened.

    `headingChanged` follows when a page, in sight or not, has another heading; `pageReady` carries
    what `make_ready` was asked for.
    """

    headingChanged = Signal()
    pageReady = Signal(str, str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._pages: dict[str, Page] = {}
        self._compact = False
        self._coming = ("", "")
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(lambda: self.pageReady.emit(*self._coming))

    def page(self, page_id: str) -> Page:
        """The page with this id, perhaps not built to its end."""
        if page_id not in self._pages:
            entry = next(page for page in PAGES if page.id == page_id)
            made = entry.build(self._context, self)
            made.headingChanged.connect(self.headingChanged)
            made.set_compact(self._compact)
            self._pages[page_id] = made
        return self._pages[page_id]

    def make_ready(self, page_id: str, row_id: str) -> None:
        """Make a page if there is none; a new one is ready in the next turn of the event loop.

        Made and opened in one go, it would keep the window from answering for twice as long.
        """
        self._next_turn.stop()
        if page_id in self._pages:
            self.pageReady.emit(page_id, row_id)
            return
        self.page(page_id)
        self._coming = (page_id, row_id)
        self._next_turn.start()

    def open_page(self, page_id: str) -> None:
        """Bring a page into sight, in the look and the width that the window has by now."""
        self._next_turn.stop()
        page = self.page(page_id)
        self._context.theme.finish(page)
        if page.compact != self._compact:
            page.set_compact(self._compact)
        if self.indexOf(page) < 0:
            self.addWidget(page)  # not before: the first one would be shown at once
        self.setCurrentWidget(page)
        self.updateGeometry()

    def set_compact(self, compact: bool) -> None:
        """Stack the columns of the pages (True), or have them side by side (False)."""
        self._compact = compact
        page = self.currentWidget()
        if isinstance(page, Page):
            page.set_compact(compact)

    def close_threads(self) -> None:
        """End what the pages do in the background."""
        for page in self._pages.values():
            page.close_threads()

    # Qt would ask every page how much room it takes, and measure all that is written on it.

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()
