"""Doors: labelled, closed sections for hard topics, opened by one click and closed again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.widgets import Card, button, label


def open_doors(context: WindowContext) -> list[str]:
    """The doors that whoever is at the keyboard has opened."""
    doors: list[str] = context.notebook.settings.get(f"doors_{context.voice.value}")
    return doors


def set_door(context: WindowContext, door: str, *, is_open: bool) -> None:
    """Open or close a door for whoever is at the keyboard."""
    others = [name for name in open_doors(context) if name != door]
    context.set_quietly(f"doors_{context.voice.value}", others + [door] * is_open)


class Door(Card):
    """The door itself: its label, the gate line, and the button to open or close it.

    Another `gate` line serves where something else than questions is behind the door.
    """

    toggled = Signal(str, bool)

    def __init__(
        self, context: WindowContext, door: str, *, gate: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(role="notice", margin=14, parent=parent)
        self._context = context
        self.door = door
        words = context.words
        name = words(f"doors.{door}.label")
        patient = context.voice is Voice.PATIENT
        gate = gate or words("doors.gate" if patient else "doors.gate-helper")
        is_open = door in open_doors(context)
        self.column.addWidget(label(name, "h3", parent=self))
        self.column.addWidget(label(gate, parent=self))
        text = self.tr("Close this part") if is_open else self.tr("Open this part")
        self.button = button(text, self._toggle, name=f"{text}: {name}", parent=self)
        self.column.addWidget(self.button)

    def _toggle(self) -> None:
        is_open = self.door not in open_doors(self._context)
        set_door(self._context, self.door, is_open=is_open)
        self.toggled.emit(self.door, is_open)
