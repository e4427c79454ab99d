"""One run of the command line: which notebook, which language, and what there is to tell."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bonemet_prep import resource_files
from bonemet_prep.domain.library import Library, open_library
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.words import Words
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook

FIRST_LANGUAGE = "en"
"""The language where there is no content in the one wanted."""
_LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal names the language of its person, the one that counts first."""
DATA_DIR_VARIABLE = "BONEMET_PREP_DATA_DIR"
"""Names the folder of the notebook where no argument does."""


class Told(NamedTuple):
    """What a command has to say: `lines` on standard output, `warnings` on standard error."""

    lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    code: int = 0


@dataclass(slots=True)
class Run:
    """One run; `language` is that of the notebook as soon as it is open, empty before."""

    data_dir: Path
    clock: Clock
    new_id: Callable[[], str]
    language: str = ""

    @property
    def words(self) -> Words:
        """The sentences in the language of the notebook, before it is open of the computer."""
        return self.library.words

    @property
    def library(self) -> Library:
        """The library in the language of the notebook, before it is open of the computer."""
        return library_in(self.language or language_of_computer())

    @property
    def today(self) -> str:
        """The person's day, ISO."""
        return self.clock().date().isoformat()

    @contextmanager
    def reading(self) -> Iterator[tuple[Database, Notebook]]:
        """Open the notebook to read it, also while a window is open; raises KnownError."""
        with Database.open(self.data_dir, clock=self.clock, read_only=True) as database:
            yield database, self._notebook(database)

    @contextmanager
    def writing(self) -> Iterator[tuple[Database, Notebook]]:
        """Open the notebook to change it, made new where there is none; raises KnownError."""
        with Database.open(self.data_dir, clock=self.clock) as database:
            notebook = self._notebook(database)
            notebook.listen(database.write)
            yield database, notebook

    def _notebook(self, database: Database) -> Notebook:
        notebook = Notebook(database.read(), clock=self.clock, new_id=self.new_id)
        self.language = notebook.settings.get("language")
        return notebook


Command = Callable[[Run], Told]
"""What a command of the command line does in one run."""


class Asked(NamedTuple):
    """What was asked for: a command, or without one the window, perhaps with a file in it."""

    data_dir: str | None = None
    file: Path | None = None
    command: Command | None = None


def language_of_computer() -> str:
    """The language of the terminal or the account, where there is content in it."""
    named = (os.environ.get(name) for name in _LANGUAGE_VARIABLES)
    wanted = next((name for name in named if name), "") or _language_of_account()
    code = wanted[:2].casefold()
    return code if resource_files.exists(f"content/{code}.json") else FIRST_LANGUAGE


def _language_of_account() -> str:
    import locale

    return locale.getlocale()[0] or ""


@cache
def library_in(language: str) -> Library:
    """The library of one language, English where there is none; opened once."""
    name = f"content/{language}.json"
    known = resource_files.exists(name)
    return open_library(
        resource_files.read_bytes(name if known else f"content/{FIRST_LANGUAGE}.json")
    )


def places_of_the_body() -> tuple[str, ...]:
    """The ids of the places of the body outline."""
    from bonemet_prep.domain.body import parse_body

    return parse_body(resource_files.read_bytes("body_outline.json")).places
