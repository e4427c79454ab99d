"""Drives the dialogs that keep a notebook safe, as a person would."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.app import Session

SECRET = "zanzibar-marker"


def wait_until_checked(session: Session, qtbot: QtBot) -> None:
    opened = session.opened
    qtbot.waitUntil(lambda: opened.notebook.pain_entries.loaded)
    done: list[bool] = []
    opened.writer.finish_opening()  # in line, whether or not the window was painted yet
    opened.writer.run_job(lambda _database: True, done.append)
    qtbot.waitUntil(lambda: bool(done))


def reopen(session: Session, folder: Path, qtbot: QtBot) -> None:
    """Open the notebook anew, which makes a backup of what it holds."""
    session.open(folder)
    wait_until_checked(session, qtbot)


def saved(session: Session) -> None:
    session.opened.save_before_end()
    assert not session.opened.writer.unsaved


def choose(session: Session, action: str) -> None:
    session.opened.main_window.actions_by_id[action].trigger()


def dialog_of(kind: type[QDialog], qtbot: QtBot) -> QDialog:
    def shown() -> list[QDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def lines(dialog: QDialog) -> list[str]:
    items = dialog.findChild(QListWidget)
    return [items.item(row).text() for row in range(items.count())]


def select(dialog: QDialog, text: str) -> None:
    (row,) = (number for number, line in enumerate(lines(dialog)) if text in line)
    dialog.findChild(QListWidget).setCurrentRow(row)


def texts_of(session: Session) -> list[str]:
    visit = session.opened.context.visit()
    if visit is None:
        return []
    return [question.wording for question in session.opened.notebook.questions.of(visit.id)]


def label_texts(dialog: QDialog) -> list[str]:
    return [widget.text() for widget in dialog.findChildren(QLabel)]


def holds(path: Path, text: str) -> bool:
    return path.is_file() and text.encode() in path.read_bytes()
