"""One run of the command line: which notebook, which language, and what there is to tell."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bonemet_prep import resource_files
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.words import Words
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook

FIRST_LANGUAGE = "en"
"""The language until a notebook says otherwise."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a command has to say: `lines` on standard output, `warnings` on standard error."""

    lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    code: int = 0


@dataclass(slots=True)
class Run:
    """One run; `language` becomes that of the notebook as soon as it is open."""

    data_dir: Path
    clock: Clock
    new_id: Callable[[], str]
    language: str = field(default=FIRST_LANGUAGE)

    @property
    def words(self) -> Words:
        """The sentences in the language of this run."""
        return words_in(self.language)

    @property
    def library(self) -> Library:
        """The library in the language of this run."""
        return parse_library(_content(self.language))

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


def words_in(language: str) -> Words:
    """The sentences of one language, without checking the whole content file first."""
    return Words(language, json.loads(_content(language))["words"])


def places_of_the_body() -> tuple[str, ...]:
    """The ids of the places of the body outline."""
    from bonemet_prep.domain.body import parse_body

    return parse_body(resource_files.read_bytes("body_outline.json")).places


def _content(language: str) -> bytes:
    name = f"content/{language}.json"
    known = resource_files.exists(name)
    return resource_files.read_bytes(name if known else f"content/{FIRST_LANGUAGE}.json")
