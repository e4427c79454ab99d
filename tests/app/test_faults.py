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
from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import DiskFull, KnownError
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.fault_log import MOST_BYTES, keep_fault
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.crash_dialog import CrashDialog
from bonemet_prep.ui.fault_handler import FaultHandler
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.unsaved_dialog import UnsavedDialog
from tests.ui.questions_driver import press

SECRET = "zanzibar-marker"
Open = Callable[[], OpenNotebook]


class OwnFaultError(Exception):
    """What the program should never raise."""


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


def start(opened: OpenNotebook) -> None:
    opened.notebook.settings.set("started", True)
    opened.main_window.start()


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


# --- the writer thread ------------------------------------------------------------------------


def failing_for(table: str, error: Exception) -> Callable[[Database, Change], None]:
    write = Database.write

    def fail(database: Database, change: Change) -> None:
        if any(row.table == table for row in change.rows):
            raise error
        write(database, change)

    return fail


def test_a_fault_while_writing_keeps_the_change_and_writes_all_that_does_not_need_it(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    start(opened)
    visit = opened.context.ensure_visit()
    opened.writer.wait_until_written(10)
    with monkeypatch.context() as patched, capture_exceptions() as faults:
        patched.setattr(Database, "write", failing_for("visits", OwnFaultError(SECRET)))
        opened.notebook.visits.update(visit.id, provider="first")
        opened.notebook.visits.update(visit.id, provider="second")
        opened.notebook.person.update_about(name="Ana")
        opened.writer.wait_until_written(10)
        qtbot.waitUntil(opened.main_window.notice.isVisible)
    assert [kind for kind, _, _ in faults] == [OwnFaultError] * len(faults)
    assert 1 <= len(faults) <= 2  # each change tells its fault once, however often it is tried
    waiting = [row.after.provider for change in opened.writer.unsaved for row in change.rows]
    assert waiting == ["first", "second"]
    with qtbot.waitSignal(opened.writer.saved):
        press(opened.main_window.notice, "Try again")
    opened.close()
    again = open_window()
    assert again.notebook.visits.get(visit.id).provider == "second"
    assert again.notebook.person.get().about.name == "Ana"


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


def test_what_failed_is_tried_again_by_itself(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bonemet_prep.ui.writer.RETRY_SECONDS", 0.01)
    opened = open_window()
    with monkeypatch.context() as patched:
        patched.setattr(Database, "write", failing_for("about", DiskFull()))
        with qtbot.waitSignal(opened.writer.failed):
            opened.notebook.person.update_about(name="Ana")
    qtbot.waitUntil(lambda: not opened.writer.unsaved)


# --- the render thread ------------------------------------------------------------------------


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


# --- closing on what is not saved --------------------------------------------------------------


def test_closing_on_what_is_not_saved_asks_first_and_trying_again_saves_it(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    start(opened)
    window = opened.main_window
    with monkeypatch.context() as patched:
        patched.setattr(Database, "write", failing_for("about", DiskFull()))
        opened.notebook.person.update_about(name="Ana")
        window.close()
        assert window.isVisible()
        (dialog,) = window.findChildren(UnsavedDialog)
        press(dialog, "Stay")
        window.close()
    dialog = next(one for one in window.findChildren(UnsavedDialog) if one.isVisible())
    with qtbot.waitSignal(opened.writer.saved):
        press(dialog, "Try again")
    window.close()
    assert not window.isVisible()


def test_who_lets_the_last_changes_go_can_close_the_window(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    start(opened)
    window = opened.main_window
    monkeypatch.setattr(Database, "write", failing_for("about", DiskFull()))
    opened.notebook.person.update_about(name="Ana")
    window.close()
    press(window.findChild(UnsavedDialog), "Close and lose them")
    assert not window.isVisible()


# --- the log ----------------------------------------------------------------------------------


def test_the_log_of_faults_stays_small_and_private(folder: Path) -> None:
    keep_fault(folder, computer_clock, "nothing is made before there is a notebook")
    assert not folder.exists()
    folder.mkdir()
    for number in range(5):
        keep_fault(folder, computer_clock, f"{number} " + "x" * (MOST_BYTES // 2))
    files = NotebookFolder(folder)
    assert files.faults.read_text().count("+") >= 1
    assert "4 xxx" in files.faults.read_text()
    assert files.older_faults.exists()
    assert sum(path.stat().st_size for path in folder.iterdir()) < 4 * MOST_BYTES
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
