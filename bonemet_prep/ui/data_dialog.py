"""What the program does with the person's data: every file by its place, the disk, deleting all."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDir, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep.storage.folders import sync_service
from bonemet_prep.storage.written_files import WRITTEN_FILES
from bonemet_prep.ui.bullets import bullet
from bonemet_prep.ui.confirm_dialog import ConfirmDialog
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.fold import Fold
from bonemet_prep.ui.safekeeping_notices import sync_warning
from bonemet_prep.ui.widgets import button, label

FILE_TEXTS = {
    "notebook": QT_TRANSLATE_NOOP("WrittenFiles", "Your notebook, with all you write"),
    "backups": QT_TRANSLATE_NOOP(
        "WrittenFiles", "Backups of your notebook, and when each was made"
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "WrittenFiles",
        "A damaged notebook, as it was before you went back to a backup or started a new one",
    ),
    "window": QT_TRANSLATE_NOOP(
        "WrittenFiles", "The size of the window and of the text, the colors, the language"
    ),
    "dialogs": QT_TRANSLATE_NOOP("WrittenFiles", "The folders you saved to last"),
    "faults": QT_TRANSLATE_NOOP(
        "WrittenFiles", "Faults of the program, without anything you wrote"
    ),
    "moments": QT_TRANSLATE_NOOP(
        "WrittenFiles", "There for a moment while a file is being written"
    ),
    "signs": QT_TRANSLATE_NOOP("WrittenFiles", "Signs that keep two windows apart"),
}
"""What each kind of file is for, by the id in `WRITTEN_FILES`."""


class DataDialog(Dialog):
    """Only tells; `eraseRequested` asks to delete everything, after the second click."""

    eraseRequested = Signal()

    def __init__(
        self,
        context: WindowContext,
        folder: Path,
        parent: QWidget | None = None,
        platform: str = sys.platform,
    ) -> None:
        super().__init__(parent, lines_wide=32)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("My data"))
        self._context = context
        self._folder = folder
        self._platform = platform
        self._build()
        self.column.addStretch()
        self.add_buttons(button(self.tr("Close"), self.accept, role="primary"))

    def _build(self) -> None:
        self.column.addWidget(label(self.tr("What this program does with my data"), "h1"))
        if service := sync_service(self._folder):
            self.column.addWidget(label(sync_warning(service), "strong"))
            what_to_do = self.tr(
                "Ask someone you trust to take this folder out of what {service} copies: {folder}"
            )
            shown = QDir.toNativeSeparators(str(self._folder))
            self.column.addWidget(label(what_to_do.format(service=service, folder=shown)))
        for point in (
            self.tr("What you write is kept in one file, your notebook, on this computer."),
            self.tr("It never uses the internet. There is no account, and nothing is counted."),
            self.tr("You choose what to print, save or share. Nothing else leaves the computer."),
            self.tr("Anyone who can use your account on this computer can open your notebook."),
        ):
            self.column.addWidget(bullet(point))
        self.files = self._fold(self.tr("Every file it writes"), self._fill_files)
        self.disk = self._fold(self.tr("Is the disk of this computer locked?"), self._fill_disk)
        if not self._context.notebook.settings.get("example"):
            self.erase = self._fold(self.tr("Delete everything"), self._fill_erase)

    def _fold(self, title: str, fill: object) -> Fold:
        fold = Fold(title, fill)
        self.column.addWidget(fold, 0, Qt.AlignmentFlag.AlignTop)
        return fold

    # -- files ------------------------------------------------------------------------------------

    def _fill_files(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("All of them are in one folder:")))
        column.addWidget(self._path(self._folder))
        for kind in WRITTEN_FILES:
            told = QCoreApplication.translate("WrittenFiles", FILE_TEXTS[kind.id])
            column.addWidget(bullet(f"{told}: {', '.join(kind.patterns)}"))
        column.addWidget(
            label(
                self.tr(
                    "A second person has the same files in a folder of their own, inside “people”."
                )
            )
        )
        column.addWidget(
            label(
                self.tr(
                    "The example is written to the folder for short-lived files, and is deleted "
                    "when you close it:"
                )
            )
        )
        column.addWidget(self._path(Path(tempfile.gettempdir())))
        column.addWidget(
            label(
                self.tr(
                    "What you save, print or share goes where you say. “Copy as text” puts the "
                    "sheet where other programs can paste it from."
                )
            )
        )

    def _path(self, path: Path) -> QWidget:
        made = label(QDir.toNativeSeparators(str(path)), "strong")
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return made

    # -- disk -------------------------------------------------------------------------------------

    def _fill_disk(self, column: QVBoxLayout) -> None:
        column.addWidget(
            label(
                self.tr(
                    "Your notebook has no password of its own, so that you can never lock yourself "
                    "out. If someone takes the computer, a locked (encrypted) disk keeps them from "
                    "reading it. It asks for nothing but the password you use already."
                )
            )
        )
        systems = {
            "win32": (
                "Windows",
                self.tr(
                    "Open Settings, then “Privacy & security”, then “Device encryption”. It says "
                    "On or Off, and you can turn it on there. If it is not there, type “BitLocker” "
                    "into the search of the Start menu."
                ),
            ),
            "darwin": (
                "macOS",
                self.tr(
                    "Open System Settings, then “Privacy & Security”, then “FileVault”. It says "
                    "On or Off, and you can turn it on there."
                ),
            ),
            "linux": (
                "Linux",
                self.tr(
                    "Open the program “Disks” and choose your disk. If it says “LUKS” or "
                    "“Encrypted”, it is on. It is turned on when the system is set up anew: ask "
                    "someone who knows the computer."
                ),
            ),
        }
        for system in sorted(systems, key=lambda one: one != self._platform):
            name, text = systems[system]
            column.addWidget(label(name, "h3"))
            column.addWidget(label(text))
        column.addWidget(
            label(
                self.tr(
                    "When you turn it on, the computer shows a recovery key. Write it down and "
                    "keep it away from the computer: without it and your password, all is lost."
                ),
                "strong",
            )
        )

    # -- deleting ---------------------------------------------------------------------------------

    def _fill_erase(self, column: QVBoxLayout) -> None:
        column.addWidget(
            label(
                self.tr(
                    "This deletes your notebook, all its backups, and every other file named "
                    "above. What you printed, saved yourself or shared stays where it is."
                )
            )
        )
        column.addWidget(button(self.tr("Delete everything …"), self._ask_to_erase))

    def _ask_to_erase(self) -> None:
        ConfirmDialog(
            self.tr("Delete everything?"),
            self.tr("It cannot be undone. No one can bring your notebook back."),
            keep=self.tr("&Keep my notebook"),
            go_on=self.tr("&Yes, delete everything now"),
            act=self._erase,
            parent=self,
        ).open()

    def _erase(self) -> None:
        self.accept()
        self.eraseRequested.emit()
