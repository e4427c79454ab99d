"""Self-care: tips on the left, background and glossary on the right."""

from functools import partial

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.background_list import BackgroundList
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.glossary_list import GlossaryList
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.tips_list import TipsList
from bonemet_prep.ui.widgets import clear_layout, label

_SHOWN_SETTINGS = {"country", "emergency_number"}


class SelfCarePage(Page):
    """Reading matter; all of it the same for everyone."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._voice = context.voice
        self._build()
        context.signals.settingsChanged.connect(self._on_settings_changed)

    def heading(self) -> tuple[str, str]:
        """What the page is about."""
        return self.tr("Self-care"), self.context.words("intro.tips")

    def focus_first(self) -> None:
        """Start with the first tip."""
        self.tips.focus_first()

    def _build(self) -> None:
        clear_layout(self.columns)
        left, right = self.add_card(54), self.add_card(46)
        self.tips = TipsList(self.context, left.content)
        left.column.addWidget(label(self.tr("Tips"), "h2"))
        left.column.addWidget(self.tips)
        left.column.addStretch()
        self.set_compact(self.compact)
        self.build_after_paint(
            partial(self._build_background, right),
            *self.tips.parts,
            partial(self._build_glossary, right),
        )

    def _build_background(self, right: VerticalScroll) -> None:
        self.background = BackgroundList(self.context, right.content)
        right.column.addWidget(label(self.tr("Good to know"), "h2"))
        right.column.addWidget(self.background)

    def _build_glossary(self, right: VerticalScroll) -> None:
        self.glossary = GlossaryList(self.context, right.content)
        endorsed = self.tr(
            "Based on several sources. Open “Source” to see each. Not endorsed by them."
        )
        right.column.addWidget(label(self.tr("Words explained"), "h2"))
        right.column.addWidget(self.glossary)
        right.column.addWidget(label(endorsed, "small"))
        right.column.addStretch()

    def _on_settings_changed(self, ids: frozenset[str]) -> None:
        if self.context.voice is not Voice(self._voice) or ids & _SHOWN_SETTINGS:
            self._voice = self.context.voice
            self.renew(self._build)
            self.headingChanged.emit()
