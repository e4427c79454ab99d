"""The pain chart: each day a bar from its lowest (square) to its highest number (dot)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonemet_prep.domain.chart import ChartPicture
from bonemet_prep.domain.chart_geometry import day_at, days_shown_at, step_from
from bonemet_prep.ui.accessible_roles import set_accessible_role
from bonemet_prep.ui.announcer import announce
from bonemet_prep.ui.chart_drawing import ChartDrawing, plot_width

_BAR_ROOM = 4  # least pixels from one bar to the next
_LINES_HIGH = 12  # height of the chart without treatment labels, in lines of text
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}


class PainChart(QWidget):
    """Draws a `ChartPicture` in the palette's colours, readable in black and white.

    `dayRead` carries the sentence of the day (or days) pointed at with mouse or arrow keys, empty
    when none is; `dayChosen` the ISO day that was clicked or where Enter was pressed.
    """

    dayChosen = Signal(str)
    dayRead = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_accessible_role(self, QAccessible.Role.Chart)
        self._make: Callable[[int], ChartPicture] | None = None
        self._tell: Callable[[str, str], str] | None = None
        self._picture: ChartPicture | None = None
        self._most_bars = 0
        self._drawing: ChartDrawing | None = None
        self._day = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pain chart"))

    def show_picture(
        self,
        make: Callable[[int], ChartPicture],
        tell: Callable[[str, str], str],
        tell_all: Callable[[ChartPicture], str],
    ) -> None:
        """Show the picture that `make` gives for as many bars as there is room for.

        `tell` puts the days of one bar into a sentence, `tell_all` the whole picture.
        """
        self._make, self._tell = make, tell
        self._remake()
        picture = self._picture
        if picture is None or not picture.first_day <= self._day <= picture.last_day:
            self._day = ""
        if picture is not None:
            self.setAccessibleDescription(tell_all(picture))

    @property
    def picture(self) -> ChartPicture | None:
        """What is shown."""
        return self._picture

    @property
    def day(self) -> str:
        """First day of the bar pointed at, ISO; empty for none."""
        return self._day

    def drawing(self) -> ChartDrawing | None:
        """The picture laid out for the size and colours in force."""
        if self._drawing is None and self._picture is not None:
            self._drawing = ChartDrawing(
                self._picture, QSizeF(self.size()), self.palette(), self.fontMetrics()
            )
        return self._drawing

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        drawing = self.drawing()
        return QSize(line * 18, line * (_LINES_HIGH + (drawing.lanes if drawing else 0)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().lineSpacing() * 10, self.sizeHint().height())

    def _remake(self) -> None:
        if self._make is not None:
            self._most_bars = self._bars_that_fit()
            self._picture = self._make(self._most_bars)
            self._lay_out()

    def _bars_that_fit(self) -> int:
        return max(7, int(plot_width(self.width(), self.fontMetrics()) // _BAR_ROOM))

    def _fit(self) -> None:
        """Another size or look: the same picture does, unless there is room for more or fewer."""
        if self._bars_that_fit() == self._most_bars:
            self._lay_out()
        else:
            self._remake()

    def _lay_out(self) -> None:
        self._drawing = None
        self.updateGeometry()
        self.update()

    # -- events -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._read_at(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._read_at(event.position())
        if self._day and event.button() == Qt.MouseButton.LeftButton:
            self.dayChosen.emit(self._day)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._read("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        picture, key = self._picture, Qt.Key(event.key())
        if picture is None:
            return
        if key in _STEPS:
            last = step_from(picture, picture.last_day, 0)
            day = step_from(picture, self._day, _STEPS[key]) if self._day else last
            self._read(day, aloud=True)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            end = picture.first_day if key == Qt.Key.Key_Home else picture.last_day
            self._read(step_from(picture, end, 0), aloud=True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._day:
            self.dayChosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if drawing := self.drawing():
            drawing.paint(painter, self._day)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        painter.end()

    # -- reading out a day ------------------------------------------------------------------------

    def _read_at(self, position: QPointF) -> None:
        drawing = self.drawing()
        if drawing is None:
            return
        plot = drawing.plot
        if plot.left() <= position.x() <= plot.right():
            share = (position.x() - plot.left()) / plot.width()
            self._read(day_at(drawing.picture, share))

    def _read(self, day: str, *, aloud: bool = False) -> None:
        if day == self._day or self._picture is None:
            return
        self._day = day
        days = days_shown_at(self._picture, day) if day else None
        sentence = self._tell(*days) if self._tell and days else ""
        self.dayRead.emit(sentence)
        if aloud:
            announce(self, sentence)
        self.update()
