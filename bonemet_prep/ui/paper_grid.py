"""Type in from paper: a grid with one line for each entry, filled with Tab and Enter only."""

from collections.abc import Callable, Iterable
from dataclasses import astuple, fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_paper import PaperLine, PaperReading
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.text_fields import LineField
from bonemet_prep.ui.widgets import FlowRow, button, label, set_margins

CELLS = tuple(field.name for field in fields(PaperLine))
_WIDTHS = {"day": 10, "time": 7, "now": 6, "worst": 6, "places": 18, "medicine": 16, "note": 18}
"""Width of each cell in average letters."""
_WIDE = {name: (0, column, 1) for column, name in enumerate(CELLS)}
_NARROW = {
    **{name: (0, 3 * number, 3) for number, name in enumerate(("day", "time", "now", "worst"))},
    **{name: (1, 4 * number, 4) for number, name in enumerate(("places", "medicine", "note"))},
}
"""Where each cell of a line stands: row of the line, column, columns it takes. The narrow way is
for large text; there each cell says itself what it is for."""
_LINES = 7  # a week to begin with


class _Line:
    """The cells of one line with the sentence under them."""

    def __init__(self, cells: dict[str, LineField]) -> None:
        self.cells = cells
        self.told = label("", "muted")

    def typed(self) -> PaperLine:
        return PaperLine(**{name: cell.text() for name, cell in self.cells.items()})


