"""What all pages do: what is not in sight at first is built once the page has been seen."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.page import Page


class Sample(Page):
    """Notes what is built."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.built: list[str] = []
        self.seen_while_built = False
        self.build_after_paint(*(lambda name=name: self._build(name) for name in "abc"))

    def _build(self, name: str) -> None:
        self.built.append(name)
        self.seen_while_built |= self.updatesEnabled()


def test_parts_wait_until_the_page_is_on_the_screen(context: WindowContext, qtbot: QtBot) -> None:
    page = Sample(context)
    qtbot.addWidget(page)
    QApplication.processEvents()
    assert page.built == []
    page.show()
    qtbot.waitUntil(lambda: page.built == ["a", "b", "c"])


def test_parts_are_built_at_once_where_one_is_looked_for(context: WindowContext) -> None:
    page = Sample(context)
    page.finish()
    assert page.built == ["a", "b", "c"]
    page.finish()
    assert page.built == ["a", "b", "c"]
    page.deleteLater()


def test_a_part_is_built_once_however_often_the_page_is_drawn(
    context: WindowContext, qtbot: QtBot
) -> None:
    page = Sample(context)
    qtbot.addWidget(page)
    page.show()
    for _ in range(9):
        page.repaint()
    qtbot.waitUntil(lambda: "c" in page.built)
    page.repaint()
    QApplication.processEvents()
    assert page.built == ["a", "b", "c"]


def test_parts_are_seen_when_all_are_built_and_laid_out(
    context: WindowContext, qtbot: QtBot
) -> None:
    page = Sample(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.built == ["a", "b", "c"])
    assert not page.seen_while_built
    qtbot.waitUntil(page.updatesEnabled)


def test_a_page_out_of_sight_is_built_anew_when_it_is_opened_again(
    context: WindowContext, qtbot: QtBot
) -> None:
    page = Sample(context)
    qtbot.addWidget(page)
    page.finish()
    page.renew(lambda: page.built.append("older"))
    page.renew(lambda: page.built.append("anew"))
    QApplication.processEvents()
    assert page.built == ["a", "b", "c"]
    page.show()
    assert page.built == ["a", "b", "c", "anew"]
    page.renew(lambda: page.built.append("at once"))
    assert page.built == ["a", "b", "c", "anew", "at once"]


def test_what_is_looked_for_on_a_page_out_of_sight_is_looked_for_on_the_new_one(
    context: WindowContext,
) -> None:
    page = Sample(context)
    page.renew(lambda: page.build_after_paint(lambda: page.built.append("anew")))
    page.finish()
    assert page.built == ["anew"]  # the parts of the old one are not wanted any more
    page.deleteLater()
