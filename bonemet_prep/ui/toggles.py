"""Ticking by screen reader: Qt only toggles a button then, and tells no click."""

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtWidgets import QAbstractButton


class _Listener(QObject):
    """Emits the `clicked` of its button for a toggle that came neither by click nor by program."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._pressed = False
        button.pressed.connect(lambda: self._set_pressed(True))
        button.released.connect(lambda: self._set_pressed(False))
        button.toggled.connect(self._on_toggled)

    def _set_pressed(self, pressed: bool) -> None:
        self._pressed = pressed

    def _on_toggled(self, on: bool) -> None:
        # Of buttons that exclude each other, the one that was chosen before is toggled too.
        if not self._pressed and (on or not self._button.autoExclusive()):
            self._button.clicked[bool].emit(on)


def toggle_is_click(button: QAbstractButton) -> None:
    """Let whatever toggles this button act as a click; the program itself uses `show_checked`."""
    if button.findChild(_Listener) is None:
        _Listener(button)


def show_checked(button: QAbstractButton, on: bool) -> None:
    """Show a button as ticked or not, without acting on it."""
    blocker = QSignalBlocker(button)
    button.setChecked(on)
    blocker.unblock()
