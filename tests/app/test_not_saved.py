"""What could not be written is kept, told and tried again, and not lost without a question."""

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.errors import DiskFull
from bonemet_prep.storage.database import Database
from bonemet_prep.ui.unsaved_dialog import UnsavedDialog
from tests.app.conftest import Open, start
from tests.app.faults import SECRET, OwnFaultError, failing_for
from tests.ui.questions_driver import press


def test_what_could_not_be_written_is_told_kept_and_written_later(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    start(opened)
    with monkeypatch.context() as patched:
        patched.setattr(Database, "write", failing_for("visits", DiskFull()))
        with qtbot.waitSignal(opened.writer.failed):
            opened.context.ensure_visit()
        qtbot.waitUntil(opened.main_window.notice.isVisible)
        assert opened.writer.unsaved
    with qtbot.waitSignal(opened.writer.saved):
        press(opened.main_window.notice, "Try again")
    qtbot.waitUntil(opened.main_window.notice.isHidden)
    assert not opened.writer.unsaved
    opened.close()
    assert open_window().context.visit() is not None


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


# --- closing -----------------------------------------------------------------------------------


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
