"""The Pain log page: form and entries on the left, chart and facts on the right."""

from dataclasses import fields

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.pain_draft import draft_of, entry_from
from bonemet_prep.domain.pain_paper import PaperReading
from bonemet_prep.ui.catch_up import CatchUpDialog, new_catch_up
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.drafts import Drafts
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.pain_chart_card import PainChartCard
from bonemet_prep.ui.pain_entries import PainEntriesCard
from bonemet_prep.ui.pain_form import PainForm
from bonemet_prep.ui.pain_log import PainLog
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.paper_grid import PaperGrid
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.widgets import Card, FlowRow, button, label

_NEW, _CHANGE, _CATCH_UP, _PAPER = "pain", "pain-change", "catch-up", "paper"
"""Names of the drafts."""
_USUAL = 5
_WORDING = {"voice", "country"}


class PainPage(Page):
    """Ties form, chart and list to the notebook."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._fit_later = QTimer(self, singleShot=True, interval=0)  # when all has its place
        self._fit_later.timeout.connect(self._fit)
        self._texts = PainTexts(context)
        self._log = PainLog(context, self)
        self._drafts = Drafts(context)
        self.scroll.column.insertWidget(
            0,
            label(
                context.library.notice("log-static-line", context.voice),
                "muted",
                parent=self.scroll.content,
            ),
        )
        self.form = self._make_form()
        self._left = QVBoxLayout()
        self._left.setSpacing(18)
        self._left.addWidget(self.form)
        self._left.addStretch(2)
        self._right = VerticalScroll(self.scroll.content)
        self.compactChanged.connect(self._right.set_flat)
        self._right.column.setSpacing(18)
        self.columns.addLayout(self._left, 55)
        self.columns.addWidget(self._right, 45)
        self._give_room(self.form.is_more_open)
        self._log.changed.connect(self._on_log_changed)
        context.signals.settingsChanged.connect(self._on_settings)
        self.build_after_paint(self._build_entries, self._build_chart, self._fit_later.start)

    def heading(self) -> tuple[str, str]:
        """The title; what stands under it is on the page itself, where it never goes away."""
        return self.tr("Pain log"), ""

    def focus_first(self) -> None:
        """Start at the number."""
        self.form.focus_first()

    def reveal(self, row_id: str) -> None:
        """Bring an entry into view."""
        self.finish()
        self.entries.reveal(row_id)
        self.show_in_view(self.entries.view)

    def set_compact(self, compact: bool) -> None:
        """Stack the columns, and what stands beside the save button."""
        super().set_compact(compact)
        self.form.set_compact(compact)

    def flush(self) -> None:
        """Keep what is half typed."""
        super().flush()
        self.form.flush()

    # -- beside the form ---------------------------------------------------------------------------

    def _build_entries(self) -> None:
        self.entries = PainEntriesCard(self.context, self._texts, self._log, self.scroll.content)
        self.entries.changeRequested.connect(self.change_entry)
        self._left.takeAt(1)  # the room kept for it
        self._left.addWidget(self.entries, 2)

    def _build_chart(self) -> None:
        self.chart = PainChartCard(self.context, self._texts, self._log, self._right.content)
        self.chart.dayChosen.connect(self.entries.reveal_day)
        self._right.column.addWidget(self.chart)
        self._right.column.addWidget(self._other_ways())
        self._right.column.addStretch()

    # -- the form ---------------------------------------------------------------------------------

    def _make_form(self) -> PainForm:
        form = PainForm(self.context, self._texts, self.scroll.content)
        form.show_usual_places(self._log.usual_places(_USUAL))
        form.entryChanged.connect(self._on_entry_changed)
        form.saveRequested.connect(self._on_save)
        form.cancelled.connect(self._on_cancelled)
        form.moreToggled.connect(self._give_room)
        form.show_entry(self._half_typed())
        return form

    def _give_room(self, more_open: bool) -> None:
        """The form is as high as it needs to be, or with "More" open as high as there is room."""
        self._left.setStretch(0, 5 if more_open else 0)
        self._fit_later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_later.start()

    def _fit(self) -> None:
        """Where the page has to scroll as a whole, the right column does not scroll beside it."""
        place = self._left.geometry()
        needed = place.y() + self._left.minimumHeightForWidth(place.width())
        self._right.set_flat(self.compact or needed > self.scroll.height())

    def _half_typed(self) -> PainEntry:
        """A change that was not finished, else a new entry that was not."""
        return entry_from(self._drafts.get(_CHANGE) or self._drafts.get(_NEW))

    def _on_entry_changed(self, entry: PainEntry) -> None:
        if entry.id:
            self._drafts.put(_CHANGE, draft_of(entry))
        else:
            self._drafts.put(_NEW, {} if entry == self.form.blank() else draft_of(entry))

    def _on_save(self, entry: PainEntry) -> None:
        changing = bool(entry.id)
        self._drafts.put(_CHANGE if changing else _NEW, {})
        step = self.tr("change a pain entry") if changing else self.tr("add a pain entry")
        self.context.edit(step, lambda: self._keep(entry))
        self.form.show_entry(self._half_typed())
        self.form.tell(self.tr("Saved. {entry}").format(entry=self._texts.sentence(entry)))
        self.form.focus_first()

    def _keep(self, entry: PainEntry) -> Change:
        """Add the entry, or put it in the place of the one it changes."""
        entries = self.context.notebook.pain_entries
        if entries.get(entry.id) is None:  # new, or undone while it was being changed
            return entries.add(entry)
        values = {field.name: getattr(entry, field.name) for field in fields(entry)}
        return entries.update(values.pop("id"), **values)

    def _on_cancelled(self) -> None:
        self._drafts.put(_CHANGE, {})
        self.form.show_entry(self._half_typed())
        self.form.focus_first()

    def change_entry(self, entry_id: str) -> None:
        """Open an entry: a catch-up in its dialog, any other in the form."""
        entry = self.context.notebook.pain_entries.get(entry_id)
        if entry is None:
            return
        if entry.kind is EntryKind.CATCH_UP:
            self._open_catch_up(entry)
            return
        self.form.flush()
        self.form.show_entry(entry)
        self.form.focus_first()
        self.show_in_view(self.form.title)
        self.context.announce(
            self.tr("Changing: {entry}").format(entry=self._texts.sentence(entry))
        )

    def _on_log_changed(self) -> None:
        self.form.show_usual_places(self._log.usual_places(_USUAL))

    def _on_settings(self, ids: frozenset[str]) -> None:
        """Ask in the words of whoever is at the keyboard now."""
        if ids & _WORDING:
            self.form.flush()
            self.finish()
            self.renew(self._ask_anew)

    def _ask_anew(self) -> None:
        before, self.form = self.form, self._make_form()
        self.form.set_compact(self.compact)
        self._left.replaceWidget(before, self.form)
        before.hide()
        before.deleteLater()
        self.set_compact(self.compact)
        self.chart.refresh()

    # -- other ways to log ------------------------------------------------------------------------

    def _other_ways(self) -> Card:
        card = Card(margin=12)
        row = FlowRow(spacing=8)
        text = label(self.tr("Missed some days?"), "strong")
        text.setWordWrap(False)
        self.catch_up_button = button(self.tr("Catch up…"), self.open_catch_up)
        self.paper_button = button(self.tr("Type in from paper…"), self.open_paper)
        for widget in (text, self.catch_up_button, self.paper_button):
            row.add(widget)
        card.column.addWidget(row)
        return card

    def open_catch_up(self) -> CatchUpDialog:
        """Tell about days that were not logged."""
        draft = self._drafts.get(_CATCH_UP)
        return self._open_catch_up(entry_from(draft) if draft else new_catch_up(self.context))

    def _open_catch_up(self, entry: PainEntry) -> CatchUpDialog:
        dialog = CatchUpDialog(
            self.context, self._texts, entry, self._log.usual_places(_USUAL), self
        )
        if not entry.id:
            dialog.entryChanged.connect(lambda typed: self._drafts.put(_CATCH_UP, draft_of(typed)))
        dialog.saveRequested.connect(self._on_catch_up)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
        return dialog

    def _on_catch_up(self, entry: PainEntry) -> None:
        if not entry.id:
            self._drafts.put(_CATCH_UP, {})
        step = self.tr("change a catch-up") if entry.id else self.tr("catch up")
        self.context.edit(step, lambda: self._keep(entry))
        self.form.tell(self.tr("Saved. {entry}").format(entry=self._texts.sentence(entry)))

    def open_paper(self) -> PaperGrid:
        """Type in what was kept on paper."""
        reading = PaperReading(
            self._texts.region_names,
            self.context.clock,
            self._texts.month_first,
            self.context.voice,
        )
        lines = self._drafts.get(_PAPER).get("lines", [])
        dialog = PaperGrid(self._texts, reading, self.context.new_id, lines, self)
        dialog.linesChanged.connect(
            lambda typed: self._drafts.put(_PAPER, {"lines": typed} if typed else {})
        )
        dialog.saveRequested.connect(self._on_paper)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
        return dialog

    def _on_paper(self, entries: tuple[PainEntry, ...]) -> None:
        self._drafts.put(_PAPER, {})
        self.context.edit(self.tr("type in from paper"), lambda: self._keep_all(entries))
        self.form.tell(self.tr("%n entries saved from paper.", "", len(entries)))

    def _keep_all(self, entries: tuple[PainEntry, ...]) -> Change:
        with self.context.notebook.transaction() as edit:
            for entry in entries:
                self.context.notebook.pain_entries.add(entry)
            return edit.change
