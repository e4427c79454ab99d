"""The switch at the top of the menu: lets the other one of patient and helper be spoken to."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext


class VoiceSwitch(QObject):
    """Keeps an action saying whom it switches to; doors, own questions and notes are per voice."""

    def __init__(self, context: WindowContext, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._action = action
        action.triggered.connect(lambda _checked=False: self._switch())
        context.signals.settingsChanged.connect(self._refresh)
        context.signals.personChanged.connect(self._refresh)
        self._refresh()

    @property
    def _other(self) -> Voice:
        return Voice.HELPER if self._context.voice is Voice.PATIENT else Voice.PATIENT

    def _switch(self) -> None:
        other = self._other
        self._context.set_quietly("voice", other.value)
        self._context.announce(
            self.tr("At the keyboard now: {who}").format(who=self._name(other)),
        )

    def _refresh(self) -> None:
        self._action.setText(self.tr("Switch to: {who}").format(who=self._name(self._other)))

    def _name(self, voice: Voice) -> str:
        about = self._context.notebook.person.get().about
        if voice is Voice.HELPER:
            return about.helper_name or self.tr("my helper")
        return about.name or self.tr("the patient")
