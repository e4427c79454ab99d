"""One suggested question: its tick box, and why, sources and terms on demand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.domain.library_entries import SuggestedQuestion
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.doors import open_doors
from bonemet_prep.ui.source_text import sources_line
from bonemet_prep.ui.term_tick_box import TermTickBox
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import Column, button, label


class SuggestedRow(Column):
    """Tells `ticked` when the person ticks or clears it; shows what the notebook says."""

    ticked = Signal(str, bool)
    moreRequested = Signal(str)

    def __init__(
        self, context: WindowContext, question: SuggestedQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, spacing=0)
        self._context = context
        self.question = question
        self._details: QWidget | None = None
        text = question.text_for(context.voice)
        self.box = TermTickBox(text, context.library.terms_in(text, open_doors(context)), self)
        self.box.clicked.connect(lambda checked: self.ticked.emit(question.id, checked))
        self._why = button(
            self.tr("Why?"), self._toggle_why, role="link", checkable=True, parent=self
        )
        self._why.setAccessibleName(self.tr("Why? {question}").format(question=text))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.box, 1)
        row.addWidget(self._why, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)

    def show_ticked(self, ticked: bool) -> None:
        """Show whether the question is on my list."""
        show_checked(self.box, ticked)

    def _toggle_why(self) -> None:
        if self._details is not None:
            self._details.deleteLater()
            self._details = None
            self._why.setText(self.tr("Why?"))
            return
        self._why.setText(self.tr("Close"))
        library, question = self._context.library, self.question
        self._details = QWidget(self)
        column = QVBoxLayout(self._details)
        column.setContentsMargins(self.fontMetrics().height() * 2, 0, 0, 8)
        column.setSpacing(4)
        why = question.why_for(self._context.voice)
        for text, role in (
            (why, ""),
            (self.box.toolTip(), "muted"),
            (sources_line(library, question.sources), "small"),
        ):
            if text:
                shown = label(text, role, parent=self._details)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(shown)
        doubles = library.near_doubles(question.id)
        if doubles:
            text = self.tr("More like this (%n)", "", len(doubles))
            column.addWidget(
                button(
                    text,
                    lambda: self.moreRequested.emit(question.id),
                    role="link",
                    parent=self._details,
                )
            )
        self.column.addWidget(self._details)
        self._context.announce(why)