class PaperGrid(QDialog):
    """`saveRequested` carries the entries of all lines, `linesChanged` the cells as typed."""

    linesChanged = Signal(list)
    saveRequested = Signal(tuple)

    def __init__(
        self,
        texts: PainTexts,
        reading: PaperReading,
        new_id: Callable[[], str],
        typed: Iterable[Iterable[str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._texts, self._reading, self._new_id = texts, reading, new_id
        self.lines: list[_Line] = []
        self.setWindowTitle(self.tr("Type in from paper"))
        self._scroll = VerticalScroll()
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self.message = label("", "strong")
        room = self.screen().availableGeometry()
        letters = sum(_WIDTHS.values()) + 2 * len(_WIDTHS) + 4  # with the edges of the cells
        self._narrow = self.fontMetrics().averageCharWidth() * letters > room.width()
        self._build()
        for cells in typed:
            line = self._add_line()
            for name, text in zip(CELLS, cells, strict=False):
                line.cells[name].setText(str(text))
        while len(self.lines) < _LINES:
            self._add_line()
        self._read_all()
        self.lines[0].cells["day"].setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(label(self.tr("Type in from paper"), "h2"))
        example = "11/16" if self._reading.month_first else "16/11"
        about = self.tr(
            "One line for each entry. Tab goes to the next cell, Enter to the next line. A day is "
            "typed like {day}; left empty, it is the day above. Times are like 9:30 or 8 pm."
        )
        column.addWidget(label(about.format(day=example), "muted"))
        for _row, number, _span in _NARROW.values() if self._narrow else ():
            self._grid.setColumnStretch(number, 1)
        for number, name in enumerate(() if self._narrow else CELLS):
            head = label(self._head(name), "strong")
            self._grid.addWidget(head, 0, number)
            self._grid.setColumnStretch(number, _WIDTHS[name])
        set_margins(self._scroll.column, 0, 0, 8, 0)
        self._scroll.column.addLayout(self._grid)
        self._scroll.column.addStretch()
        column.addWidget(self._scroll, 1)
        column.addWidget(self.message)
        self.message.hide()
        self.save_button = button(self.tr("&Save these lines"), self.save, role="primary")
        row = FlowRow(spacing=8)
        row.add(self.save_button)
        row.add(button(self.tr("One more line"), self._on_more))
        row.add(button(self.tr("Close"), self.reject))
        column.addWidget(row)
        line = self.fontMetrics().lineSpacing()
        room = self.screen().availableGeometry()
        self.resize(min(line * 52, room.width() - 40), min(line * 36, room.height() - 60))

    def _head(self, name: str) -> str:
        heads = {"day": self.tr("Day"), "time": self.tr("Time")}
        return heads.get(name) or self._texts.words(f"pain.fields.{name}.short")

    def typed(self) -> list[list[str]]:
        """All lines up to the last one that has something, as typed."""
        lines = [line.typed() for line in self.lines]
        while lines and not lines[-1]:
            lines.pop()
        return [list(astuple(line)) for line in lines]

    def save(self) -> None:
        """Hand over every line, or go to the first that cannot be kept."""
        entries = []
        for number, (line, result) in enumerate(zip(self.lines, self._read_all(), strict=True), 1):
            if isinstance(result, EntryRefused):
                text = self.tr("Line {number}: {why}").format(
                    number=number, why=self._texts.refusal(result)
                )
                self._tell(text)
                line.cells[_cell_of(result)].setFocus()
                return
            if result is not None:
                entries.append(result)
        if not entries:
            self._tell(self.tr("There is nothing to save yet."))
            return
        self.saveRequested.emit(tuple(entries))
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a cell goes to the start of the next line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            number = self._line_of(self.focusWidget())
            if number >= 0:
                self._go_to(number + 1)
                return
        super().keyPressEvent(event)

    def _line_of(self, cell: QWidget | None) -> int:
        return next((n for n, line in enumerate(self.lines) if cell in line.cells.values()), -1)

    def _go_to(self, number: int) -> None:
        if number == len(self.lines):
            self._add_line()
        first = self.lines[number].cells["day"]
        first.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(first)

    def _on_more(self) -> None:
        self._go_to(len(self.lines))

    def _add_line(self) -> _Line:
        number = len(self.lines) + 1
        cells = {name: LineField() for name in CELLS}
        line = _Line(cells)
        first = 3 * number
        for name, cell in cells.items():
            cell.setAccessibleName(
                self.tr("Line {number}, {column}").format(number=number, column=self._head(name))
            )
            cell.setMinimumWidth(cell.fontMetrics().averageCharWidth() * _WIDTHS[name])
            cell.edited.connect(lambda _text, _visit: self._on_edited())
            row, column, span = (_NARROW if self._narrow else _WIDE)[name]
            self._grid.addWidget(cell, first + row, column, 1, span)
            if self._narrow:
                cell.setPlaceholderText(self._head(name))
            cell.show()  # now, so that it can take the focus at once
        self._grid.addWidget(line.told, first + 2, 0, 1, -1)
        self.lines.append(line)
        return line

    def _on_edited(self) -> None:
        self.message.hide()
        self._read_all()
        self.linesChanged.emit(self.typed())

    def _read_all(self) -> list[PainEntry | EntryRefused | None]:
        """Read every line and tell under it how it was understood, or why it cannot be."""
        results: list[PainEntry | EntryRefused | None] = []
        day = ""
        for line in self.lines:
            result = self._read(line.typed(), day)
            told = ""
            if isinstance(result, EntryRefused):
                told = self._texts.refusal(result)
            elif result is not None:
                told = self._texts.sentence(result)
            day = self._day(line.typed(), day)
            line.told.setText(told)
            line.told.setVisible(bool(told))
            for cell in line.cells.values():
                cell.setAccessibleDescription(told)
            results.append(result)
        return results

    def _read(self, line: PaperLine, day_above: str) -> PainEntry | EntryRefused | None:
        if not line:
            return None
        try:
            return self._reading.entry(line, self._new_id(), day_above)
        except EntryRefused as refusal:
            return refusal

    def _day(self, line: PaperLine, day_above: str) -> str:
        """The day the next line goes on from, also after a line that cannot be kept."""
        try:
            return self._reading.day(line, day_above)
        except EntryRefused:
            return day_above

    def _tell(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()


def _cell_of(refusal: EntryRefused) -> str:
    """The cell a refusal is about."""
    field = refusal.details.get("field", "")
    if field == "lived":
        return "time" if refusal.details.get("reason") == "not-a-time" else "day"
    return field if field in CELLS else "now"
