"""When an entry was lived: now, until another day and time are given."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import DateField, TimeField
from bonemet_prep.ui.widgets import FlowRow, button, label


class MomentField(QWidget):
    """Shows "Now" or a day and a time; `momentChanged` carries a naive datetime, or None for now.

    Day and time are those of the clock on the wall where the person was. Any moment can be typed;
    saving refuses one that is still to come.
    """

    momentChanged = Signal(object)

    def __init__(self, context: WindowContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = context.clock
        self._now, self._then = FlowRow(self, spacing=10), QWidget(self)
        self.change_button = button(
            self.tr("Change"),
            self._on_change,
            role="link",
            name=self.tr("Change the time"),
            parent=self._now,
        )
        self.now_button = button(
            self.tr("Now"),
            self._on_now,
            role="link",
            name=self.tr("Use the time now"),
            parent=self._then,
        )
        self.day = DateField(context, parent=self._then)
        self.time = TimeField(context, parent=self._then)
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Time"))
        for text, role in ((name, ""), (self.tr("Now"), "strong")):
            shown = label(text, role, parent=self._now)
            shown.setWordWrap(False)
            self._now.add(shown)
        self._now.add(self.change_button)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.day, 3)
        fields.addWidget(self.time, 2)
        column = QVBoxLayout(self._then)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(label(name, parent=self._then), 1)
        head.addWidget(self.now_button)
        column.addLayout(head)
        column.addLayout(fields)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._now)
        outer.addWidget(self._then)
        for field in (self.day, self.time):
            field.valueChosen.connect(lambda _value: self._on_chosen())
        self.show_moment(None)

    def show_moment(self, moment: datetime | None) -> None:
        """Show a local day and time, or "Now" for None."""
        self._now.setVisible(moment is None)
        self._then.setVisible(moment is not None)
        if moment is not None:
            self.day.show_value(moment.date().isoformat())
            self.time.show_value(moment.strftime("%H:%M"))

    def flush(self) -> None:
        """Take in what is being typed."""
        self.day.line.flush()
        self.time.line.flush()

    def problem(self) -> str:
        """Why what is typed is no moment, empty when it is one."""
        for field in (self.day, self.time) if self._then.isVisibleTo(self) else ():
            if not field.readable or not field.value:
                return field.message or self.tr("Please give the day and the time.")
        return ""

    def _on_chosen(self) -> None:
        if self.day.value and self.time.value:
            self.momentChanged.emit(datetime.fromisoformat(f"{self.day.value}T{self.time.value}"))

    def _on_change(self) -> None:
        now = self._clock().replace(tzinfo=None, second=0, microsecond=0)
        self.show_moment(now)
        self.momentChanged.emit(now)
        self.day.setFocus()

    def _on_now(self) -> None:
        self.show_moment(None)
        self.momentChanged.emit(None)
        self.change_button.setFocus()
