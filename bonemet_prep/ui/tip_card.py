"""One self-care tip: what it says, where it comes from, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.library_entries import Tip
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.source_toggle import SourceToggle
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import Card, FlowRow, button, label, set_role


class TipCard(Card):
    """Tells what the person wants done with the tip; changes nothing itself."""

    askRequested = Signal(str)
    keepChosen = Signal(str, bool)
    hideChosen = Signal(str, bool)

    def __init__(self, context: WindowContext, tip: Tip, parent: QWidget | None = None) -> None:
        super().__init__(role="plain", margin=10, parent=parent)
        self.tip = tip
        self._context = context
        self._question_id = ""
        settings = context.notebook.settings
        title = tip.title_for(context.voice)
        helper = context.voice is Voice.HELPER
        text = context.library.fill_in(
            tip.text_for(context.voice), settings.get("country"), settings.get("emergency_number")
        )
        ask = self.tr("Is this OK for them?") if helper else self.tr("Is this OK for me?")
        self.ask_button = button(ask, self._ask, name=f"{ask} {title}")
        self._on_list = label(self.tr("This is on your list of questions."), "small")
        self.see_button = button(
            self.tr("See it on my list"),
            lambda: context.show_page("questions", self._question_id),
            role="link",
        )
        self.keep_button = button(
            self.tr("Keep"),
            lambda: self.keepChosen.emit(tip.id, self.keep_button.isChecked()),
            role="toggle",
            name=self.tr("Keep: {tip}").format(tip=title),
            checkable=True,
        )
        self.hide_button = button("", self._hide, role="link")
        self._title = title
        self._is_hidden = False
        buttons = FlowRow(self)
        for widget in (self.ask_button, self.see_button, self.keep_button, self.hide_button):
            buttons.add(widget)
        sources = SourceToggle(context.library, tip.sources, title, buttons)
        buttons.add(sources)
        self.column.setSpacing(4)
        self.column.addWidget(label(title, "h3"))
        self.column.addWidget(label(text))
        self.column.addWidget(self._on_list)
        self.column.addWidget(buttons)
        self.column.addWidget(sources.detached())
        self.setAccessibleName(f"{title}. {text}")

    def show_state(self, *, kept: bool, hidden: bool, question_id: str) -> None:
        """Show whether the tip is kept or hidden, and the question it became (its id, or none)."""
        self._is_hidden = hidden
        self._question_id = question_id
        set_role(self, "starred" if kept else "plain")
        show_checked(self.keep_button, kept)
        self.keep_button.setText(self.tr("Kept") if kept else self.tr("Keep"))
        self.keep_button.setVisible(not hidden)
        text = self.tr("Show again") if hidden else self.tr("Hide")
        self.hide_button.setText(text)
        self.hide_button.setAccessibleName(f"{text}: {self._title}")
        self.ask_button.setVisible(not question_id)
        self._on_list.setVisible(bool(question_id))
        self.see_button.setVisible(bool(question_id))

    def _ask(self) -> None:
        self.askRequested.emit(self.tip.id)
        self.see_button.setFocus()

    def _hide(self) -> None:
        self.hideChosen.emit(self.tip.id, not self._is_hidden)
