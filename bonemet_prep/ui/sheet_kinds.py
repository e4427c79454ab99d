"""Which pages to print: the visit sheet or another kind, and the days of a printed pain log."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bonemet_prep.domain.sheet_choices import SheetKind
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import DateField
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import Column, button, label


class SheetKinds(Column):
    """`chosen` after another kind or other days were chosen."""

    chosen = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self._context = context
        self.kind = SheetKind.VISIT
        self._days: QWidget | None = None
        self._first: DateField | None = None
        self._last: DateField | None = None
        self.column.addWidget(label(self.tr("Pages to print"), "h3", parent=self))
        self._buttons: dict[SheetKind, QPushButton] = {}
        for kind in SheetKind:
            made = button(
                context.words(f"sheet.titles.{kind.value}"),
                partial(self.choose, kind),
                role="toggle",
                checkable=True,
                wraps=True,
                parent=self,
            )
            self._buttons[kind] = made
            self.column.addWidget(made)
        self._show_chosen()

    @property
    def first_day(self) -> str:
        """First day of the pain log, ISO; empty for the usual two weeks."""
        return self._first.value if self._first else ""

    @property
    def last_day(self) -> str:
        """Last day of the pain log, ISO; empty for today."""
        return self._last.value if self._last else ""

    def choose(self, kind: SheetKind) -> None:
        """Show another kind of pages."""
        self.kind = kind
        self._show_chosen()
        self.chosen.emit()

    def _build_days(self) -> QWidget:
        """The days of the pain log, under its button."""
        days = QWidget(self)
        column = QVBoxLayout(days)
        column.setContentsMargins(0, 0, 0, 8)
        self._first = DateField(self._context, parent=days)
        self._last = DateField(self._context, parent=days)
        for text, field in ((self.tr("From"), self._first), (self.tr("To"), self._last)):
            add_row(column, text, field)
            field.valueChosen.connect(lambda _day: self.chosen.emit())
        above = self._buttons[SheetKind.PAIN_LOG]
        self.column.insertWidget(self.column.indexOf(above) + 1, days)
        chain(above, [days])
        return days

    def _show_chosen(self) -> None:
        for kind, made in self._buttons.items():
            show_checked(made, kind is self.kind)
        with_days = self.kind is SheetKind.PAIN_LOG
        if with_days and self._days is None:
            self._days = self._build_days()
        if self._days is not None:
            self._days.setVisible(with_days)
