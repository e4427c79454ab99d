"""A pain number from 0 to 10 as eleven buttons, by mouse or by the number keys."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from bonemet_prep.domain.pain import HIGHEST_PAIN, LOWEST_PAIN
from bonemet_prep.ui.choice_keys import ChoiceKeys
from bonemet_prep.ui.widgets import set_role

_SPACING = 5
_HALF = 6  # buttons in the first of two rows, where one row has no room


class NumberRow(QWidget):
    """Eleven buttons of equal width, in one row or two. `name` says what the number tells.

    `valueChanged` carries the number, or None when it was taken back; `numberTyped` is emitted
    as well when a key chose it. Ten is typed as 1 and then 0.
    """

    valueChanged = Signal(object)
    numberTyped = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        numbers = map(str, range(LOWEST_PAIN, HIGHEST_PAIN + 1))
        self._buttons = {number: QPushButton(number, self) for number in numbers}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACING)
        self._columns = 0
        self._one_typed = False
        for made in self._buttons.values():
            set_role(made, "number")
            made.setAutoDefault(False)
        self._keys = ChoiceKeys(self._buttons, self, find_by_letter=False)
        self._keys.changed.connect(self._on_changed)
        self._keys.typed.connect(self.type_digit)
        self.set_name(name)
        self._arrange(len(self._buttons))

    @property
    def value(self) -> int | None:
        """The number chosen, 0 to 10."""
        return next((int(key) for key in self._keys.chosen), None)

    def show_value(self, value: int | None) -> None:
        """Show a number without telling `valueChanged`."""
        self._one_typed = False
        self._keys.show(() if value is None else (str(value),))

    def set_name(self, name: str) -> None:
        """Say what the number tells, such as "At night"."""
        ends = {
            LOWEST_PAIN: self.tr("no pain"),
            HIGHEST_PAIN: self.tr("worst pain you can imagine"),
        }
        self.setAccessibleName(name)
        for key, made in self._buttons.items():
            end = ends.get(int(key), "")
            made.setAccessibleName(f"{name}: {key}, {end}" if end else f"{name}: {key}")

    def focus(self) -> None:
        """Put the focus on the chosen number, or the first."""
        self._keys.focus()

    def type_digit(self, character: str) -> None:
        """Choose by a number key; 0 right after 1 makes ten. Other characters do nothing."""
        if not character.isdecimal():
            return
        digit = int(character)
        if digit == LOWEST_PAIN and self._one_typed and self.value == 1:
            digit = HIGHEST_PAIN
        self.show_value(digit)
        self._one_typed = digit == 1
        self.valueChanged.emit(digit)
        self.numberTyped.emit(digit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(len(self._buttons) if self.width() >= self._width_of(11) else _HALF)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(_HALF), self._grid.totalMinimumSize().height())

    def sizeHint(self) -> QSize:
        return QSize(self._width_of(11), self._grid.totalSizeHint().height())

    def _on_changed(self) -> None:
        self._one_typed = False
        self.valueChanged.emit(self.value)

    def _width_of(self, count: int) -> int:
        widest = max(made.minimumSizeHint().width() for made in self._buttons.values())
        return count * (widest + _SPACING) - _SPACING

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, made in enumerate(self._buttons.values()):
            self._grid.addWidget(made, number // columns, number % columns)
        for column in range(len(self._buttons)):
            self._grid.setColumnStretch(column, int(column < columns))
        self.updateGeometry()
