"""Background reading in sections that open, the hard parts each behind its door."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bonemet_prep.domain.library_entries import DOORS, BackgroundFact
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.bullets import bullet
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.doors import Door, open_doors
from bonemet_prep.ui.fold import Fold
from bonemet_prep.ui.source_toggle import SourceToggle
from bonemet_prep.ui.tab_order import chain, first_stop
from bonemet_prep.ui.widgets import Column, clear_layout, label


class BackgroundList(Column):
    """Each section says whose words it is based on."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=4)
        self._context = context
        self._folds: list[Fold] = []
        for section in context.library.background_sections:
            facts = self._facts(section=section.id)
            if facts:
                fill = partial(self._add_facts, about=section.name, facts=facts)
                self._folds.append(Fold(section.name, fill, self))
                self.column.addWidget(self._folds[-1])
        self._doors = QVBoxLayout()
        self._doors.setSpacing(8)
        self.column.addSpacing(8)
        self.column.addLayout(self._doors)
        self._show_doors()

    def _show_doors(self, focused: str = "") -> None:
        context = self._context
        clear_layout(self._doors)
        shown: list[Door] = []
        for door in DOORS:
            facts = self._facts(door=door)
            if not facts:
                continue
            frame = Door(context, door, gate=self._gate())
            frame.toggled.connect(self._on_toggled)
            if door in open_doors(context):
                name = context.words(f"doors.{door}.label")
                self._add_facts(frame.column, about=name, facts=facts)
            self._doors.addWidget(frame)
            shown.append(frame)
            if door == focused:
                frame.show()  # what is not shown yet takes no focus
                frame.findChild(QPushButton).setFocus(Qt.FocusReason.OtherFocusReason)
        chain(first_stop(self), [*self._folds, *shown])

    def _gate(self) -> str:
        if self._context.voice is Voice.HELPER:
            return self.tr(
                "This part is about their future. Some people want to read it and some do not. "
                "You can open or close it at any time."
            )
        return self.tr(
            "This part is about the future. Some people want to read it and some do not. "
            "You can open or close it at any time."
        )

    def _on_toggled(self, door: str, is_open: bool) -> None:
        self._show_doors(door)
        name = self._context.words(f"doors.{door}.label")
        told = self.tr("{part} is open") if is_open else self.tr("{part} is closed")
        self._context.announce(told.format(part=name))

    def _facts(self, *, section: str = "", door: str = "") -> list[BackgroundFact]:
        return [
            fact
            for fact in self._context.library.background
            if fact.door == door and section in ("", fact.section)
        ]

    def _add_facts(self, column: QVBoxLayout, *, about: str, facts: list[BackgroundFact]) -> None:
        library = self._context.library
        sources = dict.fromkeys(source for fact in facts for source in fact.sources)
        for fact in facts:
            column.addWidget(bullet(fact.text_for(self._context.voice)))
        makers = ", ".join(dict.fromkeys(library.sources[source].org for source in sources))
        column.addWidget(label(self.tr("Based on: {makers}").format(makers=makers), "small"))
        column.addWidget(SourceToggle(library, sources, about))
