"""The form of a pain entry: number, place, save; everything else behind "More"."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.moment import lived_at, lived_now
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_draft import EMPTY_ENTRY
from bonemet_prep.domain.pain_entry_check import asks_place, check_entry
from bonemet_prep.domain.pain_fields import PAIN_FIELDS, Shown
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.moment_field import MomentField
from bonemet_prep.ui.number_row import NumberRow
from bonemet_prep.ui.pain_more import MoreFields
from bonemet_prep.ui.pain_places import PlacesField
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.places_dialog import PlacesDialog
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import Card, button, label

_MORE = tuple(field.id for field in PAIN_FIELDS if field.shown is Shown.MORE)
_LINES_IN_SIGHT = 16


class PainForm(Card):
    """Edits one entry, new or kept. `saveRequested` carries the checked entry, ready to keep.

    With "More" open it asks for room (`moreToggled`) and scrolls above its save button.

    `entryChanged` is emitted with every answer, so that a half-typed entry can be kept too;
    `cancelled` when the person leaves a kept entry as it was.
    """

    cancelled = Signal()
    entryChanged = Signal(object)
    moreToggled = Signal(bool)
    saveRequested = Signal(object)

    def __init__(
        self, context: WindowContext, texts: PainTexts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._context, self._texts = context, texts
        self.entry = EMPTY_ENTRY
        self._compact = False
        self._more: MoreFields | None = None
        prompt = texts.prompt("now")
        self.scroll = VerticalScroll(self)
        inside = self.scroll.content
        self.title = label(prompt, "h2", parent=inside)
        self.number = NumberRow(prompt, inside)
        self._place_box = QWidget(inside)
        self.places = PlacesField(texts.prompt("places"), texts, self._place_box)
        self.more_button = button(
            self.tr("More: rest and moving, worst today, medicine…"),
            self._on_more,
            role="toggle",
            checkable=True,
            wraps=True,
            parent=inside,
        )
        self.message = label("", "strong", parent=self)
        self.moment = MomentField(context, texts.prompt("lived"), self)
        self.cancel_button = button(self.tr("Leave it as it was"), self.cancelled.emit, parent=self)
        self.save_button = button(
            self.tr("&Save this entry"), self.save, role="primary", parent=self
        )
        self._build()
        self.number.valueChanged.connect(lambda level: self._set(now=level))
        self.number.numberTyped.connect(self._on_number_typed)
        self.places.placesChanged.connect(lambda places: self._set(places=places))
        self.places.characterTyped.connect(self.number.type_digit)
        self.places.outlineRequested.connect(self.open_outline)
        self.moment.momentChanged.connect(self._on_moment)
        self.show_entry(EMPTY_ENTRY)
        show_checked(self.more_button, context.notebook.settings.get("more_open"))
        self._show_more(self.is_more_open)

    def _build(self) -> None:
        column = self.scroll.column
        column.addWidget(self.title)
        column.addWidget(self.number)
        anchors = QHBoxLayout()
        sides = ((Qt.AlignmentFlag.AlignLeft, 2), (Qt.AlignmentFlag.AlignRight, 5))
        for text, (side, stretch) in zip(self._texts.anchors(), sides, strict=True):
            anchor = label(text, "muted", parent=self.scroll.content)
            anchor.setAlignment(side | Qt.AlignmentFlag.AlignTop)
            anchors.addWidget(anchor, stretch)
        column.addLayout(anchors)
        place_column = QVBoxLayout(self._place_box)
        place_column.setContentsMargins(0, 6, 0, 0)
        place_title = label(self._texts.prompt("places"), "h2", parent=self._place_box)
        place_column.addWidget(place_title)
        place_column.addWidget(self.places)
        column.addWidget(self._place_box)
        column.addSpacing(4)
        column.addWidget(self.more_button)
        column.addStretch()
        self.column.addWidget(self.scroll, 1)
        self.column.addWidget(self.message)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.addWidget(self.moment, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        self._bar.addLayout(buttons)
        self.column.addLayout(self._bar)

    # -- showing ----------------------------------------------------------------------------------

    def show_entry(self, entry: PainEntry) -> None:
        """Start with this entry: an empty one, a half-typed one, or one to change."""
        if entry == EMPTY_ENTRY:
            entry = self.blank()
        self.entry = entry
        self.number.show_value(entry.now)
        self.places.show_places(entry.places)
        self.moment.show_moment(datetime.fromisoformat(entry.lived) if entry.lived else None)
        if self._more is not None:
            self._more.show_entry(self.entry)
        self.tell("")
        changing = bool(entry.id)
        self._lay_bar()
        self.cancel_button.setVisible(changing)
        self.save_button.setText(
            self.tr("&Save the change") if changing else self.tr("&Save this entry")
        )
        self._place_box.setVisible(asks_place(entry.now) or bool(entry.places))

    def blank(self) -> PainEntry:
        """A new entry, by whoever is at the keyboard."""
        return replace(EMPTY_ENTRY, entered_by=self._context.voice)

    @property
    def is_more_open(self) -> bool:
        """Whether the person opened "More"; remembered."""
        return self.more_button.isChecked()

    def show_usual_places(self, usual: Iterable[str]) -> None:
        """Offer these places first."""
        self.places.show_usual(usual)

    def focus_first(self) -> None:
        """Put the focus on the number."""
        self.number.focus()

    def set_compact(self, compact: bool) -> None:
        """Stack what stands beside the save button in a narrow window."""
        self._compact = compact
        self._fit_scroll()
        self._lay_bar()

    def _fit_scroll(self) -> None:
        """Scroll above the save button with "More" open alone, and with enough in sight to work."""
        flat = self._compact or not self.is_more_open
        self.scroll.set_flat(flat)
        lines = 0 if flat else _LINES_IN_SIGHT
        self.scroll.setMinimumHeight(lines * self.fontMetrics().lineSpacing())

    def _lay_bar(self) -> None:
        """The save button goes below where the fields for day and time need the width."""
        way = QBoxLayout.Direction
        stacked = self._compact or bool(self.entry.lived)
        self._bar.setDirection(way.TopToBottom if stacked else way.LeftToRight)

    # -- editing ----------------------------------------------------------------------------------

    def flush(self) -> None:
        """Take in what is being typed."""
        self.moment.flush()
        if self._more is not None:
            self._more.flush()

    def save(self) -> None:
        """Check the entry and hand it over, or say what is missing."""
        self.flush()
        if self._more is not None and (trouble := self._more.trouble())[1]:
            self.tell(trouble[1])
            self._more.editors[trouble[0]].widget.setFocus()
            return
        if problem := self.moment.problem():
            self.tell(problem)
            return
        entry = self.entry
        if not entry.lived:
            now = lived_now(self._context.clock)
            entry = replace(
                entry, lived=now.lived, offset_minutes=now.offset_minutes, zone=now.zone
            )
        try:
            checked = check_entry(entry, self._context.clock())
        except EntryRefused as refusal:
            self.tell(self._texts.refusal(refusal))
            if refusal.details.get("field") == "now":
                self.number.focus()
            return
        self.tell("")
        self.saveRequested.emit(checked)

    def open_outline(self) -> None:
        """Open the body outline."""
        dialog = PlacesDialog(
            self._texts.prompt("places"), self._texts, self.entry.places, self.entry.now, self
        )
        dialog.placesChanged.connect(self._on_outline)
        dialog.finished.connect(lambda _result: self.places.outline_button.setFocus())
        dialog.open()

    def _on_outline(self, places: tuple) -> None:
        self.places.show_places(places)
        self._set(places=places)

    def _set(self, **values: object) -> None:
        self.entry = replace(self.entry, **values)
        self._lay_bar()
        self.tell("")
        self._place_box.setVisible(asks_place(self.entry.now) or bool(self.entry.places))
        if self._more is not None:
            self._more.show_asked(self.entry)
        self.entryChanged.emit(self.entry)

    def _on_number_typed(self, level: int) -> None:
        """By keys: on to the place, or to saving where no place is asked."""
        if not asks_place(level):
            self.save_button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.places.focus()

    def _on_moment(self, moment: datetime | None) -> None:
        if moment is None:
            self._set(lived="", offset_minutes=0, zone="")
        else:
            lived = lived_at(moment, self._context.clock)
            self._set(lived=lived.lived, offset_minutes=lived.offset_minutes, zone=lived.zone)

    def _on_more(self) -> None:
        self._context.set_quietly("more_open", self.is_more_open)
        self._show_more(self.is_more_open)
        self.moreToggled.emit(self.is_more_open)
        if self.is_more_open:
            self._more.keep_room(self.window().height())
            # Before it is laid out there is nothing to scroll to.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self.scroll.verticalScrollBar().setValue(self.more_button.y())

    def _chain_more(self, widgets: Iterable[QWidget]) -> None:
        """Let Tab go on from the button, or the fields before, through these."""
        self._last_stop = chain(self._last_stop, widgets)

    def _show_more(self, is_open: bool) -> None:
        self._fit_scroll()
        if is_open and self._more is None:
            self._more = MoreFields(_MORE, self._texts)
            self._more.edited.connect(lambda field, value: self._set(**{field: value}))
            self.scroll.column.insertWidget(self.scroll.column.count() - 1, self._more)
            self._last_stop = chain(self.more_button, [self._more])
            self._more.added.connect(self._chain_more)
        if self._more is not None:
            self._more.flush()
            self._more.show_entry(self.entry)
            self._more.setVisible(is_open)

    def tell(self, text: str) -> None:
        """Say something beside the save button and aloud; nothing takes it away."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        if text:
            self._context.announce(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, wherever it has nothing else to do."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton) and not isinstance(
            focus.parentWidget(), Chips | NumberRow
        ):
            focus.click()
        elif focus is self.places.outline_button:
            self.open_outline()
        else:
            self.save()
