"""Everything to another computer: said plainly before it is saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.file_drop import SUFFIX
from bonemet_prep.ui.known_folders import documents
from bonemet_prep.ui.widgets import button, label


class ShareEverything(Dialog):
    """Tells what is in the file; `saveRequested` carries the path the person chose."""

    saveRequested = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Everything to another computer"))
        self.column.addWidget(label(self.windowTitle(), "h2"))
        for text in (
            self.tr(
                "This saves one file with all there is: every visit, every question and answer, "
                "the whole pain log, and what is private or behind a door."
            ),
            self.tr("Use it for a computer of your own. To give a helper one visit, share that."),
        ):
            self.column.addWidget(label(text))
        self.column.addStretch()
        save = button(self.tr("&Save everything"), self._choose, role="primary")
        self.add_buttons(save, button(self.tr("Not now"), self.reject))
        save.setFocus()

    def _choose(self) -> None:
        try:
            folder = documents()
        except KnownError as error:
            self._context.refused.emit(error)
            self.reject()
            return
        dialog = QFileDialog(self, self.windowTitle(), str(folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Files of Bonemet Prep (*{suffix})").format(suffix=SUFFIX))
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(self.tr("all") + SUFFIX)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.saveRequested.emit(Path(path))
        self.accept()
