"""Every way a notebook can be refused, made real: for the tests, and to look at.

``python -m tests.app.refusals OUT`` writes a picture of each refusal, in each language.
"""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from bonemet_prep.domain.errors import DiskFull
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.ui.window_state import WindowState


def prepare(folder: Path, language: str = "en") -> NotebookFolder:
    """A notebook past its first start, with a visit and a backup."""
    with Database.open(folder, clock=computer_clock) as database:
        notebook = Notebook({}, clock=computer_clock, new_id=lambda: "visit")
        notebook.listen(database.write)
        notebook.settings.set("started", True)
        notebook.settings.set("language", language)
        notebook.visits.add(provider="Dr. Rivera")
        database.back_up()
    WindowState(folder).remember_language(language)
    return NotebookFolder(folder)


@contextmanager
def newer(files: NotebookFolder) -> Iterator[None]:
    changed = bytearray(files.notebook.read_bytes())
    changed[60:64] = (9999).to_bytes(4, "big")
    files.notebook.write_bytes(changed)
    yield


@contextmanager
def foreign(files: NotebookFolder) -> Iterator[None]:
    files.notebook.unlink()
    with closing(sqlite3.connect(files.notebook)) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
    yield


@contextmanager
def empty(files: NotebookFolder) -> Iterator[None]:
    files.notebook.write_bytes(b"")
    yield


@contextmanager
def vanished(files: NotebookFolder) -> Iterator[None]:
    files.notebook.unlink()
    yield


@contextmanager
def damaged(files: NotebookFolder) -> Iterator[None]:
    files.notebook.write_bytes(files.notebook.read_bytes()[:5000])
    yield


@contextmanager
def in_use(files: NotebookFolder) -> Iterator[None]:
    with closing(sqlite3.connect(files.notebook, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with patch("bonemet_prep.storage.connection.BUSY_SECONDS", 0.0):
            yield


@contextmanager
def read_only(files: NotebookFolder) -> Iterator[None]:
    may = os.access  # an administrator may write everywhere, so the answer is made up

    def access(path: str, mode: int) -> bool:
        return mode != os.W_OK and may(path, mode)

    with patch("bonemet_prep.storage.lock.os.access", access):
        yield


@contextmanager
def no_permission(files: NotebookFolder) -> Iterator[None]:
    files.notebook.unlink()
    files.notebook.mkdir()  # no one, whatever their rights, can open a folder as a file
    yield


@contextmanager
def disk_full(files: NotebookFolder) -> Iterator[None]:
    shutil.rmtree(files.backups)
    for path in (files.notebook, files.journal):
        path.unlink(missing_ok=True)
    full = DiskFull(path=str(files.notebook))
    with patch("bonemet_prep.storage.new_file.create_notebook", side_effect=full):
        yield


def without_backups(
    make: Callable[[NotebookFolder], AbstractContextManager[None]],
) -> Callable[[NotebookFolder], AbstractContextManager[None]]:
    def made(files: NotebookFolder) -> AbstractContextManager[None]:
        shutil.rmtree(files.backups)
        return make(files)

    return made


@dataclass(frozen=True)
class Refusal:
    """How it is made, the code of its error, and the buttons beside "Close" in English."""

    make: Callable[[NotebookFolder], AbstractContextManager[None]]
    code: str
    steps: tuple[str, ...]
    reason: str = "opening"


BACKUP, AGAIN, LOOK = "Go back to a backup", "Try again", "Open it to look and print"
ANEW = "Start a new notebook"
NO_BACKUPS = {
    f"{name}-no-backups": Refusal(without_backups(make), code, (AGAIN, ANEW), "no-backups")
    for name, make, code in (
        ("foreign", foreign, "notebook-foreign"),
        ("empty", empty, "notebook-empty"),
        ("vanished", vanished, "notebook-vanished"),
        ("damaged", damaged, "notebook-damaged"),
    )
}
REFUSALS = {
    "newer": Refusal(newer, "notebook-newer", ()),
    "foreign": Refusal(foreign, "notebook-foreign", (BACKUP,)),
    "empty": Refusal(empty, "notebook-empty", (BACKUP,)),
    "vanished": Refusal(vanished, "notebook-vanished", (AGAIN, BACKUP)),
    "damaged": Refusal(damaged, "notebook-damaged", (BACKUP,)),
    "in-use": Refusal(in_use, "notebook-in-use", (AGAIN,)),
    "read-only": Refusal(read_only, "notebook-read-only", (LOOK, AGAIN)),
    "no-permission": Refusal(no_permission, "no-permission", (AGAIN,)),
    "disk-full": Refusal(disk_full, "disk-full", (AGAIN,)),
    **NO_BACKUPS,
}


def main(out: Path) -> None:
    """Write a picture of each refusal as the window shows it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from bonemet_prep.app import Session
    from bonemet_prep.ui.refusal_dialog import RefusalDialog

    application = QApplication(sys.argv[:1])
    out.mkdir(parents=True, exist_ok=True)

    def picture(name: str) -> None:
        (dialog,) = (
            w
            for w in application.topLevelWidgets()
            if isinstance(w, RefusalDialog) and w.isVisible()
        )
        dialog.grab().save(str(out / f"{name}.png"))
        dialog.reject()

    for language, size in (("en", 100), ("es", 100), ("en", 200)):
        for name, refusal in REFUSALS.items():
            with tempfile.TemporaryDirectory(prefix="notebook-") as place:
                files = prepare(Path(place) / "notebook", language)
                WindowState(files.path).remember_look("light", size)
                session = Session(application, files.path)
                with refusal.make(files):
                    title = f"{language}-{size}-{name}"
                    QTimer.singleShot(300, lambda title=title: picture(title))
                    session.open(files.path)
                session.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
