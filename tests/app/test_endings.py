"""The real program ended from outside right after the last key: what was typed is on the disk."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.endings import quit_on_signals
from tests.app.typing_program import KILLED, TYPED

PATIENCE_SECONDS = 60


@pytest.fixture
def prepared(folder: Path) -> Path:
    """A notebook past its first start, with a visit to type into."""
    with Database.open(folder, clock=computer_clock) as database:
        notebook = Notebook({}, clock=computer_clock, new_id=lambda: "visit")
        notebook.listen(database.write)
        notebook.settings.set("started", True)
        notebook.visits.add()
    return folder


def start(how: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.app.typing_program", how, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def is_saved(folder: Path) -> bool:
    with Database.open(folder, clock=computer_clock) as database:
        database.check()
        return any(TYPED in str(visit) for visit in database.read(["visits"])["visits"])


if os.name == "posix":

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_a_signal_to_end_saves_what_was_typed(prepared: Path, number: int) -> None:
        program = start("signal", prepared)
        assert program.stdout is not None
        assert program.stdout.readline() == "typed\n"
        program.send_signal(number)
        _, complaints = program.communicate(timeout=PATIENCE_SECONDS)
        assert program.returncode == 0, complaints
        assert is_saved(prepared)


class Ending(QObject):
    """Stands for the application, and notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def closeAllWindows(self) -> None:
        self.told.append("close")

    def quit(self) -> None:
        self.told.append("quit")


@pytest.fixture
def ending() -> Iterator[Ending]:
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.getsignal(number) for number in numbers}
    one = Ending()
    quit_on_signals(one)
    yield one
    for number, handler in before.items():
        signal.signal(number, handler)
    signal.set_wakeup_fd(-1)


def test_a_signal_lets_what_is_being_done_end_first(ending: Ending, qtbot: QtBot) -> None:
    signal.raise_signal(signal.SIGTERM)
    assert ending.told == []  # it may have come in the middle of an edit
    qtbot.waitUntil(lambda: ending.told == ["close", "quit"])


def test_logging_out_saves_even_if_the_program_is_killed_right_after(prepared: Path) -> None:
    program = start("log-out", prepared)
    _, complaints = program.communicate(timeout=PATIENCE_SECONDS)
    assert program.returncode == KILLED, complaints
    assert is_saved(prepared)


def test_a_fatal_error_of_qt_saves_first_and_quotes_nothing(prepared: Path) -> None:
    program = start("fatal", prepared)
    told, complaints = program.communicate(timeout=PATIENCE_SECONDS)
    assert program.returncode not in (0, None)
    assert TYPED not in told + complaints
    log = NotebookFolder(prepared).faults.read_text()
    assert "QtFatalMsg" in log and TYPED not in log
    assert is_saved(prepared)


def test_without_such_an_end_nothing_would_be_saved_yet(prepared: Path) -> None:
    """The control: killed right after the last key, the text is not there."""
    program = start("killed", prepared)
    program.communicate(timeout=PATIENCE_SECONDS)
    assert program.returncode == KILLED
    assert not is_saved(prepared)
