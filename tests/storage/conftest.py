"""A clock that stands still, ids that count, and a notebook in a folder of its own."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from tests.storage.notebooks import fill, only_id


class StandingClock:
    """Shows the same time until it is told to move."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 10, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **ahead: float) -> None:
        self.now += timedelta(**ahead)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"id-{next(numbers):04}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


@pytest.fixture
def database(folder: Path, clock: StandingClock) -> Iterator[Database]:
    with Database.open(folder, clock=clock, replica="here") as database:
        yield database


@pytest.fixture
def notebook(database: Database, clock: StandingClock, new_id: Callable[[], str]) -> Notebook:
    """A notebook whose changes are written to the file at once."""
    notebook = Notebook(database.read(), clock=clock, new_id=new_id)
    notebook.listen(database.write)
    return notebook


@pytest.fixture
def visit(notebook: Notebook) -> str:
    """The id of a visit to come."""
    return only_id(notebook.visits.add(date="2026-11-26"), "visits")


@pytest.fixture
def closed(notebook: Notebook, database: Database, folder: Path) -> Path:
    """The file of a filled notebook that no one has open."""
    fill(notebook)
    database.close()
    return folder / "notebook.bonemet.db"
