"""The Visit sheet page: the exact pages as they will print, and the ways out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.sheet import build_sheet, file_name
from bonemet_prep.domain.sheet_blocks import PAPER_SIZES, Paper, Sheet
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.sheet_content import needs_confirming
from bonemet_prep.domain.sheet_text import sheet_text
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.notice_bar import NoticeBar
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.render import PagePicture, Render, RenderedFile
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.sheet_kinds import SheetKinds
from bonemet_prep.ui.sheet_options import SheetOptions
from bonemet_prep.ui.sheet_out import SheetOut
from bonemet_prep.ui.sheet_pages import SheetPages
from bonemet_prep.ui.sheet_renderer import SheetRenderer
from bonemet_prep.ui.sheet_source import current_choices, sheet_input
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.widgets import Card, FlowRow, button, label

STALE_MS = 300
"""The sheet is rebuilt this long after the last change, and only while it can be seen."""

_LEAST_DOTS = 0.5


class SheetPage(Page):
    """Shows one kind of sheet for the visit, renewed as the notebook changes."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._confirmed: frozenset[str] = frozenset()
        self._behind_doors: frozenset[str] = frozenset()
        self._request = 0
        self._stale = True
        self._file: RenderedFile | None = None
        self._sheet: Sheet | None = None
        self._waiting: list[partial[None]] = []
        self.render_thread = Render(SheetRenderer(), self)
        self.render_thread.fileReady.connect(self._on_file)
        self.render_thread.pageReady.connect(self._on_page)
        self.render_thread.failed.connect(self._on_failed)
        self._timer = QTimer(self, singleShot=True, interval=STALE_MS)
        self._timer.timeout.connect(self._rebuild)
        self.notice = NoticeBar(self)
        self.out = SheetOut(context, self.render_thread, self.notice, self)
        self.columns.addWidget(self._build_pages(), 62)
        self.columns.addWidget(self._build_side(), 38)
        context.signals.changed.connect(self._mark_stale)
        context.signals.painEntriesChanged.connect(self._mark_stale)
        context.visitChosen.connect(self._on_visit)

    def _build_pages(self) -> QWidget:
        card = Card(parent=self.scroll.content)
        card.column.addWidget(self._build_buttons(card))
        card.column.addWidget(self.notice)
        self._told = label("", "muted", parent=card)
        self._told.hide()
        card.column.addWidget(self._told)
        self._door_button = button(
            self.tr("Print the ones behind a door too"),
            self._ask_for_doors,
            role="link",
            parent=card,
        )
        self._door_button.hide()
        card.column.addWidget(self._door_button)
        self._scroll = VerticalScroll(card)
        self.compactChanged.connect(self._scroll.set_flat)
        self._pages = SheetPages(self._scroll.content)
        self._sharpen = QTimer(self, singleShot=True, interval=STALE_MS)
        self._sharpen.timeout.connect(self._redraw)
        self._pages.resized.connect(self._sharpen.start)
        self._scroll.column.addWidget(self._pages)
        self._scroll.column.addStretch()
        card.column.addWidget(self._scroll, 1)
        return card

    def _build_buttons(self, card: Card) -> QWidget:
        self._buttons = FlowRow(card, spacing=8)
        for text, slot, role in (
            (self.tr("&Print"), self.print_sheet, "primary"),
            (self.tr("&Save PDF"), self.save_pdf, "primary"),
            (
                self.tr("Sha&re this visit…"),
                self.context.shareRequested.emit,
                "",
            ),
            (self.tr("&Copy as text"), self.copy_text, ""),
        ):
            self._buttons.add(button(text, slot, role=role, parent=self._buttons))
        return self._buttons

    def _build_side(self) -> QWidget:
        card = Card(parent=self.scroll.content)
        scroll = VerticalScroll(card)
        self.compactChanged.connect(scroll.set_flat)
        self._options = SheetOptions(self.context, scroll.content)
        self._options.changed.connect(self._mark_stale)
        scroll.column.addWidget(self._options)
        self._kinds = SheetKinds(self.context, scroll.content)
        self._kinds.chosen.connect(self._on_kind)
        scroll.column.addWidget(self._kinds)
        scroll.column.addStretch()
        card.column.addWidget(scroll, 1)
        return card

    # -- page -------------------------------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        """The visit the sheet is for."""
        line = visit_line(self.context, self.context.visit())
        hint = self.tr("This is how it will print.")
        return self.tr("Visit sheet"), f"{line} {hint}".strip()

    def focus_first(self) -> None:
        """Start at "Print"."""
        self._buttons.flow.itemAt(0).widget().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_kind(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        self._rebuild()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.build_after_paint(self._rebuild_if_stale)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.notice.hide()

    def close_threads(self) -> None:
        """End the render thread; nothing is rendered afterwards."""
        self._timer.stop()
        self._sharpen.stop()
        self.render_thread.close()

    # -- rendering --------------------------------------------------------------------------------

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def _on_visit(self) -> None:
        self._options.refresh()
        self._confirmed = frozenset()
        self._mark_stale()
        self.headingChanged.emit()

    def _rebuild_if_stale(self) -> None:
        if self._stale:
            self._rebuild()

    def _rebuild(self) -> None:
        self._stale = False
        self._file = None
        given = sheet_input(self.context, self._choices())
        self._behind_doors = frozenset(question.id for question in needs_confirming(given))
        self._door_button.setVisible(bool(self._behind_doors))
        self._sheet = build_sheet(given, self._kinds.kind)
        self._request = self.render_thread.show(self._sheet, self._dots_per_point())

    def _redraw(self) -> None:
        if self._file is not None and not self._stale:
            self._request = self.render_thread.redraw(self._dots_per_point())

    def _dots_per_point(self) -> float:
        paper = PAPER_SIZES[Paper(self.context.notebook.settings.get("paper"))][0]
        return max(self._pages.page_width() / paper, _LEAST_DOTS)

    def _on_file(self, number: int, made: RenderedFile) -> None:
        if number != self._request:
            return
        self._file = made
        self._pages.set_count(made.pages)
        told = list(self._sheet.left_out) if self._sheet else []
        if made.missing:
            told.append(
                self.tr("These characters print as a box: {characters}").format(
                    characters=" ".join(made.missing)
                )
            )
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action()

    def _on_page(self, number: int, index: int, picture: PagePicture) -> None:
        if number == self._request:
            self._pages.show_page(index, picture)

    def _on_failed(self, number: int, error: Exception) -> None:
        if number == self._request:
            if isinstance(error, KnownError):
                self.context.refused.emit(error)
            else:
                raise error

    def _ask_for_doors(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Print these too?"))
        box.setText(
            self.tr(
                "%n question(s) on your list are about what may lie ahead. Whoever sees the paper "
                "can read them.",
                "",
                len(self._behind_doors),
            )
        )
        yes = box.addButton(self.tr("Print them"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Keep them off"), QMessageBox.ButtonRole.RejectRole)
        yes.clicked.connect(self._confirm_doors)
        box.open()

    def _confirm_doors(self) -> None:
        self._confirmed |= self._behind_doors
        self._rebuild()

    # -- out --------------------------------------------------------------------------------------

    def save_pdf(self) -> None:
        """Save the pages shown as a PDF."""
        self.when_ready(
            lambda made: self.out.save_pdf(
                f"{self.file_name()}.pdf", made.data, with_password=self.with_password
            )
        )

    def print_sheet(self) -> None:
        """Print the pages shown."""
        self.when_ready(lambda made: self.out.print_pdf(made.data))

    def copy_text(self) -> None:
        """Copy the sheet as plain text, for a portal or an e-mail."""
        if self._stale or self._sheet is None:
            self._rebuild()
        if self._sheet is not None:
            QGuiApplication.clipboard().setText(sheet_text(self._sheet))
            text = self.tr("Copied as text. Paste it where you need it.")
            self.context.announce(text)
            self.notice.tell(text, [])

    def show_kind(self, kind: SheetKind) -> None:
        """Show another kind of pages."""
        self._kinds.choose(kind)

    @property
    def with_password(self) -> bool:
        """Whether a PDF is to be saved with a password."""
        return self._options.with_password

    def file_name(self) -> str:
        """A name for the file of the pages shown, without suffix."""
        return file_name(sheet_input(self.context, self._choices()), self._kinds.kind)

    def _choices(self) -> SheetChoices:
        return replace(
            current_choices(self.context, self._confirmed),
            first_day=self._kinds.first_day,
            last_day=self._kinds.last_day,
        )

    def when_ready(self, action: Callable[[RenderedFile], None]) -> None:
        """Call `action` with the pages shown as a file, as soon as they are up to date."""
        if self._stale or self._timer.isActive():
            self._timer.stop()
            self._rebuild()
        run = partial(self._with_file, action)
        if self._file is None:
            self._waiting.append(run)
        else:
            run()

    def _with_file(self, action: Callable[[RenderedFile], None]) -> None:
        if self._file is not None:
            action(self._file)
