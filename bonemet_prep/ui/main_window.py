"""The main window: navigation, heading, the page shown, the help strip; nothing about content."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QVBoxLayout, QWidget

from bonemet_prep.ui.announcer import announce
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.first_paint import FirstPaintStack
from bonemet_prep.ui.header import Header
from bonemet_prep.ui.help_strip import HelpStrip
from bonemet_prep.ui.navigation import Navigation
from bonemet_prep.ui.notice_bar import NoticeBar
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.page_stack import PageStack
from bonemet_prep.ui.pages import PAGES
from bonemet_prep.ui.status_texts import pain_status, questions_status, visit_status
from bonemet_prep.ui.teller import Teller
from bonemet_prep.ui.window_state import WindowState

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from bonemet_prep.ui.history import History

COMPACT_WIDTH = 1100
COMPACT_TEXT = 150


class MainWindow(QMainWindow):
    """Shows one page at a time; each is built when first shown.

    `firstPainted` follows once the window has come onto the screen: what can wait is done then.
    `asked` carries the id of an action that is not done here.
    """

    asked = Signal(str)
    exampleRequested = Signal()
    firstPainted = Signal()
    startMineRequested = Signal()

    def __init__(self, context: WindowContext, state: WindowState) -> None:
        super().__init__()
        self.context = context
        self._state = state
        self._current = ""
        self._compact = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle(self.tr("Bonemet Prep"))
        self._build()
        self.teller = Teller(context, self.navigation, self.header, self.notice, self)
        self._connect()
        state.restore(self)
        self._refresh_status()
        self._fit()

    # -- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        entries = [
            (page.id, QCoreApplication.translate("Pages", page.name)) for page in PAGES if page.name
        ]
        # Put together from the outside in: what is shown in a full widget is measured at once.
        self._frame = FirstPaintStack()
        self._frame.painted.connect(self._on_first_painted)
        self.setCentralWidget(self._frame)
        central = QWidget()
        central.setObjectName("Paper")
        self._frame.addWidget(central)
        self.navigation = Navigation(self.context.theme, entries, self)
        self.header = Header(self.context, self)
        self.band = NoticeBar(self, role="band")
        self.notice = NoticeBar(self)
        self.stack = PageStack(self.context)
        self.strip = HelpStrip(self.context, self)
        middle = QWidget()
        self._middle = QVBoxLayout(middle)
        for widget in (self.header, self.notice):
            self._middle.addWidget(widget)
        self._middle.addWidget(self.stack, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.band)
        right.addWidget(middle, 1)
        right.addWidget(self.strip)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, central)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self.navigation)
        self._outer.addLayout(right, 1)
        if self.context.notebook.settings.get("example"):
            self.band.tell_always(
                self.tr("Example. Not your data."),
                [(self.tr("Start mine"), self.startMineRequested.emit)],
            )

    def _on_first_painted(self) -> None:
        _ = self.actions_by_id  # from now on keys and menu answer
        self.firstPainted.emit()

    @cached_property
    def actions_by_id(self) -> dict[str, QAction]:
        """The actions in the menu and under the keys; made when the window has been seen."""
        from bonemet_prep.ui.window_actions import make_actions

        return make_actions(self)

    @cached_property
    def history(self) -> History:
        """Undo and redo."""
        from bonemet_prep.ui.history import History

        return History(self.context, self.flush, self.show_page, self)

    def _connect(self) -> None:
        context = self.context
        self.navigation.chosen.connect(self.go_to)
        self.stack.headingChanged.connect(self._show_heading)
        self.stack.pageReady.connect(self.show_page)
        self.strip.helpRequested.connect(self.show_help)
        context.pageRequested.connect(self.go_to)
        context.theme.changed.connect(self._fit)
        context.visitChosen.connect(self._refresh_status)
        context.signals.changed.connect(self._refresh_status)

    # -- pages ------------------------------------------------------------------------------------

    def start(self, page_id: str = "visit") -> None:
        """Show the first page, or ask the two things of the first start."""
        if self.context.notebook.settings.get("started"):
            self._frame.setCurrentIndex(0)
            self.show_page(page_id)
        else:
            self._ask_first()

    def _ask_first(self) -> None:
        from bonemet_prep.ui.first_start import FirstStart

        first = FirstStart(self.context, self)
        self._frame.addWidget(first)
        self._frame.setCurrentWidget(first)
        first.finished.connect(lambda: self._on_started(first))
        first.exampleRequested.connect(self.exampleRequested)

    def _on_started(self, first: QWidget) -> None:
        self._frame.setCurrentIndex(0)
        self._frame.removeWidget(first)
        first.deleteLater()
        self.show_page("visit")

    @property
    def current_page(self) -> str:
        """Id of the page shown."""
        return self._current

    def page(self, page_id: str) -> Page:
        """The page with all that is on it, built now where it was never shown."""
        page = self.stack.page(page_id)
        page.finish()
        return page

    def go_to(self, page_id: str, row_id: str = "") -> None:
        """Open a page as a click or key asks for it: as soon as it is made."""
        self.stack.make_ready(page_id, row_id)

    def show_page(self, page_id: str, row_id: str = "") -> None:
        """Open a page, save what was typed on the one left, and bring a row into view."""
        self.flush()
        page = self.stack.page(page_id)
        if page_id != self._current:
            is_other, self._current = bool(self._current), page_id
            self.stack.open_page(page_id)
            self.navigation.show_current(page_id)
            self._show_heading()
            if is_other:  # of the first page a screen reader tells by itself
                announce(self, page.heading()[0])
            page.focus_first()
        if row_id:
            page.reveal(row_id)

    def show_help(self) -> None:
        """Open "When to get help"."""
        self.go_to("help")

    def type_answers(self) -> None:
        """Open the form for the answers on the paper sheet."""
        self.show_page("questions")
        self.page("questions").type_answers()

    def show_settings(self) -> None:
        """Open the settings."""
        from bonemet_prep.ui.settings_dialog import SettingsDialog

        SettingsDialog(self.context, self).open()

    def show_keys(self) -> None:
        """Open the help for the page shown: what it is for, and the keys."""
        from bonemet_prep.ui.keys_dialog import KeysDialog

        KeysDialog(self._current or "visit", self).open()

    def show_about(self) -> None:
        """Open "About this program"."""
        from bonemet_prep.ui.about_dialog import AboutDialog

        AboutDialog(self.context, self).open()

    def flush(self) -> None:
        """Save everything typed; a page that was left was saved then."""
        if self._current:
            self.stack.page(self._current).flush()

    # -- text size, undo --------------------------------------------------------------------------

    def larger_text(self) -> None:
        """One text size up."""
        self.context.theme.step_text_size(1)
        self._announce_text_size()

    def smaller_text(self) -> None:
        """One text size down."""
        self.context.theme.step_text_size(-1)
        self._announce_text_size()

    def undo(self) -> None:
        """Take back the last step."""
        self.history.undo()

    def redo(self) -> None:
        """Do the step taken back again."""
        self.history.redo()

    # -- telling ----------------------------------------------------------------------------------

    def _announce_text_size(self) -> None:
        self.context.announce(
            self.tr("Text size {percent} percent").format(percent=self.context.theme.text_size)
        )

    def _show_heading(self) -> None:
        if self._current:
            self.header.show_heading(*self.stack.page(self._current).heading())

    def _refresh_status(self) -> None:
        visit = self.context.visit()
        self.navigation.set_status("visit", visit_status(self.context, visit))
        self.navigation.set_status("questions", questions_status(self.context, visit))
        self.navigation.set_status("pain", pain_status(self.context))

    # -- size and closing -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self.context.theme
        compact = self.width() < theme.length(COMPACT_WIDTH) or theme.text_size >= COMPACT_TEXT
        edge = 12 if compact else 28
        self._middle.setContentsMargins(edge, 8 if compact else 20, edge, 8 if compact else 14)
        self._middle.setSpacing(8 if compact else 14)
        if compact == self._compact:
            return
        self._compact = compact
        for layout in (self._outer, self._middle):  # else laid out for each part that is shown
            layout.setEnabled(False)
        direction = QBoxLayout.Direction
        self._outer.setDirection(direction.TopToBottom if compact else direction.LeftToRight)
        self.navigation.set_narrow(compact)
        self.strip.set_narrow(compact)
        self.header.set_narrow(compact)
        self.stack.set_compact(compact)
        for layout in (self._outer, self._middle):
            layout.setEnabled(True)
            layout.activate()  # else the page is laid out in the old width, and then in the new

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.flush()
        self._state.save(self)
        super().closeEvent(event)
