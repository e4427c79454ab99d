"""What was closed and deleted hears no more of the notebook."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.visit import Visit
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.pages import PAGES, PageEntry


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
def test_a_page_that_is_gone_is_told_of_no_change(
    entry: PageEntry, context: WindowContext, qtbot: object
) -> None:
    stack = QWidget()
    page = entry.build(context, stack)
    page.finish()
    page.close_threads()
    stack.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    visit: Visit = context.ensure_visit()
    context.notebook.questions.add_own(visit.id, ["Can I fly?"])
    context.notebook.person.update_about(name="Ada")
    context.notebook.settings.set("voice", "helper")
    context.signals.painEntriesChanged.emit(frozenset())
    context.choose_visit(visit.id)
