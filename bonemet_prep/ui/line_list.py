"""A list of typed lines that are kept as typed: medicines, treatments, telephone numbers."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from bonemet_prep.domain.change import Change
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.field_binding import bind_field
from bonemet_prep.ui.tab_order import chain, last_stop
from bonemet_prep.ui.widgets import Column, FlowRow
from bonemet_prep.ui.wrapping_line import WrappingLine


class Lines(Protocol):
    """What a list in the notebook can do; `bonemet_prep.storage.person.LineList` is one."""

    def in_order(self) -> tuple[Any, ...]:
        """Return the lines in their order."""

    def get(self, id: str) -> Any:
        """Return a line or None."""

    def add(self, **fields: Any) -> Change:
        """Add a line at the end."""

    def update(self, id: str, **fields: Any) -> Change:
        """Change fields of a line."""

    def remove(self, id: str) -> Change:
        """Remove a line."""

    def move(self, id: str, to_index: int) -> Change:
        """Move a line."""


class LineRow(QWidget):
    """One line: its text, and below it what else belongs to it.

    The last row of a list is empty: its line is not in the notebook before something is typed.
    """

    leaveRequested = Signal(object)
    linesPasted = Signal(object, tuple)

    def __init__(self, owner: "LineListEditor", line_id: str) -> None:
        super().__init__(owner)
        self._owner = owner
        self.line_id = line_id
        self.attribute = ""
        self.field = WrappingLine(self)
        self.extras = FlowRow(self, spacing=6)
        self._more = self._more_button()  # made last: Tab comes to it last
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.field, 1)
        first.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.extras)
        self.field.finished.connect(lambda: self.leaveRequested.emit(self))
        self.field.moreLinesPasted.connect(lambda rest: self.linesPasted.emit(self, rest))
        self.field.textChanged.connect(self._show_extras)

    @property
    def line(self) -> Any:
        """The line in the notebook; None for the empty row at the end."""
        return self._owner.lines.get(self.line_id)

    def write(self, **fields: Any) -> Change:
        """Change the line, or make it."""
        lines = self._owner.lines
        if self.line is None:
            return lines.add(id=self.line_id, **fields)
        return lines.update(self.line_id, **fields)

    def bind(self, attribute: str) -> None:
        """Tie the text field to an attribute of the line."""
        owner = self._owner
        self.attribute = attribute
        bind_field(
            owner.context,
            self.field,
            read=lambda: getattr(self.line, attribute, ""),
            write=lambda text: self.write(**{attribute: text}),
            text=owner.edit_text,
            key=f"{owner.table}:{self.line_id}:{attribute}",
        )

    def show_place(self, number: int, total: int) -> None:
        """Say which line of the list this is; the empty row at the end is not one."""
        empty = self.line is None
        self._more.setVisible(not empty)
        self._show_extras()
        name = self._owner.name
        if empty:
            told = self.tr("{list}: add a line").format(list=name)
        else:
            told = self.tr("{list}: line {number} of {total}").format(
                list=name, number=number, total=total
            )
        self.field.setAccessibleName(told)
        self._more.setAccessibleName(self.tr("More for line {number}").format(number=number))
        self.field.setPlaceholderText(self._owner.prompt if empty else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.line:
            self._owner.move(self, step)
            return
        super().keyPressEvent(event)

    def _show_extras(self) -> None:
        self.extras.setVisible(self.line is not None or not self.field.document().isEmpty())

    def _more_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setText("\N{MIDLINE HORIZONTAL ELLIPSIS}")
        made.setToolTip(self.tr("Move or remove"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(made)
        menu.addAction(self.tr("Move up"), lambda: self._owner.move(self, -1))
        menu.addAction(self.tr("Move down"), lambda: self._owner.move(self, 1))
        menu.addAction(self.tr("Remove"), lambda: self._owner.remove(self))
        made.setMenu(menu)
        return made


class LineListEditor(Column):
    """Edits one list of the notebook.

    `fill` adds to each new row what belongs to its kind. `stop_above` tells what Tab comes from.
    """

    def __init__(
        self,
        context: WindowContext,
        lines: Lines,
        *,
        table: str,
        name: str,
        prompt: str,
        edit_text: str,
        fill: Callable[[LineRow], None],
        stop_above: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, spacing=2)
        self.context = context
        self.lines = lines
        self.table = table
        self.name = name
        self.prompt = prompt
        self.edit_text = edit_text
        self._fill = fill
        self._stop_above = stop_above
        self._rows: list[LineRow] = []
        context.signals.personChanged.connect(self._on_person_changed)
        self._show()

    @property
    def rows(self) -> tuple[LineRow, ...]:
        """The rows shown; the last one is the empty one."""
        return tuple(self._rows)

    def last_stop(self) -> QWidget:
        """What Tab leaves the list from."""
        return last_stop(self._rows[-1])

    def row(self, line_id: str) -> LineRow | None:
        """The row of a line, if it is here."""
        return next((row for row in self._rows if row.line_id == line_id), None)

    def move(self, row: LineRow, step: int) -> None:
        """Move a line up (-1) or down (1) and say where it is now."""
        to_index = self._rows.index(row) + step
        row.field.flush()
        self.context.edit(
            self.tr("move a line"), lambda: self.lines.move(row.line_id, max(0, to_index))
        )
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        place, total = self._rows.index(row) + 1, len(self._rows) - 1
        self.context.announce(
            self.tr("Moved to {place} of {total}").format(place=place, total=total)
        )

    def remove(self, row: LineRow) -> None:
        """Take a line off the list; the focus goes to the line that follows."""
        index = self._rows.index(row)
        row.field.flush()
        self.context.edit(self.tr("remove a line"), lambda: self.lines.remove(row.line_id))
        self._rows[min(index, len(self._rows) - 1)].field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.announce(self.tr("Line removed. Undo brings it back."))

    def _on_person_changed(self, _ids: object) -> None:
        self._show()

    def _show(self) -> None:
        """Keep the rows of lines that are still there, make rows for new ones, in order."""
        wanted = [line.id for line in self.lines.in_order()]
        known = {row.line_id: row for row in self._rows if row.line_id in wanted}
        last = self._rows[-1] if self._rows and self._rows[-1].line_id not in wanted else None
        for row in self._rows:
            if row.line_id not in known and row is not last:
                self.column.removeWidget(row)
                row.hide()
                row.deleteLater()
        rows = [known.get(line_id) or self._make(line_id) for line_id in wanted]
        self._rows = [*rows, last or self._make(self.context.new_id())]
        for place, row in enumerate(self._rows):
            if self.column.indexOf(row) != place:
                self.column.removeWidget(row)
                self.column.insertWidget(place, row)
            if self.isVisible():
                row.show()  # what is not shown yet takes no focus
            row.show_place(place + 1, len(wanted))
        chain(self._stop_above(), self._rows)

    def _make(self, line_id: str) -> LineRow:
        row = LineRow(self, line_id)
        self._fill(row)
        row.leaveRequested.connect(self._focus_next)
        row.linesPasted.connect(self._add_lines)
        return row

    def _add_lines(self, row: LineRow, texts: tuple[str, ...]) -> None:
        """Put pasted lines after the row they were pasted into, as one undo step."""
        row.field.flush()

        def add_all() -> Change:
            with self.context.notebook.transaction() as edit:
                for place, text in enumerate(texts, self._rows.index(row) + 1):
                    line_id = self.context.new_id()
                    self.lines.add(id=line_id, **{row.attribute: text})
                    self.lines.move(line_id, place)
            return edit.change

        self.context.edit(self.tr("paste lines"), add_all)

    def _focus_next(self, row: LineRow) -> None:
        row.field.flush()
        following = self._rows.index(row) + 1
        if following < len(self._rows):
            self._rows[following].field.setFocus(Qt.FocusReason.TabFocusReason)
