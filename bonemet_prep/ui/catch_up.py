"""Catch up: what is recalled of days that were not logged, kept apart from the day numbers."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout, QWidget

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.moment import add_days, lived_at
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_draft import EMPTY_ENTRY
from bonemet_prep.domain.pain_entry_check import as_catch_up, check_entry
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import DateField
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.pain_more import MoreFields
from bonemet_prep.ui.pain_places import PlacesField
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.places_dialog import PlacesDialog
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.widgets import FlowRow, button, label, set_margins

_STACK_FROM = 150  # text size in percent: the two days have no room side by side
_FIELDS = ("worst", "rest", "moving", "night", "woke", "medicine", "note")


def days_to_catch_up(last_logged: str, today: str) -> tuple[str, str]:
    """The days since the last entry, up to yesterday; yesterday alone when there is no gap."""
    yesterday = add_days(today, -1)
    return (min(add_days(last_logged, 1), yesterday) if last_logged else yesterday), yesterday


class CatchUpDialog(QDialog):
    """`saveRequested` carries the checked entry, `entryChanged` each half-typed one."""

    entryChanged = Signal(object)
    saveRequested = Signal(object)

    def __init__(
        self,
        context: WindowContext,
        texts: PainTexts,
        entry: PainEntry,
        usual_places: Iterable[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._texts = context, texts
        self.entry = entry
        self.setWindowTitle(self.tr("Catch up"))
        self.first, self.until = DateField(context), DateField(context)
        self.places = PlacesField(texts.prompt("places", catch_up=True), texts)
        self.fields = MoreFields(_FIELDS, texts, catch_up=True, headings=False)
        self.message = label("", "strong")
        self._build()
        for edit, day in ((self.first, entry.day), (self.until, entry.until)):
            edit.show_value(day)
            edit.valueChosen.connect(lambda _day: self._set())
        self.places.show_usual(usual_places)
        self.places.show_places(entry.places)
        self.fields.show_entry(entry)
        self.fields.added.connect(self._chain_fields)
        self._chain_fields()
        self.places.placesChanged.connect(lambda places: self._set(places=places))
        self.places.outlineRequested.connect(self._open_outline)
        self.fields.edited.connect(lambda field, value: self._set(**{field: value}))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        scroll = VerticalScroll()
        set_margins(scroll.column, 0, 0, 8, 0)
        scroll.column.addWidget(label(self.tr("Catch up on days you missed"), "h2"))
        scroll.column.addWidget(label(self._texts.words("pain.catch-up.about"), "muted"))
        narrow = self._context.theme.text_size >= _STACK_FROM
        way = QBoxLayout.Direction
        days = QBoxLayout(way.TopToBottom if narrow else way.LeftToRight)
        for edit, name in ((self.first, "first"), (self.until, "until")):
            side = QVBoxLayout()
            add_row(side, self._texts.words(f"pain.catch-up.{name}"), edit)
            days.addLayout(side)
        scroll.column.addLayout(days)
        scroll.column.addWidget(label(self._texts.prompt("places", catch_up=True), "h3"))
        scroll.column.addWidget(self.places)
        scroll.column.addWidget(self.fields)
        scroll.column.addStretch()
        column.addWidget(scroll, 1)
        column.addWidget(self.message)
        self.message.hide()
        self.save_button = button(self.tr("&Save these days"), self.save, role="primary")
        row = FlowRow(spacing=8)
        row.add(self.save_button)
        row.add(button(self.tr("Close"), self.reject))
        column.addWidget(row)
        line = self.fontMetrics().lineSpacing()
        room = self.screen().availableGeometry()
        self.resize(min(line * 34, room.width() - 40), min(line * 40, room.height() - 60))

    def save(self) -> None:
        """Check and hand over, or say what is missing."""
        self.flush()
        for edit in (self.first, self.until):
            if not edit.readable or not edit.value:
                self._tell(edit.message or self.tr("Please give the first and the last day."))
                edit.setFocus()
                return
        try:
            entry = check_entry(self.entry, self._context.clock())
        except EntryRefused as refusal:
            self._tell(self._texts.refusal(refusal))
            return
        self.saveRequested.emit(entry)
        self.accept()

    def reject(self) -> None:
        """Close; what was typed stays for the next time."""
        self.flush()
        super().reject()

    def flush(self) -> None:
        """Take in what is being typed."""
        self.first.line.flush()
        self.until.line.flush()
        self.fields.flush()

    def _chain_fields(self) -> None:
        """Let Tab go from the places through the fields that stand by now."""
        chain(self.places.outline_button, [self.places.levels, self.fields])

    def _tell(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()
        self._context.announce(text)

    def _open_outline(self) -> None:
        title = self._texts.prompt("places", catch_up=True)
        dialog = PlacesDialog(title, self._texts, self.entry.places, self.entry.worst, self)
        dialog.placesChanged.connect(self._on_outline)
        dialog.open()

    def _on_outline(self, places: tuple) -> None:
        self.places.show_places(places)
        self._set(places=places)

    def _set(self, **values: object) -> None:
        first = date.fromisoformat(self.first.value or self.entry.day)
        lived = lived_at(datetime.combine(first, time()), self._context.clock)
        self.entry = as_catch_up(
            replace(
                self.entry,
                lived=lived.lived,
                offset_minutes=lived.offset_minutes,
                zone=lived.zone,
                **values,
            ),
            self.until.value,
        )
        self.message.hide()
        self.fields.show_asked(self.entry)
        self.entryChanged.emit(self.entry)


def new_catch_up(context: WindowContext) -> PainEntry:
    """An empty catch-up over the days since the last entry."""
    latest = context.notebook.pain_entries.latest()
    last = (latest.until or latest.day) if latest else ""
    first, until = days_to_catch_up(last, context.today)
    lived = lived_at(datetime.combine(date.fromisoformat(first), time()), context.clock)
    empty = replace(
        EMPTY_ENTRY,
        lived=lived.lived,
        offset_minutes=lived.offset_minutes,
        zone=lived.zone,
        entered_by=context.voice,
    )
    return as_catch_up(empty, until)
