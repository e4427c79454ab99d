"""The table twin of the pain chart: one row for each logged day, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from bonemet_prep.domain.pain_days import PainDay
from bonemet_prep.ui.pain_texts import PainTexts

_DISPLAY = Qt.ItemDataRole.DisplayRole
_ROWS_SHOWN = 10
_ROWS_MEASURED = 50
"""Rows that say how wide the columns are; all of them would be thousands."""
_NO_INDEX = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class _DaysModel(QAbstractTableModel):
    def __init__(self, texts: PainTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._days: Sequence[PainDay] = ()

    def show_days(self, days: Sequence[PainDay]) -> None:
        self.beginResetModel()
        self._days = days
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (
            self.tr("Day"),
            self.tr("Lowest"),
            self.tr("Highest"),
            self.tr("Entries"),
            self.tr("Where"),
        )
        return heads[section]

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> str | None:
        if role != _DISPLAY:
            return None
        day = self._days[len(self._days) - 1 - index.row()]
        lowest, highest = day.levels or ("", "")
        places = ", ".join(self._texts.place(region) for region in day.places)
        cells = (
            self._texts.words.date(day.day),
            str(lowest),
            str(highest),
            str(len(day.entries)),
            places,
        )
        return cells[index.column()]


class ChartTable(QTableView):
    """Reads only; the arrow keys go from cell to cell and Tab leaves."""

    def __init__(self, texts: PainTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days_model = _DaysModel(texts, self)
        self.setModel(self._days_model)
        self.setAccessibleName(self.tr("Pain chart as a table"))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setStretchLastSection(True)
        self.setWordWrap(False)

    def show_days(self, days: Sequence[PainDay]) -> None:
        """Show these days, given oldest first."""
        self._days_model.show_days(days)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        row = round(self.fontMetrics().lineSpacing() * 1.6)
        self.verticalHeader().setDefaultSectionSize(row)
        self.setFixedHeight(row * (min(self._days_model.rowCount(), _ROWS_SHOWN) + 2))
        # Qt would do so by itself with each change of size, time and again.
        self.resizeColumnsToContents()
