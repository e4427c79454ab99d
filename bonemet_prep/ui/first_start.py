"""The first start: who it is for, whom to call in an emergency, and nothing else."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.choice_keys import ChoiceKeys
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.country_choice import CountryChoice
from bonemet_prep.ui.language import languages, own_name
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.widgets import Card, FlowRow, button, label

_WIDTH = 720


class FirstStart(QWidget):
    """Every answer is kept at once; "Start" works whatever was answered.

    `finished` is emitted when the person starts, `exampleRequested` when they want to look around
    first.
    """

    exampleRequested = Signal()
    finished = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        scroll = VerticalScroll()
        scroll.column.setContentsMargins(12, 12, 12, 12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._card = Card(margin=24)
        self._card.column.setSpacing(14)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._card, 100)
        middle.addStretch()
        scroll.column.addStretch()
        scroll.column.addLayout(middle)
        scroll.column.addStretch()
        self._build(self._card.column)
        context.theme.changed.connect(self._fit)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._for_keys.focus()

    def _build(self, column: QVBoxLayout) -> None:
        self._add_first_row(column)
        column.addWidget(label(self.tr("Welcome to Bonemet Prep"), "h1"))
        column.addWidget(label(self._context.library.notice("disclaimer-short")))
        column.addWidget(
            label(self.tr("What you write stays on this computer. Nothing is sent anywhere."))
        )
        column.addSpacing(6)
        column.addWidget(label(self.tr("1. Who is this for?"), "h2"))
        column.addWidget(self._voice_buttons())
        column.addSpacing(6)
        column.addWidget(label(self.tr("2. Whom do you call in an emergency?"), "h2"))
        self.country = CountryChoice(self._context, self._keep_country)
        column.addWidget(self.country)
        column.addSpacing(10)
        column.addWidget(label(self.tr("You can change both at any time."), "muted"))
        row = FlowRow(spacing=10)
        self.start_button = button(self.tr("&Start"), self._start, role="primary")
        self.example_button = button(
            self.tr("Look around with an example"), self.exampleRequested.emit
        )
        row.add(self.start_button)
        row.add(self.example_button)
        column.addWidget(row)

    def _add_first_row(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        for code in languages():
            if code != self._context.words.language:
                choose = partial(self._context.set_quietly, "language", code)
                row.addWidget(button(own_name(code), choose, role="link"))
        row.addStretch()
        for text, name, steps in (
            ("A\N{MINUS SIGN}", self.tr("Smaller text"), -1),
            ("A+", self.tr("Larger text"), 1),
        ):
            row.addWidget(
                button(text, partial(self._context.theme.step_text_size, steps), name=name)
            )
        column.addLayout(row)

    def _voice_buttons(self) -> QWidget:
        row = FlowRow(spacing=8)
        buttons = {}
        for voice, text in (
            (Voice.PATIENT, self.tr("For me")),
            (Voice.HELPER, self.tr("For someone I help")),
        ):
            buttons[voice.value] = button(text, lambda: None, role="toggle", checkable=True)
            row.add(buttons[voice.value])
        self._for_keys = ChoiceKeys(buttons, row)
        self._for_keys.show((self._context.notebook.settings.get("for"),))
        self._for_keys.changed.connect(self._keep_voice)
        return row

    # -- keeping ----------------------------------------------------------------------------------

    def _keep_voice(self) -> None:
        chosen = (self._for_keys.chosen or (Voice.PATIENT.value,))[0]
        self._for_keys.show((chosen,))
        for key in ("for", "voice"):
            self._context.set_quietly(key, chosen)

    def _keep_country(self, country: str, number: str) -> None:
        known = self._context.library.country(country)
        place = known or self._context.library.countries.other
        self._context.set_quietly("country", country)
        self._context.set_quietly("emergency_number", number)
        self._context.set_quietly("paper", place.paper)

    def _start(self) -> None:
        self.country.take_typed()
        self._context.set_quietly("started", True)
        self.finished.emit()

    def _fit(self) -> None:
        self._card.setMaximumWidth(self._context.theme.length(_WIDTH))
