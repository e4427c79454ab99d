"""What came in a file: how far it is read, what is new in it, and the button to add it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from bonemet_prep.ui.announcer import announce
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.merge_conflicts import ConflictList
from bonemet_prep.ui.merge_texts import MergeTexts
from bonemet_prep.ui.share_jobs import Reading
from bonemet_prep.ui.widgets import button, clear_layout, label

if TYPE_CHECKING:
    from bonemet_prep.exchange.arrival import Arrival

_LOOK_MS = 100  # how often the progress is looked at
_WIDE = 44  # lines of text, for two versions side by side


class OpenShared(Dialog):
    """Changes nothing itself: `addRequested` carries the Merged to take in, choices made.

    `arrival` is what the file holds, once it is read.
    """

    addRequested = Signal(object)

    def __init__(
        self, context: WindowContext, file_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, lines_wide=28)
        self._context = context
        self._reading: Reading | None = None
        self._conflicts: ConflictList | None = None
        self.arrival: Arrival | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A file I was sent"))
        self.column.addWidget(label(self.windowTitle(), "h2"))
        self.column.addWidget(label(file_name, "muted"))
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        self.column.addLayout(self._body)
        self.column.addStretch()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._show_progress)

    def show_reading(self, reading: Reading) -> None:
        """Show how far the file is read; closing the dialog cancels it."""
        self._reading = reading
        self._clear()
        self._body.addWidget(label(self.tr("Reading the file. Nothing is changed yet.")))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("How far the file is read"))
        self._bar.setRange(0, 0)
        self._body.addWidget(self._bar)
        self._offer(button(self.tr("Cancel"), self.reject))
        self._timer.start()

    def show_refusal(self, what: str) -> None:
        """Say why the file is not taken in."""
        self._clear()
        self._body.addWidget(label(what))
        self._offer(button(self.tr("Close"), self.reject, role="primary"))
        announce(self, what)

    def show_arrival(self, arrival: Arrival) -> None:
        """Say what is new in the file, and offer to add it."""
        from bonemet_prep.exchange.told import news

        self.arrival = arrival
        self._clear()
        merged, column = arrival.merged, self._body
        told = news(arrival.bundle, merged.summary, self._context.words)
        column.addWidget(label(told, "strong"))
        if other := self._other_person(arrival.bundle.name):
            column.addWidget(label(other))
        if merged.conflicts:
            column.addWidget(label(self._about_conflicts(len(merged.conflicts))))
            texts = MergeTexts(self._context, merged, self)
            self._conflicts = ConflictList(merged.conflicts, texts)
            column.addWidget(self._conflicts)
            self._lines_wide = _WIDE
        if not merged.summary and not merged.conflicts:
            self._offer(button(self.tr("Close"), self.reject, role="primary"))
        else:
            text = self.tr("&Add them") if merged.summary else self.tr("&Keep it like this")
            self._offer(
                button(text, self._add, role="primary"), button(self.tr("Not now"), self.reject)
            )
        announce(self, told)

    def done(self, result: int) -> None:
        if self._reading is not None:
            self._reading.cancelled = True
        super().done(result)

    def _add(self) -> None:
        from bonemet_prep.exchange.merge import settled

        assert self.arrival is not None
        merged = self.arrival.merged
        if self._conflicts is not None:
            merged = settled(merged, self._conflicts.choices)
        self.addRequested.emit(merged)

    def _clear(self) -> None:
        self._timer.stop()
        clear_layout(self._body)
        self.remove_buttons()
        self._conflicts = None

    def _offer(self, *buttons: QPushButton) -> None:
        """End what is shown with its buttons, and give it the room it needs."""
        self.add_buttons(*buttons)
        buttons[0].setFocus()
        if self.isVisible():
            QTimer.singleShot(0, self, self.fit)  # what was added just now has no size before

    def _show_progress(self) -> None:
        if self._reading is not None and self._reading.total:
            self._bar.setRange(0, self._reading.total)
            self._bar.setValue(self._reading.done)

    def _other_person(self, name: str) -> str:
        """A word of care where the file names somebody else than the notebook does."""
        mine = self._context.notebook.person.get().about.name
        if not (name and mine) or name.casefold() == mine.casefold():
            return ""
        told = self.tr("Please check: this file is about {theirs}, your notebook is about {mine}.")
        return told.format(theirs=name, mine=mine)

    def _about_conflicts(self, count: int) -> str:
        return self.tr("You both changed %n thing(s). Please choose what to keep.", "", count)
