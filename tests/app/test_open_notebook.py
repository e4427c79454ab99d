"""The window on a real file: saved, found again, one at a time, in either language."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep import resource_files
from bonemet_prep.app import OpenNotebook
from bonemet_prep.domain.errors import ContentDamaged, KnownError, NotebookInUse, NotebookNewer
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.text_fields import TextBox
from tests.app.conftest import Open, start
from tests.ui.questions_driver import PAIN, box, press


def labels_of(opened: OpenNotebook) -> str:
    visit = opened.context.visit()
    assert visit is not None
    return str([question.library_id for question in opened.notebook.questions.of(visit.id)])


def test_what_is_ticked_and_typed_is_there_when_the_window_opens_again(
    open_window: Open, qtbot: QtBot
) -> None:
    first = open_window()
    start(first)
    first.main_window.show_page("questions")
    page = first.main_window.page("questions")
    box(page, PAIN).click()
    press(page, "Add a note")
    note = page.findChildren(TextBox)[-1]
    qtbot.keyClicks(note, "Worse at <night> & 5 mg")
    first.close()
    second = open_window()
    visit = second.context.visit()
    assert visit is not None
    (question,) = second.notebook.questions.of(visit.id)
    assert question.library_id == "pain-choices"
    assert question.note == "Worse at <night> & 5 mg"


def test_the_window_says_when_everything_is_saved(open_window: Open, qtbot: QtBot) -> None:
    opened = open_window()
    start(opened)
    with qtbot.waitSignal(opened.writer.saved):
        opened.context.ensure_visit()
    qtbot.waitUntil(lambda: opened.main_window.navigation.saved.text().startswith("Saved "))


def test_a_second_window_on_the_same_notebook_is_refused(
    open_window: Open, folder: Path, qapp: QApplication
) -> None:
    open_window()
    with pytest.raises(NotebookInUse):
        OpenNotebook(qapp, folder)


def test_a_newer_notebook_is_refused_and_its_bytes_stay(
    open_window: Open, folder: Path, qapp: QApplication
) -> None:
    open_window().close()
    file = NotebookFolder(folder).notebook
    changed = bytearray(file.read_bytes())
    changed[60:64] = (9999).to_bytes(4, "big")
    file.write_bytes(changed)
    with pytest.raises(NotebookNewer):
        OpenNotebook(qapp, folder)
    assert file.read_bytes() == bytes(changed)


def test_a_fault_while_the_window_is_built_ends_the_writer(
    qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("bonemet_prep.app.open_notebook.MainWindow", fail)
    with pytest.raises(RuntimeError):
        OpenNotebook(qapp, folder)
    with Database.open(folder, clock=computer_clock) as database:  # no one has it open any more
        database.check()


def test_the_language_changes_while_the_window_is_open_and_keeps_everything(
    open_window: Open, qtbot: QtBot
) -> None:
    opened = open_window()
    start(opened)
    opened.main_window.show_page("questions")
    box(opened.main_window.page("questions"), PAIN).click()
    steps = opened.context.undo.count()
    with qtbot.waitSignal(opened.rebuilt):
        opened.notebook.settings.set("language", "es")
    assert opened.context.library.language == "es"
    qtbot.waitUntil(lambda: opened.main_window.current_page == "questions")
    assert opened.context.undo.count() == steps
    opened.main_window.undo()
    assert labels_of(opened) == "[]"
    with qtbot.waitSignal(opened.rebuilt):
        opened.notebook.settings.set("language", "en")


def test_the_window_in_the_other_language_is_taken_apart_once_all_its_pages_are(
    open_window: Open, qtbot: QtBot
) -> None:
    opened = open_window()
    start(opened)
    before = opened.main_window
    for page in ("pain", "questions", "sheet", "self-care", "help", "questions"):
        before.show_page(page)
    ends: list[str] = []
    for index in range(before.stack.count()):
        before.stack.widget(index).destroyed.connect(lambda: ends.append("page"))
    before.context.destroyed.connect(lambda: ends.append("context"))
    before.destroyed.connect(lambda: ends.append("window"))
    opened.notebook.settings.set("language", "es")
    qtbot.waitUntil(lambda: len(ends) == 8)
    assert ends[:6] == ["page"] * 6
    qtbot.waitUntil(lambda: opened.main_window.current_page == "questions")
    assert opened.main_window.isVisible()
    with qtbot.waitSignal(opened.rebuilt):
        opened.notebook.settings.set("language", "en")


@pytest.mark.parametrize("page", ["questions", "self-care", "help"])
def test_a_window_that_another_language_replaces_does_no_work_before(
    open_window: Open, qtbot: QtBot, page: str
) -> None:
    opened = open_window()
    start(opened)
    opened.main_window.show_page(page)
    on_page = opened.main_window.page(page).findChildren(QWidget)
    opened.notebook.settings.set("language", "es")
    assert opened.main_window.page(page).findChildren(QWidget) == on_page
    with qtbot.waitSignal(opened.rebuilt):
        opened.notebook.settings.set("language", "en")


def test_the_first_start_is_in_the_language_of_the_computer_until_another_is_chosen(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bonemet_prep.app.open_notebook.language_of_computer", lambda: "es")
    opened = open_window()
    assert opened.context.words.language == "es"
    with qtbot.waitSignal(opened.rebuilt):
        opened.context.set_quietly("language", "en")
    opened.close()
    again = open_window()
    assert again.context.words.language == "en"


def test_a_started_notebook_keeps_its_language_on_any_computer(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_window()
    start(first)
    first.close()
    monkeypatch.setattr("bonemet_prep.app.open_notebook.language_of_computer", lambda: "es")
    assert open_window().context.words.language == "en"


def test_a_notebook_that_cannot_be_written_opens_to_look_and_says_so_at_an_edit(
    open_window: Open, folder: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    first = open_window()
    start(first)
    first.context.ensure_visit()
    first.close()
    only_look = OpenNotebook(qapp, folder, read_only=True)
    try:
        only_look.show()
        assert only_look.context.visit() is not None
        errors: list[KnownError] = []
        only_look.writer.failed.connect(errors.append)
        with qtbot.waitSignal(only_look.writer.failed):
            only_look.notebook.settings.set("paper", "a4")
        assert errors[0].code == "notebook-read-only"
    finally:
        only_look.close()
        only_look.deleteLater()


def test_backups_are_made_at_the_start_and_can_be_gone_back_to(
    open_window: Open, folder: Path, qtbot: QtBot
) -> None:
    first = open_window()
    start(first)
    first.context.ensure_visit()
    first.close()
    open_window().close()
    assert list(NotebookFolder(folder).backups.iterdir())


def test_damaged_content_is_told_once_the_window_is_there(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = resource_files.read_bytes
    damaged = json.dumps({**json.loads(whole("content/en.json")), "tips": [7]}).encode()
    monkeypatch.setattr(
        resource_files,
        "read_bytes",
        lambda name: damaged if name == "content/en.json" else whole(name),
    )
    opened = open_window()
    start(opened)
    notice = opened.main_window.notice
    qtbot.waitUntil(notice.isVisible)
    told = opened.context.words.error(ContentDamaged(place="tips[0]"))
    assert [one.text() for one in notice.findChildren(QLabel)] == [f"{told.what} {told.next}"]
