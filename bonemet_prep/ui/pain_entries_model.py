"""The pain log as a list: newest first, a heading for each month, a page of entries at a time."""

from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from bonemet_prep.domain.words import capitalised
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.pain_log import PainLog
from bonemet_prep.ui.pain_texts import PainTexts

PAGE = 60
"""Entries added when the list is scrolled to its end, so that ten years open as fast as a week."""

ENTRY_ID = Qt.ItemDataRole.UserRole
"""Role of the id of a row's entry, None for a month."""

_DISPLAY = Qt.ItemDataRole.DisplayRole
_FONT = Qt.ItemDataRole.FontRole
_NO_INDEX = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    month: str
    entry_id: str = ""


class PainEntriesModel(QAbstractListModel):
    """Rows are sentences; months cannot be selected."""

    def __init__(
        self, context: WindowContext, texts: PainTexts, log: PainLog, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._entries = context.notebook.pain_entries
        self._texts = texts
        self._wanted = PAGE
        self._rows: list[_Row] = self._make_rows()
        log.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Take in what changed, moving as few rows as possible."""
        fresh, old = self._make_rows(), self._rows
        start = 0
        while start < min(len(fresh), len(old)) and fresh[start] == old[start]:
            start += 1
        end = 0
        while end < min(len(fresh), len(old)) - start and fresh[-1 - end] == old[-1 - end]:
            end += 1
        if start < len(old) - end:
            self.beginRemoveRows(_NO_INDEX, start, len(old) - end - 1)
            self._rows = old[:start] + old[len(old) - end :]
            self.endRemoveRows()
        if start < len(fresh) - end:
            self.beginInsertRows(_NO_INDEX, start, len(fresh) - end - 1)
            self._rows = fresh
            self.endInsertRows()
        self._rows = fresh
        if fresh:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    def row_of(self, entry_id: str) -> int:
        """The row of an entry, fetching as many pages as it takes; -1 when it is not there."""
        if self._entries.get(entry_id) is None:
            return -1
        while True:
            for number, row in enumerate(self._rows):
                if row.entry_id == entry_id:
                    return number
            if not self.canFetchMore():
                return -1
            self.fetchMore()

    def row_of_day(self, day: str) -> int:
        """The row of the newest entry lived on a day or before it; -1 when there is none."""
        days = [entry.day for entry in self._entries.all()]
        place = bisect_left(days, f"{day}~")  # "~" sorts after every day
        return self.row_of(self._entries.all()[place - 1].id) if place else -1

    def canFetchMore(self, parent: AnyIndex = _NO_INDEX) -> bool:
        return not parent.isValid() and self._wanted < len(self._entries)

    def fetchMore(self, parent: AnyIndex = _NO_INDEX) -> None:
        self._wanted += PAGE
        self.refresh()

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or not self._rows[index.row()].entry_id:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> object:
        row = self._rows[index.row()]
        if role == _DISPLAY:
            entry = self._entries.get(row.entry_id)
            if entry:
                return self._texts.sentence(entry)
            return capitalised(self._texts.words.month_year(row.month))
        if role == ENTRY_ID:
            return row.entry_id or None
        if role == _FONT and not row.entry_id:
            bold = QFont()
            bold.setBold(True)
            return bold
        return None

    def _make_rows(self) -> list[_Row]:
        rows: list[_Row] = []
        for entry in reversed(self._entries.newest(self._wanted)):
            month = entry.day[:7]
            if not rows or rows[-1].month != month:
                rows.append(_Row(month))
            rows.append(_Row(month, entry.id))
        return rows
