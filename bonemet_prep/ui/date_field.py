"""Fields for a date and a clock time: typed in the usual ways, or taken from a calendar."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain_typed import typed_time
from bonemet_prep.domain.typed_date import read_date
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.reading_field import ReadingField
from bonemet_prep.ui.status_texts import days_until
from bonemet_prep.ui.widgets import FlowRow, button, label


def month_comes_first(context: WindowContext) -> bool:
    """How ``3/4`` is read: as in the country chosen, else as usual in the language."""
    country = context.notebook.settings.get("country")
    return country == "US" or (not country and context.words.language == "en")


class DateField(ReadingField):
    """A date, ISO in `value`; what it is read as is told below before it is taken.

    `counts_down` tells below how far away the day is.
    """

    def __init__(
        self,
        context: WindowContext,
        *,
        counts_down: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        example = "11/26/2026" if month_comes_first(context) else "26/11/2026"
        super().__init__(
            read=self._read_date,
            tell=context.words.date,
            explain=context.words.date_long,
            remark=self._weekday if counts_down else lambda _day: "",
            complaint=QCoreApplication.translate(
                "DateField", "We cannot read this as a date. Type it like {example}."
            ).format(example=example),
            parent=parent,
        )
        self._context = context
        self.line.setPlaceholderText(self.tr("Like {example}").format(example=example))
        self._calendar_button = button(self.tr("Calendar"), self._open_calendar)
        self.row.addWidget(self._calendar_button)

    def setAccessibleName(self, name: str) -> None:
        """Name the line and the button beside it."""
        super().setAccessibleName(name)
        self._calendar_button.setAccessibleName(self.tr("Calendar: {name}").format(name=name))

    def _read_date(self, typed: str) -> str | None:
        words = self._context.words
        found = read_date(
            typed,
            self._context.clock().date(),
            month_first=month_comes_first(self._context),
            month_names=(words.texts("dates.months"), words.texts("dates.months-short")),
        )
        return None if found is None else found.isoformat()

    def _weekday(self, day: str) -> str:
        told = [self._context.words.weekday(day), days_until(self._context, day)]
        sentence = ". ".join(part for part in told if part) + "."
        return sentence[:1].upper() + sentence[1:]  # Spanish writes "jueves" small

    def _open_calendar(self) -> None:
        day = date.fromisoformat(self.value) if self.value else self._context.clock().date()
        dialog = CalendarDialog(self._context, self.accessibleName(), day, self)
        dialog.accepted.connect(lambda: self.take(dialog.chosen.isoformat()))
        dialog.open()


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
        self.calendar.setMinimumSize(cell * 8, cell * 8)  # seven days wide, six weeks and a head
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
        before, after = self.calendar.showPreviousMonth, self.calendar.showNextMonth
        head.addWidget(button("\N{LEFTWARDS ARROW}", before, name=self.tr("Month before")))
        head.addWidget(self.month, 1)
        head.addWidget(button("\N{RIGHTWARDS ARROW}", after, name=self.tr("Next month")))
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

    def _show_month(self, year: int, month: int) -> None:
        self.month.setText(self._words.month_year(f"{year:04}-{month:02}"))


class TimeField(ReadingField):
    """A clock time, HH:MM in `value`, written as usual in the country chosen."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(
            read=_read_time,
            tell=self._in_words,
            explain=self._in_words,
            remark=lambda _time: "",
            complaint=QCoreApplication.translate(
                "TimeField", "We cannot read this as a time. Type it like 10:30 or 2:15 pm."
            ),
            parent=parent,
        )
        self._context = context
        self.line.setPlaceholderText(
            self.tr("Like {example}").format(example=self._in_words("10:30"))
        )

    def _in_words(self, time: str) -> str:
        settings = self._context.notebook.settings
        hours = self._context.library.hours(settings.get("country"))
        return self._context.words.time(time, hours=hours)


def _read_time(typed: str) -> str | None:
    try:
        return typed_time(typed)
    except EntryRefused:
        return None
