"""Files between two laptops: a visit or everything out, and what came back in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtWidgets import QFileDialog

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.sheet_choices import SheetKind
from bonemet_prep.storage.database import Database
from bonemet_prep.ui.body_outline import body_drawing
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.file_drop import SUFFIX
from bonemet_prep.ui.known_folders import documents, downloads, free_name, show_folder
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.open_shared import OpenShared
from bonemet_prep.ui.password_dialog import PasswordDialog
from bonemet_prep.ui.render import RenderedFile
from bonemet_prep.ui.share_dialog import ShareDialog
from bonemet_prep.ui.share_everything import ShareEverything
from bonemet_prep.ui.share_jobs import Reading, Sender, look_into, save_everything, save_visit
from bonemet_prep.ui.sheet_out import write_pdf
from bonemet_prep.ui.writer import Writer

if TYPE_CHECKING:
    from bonemet_prep.exchange.arrival import Arrival
    from bonemet_prep.exchange.merge import Merged


class Sharing(QObject):
    """Opens the dialogs and has the writer's thread do the work, one file at a time."""

    def __init__(self, context: WindowContext, writer: Writer, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._writer = writer
        self._window = window
        self._opened: OpenShared | None = None
        self._up_to_date = False
        context.signals.changed.connect(self._on_changed)

    # -- out --------------------------------------------------------------------------------------

    def share_visit(self) -> None:
        """Offer the sheet, or a file for the other one of patient and helper."""
        self._window.flush()
        dialog = ShareDialog(self._context, self._window)
        dialog.pdfRequested.connect(partial(self._save_pdf, dialog))
        dialog.fileRequested.connect(partial(self._save_visit, dialog))
        dialog.open()

    def share_everything(self) -> None:
        """Offer all there is as one file, for another computer."""
        dialog = ShareEverything(self._context, self._window)
        dialog.saveRequested.connect(self._save_everything)
        dialog.open()

    def _save_pdf(self, dialog: ShareDialog) -> None:
        page = self._window.page("sheet")
        page.show_kind(SheetKind.VISIT)
        if page.with_password:
            ask = PasswordDialog(dialog)
            ask.chosen.connect(partial(self._write_pdf, dialog))
            ask.open()
        else:
            self._write_pdf(dialog, "")

    def _write_pdf(self, dialog: ShareDialog, password: str) -> None:
        page = self._window.page("sheet")

        def save(made: RenderedFile) -> None:
            name = page.file_name()

            def work() -> Path:
                path = free_name(documents(), name, ".pdf")
                write_pdf(path, made.data, password)
                return path

            page.render_thread.run_job(work, partial(_tell, dialog))

        page.when_ready(save)

    def _save_visit(self, dialog: ShareDialog, choices: Mapping[str, bool]) -> None:
        visit = self._context.ensure_visit()
        name = self.tr("visit-{date}").format(date=visit.date or self._context.today)
        sender = self._sender()

        def work(database: Database) -> Path:
            path = free_name(documents(), self._named(name, sender), SUFFIX)
            return save_visit(database, path, sender, visit.id, choices, self._context.library)

        self._writer.run_job(work, partial(_tell, dialog))

    def _save_everything(self, path: Path) -> None:
        self._window.flush()
        sender = self._sender()
        self._writer.run_job(
            lambda database: save_everything(database, path, sender), self._on_everything
        )

    def _on_everything(self, result: object) -> None:
        if isinstance(result, KnownError):
            self._context.refused.emit(result)
        elif isinstance(result, Path):
            shown = QDir.toNativeSeparators(str(result))
            told = self.tr("Saved: {path}. On the other computer, choose “Open a file I was sent”.")
            self._window.notice.tell(
                told.format(path=shown),
                [(self.tr("Show in folder"), lambda: show_folder(result.parent))],
            )

    def _sender(self) -> Sender:
        context = self._context
        name = context.notebook.person.get().about.name
        example = context.notebook.settings.get("example")
        return Sender(context.clock(), context.voice, name, example)

    def _named(self, name: str, sender: Sender) -> str:
        mark = self._context.words("sheet.file-names.example")
        return f"{mark}-{name}" if sender.example else name

    # -- in ---------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask which file to open."""
        dialog = QFileDialog(self._window, self.tr("Open a file I was sent"), downloads())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Files of Bonemet Prep (*{suffix})").format(suffix=SUFFIX))
        dialog.fileSelected.connect(lambda path: self.open_file(Path(path)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Look into a file and say what is new in it; one that is open already makes room."""
        if _is_there(self._opened):
            self._opened.reject()
        dialog = self._opened = OpenShared(self._context, path.name, self._window)
        dialog.addRequested.connect(partial(self._add, dialog, path))
        dialog.open()
        self._look_into(dialog, path)

    def _look_into(self, dialog: OpenShared, path: Path) -> None:
        self._window.flush()
        if self._writer.unsaved:
            self._writer.retry()
        self._up_to_date = True
        reading, places = Reading(), body_drawing().places
        dialog.show_reading(reading)
        self._writer.run_job(
            lambda database: look_into(database, path, places, reading),
            partial(self._on_looked, dialog),
        )

    def _on_looked(self, dialog: OpenShared, result: Arrival | KnownError | None) -> None:
        if not _is_there(dialog) or result is None:
            return
        if isinstance(result, KnownError):
            dialog.show_refusal(" ".join(self._context.error_text(result)))
        elif self._writer.unsaved:
            # What is merged is what stands in the file, and what was typed last does not yet.
            dialog.show_refusal(
                self.tr("What you typed last is not saved yet. Please try again when it is.")
            )
        else:
            dialog.show_arrival(result)
            if not result.merged.summary and not result.merged.conflicts:
                self._context.notebook.apply(result.merged.change)  # who has seen what, no more

    def _add(self, dialog: OpenShared, path: Path, merged: Merged) -> None:
        if not self._up_to_date:
            self._look_into(dialog, path)
            return
        arrival = dialog.arrival
        dialog.accept()
        self._writer.run_job(Database.back_up, lambda _backup: None)
        change = self._context.edit(self.tr("add from a file"), self._applied(merged.change))
        if not change:
            return
        if arrival.visit_id:
            self._context.choose_visit(arrival.visit_id)
        told = self.tr("It is in your notebook now.")
        self._context.announce(told)
        self._window.notice.tell(told, [(self.tr("Undo"), self._undo)])

    def _applied(self, change: Change) -> Callable[[], Change]:
        return lambda: self._context.notebook.apply(change)

    def _undo(self) -> None:
        self._window.notice.hide()
        self._window.undo()

    def _on_changed(self, _change: Change) -> None:
        self._up_to_date = False


def _tell(dialog: ShareDialog, result: Path | KnownError) -> None:
    if not _is_there(dialog):
        return
    if isinstance(result, KnownError):
        dialog.show_refusal(result)
    else:
        dialog.show_saved(result)


def _is_there(dialog: Any) -> bool:
    """Whether a dialog is still there when its thread has done the work."""
    return dialog is not None and shiboken6.isValid(dialog)
