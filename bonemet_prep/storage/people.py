"""One notebook for each person on this computer, and how to tell them apart by name."""

from pathlib import Path
from typing import NamedTuple

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.person import AboutMe
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder

OTHERS = "people"
"""Folder, inside the data folder, that holds the notebooks of further people."""


class PersonsNotebook(NamedTuple):
    """A notebook on this computer; `name` is empty where none was given or it cannot be read."""

    folder: Path
    name: str


def folders(data_dir: Path) -> tuple[Path, ...]:
    """Where there are notebooks, the first person's first, the others in the order they came."""
    others = sorted((data_dir / OTHERS).glob("*"), key=_number)
    return tuple(path for path in (data_dir, *others) if NotebookFolder(path).notebook.exists())


def notebooks(data_dir: Path, clock: Clock) -> tuple[PersonsNotebook, ...]:
    """The notebooks in `folders`, each with its name, for which it is opened."""
    return tuple(PersonsNotebook(path, _name(path, clock)) for path in folders(data_dir))


def folder_for_new(data_dir: Path) -> Path:
    """Where the notebook of one more person goes."""
    taken = [_number(path) for path in (data_dir / OTHERS).glob("*")]
    return data_dir / OTHERS / str(max(taken, default=1) + 1)


def _number(path: Path) -> int:
    return int(path.name) if path.name.isdecimal() else 0


def _name(folder: Path, clock: Clock) -> str:
    try:
        with Database.open(folder, clock=clock, read_only=True) as database:
            for about in database.read(["about"])["about"]:
                if isinstance(about, AboutMe):
                    return about.name
    except KnownError:
        return ""  # opening it will tell why
    return ""
