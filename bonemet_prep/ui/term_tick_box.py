"""A box to tick whose text has words of the glossary in it: underlined, and explained in place."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QToolTip, QWidget

from bonemet_prep.domain.library_entries import Term
from bonemet_prep.ui.tick_box import TickBox


class TermTickBox(TickBox):
    """`terms` are the glossary words with their start and end in `text`.

    What they mean is shown while the mouse is over the box and when it gets the focus, by key or
    click, and is the accessible description.
    """

    def __init__(
        self, text: str, terms: Sequence[tuple[int, int, Term]], parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._terms = terms
        meanings = "\n".join(f"{term.term}: {term.meaning}" for _start, _end, term in terms)
        self.setToolTip(meanings)
        self.setAccessibleDescription(meanings)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.toolTip() and event.reason() in _BY_THE_PERSON:
            below = self.mapToGlobal(QPoint(self._text_rect().left(), self.height()))
            QToolTip.showText(below, self.toolTip(), self)

    def _draw_text(self, painter: QPainter) -> None:
        if not self._terms:
            super()._draw_text(painter)
            return
        area = self._text_rect()
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats([_underlined(start, end) for start, end, _term in self._terms])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - height) / 2))


_BY_THE_PERSON = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
}


def _underlined(start: int, end: int) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, form
    return made
