"""Fields for a date and a clock time: typed in the usual ways, or taken from a calendar."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.words import capitalised
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.reading_field import ReadingField
from bonemet_prep.ui.status_texts import days_until
from bonemet_prep.ui.widgets import button


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
        from bonemet_prep.domain.typed_date import read_date

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
        return capitalised(". ".join(part for part in told if part)) + "."

    def _open_calendar(self) -> None:
        from bonemet_prep.ui.calendar_dialog import CalendarDialog

        day = date.fromisoformat(self.value) if self.value else self._context.clock().date()
        dialog = CalendarDialog(self._context, self.accessibleName(), day, self)
        dialog.accepted.connect(lambda: self.take(dialog.chosen.isoformat()))
        dialog.open()


class TimeField(ReadingField):
    """A clock time, HH:MM in `value`, written as usual in the country chosen."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(
            read=_read_time,
            tell=context.time_text,
            explain=context.time_text,
            remark=lambda _time: "",
            complaint=QCoreApplication.translate(
                "TimeField", "We cannot read this as a time. Type it like 10:30 or 2:15 pm."
            ),
            parent=parent,
        )
        example = context.time_text("10:30")
        self.line.setPlaceholderText(self.tr("Like {example}").format(example=example))


def _read_time(typed: str) -> str | None:
    from bonemet_prep.domain.pain_typed import typed_time

    try:
        return typed_time(typed)
    except EntryRefused:
        return None
