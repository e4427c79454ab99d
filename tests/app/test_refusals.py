"""Each reason to refuse a notebook, through the real start: its sentence, its steps, its bytes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bonemet_prep import resource_files
from bonemet_prep.app import OpenNotebook, Session
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.library import parse_library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.first_start import FirstStart
from bonemet_prep.ui.refusal_dialog import RefusalDialog
from tests.app.refusals import (
    AGAIN,
    ANEW,
    BACKUP,
    LOOK,
    NO_BACKUPS,
    REFUSALS,
    damaged,
    prepare,
    read_only,
)
from tests.ui.questions_driver import press

Answers = list[Callable[[RefusalDialog], None]]


def answer_in_turn(answers: Answers) -> list[RefusalDialog]:
    """Give each refusal that opens its answer; returns the dialogs met."""
    met: list[RefusalDialog] = []

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, RefusalDialog) and widget.isVisible() and widget not in met:
                met.append(widget)
                answers.pop(0)(widget)
                break
        if answers:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)
    return met


def going_back_to(row: int) -> Callable[[RefusalDialog], None]:
    """The answer that chooses a backup of the list."""

    def go_back(dialog: RefusalDialog) -> None:
        QTimer.singleShot(0, choose)
        press(dialog, BACKUP)

    def choose() -> None:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, BackupsDialog)]
        if not any(one.isVisible() for one in shown):
            QTimer.singleShot(10, choose)
            return
        (listed,) = (one for one in shown if one.isVisible())
        listed._list.setCurrentRow(row)  # noqa: SLF001
        press(listed, "Go back to this one")

    return go_back


def contents(files: NotebookFolder) -> bytes | None:
    return files.notebook.read_bytes() if files.notebook.is_file() else None


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_says_why_and_what_to_do_and_changes_nothing(
    name: str, language: str, session: Session, folder: Path
) -> None:
    refusal = REFUSALS[name]
    files = prepare(folder, language)
    words = parse_library(resource_files.read_bytes(f"content/{language}.json")).words
    error = type("Known", (KnownError,), {"code": refusal.code})
    told = words.error(error(path=str(files.notebook), reason=refusal.reason))
    seen: list[tuple[list[str], int]] = []

    def read_and_close(dialog: RefusalDialog) -> None:
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        seen.append((texts, len(dialog.findChildren(QPushButton))))
        dialog.reject()

    with refusal.make(files):
        before = contents(files)
        answer_in_turn([read_and_close])
        assert not session.open(folder)
        assert contents(files) == before
    assert seen == [([told.what, told.next], len(refusal.steps) + 1)]


def test_trying_again_opens_the_notebook_once_the_reason_is_gone(
    session: Session, folder: Path
) -> None:
    files = prepare(folder)
    kept = files.notebook.read_bytes()
    files.notebook.unlink()

    def put_it_back(dialog: RefusalDialog) -> None:
        files.notebook.write_bytes(kept)
        press(dialog, AGAIN)

    answer_in_turn([put_it_back])
    assert session.open(folder)
    assert session.opened.context.visit().provider == "Dr. Rivera"


def test_a_notebook_that_cannot_be_written_is_opened_to_look_and_print(
    session: Session, folder: Path, qtbot: QtBot
) -> None:
    files = prepare(folder)
    before = files.notebook.read_bytes()
    with read_only(files):
        answer_in_turn([lambda dialog: press(dialog, LOOK)])
        assert session.open(folder)
    window = session.opened.main_window
    window.show_page("sheet")
    sheet = window.page("sheet")
    qtbot.waitUntil(lambda: sheet._file is not None, timeout=20_000)  # noqa: SLF001 - it is drawn
    assert sheet._file.data.startswith(b"%PDF")  # noqa: SLF001
    session.close()
    assert files.notebook.read_bytes() == before


def test_a_damaged_backup_says_so_and_another_one_can_be_chosen(
    session: Session, folder: Path
) -> None:
    files = prepare(folder)
    with Database.open(folder, clock=session._clock) as database:  # noqa: SLF001
        newest = database.back_up(even_if_unchanged=True)
    assert newest is not None
    newest.path.write_bytes(b"not as it was written")
    with damaged(files):
        met = answer_in_turn([going_back_to(0), going_back_to(1)])
        assert session.open(folder)
    assert len(met) == 2
    assert session.opened.context.visit().provider == "Dr. Rivera"
    assert list(files.damaged.iterdir())


@pytest.mark.parametrize("name", NO_BACKUPS)
def test_where_no_way_leads_back_an_empty_notebook_is_begun_and_the_file_kept(
    name: str, session: Session, folder: Path
) -> None:
    files = prepare(folder)
    with NO_BACKUPS[name].make(files):
        before = contents(files)
        answer_in_turn([lambda dialog: press(dialog, ANEW)])
        assert session.open(folder)
    assert session.opened.context.visit() is None
    assert session.opened.main_window.findChild(FirstStart).isVisible()
    kept = [path.read_bytes() for path in files.damaged.glob("*.db")]
    assert kept == ([] if before is None else [before])


def test_when_the_only_backup_is_damaged_too_one_can_begin_anew(
    session: Session, folder: Path
) -> None:
    files = prepare(folder)
    (backup,) = list_backups(files)
    backup.path.write_bytes(b"not as it was written")

    with damaged(files):
        met = answer_in_turn([going_back_to(0), lambda dialog: press(dialog, ANEW)])
        assert session.open(folder)
    assert "no other" in met[1].findChild(QLabel).text()
    assert session.opened.context.visit() is None
    assert backup.path.read_bytes() == b"not as it was written"


def test_damage_that_only_the_full_check_finds_leads_to_the_backups(
    session: Session, folder: Path, qtbot: QtBot
) -> None:
    files = prepare(folder)
    with Database.open(folder, clock=session._clock) as database:  # noqa: SLF001
        notebook = Notebook({}, clock=session._clock, new_id=lambda: "entry")  # noqa: SLF001
        notebook.listen(database.write)
        notebook.pain_entries.add(PainEntry("", "2026-11-20T08:00", now=4, note="steep stairs"))
    # The pain log is read only after the first paint.
    files.notebook.write_bytes(
        files.notebook.read_bytes().replace(b"steep stairs", b"steep stars.")
    )
    met = answer_in_turn([lambda dialog: dialog.reject()])
    assert session.open(folder)
    qtbot.waitUntil(lambda: len(met) == 1)
    assert session.opened is None


# --- swapped by a sync folder -----------------------------------------------------------------


def swap(files: NotebookFolder) -> None:
    """What a sync client does: put another file in the place of the open one."""
    other = files.path / "from-another-computer"
    other.write_bytes(files.notebook.read_bytes())
    other.replace(files.notebook)


@pytest.fixture
def opened(session: Session, folder: Path, qtbot: QtBot) -> OpenNotebook:
    prepare(folder)
    assert session.open(folder)
    one = session.opened
    qtbot.waitUntil(lambda: one.notebook.pain_entries.loaded)
    one.writer.wait_until_written(20)
    return one


def test_what_was_typed_comes_along_into_the_file_that_was_put_there(
    session: Session, opened: OpenNotebook, folder: Path, qtbot: QtBot
) -> None:
    swap(NotebookFolder(folder))
    opened.notebook.person.update_about(name="Ana")
    qtbot.waitUntil(opened.main_window.notice.isVisible)
    text = opened.main_window.notice.findChild(QLabel).text()
    assert "not saved yet" in text and "moved or replaced" in text
    press(opened.main_window.notice, "Use the file that is there now")
    qtbot.waitUntil(lambda: session.opened not in (None, opened))
    again = session.opened
    qtbot.waitUntil(lambda: again.notebook.person.get().about.name == "Ana")
    again.writer.wait_until_written(20)
    assert not again.writer.unsaved
    session.close()
    with Database.open(folder, clock=session._clock) as database:  # noqa: SLF001
        assert database.read(["about"])["about"][0].name == "Ana"
