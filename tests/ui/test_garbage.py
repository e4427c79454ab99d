"""What Python collects by itself ends on the window's thread, whichever thread makes garbage."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonemet_prep.ui import garbage
from bonemet_prep.ui.garbage import GarbageCollector, collect_what_is_due


@pytest.fixture
def collector(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[GarbageCollector]:
    monkeypatch.setattr(garbage, "LOOK_EVERY_MS", 1)
    one = GarbageCollector(qapp)
    yield one
    one.deleteLater()


def in_a_cycle(ended_on: list[QThread]) -> None:
    """Make an object of Qt that only the collector can end."""
    one = QObject()
    one.itself = one
    one.destroyed.connect(
        lambda: ended_on.append(QThread.currentThread()), Qt.ConnectionType.DirectConnection
    )


def make_garbage() -> None:
    for _ in range(gc.get_threshold()[0] * 20):
        cycle: list[object] = []
        cycle.append(cycle)


def test_an_object_of_qt_ends_on_the_windows_thread(
    collector: GarbageCollector, qapp: QApplication, qtbot: QtBot
) -> None:
    ended_on: list[QThread] = []
    in_a_cycle(ended_on)
    busy = threading.Thread(target=make_garbage)
    busy.start()
    busy.join()
    assert ended_on == []
    qtbot.waitUntil(lambda: bool(ended_on))
    assert ended_on == [qapp.thread()]


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    collect_what_is_due()
    assert gc.get_count()[1] == 0


def test_the_old_are_collected_in_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    for counts in ((0, 0, 0), (701, 10, 10), (701, 11, 10), (0, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collect_what_is_due()
    assert collected == [0, 1, 2]
