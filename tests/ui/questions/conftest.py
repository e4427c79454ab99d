"""The Questions page on a notebook in memory, and what it says to a screen reader."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.questions_page import QuestionsPage


@pytest.fixture
def page(context: WindowContext, shown: Callable[..., QWidget]) -> QWidget:
    return shown(QuestionsPage(context), 1060, 900)


@pytest.fixture
def said(context: WindowContext) -> list[str]:
    """What was announced, in order."""
    heard: list[str] = []
    context.announced.connect(heard.append)
    return heard
