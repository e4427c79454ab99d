"""Words to choose from, as a row of rounded buttons that wraps like text."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bonemet_prep.ui.choice_keys import ChoiceKeys
from bonemet_prep.ui.focus_ring import RING_ROOM
from bonemet_prep.ui.widgets import FlowRow, set_role


class Chip(QPushButton):
    """One word to choose; as wide unchosen as when chosen, in bold."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        set_role(self, "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        bold = self.font()
        bold.setBold(True)
        plain = self.font()
        plain.setBold(False)
        wider = QFontMetrics(bold).horizontalAdvance(self.text())
        wider -= QFontMetrics(plain).horizontalAdvance(self.text())
        return hint if self.isChecked() else hint + QSize(max(0, wider), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Chips(FlowRow):
    """One or several of `options` (id to words) can be chosen; `name` says what they answer.

    `chosenChanged` carries the chosen ids in order, `characterTyped` a key that found no option.
    """

    chosenChanged = Signal(tuple)
    characterTyped = Signal(str)

    def __init__(
        self,
        name: str,
        options: Mapping[str, str],
        *,
        several: bool = False,
        alone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.flow.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        self.setAccessibleName(name)
        buttons = {}
        for key, text in options.items():
            made = Chip(text, self)
            made.setAccessibleName(f"{name} {text}")
            self.add(made)
            buttons[key] = made
        self._keys = ChoiceKeys(buttons, self, several=several, alone=alone)
        self._keys.changed.connect(lambda: self.chosenChanged.emit(self.chosen))
        self._keys.typed.connect(self.characterTyped)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what is chosen, in the order they stand."""
        return self._keys.chosen

    def show_chosen(self, chosen: tuple[str, ...]) -> None:
        """Show what is chosen, without telling `chosenChanged`."""
        self._keys.show(chosen)

    def focus(self) -> None:
        """Put the focus where Tab would."""
        self._keys.focus()
