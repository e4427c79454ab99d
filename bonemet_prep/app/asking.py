"""What is asked while no notebook is open: whose to open, what to do when one cannot be opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bonemet_prep.app.content import load_library
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.moment import Clock
from bonemet_prep.storage import people
from bonemet_prep.storage.backups import Backup, list_backups
from bonemet_prep.storage.begin_anew import begin_anew
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.restore import restore
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.language import Language, country_of_computer, language_of_computer
from bonemet_prep.ui.people_dialog import PeopleDialog
from bonemet_prep.ui.refusal_dialog import NextStep, RefusalDialog
from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.window_state import WindowState


def ask_whose(application: QApplication, data_dir: Path, clock: Clock) -> Path | None:
    """Ask whose notebook to open; returns its folder, None when the person gave up."""
    answer: list[Path] = []
    with _speaking(application, data_dir):
        dialog = PeopleDialog(people.notebooks(data_dir, clock))
        dialog.chosen.connect(answer.append)
        dialog.newRequested.connect(lambda: answer.append(people.folder_for_new(data_dir)))
        dialog.exec()
        dialog.deleteLater()
    return answer[0] if answer else None


def ask_next_step(
    application: QApplication, folder: Path, error: KnownError, clock: Clock
) -> NextStep:
    """Say why a notebook cannot be opened and do what the person chooses."""
    with _speaking(application, folder) as library:
        refusal: KnownError | None = error
        while refusal is not None:
            has_backups = _has_backups(folder, refusal)
            dialog = RefusalDialog(refusal, library.words, has_backups=has_backups)
            dialog.exec()
            step = dialog.step
            dialog.deleteLater()
            match step:
                case NextStep.BACKUPS:
                    refusal = _restore_chosen(folder, library, otherwise=refusal)
                case NextStep.BEGIN_ANEW:
                    refusal = _begin_anew(folder, clock)
                case _:
                    break
    return step


@contextmanager
def _speaking(application: QApplication, folder: Path) -> Iterator[Library]:
    """The language and look last used in `folder`, for a dialog while no notebook is open."""
    language, state = Language(application), WindowState(folder)
    theme = Theme(application, state.theme, state.text_size)
    code = state.language or language_of_computer()
    language.apply(code)
    try:
        yield load_library(code)
    finally:
        language.withdraw()
        for one in (language, theme):
            one.deleteLater()


def _has_backups(folder: Path, refusal: KnownError) -> bool:
    """Whether there are backups, other than one that was just refused."""
    try:
        backups = list_backups(NotebookFolder(folder))
    except KnownError:
        return True  # who wants to go back to one is told why it cannot be
    return any(str(backup.path) != refusal.details.get("path") for backup in backups)


def _begin_anew(folder: Path, clock: Clock) -> KnownError | None:
    """Put an empty notebook there; returns what kept it from being made."""
    try:
        begin_anew(folder, clock=clock)
    except KnownError as error:
        return error
    return None


def _restore_chosen(folder: Path, library: Library, otherwise: KnownError) -> KnownError | None:
    """Go back to the backup that is chosen; returns what speaks against opening after that."""
    try:
        backups = list_backups(NotebookFolder(folder))
        hours = library.hours(country_of_computer())  # the one chosen is in the notebook
        dialog = BackupsDialog(backups, library, hours=hours, can_copy=False)
        chosen: list[Backup] = []
        dialog.restoreRequested.connect(chosen.append)
        dialog.exec()
        if not chosen:
            return otherwise
        restore(folder, chosen[0])
    except KnownError as error:
        return error
    return None
