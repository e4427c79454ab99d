"""The pages of the window as data; each is built, and its module imported, when first shown."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.page import Page


class PageEntry(NamedTuple):
    """One page; `name` is its entry in the navigation, empty for none.

    `tables` are the notebook tables whose rows the page shows, so that undo can open it.
    """

    id: str
    name: str
    build: Callable[[WindowContext, QWidget], Page]
    tables: tuple[str, ...] = ()


def _visit_page(context: WindowContext, parent: QWidget) -> Page:
    from bonemet_prep.ui.visit_page import VisitPage

    return VisitPage(context, parent)


def _questions_page(context: WindowContext, parent: QWidget) -> Page:
    from bonemet_prep.ui.questions_page import QuestionsPage

    return QuestionsPage(context, parent)


def _pain_page(context: WindowContext, parent: QWidget) -> Page:
    from bonemet_prep.ui.pain_page import PainPage

    return PainPage(context, parent)


def _self_care_page(context: WindowContext, parent: QWidget) -> Page:
    from bonemet_prep.ui.self_care_page import SelfCarePage

    return SelfCarePage(context, parent)


def _sheet_page(context: WindowContext, parent: QWidget) -> Page:
    from bonemet_prep.ui.sheet_page import SheetPage

    return SheetPage(context, parent)


def _help_page(context: WindowContext, parent: QWidget) -> Page:
    from bonemet_prep.ui.help_page import HelpPage

    return HelpPage(context, parent)


PAGES = (
    PageEntry(
        "visit",
        QT_TRANSLATE_NOOP("Pages", "My visit"),
        _visit_page,
        ("visits", "about", "medicines", "treatments", "phone_numbers"),
    ),
    PageEntry(
        "questions", QT_TRANSLATE_NOOP("Pages", "Questions"), _questions_page, ("questions",)
    ),
    PageEntry("pain", QT_TRANSLATE_NOOP("Pages", "Pain log"), _pain_page, ("pain_entries",)),
    PageEntry("self-care", QT_TRANSLATE_NOOP("Pages", "Self-care"), _self_care_page),
    PageEntry("sheet", QT_TRANSLATE_NOOP("Pages", "Visit sheet"), _sheet_page),
    PageEntry("help", "", _help_page),
)
