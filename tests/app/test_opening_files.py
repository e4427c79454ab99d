"""Opening a file that was sent: by menu, by dropping it, at the start; refused, cancelled, late."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QProgressBar
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook, Session
from bonemet_prep.domain.errors import DiskFull
from bonemet_prep.domain.voice import Voice
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import call_open_window
from bonemet_prep.ui.open_shared import OpenShared
from bonemet_prep.ui.text_fields import LineField, TextBox
from tests.app.laptops import Laptop, Laptops, buttons
from tests.ui.questions_driver import labels, press

DEEP = "[" * 100_000 + "]" * 100_000


def edited(data: bytes, change: Callable[[dict], object]) -> bytes:
    plain = json.loads(data)
    change(plain)
    return json.dumps(plain).encode()


def question_of(plain: dict) -> dict:
    return plain["rows"]["questions"][0]["value"]


BAD = {
    "newer": (lambda good: edited(good, lambda plain: plain.update(version=99)), "newer version"),
    "cut in half": (lambda good: good[: len(good) // 2], "damaged or cut off (line"),
    "empty": (b"", "damaged or cut off"),
    "someone else's": (b'{"resourceType": "Bundle"}', "not made by this program"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "damaged or cut off"),
    "deep": (DEEP.encode(), "damaged or cut off"),
    "twice the same key": (lambda good: good.replace(b'{\n"', b'{\n"made": "",\n"', 1), "damaged"),
    "an impossible status": (
        lambda good: edited(good, lambda plain: question_of(plain).update(status="maybe")),
        "something that cannot be (rows.questions[0]",
    ),
    "an impossible day": (
        lambda good: edited(
            good, lambda plain: plain["rows"]["visits"][0]["value"].update(date="2026-13-40")
        ),
        "something that cannot be (rows.visits[0].date)",
    ),
    "an example": (
        lambda good: edited(good, lambda plain: plain.update(example=True)),
        "made-up person",
    ),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_file_is_refused_in_a_sentence_and_nothing_is_changed(
    patient: Laptop, tmp_path: Path, fault: str
) -> None:
    spoil, sentence = BAD[fault]
    path = tmp_path / "sent.bonemet"
    good = patient.share().read_bytes()
    path.write_bytes(spoil(good) if callable(spoil) else spoil)
    before, steps = patient.values(), patient.opened.context.undo.count()
    dialog = patient.look_into(path)
    assert sentence in labels(dialog)
    assert "Nothing was changed." in labels(dialog)
    assert buttons(dialog) == ["Close"]
    press(dialog, "Close")
    assert patient.values() == before
    assert patient.opened.context.undo.count() == steps


def test_a_file_of_200_megabytes_is_refused_before_it_is_in_memory(
    patient: Laptop, tmp_path: Path
) -> None:
    path = tmp_path / "large.bonemet"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    dialog = patient.look_into(path)
    assert "too large" in labels(dialog)
    dialog.close()


def test_a_file_that_is_gone_is_told(patient: Laptop, tmp_path: Path) -> None:
    dialog = patient.look_into(tmp_path / "gone.bonemet")
    assert "is not there" in labels(dialog)
    dialog.close()


# --- the window meanwhile -------------------------------------------------------------------------


@pytest.fixture
def held(patient: Laptop) -> threading.Event:
    """Keep the thread that reads files busy until this is set."""
    go_on = threading.Event()
    patient.opened.writer.run_job(lambda _database: go_on.wait(20), lambda _result: None)
    return go_on


def test_reading_is_shown_and_can_be_cancelled(
    patient: Laptop, laptop: Laptops, qtbot: QtBot, tmp_path: Path
) -> None:
    file = patient.share()
    other = laptop("other", Voice.HELPER)
    before = other.values()
    go_on = threading.Event()
    other.opened.writer.run_job(lambda _database: go_on.wait(20), lambda _result: None)
    other.opened.open_file(file)
    dialog = other.dialog(OpenShared)
    QApplication.processEvents()
    assert "Nothing is changed yet." in labels(dialog)
    assert dialog.findChild(QProgressBar).isVisible()
    press(dialog, "Cancel")
    go_on.set()
    assert other.values() == before
    assert not [one for one in other.window.findChildren(QDialog) if one.isVisible()]


def test_a_second_file_takes_the_place_of_the_first(
    patient: Laptop, held: threading.Event, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("one.bonemet", "two.bonemet"):
        patient.opened.open_file(tmp_path / name)
    held.set()
    qtbot.waitUntil(lambda: buttons(patient.dialog(OpenShared)) == ["Close"])
    QApplication.processEvents()
    (dialog,) = [one for one in patient.window.findChildren(OpenShared) if one.isVisible()]
    assert "two.bonemet" in labels(dialog)
    dialog.close()


def test_nothing_is_merged_over_what_is_not_on_disk_yet(
    patient: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = patient.share()

    def full(_self: Database, _change: object) -> None:
        raise DiskFull(path="disk")

    with monkeypatch.context() as patched:
        patched.setattr(Database, "write", full)
        with qtbot.waitSignal(patient.opened.writer.failed):
            patient.change(1, note="Not saved yet")
        dialog = patient.look_into(file)
        assert "is not saved yet" in labels(dialog)
        dialog.close()
    with qtbot.waitSignal(patient.opened.writer.saved):
        patient.opened.writer.retry()
    assert patient.notes == ["Not saved yet"]


# --- ways to a file -------------------------------------------------------------------------------


def panel_of(opened: OpenNotebook, qtbot: QtBot) -> OpenShared:
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in opened.main_window.findChildren(OpenShared))
    )
    (dialog,) = [one for one in opened.main_window.findChildren(OpenShared) if one.isVisible()]
    qtbot.waitUntil(lambda: buttons(dialog) != ["Cancel"])
    return dialog


def test_the_menu_asks_which_file(patient: Laptop, tmp_path: Path, qtbot: QtBot) -> None:
    patient.window.actions_by_id["open-file"].trigger()
    ask = patient.dialog(QFileDialog)
    assert ask.nameFilters() == ["Files of Bonemet Prep (*.bonemet)"]
    ask.fileSelected.emit(str(tmp_path / "sent.bonemet"))
    ask.close()
    panel_of(patient.opened, qtbot).close()


def drop_event(data: QMimeData, kind: type[QDropEvent]) -> QDropEvent:
    position = QPointF(5, 5) if kind is QDropEvent else QPoint(5, 5)
    pressed, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return kind(position, Qt.DropAction.CopyAction, data, pressed, keys)


@pytest.fixture
def dropped() -> Callable[..., QDropEvent]:
    """A file in the hand of whoever drags it, which the event itself does not own."""
    held: list[QMimeData] = []

    def make(path: Path, kind: type[QDropEvent] = QDropEvent) -> QDropEvent:
        held.append(QMimeData())
        held[-1].setUrls([QUrl.fromLocalFile(str(path))])
        return drop_event(held[-1], kind)

    return make


Dropped = Callable[..., QDropEvent]


def test_a_file_can_be_dropped_on_the_window(
    patient: Laptop, tmp_path: Path, qtbot: QtBot, dropped: Dropped
) -> None:
    enter = dropped(tmp_path / "sent.bonemet", QDragEnterEvent)
    QApplication.sendEvent(patient.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(patient.window, dropped(tmp_path / "sent.bonemet"))
    panel_of(patient.opened, qtbot).close()
    picture = dropped(tmp_path / "picture.png", QDragEnterEvent)
    picture.ignore()
    QApplication.sendEvent(patient.window, picture)
    assert not picture.isAccepted()


def test_a_text_field_leaves_a_dropped_file_to_the_window(
    qapp: QApplication, tmp_path: Path, dropped: Dropped
) -> None:
    line, text = LineField(), TextBox()
    for target in (line, text.viewport()):
        file, words = dropped(tmp_path / "sent.bonemet", QDragEnterEvent), QMimeData()
        QApplication.sendEvent(target, file)
        assert not file.isAccepted()
        words.setText("some words")
        enter = drop_event(words, QDragEnterEvent)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted()


def test_a_file_given_at_the_start_waits_for_the_first_start(
    session: Session, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(folder)
    session.open_file(tmp_path / "sent.bonemet")
    opened = session.opened
    QApplication.processEvents()
    assert not opened.main_window.findChildren(OpenShared)
    press(opened.main_window, "Start")
    dialog = panel_of(opened, qtbot)
    assert "sent.bonemet" in labels(dialog)
    dialog.close()


def test_a_second_start_hands_its_file_to_the_open_window(
    patient: Laptop, tmp_path: Path, qtbot: QtBot
) -> None:
    call_open_window(NotebookFolder(patient.opened.folder.path), tmp_path / "für Ana.bonemet")
    dialog = panel_of(patient.opened, qtbot)
    assert "für Ana.bonemet" in labels(dialog)
    dialog.close()
    call_open_window(NotebookFolder(patient.opened.folder.path))
    qtbot.wait(200)
    assert not [one for one in patient.window.findChildren(OpenShared) if one.isVisible()]


DOUBLE_CLICK = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from bonemet_prep.app.application import Application
application = Application([])
application.fileAsked.connect(lambda path: print(path.name))
QCoreApplication.sendEvent(application, QFileOpenEvent("/home/ana/sent.bonemet"))
"""


def test_a_file_double_clicked_on_a_mac_is_told_on() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", DOUBLE_CLICK], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "sent.bonemet\n"


def test_the_example_takes_no_real_file(patient: Laptop, laptop: Laptops) -> None:
    file = patient.share()
    example = laptop("example", Voice.PATIENT)
    example.notebook.settings.set("example", True)
    dialog = example.look_into(file)
    assert "This is the example notebook" in labels(dialog)
    dialog.close()
