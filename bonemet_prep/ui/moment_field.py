"""When an entry was lived: now, until another day and time are given."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import DateField, TimeField
from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.widgets import FlowRow, button, label


class GivenMoment(QWidget):
    """A day and a time of the clock on the wall; `given` follows when both are there."""

    given = Signal()
    nowAsked = Signal()

    def __init__(self, context: WindowContext, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.now_button = button(
            self.tr("Now"),
            self.nowAsked.emit,
            role="link",
            name=self.tr("Use the time now"),
            parent=self,
        )
        self.day, self.time = DateField(context, parent=self), TimeField(context, self)
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(label(name, parent=self), 1)
        head.addWidget(self.now_button)
        column.addLayout(head)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.day, 3)
        fields.addWidget(self.time, 2)
        column.addLayout(fields)
        for field in (self.day, self.time):
            field.valueChosen.connect(lambda _value: self._on_chosen())

    @property
    def value(self) -> datetime:
        """The moment that was given."""
        return datetime.fromisoformat(f"{self.day.value}T{self.time.value}")

    def show_moment(self, moment: datetime) -> None:
        """Show a local day and time."""
        self.day.show_value(moment.date().isoformat())
        self.time.show_value(moment.strftime("%H:%M"))

    def flush(self) -> None:
        """Take in what is being typed."""
        self.day.line.flush()
        self.time.line.flush()

    def problem(self) -> str:
        """Why what is typed is no moment, empty when it is one."""
        for field in (self.day, self.time):
            if not field.readable or not field.value:
                return field.message or self.tr("Please give the day and the time.")
        return ""

    def _on_chosen(self) -> None:
        if self.day.value and self.time.value:
            self.given.emit()


class MomentField(QWidget):
    """Shows "Now" or a day and a time; `momentChanged` carries a naive datetime, or None for now.

    Day and time are those of the clock on the wall where the person was. Any moment can be typed;
    saving refuses one that is still to come. Few ask for another one: `then` is made for them.
    """

    momentChanged = Signal(object)

    def __init__(self, context: WindowContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._name = context, name
        self.then: GivenMoment | None = None
        self._now = FlowRow(self, spacing=10)
        self.change_button = button(
            self.tr("Change"),
            self._on_change,
            role="link",
            name=self.tr("Change the time"),
            parent=self._now,
        )
        for text, role in ((name, ""), (self.tr("Now"), "strong")):
            shown = label(text, role, parent=self._now)
            shown.setWordWrap(False)
            self._now.add(shown)
        self._now.add(self.change_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._now)

    def show_moment(self, moment: datetime | None) -> None:
        """Show a local day and time, or "Now" for None."""
        self._now.setVisible(moment is None)
        if moment is not None:
            self.then = self.then or self._make_then()
            self.then.show_moment(moment)
        if self.then is not None:
            self.then.setVisible(moment is not None)

    def flush(self) -> None:
        """Take in what is being typed."""
        if self.then is not None:
            self.then.flush()

    def problem(self) -> str:
        """Why what is typed is no moment, empty when it is one."""
        asked = self.then is not None and self.then.isVisibleTo(self)
        return self.then.problem() if asked else ""

    def _make_then(self) -> GivenMoment:
        then = GivenMoment(self._context, self._name, self)
        then.given.connect(lambda: self.momentChanged.emit(then.value))
        then.nowAsked.connect(self._on_now)
        self._column.addWidget(then)
        chain(self.change_button, [then])
        return then

    def _on_change(self) -> None:
        now = self._context.clock().replace(tzinfo=None, second=0, microsecond=0)
        self.show_moment(now)
        self.momentChanged.emit(now)
        self.then.day.setFocus()

    def _on_now(self) -> None:
        self.show_moment(None)
        self.momentChanged.emit(None)
        self.change_button.setFocus()
