"""What a worker thread finds for a window that is gone by then."""

import threading

from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from bonemet_prep.app import Session


def test_a_list_that_was_asked_for_before_the_language_changed_harms_nothing(
    session: Session, qtbot
) -> None:
    session.start()
    opened = session.opened
    opened.notebook.settings.set("started", True)
    qtbot.waitUntil(lambda: opened.notebook.pain_entries.loaded)
    before, disk = opened.main_window, threading.Event()
    opened.writer.run_job(lambda _database: disk.wait(10), lambda _result: None)
    before.actions_by_id["deleted"].trigger()
    opened.notebook.settings.set("language", "es")
    qtbot.waitUntil(lambda: not isValid(before))
    answered = []
    opened.writer.run_job(lambda _database: None, answered.append)
    disk.set()
    qtbot.waitUntil(lambda: bool(answered))  # a fault on the way here fails the test
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
