"""The program's own faults: saved first, told calmly without a word of the person, and gone on."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.fault_log import keep_fault
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.crash_dialog import CrashDialog
from bonemet_prep.ui.fault_handler import FaultHandler
from bonemet_prep.ui.text_fields import TextBox
from tests.app.conftest import Open, start
from tests.app.faults import SECRET, OwnFaultError
from tests.ui.questions_driver import press


@pytest.fixture
def handler(
    qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[OpenNotebook], FaultHandler]]:
    """Install the handler as the program does; afterwards Python's own is back."""
    made: list[FaultHandler] = []
    with monkeypatch.context() as patched:
        patched.setattr("sys.excepthook", None)
        patched.setattr("threading.excepthook", None)

        def install(opened: OpenNotebook) -> FaultHandler:
            one = FaultHandler(qapp, opened.save_now, partial(keep_fault, folder, computer_clock))
            one.install()
            made.append(one)
            return one

        yield install
    for one in made:
        one.deleteLater()


def crash_dialogs() -> list[CrashDialog]:
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()
    ]


def type_without_saving(opened: OpenNotebook, qtbot: QtBot) -> TextBox:
    opened.context.ensure_visit()
    field = opened.main_window.page("visit").findChild(TextBox)
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    qtbot.keyClicks(field, SECRET)
    return field


def everything_in(folder: Path) -> list[str]:
    with Database.open(folder, clock=computer_clock, read_only=True) as database:
        return [str(value) for values in database.read().values() for value in values]


def test_a_fault_in_a_slot_saves_first_and_tells_without_words_of_the_person(
    open_window: Open, folder: Path, qtbot: QtBot, handler: Callable[[OpenNotebook], FaultHandler]
) -> None:
    opened = open_window()
    start(opened)
    handler(opened)
    type_without_saving(opened, qtbot)

    def fail() -> None:
        raise OwnFaultError(SECRET)

    timer = QTimer(opened)  # before Qt 6.11, `singleShot` hands a fault to whoever comes next
    timer.setSingleShot(True)
    timer.timeout.connect(fail)
    timer.start()
    qtbot.waitUntil(lambda: len(crash_dialogs()) == 1)
    opened.writer.wait_until_written(10)
    assert any(SECRET in value for value in everything_in(folder))
    (dialog,) = crash_dialogs()
    details = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "OwnFaultError" in details and "test_faults.py" in details
    assert SECRET not in details
    log = NotebookFolder(folder).faults
    assert "OwnFaultError" in log.read_text() and SECRET not in log.read_text()
    press(dialog, "Go on")
    assert not crash_dialogs()


def test_the_details_reach_the_clipboard_only_when_asked(
    open_window: Open, qtbot: QtBot, handler: Callable[[OpenNotebook], FaultHandler]
) -> None:
    opened = open_window()
    start(opened)
    told = handler(opened)
    QGuiApplication.clipboard().setText("mine")
    told.happened.emit("kind and place")
    (dialog,) = crash_dialogs()
    assert QGuiApplication.clipboard().text() == "mine"
    press(dialog, "Copy details")
    assert QGuiApplication.clipboard().text() == "kind and place"
    dialog.close()


def test_the_same_fault_is_told_once_and_another_one_again(
    open_window: Open, handler: Callable[[OpenNotebook], FaultHandler]
) -> None:
    told = handler(open_window())
    shown = []
    for report in ("one", "one", "two"):
        told.happened.emit(report)
        shown.append(len(crash_dialogs()))
        for dialog in crash_dialogs():
            dialog.close()
    assert shown == [1, 0, 1]


def test_a_second_fault_while_saving_still_lets_the_first_be_told(
    open_window: Open, qapp: QApplication, folder: Path
) -> None:
    open_window()

    def fail() -> None:
        raise OwnFaultError(SECRET)

    kept: list[str] = []
    handler = FaultHandler(qapp, fail, kept.append)
    handler.happened.emit("first")
    (dialog,) = crash_dialogs()
    dialog.close()
    assert "OwnFaultError" in kept[0] and SECRET not in kept[0]
    handler.deleteLater()


# --- in another thread --------------------------------------------------------------------------


def test_a_fault_in_a_job_is_reported_and_the_thread_lives_on(
    open_window: Open, qtbot: QtBot
) -> None:
    opened = open_window()
    results: list[object] = []

    def fail(_database: Database) -> None:
        raise OwnFaultError(SECRET)

    with capture_exceptions() as faults:
        opened.writer.run_job(fail, results.append)
        qtbot.waitUntil(lambda: bool(results))
    assert [kind for kind, _, _ in faults] == [OwnFaultError]
    assert isinstance(results[0], KnownError)
    with qtbot.waitSignal(opened.writer.saved):
        opened.notebook.person.update_about(name="Ana")


def test_a_fault_while_opening_ends_neither_the_thread_nor_the_typing(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_database: Database) -> None:
        raise OwnFaultError(SECRET)

    monkeypatch.setattr(Database, "check", fail)
    with capture_exceptions() as faults:
        opened = open_window()
        with qtbot.waitSignal(opened.writer.saved):
            opened.notebook.person.update_about(name="Ana")
    assert [kind for kind, _, _ in faults] == [OwnFaultError]


def test_a_fault_while_drawing_the_sheet_is_told_and_the_window_goes_on(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OwnFaultError(SECRET)

    monkeypatch.setattr("bonemet_prep.ui.sheet_renderer.SheetRenderer.__call__", fail)
    opened = open_window()
    start(opened)
    opened.context.ensure_visit()
    with capture_exceptions() as faults:
        opened.main_window.show_page("sheet")
        qtbot.waitUntil(lambda: bool(faults), timeout=10_000)
    assert [kind for kind, _, _ in faults] == [OwnFaultError]
    opened.main_window.show_page("visit")
    assert opened.main_window.current_page == "visit"
