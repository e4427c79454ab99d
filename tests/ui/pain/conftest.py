"""The pain log page on a notebook in memory, as a person meets it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.pain import PainEntry, PlacePain
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.pain_page import PainPage
from bonemet_prep.ui.pain_texts import PainTexts

AddEntry = Callable[..., PainEntry]


@pytest.fixture(autouse=True)
def accessible() -> Iterator[None]:
    """Accessibility on, as with a screen reader running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def texts(context: WindowContext) -> PainTexts:
    return PainTexts(context)


@pytest.fixture
def add_entry(context: WindowContext) -> AddEntry:
    """Log an entry: ``add_entry("2026-11-20T10:00", now=6, places=("left-hip",))``."""

    def add(lived: str, *, places: tuple[str, ...] = (), **fields: object) -> PainEntry:
        named = tuple(PlacePain(place) for place in places)
        entry = PainEntry(id=context.new_id(), lived=lived, places=named, **fields)
        context.notebook.pain_entries.add(entry)
        return entry

    return add


@pytest.fixture
def open_page(context: WindowContext, shown: Callable[..., QWidget]) -> Callable[[], PainPage]:
    """Open the page, as often as the test wants: each time as after a new start."""

    def open_it() -> PainPage:
        page = PainPage(context)
        shown(page, 1000, 900)
        page.finish()
        page.focus_first()
        return page

    return open_it


@pytest.fixture
def page(open_page: Callable[[], PainPage]) -> PainPage:
    return open_page()


@pytest.fixture
def log(context: WindowContext) -> Callable[[], tuple[PainEntry, ...]]:
    """What is kept in the notebook."""
    return context.notebook.pain_entries.all
