"""What was deleted in the last 30 days: put back, or deleted for good."""

from collections.abc import Collection, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import Medicine, PhoneNumber, Treatment
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage.deleted import DeletedRow, Key, deleted_together
from bonemet_prep.storage.put_back import put_back
from bonemet_prep.ui.confirm_dialog import ConfirmDialog
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.question_texts import wording
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.widgets import button, label

_LINES_SHOWN = 12


class RecentlyDeletedDialog(Dialog):
    """One line for each thing; a visit stands for its list too.

    `deleteRequested` carries the rows to delete for good; `show_gone` says that they are. `damaged`
    says that there are damaged notebooks set aside, which go when anything is deleted for good.
    """

    deleteRequested = Signal(object)

    def __init__(
        self,
        context: WindowContext,
        rows: Sequence[DeletedRow],
        parent: QWidget | None = None,
        *,
        damaged: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recently deleted"))
        self._context = context
        self._texts = PainTexts(context)
        self._damaged = damaged
        self._rows = tuple(row for row in rows if self._has_words(row.value))
        self._groups = deleted_together(self._rows)
        self.column.addWidget(label(self.tr("Recently deleted"), "h2"))
        self.column.addWidget(
            label(
                self.tr(
                    "What you delete stays here for 30 days. Then the program deletes it for good."
                ),
                "muted",
            )
        )
        self._none = label(self.tr("There is nothing here."), "strong")
        self.column.addWidget(self._none)
        self._list = self._build_list()
        self.column.addWidget(self._list, 1)
        self._put_back_button = button(self.tr("&Put back"), self._put_back, role="primary")
        self._delete_button = button(self.tr("&Delete now"), self._ask_to_delete)
        self.add_buttons(
            self._put_back_button,
            self._delete_button,
            button(self.tr("&Close"), self.reject),
        )
        self._fill()

    def _build_list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("What was deleted, the latest first"))
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumHeight(made.fontMetrics().lineSpacing() * _LINES_SHOWN)
        return made

    def show_gone(self, keys: Collection[Key]) -> None:
        """Take what is deleted for good off the list."""
        self._damaged = False
        self._remove(keys)
        self._context.announce(self.tr("Deleted for good."))

    def _fill(self, current: int = 0) -> None:
        self._list.clear()
        self._list.addItems([self._line(group) for group in self._groups])
        self._list.setVisible(bool(self._groups))
        self._none.setVisible(not self._groups)
        for one in (self._put_back_button, self._delete_button):
            one.setEnabled(bool(self._groups))
        self._list.setCurrentRow(min(current, len(self._groups) - 1))

    def _remove(self, keys: Collection[Key]) -> None:
        gone = set(keys)
        current = self._list.currentRow()
        self._rows = tuple(row for row in self._rows if (row.table, row.value.id) not in gone)
        self._groups = deleted_together(self._rows)
        self._fill(current)

    # -- words ------------------------------------------------------------------------------------

    @staticmethod
    def _has_words(value: Value) -> bool:
        kinds = Visit | Question | PainEntry | Medicine | Treatment | PhoneNumber
        return isinstance(value, kinds)

    def _line(self, group: Sequence[DeletedRow]) -> str:
        first, *more = group
        text = self._tell(first.value)
        if more:
            questions = self.tr("with %n question(s)", "", len(more))
            text = f"{text} ({questions})"
        day = datetime.fromisoformat(first.deleted).astimezone().date().isoformat()
        when = self.tr("Deleted {day}").format(day=self._context.words.date_short(day))
        return f"{text}\n{when}"

    def _tell(self, value: Value) -> str:
        match value:
            case Visit():
                known = visit_line(self._context, value, inside=True) or self.tr("no date yet")
                return self.tr("Visit: {visit}").format(visit=known)
            case Question():
                asked = wording(self._context.library, value, self._context.voice)
                return self.tr("Question: {question}").format(question=asked)
            case PainEntry():
                return self.tr("Pain entry: {entry}").format(entry=self._texts.sentence(value))
            case Medicine():
                return self.tr("Medicine: {text}").format(text=value.text)
            case Treatment():
                return self.tr("Treatment: {text}").format(text=value.text)
            case PhoneNumber():
                return self.tr("Phone number: {text}").format(text=value.number)
            case _:
                raise TypeError(f"no words for {type(value).__name__}")

    # -- steps ------------------------------------------------------------------------------------

    def _put_back(self) -> None:
        group = self._groups[self._list.currentRow()]
        notebook = self._context.notebook
        change = self._context.edit(
            self.tr("put back what was deleted"), lambda: put_back(notebook, group, self._rows)
        )
        if change:
            self._remove([(row.table, row.id) for row in change.rows])
            self._context.announce(self.tr("It is back where it was."))

    def _ask_to_delete(self) -> None:
        group = self._groups[self._list.currentRow()]
        text = self.tr(
            "It is taken out of your backups too. No one can bring it back. After that, steps "
            "you took before cannot be undone either."
        )
        if self._damaged:
            more = self.tr(
                "When your notebook was damaged, the damaged file was kept. It may hold this too, "
                "so that file is deleted with it."
            )
            text = f"{text}\n\n{more}"
        ConfirmDialog(
            self.tr("Delete this for good?"),
            text,
            keep=self.tr("&Keep it"),
            go_on=self.tr("&Delete for good"),
            act=lambda: self.deleteRequested.emit(self._with_orphans(group)),
            parent=self,
        ).open()

    def _with_orphans(self, group: Sequence[DeletedRow]) -> tuple[DeletedRow, ...]:
        """The group, and questions deleted before their visit: without it they have no place."""
        visits = {row.value.id for row in group if row.table == "visits"}
        orphans = (
            row
            for row in self._rows
            if isinstance(row.value, Question) and row.value.visit_id in visits
        )
        return tuple({(row.table, row.value.id): row for row in (*group, *orphans)}.values())
