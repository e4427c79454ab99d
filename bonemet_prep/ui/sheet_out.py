"""Ways out of the window for a finished sheet: save, print, copy, show."""

from functools import partial
from pathlib import Path
from shutil import which

from PySide6.QtCore import QDir, QObject, QProcess, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.storage.atomic_file import write_atomically
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.notice_bar import NoticeBar
from bonemet_prep.ui.password_dialog import PasswordDialog
from bonemet_prep.ui.render import Render


class SheetOut(QObject):
    """Asks where to, does it off the window's thread, and says what became of it."""

    def __init__(
        self, context: WindowContext, render: Render, notice: NoticeBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._render = render
        self._notice = notice
        self._window = parent

    def save_pdf(self, name: str, data: bytes, *, with_password: bool = False) -> None:
        """Ask for a file, and a password where wanted; the old file stays if writing fails."""
        if with_password:
            dialog = PasswordDialog(self._window)
            dialog.chosen.connect(lambda password: self._ask_where(name, data, password))
            dialog.open()
        else:
            self._ask_where(name, data, "")

    def _ask_where(self, name: str, data: bytes, password: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, self.tr("Save the sheet as PDF"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self._write(Path(path), data, password))
        dialog.open()

    def print_pdf(self, data: bytes) -> None:
        """Open the system's print dialog; CUPS gets the file itself, other systems its picture."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._print(printer, data))
        dialog.open()

    def _write(self, path: Path, data: bytes, password: str) -> None:
        self._render.run_job(
            partial(write_pdf, path, data, password), lambda result: self._on_written(path, result)
        )

    def _on_written(self, path: Path, result: object) -> None:
        if isinstance(result, KnownError):
            self._context.refused.emit(result)
            return
        shown = QDir.toNativeSeparators(str(path))
        self._notice.tell(
            self.tr("Saved: {path}").format(path=shown),
            [
                (self.tr("Open it"), lambda: self._open(path, path)),
                (self.tr("Show in folder"), lambda: self._open(path.parent, path)),
            ],
        )

    def _open(self, target: Path, saved: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            self._notice.tell(
                self.tr("This computer has no program to show it. It is here: {path}").format(
                    path=QDir.toNativeSeparators(str(saved))
                ),
                [],
            )

    def _print(self, printer: QPrinter, data: bytes) -> None:
        from bonemet_prep.ui.printing import print_pages

        name = printer.printerName()
        to_queue = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat and bool(name)
        command = which("lp") if to_queue else None
        if command is not None:
            self._send_to_queue(command, printer, data)
            return
        self._render.run_job(
            partial(print_pages, printer, data), lambda _result: self._on_printed(name)
        )

    def _send_to_queue(self, command: str, printer: QPrinter, data: bytes) -> None:
        process = QProcess(self)
        process.finished.connect(lambda code, _status: self._on_queued(code, printer.printerName()))
        arguments = ["-d", printer.printerName(), "-n", str(printer.copyCount())]
        if printer.fromPage():
            arguments += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
        process.start(command, [*arguments, "-o", "print-scaling=none"])
        process.write(data)
        process.closeWriteChannel()

    def _on_queued(self, code: int, name: str) -> None:
        if code == 0:
            self._on_printed(name)
        else:
            text = self.tr("The printer did not take the sheet. You can save it as PDF instead.")
            self._notice.tell(text, [])

    def _on_printed(self, name: str) -> None:
        self._notice.tell(self.tr("Sent to the printer: {name}").format(name=name), [])


def write_pdf(path: Path, data: bytes, password: str) -> None:
    """Write a finished sheet, with a password where one is given; takes its time on a thread."""
    if password:
        from bonemet_prep.pdf.protect import protect

        data = protect(data, password)
    write_atomically(path, data)
