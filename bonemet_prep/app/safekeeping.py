"""What keeps one open notebook safe, as the person meets it: backups, deleted things, my data."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from bonemet_prep.app.open_notebook import OpenNotebook
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.storage.folders import sync_service
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.safekeeping_notices import offer_copy, warn_of_sync

if TYPE_CHECKING:
    from bonemet_prep.storage.deleted import DeletedRow
    from bonemet_prep.ui.recently_deleted import RecentlyDeletedDialog

OFFER_EVERY = timedelta(days=30)
"""How often a copy on a stick is offered."""


class Safekeeping(QObject):
    """Opens the dialogs from the menu of one window, and says what is worth a quiet notice.

    `backupChosen` carries the Backup to go back to; `eraseRequested` asks to delete everything.
    """

    backupChosen = Signal(object)
    eraseRequested = Signal()

    def __init__(self, opened: OpenNotebook, window: MainWindow) -> None:
        super().__init__(window)
        self._opened = opened
        self._window = window
        self._context = opened.context
        self._sync = sync_service(opened.folder.path)
        window.asked.connect(self._on_asked)
        opened.checked.connect(self._tell_what_is_due)

    def _on_asked(self, action: str) -> None:
        match action:
            case "backups":
                self.show_backups()
            case "deleted":
                self.show_deleted()
            case "my-data":
                self.show_my_data()

    def show_backups(self) -> None:
        """Open the list of backups."""
        from bonemet_prep.storage.backups import list_backups
        from bonemet_prep.ui.backups_dialog import BackupsDialog

        try:
            backups = list_backups(self._opened.folder)
        except KnownError as error:
            self._window.teller.tell_error(error)
            return
        context = self._context
        dialog = BackupsDialog(
            backups, context.library, self._window, hours=context.hours, sync=self._sync
        )
        dialog.restoreRequested.connect(self.backupChosen)
        dialog.copyRequested.connect(self._save_copy)
        dialog.open()

    def show_deleted(self) -> None:
        """Open the list of what was deleted lately, once the writer has read it."""
        from bonemet_prep.storage.set_aside import kept_aside

        self._opened.save_now()
        self._opened.writer.run_job(
            lambda database: (database.deleted_rows(), bool(kept_aside(database.folder))),
            self._show_deleted,
        )

    def _show_deleted(self, result: tuple[tuple[DeletedRow, ...], bool] | KnownError) -> None:
        if isinstance(result, KnownError):
            self._window.teller.tell_error(result)
            return
        from bonemet_prep.ui.recently_deleted import RecentlyDeletedDialog

        rows, damaged = result
        dialog = RecentlyDeletedDialog(self._context, rows, self._window, damaged=damaged)
        dialog.deleteRequested.connect(lambda rows: self._delete_for_good(dialog, rows))
        dialog.open()

    def _delete_for_good(self, dialog: RecentlyDeletedDialog, rows: Iterable[DeletedRow]) -> None:
        keys = [(row.table, row.value.id) for row in rows]

        def done(result: object) -> None:
            if isinstance(result, KnownError):
                self._window.teller.tell_error(result)
            elif isValid(dialog):  # it may be closed by now
                dialog.show_gone(keys)

        self._context.undo.clear()  # a step back would bring the words back
        self._opened.writer.run_job(lambda database: database.purge(keys), done)

    def show_my_data(self) -> None:
        """Open the page on what the program does with the person's data."""
        from bonemet_prep.ui.data_dialog import DataDialog

        dialog = DataDialog(self._context, self._opened.folder.path, self._window)
        dialog.eraseRequested.connect(self.eraseRequested)
        dialog.open()

    def _save_copy(self) -> None:
        from bonemet_prep.ui.copy_out import save_copy

        save_copy(self._window, self._opened.writer)

    def _tell_what_is_due(self) -> None:
        settings, state = self._context.notebook.settings, self._opened.state
        if self._opened.read_only or settings.get("example") or not settings.get("started"):
            return
        if self._sync and state.told_of_sync != self._sync:
            state.remember_sync(self._sync)
            warn_of_sync(self._window.notice, self._sync, self.show_my_data)
            return
        today = date.fromisoformat(self._context.today)
        offered = settings.get("copy_offered")
        if is_copy_due(offered, today):
            offer_copy(self._window.notice, self._save_copy)
        if not offered or is_copy_due(offered, today):
            self._context.set_quietly("copy_offered", today.isoformat())


def is_copy_due(offered: str, today: date) -> bool:
    """Whether a month has passed since the day of the last offer (ISO); not before the first."""
    return bool(offered) and today - date.fromisoformat(offered) >= OFFER_EVERY
