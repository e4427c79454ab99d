"""The part of the pain form behind "More", built from the field table."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_fields import PAIN_FIELD
from bonemet_prep.ui.pain_editors import Editor, make_editor
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.widgets import Column, label

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

_AT_ONCE, _AT_A_TIME = 3, 2
"""Headings and fields made in one go, at first and then in each turn of the event loop."""


class MoreFields(Column):
    """Shows fields of an entry by group. `edited` carries the field and its new value.

    The first fields are there at once; the others follow a few at a time, each in a turn of the
    event loop of its own, so that no key waits for a hundred buttons. `added` carries the widgets
    that came to stand.
    """

    added = Signal(object)
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
        super().__init__(parent, spacing=8)
        self.column.addStretch()
        self._texts = texts
        self._catch_up = catch_up
        self.editors: dict[str, Editor] = {}
        self._boxes: dict[str, QWidget] = {}
        self._entry: PainEntry | None = None
        self._coming = self._make(field_ids, headings)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self._add(_AT_A_TIME))
        self._add(_AT_ONCE)

    def show_entry(self, entry: PainEntry) -> None:
        """Show what the entry says."""
        self._entry = entry
        for field_id, editor in self.editors.items():
            editor.show(getattr(entry, field_id))
        self.show_asked(entry)

    def finish(self) -> None:
        """Build what is left now: something wants to be found among the fields."""
        self._add(None)

    def keep_room(self, height: int) -> None:
        """Be at least so high while fields are coming, so that one can scroll to the first."""
        if self._later.isActive():
            self.setMinimumHeight(height)

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

    def _add(self, most: int | None) -> None:
        some = list(islice(self._coming, most))
        for widget in some:
            self.column.insertWidget(self.column.count() - 1, widget)
        if self._entry is not None:
            self.show_asked(self._entry)
        self.added.emit(some)
        if most is None or len(some) < most:
            self._later.stop()
            self.setMinimumHeight(0)
        else:
            self._later.start()

    def _make(self, field_ids: Iterable[str], headings: bool) -> Iterator[QWidget]:
        for group, ids in groupby(field_ids, lambda field_id: PAIN_FIELD[field_id].group):
            if headings:
                yield label(self._texts.words(f"pain.groups.{group}"), "h2", parent=self)
            yield from map(self._make_field, ids)

    def _make_field(self, field_id: str) -> QWidget:
        texts = self._texts
        prompt = texts.prompt(field_id, catch_up=self._catch_up)
        editor = make_editor(
            PAIN_FIELD[field_id], texts, lambda value: self.edited.emit(field_id, value), prompt
        )
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        if editor.titled:
            column.addWidget(label(prompt, "h3", buddy=editor.widget))
        if hint := texts.hint(field_id):
            column.addWidget(label(hint, "muted"))
            editor.widget.setAccessibleDescription(hint)
        column.addWidget(editor.widget)
        self.editors[field_id] = editor
        self._boxes[field_id] = box
        if self._entry is not None:
            editor.show(getattr(self._entry, field_id))
        return box
