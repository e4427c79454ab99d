"""The pain log by day, kept up to date for chart, facts and usual places."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_days import DayIndex, PainDay
from bonemet_prep.ui.context import WindowContext

_TABLE = "pain_entries"
_AT_A_TIME, _PAUSE_MS = 100, 20
"""Days computed ahead in one go, and the time for keys and clicks in between."""
_RECENT = 200  # entries that say which places are usual
_FIRST_PLACES = ("lower-back", "right-hip", "left-hip", "right-ribs", "left-ribs")
"""Offered before anything was logged: spine, pelvis and ribs are where it is most often."""


class PainLog(QObject):
    """Follows the notebook; `changed` comes after `days` has taken in what is new."""

    changed = Signal()

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = context.notebook.pain_entries
        self._days: DayIndex | None = None
        self._coming: Iterator[PainDay] = iter(())
        self._ahead = QTimer(self, interval=_PAUSE_MS)
        self._ahead.timeout.connect(self._read_ahead)
        context.signals.changed.connect(self._on_changed)
        context.signals.painEntriesChanged.connect(self._on_loaded)

    @property
    def days(self) -> DayIndex:
        """All entries by day; ten years of them take a moment when first asked for."""
        if self._days is None:
            self._days = DayIndex(self._entries.all())
            self._coming = self._days.all_days()
            self._ahead.start()
        return self._days

    def _read_ahead(self) -> None:
        """Compute some days more, so that the chart of all of them is there at once."""
        if not list(islice(self._coming, _AT_A_TIME)):
            self._ahead.stop()

    def usual_places(self, count: int) -> tuple[str, ...]:
        """The places named most often lately, most often first."""
        recent = reversed(self._entries.newest(_RECENT))
        named = Counter(place.region for entry in recent for place in entry.places)
        usual = [place for place, _ in named.most_common(count)]
        return tuple(dict.fromkeys([*usual, *_FIRST_PLACES]))[:count]

    def _on_changed(self, change: Change) -> None:
        rows = [row for row in change.rows if row.table == _TABLE]
        if self._days is not None:
            for row in rows:
                before, after = row.before, row.after
                self._days.replace(
                    before if isinstance(before, PainEntry) else None,
                    after if isinstance(after, PainEntry) else None,
                )
        if rows:
            self.changed.emit()

    def _on_loaded(self, ids: frozenset[str]) -> None:
        """No ids stand for all: the entries of the file were read."""
        if not ids:
            self._days = None
            self.changed.emit()
