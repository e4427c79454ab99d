"""A visit in one line: "Thursday, November 26, 10:30 with Dr. Rivera."."""

from PySide6.QtCore import QCoreApplication

from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.words import capitalised
from bonemet_prep.ui.context import WindowContext

translate = QCoreApplication.translate


def visit_line(context: WindowContext, visit: Visit | None, *, inside: bool = False) -> str:
    """When and with whom, as far as it is known; empty where nothing is.

    It begins a sentence, or goes on `inside` of one.
    """
    if visit is None or not (visit.date or visit.provider):
        return ""
    words = context.words
    parts = []
    if visit.date:
        day = words.date_long(visit.date)
        parts.append(day if inside else capitalised(day))
    if visit.time:
        parts.append(context.time_text(visit.time))
    when = ", ".join(parts)
    if not visit.provider:
        return f"{when}."
    if not when:
        return translate("VisitLine", "With {provider}.").format(provider=visit.provider)
    return translate("VisitLine", "{when} with {provider}.").format(
        when=when, provider=visit.provider
    )
