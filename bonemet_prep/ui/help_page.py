"""When to get help: the same for everyone, never set off by what was entered."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep.domain.library_entries import Help, HelpBox
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.bullets import bullet
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.numbers_card import NumbersCard
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.phone_line import PhoneLine
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.source_toggle import SourceToggle
from bonemet_prep.ui.widgets import Card, button, clear_layout, label, set_margins

_SHOWN_SETTINGS = {"country", "emergency_number", "emergency_place", "voice"}


class HelpPage(Page):
    """Emergency signs and number on the left; the person's numbers and other signs on the right."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._build()
        context.signals.settingsChanged.connect(self._on_settings_changed)

    def heading(self) -> tuple[str, str]:
        """The page and its closing line."""
        return self.tr("When to get help"), self.context.library.help.closing

    def focus_first(self) -> None:
        """Start with the emergency number."""
        self.emergency_number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _help(self) -> Help:
        settings = self.context.notebook.settings
        return self.context.library.emergency(
            settings.get("country"),
            settings.get("emergency_number"),
            settings.get("emergency_place"),
        )

    def _build(self) -> None:
        clear_layout(self.columns)
        told = self._help()
        left, right = self._add_column(), self._add_column()
        if self.context.voice is Voice.HELPER:
            left.addWidget(label(told.helper_note))
        left.addWidget(self._emergency_card(told.boxes[0]))
        left.addStretch()
        right.addWidget(NumbersCard(self.context))
        others = QVBoxLayout()
        right.addLayout(others)
        right.addStretch()
        self.set_compact(self.compact)
        self.build_after_paint(partial(self._build_others, others, told))

    def _build_others(self, column: QVBoxLayout, told: Help) -> None:
        for box in told.boxes[1:]:
            column.addWidget(self._card(box))
        column.addWidget(label(told.closing, "strong"))
        waiting = self.tr(
            "Some of these signs still wait for clinical sign-off: a clinician has yet to check "
            "them."
        )
        column.addWidget(label(waiting, "small"))
        sources = (
            source
            for box in told.boxes
            for sign in (*box.signs, *box.also)
            for source in sign.sources
        )
        column.addWidget(SourceToggle(self.context.library, sources, self.tr("all these signs")))

    def _add_column(self) -> QVBoxLayout:
        scroll = VerticalScroll()
        set_margins(scroll.column, 0, 0, 8, 0)
        self.compactChanged.connect(scroll.set_flat)
        self.columns.addWidget(scroll, 1)
        return scroll.column

    def _emergency_card(self, box: HelpBox) -> Card:
        card = Card(role="emergency")
        number = self.context.notebook.settings.get("emergency_number")
        card.column.addWidget(label(box.title, "h2"))
        self.emergency_number: QWidget
        if number:
            line = PhoneLine(number, self.tr("Emergency number"), large=True)
            self.emergency_number = line.number
            card.column.addWidget(line)
        else:
            self.emergency_number = button(self.tr("Set your emergency number"), self._set_number)
            card.column.addWidget(self.emergency_number)
        card.column.addWidget(label(box.action, "strong"))
        self._add_signs(card, box)
        return card

    def _card(self, box: HelpBox) -> Card:
        card = Card()
        card.column.addWidget(label(box.title, "h2"))
        self._add_signs(card, box)
        if box.action:
            card.column.addWidget(label(box.action, "strong"))
        return card

    def _add_signs(self, card: Card, box: HelpBox) -> None:
        for sign in (*box.signs, *box.also):
            card.column.addWidget(bullet(sign.text))
        for text in (box.why, box.known_numbness):
            if text:
                card.column.addWidget(label(text))

    def _set_number(self) -> None:
        from bonemet_prep.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.context, self.window())
        dialog.open()
        dialog.country.setFocus()

    def _on_settings_changed(self, ids: frozenset[str]) -> None:
        if ids & _SHOWN_SETTINGS:
            self.renew(self._build)
            self.headingChanged.emit()
