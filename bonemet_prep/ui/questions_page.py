"""The Questions page: the library on the left, my list on the right."""

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.my_list import MyList
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.suggested_list import SuggestedList
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.widgets import button


class QuestionsPage(Page):
    """Choose, write, order and annotate what to ask."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.suggested = SuggestedList(context, self.scroll.content)
        self.my_list = MyList(context, self.scroll.content)
        self._from_paper = button(
            self.tr("Type in answers from the paper"),
            self.type_answers,
            role="link",
            wraps=True,
            parent=self.my_list,
        )
        self._from_paper.hide()
        self.my_list.column.insertWidget(1, self._from_paper)
        self.my_list.answers_button.toggled.connect(self._from_paper.setVisible)
        for column, share in ((self.suggested, 52), (self.my_list, 48)):
            self.columns.addWidget(column, share)
            self.compactChanged.connect(column.set_flat)
        context.signals.visitsChanged.connect(self.headingChanged)
        context.visitChosen.connect(self.headingChanged)
        context.signals.settingsChanged.connect(self._on_settings)
        self.build_after_paint(self.my_list.refresh)

    def heading(self) -> tuple[str, str]:
        """The visit the list is for."""
        line = visit_line(self.context, self.context.visit())
        hint = self.tr("Tick what you want to ask.")
        mine = self.context.voice is Voice.PATIENT
        title = self.tr("Questions for my visit") if mine else self.tr("Questions for their visit")
        return title, f"{line} {hint}".strip()

    def _on_settings(self, keys: frozenset[str]) -> None:
        if "voice" in keys:
            self.renew(self._speak_anew)
            self.headingChanged.emit()

    def _speak_anew(self) -> None:
        self.suggested.make_anew()
        self.my_list.refresh()

    def reveal(self, row_id: str) -> None:
        """Bring a question of my list into view."""
        self.finish()
        self.my_list.reveal(row_id)

    def focus_first(self) -> None:
        """Start at the first suggested question."""
        box = self.suggested.first_box()
        if box is not None:
            box.setFocus()

    def type_answers(self) -> None:
        """Open the form for the answers on the paper sheet."""
        from bonemet_prep.ui.answers_from_paper import AnswersFromPaper

        self.flush()
        AnswersFromPaper(self.context, self).open()

    def flush(self) -> None:
        """Save everything typed."""
        super().flush()
        self.my_list.flush()
