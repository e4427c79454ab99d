"""About this program: what it is, what it does with the person's data, sources and licences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep import __version__
from bonemet_prep.domain.source_line import source_line
from bonemet_prep.ui.bullets import bullet
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.fold import Fold
from bonemet_prep.ui.widgets import button, label

LICENCES = (
    ("Bonemet Prep", "MIT"),
    ("Qt, PySide6", "LGPL 3"),
    ("ReportLab", "BSD"),
    ("Pillow", "MIT-CMU"),
    ("HarfBuzz, uharfbuzz", "MIT, Apache 2.0"),
    ("python-bidi", "LGPL 3"),
    ("PDFium, pypdfium2", "Apache 2.0, BSD"),
    ("pikepdf, qpdf", "MPL 2.0, Apache 2.0"),
    ("platformdirs", "MIT"),
    ("Atkinson Hyperlegible Next", "SIL Open Font License 1.1"),
    ("Noto Sans, Noto Emoji", "SIL Open Font License 1.1"),
    ("DejaVu Sans", "Bitstream Vera, DejaVu"),
)
"""Whose work the program stands on, and under which licence."""


class AboutDialog(Dialog):
    """Parts that open; the first is what most people look for."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, lines_wide=34)
        self.setWindowTitle(self.tr("About this program"))
        self._context = context
        self._build()
        self.column.addStretch()
        close = button(self.tr("Close"), self.accept, role="primary")
        close.setDefault(True)
        self.add_buttons(close)

    def _build(self) -> None:
        version = self.tr("Bonemet Prep {version}").format(version=__version__)
        self.column.addWidget(label(version, "h1"))
        self.column.addWidget(label(self._context.library.notice("disclaimer-short")))
        self.column.addWidget(
            label(
                self.tr(
                    "No clinician has signed off the words yet. Each comes from the sources named."
                )
            )
        )
        self.data = self._fold(
            self.tr("What this program does with my data"),
            self.tr("What you write is kept in one file, your notebook, on this computer."),
            self.tr("It never uses the internet. No one else sees what you write."),
            self.tr("It gives nothing to anyone. You choose what to print, save or share."),
            self.tr("What you mark as private stays off the paper."),
            self.tr("It keeps backups of your notebook, also on this computer."),
            self.tr("Anyone who can use your account on this computer can open your notebook."),
            self.tr("There is more about this under “My data” in the menu."),
        )
        self.sources = self._fold(self.tr("Sources"), *self._sources())
        self.licences = self._fold(
            self.tr("Licenses"), *(f"{name}: {licence}" for name, licence in LICENCES)
        )
        self.data.set_open(True)

    def _fold(self, title: str, *points: str) -> Fold:
        def fill(body: QVBoxLayout) -> None:
            for point in points:
                body.addWidget(bullet(point))

        fold = Fold(title, fill)
        self.column.addWidget(fold, 0, Qt.AlignmentFlag.AlignTop)
        return fold

    def _sources(self) -> list[str]:
        library = self._context.library
        return [
            f"{source_line(source, library.words)}. {source.url}".rstrip()
            for source in library.sources.values()
        ]
