"""What to put on the sheet: parts, paper, size of print, who will ask."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.sheet_blocks import Paper
from bonemet_prep.domain.sheet_choices import SheetSection, sections_off, with_sections_off
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import Column, label


class SheetOptions(Column):
    """Choices that are remembered in the notebook; `changed` after each."""

    changed = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self._context = context
        settings = context.notebook.settings
        self._add_choice(
            self.tr("Who will ask?"),
            {Voice.PATIENT.value: self.tr("Me"), Voice.HELPER.value: self.tr("My helper")},
            settings.get("sheet_voice"),
            "sheet_voice",
        )
        self._add_choice(
            self.tr("Paper"),
            {Paper.LETTER.value: self.tr("Letter"), Paper.A4.value: self.tr("A4")},
            settings.get("paper"),
            "paper",
        )
        self._large = TickBox(self.tr("Large print"), self)
        show_checked(self._large, settings.get("large_print"))
        self._large.clicked.connect(lambda on: self._set("large_print", on))
        self.column.addWidget(self._large)
        self._password = TickBox(self.tr("Ask for a password when I save the PDF"), self)
        self.column.addWidget(self._password)
        self.column.addWidget(label(self.tr("What to put on it"), "h3", parent=self))
        self._sections: dict[str, TickBox] = {}
        for section in SheetSection:
            made = TickBox(context.words(f"sheet.sections.{section.value}"), self)
            made.clicked.connect(self._on_section)
            self._sections[section.value] = made
            self.column.addWidget(made)
        self.refresh()

    @property
    def with_password(self) -> bool:
        """Whether the PDF is to be saved with a password; never remembered."""
        return self._password.isChecked()

    def refresh(self) -> None:
        """Show what is remembered for the kind of the visit shown."""
        off = sections_off(self._context.notebook.settings.get("sheet_sections"), self._kind())
        for section, box in self._sections.items():
            show_checked(box, section not in off)

    def _kind(self) -> str:
        visit = self._context.visit()
        return visit.kind if visit else ""

    def _add_choice(self, name: str, options: dict[str, str], chosen: str, key: str) -> None:
        self.column.addWidget(label(name, "h3", parent=self))
        chips = Chips(name, options, parent=self)
        chips.show_chosen((chosen,))
        chips.chosenChanged.connect(lambda ids: self._on_choice(chips, key, ids))
        self.column.addWidget(chips)

    def _on_choice(self, chips: Chips, key: str, ids: tuple[str, ...]) -> None:
        if ids:
            self._set(key, ids[0])
        else:
            chips.show_chosen((self._context.notebook.settings.get(key),))

    def _on_section(self) -> None:
        off = frozenset(name for name, box in self._sections.items() if not box.isChecked())
        stored = self._context.notebook.settings.get("sheet_sections")
        self._set("sheet_sections", with_sections_off(stored, self._kind(), off))

    def _set(self, key: str, value: object) -> None:
        self._context.set_quietly(key, value)
        self.changed.emit()
