"""Walks through the whole program, each done once for all tests that look at what it found."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from bonemet_prep.ui.theme import Theme
from tests.accessibility.program import Look
from tests.accessibility.walk import Walk, walk


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light", 100)


@pytest.fixture(scope="session")
def walked(
    qapp: QApplication, theme: Theme, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Look], Walk]:
    """Return what a walk in one look found."""
    done: dict[Look, Walk] = {}

    def walked_once(look: Look) -> Walk:
        if look not in done:
            done[look] = walk(qapp, theme, look, tmp_path_factory.mktemp("walk"))
            theme.set_text_size(100)
            theme.set_choice("light")
        return done[look]

    return walked_once
