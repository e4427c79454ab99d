"""What was deleted comes back, or goes for good, through the menu of the window."""

from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from bonemet_prep.app import Session
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.restore import look_inside, restore
from bonemet_prep.ui.confirm_dialog import ConfirmDialog
from bonemet_prep.ui.recently_deleted import RecentlyDeletedDialog
from tests.app.safekeeping_driver import (
    SECRET,
    choose,
    dialog_of,
    holds,
    label_texts,
    lines,
    reopen,
    saved,
    select,
    texts_of,
    wait_until_checked,
)
from tests.ui.questions_driver import press


def open_deleted(session: Session, qtbot: QtBot) -> QDialog:
    choose(session, "deleted")
    return dialog_of(RecentlyDeletedDialog, qtbot)


def delete_all_now(dialog: QDialog, qtbot: QtBot) -> list[str]:
    """Delete line after line for good; give what each question said before."""
    told: list[str] = []
    while lines(dialog):
        left = len(lines(dialog))
        press(dialog, "Delete now")
        asked = dialog_of(ConfirmDialog, qtbot)
        told.append("\n".join(label_texts(asked)))
        press(asked, "Delete for good")
        qtbot.waitUntil(lambda left=left: len(lines(dialog)) < left)
    return told


def test_a_deleted_question_is_put_back_and_that_can_be_undone(
    started: Session, qtbot: QtBot
) -> None:
    notebook = started.opened.notebook
    visit = started.opened.context.visit()
    notebook.questions.remove(notebook.questions.of(visit.id)[0].id)
    dialog = open_deleted(started, qtbot)
    assert [line.splitlines()[0] for line in lines(dialog)] == [f"Question: What about {SECRET}?"]
    press(dialog, "Put back")
    assert lines(dialog) == []
    dialog.close()
    assert texts_of(started) == ["And the stairs?", f"What about {SECRET}?"]
    started.opened.main_window.undo()
    assert texts_of(started) == ["And the stairs?"]


def test_a_deleted_visit_comes_back_with_its_list(started: Session, qtbot: QtBot) -> None:
    notebook = started.opened.notebook
    visit = started.opened.context.visit()
    notebook.visits.remove(visit.id)
    dialog = open_deleted(started, qtbot)
    (line,) = lines(dialog)
    assert line.startswith("Visit: With Dr. Rivera. (with 2 questions)")
    press(dialog, "Put back")
    assert notebook.visits.get(visit.id) == visit
    assert len(texts_of(started)) == 2


def test_a_question_deleted_before_its_visit_brings_the_visit_along(
    started: Session, qtbot: QtBot
) -> None:
    notebook = started.opened.notebook
    visit = started.opened.context.visit()
    first = notebook.questions.of(visit.id)[0]
    notebook.questions.remove(first.id)
    saved(started)
    notebook.visits.remove(visit.id)
    dialog = open_deleted(started, qtbot)
    select(dialog, SECRET)
    press(dialog, "Put back")
    assert texts_of(started) == [first.wording]
    assert [line.split(":")[0] for line in lines(dialog)] == ["Question"]


def test_what_is_deleted_for_good_is_gone_from_the_file_and_the_backups(
    started: Session, folder: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    files = NotebookFolder(folder)
    notebook = started.opened.notebook
    started.opened.context.edit(
        "delete entry", lambda: notebook.pain_entries.remove(notebook.pain_entries.all()[0].id)
    )
    visit = started.opened.context.visit()
    notebook.visits.remove(visit.id)
    saved(started)
    assert any(SECRET.encode() in path.read_bytes() for path in folder.rglob("*.db"))
    dialog = open_deleted(started, qtbot)
    delete_all_now(dialog, qtbot)
    assert started.opened.context.undo.count() == 0
    assert [path for path in folder.rglob("*") if holds(path, SECRET)] == []
    backups = list_backups(files)
    assert backups and all(look_inside(backup) for backup in backups)


def test_damaged_copies_are_told_of_and_go_when_something_is_deleted_for_good(
    started: Session, folder: Path, qtbot: QtBot
) -> None:
    reopen(started, folder, qtbot)
    words = NotebookFolder(folder).notebook.read_bytes()
    started.close()
    NotebookFolder(folder).notebook.write_bytes(words[:-100])
    restore(folder, list_backups(NotebookFolder(folder))[0])
    reopen(started, folder, qtbot)
    notebook = started.opened.notebook
    notebook.visits.remove(started.opened.context.visit().id)
    notebook.pain_entries.remove(notebook.pain_entries.all()[0].id)
    dialog = open_deleted(started, qtbot)
    told = delete_all_now(dialog, qtbot)
    assert ["damaged file" in words for words in told] == [True, False]
    assert [path for path in folder.rglob("*") if holds(path, SECRET)] == []


def test_who_thinks_again_keeps_what_was_deleted(started: Session, qtbot: QtBot) -> None:
    notebook = started.opened.notebook
    notebook.pain_entries.remove(notebook.pain_entries.all()[0].id)
    dialog = open_deleted(started, qtbot)
    press(dialog, "Delete now")
    press(dialog_of(ConfirmDialog, qtbot), "Keep it")
    wait_until_checked(started, qtbot)
    assert len(lines(dialog)) == 1
