"""Which pages to print: the visit sheet or another kind, and the days of a printed pain log."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bonemet_prep.domain.sheet_choices import SheetKind
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import DateField
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import button, label


class SheetKinds(QWidget):
    """`chosen` after another kind or other days were chosen."""

    chosen = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = SheetKind.VISIT
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Pages to print"), "h3"))
        self._buttons: dict[SheetKind, QPushButton] = {}
        for kind in SheetKind:
            made = button(
                context.words(f"sheet.titles.{kind.value}"),
                partial(self.choose, kind),
                role="toggle",
                checkable=True,
                wraps=True,
            )
            self._buttons[kind] = made
            column.addWidget(made)
            if kind is SheetKind.PAIN_LOG:
                column.addWidget(self._build_days(context))
        self._show_chosen()

    @property
    def first_day(self) -> str:
        """First day of the pain log, ISO; empty for the usual two weeks."""
        return self._first.value

    @property
    def last_day(self) -> str:
        """Last day of the pain log, ISO; empty for today."""
        return self._last.value

    def choose(self, kind: SheetKind) -> None:
        """Show another kind of pages."""
        self.kind = kind
        self._show_chosen()
        self.chosen.emit()

    def _build_days(self, context: WindowContext) -> QWidget:
        self._days = QWidget()
        column = QVBoxLayout(self._days)
        column.setContentsMargins(0, 0, 0, 8)
        self._first, self._last = DateField(context), DateField(context)
        for text, field in ((self.tr("From"), self._first), (self.tr("To"), self._last)):
            add_row(column, text, field)
            field.valueChosen.connect(lambda _day: self.chosen.emit())
        return self._days

    def _show_chosen(self) -> None:
        for kind, made in self._buttons.items():
            show_checked(made, kind is self.kind)
        self._days.setVisible(self.kind is SheetKind.PAIN_LOG)
