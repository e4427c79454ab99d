"""The month to choose a day from, beside a date field."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bonemet_prep.domain.words import capitalised
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.widgets import FlowRow, button, label


class CalendarDialog(QDialog):
    """A month to choose a day from; nothing is taken before "Use this day" or a double click."""

    def __init__(
        self, context: WindowContext, title: str, day: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = context.words
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(title)
        self.calendar.findChild(QTableView).setAccessibleName(title)  # it takes the focus
        self.calendar.setNavigationBarVisible(False)  # its buttons have neither names nor contrast
        country = context.notebook.settings.get("country")
        self.calendar.setLocale(QLocale(f"{context.words.language}_{country}"))
        room = self.screen().availableGeometry().height() - context.theme.length(200)
        cell = min(context.theme.length(44), max(44, room // 8))
        # Seven days and the edges wide, six weeks and a head high.
        self.calendar.setMinimumSize(8 * max(cell, self._width_of_names()), 8 * cell)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Qt writes weekends in red, which is kept for emergencies here.
            self.calendar.setWeekdayTextFormat(weekday, QTextCharFormat())
        self.calendar.activated.connect(lambda _day: self.accept())
        self.calendar.currentPageChanged.connect(self._show_month)
        self.month = label("", "h3")
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        arrows = ("\N{LEFTWARDS ARROW}", "\N{RIGHTWARDS ARROW}")
        back, on = reversed(arrows) if self.isRightToLeft() else arrows
        before, after = self.calendar.showPreviousMonth, self.calendar.showNextMonth
        head.addWidget(button(back, before, name=self.tr("Month before")))
        head.addWidget(self.month, 1)
        head.addWidget(button(on, after, name=self.tr("Next month")))
        row = FlowRow(spacing=8)
        row.add(button(self.tr("Use this day"), self.accept, role="primary"))
        row.add(button(self.tr("Cancel"), self.reject))
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.calendar, 1)
        column.addWidget(row)
        self._show_month(day.year, day.month)
        self.calendar.setFocus()

    @property
    def chosen(self) -> date:
        """The day that is marked."""
        marked = self.calendar.selectedDate()
        return date(marked.year(), marked.month(), marked.day())

    def _width_of_names(self) -> int:
        """What the longest name of a weekday takes, with a letter's room on each side."""
        short, metrics = QLocale.FormatType.ShortFormat, self.fontMetrics()
        names = (self.calendar.locale().dayName(day, short) for day in range(1, 8))
        return max(map(metrics.horizontalAdvance, names)) + 2 * metrics.averageCharWidth()

    def _show_month(self, year: int, month: int) -> None:
        self.month.setText(capitalised(self._words.month_year(f"{year:04}-{month:02}")))
