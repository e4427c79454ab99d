"""Choices as buttons: one Tab stop, arrows between them, Space to choose, letters to find one."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from bonemet_prep.ui.toggles import show_checked, toggle_is_click

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChoiceKeys(QObject):
    """Makes checkable buttons one choice (or several) by mouse, keys and screen reader.

    A choice of one is taken back by choosing it again. `alone` is an option that goes with no
    other. `changed` is emitted only for what the person does, `typed` for a character that is
    neither a step nor the start of a name.
    """

    changed = Signal()
    typed = Signal(str)

    def __init__(
        self,
        buttons: Mapping[str, QPushButton],
        parent: QWidget,
        *,
        several: bool = False,
        alone: str = "",
        find_by_letter: bool = True,
    ) -> None:
        super().__init__(parent)
        self._buttons = dict(buttons)
        self._several = several
        self._alone = alone
        self._find_by_letter = find_by_letter
        for key, made in self._buttons.items():
            made.setCheckable(True)
            toggle_is_click(made)
            made.setAutoExclusive(not several)  # a screen reader then says "radio button"
            made.pressed.connect(lambda key=key: self._on_pressed(key))
            made.clicked.connect(lambda _on=False, key=key: self._on_clicked(key))
            made.installEventFilter(self)
        self._was_chosen = False
        self._letter = ""
        self._enter_at(next(iter(self._buttons), ""))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The options that are chosen, in the order they stand."""
        return tuple(key for key, made in self._buttons.items() if made.isChecked())

    def show(self, chosen: tuple[str, ...]) -> None:
        """Show what is chosen, without telling `changed`."""
        for key, made in self._buttons.items():
            self._check(made, key in chosen)
        shown = [key for key in self._buttons if key in chosen] or list(self._buttons)
        if shown:
            self._enter_at(shown[0])

    def focus(self) -> None:
        """Put the focus where Tab would."""
        for made in self._buttons.values():
            if made.focusPolicy() & Qt.FocusPolicy.TabFocus and made.isVisibleTo(self.parent()):
                made.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._enter_at(self._key_of(watched))
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(self._key_of(watched), event)
        return False

    # -- choosing ---------------------------------------------------------------------------------

    def _on_pressed(self, key: str) -> None:
        self._was_chosen = self._buttons[key].isChecked()

    def _on_clicked(self, key: str) -> None:
        if not self._several and self._was_chosen:
            self._check(self._buttons[key], False)
        for other, made in self._buttons.items():
            if other != key and self._alone and self._alone in (key, other):
                self._check(made, False)
        self._was_chosen = False
        self.changed.emit()

    def _check(self, made: QPushButton, on: bool) -> None:
        exclusive = made.autoExclusive()
        made.setAutoExclusive(False)
        show_checked(made, on)
        made.setAutoExclusive(exclusive)

    # -- keys -------------------------------------------------------------------------------------

    def _on_key(self, key: str, event: QKeyEvent) -> bool:
        shown = [name for name, made in self._buttons.items() if made.isVisibleTo(self.parent())]
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier or key not in shown:
            return False
        here = shown.index(key)
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and self._buttons[key].isRightToLeft() and event.key() in _SIDEWAYS:
            step = -step
        if step:
            self._letter = ""
            self._go_to(shown[max(0, min(here + step, len(shown) - 1))])
            return True
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(shown[0 if event.key() == Qt.Key.Key_Home else -1])
            return True
        return self._on_character(event.text(), shown[here:] + shown[:here])

    def _on_character(self, character: str, names: list[str]) -> bool:
        """A letter finds the word it begins, from here on; the same letter again, the next one."""
        if not character.isprintable() or character.isspace() or not character:
            self._letter = ""
            return False
        if character == self._letter:
            names = names[1:] + names[:1]
        self._letter = character
        for name in names if self._find_by_letter and character.isalpha() else ():
            if self._buttons[name].text().casefold().startswith(character.casefold()):
                self._go_to(name)
                return True
        self.typed.emit(character)
        return True

    def _go_to(self, key: str) -> None:
        self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _key_of(self, watched: QObject) -> str:
        return next(key for key, made in self._buttons.items() if made is watched)

    def _enter_at(self, key: str) -> None:
        """Let Tab come to this button and pass the others by."""
        for other, made in self._buttons.items():
            reachable = Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus
            made.setFocusPolicy(reachable)


_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
