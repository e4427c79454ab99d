"""What is in sight of a page as soon as it opens, before anyone scrolls."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from bonemet_prep.ui.chips import Chip
from bonemet_prep.ui.suggested_row import SuggestedRow
from bonemet_prep.ui.theme import Theme
from tests.accessibility.program import Look, Program, language_of
from tests.accessibility.rest import come_to_rest


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_topics_and_the_first_question_are_in_sight(
    qapp: QApplication, theme: Theme, tmp_path: Path, language: str
) -> None:
    with language_of(qapp, language):
        program = Program(Look(language), theme, tmp_path)
        try:
            program.window.show_page("questions")
            come_to_rest(program.window)
            page = program.window.page("questions")
            topics = page.findChildren(Chip)
            assert len(topics) > 5
            assert all(is_whole(topic) for topic in topics)
            assert is_whole(page.findChild(SuggestedRow).box)
        finally:
            program.close()
