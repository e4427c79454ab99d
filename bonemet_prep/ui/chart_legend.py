"""What the marks of the pain chart mean: each mark drawn beside its words."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bonemet_prep.domain.chart import ChartPicture
from bonemet_prep.ui.chart_marks import MarkKind, draw_mark, draw_place_mark
from bonemet_prep.ui.widgets import FlowRow, clear_layout, label


class _MarkSample(QWidget):
    """One mark; `mark` is a kind, or the number of a place."""

    def __init__(self, mark: MarkKind | int) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().lineSpacing()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = self.fontMetrics().lineSpacing() * 0.32
        if isinstance(self._mark, MarkKind):
            draw_mark(painter, self.palette(), self._mark, middle, radius)
        else:
            draw_place_mark(painter, self.palette(), self._mark, middle, radius)
        painter.end()


class ChartLegend(FlowRow):
    """Tells only of the marks that are in the picture; treatments have their words beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=12)
        self._shown: list[tuple[MarkKind | int, str]] = []

    def show_picture(self, picture: ChartPicture) -> None:
        """Explain this picture."""
        marks: list[tuple[MarkKind | int, str]] = [
            (MarkKind.HIGHEST, self.tr("Highest of the day")),
            (MarkKind.LOWEST, self.tr("Lowest of the day")),
        ]
        if picture.days_per_bar > 1:
            marks = [
                (MarkKind.HIGHEST, self.tr("Highest of %n days", "", picture.days_per_bar)),
                (MarkKind.LOWEST, self.tr("Lowest of %n days", "", picture.days_per_bar)),
            ]
        if picture.gaps:
            marks.append((MarkKind.GAP, self.tr("No entry")))
        if picture.spans:
            marks.append((MarkKind.CATCH_UP, self.tr("Told later")))
        marks += enumerate(picture.places)
        if marks != self._shown:
            self._shown = marks
            self._rebuild()

    def _rebuild(self) -> None:
        clear_layout(self.flow)
        for mark, words in self._shown:
            item = QWidget()
            row = QHBoxLayout(item)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(5)
            row.addWidget(_MarkSample(mark))
            text = label(words)
            text.setWordWrap(False)
            row.addWidget(text)
            self.add(item)
