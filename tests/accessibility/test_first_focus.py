"""Where work on a page starts is wholly in sight when the page opens."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bonemet_prep.ui.pages import PAGES
from bonemet_prep.ui.theme import Theme
from tests.accessibility.program import Look, Program, language_of


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_first_focus_of_every_page_is_wholly_in_sight(
    qapp: QApplication, theme: Theme, tmp_path: Path, text_size: int
) -> None:
    with language_of(qapp, "es"):
        program = Program(Look("es", text_size=text_size), theme, tmp_path)
        hidden = {}
        for entry in PAGES:
            program.page(entry.id)
            focus = QApplication.focusWidget()
            seen = focus.visibleRegion().boundingRect()
            if seen != focus.rect():
                hidden[entry.id] = (seen, focus.rect())
        program.close()
    theme.set_text_size(100)
    assert not hidden
