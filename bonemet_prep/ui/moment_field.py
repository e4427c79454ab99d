"""When an entry was lived: now, until another day and time are chosen."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from bonemet_prep.domain.moment import Clock
from bonemet_prep.ui.widgets import FlowRow, button, label


class MomentField(FlowRow):
    """Shows "Now" or a day and time; `momentChanged` carries a naive datetime, or None for now.

    Day and time are those of the clock on the wall where the person was; any past moment can be
    chosen, and one in the future too: saving refuses it with a sentence.
    """

    momentChanged = Signal(object)

    def __init__(
        self, name: str, clock: Clock, hours: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, spacing=10)
        self._clock = clock
        self._now = label(self.tr("Now"), "strong")
        self._now.setWordWrap(False)
        self.edit = QDateTimeEdit()
        # Without clock changes of this computer: the hour that a clock change skips stays typed.
        self.edit.setTimeZone(QTimeZone.utc())
        self.edit.setCalendarPopup(True)
        self.edit.setAccessibleName(name)
        time = "h:mm AP" if hours == 12 else "HH:mm"
        self.edit.setDisplayFormat(f"ddd MMM d, yyyy  {time}")
        self.edit.dateTimeChanged.connect(self._on_edited)
        self.change_button = button(
            self.tr("Change"), self._on_change, role="link", name=self.tr("Change the time")
        )
        self.now_button = button(self.tr("Now"), self._on_now, role="link")
        self.now_button.setAccessibleName(self.tr("Use the time now"))
        title = label(name)
        title.setWordWrap(False)
        for widget in (title, self._now, self.edit, self.change_button, self.now_button):
            self.add(widget)
        self.show_moment(None)

    def show_moment(self, moment: datetime | None) -> None:
        """Show a local day and time, or "Now" for None."""
        chosen = moment is not None
        self._now.setVisible(not chosen)
        self.change_button.setVisible(not chosen)
        self.edit.setVisible(chosen)
        self.now_button.setVisible(chosen)
        if moment is not None and moment != self._moment():
            blocked = self.edit.blockSignals(True)
            self.edit.setDateTime(
                QDateTime(moment.date(), moment.time(), QTimeZone.utc())  # type: ignore[call-overload]  # Python's date and time are taken
            )
            self.edit.blockSignals(blocked)

    def _moment(self) -> datetime:
        moment: datetime = self.edit.dateTime().toPython()  # type: ignore[assignment]  # a naive datetime
        return moment.replace(tzinfo=None, second=0, microsecond=0)

    def _on_edited(self) -> None:
        self.momentChanged.emit(self._moment())

    def _on_change(self) -> None:
        now = self._clock().replace(tzinfo=None, second=0, microsecond=0)
        self.show_moment(now)
        self.momentChanged.emit(now)
        self.edit.setFocus()

    def _on_now(self) -> None:
        self.show_moment(None)
        self.momentChanged.emit(None)
        self.change_button.setFocus()
