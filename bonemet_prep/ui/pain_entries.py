"""What was logged, as sentences by month, each to change or delete."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.pain_entries_model import ENTRY_ID, PainEntriesModel
from bonemet_prep.ui.pain_log import PainLog
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.widgets import Card, button, label

_LINES = 6  # least height of the list, in lines of text


class EntriesView(QListView):
    """Enter changes the current entry, Delete deletes it."""

    changeRequested = Signal()
    deleteRequested = Signal()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing() * _LINES)

    def sizeHint(self) -> QSize:
        """As high as there is room; the form beside it is asked first."""
        return self.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.changeRequested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleteRequested.emit()
        else:
            super().keyPressEvent(event)


class PainEntriesCard(Card):
    """`changeRequested` carries the id of the entry to open in the form."""

    changeRequested = Signal(str)

    def __init__(
        self,
        context: WindowContext,
        texts: PainTexts,
        log: PainLog,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.model = PainEntriesModel(context, texts, log, self)
        self.view = EntriesView()
        self.view.setWordWrap(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSpacing(3)
        self.view.setAccessibleName(self.tr("Pain entries, newest first"))
        self.view.setModel(self.model)  # last: each of the above would have it laid out anew
        self.change_button = button(
            self.tr("Change"), self._on_change, name=self.tr("Change the chosen entry")
        )
        self.delete_button = button(
            self.tr("Delete"), self._on_delete, name=self.tr("Delete the chosen entry")
        )
        self._empty = label(self.tr("Your entries will stand here, newest first."), "muted")
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Entries"), "h2"), 1)
        head.addWidget(self.change_button)
        head.addWidget(self.delete_button)
        self.column.addLayout(head)
        self.column.addWidget(self._empty)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.setStretchFactor(self._empty, 1)
        self.column.addWidget(self.view, 1)
        self.view.changeRequested.connect(self._on_change)
        self.view.deleteRequested.connect(self._on_delete)
        self.view.doubleClicked.connect(lambda _index: self._on_change())
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._refresh())
        self.model.rowsInserted.connect(lambda *_rows: self._refresh())
        self.model.rowsRemoved.connect(lambda *_rows: self._refresh())
        self._refresh()

    @property
    def current_id(self) -> str:
        """Id of the chosen entry, empty for none."""
        index = self.view.currentIndex()
        return (index.data(ENTRY_ID) or "") if index.isValid() else ""

    def reveal(self, entry_id: str) -> None:
        """Choose an entry and bring it into view; one that is gone does nothing."""
        self._choose(self.model.row_of(entry_id))

    def reveal_day(self, day: str) -> None:
        """Choose the newest entry of a day, or of the last day before it."""
        self._choose(self.model.row_of_day(day))

    def _choose(self, row: int) -> None:
        if row >= 0:
            index: QModelIndex = self.model.index(row)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, QListView.ScrollHint.EnsureVisible)

    def _refresh(self) -> None:
        has_rows = self.model.rowCount() > 0
        if has_rows and not self.current_id:
            self.view.setCurrentIndex(self.model.index(1))  # the newest, under its month
        self._empty.setVisible(not has_rows)
        self.view.setVisible(has_rows)
        for made in (self.change_button, self.delete_button):
            made.setVisible(has_rows)
            made.setEnabled(bool(self.current_id))

    def _on_change(self) -> None:
        if self.current_id:
            self.changeRequested.emit(self.current_id)

    def _on_delete(self) -> None:
        entry_id = self.current_id
        if entry_id:
            entries = self._context.notebook.pain_entries
            self._context.edit(self.tr("delete a pain entry"), lambda: entries.remove(entry_id))
            self._context.announce(self.tr("Entry deleted. Undo brings it back."))
