"""The part of the pain form behind "More", built from the field table."""

from collections import deque
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_fields import PAIN_FIELD
from bonemet_prep.ui.pain_editors import Editor, make_editor
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.widgets import label

_ASKED_WITH: dict[str, tuple[str, tuple[Any, ...]]] = {
    "burst_count": ("timing", ("bursts",)),
    "burst_length": ("timing", ("bursts",)),
    "medicine_use": ("medicine", ()),
    "relief": ("medicine", ()),
    "relief_minutes": ("medicine", ()),
    "wore_off": ("medicine", ()),
}
"""Fields asked only when another one has one of these answers (any answer, where none is named).
A field that already holds something is always shown."""


class MoreFields(QWidget):
    """Shows fields of an entry by group. `edited` carries the field and its new value.

    The first group is there at once; each of the others follows in a turn of the event loop of its
    own, so that no key waits for fifty buttons. `added` tells of each group that came to stand.
    """

    added = Signal()
    edited = Signal(str, object)

    def __init__(
        self,
        field_ids: Iterable[str],
        texts: PainTexts,
        *,
        catch_up: bool = False,
        headings: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._texts = texts
        self._catch_up, self._headings = catch_up, headings
        self.editors: dict[str, Editor] = {}
        self._boxes: dict[str, QWidget] = {}
        self._entry: PainEntry | None = None
        groups = groupby(field_ids, lambda field_id: PAIN_FIELD[field_id].group)
        self._coming = deque((group, tuple(ids)) for group, ids in groups)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._add_group)
        self._add_group()

    def show_entry(self, entry: PainEntry) -> None:
        """Show what the entry says."""
        self._entry = entry
        for field_id, editor in self.editors.items():
            editor.show(getattr(entry, field_id))
        self.show_asked(entry)

    def finish(self) -> None:
        """Build what is left now: something wants to be found among the fields."""
        while self._coming:
            self._add_group()

    def show_asked(self, entry: PainEntry) -> None:
        """Show the fields that matter with what the entry says so far."""
        self._entry = entry
        for field_id, (other, answers) in _ASKED_WITH.items():
            if field_id in self._boxes:
                answer, own = getattr(entry, other), getattr(entry, field_id)
                asked = answer in answers if answers else bool(answer)
                self._boxes[field_id].setVisible(asked or own not in ("", None))

    def flush(self) -> None:
        """Hand over what is being typed."""
        for editor in self.editors.values():
            editor.flush()

    def trouble(self) -> tuple[str, str]:
        """The first field that cannot be kept as typed, and why; empty when all can."""
        found = ((name, editor.problem()) for name, editor in self.editors.items())
        return next((one for one in found if one[1]), ("", ""))

    def _add_group(self) -> None:
        if not self._coming:
            return
        group, field_ids = self._coming.popleft()
        if self._headings:
            self._column.addWidget(label(self._texts.words(f"pain.groups.{group}"), "h2"))
        for field_id in field_ids:
            self._add(field_id)
        if self._entry is not None:
            for field_id in field_ids:
                self.editors[field_id].show(getattr(self._entry, field_id))
            self.show_asked(self._entry)
        self.added.emit()
        self._later.start()

    def _add(self, field_id: str) -> None:
        texts = self._texts
        prompt = texts.prompt(field_id, catch_up=self._catch_up)
        editor = make_editor(
            PAIN_FIELD[field_id], texts, lambda value: self.edited.emit(field_id, value), prompt
        )
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        if editor.titled:
            column.addWidget(label(prompt, "h3", buddy=editor.widget))
        if hint := texts.hint(field_id):
            column.addWidget(label(hint, "muted"))
            editor.widget.setAccessibleDescription(hint)
        column.addWidget(editor.widget)
        self._column.addWidget(box)
        self.editors[field_id] = editor
        self._boxes[field_id] = box
