"""Share this visit: the sheet as PDF, or a file for the other one of patient and helper."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.announcer import announce
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.known_folders import show_folder
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.widgets import Card, FlowRow, button, clear_layout, label


class ShareDialog(Dialog):
    """Two plain choices; saves nothing itself.

    `fileRequested` carries what is put in although it is left out at first, by the names of
    `ShareChoices`. Whoever saves tells of it with `show_saved` or `show_refusal`.
    """

    fileRequested = Signal(dict)
    pdfRequested = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, lines_wide=34)
        self._context = context
        self._helper = context.voice is Voice.HELPER
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Share this visit"))
        self.column.addWidget(label(self.windowTitle(), "h2"))
        if line := visit_line(context, context.visit()):
            self.column.addWidget(label(line, "muted"))
        self._message = label("", "strong")
        self._message.hide()
        self.column.addWidget(self._message)
        self._choices = [self._build_pdf(), self._build_file()]
        for card in self._choices:
            self.column.addWidget(card)
        self._saved = Card(margin=14)
        self._saved.hide()
        self.column.addWidget(self._saved)
        self.column.addStretch()
        self.add_buttons(button(self.tr("Close"), self.accept))
        self.pdf_button.setFocus()

    def _build_pdf(self) -> QWidget:
        card = Card(margin=14)
        card.column.addWidget(label(self.tr("To read or to print"), "h3"))
        card.column.addWidget(label(self.tr("The visit sheet, as you see it on this page.")))
        self.pdf_button = button(
            self.tr("Save the sheet (PDF)"), self.pdfRequested.emit, role="primary"
        )
        card.column.addWidget(self.pdf_button)
        return card

    def _build_file(self) -> QWidget:
        card = Card(margin=14)
        card.column.addWidget(label(self.tr("To go on with it in this program"), "h3"))
        told = (
            self.tr(
                "The visit, its questions and answers, what is written about the patient, and "
                "the last weeks of the pain log."
            )
            if self._helper
            else self.tr(
                "The visit, its questions and answers, what you wrote about yourself, and the "
                "last weeks of your pain log."
            )
        )
        card.column.addWidget(label(told))
        card.column.addWidget(label(self.tr("Left out unless you tick it:"), "strong"))
        self._boxes = {
            "private": TickBox(self.tr("What is marked as private")),
            "behind_doors": TickBox(self.tr("Questions from behind a door")),
            "helper": TickBox(
                self.tr("My own questions and notes")
                if self._helper
                else self.tr("My helper's own questions and notes")
            ),
        }
        for box in self._boxes.values():
            card.column.addWidget(box)
        self.file_button = button(
            self.tr("Save a file for the patient")
            if self._helper
            else self.tr("Save a file for my helper"),
            lambda: self.fileRequested.emit(self.choices),
            role="primary",
        )
        card.column.addWidget(self.file_button)
        return card

    @property
    def choices(self) -> dict[str, bool]:
        """What is ticked."""
        return {name: box.isChecked() for name, box in self._boxes.items()}

    def show_refusal(self, error: KnownError) -> None:
        """Say why nothing was saved; the choices stay."""
        self._message.setText(" ".join(self._context.error_text(error)))
        self._message.show()
        self.scroll.verticalScrollBar().setValue(0)
        announce(self, self._message.text())

    def show_saved(self, path: Path) -> None:
        """Say where the file is and how to go on with it, in place of the choices."""
        self._message.hide()
        column = self._saved.column
        clear_layout(column)
        saved = self.tr("Saved in {folder}:").format(folder=path.parent.name)
        column.addWidget(label(saved, "h3"))
        column.addWidget(label(path.name, "strong"))
        column.addWidget(label(self._context.library.notice("email-not-private")))
        self._sorry = label("")
        self._sorry.hide()
        column.addWidget(self._sorry)
        row = FlowRow(spacing=8)
        show = button(self.tr("Show in folder"), lambda: self._show(path), role="primary")
        row.add(show)
        row.add(button(self.tr("Save something else"), lambda: self._show_choices(choose=True)))
        column.addWidget(row)
        self._show_choices(choose=False)
        show.setFocus()
        announce(self, f"{saved} {path.name}")

    def _show_choices(self, *, choose: bool) -> None:
        for card in self._choices:
            card.setVisible(choose)
        self._saved.setVisible(not choose)
        self.fit()
        if choose:
            self.pdf_button.setFocus()

    def _show(self, path: Path) -> None:
        if not show_folder(path.parent):
            told = self.tr("This computer has no program to show it. It is here: {path}")
            self._sorry.setText(told.format(path=QDir.toNativeSeparators(str(path))))
            self._sorry.show()
