"""The backups of the notebook: when, how large, what is in them, and going back to one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QWidget

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import capitalised
from bonemet_prep.storage.backups import Backup
from bonemet_prep.storage.restore import look_inside
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.question_texts import wording
from bonemet_prep.ui.safekeeping_notices import sync_warning
from bonemet_prep.ui.widgets import button, label

_MOST_LINES = 40


class BackupsDialog(Dialog):
    """Lists backups, the latest first; changes nothing itself.

    `restoreRequested` carries the Backup to go back to, `copyRequested` asks for a copy on a stick
    (offered only with `can_copy`). Times are told in 12 or 24 `hours`. `sync` names the service
    that copies the folder elsewhere.
    """

    copyRequested = Signal()
    restoreRequested = Signal(object)

    def __init__(
        self,
        backups: Sequence[Backup],
        library: Library,
        parent: QWidget | None = None,
        *,
        hours: int,
        can_copy: bool = True,
        sync: str = "",
    ) -> None:
        super().__init__(parent, lines_wide=32)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self._backups = list(backups)
        self._library = library
        self._hours = hours
        self._build_head(sync)
        self._list = self._build_list()
        self.column.addWidget(self._list, 1)
        self._inside = self._build_inside()
        self.column.addWidget(self._inside, 1)
        self._build_buttons(can_copy=can_copy)
        self._list.setCurrentRow(0 if self._backups else -1)
        self._on_row(self._list.currentRow())

    def _build_head(self, sync: str) -> None:
        self.column.addWidget(label(self.tr("Backups on this computer"), "h2"))
        self._told: list[QWidget] = []
        if sync:
            self._told.append(label(sync_warning(sync), "strong"))
        text = self.tr(
            "The program makes a backup when you open it and every half hour after a change. Old "
            "ones are thinned out. When you go back to one, your notebook as it is now is kept too."
        )
        self._told.append(label(text, "muted"))
        if not self._backups:
            self._told.append(label(self.tr("There is no backup yet."), "strong"))
        for one in self._told:
            self.column.addWidget(one)

    def _build_list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Backups, the latest first"))
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.addItems([self._line(backup) for backup in self._backups])
        made.currentRowChanged.connect(self._on_row)
        made.setVisible(bool(self._backups))
        return made

    def _build_inside(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setAccessibleName(self.tr("What is in this backup"))
        made.hide()
        return made

    def _build_buttons(self, *, can_copy: bool) -> None:
        self._look = button(self.tr("&Look inside"), self._show_inside)
        self._go_back = button(self.tr("&Go back to this one"), self._restore, role="primary")
        self._back = button(self.tr("&Back to the list"), lambda: self._show(self._list))
        self._back.hide()
        self.add_buttons(self._look, self._back, self._go_back)
        if can_copy:
            self.add_buttons(button(self.tr("&Save a copy to a stick"), self.copyRequested.emit))
        self.add_buttons(button(self.tr("&Close"), self.reject))

    def _line(self, backup: Backup) -> str:
        words = self._library.words
        made = backup.made.astimezone()
        time = words.time(made.strftime("%H:%M"), hours=self._hours)
        day = capitalised(words.date_long(made.date().isoformat()))
        parts = [f"{day}, {time}"]
        if backup.counts:
            questions = backup.counts.get("questions", 0)
            entries = backup.counts.get("pain_entries", 0)
            parts.append(self.tr("%n question(s)", "", questions))
            parts.append(self.tr("%n pain entries", "", entries))
        parts.append(self.tr("{size} KB").format(size=words.number(max(1, backup.size // 1024))))
        return " \N{MIDDLE DOT} ".join(parts)

    def _on_row(self, row: int) -> None:
        for one in (self._look, self._go_back):
            one.setEnabled(row >= 0)

    def _show_inside(self) -> None:
        try:
            values = look_inside(self._backups[self._list.currentRow()])
        except KnownError as error:
            told = self._library.words.error(error)
            text = f"{told.what} {told.next}"
        else:
            text = "\n".join(self._tell(values))
        self._inside.setPlainText(text)
        self._show(self._inside)

    def _show(self, part: QWidget) -> None:
        """Show the list or what is inside, in the same place; what is inside needs the room."""
        for one in self._told:
            one.setVisible(part is self._list)
        for one in (self._list, self._inside):
            one.setVisible(one is part)
        self._look.setVisible(part is self._list)
        self._back.setVisible(part is self._inside)
        part.setFocus()

    def _tell(self, values: Mapping[str, Sequence[object]]) -> list[str]:
        entries = [entry for entry in values["pain_entries"] if isinstance(entry, PainEntry)]
        entries.sort(key=lambda entry: entry.lived, reverse=True)
        lines = [self._visit(visit) for visit in values["visits"] if isinstance(visit, Visit)]
        lines += [
            "- " + wording(self._library, question, Voice.PATIENT)
            for question in values["questions"]
            if isinstance(question, Question)
        ]
        lines += [self._entry(entry) for entry in entries]
        if len(lines) > _MOST_LINES:
            more = self.tr("and %n more", "", len(lines) - _MOST_LINES)
            return [*lines[:_MOST_LINES], more]
        return lines

    def _visit(self, visit: Visit) -> str:
        date = self._library.words.date_long(visit.date) if visit.date else self.tr("No date yet")
        if not visit.provider:
            return self.tr("Visit: {date}").format(date=date)
        return self.tr("Visit: {date}, {provider}").format(date=date, provider=visit.provider)

    def _entry(self, entry: PainEntry) -> str:
        day = self._library.words.date_short(entry.day)
        if entry.now is None:
            return self.tr("Pain entry: {day}").format(day=day)
        return self.tr("Pain entry: {day}, {number} of 10").format(day=day, number=entry.now)

    def _restore(self) -> None:
        backup = self._backups[self._list.currentRow()]
        self.accept()
        self.restoreRequested.emit(backup)
