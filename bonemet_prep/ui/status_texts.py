"""The small statuses in the navigation: "4 to ask", "In 3 days", "Last entry today 10:40"."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.domain.visit import Visit
from bonemet_prep.ui.context import WindowContext

translate = QCoreApplication.translate


class Status(QObject):
    """The statuses with a count; Qt's tools find plural forms only in `tr` of a class."""

    def in_days(self, days: int) -> str:
        """How far away, from 2 days on."""
        return self.tr("In %n days", "", days)

    def to_ask(self, count: int) -> str:
        """How many questions wait."""
        return self.tr("%n to ask", "", count)


def days_until(context: WindowContext, day: str) -> str:
    """How far away an ISO day is; empty for one that is over."""
    days = (date.fromisoformat(day) - context.clock().date()).days
    if days < 0:
        return ""
    if days == 0:
        return translate("Status", "Today")
    if days == 1:
        return translate("Status", "Tomorrow")
    return Status().in_days(days)


def visit_status(context: WindowContext, visit: Visit | None) -> str:
    """How far away the visit is."""
    if visit is None:
        return ""
    if not visit.date:
        return translate("Status", "No date yet")
    return days_until(context, visit.date) or context.words.date_short(visit.date)


def questions_status(context: WindowContext, visit: Visit | None) -> str:
    """How many questions are still to ask."""
    if visit is None:
        return ""
    waiting = (QuestionStatus.OPEN, QuestionStatus.LATER)
    listed = context.notebook.questions.of(visit.id)
    count = sum(question.status in waiting for question in listed)
    return Status().to_ask(count) if listed else ""


def pain_status(context: WindowContext) -> str:
    """When the last entry was lived."""
    entry = context.notebook.pain_entries.latest()
    if entry is None:
        return ""
    time = context.time_text(entry.lived[11:16])
    if entry.day == context.today:
        return translate("Status", "Last entry {time}").format(time=time)
    return translate("Status", "Last entry {date}").format(date=context.words.date_short(entry.day))
