"""Right to left the window is its own mirror image: nothing stays where left-to-right put it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from bonemet_prep.ui.theme import Theme
from tests.accessibility.program import Look, Program, language_of
from tests.ui.looking import shown_in

_TOLERANCE = 3  # pixels, from halves that are rounded the other way


def _places(view: QWidget) -> Iterator[tuple[str, QRect]]:
    """Find what is shown and where, in the coordinates of the view."""
    for widget in shown_in(view):
        if widget.isVisibleTo(view) and not isinstance(widget, QScrollBar):
            yield type(widget).__name__, QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())


def _all_places(
    application: QApplication, theme: Theme, language: str, folder: Path
) -> dict[str, tuple[int, list[tuple[str, QRect]]]]:
    with language_of(application, language):
        program = Program(Look(language), theme, folder)
        found = {name: (view.width(), list(_places(view))) for name, view in program.pages()}
        program.close()
    return found


@pytest.fixture(scope="module")
def both(
    qapp: QApplication, theme: Theme, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict, dict]:
    left, right = (
        _all_places(qapp, theme, language, tmp_path_factory.mktemp("mirror"))
        for language in ("pseudo", "pseudo-rtl")
    )
    return left, right


def test_every_page_is_mirrored(both: tuple[dict, dict]) -> None:
    left, right = both
    assert left.keys() == right.keys() and len(left) > 8
    for view, (width, places) in left.items():
        mirrored = right[view][1]
        assert [name for name, _ in places] == [name for name, _ in mirrored], view
        astray = [
            f"{name}: {here.x()} {here.width()} -> {there.x()} {there.width()}"
            for (name, here), (_, there) in zip(places, mirrored, strict=True)
            if abs(width - here.x() - here.width() - there.x()) > _TOLERANCE
        ]
        assert not astray, (view, astray[:20])
