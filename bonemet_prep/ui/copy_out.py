"""A copy of the whole notebook on a stick."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QFileDialog

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.writer import Writer

translate = QCoreApplication.translate


def save_copy(window: MainWindow, writer: Writer) -> None:
    """Ask where to, have the writer make a checked copy there, and say what became of it."""
    dialog = QFileDialog(window, translate("CopyOut", "Save a copy of the notebook"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("db")
    dialog.selectFile(f"notebook-{window.context.today}.bonemet.db")
    dialog.fileSelected.connect(lambda path: _write(window, writer, Path(path)))
    dialog.open()


def _write(window: MainWindow, writer: Writer, path: Path) -> None:
    def done(result: object) -> None:
        if isinstance(result, KnownError):
            window.teller.tell_error(result)
        else:
            shown = QDir.toNativeSeparators(str(path))
            window.notice.tell(translate("CopyOut", "Saved: {path}").format(path=shown), [])

    writer.run_job(lambda database: database.save_copy(path), done)
