"""A real notebook in a real window, on a folder of its own."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook, Session
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.voice import Voice
from tests.app.laptops import Laptop, Laptops
from tests.app.safekeeping_driver import SECRET, saved, wait_until_checked

Open = Callable[[], OpenNotebook]
"""What `open_window` gives to the tests."""


def start(opened: OpenNotebook) -> None:
    """Leave the first start behind."""
    opened.notebook.settings.set("started", True)
    opened.main_window.start()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Open]:
    """Open the window on the folder; what is still open at the end is closed."""
    opened: list[OpenNotebook] = []

    def open_it() -> OpenNotebook:
        one = OpenNotebook(qapp, folder)
        opened.append(one)
        one.show()
        qtbot.waitUntil(lambda: one.notebook.pain_entries.loaded)
        return one

    yield open_it
    for one in opened:
        one.close()
        one.deleteLater()


@pytest.fixture
def session(qapp: QApplication, folder: Path) -> Iterator[Session]:
    one = Session(qapp, folder)
    yield one
    one.close()
    one.deleteLater()


@pytest.fixture
def started(session: Session, folder: Path, qtbot: QtBot) -> Iterator[Session]:
    """A window past the first start, with a visit, two questions and a pain entry."""
    session.open(folder)
    wait_until_checked(session, qtbot)
    notebook = session.opened.notebook
    notebook.settings.set("started", True)
    notebook.visits.add(provider="Dr. Rivera", place=SECRET)
    visit = session.opened.context.visit()
    notebook.questions.add_own(visit.id, [f"What about {SECRET}?", "And the stairs?"])
    notebook.pain_entries.add(PainEntry("", "2026-11-20T08:00", now=4, note=SECRET))
    session.opened.main_window.start()
    saved(session)
    yield session
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


@pytest.fixture
def laptop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Laptops]:
    """Open a window on a data folder of its own."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    opened: list[OpenNotebook] = []

    def make(name: str, voice: Voice) -> Laptop:
        one = OpenNotebook(qapp, tmp_path / name)
        opened.append(one)
        one.show()
        qtbot.waitUntil(lambda: one.notebook.pain_entries.loaded)
        return Laptop(one, qtbot, voice)

    yield make
    for one in opened:
        one.close()
        one.deleteLater()


@pytest.fixture
def patient(laptop: Laptops) -> Laptop:
    one = laptop("patient", Voice.PATIENT)
    one.notebook.person.update_about(name="Walter", helper_name="Ana")
    one.notebook.visits.add(date="2099-11-26", time="10:30", provider="Dr. Rivera")
    now = one.opened.context.clock()
    for days in range(9):
        lived = f"{now - timedelta(days=days + 1):%Y-%m-%dT%H:%M}"
        one.notebook.pain_entries.add(PainEntry("", lived, now=days))
    visit = one.opened.context.visit()
    one.notebook.questions.add_suggested(visit.id, ["pain-choices"])
    one.change(1, note="Worse on stairs")
    return one


@pytest.fixture
def helper(laptop: Laptops) -> Laptop:
    return laptop("helper", Voice.HELPER)
